"""Periods: named, bounded, said; nothing else is one."""

from datetime import date, timedelta

import pytest
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.values.period import Period, period_in_words
from annual_report.values.refusal import RefusalError
from annual_report.values.window import Window

years = st.integers(1000, 9998).map(str)
keys = st.one_of(
    years,
    st.tuples(years, st.sampled_from(["h1", "h2", "q1", "q2", "q3", "q4", "m01", "m02", "m12", "9m"])).map("-".join),
    st.tuples(st.integers(1000, 9000), st.integers(1, 99)).map(lambda pair: f"{pair[0]}-{sum(pair)}"),
)


@each_case(
    ("key", "first", "last", "months", "vi", "en"),
    [
        ("2017", "2017-01-01", "2017-12-31", 12, "năm 2017", "the year 2017"),
        ("2017-h1", "2017-01-01", "2017-06-30", 6, "6 tháng đầu năm 2017", "the first six months of 2017"),
        ("2017-h2", "2017-07-01", "2017-12-31", 6, "6 tháng cuối năm 2017", "the last six months of 2017"),
        ("2020-q1", "2020-01-01", "2020-03-31", 3, "quý I năm 2020", "the first quarter of 2020"),
        ("2020-q4", "2020-10-01", "2020-12-31", 3, "quý IV năm 2020", "the fourth quarter of 2020"),
        ("2018-2022", "2018-01-01", "2022-12-31", 60, "giai đoạn 2018 - 2022", "the term 2018-2022"),
        ("2024-m02", "2024-02-01", "2024-02-29", 1, "tháng 02 năm 2024", "February 2024"),
        ("2025-m12", "2025-12-01", "2025-12-31", 1, "tháng 12 năm 2025", "December 2025"),
        ("2025-9m", "2025-01-01", "2025-09-30", 9, "9 tháng đầu năm 2025", "the first nine months of 2025"),
    ],
)
def test_period_is_read_and_said(key: str, first: str, last: str, months: int, vi: str, en: str) -> None:
    period = Period.parse(key)
    assert period == Period(date.fromisoformat(first), date.fromisoformat(last))
    assert (period.key, period.months) == (key, months)
    assert (period.say("vi"), period.say("en")) == (vi, en)


@given(keys)
def test_key_of_a_period_names_it(key: str) -> None:
    period = Period.parse(key)
    assert period.key == key
    assert period.day_after - timedelta(days=1) == period.last
    assert period.first.day == period.day_after.day == 1


def test_key_is_written_in_small_letters() -> None:
    assert Period.parse(" 2017-H1 ").key == "2017-h1"
    assert Period.parse("2017-m3").key == Period.parse("2017-M03").key == "2017-m03"


@each_case(
    "text",
    [
        "", "17", "2017-h3", "2017-q5", "2017-q0", "2018-2018", "2022-2018", "0000", "9999", "2017-9999", "2017-m13",
        "2017-m00", "2017-8m",
    ],
)  # fmt: skip
def test_text_that_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        Period.parse(text)
    assert refusal.value.rule.name == "bad-period"
    assert refusal.value.fix is not None


def test_periods_are_in_order_of_time() -> None:
    keys_in_order = ["2016", "2017-q1", "2017-h1", "2017", "2017-2018", "2017-h2"]
    assert [period.key for period in sorted(map(Period.parse, reversed(keys_in_order)))] == keys_in_order


@each_case(
    ("said", "key"),
    [
        ("năm 2025", "2025"),
        ("6 tháng cuối năm 2025", "2025-h2"),
        ("quý IV/2025", "2025-q4"),
        ("Tháng 3/2025", "2025-m03"),
        ("tháng 12 năm 2025", "2025-m12"),
        ("2025-03", "2025-m03"),
        ("9 tháng đầu năm 2025", "2025-9m"),
        ("chín tháng năm 2025", "2025-9m"),
        ("nhiệm kỳ 2020 - 2025", "2020-2025"),
        ("tháng 13/2025", None),
        ("năm học 2024-2025", None),
        ("2025 - 2020", None),
    ],
)
def test_period_is_read_from_words(said: str, key: str | None) -> None:
    assert period_in_words(said) == key


