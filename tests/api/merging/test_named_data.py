"""Other words for a name that stands for a date, a place, a body or a person: that is what changes in the data."""

import pytest
from sample import ORGANIZATION, Sample

from tests.api.merging.test_taking_back import REPORT, Office

_TEXT = "Ra quân {date} tại {place} cùng {partners}, do {hoi-d} lo."
_EVENT = f"      - {{id: ra-quan, date: 5/3/2020, place: sân A, partners: [hoi-b], text: '{_TEXT}'}}\n"
_EVENT += "      - {id: trai, date: 28/6-2/7/2020, text: 'Mở trại {date}.'}\n"
_DATA = REPORT.replace("      # Lớp đầu năm.\n", f"{_EVENT}      # Lớp đầu năm.\n").replace(
    "  - title: Phương hướng\n",
    "  - title: Kế hoạch\n    plan: [{id: mo, text: Mở lớp, due: 4/2021}]\n  - title: Phương hướng\n",
)
_NAMES = (("A", " tỉnh Mẫu"), ("B", ""), ("C", ""), ("D", ""))
_BODIES = "bodies:\n" + "".join(f"  - {{id: hoi-{each.lower()}, name: Hội {each}{end}}}\n" for each, end in _NAMES)


@pytest.fixture
def office(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Office:
    monkeypatch.setattr("tests.api.merging.test_taking_back.REPORT", _DATA)
    monkeypatch.setattr("tests.api.merging.test_taking_back._SENT", {})
    monkeypatch.setattr("tests.api.merging.test_taking_back.ORGANIZATION", _organization())
    return Office(sample)


def _organization() -> str:
    head = ORGANIZATION.split("bodies:")[0]
    return head + _BODIES


def test_what_a_name_stands_for_changes_where_it_is_written(office: Office) -> None:
    edits = office.edit().replace("05/3/2020", "12/3/2020").replace("sân A", "sân B")
    edits.replace("Hội B", "Hội C").replace("tháng 4/2021", "tháng 5/2021")
    text = office.write(edits)
    assert text == _DATA.replace(
        "5/3/2020, place: sân A, partners: [hoi-b]", "12/3/2020, place: sân B, partners: [hoi-c]"
    ).replace("4/2021", "5/2021")


def test_a_range_of_days_is_written_as_ranges_are(office: Office) -> None:
    text = office.write(office.edit().replace("28/6/2020", "29/6/2020").replace("02/7/2020", "03/7/2020"))
    assert text == _DATA.replace("28/6-2/7/2020", "29/6-3/7/2020")


def test_another_known_body_is_named_and_what_is_unknown_is_told_with_its_place(office: Office) -> None:
    assert office.write(office.edit().replace("Hội D", "Hội C")) == _DATA.replace("{hoi-d}", "{hoi-c}")
    office.report.write_text(_DATA, "utf-8")
    done = office.take(office.edit().replace("Hội D", "Hội Lạ").replace("tiếp tục", "vẫn"))
    (left,) = done.not_taken
    assert left.reason.say("en").startswith("{hoi-d} is what is written at data/organization.yaml:")
    assert "do {hoi-d} lo" in done.changes[0].after.decode()
    (left,) = office.take(office.edit().replace("05/3/2020", "hôm nọ")).not_taken
    assert left.reason.say("en").startswith("{date} is what is written at data/2020/report.yaml:")
