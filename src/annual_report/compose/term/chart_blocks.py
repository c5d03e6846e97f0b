"""The charts of a term, each with its values in a table."""

from annual_report.analysis.term.chart_choice import charts_of_term
from annual_report.compose.chart_blocks import chart_block
from annual_report.compose.composition import Composition
from annual_report.document.tree import Block, Paragraph, Run
from annual_report.language import N_


def charts_over_term(composition: Composition) -> list[Block]:
    """A chart over the years for each figure that matters; nothing where there is none."""
    period = composition.report.period
    charts = charts_of_term(period, composition.years_of_term, composition.language)
    lead = composition.say(N_("How these figures developed over the years, the charts show."))
    graphs = [chart_block(each, composition) for each in charts]
    return [Paragraph((Run(lead),), leads=True), *graphs] if graphs else []
