"""The plans of a term: how many tasks each year had, and what became of them."""

from annual_report.compose.composition import Composition
from annual_report.compose.document import Block, Column, Table
from annual_report.compose.plan_review import BECAME
from annual_report.compose.tables import NOT_GIVEN, without_empty_columns
from annual_report.language import N_
from annual_report.model.figures.ratio import Ratio
from annual_report.model.term.plans import PlanOfYear, plans_over


def plans(composition: Composition) -> list[Block]:
    """The table of plan and result by year; nothing where no year has a plan to hold against."""
    period = composition.report.period
    found = plans_over(composition.years.by_year((period.first.year - 1, *period.years)), period.years)
    known = [plan for plan in found if plan.counts is not None]
    if not known:
        return []
    _ = composition.say
    columns = (
        Column(_("Year"), head=True),
        Column(_("Tasks"), numeric=True),
        *(Column(_(said).capitalize(), numeric=True) for said in BECAME.values()),
        Column(_("Share met"), numeric=True),
    )
    rows = [_row(str(plan.year), [plan] if plan.counts is not None else [], composition) for plan in found]
    rows.append(_row(_("Whole term"), known, composition))
    label, anchor = composition.numbered(N_("Table"))
    title = _("Tasks of the plans of {period} and what became of them").format(period=period.say(composition.language))
    return [without_empty_columns(Table(anchor, label, title, columns, tuple(rows)), keep=2)]


def _row(head: str, plans: list[PlanOfYear], composition: Composition) -> tuple[str, ...]:
    """The numbers of some plans together; of none, that they are not given."""
    if not plans:
        return (head, *(NOT_GIVEN,) * (len(BECAME) + 2))
    counts = [sum((plan.counts or {}).get(became, 0) for plan in plans) for became in BECAME]
    tasks, done = sum(plan.tasks for plan in plans), sum(plan.done for plan in plans)
    share = Ratio.parse(f"{done}/{tasks}").percent(composition.language) if tasks else NOT_GIVEN
    return (head, str(tasks), *("" if not count else str(count) for count in counts), share)
