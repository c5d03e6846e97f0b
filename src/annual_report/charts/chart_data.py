"""Second step of a chart with an axis or a legend: its figures, in a row for each sign of the legend.

A row has one figure for each place: a year, or a statistic.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from annual_report.charts.selection import ChartedStatistic
from annual_report.document.plot import SeriesRole
from annual_report.language import N_
from annual_report.model.charts import Chart
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
class ChartData:
    """The rows of a chart over its `places`; `wholes` are what parts add up to.

    All of it comes from `statistics`.
    """

    places: tuple[str, ...]
    rows: tuple[ChartRow, ...]
    statistics: tuple[ChartedStatistic, ...]
    wholes: tuple[Figure | None, ...] = ()

    @property
    def figures(self) -> list[Figure]:
        """All that are given."""
        figures = [*self.wholes, *(figure for row in self.rows for figure in row.figures)]
        return [figure for figure in figures if figure is not None]

    @property
    def unit(self) -> str | None:
        """What is counted, as the latest that says so has it."""
        given = [each for charted in self.statistics for each in reversed(charted.given)]
        return next((each.unit for each in given if each.unit), None)


def chart_data(chart: Chart, statistics: Sequence[ChartedStatistic], translate: Callable[[str], str]) -> ChartData:
    """The figures that `chart` draws of its `statistics`; `translate` puts our own words into a language."""
    if chart.form in {"columns", "line"}:
        years = chart.years.years if chart.years else ()
        rows = tuple(ChartRow(charted.label, tuple(_value(each) for each in charted.by_year)) for charted in statistics)
        return ChartData(tuple(map(str, years)), rows, tuple(statistics))
    if chart.years:
        places, statistics_drawn = [str(year) for year in chart.years.years], list(statistics[0].by_year)
    else:
        places, statistics_drawn = (
            [charted.label for charted in statistics],
            [charted.by_year[0] for charted in statistics],
        )
    if chart.form == "target":
        rows = (
            ChartRow(translate(TARGET), tuple(each.target if each else None for each in statistics_drawn), "target"),
            ChartRow(translate(RESULT), tuple(_value(each) for each in statistics_drawn)),
        )
        return ChartData(tuple(places), rows, tuple(statistics))
    return ChartData(
        tuple(places),
        tuple(_parts(statistics_drawn, translate)),
        tuple(statistics),
        tuple(map(_whole, statistics_drawn)),
    )


def _parts(statistics: Sequence[Statistic | None], translate: Callable[[str], str]) -> list[ChartRow]:
    """A row for each part, in the order in which they are first told; then the rest, where there is any."""
    by_place = [dict(named_parts(each, translate)) if each else {} for each in statistics]
    names = dict.fromkeys(name for parts in by_place for name in parts)
    rows = [ChartRow(name, tuple(parts.get(name) for parts in by_place)) for name in names]
    rest = tuple(_rest(_whole(each), parts) for each, parts in zip(statistics, by_place, strict=True))
    return [*rows, ChartRow(translate(REST), rest, "rest")] if any(rest) else rows


def _rest(whole: Figure | None, parts: dict[str, Figure | None]) -> Figure | None:
    """What the parts leave of the whole; None where that is nothing, or not known exactly."""
    if whole is None or not whole.interval().exact:
        return None
    remainder = whole.interval().low or Fraction(0)
    for part in parts.values():
        if part is not None and not (part.interval().exact and (part.is_comparable_with(whole) or part.is_none)):
            return None
        remainder -= (part.interval().low or Fraction(0)) if part is not None else Fraction(0)
    return whole.amounting_to(remainder) if remainder > 0 else None


def _value(statistic: Statistic | None) -> Figure | None:
    return statistic.value if statistic else None


def _whole(statistic: Statistic | None) -> Figure | None:
    """What the parts of a statistic make up: of a ratio, its part."""
    value = _value(statistic)
    return value.totals[0] if value else None