@each_case(
    ("label", "key", "before"),
    [
        ("năm học 2024-2025", "nam-hoc-2024-2025", "nam-hoc-2023-2024"),
        ("Năm học 2024 – 2025", "nam-hoc-2024-2025", "nam-hoc-2023-2024"),
        ("Năm học 2024–2025", "nam-hoc-2024-2025", "nam-hoc-2023-2024"),
        ("niên độ 2024-2025", "nien-do-2024-2025", "nien-do-2023-2024"),
        ("năm tài chính 2024", "nam-tai-chinh-2024", "nam-tai-chinh-2023"),
        ("năm 2024", "2024", "2023"),  # a short form with dates of its own
        ("quý III năm 2024", "2024-q3", "2023-q3"),
        ("9 tháng đầu năm 2024", "2024-9m", "2023-9m"),
    ],
)
def test_period_with_a_label_is_called_by_it(label: str, key: str, before: str) -> None:
    period = Period.between(date(2024, 9, 1), date(2025, 5, 31), label)
    assert period.key == key
    assert not period.is_term
    earlier = period.a_year_before
    assert earlier is not None
    assert (earlier.key, earlier.first, earlier.last) == (before, date(2023, 9, 1), date(2024, 5, 31))
    assert earlier.moved(1) == period
    assert period.is_like(earlier)
    assert period.within(Window.parse("NĐ 09/2019")) is period


@each_case("label", ["2024-2025", "2024", "3 tháng năm học 2024", "năm học", "năm học ٢٠٢٤", "học " * 40 + "2024"])
def test_label_that_says_too_little_is_refused(label: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        Period.between(date(2024, 9, 1), date(2025, 5, 31), label)
    assert refusal.value.rule.name == "bad-period"
    assert refusal.value.fix is not None


@each_case(
    ("key", "plans", "sums", "coming"),
    [
        ("2025", ["2024"], ["2025"], "2026"),
        ("2025-h1", ["2024-h2", "2024"], ["2025-h1"], "2025-h2"),
        ("2025-h2", ["2025-h1"], ["2025-h1", "2025-h2"], "2026-h1"),
        ("2025-q1", ["2024-q4", "2024"], ["2025-q1"], "2025-q2"),
        ("2025-q3", ["2025-q2"], ["2025-q1", "2025-q2", "2025-q3"], "2025-q4"),
        ("2025-m12", ["2025-m11"], [f"2025-m{month:02}" for month in range(1, 13)], "2026-m01"),
        ("2025-9m", ["2024"], ["2025-9m"], "2026-9m"),
        ("2020-2024", [], ["2020-2024"], None),
    ],
)
def test_what_goes_before_a_period_and_what_comes_after(
    key: str, plans: list[str], sums: list[str], coming: str | None
) -> None:
    period = Period.parse(key)
    assert list(period.plans) == plans
    assert list(period.since_year_began) == sums
    assert (period.coming.key if period.coming else None) == coming
    assert all(period.follows(Period.parse(each)) for each in plans)


@pytest.mark.parametrize(
    ("label", "after", "before"),
    [
        ("financial year 2025-26", "financial year 2026-27", "financial year 2024-25"),
        ("session 2025/26", "session 2026/27", "session 2024/25"),
        ("financial year 2098-99", "financial year 2099-00", "financial year 2097-98"),
        ("financial year 2025-2026", "financial year 2026-2027", "financial year 2024-2025"),
    ],
)
def test_short_years_of_a_label_are_moved_together(label: str, after: str, before: str) -> None:
    period = Period.between(date(2025, 10, 1), date(2026, 9, 30), label)
    later, earlier = period.moved(1), period.a_year_before
    assert later is not None
    assert earlier is not None
    assert (later.label, earlier.label) == (after, before)
    assert period.family == later.family
