"""Comparisons as people and programs get them: CSV for spreadsheets, JSON, and tables of any width."""

import csv
import json
from io import StringIO

import pytest
from api.comparison.comparing import report
from cases import each_case
from rich.cells import cell_len
from rich.console import Console

from annual_report.api.comparison.table import ComparisonTable, side_by_side
from annual_report.cli.printing.comparison_csv import as_csv
from annual_report.cli.printing.comparison_json import as_json
from annual_report.cli.printing.comparison_terminal import print_comparison
from annual_report.language import LANGUAGES, Language

LONG = "Thí sinh dự Hội thi Sáng tạo kỹ thuật dành cho thanh thiếu niên, nhi đồng"
BEFORE = f"""
id: hoi-vien, label: Tổng số hội viên, value: 100, unit: hội viên
id: thi-sinh, label: "{LONG}", value: 980, unit: thí sinh
id: ty-le, label: Tỷ lệ, value: "64,5%"
id: do, label: Đo, value: "12,5", unit: ha
id: buoi, label: "=1+1", value: 5, unit: lớp
id: mat, label: Đã thôi, value: 3
"""
NOW = f"""
id: hoi-vien, label: Tổng số hội viên, value: 88, unit: hội viên
id: thi-sinh, label: "{LONG}", value: hơn 1200, unit: thí sinh
id: ty-le, label: Tỷ lệ, value: 3/4
id: do, label: Đo, value: 15, unit: ha
id: buoi, label: "=1+1", value: 7, unit: buổi
"""


@pytest.fixture
def lines() -> ComparisonTable:
    return side_by_side([report("2019", BEFORE), report("2020", NOW)])


def printed(lines: ComparisonTable, language: Language, width: int) -> str:
    """What a terminal of so many columns shows."""
    file = StringIO()
    print_comparison(lines, language, Console(file=file, width=width, highlight=False, markup=False, emoji=False))
    return file.getvalue()


def test_csv_in_vietnamese_is_what_excel_opens_there(lines: ComparisonTable) -> None:
    text = as_csv(lines, "vi")
    assert text.startswith("\ufeff")
    heads, *rows = csv.reader(StringIO(text.removeprefix("\ufeff"), newline=""), delimiter=";")
    assert len(heads) == 11
    assert rows[0] == ["hoi-vien", "Tổng số hội viên", "hội viên", "100", "100", "88", "88", "-12", "-12",
                       "giảm 12 hội viên (12%)", ""]  # fmt: skip
    assert rows[1][3:10] == ["980", "980", "", "hơn 1.200", "", "", "tăng hơn 220 thí sinh (hơn 22,4%)"]
    assert rows[2][3:10] == ["64,5", "64,5%", "75", "3/4", "10,5", "", "tăng 10,5 điểm phần trăm"]
    assert rows[3][3:9] == ["12,5", "12,5", "15", "15", "2,5", "20"]
    assert rows[4][1:10] == ["'=1+1", "buổi", "5", "5 lớp", "7", "7", "", "", ""]
    assert rows[5][3:10] == ["3", "3", "", "", "", "", ""]
    assert all(row[7:10] == ["", "", ""] for row in rows if row[10])


def test_csv_in_english_has_commas_and_dots(lines: ComparisonTable) -> None:
    rows = list(csv.reader(StringIO(as_csv(lines, "en").removeprefix("\ufeff"), newline="")))
    assert rows[0] == ["Id", "Indicator", "Unit", "2019", "2019 in words", "2020", "2020 in words",
                       "Change 2019 to 2020", "Change in percent", "Change in words", "Note"]  # fmt: skip
    assert rows[4][3:9] == ["12.5", "12.5", "15", "15", "2.5", "20"]


def test_lines_of_csv_end_as_its_standard_has_it(lines: ComparisonTable) -> None:
    assert as_csv(lines, "vi").count("\r\n") == as_csv(lines, "vi").count("\n") == 7


def test_json_has_exact_numbers_and_says_bounds(lines: ComparisonTable) -> None:
    told = json.loads(as_json(lines, ["ket-qua"], "vi"))
    assert list(told) == ["version", "periods", "change", "sections", "figures"]
    assert (told["periods"], told["change"]) == (["2019", "2020"], {"from": "2019", "to": "2020"})
    members, contest, share, _measured, courses, gone = told["figures"]
    assert members["change"]["direction"] == "down"
    assert (members["change"]["amount"]["number"], members["change"]["percent"]["number"]) == ("12", "12")
    assert contest["values"][1] == {
        "period": "2020", "state": "given", "said": "hơn 1.200", "unit": "thí sinh", "measure": "count", "number": None,
        "bound": "more", "limit": "1200", "low": "1200", "high": None, "estimated": False, "told_by": None,
    }  # fmt: skip
    assert contest["change"]["amount"]["number"] is None
    assert (contest["change"]["amount"]["bound"], contest["change"]["amount"]["limit"]) == ("more", "220")
    assert (share["change"]["points"], share["change"]["amount"]["number"]) == (True, "10.5")
    assert courses["change"] is None
    assert courses["notes"] == ["năm trước tính theo “lớp”, năm nay tính theo “buổi”"]
    assert gone["values"][1]["state"] == "absent"
    assert {gone["values"][1][key] for key in ("said", "unit", "measure", "number", "low")} == {None}


def test_every_object_has_the_keys_that_are_documented(lines: ComparisonTable) -> None:
    told = json.loads(as_json(lines, [], "en"))
    assert {tuple(each) for each in told["figures"]} == {("id", "kind", "label", "unit", "values", "change", "notes")}
    assert len({tuple(value) for each in told["figures"] for value in each["values"]}) == 1


@each_case("language", LANGUAGES)
@each_case("width", [40, 60, 80, 120])
def test_terminal_is_never_wider_than_it_is(width: int, language: Language, lines: ComparisonTable) -> None:
    shown = printed(lines, language, width)
    assert max(cell_len(line) for line in shown.splitlines()[1:-1]) <= width
    assert "\x1b" not in shown
    for words in (("1.200" if language == "vi" else "1,200"), "64,5%" if language == "vi" else "64.5%"):
        assert words in shown


def test_numbers_stand_below_each_other(lines: ComparisonTable) -> None:
    rows = printed(lines, "vi", 120).splitlines()
    ends = {row.index(value) + len(value) for value in (" 980", " 64,5%", " 5 lớp") for row in rows if value in row}
    assert len(ends) == 1


def test_many_years_on_a_narrow_terminal_stand_one_below_the_other() -> None:
    years = [report(str(year), f"id: a, label: Kinh phí, value: {year} tỷ đồng") for year in range(2005, 2020)]
    shown = printed(side_by_side(years), "vi", 80)
    assert "  2005  2.005 tỷ đồng" in shown
    assert "2005 – 2019: tăng 14 tỷ đồng (0,7%)" in shown


def test_notes_are_numbered_and_told_once(lines: ComparisonTable) -> None:
    shown = printed(lines, "en", 120)
    assert "=1+1 (buổi) [1]" in shown
    assert "[1] it counts “lớp” there, and “buổi” here" in shown
    assert shown.splitlines()[-1] == "6 figures, 4 compared"


def test_signs_that_steer_a_terminal_are_not_shown() -> None:
    years = [report(str(year), "id: a, label: A, value: 1") for year in (2019, 2020)]
    steering = years[1].statistics[0].model_copy(update={"label": "Lớp\x1b[31m"})
    years[1] = years[1].model_copy(update={"statistics": (steering,)})
    assert "\x1b" not in printed(side_by_side(years), "vi", 80)
