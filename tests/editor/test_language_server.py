"""Editors with yaml-language-server (VS Code and others) check the data, and tell of its keys in Vietnamese."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from editor.language_server import LanguageServer
from sample import REPORT, Sample, run

from annual_report.api.begin.key_translation import with_vietnamese_keys
from annual_report.api.data_schema import FILES
from annual_report.language import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
MODELINE = "# yaml-language-server: $schema=../schema/report.schema.json\n"

pytestmark = pytest.mark.needs_language_server


@pytest.fixture
def server() -> Iterator[LanguageServer]:
    """A language server, as an editor starts it."""
    with LanguageServer(os.environ["YAML_LANGUAGE_SERVER"]) as server:
        yield server


@pytest.fixture
def report(sample: Sample) -> Path:
    """The sound report of the sample, which names its schema in Vietnamese."""
    assert sample.run("schema", "--output", "data/schema", lang="vi").returncode == 0
    sample.report(MODELINE + REPORT)
    return sample.root / "data/2020/report.yaml"


def change(report: Path, written: str, instead: str) -> Path:
    """The report with something written in another way."""
    text = report.read_text("utf-8")
    assert written in text
    report.write_text(text.replace(written, instead), "utf-8")
    return report


@pytest.mark.parametrize(
    "file", ["data/2017/report.yaml", "data/organization.yaml", "examples/hoi-mau-nho/data/organization.yaml"]
)
def test_data_of_this_project_has_nothing_underlined(file: str, server: LanguageServer) -> None:
    assert server.diagnostics(ROOT / file) == []
    assert "Source: [" in server.hover(ROOT / file, "name:" if "organization" in file else "period:")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_new_workspace_has_nothing_underlined(lang: Language, server: LanguageServer, tmp_path: Path) -> None:
    assert run("--lang", lang, "init", "báo cáo", "--year", "2024", cwd=tmp_path).returncode == 0
    report = tmp_path / "báo cáo/data/2024/report.yaml"
    assert server.diagnostics(report) == []
    assert server.diagnostics(report.parents[1] / "organization.yaml") == []
    told = {"vi": "#### Kỳ báo cáo\n", "en": "#### Period\n"}[lang]
    assert server.hover(report, "period: 2024").startswith(told)


@pytest.mark.parametrize(
    ("written", "instead", "line", "told"),
    [
        ("period: 2020", "titel: x\nperiod: 2020", 2, "khóa này không dùng được ở đây: viết sai"),
        ("label: Lớp", "labl: x, label: Lớp", 7, "các khóa dùng được: source, id, label, value, unit, "),
        ("label: Lớp", "đơn vị: lớp, label: Lớp", 7, "hoặc không cùng ngôn ngữ với các khóa khác trong tệp"),
        ("label: Lớp tập huấn, ", "", 7, "label"),
        ("issuance:", "issuance:\n  status: xong", 4, "viết một trong các từ: dự thảo, chính thức"),
        ("label: Lớp tập huấn", "label: [Lớp]", 7, "chỗ này cần một đoạn chữ, không phải danh sách hay nhóm khóa"),
        ("issuance:", "issuance:\n  recipients: Sở A", 4, "chỗ này cần một danh sách"),
        ("period: 2020", "period: năm nay", 2, "2017-q3"),
        ("id: lop", "id: Lớp", 7, "viết theo mẫu: ho-so-tien-si"),
        ("nguyen-van-mau", "Nguyễn Văn Mẫu", 5, "viết id của người, như đã đặt ở “people:”, ví dụ: ho-so-tien-si"),
    ],
)
def test_mistake_is_underlined_where_it_is(
    written: str, instead: str, line: int, told: str, server: LanguageServer, report: Path
) -> None:
    ((where, message),) = server.diagnostics(change(report, written, instead))
    assert where == line
    assert told in message


def test_sound_report_has_nothing_underlined_however_words_are_written(server: LanguageServer, report: Path) -> None:
    blanks = "issuance:\n  number: 05\n  date:\n  type: Báo cáo\n  addressees:"
    assert server.diagnostics(change(report, "issuance:", blanks)) == []


def test_keys_are_explained(server: LanguageServer, report: Path) -> None:
    change(report, "issuance:", "issuance:\n  number:")
    server.diagnostics(report)
    assert server.hover(report, "subject:").startswith("#### Trích yếu\n\nNội dung chính của văn bản")
    blank = server.hover(report, "number:")
    assert blank.startswith("#### Số\n\nSố do văn thư cấp")
    assert '```yaml\n"05"\n```' in blank


def test_keys_are_offered_with_what_they_are_for(server: LanguageServer, report: Path) -> None:
    server.diagnostics(change(report, "issuance:\n", "issuance:\n  \n"))
    offered = server.completions(report, "issuance:\n  ")
    assert offered["date"] == "Ghi đủ ngày, tháng, năm; in ở đầu văn bản. Để trống thì chừa chỗ điền tay."
    assert "subject" not in offered


def test_words_to_choose_from_are_offered_and_null_is_not(server: LanguageServer, report: Path) -> None:
    change(report, "issuance:\n", "issuance:\n  status: \n  post: \n  number: \n")
    change(report, "  post: \n", "  place: \n")
    server.diagnostics(report)
    assert set(server.completions(report, "status: ")) == {"draft", "final", "dự thảo", "chính thức"}
    assert set(server.completions(report, "place: ")) == {"Mẫu", "Tỉnh Mẫu"}
    assert "null" not in server.completions(report, "number: ")


BEGUN = {
    "en": "period: 2020\nissuance:\n  subject: A\n  \nstatistics:\n  - id: a\n    \n    label: A\n",
    "vi": "kỳ báo cáo: 2020\nban hành:\n  trích yếu: A\n  \nsố liệu:\n  - mã: a\n    \n    tên gọi: A\n",
}


@pytest.mark.parametrize("keys", BEGUN)
def test_whatever_is_offered_as_a_key_makes_sound_yaml(keys: str, server: LanguageServer, report: Path) -> None:
    text = f"{MODELINE}{BEGUN[keys]}"
    report.write_text(text, "utf-8")
    server.diagnostics(report)
    offered = dict[str, str]()
    for indent in ("  ", "    ", ""):
        behind = text.index(f"\n{indent}\n") + 1 + len(indent) if indent else len(text)
        for label, snippet in server.snippets(report, behind).items():
            inserted = re.sub(r"\$\d+|\$\{\d+\}", "", snippet)
            yaml.safe_load(text[:behind] + inserted.replace("\n", f"\n{indent}") + text[behind:])
            assert ":" in inserted.partition("\n")[0], (label, inserted)
            offered[label] = inserted
    mappings = {"en": ["format", "signatory", "parts", "percent_of"], "vi": ["người ký", "chia ra", "tỷ lệ tính từ"]}[
        keys
    ]
    assert [offered[key] for key in mappings] == [f"{key}:\n  " for key in mappings]
    assert len(offered) > 35


def test_keys_are_offered_in_the_language_of_the_file(server: LanguageServer, report: Path) -> None:
    report.write_text(MODELINE + BEGUN["vi"], "utf-8")
    server.diagnostics(report)
    offered = server.completions(report, "trích yếu: A\n  ")
    assert offered["ngày"] == "Ghi đủ ngày, tháng, năm; in ở đầu văn bản. Để trống thì chừa chỗ điền tay."
    assert not {"date", "trích yếu"} & set(offered)


def test_sound_report_with_vietnamese_keys_has_nothing_underlined(server: LanguageServer, report: Path) -> None:
    text = with_vietnamese_keys(report.read_text("utf-8"), FILES["report"], spoken_of=False)
    report.write_text(text, "utf-8")
    assert server.diagnostics(report) == []
    assert server.hover(report, "trích yếu:").startswith("#### Trích yếu\n\nNội dung chính của văn bản")


def test_mistake_in_a_vietnamese_key_is_underlined(server: LanguageServer, report: Path) -> None:
    text = with_vietnamese_keys(report.read_text("utf-8"), FILES["report"], spoken_of=False)
    report.write_text(text.replace("đơn vị: lớp", "đơn vj: lớp"), "utf-8")
    ((where, message),) = server.diagnostics(report)
    assert (where, "các khóa dùng được: nguồn, mã, tên gọi, giá trị, đơn vị, " in message) == (7, True)


def test_ids_of_the_workspace_are_offered(server: LanguageServer, sample: Sample) -> None:
    assert sample.run("schema", "--workspace", lang="vi").returncode == 0
    charts = "    charts:\n      - id: b\n        title: B\n        statistics:\n          - \n"
    sample.report(MODELINE + REPORT.replace("{person: nguyen-van-mau}", "\n    person: ") + charts)
    report = sample.root / "data/2020/report.yaml"
    server.diagnostics(report)
    assert "nguyen-van-mau" in server.completions(report, "person: ")
    assert "lop" in server.completions(report, "statistics:\n          - ")
