"""A comparison for a terminal: a table, or one figure below the other where it is too narrow for the periods."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from annual_report.api.comparison.table import ComparisonLine, ComparisonTable
from annual_report.api.comparison.wording import amount_said, change_said, percent_said, summary, title, value_said
from annual_report.cli.printing.terminal import GAP, Sheet, columns
from annual_report.language import N_, Language, translator
from annual_report.language.harmless import on_one_line
from annual_report.values.period import called
from annual_report.wording.figures import called_with_unit

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_LEAST, _GOOD = 20, 28  # cells that the names of figures need to be read, and to be read well
_COLOURS: Final = {"+": "green", "-": "red"}
Rows = Sequence[Sequence[str]]


def print_comparison(lines: ComparisonTable, language: Language, console: "Console") -> None:
    """Prints what is compared, the lines, the notes on them, and how many there are."""
    sheet = Sheet(console, language)
    sheet.long_line(title(lines), "bold")
    sheet.blank()
    notes = _numbered(lines, language)
    rows = [_heads(lines, language), *(_row(each, notes, language) for each in lines.lines)]
    widths = _widths(rows, sheet.width)
    if widths and lines.lines:
        _print_table(rows, widths, sheet)
    else:
        _print_below_each_other(lines, notes, sheet)
    for note, number in notes.items():
        _print_note(f"[{number}] ", note, sheet)
    if notes:
        sheet.blank()
    sheet.long_line(summary(lines))


def _numbered(lines: ComparisonTable, language: Language) -> dict[str, int]:
    """The notes on all lines in order, each once, with their numbers."""
    said = dict.fromkeys(on_one_line(note.say(language)) for line in lines.lines for note in line.notes)
    return {note: number for number, note in enumerate(said, 1)}


def _heads(lines: ComparisonTable, language: Language) -> tuple[str, ...]:
    say = translator(language)
    return (say(N_("Indicator")), *map(called, lines.periods), say(N_("Change")), "%")


def _row(line: ComparisonLine, notes: Mapping[str, int], language: Language) -> tuple[str, ...]:
    values = (on_one_line(value_said(each, line, language)) for each in line.values)
    change = amount_said(line.difference, language), percent_said(line.difference, language)
    return (_name(line, notes, language), *values, *change)


def _name(line: ComparisonLine, notes: Mapping[str, int], language: Language) -> str:
    marks = "".join(f" [{notes[on_one_line(each.say(language))]}]" for each in line.notes)
    return on_one_line(called_with_unit(line.label, line.unit)) + marks


def _widths(rows: Rows, room: int) -> list[int]:
    """The cells for each column of `rows`, names first; none where words would have to be broken, or names be cramped.

    Where not every figure can stand on one line, those break that are the longest.
    """
    from rich.cells import cell_len

    names, *others = ([cell_len(cell) for cell in column] for column in zip(*rows, strict=True))
    words = (max(cell_len(word) for cell in column for word in cell.split()) for column in zip(*rows, strict=True))
    first, *widths = words
    first = min(max(names), max(_LEAST, first))
    spare = room - first - sum(widths) - GAP * len(widths)
    if spare < 0:
        return []
    grown = min(max(names), max(first, min(_GOOD, first + spare)))
    spare -= grown - first
    while steps := [(step, index) for index, column in enumerate(others) if (step := _step(column, widths[index]))]:
        step, index = min(steps)
        if step > spare:
            break
        widths[index] += step
        spare -= step
    return [min(max(names), grown + spare), *widths]


def _step(cells: Sequence[int], width: int) -> int:
    """How many cells a column `width` wide lacks for one more of its `cells` to stand on one line; 0 where all do."""
    return min((each - width for each in cells if each > width), default=0)


def _print_table(rows: Rows, widths: Sequence[int], sheet: Sheet) -> None:
    heads, *others = rows
    table = columns()
    for index, width in enumerate(widths):
        table.add_column(width=width, justify="right" if index else "left", overflow="fold")
    table.add_row(*heads, style="bold")
    table.add_row(*("─" * width for width in widths))
    for *before, amount, percent in others:
        table.add_row(*before, _coloured(amount), _coloured(percent))
    sheet.table(table)


def _coloured(said: str) -> "Text":
    from rich.text import Text

    return Text(said, _COLOURS.get(said[:1], ""))


def _print_below_each_other(lines: ComparisonTable, notes: Mapping[str, int], sheet: Sheet) -> None:
    console, language = sheet.console, sheet.language
    for line in lines.lines:
        console.print(_name(line, notes, language), style="bold")
        table = columns()
        table.add_column(no_wrap=True)
        table.add_column(justify="right", overflow="fold")
        for value in line.values:
            table.add_row(f"  {called(value.period)}", on_one_line(value_said(value, line, language)))
        console.print(table)
        if change := change_said(line, language):
            console.print(f"  {called(lines.periods[0])} – {called(lines.periods[-1])}: {on_one_line(change)}")
        sheet.blank()


def _print_note(mark: str, note: str, sheet: Sheet) -> None:
    table = columns(gap=0)
    table.add_column(width=len(mark), no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(mark, note)
    sheet.console.print(table)
