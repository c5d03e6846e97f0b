"""Memberships over a term: from the opening of its first year to the closing of its last."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce

from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.values.figures import Figure, IncomparableFiguresError


@dataclass(frozen=True, slots=True)
class MembersOverTerm:
    """Members at the opening of the term, admitted, left, and at its closing; `without` are the years not counted."""

    membership: Membership
    missing_years: tuple[int, ...]


def members_over_term(reports: Mapping[int, Report | None]) -> tuple[MembersOverTerm, ...]:
    """Every membership of the `reports` by year, those of one id taken together."""
    by_id: dict[str, dict[int, Membership]] = {}
    for year, report in sorted(reports.items(), reverse=True):
        for _path, membership in each(report, Membership):
            by_id.setdefault(membership.id, {})[year] = membership
    return tuple(_combined(years, sorted(reports)) for years in by_id.values())


def _combined(years: Mapping[int, Membership], all_years: list[int]) -> MembersOverTerm:
    first, last = years[min(years)], years[max(years)]
    over_term = {
        "opening": first.opening,
        "admitted": _sum([membership.admitted for membership in years.values()]),
        "left": _sum([membership.left for membership in years.values()]),
    }
    return MembersOverTerm(last.model_copy(update=over_term), tuple(year for year in all_years if year not in years))


def _sum(values: list[Figure | None]) -> Figure | None:
    """All of them added; None where one is not known, or cannot be added."""
    given = [value for value in values if value is not None]
    if len(given) < len(values):
        return None
    try:
        return reduce(lambda first, second: first.plus(second), given)
    except IncomparableFiguresError:
        return None
