"""What a chart draws, as rows of figures: one row for each sign of the legend, one figure in it for each place."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.charts.selection import ChartedStatistic, charted
from annual_report.document.plot import SeriesRole
from annual_report.language import N_
from annual_report.model.charts import Chart
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Figure
from annual_report.wording.figures import named_parts

TARGET: Final = N_("Target")
RESULT: Final = N_("Result")
REST: Final = N_("The rest")


@dataclass(frozen=True, slots=True)
class ChartRow:
    """The figures of one name, one for each place; its role is that of the series that it becomes."""

    name: str
    figures: tuple[Figure | None, ...]
    role: SeriesRole = ""


@dataclass(frozen=True, slots=True)
class ChartRows:
    """Rows over `places`; `wholes` are what parts add up to. `statistics` are those drawn, by name and place."""

    places: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    statistics: tuple[ChartedStatistic, ...]
    wholes: tuple[Figure | None, ...] = ()

    @property
    def figures(self) -> list[Figure]:
        """All that are given."""
        all_of = [*self.wholes, *(figure for row in self.rows for figure in row.figures)]
        return [figure for figure in all_of if figure is not None]

    @property
    def unit(self) -> str | None:
        """What is counted, as the latest that says so has it."""
        given = [each for line in self.statistics for each in reversed(line.given)]
        return next((each.unit for each in given if each.unit), None)


def rows_of(chart: Chart, report: Report, years: NeighbouringReports, say: Callable[[str], str]) -> ChartRows:
    """What `chart` draws: over years or over the statistics of `report`; `say` puts its own words into a language."""
    return rows_from(chart, charted(chart, report, years), say)


def rows_from(chart: Chart, lines: Sequence[ChartedStatistic], say: Callable[[str], str]) -> ChartRows:
    """What `chart` draws of the statistics in `lines`."""
    if chart.form in {"columns", "line"}:
        span = chart.years.years if chart.years else ()
        rows = tuple(ChartRow(line.label, tuple(_value(each) for each in line.by_year)) for line in lines)
        return ChartRows(tuple(map(str, span)), rows, tuple(lines))
    if chart.years:
        places, drawn = [str(year) for year in chart.years.years], list(lines[0].by_year)
    else:
        places, drawn = [line.label for line in lines], [line.by_year[0] for line in lines]
    if chart.form == "target":
        rows = (
            ChartRow(say(TARGET), tuple(each.target if each else None for each in drawn), "target"),
            ChartRow(say(RESULT), tuple(_value(each) for each in drawn)),
        )
        return ChartRows(tuple(places), rows, tuple(lines))
    return ChartRows(tuple(places), tuple(_parts(drawn, say)), tuple(lines), tuple(map(_whole, drawn)))


def _parts(drawn: Sequence[Statistic | None], say: Callable[[str], str]) -> list[ChartRow]:
    """A row for each part, in the order in which they are first told; then the rest, where there is any."""
    by_place = [dict(named_parts(each, say)) if each else {} for each in drawn]
    names = dict.fromkeys(name for parts in by_place for name in parts)
    rows = [ChartRow(name, tuple(parts.get(name) for parts in by_place)) for name in names]
    rests = tuple(_rest(_whole(each), parts) for each, parts in zip(drawn, by_place, strict=True))
    return [*rows, ChartRow(say(REST), rests, "rest")] if any(rests) else rows


def _rest(whole: Figure | None, parts: dict[str, Figure | None]) -> Figure | None:
    """What the parts leave of the whole; None where that is nothing, or not known exactly."""
    if whole is None or not whole.interval().exact:
        return None
    left = whole.interval().low or Fraction(0)
    for part in parts.values():
        if part is not None and not (part.interval().exact and (part.is_comparable_with(whole) or part.is_none)):
            return None
        left -= (part.interval().low or Fraction(0)) if part is not None else Fraction(0)
    return whole.amounting_to(left) if left > 0 else None


def _value(statistic: Statistic | None) -> Figure | None:
    return statistic.value if statistic else None


def _whole(statistic: Statistic | None) -> Figure | None:
    """What the parts of a statistic make up: of a ratio, its part."""
    value = _value(statistic)
    return value.totals[0] if value else None
