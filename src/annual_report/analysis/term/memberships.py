"""Memberships over a term: from the opening of its first year to the closing of its last."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import reduce

from annual_report.analysis.exclusions import same_excluded
from annual_report.model.exclusion import BodyName
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.walk import each
from annual_report.values.figures import Figure, IncomparableFiguresError

Names = tuple[BodyName, ...]


@dataclass(frozen=True, slots=True)
class MembersOverTerm:
    """Members at the opening of the term, admitted, left, and at its closing, as far as known.

    `missing_years` have no number of them: then what came and went in the term is not known, nor, without the first or
    the last year, how many there were at its beginning or end.
    `excluding_others` are those of the years that do not count somebody, where these are not the same in all years; the
    membership then has nobody.
    """

    membership: Membership
    missing_years: tuple[int, ...]
    excluding_others: tuple[tuple[int, Membership], ...] = ()


def members_over_term(reports: Mapping[int, Report | None]) -> tuple[MembersOverTerm, ...]:
    """Every membership of the `reports` by year, those of one id taken together."""
    by_id: dict[str, dict[int, Membership]] = {}
    for year, report in sorted(reports.items(), reverse=True):
        for _path, membership in each(report, Membership):
            by_id.setdefault(membership.id, {})[year] = membership
    return tuple(_combined(years, sorted(reports)) for years in by_id.values())


def _combined(years: Mapping[int, Membership], all_years: list[int]) -> MembersOverTerm:
    in_order = [membership for _year, membership in sorted(years.items())]
    first, last, latest = years.get(all_years[0]), years.get(all_years[-1]), in_order[-1]
    missing = tuple(year for year in all_years if year not in years)
    over_term: dict[str, object] = {
        "opening": first.opening if first else None,
        "admitted": None if missing else _sum([membership.admitted for membership in in_order]),
        "left": None if missing else _sum([membership.left for membership in in_order]),
        "closing": last.closing if last else None,
        "admitted_list": () if missing else _listed([(each.admitted, each.admitted_list) for each in in_order]),
        "left_list": () if missing else _listed([(each.left, each.left_list) for each in in_order]),
    }
    others: tuple[tuple[int, Membership], ...] = ()
    if not all(same_excluded(each.excluded, latest.excluded) for each in in_order):
        others = tuple((year, each) for year, each in sorted(years.items()) if each.excluded)
        over_term["excluded"] = ()
    return MembersOverTerm(latest.model_copy(update=over_term), missing, others)


def _listed(years: Iterable[tuple[Figure | None, Names]]) -> Names:
    """Who is listed in all years together; nobody where one of them has a number without a list."""
    years = list(years)
    if any(not names and (number is None or number.exact_value != 0) for number, names in years):
        return ()
    return tuple(name for _number, names in years for name in names)


def _sum(values: list[Figure | None]) -> Figure | None:
    """All of them added; None where one is not known, or cannot be added."""
    given = [value for value in values if value is not None]
    if len(given) < len(values):
        return None
    try:
        return reduce(lambda first, second: first.plus(second), given)
    except IncomparableFiguresError:
        return None
