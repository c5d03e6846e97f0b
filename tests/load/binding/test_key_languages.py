"""Keys in Vietnamese and in English: both are read, one of the two is kept to, and messages speak as the file does."""

import re
from pathlib import Path
from unicodedata import normalize

import pytest
from cases import each_case
from sample import ORGANIZATION, REPORT, Sample

from annual_report.api.begin.key_translation import with_vietnamese_keys
from annual_report.diagnostics import Diagnostic, edited
from annual_report.language import Language
from annual_report.load.loaded import Loaded
from annual_report.load.loader import load_organization, load_report
from annual_report.load.yaml.list_edits import with_listed
from annual_report.load.yaml.nodes import node_at
from annual_report.model.organization import STATE
from annual_report.model.report import Report

VIETNAMESE = with_vietnamese_keys(REPORT, Report, spoken_of=False)


def read(text: str) -> Loaded[Report]:
    """The report that `text` writes."""
    return load_report(Path("r.yaml"), "r.yaml", text)


def told(text: str, language: Language = "en") -> list[tuple[str, str, str]]:
    """Rule, message and fix of all that is wrong with `text`."""
    found = read(text).diagnostics
    return [(each.rule.name, each.message.say(language), each.fix.say(language) if each.fix else "") for each in found]


def mended(text: str) -> str:
    """`text` after all safe edits."""
    diagnostics: tuple[Diagnostic, ...] = read(text).diagnostics
    return edited(read(text).source, [each.edits for each in diagnostics if each.edits])


def printed(sample: Sample) -> str:
    """The words of the page built last."""
    return re.sub("<[^>]+>", "", sample.html).replace("\u00a0", " ")


def test_vietnamese_keys_write_the_same_report() -> None:
    assert "số liệu:\n  - {mã: lop, tên gọi: Lớp tập huấn, giá trị: 12, đơn vị: lớp}\ncác phần:\n" in VIETNAMESE
    assert read(VIETNAMESE).value == read(REPORT).value
    assert read(normalize("NFD", VIETNAMESE)).value == read(REPORT).value
    assert told(VIETNAMESE) == []


def test_key_without_space_after_its_colon_is_not_missing_as_well() -> None:
    for text, slip in ((VIETNAMESE, "mã:lop"), (VIETNAMESE, "Mã:lop"), (REPORT, "id:lop")):
        wrong = text.replace("mã: lop", slip).replace("id: lop", slip)
        assert wrong != text
        assert [(rule, message) for rule, message, _fix in told(wrong)] == [
            ("yaml-syntax", "a space is missing after the colon")
        ]


def test_keys_of_the_fewer_are_renamed() -> None:
    mixed = REPORT.replace("unit:", "đơn vị:").replace("period:", "kỳ báo cáo:")
    assert told(mixed) == [
        (
            "keys-in-two-languages",
            "the key “kỳ báo cáo” is Vietnamese, but most keys of this file are English (2 of 13 are not)",
            "write “period”; “annual-report check --fix” renames all such keys",
        )
    ]
    assert mended(mixed) == REPORT
    assert mended(VIETNAMESE.replace("đơn vị:", "unit:")) == VIETNAMESE


@each_case(
    ("written", "instead", "rule", "message", "fix"),
    [
        ("đơn vị:", "Đơn_Vị:", "key-spelling", "the key is written “đơn vị”, not “Đơn_Vị”", "write “đơn vị”"),
        ("các phần:", "các mục:", "key-spelling", "the key is written “các phần”, not “các mục”", "write “các phần”"),
        ("đơn vị:", "don vi:", "unknown-key", "unknown key “don vi” here", "did you mean “đơn vị”?"),
        ("đơn vị:", "đơn vij:", "unknown-key", "unknown key “đơn vij” here", "did you mean “đơn vị”?"),
        ("đơn vị:", "unitt:", "unknown-key", "unknown key “unitt” here", "did you mean “đơn vị”?"),
    ],
)
def test_key_of_other_letters_is_mended_to_that_of_the_file(
    written: str, instead: str, rule: str, message: str, fix: str
) -> None:
    text = VIETNAMESE.replace(written, instead)
    assert told(text) == [(rule, message, fix)]
    assert mended(text) == VIETNAMESE


