"""The parts that a report on a term tells by itself, each as blocks."""

from collections.abc import Callable
from typing import Final

from annual_report.compose.chart_blocks import charts_over_term
from annual_report.compose.composition import Composition
from annual_report.compose.term.events import events
from annual_report.compose.term.figure_tables import figures_by_year
from annual_report.compose.term.members import members
from annual_report.compose.term.plan_tables import plans
from annual_report.document.tree import Block
from annual_report.model.report import TermPart

_PARTS: Final[dict[TermPart, Callable[[Composition], list[Block]]]] = {
    "figures": figures_by_year,
    "memberships": members,
    "charts": charts_over_term,
    "series": events,
    "plans": plans,
}


def term_overview(parts: tuple[TermPart, ...], composition: Composition) -> list[Block]:
    """The blocks of the `parts` that a section asks for, in their order."""
    return [block for part in parts for block in _PARTS[part](composition)]
