"""Figures of a later time than the period: printed with it, and in no comparison, sum, term or result of the plan."""

from typing import Final

from analysis.term.reporting import report
from compose.composing import outline
from compose.composing_years import document, tables

from annual_report.analysis.plans.fulfilment import task_outcomes
from annual_report.analysis.term.statistics import statistics_over_term
from annual_report.api.comparison.table import side_by_side

OF_JANUARY: Final = "as_of: 15/01/2021, after_period: có"
LATER: Final = f"{{id: dang-ky, label: Thí sinh đăng ký, value: 40, unit: thí sinh, {OF_JANUARY}, note: Đợt 1.}}"
SO: Final = "{id: lop, label: Lớp, value: 12, unit: lớp, as_of: 30/11/2020}"
NOW: Final = f"""\
statistics:
  - {LATER}
  - {SO}
sections:
  - title: Kết quả
    text: "Có {{dang-ky}}; {{dang-ky}}, {{dang-ky.so}}; {{dang-ky.thoi-diem}}. Mở {{lop}}."
    figures: {{title: Số liệu}}
"""
BEFORE: Final = "statistics:\n  - {id: dang-ky, label: Thí sinh đăng ký, value: 20, unit: thí sinh}\n"


def test_a_later_figure_is_printed_with_its_time_and_not_compared() -> None:
    made = document(NOW, BEFORE)
    assert (
        "Có 40 thí sinh (tính đến ngày 15/01/2021); 40 thí sinh, 40; tính đến ngày 15/01/2021. Mở 12 lớp."
        in outline(made.blocks)
    )
    (table,) = tables(made)
    assert table.rows[0] == ("1", "Thí sinh đăng ký (tính đến ngày 15/01/2021)", "thí sinh", "40")
    assert table.notes == ("Thí sinh đăng ký: Đợt 1.", "Lớp: tính đến ngày 30/11/2020.")


def test_a_later_figure_is_not_what_the_next_year_is_compared_with() -> None:
    figure = "{id: dang-ky, label: Thí sinh đăng ký, value: 60, unit: thí sinh}"
    later = f"statistics:\n  - {figure}\nsections: [{{title: A, figures: {{title: Số liệu}}}}]\n"
    (table,) = tables(document(later, NOW, 2021))
    assert table.rows == (("1", "Thí sinh đăng ký", "thí sinh", "60"),)


def test_a_later_figure_is_in_no_term_and_no_table_of_years() -> None:
    later = report(2020, f"id: so, label: Số, value: 5, {OF_JANUARY}")
    reports = {2019: report(2019, "id: so, label: Số, value: 3"), 2020: later}
    (over,) = statistics_over_term(reports)
    assert (str(over.value and over.value.say("vi")), over.missing_years) == ("3", (2020,))
    assert statistics_over_term({2020: later}) == ()
    (line,) = side_by_side(list(reports.values()), [], None).lines
    assert [value.state for value in line.values] == ["given", "absent"]


def test_a_later_figure_reaches_no_task() -> None:
    task = "sections: [{title: A, plan: [{id: viec, text: Việc, target: {statistic: so, value: 5}}]}]\n"
    last = report(2019, "id: so, label: Số, value: 3", rest=task)
    states = [
        task_outcomes(report(2020, f"id: so, label: Số, value: 5{more}"), last)[0].became
        for more in ("", f", {OF_JANUARY}")
    ]
    assert states == ["met", "not-reported"]
