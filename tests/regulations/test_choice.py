"""Which regulation a report follows: the one pinned, or the one in force on its day."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from cases import each_case

from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.regulations import all_regulations, choice, regulation_for, regulation_in_force, regulation_named


def report(period: str = "2020", **issuance: str) -> Report:
    frame: dict[str, Any] = {"subject": "Tổng kết", "signatory": {"person": "mau"}, **issuance}
    return Report.model_validate({"period": period, "issuance": frame, "sections": [{"title": "A"}]})


def organization(**more: str) -> Organization:
    return Organization.model_validate(
        {"name": "Hội Mẫu", "letterhead": ["Hội Mẫu"], "place": "Mẫu", "abbreviation": "HM", **more}
    )


def test_regulations_are_known_by_name_and_in_order_of_time() -> None:
    assert [each.id for each in all_regulations()] == ["tt01-2011", "nd30-2020"]
    assert [regulation_named(each.id) for each in all_regulations()] == list(all_regulations())
    assert regulation_named("nd31-2020") is None


@each_case(
    ("day", "name"),
    [
        ((1990, 1, 1), "tt01-2011"),
        ((2011, 3, 5), "tt01-2011"),
        ((2018, 1, 12), "tt01-2011"),
        ((2020, 3, 4), "tt01-2011"),
        ((2020, 3, 5), "nd30-2020"),
        ((2026, 11, 23), "nd30-2020"),
    ],
)
def test_regulation_in_force_on_a_day(day: tuple[int, int, int], name: str) -> None:
    assert regulation_in_force(date(*day)).id == name


def test_one_regulation_ends_on_the_day_before_the_next() -> None:
    for one, following in zip(all_regulations(), all_regulations()[1:], strict=False):
        assert one.in_force_until is not None
        assert one.in_force_until.last is not None
        assert one.in_force_until.last.toordinal() + 1 == date.toordinal(following.in_force_from.first or date.min)
    assert all_regulations()[-1].in_force_until is None


@each_case(
    ("period", "issuance", "pinned", "name"),
    [
        ("2017", {}, {}, "tt01-2011"),
        ("2019", {}, {}, "tt01-2011"),
        ("2020", {}, {}, "nd30-2020"),
        ("2020-q1", {}, {}, "nd30-2020"),
        ("2017", {"date": "12/01/2018"}, {}, "tt01-2011"),
        ("2019", {"date": "04/3/2020"}, {}, "tt01-2011"),
        ("2019", {"date": "05/3/2020"}, {}, "nd30-2020"),
        ("2017", {"date": "01/7/2020"}, {}, "nd30-2020"),
        ("2017", {"regulation": "nd30-2020"}, {}, "nd30-2020"),
        ("2020", {"regulation": "tt01-2011", "date": "01/7/2020"}, {}, "tt01-2011"),
        ("2020", {}, {"regulation": "tt01-2011"}, "tt01-2011"),
        ("2020", {"regulation": "nd30-2020"}, {"regulation": "tt01-2011"}, "nd30-2020"),
        ("2020", {"regulation": "la"}, {}, "nd30-2020"),
    ],
)
def test_report_follows_what_is_pinned_or_in_force(
    period: str, issuance: dict[str, str], pinned: dict[str, str], name: str
) -> None:
    assert regulation_for(report(period, **issuance), organization(**pinned)).id == name


def test_report_without_an_organisation_follows_its_date() -> None:
    assert regulation_for(report("2017"), None).id == "tt01-2011"


@each_case(
    ("old", "new", "said"),
    [
        (
            "margin_top: {value: 20",
            "margin_top: {value: 26",
            "r.yaml:15:3 26 is outside the range that the regulation allows",
        ),
        ("id: tt01-2011", "id: [", "r.yaml:4:5 a quotation mark or bracket that was opened is never closed"),
        ("id: tt01-2011", "di: tt01-2011", "r.yaml:4:1 unknown key “di” here"),
        ("closing_mark:", "id: nd30\nclosing_mark:", "r.yaml:{line}:1 the key “id” is used a second time here"),
        ("Thông tư", "\0", "r.yaml:1:3 there are NUL characters here"),
    ],
)
def test_unsound_file_is_the_programs_fault(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = Path(choice.__file__).with_name("tt01-2011.yaml").read_text("utf-8")
    assert old in text
    file = tmp_path / "r.yaml"
    file.write_text(text.replace(old, new), "utf-8")
    said = said.format(line=text[: text.index(old)].count("\n") + 1)
    with pytest.raises(ValueError, match=re.escape(said)):
        choice._read(file)
