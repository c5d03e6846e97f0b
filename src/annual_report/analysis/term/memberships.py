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
    """Members at the opening of the term, admitted, left, and at its closing, as far as known.

    `missing_years` have no number of them: then what came and went in the term is not known, nor, without the first or
    the last year, how many there were at its beginning or end.
    """

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
    first, last = years.get(all_years[0]), years.get(all_years[-1])
    missing = tuple(year for year in all_years if year not in years)
    over_term = {
        "opening": first.opening if first else None,
        "admitted": None if missing else _sum([membership.admitted for membership in years.values()]),
        "left": None if missing else _sum([membership.left for membership in years.values()]),
        "closing": last.closing if last else None,
    }
    return MembersOverTerm(years[max(years)].model_copy(update=over_term), missing)


def _sum(values: list[Figure | None]) -> Figure | None:
    """All of them added; None where one is not known, or cannot be added."""
    given = [value for value in values if value is not None]
    if len(given) < len(values):
        return None
    try:
        return reduce(lambda first, second: first.plus(second), given)
    except IncomparableFiguresError:
        return None
