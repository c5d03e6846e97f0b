"""Every check against its samples: bad ones are told at the marked places, good ones are not."""

from pathlib import Path

import pytest
from cases import each_case
from checks.checking import HEAD, Text, told
from checks.samples import BAD, GOOD, activity, issued, organized, photo, prose, reported
from checks.samples_of_pasting import BAD as BAD_PASTING
from checks.samples_of_pasting import GOOD as GOOD_PASTING
from checks.samples_of_terms import BAD_TERMS, GOOD_TERMS
from checks.samples_of_years import BAD as BAD_YEARS
from checks.samples_of_years import GOOD as GOOD_YEARS
from sample import ORGANIZATION

from annual_report.api.rules.catalogue import all_checks
from annual_report.checks.check_input import CheckInput
from annual_report.checks.registry import run_checks
from annual_report.checks.suggestions import what_to_write
from annual_report.diagnostics import Diagnostic, Severity
from annual_report.load.loader import load_organization, load_report
from annual_report.proofreading.registry import PROOFREADERS


def each(*samples: dict[str, list[Text]]) -> list[tuple[str, Text]]:
    """All samples, each with the name of its rule."""
    return [(rule, text) for rules in samples for rule, texts in rules.items() for text in texts]


def loaded(folder: Path, organization: str) -> list[Diagnostic]:
    """What is found where the organisation's file is `organization`."""
    (folder / "r.yaml").write_text(f'{HEAD}sections:\n  - {{title: A, text: "Theo {{hoi-a}} và {{x.y}}"}}\n', "utf-8")
    (folder / "o.yaml").write_text(organization, "utf-8")
    report, body = load_report(folder / "r.yaml", "r.yaml"), load_organization(folder / "o.yaml", "o.yaml")
    assert report.value is not None
    return run_checks(CheckInput(report.value, report, body.value, body, folder, folder / "2020"), all_checks())


def test_what_the_organisation_would_know_is_not_told_without_it(tmp_path: Path) -> None:
    assert told(loaded(tmp_path, "- Hội Mẫu\n")) == []
    assert told(loaded(tmp_path, ORGANIZATION)) == ["unknown-name r.yaml:6:39"]


def test_picture_of_too_many_pixels_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = GOOD["photo-unreadable"][0]
    monkeypatch.setattr("annual_report.load.pictures.picture.MAX_PIXELS", 63)
    assert [each.rule.name for each in text.check(tmp_path)] == ["photo-unreadable"]


@each_case(
    ("name", "fix"),
    [
        ("lóp", "write {lop}"),
        ("lopp", "did you mean “{lop}”?"),
        ("zzz", "there are: ty, tien, nguyen-van-mau, lop, ky-bao-cao, hoi-b, hoi-a, co"),
        ("tin", "did you mean “{tien}”?"),
    ],
)
def test_unknown_name_is_told_with_those_that_there_are(name: str, fix: str, tmp_path: Path) -> None:
    (found,) = prose(f"Mở {{{name}}}").check(tmp_path)
    assert found.fix is not None
    assert found.fix.say("en") == fix


def test_reference_to_what_there_is_none_of(tmp_path: Path) -> None:
    (found,) = activity("text: a", "source: bai-bao").check(tmp_path)
    assert found.fix is not None
    assert found.fix.say("en") == "there is none yet: add one under “sources:” first"


def test_many_names_are_not_all_listed() -> None:
    eight = ["mn", "kl", "ij", "gh", "ef", "cd", "ab", "so-gi"]
    known = ["lop-tap-huan", *eight, "so-gi", "tap-huan-nghe", "xyz"]
    said = what_to_write("huan-luyen", known).say("en")
    assert said == "there are: tap-huan-nghe, lop-tap-huan, mn, kl, gh, ef, ab, xyz…"
    assert what_to_write("zzz", eight * 2).say("en") == "there are: so-gi, mn, kl, ij, gh, ef, cd, ab"


