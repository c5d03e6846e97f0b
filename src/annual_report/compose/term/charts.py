"""The charts of a term: by year, of the figures that the reports of the years draw."""

from annual_report.compose.composition import Composition
from annual_report.compose.document import Block


def charts_over_term(composition: Composition) -> list[Block]:
    """A chart for each figure that a year draws; nothing where none does."""
    return []
