"""The terminal: how wide it is, words that cannot steer it, wrapping, tables and colours; plain text where it is piped.

rich is loaded as something is printed with it: `doctor` has to speak where it is missing, and prints without it.
"""

import os
import sys
from functools import cache
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from annual_report.diagnostics import Span
from annual_report.diagnostics.rule import Severity
from annual_report.language import N_, Language, Message, translator
from annual_report.language.harmless import harmless, on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.segment import Segment
    from rich.table import Table
    from rich.text import Text

# Cells that a line of running text, of a table, and of a table with a column a period is read well in.
TEXT_WIDTH: Final = 80
TABLE_WIDTH: Final = 100
WIDE_TABLE_WIDTH: Final = 120
GAP: Final = 2  # between columns
SEVERITY_COLOURS: Final = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
SEVERITY_NAMES: Final = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning")}


def results(widest: int) -> "Console":
    """Standard output, with colours on a terminal, in lines that are no longer than can be read well."""
    console = _console()(highlight=False, markup=False, emoji=False)
    console.width = min(console.width, widest)
    return console


def messages() -> "Console":
    """Standard error, with colours on a terminal; where it is none, in lines of 80 cells."""
    width = None if sys.stderr.isatty() else TEXT_WIDTH
    return _console()(stderr=True, highlight=False, markup=False, emoji=False, width=width)


@cache
def _console() -> "type[Console]":
    """rich's console, past which no sign gets that could do harm: it cleans texts before it adds colours to them."""
    from rich.console import Console

    class HarmlessConsole(Console):
        """The console."""

        def render(self, renderable: "RenderableType", options: "ConsoleOptions | None" = None) -> "Iterator[Segment]":
            """The pieces that make up what is printed."""
            for piece in super().render(renderable, options):
                yield piece if piece.control else piece._replace(text=harmless(piece.text))

    return HarmlessConsole


def colours_unwanted() -> bool:
    """Whether the user wants none, as https://no-color.org has it; rich looks for itself."""
    return bool(os.environ.get("NO_COLOR"))


def wrapped(text: str, width: int) -> list[str]:
    """The lines that `text` takes, its words whole."""
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def hanging(text: "Text", width: int, indent: int) -> "Iterator[Text]":
    """`text` in lines of at most `width` cells, all but the first indented."""
    from rich.console import Console
    from rich.text import Text

    console = Console(width=width)
    first = (text.wrap(console, width) or [text])[0]
    first.rstrip()
    yield first
    rest = text.plain[len(first) :].lstrip()
    for line in text[-len(rest) :].wrap(console, max(width - indent, 20)) if rest else ():
        line.rstrip()
        yield Text.assemble(" " * indent, line)


def columns(*, gap: int = GAP, width: int | None = None, expand: bool = False) -> "Table":
    """A table without lines or heads, so far without columns."""
    from rich.table import Table

    return Table(box=None, show_header=False, padding=(0, gap, 0, 0), pad_edge=False, width=width, expand=expand)


class Sheet:
    """A terminal in a language: lines, paragraphs and tables, of words that cannot steer it."""

    def __init__(self, console: "Console", language: Language) -> None:
        self.console = console
        self.language = language

    @property
    def width(self) -> int:
        """Cells in a line."""
        return self.console.width

    def say(self, said: Message) -> str:
        """The words of a message, without signs that would steer the terminal."""
        return harmless(said.say(self.language))

    def word(self, text: str) -> str:
        """A text of the program's own."""
        return translator(self.language)(text)

    def head(self, said: Message) -> None:
        """The head of a list."""
        self.line(said, "bold")

    def line(self, said: Message, style: str = "") -> None:
        """A message, in as many lines as it takes."""
        self.console.print(self.say(said), style=style)

    def long_line(self, said: Message | str, style: str = "") -> None:
        """A message or text that the terminal may break, if it must, so that it is copied as it is."""
        text = on_one_line(said) if isinstance(said, str) else self.say(said)
        self.console.print(text, style=style, soft_wrap=True)

    def parts(self, *parts: tuple[str, str]) -> None:
        """One line, each part with its style."""
        from rich.text import Text

        self.console.print(Text.assemble(*parts), soft_wrap=True)

    def paragraph(self, text: str, style: str = "") -> None:
        """`text` in as many lines as it takes, its words whole."""
        for line in wrapped(text, self.width):
            self.parts((line, style))

    def texts(self, lines: "Iterable[Text]") -> None:
        """Lines that are set already."""
        for line in lines:
            self.console.print(line, soft_wrap=True)

    def blank(self) -> None:
        """A blank line."""
        self.console.print()

    def table(self, table: "RenderableType") -> None:
        """A table, and a blank line."""
        self.console.print(table)
        self.blank()

    def rows(self, rows: "Sequence[Sequence[RenderableType]]") -> None:
        """A table, a little to the right, whose first column takes what room the others leave, and a blank line."""
        table = columns(width=self.width - GAP)
        table.add_column(ratio=1, overflow="fold")
        for _ in rows[0][1:]:
            table.add_column(overflow="fold")
        for row in rows:
            table.add_row(*row)
        self.indented(table)

    def indented(self, table: "RenderableType") -> None:
        """A table, a little to the right, and a blank line."""
        from rich.padding import Padding

        self.table(Padding(table, (0, 0, 0, GAP), expand=False))


def place(span: Span) -> "RenderableType":
    """`file:line`, never broken."""
    from rich.text import Text

    return Text(on_one_line(f"{span.source.name}:{span.line}"), "dim", no_wrap=True)
