"""Periods: named, bounded, said; nothing else is one."""

from datetime import date, timedelta

import pytest
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.values.period import Period
from annual_report.values.refusal import RefusalError

years = st.integers(1000, 9998).map(str)
keys = st.one_of(
    years,
    st.tuples(years, st.sampled_from(["h1", "h2", "q1", "q2", "q3", "q4"])).map("-".join),
    st.tuples(st.integers(1000, 9000), st.integers(1, 99)).map(lambda pair: f"{pair[0]}-{sum(pair)}"),
)


@each_case(
    ("key", "first", "last", "months", "vi", "en"),
    [
        ("2017", "2017-01-01", "2017-12-31", 12, "năm 2017", "the year 2017"),
        ("2017-h1", "2017-01-01", "2017-06-30", 6, "6 tháng đầu năm 2017", "the first six months of 2017"),
        ("2017-h2", "2017-07-01", "2017-12-31", 6, "6 tháng cuối năm 2017", "the last six months of 2017"),
        ("2020-q1", "2020-01-01", "2020-03-31", 3, "quý I năm 2020", "quarter I of 2020"),
        ("2020-q4", "2020-10-01", "2020-12-31", 3, "quý IV năm 2020", "quarter IV of 2020"),
        ("2018-2022", "2018-01-01", "2022-12-31", 60, "giai đoạn 2018 - 2022", "the term 2018 - 2022"),
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


@each_case(
    "text", ["", "17", "2017-h3", "2017-q5", "2017-q0", "2018-2018", "2022-2018", "0000", "9999", "2017-9999"]
)  # fmt: skip
def test_text_that_is_no_period_is_refused(text: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        Period.parse(text)
    assert refusal.value.rule.name == "bad-period"
    assert refusal.value.fix is not None


def test_periods_are_in_order_of_time() -> None:
    keys_in_order = ["2016", "2017-q1", "2017-h1", "2017", "2017-2018", "2017-h2"]
    assert [period.key for period in sorted(map(Period.parse, reversed(keys_in_order)))] == keys_in_order
