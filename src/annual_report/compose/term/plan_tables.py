"""The plans of a term: how many tasks each year had, and what became of them."""

from decimal import Decimal
from typing import Final

from annual_report.analysis.plans.fulfilment import STATE_NAMES, TaskState
from annual_report.analysis.term.plan_totals import PlanOfYear, plans_over
from annual_report.charts.selection import ChartedStatistic
from annual_report.compose.chart_blocks import chart_of_statistics
from annual_report.compose.composition import Composition
from annual_report.compose.tables import NOT_GIVEN, without_empty_columns
from annual_report.document.tree import BarChart, Block, Column, Graph, Paragraph, Run, Table
from annual_report.language import DATA_LANGUAGE, N_
from annual_report.model.charts import Chart, YearSpan
from annual_report.model.statistic import Part, Parts, Statistic, StatisticRef
from annual_report.values.figures.count import Count
from annual_report.values.figures.ratio import Ratio
from annual_report.values.text_types import Id, NamedText

_PLAN: Final = Id("ke-hoach")


def plans(composition: Composition) -> list[Block]:
    """The table of plan and result by year; nothing where no year has a plan to hold against."""
    period = composition.report.period
    all_years = composition.years.years_of(period)
    plans_of_years = plans_over(composition.years.by_year((period.year - 1, *all_years)), all_years)
    reported = [plan for plan in plans_of_years if plan.counts is not None]
    if not reported:
        return []
    _ = composition.translate
    columns = (
        Column(_("Year"), head=True),
        Column(_("Tasks"), numeric=True),
        *(Column(_(name).capitalize(), numeric=True) for name in STATE_NAMES.values()),
        Column(_("Share met"), numeric=True),
    )
    rows = [
        _row(composition.year_said(plan.year), [plan] if plan.counts is not None else [], composition)
        for plan in plans_of_years
    ]
    is_whole = len(reported) == len(plans_of_years)
    years = _years_said([plan.year for plan in reported])
    whole = _("Whole term") if is_whole else _(N_("{years} together")).format(years=years)
    rows.append(_row(whole, reported, composition))
    label, anchor = composition.numbered(N_("Table"))
    title = _("Planned tasks and their results, {period}").format(period=period.say(composition.language))
    table = without_empty_columns(Table(anchor, label, title, columns, tuple(rows)), keep=2)
    of = period.say(composition.language) if is_whole else _(N_("the years {years}")).format(years=years)
    if len(reported) == 1 and composition.language != DATA_LANGUAGE:
        of = years
    lead = Paragraph((Run(_lead(reported, of, composition)),), leads=True)
    return [lead, table, _chart(reported, composition)] if len(reported) > 1 else [lead, table]


def _lead(plans: list[PlanOfYear], period: str, composition: Composition) -> str:
    """How many tasks the plans of the `period` had, and how many of them were met."""
    tasks, done = sum(plan.tasks for plan in plans), sum(plan.done for plan in plans)
    text = N_("The plans for {period} had {tasks} tasks, {done} of which were met or exceeded ({share}).")
    share = Ratio(Decimal(done), Decimal(tasks)).percent(composition.language)
    return composition.translate(text).format(
        period=period, tasks=composition.count(tasks), done=composition.count(done), share=share
    )


def _years_said(years: list[int]) -> str:
    """Years in a row, as `2019-2022`; all of them, where one between is lacking."""
    in_a_row = len(years) > 1 and years[-1] - years[0] == len(years) - 1
    return f"{years[0]}-{years[-1]}" if in_a_row else ", ".join(map(str, years))


def _row(first_cell: str, plans: list[PlanOfYear], composition: Composition) -> tuple[str, ...]:
    """The numbers of some plans together; of none, that they are not given."""
    if not plans:
        return (first_cell, *(NOT_GIVEN,) * (len(STATE_NAMES) + 2))
    counts = [sum((plan.counts or {}).get(state, 0) for plan in plans) for state in STATE_NAMES]
    tasks, done = sum(plan.tasks for plan in plans), sum(plan.done for plan in plans)
    share = Ratio(Decimal(done), Decimal(tasks)).percent(composition.language) if tasks else NOT_GIVEN
    return (
        first_cell,
        composition.count(tasks),
        *(composition.count(count) if count else "" for count in counts),
        share,
    )


def _chart(plans: list[PlanOfYear], composition: Composition) -> BarChart | Graph:
    """Columns by year of the tasks, by what became of them: a figure with its parts, as charts draw such."""
    translate = composition.translate
    states = [state for state in STATE_NAMES if any((plan.counts or {}).get(state) for plan in plans)]
    span = YearSpan.latest(plans[0].year, plans[-1].year)
    title = NamedText(translate(N_("Planned tasks by result, {years}")).format(years=span))
    chart = Chart.model_construct(id=_PLAN, title=title, statistics=(StatisticRef(_PLAN),), type="parts", years=span)
    by_year = {plan.year: _as_statistic(plan, states, composition) for plan in plans}
    tasks = ChartedStatistic(translate(N_("Planned tasks")), tuple(by_year.get(year) for year in span.years))
    return chart_of_statistics(chart, [tasks], composition)


def _as_statistic(plan: PlanOfYear, states: list[TaskState], composition: Composition) -> Statistic:
    """How many tasks a year had, made of those that became one thing or another."""
    translate, counts = composition.translate, plan.counts or {}
    parts = tuple(
        Part.model_construct(
            label=translate(STATE_NAMES[state]).capitalize(), value=_count(counts.get(state, 0), composition)
        )
        for state in states
    )
    return Statistic.model_construct(
        id=_PLAN,
        label=translate(N_("Planned tasks")),
        value=_count(plan.tasks, composition),
        unit=translate(N_("tasks")),
        parts=Parts.model_construct(complete=True, items=parts),
    )


def _count(number: int, composition: Composition) -> Count:
    return Count(Decimal(number), composition.two_digits)
