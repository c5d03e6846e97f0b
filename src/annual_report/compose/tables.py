"""Tables that the data fills by itself: membership, commendations; and those that are written out."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from annual_report.compose.composition import Composition
from annual_report.compose.tracing import of_parts, traced_text
from annual_report.document.origin import Origin
from annual_report.document.tree import Column, Run, Table, Traced
from annual_report.language import DATA_LANGUAGE, N_
from annual_report.model.commendation import Commendation
from annual_report.model.membership import Membership
from annual_report.model.small_numbers import cell_has_zero
from annual_report.model.tables import EMPTY_CELLS, DataTable, TableColumn
from annual_report.values.figures import Figure
from annual_report.wording.exclusions_said import below_label, notes_on_members
from annual_report.wording.figures import called_with_unit
from annual_report.wording.markdown import NAME_IN_BRACES
from annual_report.wording.named_texts import SaidText, number_in_cell

NOT_GIVEN = "–"


def memberships(items: Sequence[Membership], title: str, composition: Composition, origin: Origin) -> Table:
    """Members at the opening, admitted, left and at the closing of the period."""
    _ = composition.translate
    columns = (
        Column(_("Members"), head=True),
        *(Column(_(name), numeric=True) for name in (N_("Opening"), N_("Admitted"), N_("Left"), N_("Closing"))),
    )
    rows = tuple(_members(membership, composition, origin.below(index)) for index, membership in enumerate(items))
    label, anchor = composition.numbered(N_("Table"))
    return Table(
        anchor,
        label,
        title,
        columns,
        rows,
        tuple(
            note
            for index, membership in enumerate(items)
            for note in _notes_on_members(membership, composition, origin.below(index), len(items) > 1)
        ),
    )


def _members(membership: Membership, composition: Composition, origin: Origin) -> tuple[str, ...]:
    """What the members are called, with their unit, and the four figures."""
    label, unit = (membership.label, origin.below("label")), membership.unit
    if composition.language != DATA_LANGUAGE and called_with_unit(membership.label, unit) == membership.label:
        unit = None
    return (
        of_parts(label, " (", (unit, origin.below("unit")), ")") if unit else of_parts(label),
        *(
            figure_text(getattr(membership, key), composition, origin=origin.below(key))
            for key in ("opening", "admitted", "left", "closing")
        ),
    )


def _notes_on_members(
    membership: Membership, composition: Composition, origin: Origin, is_one_of_several: bool
) -> Iterator[str]:
    """Who was admitted, who left, and who is not counted: by the lists, then in the writer's words."""
    for note in notes_on_members(membership, composition.names, composition.language):
        yield below_label(membership.label, note) if is_one_of_several else note
    if membership.exclusions:
        yield traced_text(membership.exclusions, origin.below("exclusions"))


def commendations(items: Sequence[Commendation], composition: Composition, origin: Origin) -> Table | None:
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
        Column(_("Award"), head=True),
        Column(_("Given by")),
        Column(_("Groups"), numeric=True),
        Column(_("Individuals"), numeric=True),
    )
    rows = tuple(
        (
            traced_text(commendation.form, origin.below(index, "form")),
            _body(commendation.giver, composition) if commendation.giver else _name_of_issuer(composition),
            figure_text(commendation.groups, composition, origin=origin.below(index, "groups")),
            figure_text(commendation.individuals, composition, origin=origin.below(index, "individuals")),
        )
        for index, commendation in enumerate(items)
    )
    label, anchor = composition.numbered(N_("Table"))
    return without_empty_columns(Table(anchor, label, _("Commendations"), columns, rows), keep=1)


def data_table(table: DataTable, heading: str, composition: Composition, origin: Origin) -> Table:
    """A table that is written out; one without a title has no number, and is called by the `heading` above it."""
    columns = tuple(
        Column(
            traced_text(column.title, origin.below("columns", index, "title")),
            numeric=column.numeric,
            head=index == 0 and not column.numeric,
        )
        for index, column in enumerate(table.columns)
    )
    rows = tuple(
        tuple(
            _traced_cell(cell, table, column, composition, origin.below("rows", number).of_part(index))
            for index, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True))
        )
        for number, row in enumerate(table.rows)
    )
    label, anchor = composition.numbered(N_("Table")) if table.title else ("", composition.numbered("Untitled")[1])
    title = traced_text(table.title, origin.below("title")) if table.title else heading
    notes = (traced_text(table.note, origin.below("note")),) if table.note else ()
    return Table(anchor, label, title, columns, rows, notes, _unit_above(table, composition, origin))


def _unit_above(table: DataTable, composition: Composition, origin: Origin) -> Traced | None:
    """What all figures of the table count, as it is printed above it."""
    if not table.unit:
        return None
    before, _, behind = composition.translate(N_("Unit: {unit}")).partition("{unit}")
    return of_parts(before, (table.unit, origin.below("unit")), behind)


def _traced_cell(cell: str, table: DataTable, column: TableColumn, composition: Composition, origin: Origin) -> Traced:
    """A cell with the words for its names, or as figures are written."""
    if not column.numeric:
        said = SaidText.of(cell, composition.names, composition.language) if "{" in cell else cell
        return traced_text(said, origin)
    alone = NAME_IN_BRACES.fullmatch(cell)
    said = _number_cell(cell, table, column, composition)
    return Traced.of([Run(said, name=alone[1])], origin) if alone else Traced(said, origin)


def _number_cell(cell: str, table: DataTable, column: TableColumn, composition: Composition) -> str:
    """A cell of a `column` of figures, as figures are written in the language of the document.

    What a figure was written with, as in “1,2 triệu lượt”, stays with it, unless that is the unit of all cells.
    """
    if cell in EMPTY_CELLS:
        return cell
    if NAME_IN_BRACES.search(cell):
        return number_in_cell(cell, composition.names, composition.language) or NOT_GIVEN
    unit = table.unit_of(column)
    sign, figure = table.figure_in(column, cell, composition.language)
    if composition.two_digits and cell_has_zero(table, column):
        figure = figure.in_two_digits
    if figure.counted is None or (unit and figure.counted == unit.strip()):
        return sign + figure.in_cell(composition.language)
    return sign + figure.with_unit(figure.counted, composition.language)


def figure_text(
    figure: Figure | None, composition: Composition, missing: str = NOT_GIVEN, origin: Origin | None = None
) -> str:
    """The figure as a cell has it, which may be one at `origin`, or what stands for one that is not given."""
    text = figure.in_cell(composition.language) if figure else missing
    return Traced(text, origin) if origin else text


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