@each_case(
    ("written", "instead", "message", "fix"),
    [
        (
            "tên gọi: Lớp tập huấn, ",
            "",
            "thiếu “tên gọi”",
            "thêm một dòng vào nhóm này, ví dụ “tên gọi: Tổng số hội viên”",
        ),
        ("tiêu đề: Kết quả", "nội dun: a", "khóa “nội dun” không dùng được ở đây", "có phải ý bạn là “nội dung”?"),
        ("giá trị: 12", "giá trị: 12 lớp", "", "chỉ ghi số: 12; đơn vị tính ghi ở “đơn vị:”"),
        ("mã: lop", "mã: Lớp", "“Lớp” không phải là mã: mã chỉ gồm chữ a-z không dấu, chữ số và gạch nối", ""),
    ],
)
def test_messages_name_keys_as_the_file_does(written: str, instead: str, message: str, fix: str) -> None:
    told_now = told(VIETNAMESE.replace(written, instead), "vi")
    assert any(message in said and fix in how for _rule, said, how in told_now), told_now


def test_key_in_both_languages_is_told_as_one_that_stands_twice() -> None:
    (found,) = (
        each for each in read(REPORT.replace("unit: lớp", "unit: lớp, đơn vị: lớp")).diagnostics if each.is_error
    )
    assert found.rule.name == "duplicate-key"
    assert [note.say("en") for note in found.notes] == ["it was first used at line 6, as “unit”"]


def test_broken_grammar_of_vietnamese_keys_is_mended_as_that_of_english_ones() -> None:
    for written, instead in [
        ("kỳ báo cáo: ", "kỳ báo cáo:"),
        ("nội dung: Đã", "nội dung: Đến ngày: 30/11 đã"),
        ("ban hành:", "ban hành："),
    ]:
        broken = VIETNAMESE.replace(written, instead)
        (found,) = read(broken).diagnostics
        assert (found.rule.name, bool(found.edits)) == ("yaml-syntax", True), written
        assert read(mended(broken)).is_sound


def test_edits_that_add_a_key_add_it_in_the_language_of_the_entry() -> None:
    for text, added in [(REPORT, "fulfils"), (VIETNAMESE, "nhiệm vụ hoàn thành")]:
        loaded = read(text)
        assert loaded.root is not None
        (edit,) = with_listed(node_at(loaded.root, ("statistics", 0)), "fulfils", "x")
        assert edit.text == f", {added}: [x]"


def test_checks_name_keys_as_the_file_does(sample: Sample) -> None:
    sample.report(VIETNAMESE.replace("nguyen-van-mau", "ai-do"))
    assert "add others under “người:”" in sample.run("check").stdout + sample.run("check").stderr


def test_particulars_are_named_in_vietnamese_too_unless_something_has_the_id(sample: Sample) -> None:
    activity = (
        "    hoạt động:\n      - {mã: a, ngày: 05/3/2020, địa điểm: nhà A, nội dung: 'Họp {ngay} tại {dia-diem}.'}\n"
    )
    sample.report(VIETNAMESE + activity)
    assert sample.run("build", "--format", "html").returncode == 0
    assert "Họp ngày 05/3/2020 tại nhà A." in printed(sample)
    sample.report(VIETNAMESE.replace("mã: lop", "mã: ngay").replace("{lop}", "{ngay}") + activity)
    assert sample.run("build", "--format", "html").returncode == 0
    assert "Họp 12 lớp tại nhà A." in printed(sample)


def test_lineage_of_regulations_may_be_named_in_vietnamese() -> None:
    text = f"{ORGANIZATION}regulation_lineage: Nhà nước\n"
    organization = load_organization(Path("o.yaml"), "o.yaml", text).value
    assert organization is not None
    assert organization.regulation_lineage == STATE


@pytest.mark.parametrize("lang", ["en", "vi"])
def test_language_of_the_document_may_be_written_in_words(lang: str) -> None:
    word = {"en": "tiếng Anh", "vi": "Tiếng Việt"}[lang]
    report = read(f"{REPORT}language: {word}\n").value
    assert report is not None
    assert report.language == lang
