"""The terminal: how wide it is, words that cannot steer it, wrapping, tables and colours; plain text where it is piped.

rich is loaded as something is printed with it: `doctor` has to speak where it is missing, and prints without it.
"""

import os
import sys
from functools import cache
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from annual_report.cli.colours import coloured
from annual_report.cli.console import seen
from annual_report.diagnostics import Span
from annual_report.diagnostics.rule import Severity
from annual_report.language import N_, Language, Message, translator
from annual_report.language.harmless import harmless, on_one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TextIO

    from rich.console import Console, ConsoleOptions, RenderableType
    from rich.segment import Segment
    from rich.table import Table
    from rich.text import Text

# Cells in a line of a file or a pipe, where whoever reads on breaks lines as they like; and of a terminal that does not
# say how wide it is.
UNLIMITED: Final = 1_000_000
_USUAL_WIDTH: Final = 80
LEAST_WIDTH: Final = 20  # of running text, however narrow the terminal is
GAP: Final = 2  # between columns
SEVERITY_COLOURS: Final = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow"}
SEVERITY_NAMES: Final = {Severity.ERROR: N_("error"), Severity.WARNING: N_("warning")}


def line_width(stream: "TextIO") -> int:
    """The cells of a line of `stream`: those that COLUMNS asks for, those of the terminal, or else without limit."""
    if (asked := os.environ.get("COLUMNS", "")).isascii() and asked.isdigit() and int(asked):
        return min(int(asked), UNLIMITED)
    if not stream.isatty():
        return UNLIMITED
    try:
        return os.get_terminal_size(stream.fileno()).columns or _USUAL_WIDTH
    except (OSError, ValueError):
        return _USUAL_WIDTH


def results() -> "Console":
    """Standard output, with colours where they are wanted, in lines as wide as `line_width` has it."""
    return _console_on(sys.stdout)


def messages() -> "Console":
    """Standard error, likewise."""
    return _console_on(sys.stderr)


def _console_on(stream: "TextIO") -> "Console":
    is_terminal = stream.isatty()
    wanted = coloured(is_terminal)
    return _console()(
        stderr=stream is sys.stderr, highlight=False, markup=False, emoji=False, width=line_width(stream),
        force_terminal=is_terminal or wanted, no_color=not wanted,
        color_system=None if not wanted else "auto" if is_terminal else "standard",
    )  # fmt: skip


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


def wrapped(text: str, width: int) -> list[str]:
    """The lines that `text` takes, its words whole."""
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def hanging(text: "Text", width: int, indent: int) -> "Iterator[Text]":
    """`text` in lines of at most `width` cells, all but the first indented."""
    from rich.text import Text

    if width >= UNLIMITED:
        text.rstrip()
        yield text
        return
    console = _measuring()
    first = (text.wrap(console, width) or [text])[0]
    first.rstrip()
    yield first
    rest = text.plain[len(first) :].lstrip()
    for line in text[-len(rest) :].wrap(console, max(width - indent, LEAST_WIDTH)) if rest else ():
        line.rstrip()
        yield Text.assemble(" " * indent, line)


@cache
def _measuring() -> "Console":
    """A console by which texts are broken into lines; one made for each would ask for its terminal each time."""
    from rich.console import Console

    return Console(width=UNLIMITED)


def columns(*, gap: int = GAP, width: int | None = None) -> "Table":
    """A table without lines or heads, so far without columns."""
    from rich.table import Table

    return Table(box=None, show_header=False, padding=(0, gap, 0, 0), pad_edge=False, width=width)


class Sheet:
    """A terminal in a language: lines, paragraphs and tables, of words that cannot steer it."""

    def __init__(self, console: "Console", language: Language, root: Path | None = None) -> None:
        self.console = console
        self.language = language
        self._root = root

    def seen(self, name: str) -> str:
        """The `name` of a file of the workspace as it is found from the current folder."""
        return seen(name, self._root)

    def place(self, span: Span) -> "RenderableType":
        """`file:line`, never broken."""
        from rich.text import Text

        return Text(on_one_line(f"{self.seen(span.source.name)}:{span.line}"), "dim", no_wrap=True)

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

    def fitted(self, table: "Table") -> "Table":
        """`table` as wide as its cells are, and no wider than there is room for it, a little to the right."""
        room = self.width - GAP
        if self.console.measure(table, options=self.console.options.update(width=UNLIMITED)).maximum > room:
            table.width = room
        return table

    def table(self, table: "RenderableType") -> None:
        """A table, and a blank line."""
        self.console.print(table)
        self.blank()

    def rows(self, rows: "Sequence[Sequence[RenderableType]]") -> None:
        """A table, a little to the right, whose first column is cut to what room the others leave, and a blank line."""
        table = columns()
        table.add_column(ratio=1, overflow="fold")
        for _ in rows[0][1:]:
            table.add_column(overflow="fold")
        for row in rows:
            table.add_row(*row)
        self.indented(self.fitted(table))

    def indented(self, table: "RenderableType") -> None:
        """A table, a little to the right, and a blank line."""
        from rich.padding import Padding

        self.table(Padding(table, (0, 0, 0, GAP), expand=False))
