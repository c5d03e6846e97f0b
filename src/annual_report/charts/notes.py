"""What is written below a chart: where a series is interrupted, what has no data, how bounds are drawn."""

from collections.abc import Callable
from dataclasses import dataclass

from annual_report.charts.rows import ChartRows
from annual_report.charts.selection import ChartedStatistic
from annual_report.document.plot import Interruption
from annual_report.language import N_
from annual_report.values.text_types import slug


@dataclass(frozen=True, slots=True)
class NotedInterruption:
    """An interruption as it is drawn, and the note that says why."""

    mark: Interruption
    note: str


def interruptions(drawn: ChartRows, say: Callable[[str], str]) -> tuple[NotedInterruption, ...]:
    """Where values are not to be compared with earlier ones, in the order of the years."""
    found: list[NotedInterruption] = []
    for index, place in enumerate(drawn.places):
        told = {line.label: reason for line in drawn.statistics if (reason := _reason(line, index, say))}
        reasons = [f"{label}: {why}" if len(drawn.statistics) > 1 else why for label, why in told.items()]
        if reasons:
            sign = f"({len(found) + 1})"
            form = say(N_("{sign} From {year} on not to be compared with earlier years: {reason}."))
            note = form.format(sign=sign, year=place, reason="; ".join(each.rstrip(".") for each in reasons))
            found.append(NotedInterruption(Interruption(index, sign, tuple(told)), note))
    return tuple(found)


def _reason(line: ChartedStatistic, index: int, say: Callable[[str], str]) -> str | None:
    """Why a series is interrupted before a year: by its own word, or as it covers something else since."""
    now = line.by_year[index]
    earlier = [each for each in line.by_year[:index] if each is not None]
    if now is None or not earlier:
        return None
    if now.interrupted:
        return now.interrupted
    if slug(now.scope or "") != slug(earlier[-1].scope or ""):
        covers = say(N_("covers {scope} since, and {before} before"))
        return covers.format(scope=now.scope or "–", before=earlier[-1].scope or "–")
    return None


def notes(drawn: ChartRows, say: Callable[[str], str]) -> tuple[str, ...]:
    """What signs in the chart and in its table mean."""
    _, found = say, []
    if any(figure is None for row in drawn.rows for figure in row.figures if row.role != "rest"):
        found.append(_(N_("–: no data.")))
    if any(not (each.counts_nothing or each.interval().exact) for each in drawn.figures):
        found.append(_(N_("Figures that are known by a bound alone are drawn at that bound.")))
    return tuple(found)
