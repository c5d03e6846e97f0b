"""Periods that are meant: named, a term as its years, one with the year before; and those that cannot be compared."""

import pytest
from cases import each_case

from annual_report.api.comparison.periods import NotAlikeError, in_between, periods_meant, refuse_unlike

THERE = ["2015", "2016", "2017-h1", "2017", "2018"]


@each_case(
    ("asked", "meant"),
    [
        (["2016", "2017"], ["2016", "2017"]),
        (["2017", "2016", "2017"], ["2016", "2017"]),
        (["2016-2018"], ["2016", "2017", "2018"]),
        (["2015-2016", "2018"], ["2015", "2016", "2018"]),
        (["2011-2015", "2016-2020"], ["2011-2015", "2016-2020"]),
        (["2017"], ["2016", "2017"]),
        (["2017-H1"], ["2016-h1", "2017-h1"]),
        (["2017-q3", "2017-q2"], ["2017-q2", "2017-q3"]),
        ([], ["2017", "2018"]),
        (["2017", "nay"], ["2017", "nay"]),
        (["nay"], ["nay"]),
    ],
)
def test_periods_are_meant(asked: list[str], meant: list[str]) -> None:
    assert periods_meant(asked, THERE) == meant


def test_without_any_report_nothing_is_meant() -> None:
    assert periods_meant([], []) == []


@each_case(
    ("keys", "said"),
    [
        (["2016", "2017-h1"], "2016 and 2017-h1 have different lengths"),
        (["2011-2015", "2016-2019"], "have different lengths"),
        (["2016"], "2016 alone has nothing to be compared with"),
    ],
)
def test_unlike_periods_are_refused(keys: list[str], said: str) -> None:
    with pytest.raises(NotAlikeError) as refused:
        refuse_unlike(keys)
    assert said in refused.value.reason.say("en")


def test_like_periods_are_not_refused() -> None:
    refuse_unlike(["2016", "2017", "2018"])
    refuse_unlike(["2016-h1", "2016-h2"])


def test_periods_in_between_are_as_long() -> None:
    assert in_between(["2015", "2018"], THERE) == ["2016", "2017"]
    assert in_between(["2015", "2016", "2018"], THERE) == ["2017"]
    assert in_between(["2017", "2018"], THERE) == []
