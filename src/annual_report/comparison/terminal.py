"""A comparison for a terminal: a table, or one figure below the other where it is too narrow for the periods."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from annual_report.comparison.lines import Line, Lines
from annual_report.comparison.saying import amount_said, change_said, percent_said, summary, title, value_said
from annual_report.diagnostics.said import harmless
from annual_report.language import N_, Language, translator

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_LEAST: Final = 20  # cells that the names of figures need to be read well
_GAP: Final = 2
_COLOURS: Final = {"+": "green", "-": "red"}
Rows = Sequence[Sequence[str]]


def print_comparison(lines: Lines, language: Language, console: "Console") -> None:
    """Prints what is compared, the lines, the notes on them, and how many there are."""
    console.print(title(lines).say(language), style="bold", soft_wrap=True)
    console.print()
    notes = _numbered(lines, language)
    rows = [_heads(lines, language), *(_row(each, notes, language) for each in lines.lines)]
    if widths := _widths(rows, console.width):
        _print_table(rows, widths, console)
    else:
        _print_below_each_other(lines, notes, language, console)
    for note, number in notes.items():
        _print_note(f"[{number}] ", note, console)
    if notes:
        console.print()
    console.print(summary(lines).say(language), soft_wrap=True)


def _numbered(lines: Lines, language: Language) -> dict[str, int]:
    """The notes on all lines in order, each once, with their numbers."""
    said = dict.fromkeys(harmless(note.say(language)) for line in lines.lines for note in line.notes)
    return {note: number for number, note in enumerate(said, 1)}


def _heads(lines: Lines, language: Language) -> tuple[str, ...]:
    say = translator(language)
    return (say(N_("Figure")), *lines.periods, say(N_("Change")), "%")


def _row(line: Line, notes: Mapping[str, int], language: Language) -> tuple[str, ...]:
    values = (harmless(value_said(each, line, language)) for each in line.values)
    change = amount_said(line.difference, language), percent_said(line.difference, language)
    return (_name(line, notes, language), *values, *change)


def _name(line: Line, notes: Mapping[str, int], language: Language) -> str:
    marks = "".join(f" [{notes[harmless(each.say(language))]}]" for each in line.notes)
    return harmless(f"{line.label} ({line.unit})" if line.unit else line.label) + marks


def _widths(rows: Rows, room: int) -> list[int]:
    """The cells for each column of `rows`, names first; none where words would have to be broken, or names be cramped.

    Figures stand on one line where that leaves names enough; else those break that are the longest.
    """
    from rich.cells import cell_len

    columns = list(zip(*rows, strict=True))
    whole = [max(map(cell_len, column)) for column in columns]
    widths = [max(cell_len(word) for cell in column for word in cell.split()) for column in columns]
    widths[0] = min(whole[0], max(_LEAST, widths[0]))
    spare = room - sum(widths) - _GAP * (len(columns) - 1)
    if spare < 0:
        return []
    for index in sorted(range(1, len(columns)), key=lambda each: whole[each]):
        more = whole[index] - widths[index]
        if more <= spare:
            widths[index] += more
            spare -= more
    widths[0] = min(whole[0], widths[0] + spare)
    return widths


def _print_table(rows: Rows, widths: Sequence[int], console: "Console") -> None:
    heads, *others = rows
    table = _plain_table()
    for index, width in enumerate(widths):
        table.add_column(width=width, justify="right" if index else "left", overflow="fold")
    table.add_row(*heads, style="bold")
    table.add_row(*("─" * width for width in widths))
    for *before, amount, percent in others:
        table.add_row(*before, _coloured(amount), _coloured(percent))
    console.print(table)
    console.print()


def _plain_table() -> "Table":
    from rich.table import Table

    return Table(box=None, show_header=False, padding=(0, _GAP, 0, 0), pad_edge=False)


def _coloured(said: str) -> "Text":
    from rich.text import Text

    return Text(said, _COLOURS.get(said[:1], ""))


def _print_below_each_other(lines: Lines, notes: Mapping[str, int], language: Language, console: "Console") -> None:
    for line in lines.lines:
        console.print(_name(line, notes, language), style="bold")
        table = _plain_table()
        table.add_column(no_wrap=True)
        table.add_column(justify="right", overflow="fold")
        for value in line.values:
            table.add_row(f"  {value.period}", harmless(value_said(value, line, language)))
        console.print(table)
        if change := change_said(line, language):
            console.print(f"  {lines.periods[0]} – {lines.periods[-1]}: {harmless(change)}")
        console.print()


def _print_note(mark: str, note: str, console: "Console") -> None:
    from rich.table import Table

    table = Table(box=None, show_header=False, padding=0, pad_edge=False)
    table.add_column(width=len(mark), no_wrap=True)
    table.add_column(overflow="fold")
    table.add_row(mark, note)
    console.print(table)
