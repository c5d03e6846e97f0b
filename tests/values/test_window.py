"""From which day to which a year is counted: by the calendar, by Nghị định 09/2019/NĐ-CP, from another day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from cases import each_case

from annual_report.values.period import Period
from annual_report.values.refusal import RefusalError
from annual_report.values.window import Window, moved

DECREE = ("NĐ 09/2019", "nd09-2019", "Nghị định 09/2019/NĐ-CP", "theo Nghị định số 09/2019/NĐ-CP")


@each_case(
    ("key", "first", "last"),
    [
        # Nghị định 09/2019/NĐ-CP, Điều 12
        ("2025", "2024-12-15", "2025-12-14"),
        ("2025-h1", "2024-12-15", "2025-06-14"),
        ("2025-h2", "2025-06-15", "2025-12-14"),
        ("2025-9m", "2024-12-15", "2025-09-14"),
        ("2025-q1", "2024-12-15", "2025-03-14"),
        ("2025-q4", "2025-09-15", "2025-12-14"),
        ("2025-m01", "2024-12-15", "2025-01-14"),
        ("2025-m03", "2025-02-15", "2025-03-14"),
        ("2020-2024", "2019-12-15", "2024-12-14"),
    ],
)
def test_periods_by_the_decree(key: str, first: str, last: str) -> None:
    period = Period.parse(key).within(Window.parse(DECREE[0]))
    assert (period.first.isoformat(), period.last.isoformat(), period.key) == (first, last, key)
    assert period.months == Period.parse(key).months
    assert period.say("vi") == Period.parse(key).say("vi")


def test_window_is_read_as_people_write_it() -> None:
    assert {Window.parse(each) for each in DECREE} == {Window(15, 12)}
    assert {Window.parse(each) for each in ("dương lịch", "Năm dương lịch", "calendar")} == {Window()}
    assert {Window.parse(each) for each in ("01/4 - 31/3", "1/4", "từ 01/4 đến 31/3", "1/4–31/3")} == {Window(1, 4)}
    assert Window.parse("01/3 - 28/02") == Window.parse("01/3 - 29/02") == Window(1, 3)


@each_case(
    ("window", "year_2024"),
    [
        ("01/4 - 31/3", "2024-04-01"),
        ("01/7 - 30/6", "2024-07-01"),
        ("01/10 - 30/9", "2023-10-01"),
        ("16/11 - 15/11", "2023-11-16"),
        ("dương lịch", "2024-01-01"),
    ],
)
def test_year_is_called_by_most_of_its_days(window: str, year_2024: str) -> None:
    year = Period.parse("2024").within(Window.parse(window))
    assert year.first.isoformat() == year_2024
    following = Period.parse("2025").within(Window.parse(window))
    assert year.last + timedelta(days=1) == following.first
    quarters = [Period.parse(f"2024-q{number}").within(Window.parse(window)) for number in range(1, 5)]
    assert (quarters[0].first, quarters[-1].last) == (year.first, year.last)
    assert all(one.day_after == other.first for one, other in pairwise(quarters))


@each_case("text", ["", "NĐ 30/2020", "31/12 - 30/12", "01/13", "01/4 - 30/3", "2024"])
def test_what_is_no_window_is_refused(text: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        Window.parse(text)
    assert refusal.value.rule.name == "bad-period"
    assert refusal.value.fix is not None


def test_cure_of_a_window_is_a_window() -> None:
    with pytest.raises(RefusalError) as refusal:
        Window.parse("01/4 - 30/3")
    assert Window.parse(refusal.value.fix.meant) == Window(1, 4)  # type: ignore[union-attr]


def test_last_of_february_stays_the_last() -> None:
    assert moved(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert moved(date(2023, 2, 28), 1) == date(2024, 2, 29)
    assert moved(date(2024, 2, 28), 1) == date(2025, 2, 28)
