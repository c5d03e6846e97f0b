"""Tables that the data fills by itself: membership, commendations; and those that are written out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from annual_report.compose.composition import Composition
from annual_report.document.tree import Column, Table
from annual_report.language import N_
from annual_report.model.commendation import Commendation
from annual_report.model.membership import Membership
from annual_report.model.small_numbers import cell_has_zero
from annual_report.model.tables import EMPTY_CELLS, DataTable, TableColumn
from annual_report.values.figures import Figure
from annual_report.wording.exclusions_said import below_label, notes_on_members
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.named_texts import number_in_cell, words_for_names

NOT_GIVEN = "–"


def memberships(items: Sequence[Membership], title: str, composition: Composition) -> Table:
    """Members at the opening, admitted, left and at the closing of the period."""
    _ = composition.translate
    columns = (
        Column(_("Members"), head=True),
        *(Column(_(name), numeric=True) for name in (N_("Opening"), N_("Admitted"), N_("Left"), N_("Closing"))),
    )
    rows = tuple(
        (
            f"{membership.label} ({membership.unit})" if membership.unit else membership.label,
            *(
                figure_text(value, composition)
                for value in (membership.opening, membership.admitted, membership.left, membership.closing)
            ),
        )
        for membership in items
    )
    label, anchor = composition.numbered(N_("Table"))
    return Table(
        anchor,
        label,
        title,
        columns,
        rows,
        tuple(note for membership in items for note in _notes_on_members(membership, composition, len(items) > 1)),
    )


def _notes_on_members(membership: Membership, composition: Composition, is_one_of_several: bool) -> Iterator[str]:
    """Who was admitted, who left, and who is not counted: by the lists, then in the writer's words."""
    for note in notes_on_members(membership, composition.names, composition.language):
        yield below_label(membership.label, note) if is_one_of_several else note
    if membership.exclusions:
        yield membership.exclusions


def commendations(items: Sequence[Commendation], composition: Composition) -> Table | None:
    """Forms of recognition with their numbers; none where no number is given."""
    numbered = [
        commendation
        for commendation in items
        if any(figure and not figure.counts_nothing for figure in (commendation.groups, commendation.individuals))
    ]
    if not numbered:
        return None
    _ = composition.translate
    columns = (
        Column(_("Form of commendation"), head=True),
        Column(_("Given by")),
        Column(_("Groups"), numeric=True),
        Column(_("Individuals"), numeric=True),
    )
    rows = tuple(
        (
            commendation.form,
            _body(commendation.giver, composition) if commendation.giver else _name_of_issuer(composition),
            figure_text(commendation.groups, composition),
            figure_text(commendation.individuals, composition),
        )
        for commendation in items
    )
    label, anchor = composition.numbered(N_("Table"))
    return without_empty_columns(Table(anchor, label, _("Commendations"), columns, rows), keep=1)


def data_table(table: DataTable, heading: str, composition: Composition) -> Table:
    """A table that is written out; one without a title has no number, and is called by the `heading` above it."""
    columns = tuple(
        Column(column.title, numeric=column.numeric, head=index == 0 and not column.numeric)
        for index, column in enumerate(table.columns)
    )
    rows = tuple(
        tuple(
            _number_cell(cell, table, column, composition) if column.numeric else _cell(cell, composition)
            for column, cell in zip(table.columns, row.cells, strict=True)
        )
        for row in table.rows
    )
    label, anchor = composition.numbered(N_("Table")) if table.title else ("", composition.numbered("Untitled")[1])
    unit = composition.translate(N_("Unit: {unit}")).format(unit=table.unit) if table.unit else None
    return Table(anchor, label, table.title or heading, columns, rows, (table.note,) if table.note else (), unit)


def _cell(cell: str, composition: Composition) -> str:
    """A cell with the words for its names."""
    return words_for_names(cell, composition.names, composition.language)


def _number_cell(cell: str, table: DataTable, column: TableColumn, composition: Composition) -> str:
    """A cell of a `column` of figures, as figures are written in the language of the document.

    What a figure was written with, as in “1,2 triệu lượt”, stays with it, unless that is the unit of all cells.
    """
    if cell in EMPTY_CELLS:
        return cell
    if NAME_IN_BRACES.search(cell):
        return number_in_cell(cell, composition.names, composition.language) or NOT_GIVEN
    unit = table.unit_of(column)
    sign, figure = table.figure_in(column, cell)
    if composition.two_digits and cell_has_zero(table, column):
        figure = figure.in_two_digits
    if figure.counted is None or (unit and figure.counted == unit.strip()):
        return sign + figure.in_cell(composition.language)
    return sign + figure.with_unit(figure.counted, composition.language)


def figure_text(figure: Figure | None, composition: Composition, missing: str = NOT_GIVEN) -> str:
    """The figure as a cell has it, or what stands for one that is not given."""
    return figure.in_cell(composition.language) if figure else missing


def _body(name: str | None, composition: Composition) -> str:
    return (composition.names[name].say("", composition.language) or "") if name in composition.names else ""


def _name_of_issuer(composition: Composition) -> str:
    """The issuing body as its reports call it."""
    return next(iter(composition.organization.short_names), composition.organization.name)


def without_empty_columns(table: Table, keep: int) -> Table:
    """The table without the columns, from the `keep`-th on, in which no row says anything."""
    empty = {"", NOT_GIVEN}
    used: Callable[[int], bool] = lambda index: index < keep or any(row[index] not in empty for row in table.rows)  # noqa: E731
    kept = [index for index in range(len(table.columns)) if used(index)]
    return replace(
        table,
        columns=tuple(table.columns[index] for index in kept),
        rows=tuple(tuple(row[index] for index in kept) for row in table.rows),
    )