@each_case(
    ("rule", "said", "fix"),
    [
        ("ratio-exceeds-total", "62/40: phần lớn hơn tổng", "40/62"),
        ("percent-disagrees-with-base", "64,6% không khớp với 40 trên 62", "64,5%"),
        ("parts-do-not-add-up", "cộng lại được 11, không phải 12", "hồ sơ"),
        ("membership-does-not-add-up", "100 + 10 - 5 bằng 105, không phải 106", "hồ sơ"),
        ("photo-missing", "không có ảnh “photos/a.jpg” trong data/2020/", "chú thích"),
        ("document-never-named", "văn bản “quy-che” không được nhắc đến", "{quy-che}"),
        ("authority-order", "TM. ghi dưới KT.", "TM. trước, KT. sau"),
        (
            "letterhead-line-too-long",
            "dòng “Liên hiệp các Hội Khoa học” quá dài",
            "23 ký tự, kể cả dấu cách, ví dụ: Liên hiệp các Hội | Khoa học",
        ),
        ("issue-date-far-from-period", "31/12/2019 cách xa lúc kết thúc kỳ", "kết thúc ngày 31/12/2020"),
        ("date-after-issue", "ngày 12/01/2021 muộn hơn ngày ban hành báo cáo (05/01/2021)", "xem lại hai ngày"),
        ("loose-brace", "dấu ngoặc nhọn { ở đây không có dấu đi cặp", "{lop}"),
        ("list-on-one-line", "bị dồn thành một đoạn", "“text: |” thay cho “text: >-”"),
        ("duplicate-id", "id “lop” bị trùng", "id khác"),
        ("date-outside-period", "ngày 12/01/2021 nằm ngoài kỳ báo cáo 01/01/2020 - 31/12/2020", "after_period: có"),
        ("annex-never-cited", "“Phụ lục”", "{pl}"),
        ("letter-before-report", "11/01/2021", "ngày"),
        ("letter-without-department", "công văn", "department: VP"),
    ],
)
def test_what_is_wrong_and_what_to_write_instead(rule: str, said: str, fix: str, tmp_path: Path) -> None:
    (found,) = BAD[rule][0].check(tmp_path)
    assert said in found.message.say("vi")
    assert found.fix is not None
    assert fix in found.fix.say("vi")


@each_case(
    ("date", "fix"),
    [
        ("05/3/2019", "write 05/3/2020 if the year is a slip"),
        ("29/02/2016", "correct the date"),
        ("3/2019", "correct the date"),
        ("10-12/3/2019", "correct the date"),
    ],
)
def test_date_of_an_earlier_year_is_told_with_that_of_this_one(date: str, fix: str, tmp_path: Path) -> None:
    (found,) = activity('text: "{date}"', f"date: {date}").check(tmp_path)
    assert found.fix is not None
    assert found.fix.say("en") == fix


def test_parts_that_are_not_all_are_told_to_exceed(tmp_path: Path) -> None:
    (found,) = BAD["parts-do-not-add-up"][2].check(tmp_path)
    assert found.message.say("vi") == "cộng lại được 13, vượt quá 12"


@each_case(("number", "first"), [(0, "r.yaml:6:10"), (1, "o.yaml:8:10"), (2, "r.yaml:6:10"), (3, "o.yaml:8:10")])
def test_second_of_an_id_names_the_place_of_the_first(number: int, first: str, tmp_path: Path) -> None:
    (found,) = BAD["duplicate-id"][number].check(tmp_path)
    assert [note.say("en") for note in found.notes] == [f"it was first used at {first}"]


@each_case(
    ("file", "there", "fix"),
    [
        ("photos/A.JPG", "photos/a.jpg", "did you mean “photos/a.jpg”?"),
        ("Photos/a.jpg", "photos/a.jpg", "did you mean “photos/a.jpg”?"),
        ("photos/hop-bao.jpg", "photos/Hop-Bao.JPG", "did you mean “photos/Hop-Bao.JPG”?"),
        ('"photos\\\\a.jpg"', "photos/a.jpg", "did you mean “photos/a.jpg”?"),
        ("trao-giai.jpg", "photos/trao-giai.jpg", "did you mean “photos/trao-giai.jpg”?"),
        ("photos/trao-giai.jpeg", "photos/trao-giai.jpg", "did you mean “photos/trao-giai.jpg”?"),
        ("photos/trao-giai.jpg", "photos/8.webp", "copy it into data/2020/photos/"),
        ("photos/trao-giai.jpg", "trao-giai.jpg", "copy it into data/2020/photos/"),
    ],
)
def test_photo_that_is_near_is_proposed(file: str, there: str, fix: str, tmp_path: Path) -> None:
    (found,) = photo(file, there).check(tmp_path)
    assert found.rule.name == "photo-missing"
    assert found.fix is not None
    assert fix in found.fix.say("en")


def test_what_is_new_warns_and_does_not_stop(tmp_path: Path) -> None:
    rules = (
        "issue-date-far-from-period", "date-after-issue", "authority-order", "letterhead-line-too-long",
        "loose-brace", "list-on-one-line", "name-outside-prose",
    )  # fmt: skip
    for rule in rules:
        assert {each.rule.severity for each in BAD[rule][0].check(tmp_path / rule)} == {Severity.WARNING}


