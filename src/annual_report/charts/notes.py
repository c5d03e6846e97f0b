"""What is written below a chart: where a series is interrupted, what has no data, how bounds are drawn."""

from collections.abc import Callable
from dataclasses import dataclass

from annual_report.charts.chart_data import ChartData
from annual_report.charts.selection import ChartedStatistic
from annual_report.document.plot import Interruption
from annual_report.language import N_
from annual_report.values.text_types import slug


@dataclass(frozen=True, slots=True)
class NotedInterruption:
    """An interruption as it is drawn, and the note that says why."""

    mark: Interruption
    note: str


def interruptions(data: ChartData, translate: Callable[[str], str]) -> tuple[NotedInterruption, ...]:
    """Where values are not to be compared with earlier ones, in the order of the years."""
    noted: list[NotedInterruption] = []
    for index, place in enumerate(data.places):
        reasons_by_label = {
            statistic.label: reason for statistic in data.statistics if (reason := _reason(statistic, index, translate))
        }
        reasons = [
            f"{label}: {reason}" if len(data.statistics) > 1 else reason for label, reason in reasons_by_label.items()
        ]
        if reasons:
            sign = f"({len(noted) + 1})"
            text = translate(N_("{sign} Not comparable with the years before {year}: {reason}."))
            note = text.format(sign=sign, year=place, reason="; ".join(each.rstrip(".") for each in reasons))
            noted.append(NotedInterruption(Interruption(index, sign, tuple(reasons_by_label)), note))
    return tuple(noted)


def _reason(statistic: ChartedStatistic, index: int, translate: Callable[[str], str]) -> str | None:
    """Why a series is interrupted before a year: by its own word, or as it covers something else since."""
    now = statistic.by_year[index]
    earlier = [each for each in statistic.by_year[:index] if each is not None]
    if now is None or not earlier:
        return None
    if now.interrupted:
        return now.interrupted
    if slug(now.scope or "") != slug(earlier[-1].scope or ""):
        covers = translate(N_("covers {scope} since, and {before} before"))
        return covers.format(scope=now.scope or "–", before=earlier[-1].scope or "–")
    return None


def notes(data: ChartData, translate: Callable[[str], str]) -> tuple[str, ...]:
    """What signs in the chart and in its table mean."""
    _, texts = translate, []
    if any(figure is None for row in data.rows for figure in row.figures if row.role != "rest"):
        texts.append(_(N_("–: no data.")))
    if any(not (each.counts_nothing or each.interval().exact) for each in data.figures):
        texts.append(_(N_("Figures known only by a bound are drawn at that bound.")))
    return tuple(texts)
