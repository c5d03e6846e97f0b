"""What the years of the term give together: added, closed or computed anew, never averaged."""

import re
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from hoi_mau.amounts import SCALES, Amount, read, worded, written
from hoi_mau.files import TERM, Data, everything, report, statistic
from hoi_mau.plans import tasks

_ROMAN = {"IX": 9, "X": 10, "XI": 11, "XII": 12, "XIII": 13}


@dataclass(frozen=True)
class Whole:
    """A figure over the term; None where the years give none together.

    `without` are the years that have no number, `closed` is the year of a closing figure.
    """

    amount: Amount | None
    without: tuple[int, ...] = ()
    closed: int | None = None


def figures() -> dict[str, Data]:
    """Every statistic of the term, as the latest year has it and in the order of that."""
    found: dict[str, Data] = {}
    for year in reversed(TERM):
        for each in report(year)["statistics"]:
            found.setdefault(each["id"], each)
    return found


def by_year(name: str) -> dict[int, Amount | None]:
    """The figure of each year."""
    return {year: read((statistic(year, name) or {}).get("value")) for year in TERM}


def whole(name: str) -> Whole:
    """What the years give together."""
    found = {year: statistic(year, name) for year in TERM}
    values = {year: amount for year, amount in by_year(name).items() if amount and amount.kind != "some"}
    without = tuple(year for year in TERM if year not in values)
    if any((each or {}).get("over_years") == "cuối kỳ" for each in found.values()):
        return Whole(values[max(values)], closed=max(values))
    said = [found[year] for year in values]
    alike = all(one.get(key) == other.get(key) for one, other in pairwise(said) for key in ("unit", "scope"))
    if not alike or any("break" in each for each in said[1:]):
        return Whole(None, without)
    if any("percent_of" in each for each in said):
        part, base = (sum(Fraction(each["percent_of"][key]) for each in said) for key in ("part", "base"))
        return Whole(Amount("share", part / base, part / base), without)
    amounts = list(values.values())
    if all(each.ratio for each in amounts):
        part, base = (sum(each.ratio[index] for each in amounts) for index in (0, 1))
        return Whole(Amount("share", part / base, part / base, ratio=(part, base)), without)
    return Whole(added(amounts), without)


def added(amounts: list[Amount]) -> Amount | None:
    """The sum; more than something where one of them is. None where bounds differ or a range is among them."""
    numbered = [each for each in amounts if each.kind != "none"]
    bounds = {each.opens for each in numbered} - {""}
    if bounds - {"more"} or any(not each.opens and not each.exact for each in numbered):
        return None
    total = sum((each.low for each in numbered), Fraction(0))
    return Amount(numbered[0].kind, total, None if bounds else total, "more" if bounds else "")


def in_words(name: str) -> str:
    """A figure over the term as it is printed, without what it counts; money in the greatest unit of the years."""
    amount = whole(name).amount
    if amount is None:
        return ""
    if amount.ratio:
        return "/".join(written(each) for each in amount.ratio)
    units = {each.scale for each in by_year(name).values() if each} if amount.kind == "money" else set()
    unit = max(units, key=lambda each: SCALES[each], default="")
    return " ".join([worded(amount, SCALES.get(unit, 1)), *([unit] if unit else [])])


def prizes(name: str) -> dict[str, Fraction]:
    """The prizes of the term by class."""
    given = [each["prizes"] for year in TERM if (each := statistic(year, name)) and "prizes" in each]
    classes = dict.fromkeys(key for each in given for key in each)
    return {key: sum(Fraction(each.get(key, "0")) for each in given) for key in classes}


def members(name: str) -> tuple[int, int, int, int]:
    """Members at the opening of the term, admitted, left, at its closing; each year goes on from the last one."""
    years = [next(each for each in everything(report(year), "memberships") if each["id"] == name) for year in TERM]
    for before, after in pairwise(years):
        assert after["opening"] == before["closing"]
    admitted, left = (sum(int(each[key]) for each in years) for key in ("admitted", "left"))
    opening, closing = int(years[0]["opening"]), int(years[-1]["closing"])
    assert opening + admitted - left == closing
    return opening, admitted, left, closing


def series() -> dict[str, list[tuple[int, str]]]:
    """The editions of each series with their years, in order; the series in that of the latest year."""
    found: dict[str, list[tuple[int, str]]] = {}
    for year in reversed(TERM):
        for each in everything(report(year), "activities"):
            if "series" in each:
                found.setdefault(each["series"], []).insert(0, (year, each["edition"]))
    return found


def gaps(editions: list[tuple[int, str]]) -> list[int]:
    """The numbers that are lacking between the editions: years, or how manieth."""
    numbers = [_number(called) for _year, called in editions]
    return [each for each in range(min(numbers), max(numbers)) if each not in numbers]


def _number(called: str) -> int:
    last = re.split(r"\s", called)[-1]
    return _ROMAN[last] if last in _ROMAN else int(last)


def fulfilment(year: int) -> dict[str, int]:
    """How many tasks of the plan for a year became what."""
    counts: dict[str, int] = {}
    for task in tasks(year):
        counts[task.became] = counts.get(task.became, 0) + 1
    return counts
