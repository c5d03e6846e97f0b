"""The recurring events of a term: which editions there were in which year, and which are lacking between them."""

from annual_report.analysis.term.editions import Edition, series_over
from annual_report.compose.composition import Composition
from annual_report.compose.tables import without_empty_columns
from annual_report.document.tree import Block, Column, Paragraph, Run, Table
from annual_report.language import N_


def events(composition: Composition) -> list[Block]:
    """The table of all series; nothing where there are none."""
    series_of_term = series_over(composition.years_of_term)
    if not series_of_term:
        return []
    _ = composition.translate
    columns = (
        Column(composition.number_title, numeric=True),
        Column(_("Event"), head=True),
        Column(_("Times"), numeric=True),
        Column(_("Editions")),
        Column(_("Not recorded")),
    )
    rows = tuple(
        (
            str(number),
            series.name,
            composition.count(len(series.editions)),
            "; ".join(_edition(edition, composition) for edition in series.editions),
            "; ".join(series.missing_editions),
        )
        for number, series in enumerate(series_of_term, 1)
    )
    label, anchor = composition.numbered(N_("Table"))
    period = composition.report.period.say(composition.language)
    title = _("Recurring events of {period}").format(period=period)
    lead = _("Recurring events over {period} took place as follows.").format(period=period)
    return [
        Paragraph((Run(lead),), leads=True),
        without_empty_columns(Table(anchor, label, title, columns, rows), keep=4),
    ]


def _edition(edition: Edition, composition: Composition) -> str:
    """`lần thứ 6 (2018)`; the year alone where the edition is not said or names it."""
    if edition.label is None or edition.number == edition.year:
        return composition.year_said(edition.year)
    return f"{edition.label} ({composition.year_said(edition.year)})"
