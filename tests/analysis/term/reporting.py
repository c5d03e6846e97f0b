"""Reports on years, each with a few lines of YAML of its own."""

from collections.abc import Mapping

from compose.composing import FRAME, bound

from annual_report.analysis.term.statistics import StatisticOverTerm, statistics_over_term
from annual_report.model.report import Report


def report(year: int, *statistics: str, rest: str = "") -> Report:
    """The report on `year` with `statistics`, each what stands in the braces of an entry."""
    entries = "".join(f"  - {{{each}}}\n" for each in statistics)
    figures = f"statistics:\n{entries}" if entries else ""
    sections = "" if "sections:" in rest else "sections:\n  - title: Kết quả\n"
    return bound(FRAME.replace("2020", str(year)) + figures + rest + sections, Report)


def years(*values: str | None, first: int = 2018, more: str = "") -> dict[int, Report | None]:
    """Reports on years in a row from `first` on, one statistic `so` with these values; None: no report."""
    return {
        year: None if value is None else report(year, f'id: so, label: Số, value: "{value}", unit: lớp{more}')
        for year, value in enumerate(values, first)
    }


def one(reports: Mapping[int, Report | None]) -> StatisticOverTerm:
    """The only statistic over the term."""
    (over,) = statistics_over_term(reports)
    return over
