"""The members of a term: at its opening, admitted, left, at its closing."""

from dataclasses import replace

from annual_report.analysis.term.memberships import members_over_term
from annual_report.compose.composition import Composition
from annual_report.compose.tables import memberships
from annual_report.document.origin import Origin
from annual_report.document.tree import Block, Paragraph, Run
from annual_report.language import N_
from annual_report.wording.exclusions_said import not_counted
from annual_report.wording.names import enumerate_names


def members(composition: Composition) -> list[Block]:
    """The table of all memberships; nothing where there are none."""
    members_of_term = members_over_term(composition.years_of_term)
    if not members_of_term:
        return []
    note = composition.translate(N_("{figure}: there is no figure for {years}."))
    notes = tuple(
        note.format(
            figure=over_term.membership.label,
            years=enumerate_names(map(composition.year_said, over_term.missing_years), composition.language),
        )
        for over_term in members_of_term
        if over_term.missing_years
    )
    notes += tuple(
        f"{over_term.membership.label} ({composition.year_said(year)}): "
        f"{not_counted(of_year, composition.names, composition.language)}"
        for over_term in members_of_term
        for year, of_year in over_term.excluding_others
    )
    title = composition.translate(N_("Membership, {period}")).format(
        period=composition.report.period.say(composition.language)
    )
    table = memberships([over_term.membership for over_term in members_of_term], title, composition, Origin(()))
    lead = composition.translate(N_("Membership over {period} developed as follows."))
    lead = lead.format(period=composition.report.period.say(composition.language))
    rows = tuple(tuple(map(str, row)) for row in table.rows)  # of several years: no figure of theirs stands anywhere
    return [Paragraph((Run(lead),), leads=True), replace(table, rows=rows, notes=(*table.notes, *notes))]