def test_every_check_has_bad_and_good_samples() -> None:
    """Those of proofreaders are tried where proofreaders are tested."""
    rules = {check.rule.name for check in all_checks()} - {each.rule.name for each in PROOFREADERS}
    rules -= {"sample-text-left"}  # it is tried on what `init` makes, in test_sample_texts.py
    assert rules == {*BAD, *BAD_YEARS, *BAD_TERMS, *BAD_PASTING} == {*GOOD, *GOOD_YEARS, *GOOD_TERMS, *GOOD_PASTING}
    samples = (BAD, GOOD, BAD_YEARS, GOOD_YEARS, BAD_TERMS, GOOD_TERMS, BAD_PASTING, GOOD_PASTING)
    assert all(texts for each_one in samples for texts in each_one.values())


@each_case(("rule", "text"), each(BAD, BAD_YEARS, BAD_TERMS, BAD_PASTING))
def test_bad_sample_is_told_at_its_mark(rule: str, text: Text, tmp_path: Path) -> None:
    found = text.check(tmp_path)
    assert text.marked
    assert told(found) == [f"{rule} {place}" for place in text.marked]
    assert all(each.message.say("vi") != each.message.say("en") for each in found)


@each_case(("rule", "text"), each(GOOD, GOOD_YEARS, GOOD_TERMS, GOOD_PASTING))
def test_good_sample_is_not_told(rule: str, text: Text, tmp_path: Path) -> None:
    assert not text.marked
    assert told(text.check(tmp_path)) == []


@each_case(
    ("setting", "fix"),
    [
        ("margin_left: 25", "write 30 to 35"),
        ("body_size: 12", "write one of these numbers: 13, 14"),
        ("first_line_indent: 11", "write one of these numbers: 10, 12,7"),
        ("paragraph_gap: 5", "write 6 or more"),
    ],
)
def test_what_the_regulation_allows_is_told(setting: str, fix: str, tmp_path: Path) -> None:
    (found,) = organized(f"format: {{{setting}}}").check(tmp_path)
    assert found.fix is not None
    assert found.fix.say("en") == fix


def test_names_that_a_broken_last_report_leaves_blank_are_told_once(tmp_path: Path) -> None:
    statistics = "statistics:\n  - {id: lop, label: Lớp, value: 12, unit: lớp}\n"
    text = prose("Mở {lop}, {lop.tang-giam}, {lop.so-voi-nam-truoc}; năm trước {lop.nam-truoc}").report
    found = Text(statistics + text.partition("sections:")[1] + text.partition("sections:")[2], before="khac: a\n")
    assert [each.rule.name for each in found.check(tmp_path)] == ["last-report-unreadable", "name-says-nothing"]


def test_unknown_kind_of_activity_does_not_stop_the_report(tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text(activity("text: Mở đêm nhạc", "type: ca nhạc").whole_report, "utf-8")
    report = load_report(tmp_path / "r.yaml", "r.yaml")
    assert [(each.rule.name, each.is_error) for each in report.diagnostics] == [("unknown-activity-type", False)]
    assert report.value is not None
    assert report.value.sections[0].activities[0].type == "other"


def test_letterhead_that_tears_a_word_is_to_be_broken_in_another_place(tmp_path: Path) -> None:
    name = "Công ty TNHH Dược liệu Mẫu"
    torn = ORGANIZATION.replace("name: Hội Mẫu tỉnh Mẫu", f"name: {name}")
    text = Text("", torn.replace("[Hội Mẫu, Tỉnh Mẫu]", "[Công ty TNHH Dược, liệu Mẫu]"))
    (found,) = text.check(tmp_path)
    assert found.rule.name == "name-cut-short"
    assert found.proposals == found.edits == ()
    assert found.fix is not None
    assert found.fix.say("en") == "break the line in another place, for example: Công ty TNHH | Dược liệu Mẫu"
    assert Text("", torn.replace("[Hội Mẫu, Tỉnh Mẫu]", "[Công ty TNHH, Dược liệu Mẫu]")).check(tmp_path) == []


def test_date_after_the_period_and_after_the_issue_is_told_once(tmp_path: Path) -> None:
    text = issued("date: 5/1/2021", sections=reported("12/01/2021", "6/6/2020"))
    (found,) = text.check(tmp_path)
    assert found.rule.name == "date-outside-period"
    assert found.fix is not None
    assert "after the date of issue as well" in found.fix.say("en")
