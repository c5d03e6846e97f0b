"""Diagnostics for a terminal: what is wrong, where, the line with carets, and the way to mend it."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.cli.printing.terminal import SEVERITY_COLOURS, SEVERITY_NAMES, Sheet, hanging
from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.diagnostics.said import errors_and_warnings, hints
from annual_report.diagnostics.shown import shown_of
from annual_report.diagnostics.source import Excerpt
from annual_report.language import Language, Message, translator
from annual_report.language.harmless import on_one_line

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

# A line of a file may be as long as the file, so that it is cut even where lines have no limit.
LONGEST_EXCERPT: Final = 300
_LEFT_OF_CARET: Final = 30
_NEAR: Final = 10  # so many times what can be shown of a line is looked at: some characters take no cell


def print_diagnostics(
    diagnostics: Sequence[Diagnostic], language: Language, console: "Console", root: Path | None = None
) -> None:
    """Prints each diagnostic, as far as so many are shown, then a line that counts all of them.

    Files are those of the workspace in `root`, named as they are found from the current folder; without one, they are
    named so already.
    """
    shown, sheet = shown_of(diagnostics), Sheet(console, language, root)
    for diagnostic in shown.diagnostics:
        sheet.texts(_lines(diagnostic, sheet))
        sheet.blank()
    for cut in shown.cuts:
        sheet.long_line(cut.told)
    sheet.line(summary(diagnostics))


def summary(diagnostics: Iterable[Diagnostic]) -> Message:
    """How many errors and warnings there are."""
    errors = [each.is_error for each in diagnostics]
    return errors_and_warnings(sum(errors), len(errors) - sum(errors))


def _lines(diagnostic: Diagnostic, sheet: Sheet) -> "Iterable[Text]":
    from rich.text import Text

    language, width = sheet.language, sheet.width
    file = diagnostic.place.file
    said_place = sheet.seen(file) + diagnostic.place.say(language).removeprefix(file)
    _, colour = translator(language), SEVERITY_COLOURS[diagnostic.rule.severity]
    excerpt = diagnostic.place.excerpt
    gutter = len(str(diagnostic.line or 0))
    yield from hanging(
        Text.assemble((f"{_(SEVERITY_NAMES[diagnostic.rule.severity])}[{diagnostic.rule.name}]", colour), ": ",
                      (on_one_line(diagnostic.message.say(language)), "bold")), width, 2)  # fmt: skip
    yield Text.assemble(" " * gutter, ("--> ", "blue"), on_one_line(said_place))
    if excerpt is not None:
        yield from _excerpt(excerpt, gutter, width, colour)
    for name, hint in hints(diagnostic, language):
        text = Text.assemble(" " * gutter, (" = ", "blue"), (f"{name}: ", "bold"), on_one_line(hint))
        yield from hanging(text, width, gutter + 5 + len(name))


def _excerpt(excerpt: Excerpt, gutter: int, width: int, colour: str) -> "Iterable[Text]":
    """The line, cut to the width around what is meant, and carets of the right display width below it."""
    from rich.cells import cell_len, set_cell_size
    from rich.text import Text

    room = max(min(width, LONGEST_EXCERPT) - gutter - 4, 20)
    start = excerpt.start
    away = max(0, start - _NEAR * room)
    line = on_one_line(excerpt.text[away : start + _NEAR * room].replace("\t", " "))
    start -= away
    end = min(excerpt.end - away, len(line))
    cut = _cut(line, start, room)
    shown = ("…" if cut else "") + line[cut + (1 if cut else 0) :]
    if _cells(shown, room + 1) > room:
        shown = set_cell_size(_beginning(shown, room), room - 1) + "…"
    before = cell_len(shown[: start - cut])
    carets = max(1, min(_cells(line[start:end], room), room - before))
    bar = Text.assemble(" " * gutter, (" |", "blue"))
    yield bar
    yield Text.assemble((f"{'' if excerpt.number is None else excerpt.number:>{gutter}} |", "blue"), " ", shown)
    yield Text.assemble(bar, " ", " " * before, ("^" * carets, colour))


def _cut(line: str, start: int, room: int) -> int:
    """How many characters to leave out before the one at `start`, for it to stand in the `room` of cells."""
    from rich.cells import cell_len

    left = min(_LEFT_OF_CARET, room // 2)
    if _cells(line, room + 1) <= room or _cells(line[:start], room) <= room - left:
        return 0
    return next(cut for cut in range(max(0, start - left), start) if cell_len(line[cut:start]) <= left)


def _cells(text: str, most: int) -> int:
    """The cells that the text takes where they are fewer than `most`, else as many or more: not all is measured."""
    from rich.cells import cell_len

    return cell_len(_beginning(text, most))


def _beginning(text: str, cells: int) -> str:
    """A beginning of the text that takes so many cells, or all of it: most characters take one, some none."""
    from rich.cells import cell_len

    short = text[: 2 * cells]
    return short if cell_len(short) >= cells else text
