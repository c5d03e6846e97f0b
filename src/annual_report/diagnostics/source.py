"""Places in texts: a file's text, and a span of it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from posixpath import join, normpath
from typing import Final

from annual_report.diagnostics.composition import Places, places_in
from annual_report.language import Language

# The line ends of YAML 1.1 (section 5.4), which are fewer than those of str.splitlines.
_LINE_ENDS: Final = "\n\r\x85\u2028\u2029"
_BEHIND_LINE_END: Final = re.compile(r"(?<=\n)|(?<=\r)(?!\n)|(?<=[\x85\u2028\u2029])")


def lines_of(text: str) -> list[str]:
    """The lines of `text` as a YAML parser counts them, each with its line end; the last one has none."""
    return _BEHIND_LINE_END.split(text)


def seen_from_above(file: str, folder: str) -> str:
    """The name of a `file` of the workspace from where that lies in `folder`; "" is that very folder."""
    return normpath(join(folder, file))


@dataclass(frozen=True)
class Source:
    """A file that a user wrote: `name` as shown to them (relative to the workspace), and its text in NFC.

    `written` is the text as it stands in the file, where that is another. Lines are the same in both, columns are not.
    """

    name: str
    text: str = field(repr=False)
    written: str | None = field(default=None, repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, each with its line end; the last one has none."""
        return tuple(lines_of(self.text))

    @cached_property
    def in_file(self) -> "Source":
        """The source with its text as it stands in the file."""
        return self if self.written is None else Source(self.name, self.written)

    def line(self, number: int) -> str:
        """Line `number`, counted from 1, without its line end; empty past the last."""
        return self._bare_lines[number - 1] if 0 < number <= len(self.lines) else ""

    @cached_property
    def _bare_lines(self) -> tuple[str, ...]:
        """The lines without their ends, kept: a line as long as the file may be asked for at each of its values."""
        return tuple(line.rstrip(_LINE_ENDS) for line in self.lines)

    def seen_from_above(self, folder: str) -> str:
        """The name of the file where the workspace lies in `folder`; "" is that very folder."""
        return seen_from_above(self.name, folder)

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where in the text each line begins; the last is where the text ends."""
        return tuple(accumulate(map(len, self.lines), initial=0))

    def place(self, start: int, end: int) -> "Span":
        """The stretch from the character `start` of the text to `end`, counted from 0."""
        (line, column), (end_line, end_column) = self._line_and_column(start), self._line_and_column(end)
        return Span(self, line, column, end_line, end_column)

    def place_of(self, word: str, start: int) -> "Span":
        """The stretch of a `word` of one line that begins at the character `start`."""
        line, column = self._line_and_column(start)
        return Span(self, line, column, line, column + len(word))

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self.starts, offset, hi=len(self.starts) - 1)
        return line, offset - self.starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of text to show a place: what is meant stands from `start` to `end` of it; its `number` if it has one."""

    text: str
    start: int
    end: int
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source; lines and columns count characters from 1, the end column is exclusive.

    They are those of the text in NFC; `in_file` has those of the text as it stands in the file.
    """

    source: Source
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def place(self) -> str:
        """`file:line:column`, as editors and terminals open it."""
        return f"{self.source.name}:{self.line}:{self.in_file.column}"

    @property
    def file(self) -> str:
        """The file's name."""
        return self.source.name

    @property
    def order(self) -> tuple[int, ...]:
        """By line and column."""
        return self.line, self.column

    @property
    def excerpt(self) -> Excerpt | None:
        """Its first line; None where that is empty."""
        if not (line := self.source.line(self.line)):
            return None
        end = self.end_column - 1 if self.end_line == self.line else len(line.rstrip())
        return Excerpt(line, self.column - 1, min(end, len(line)), self.line)

    def say(self, _language: Language) -> str:
        """The same as `place`, in every language."""
        return self.place

    @property
    def in_file(self) -> "Span":
        """The span of the text as it stands in the file; letters of which it is a part belong to it as a whole."""
        if self.source.written is None:
            return self
        places = self._places
        column = places[0].at_or_before(self.column - 1)[1] + 1
        empty = (self.line, self.column) == (self.end_line, self.end_column)
        end_column = column if empty else places[1].at_or_behind(self.end_column - 1)[1] + 1
        return Span(self.source.in_file, self.line, column, self.end_line, end_column)

    @property
    def beside_in_file(self) -> tuple[str, str]:
        """What `in_file` has, in NFC, before the span and behind it."""
        if self.source.written is None or (self.line, self.column) == (self.end_line, self.end_column):
            return "", ""
        (first, _), (last, _) = (
            self._places[0].at_or_before(self.column - 1),
            self._places[1].at_or_behind(self.end_column - 1),
        )
        before, behind = self.source.lines[self.line - 1], self.source.lines[self.end_line - 1]
        return before[first : self.column - 1], behind[self.end_column - 1 : last]

    @property
    def _places(self) -> tuple[Places, Places]:
        """Which columns are which on the first line and on the last."""
        lines = self.source.in_file.lines
        first, last = (lines[number - 1] if number <= len(lines) else "" for number in (self.line, self.end_line))
        return places_in(first), places_in(last)

    @property
    def text(self) -> str:
        """What stands there."""
        if self.line == self.end_line <= len(self.source.lines):  # the line may be as long as the file
            return self.source.lines[self.line - 1][self.column - 1 : self.end_column - 1]
        lines = list(self.source.lines[self.line - 1 : self.end_line])
        if len(lines) == self.end_line - self.line + 1:
            lines[-1] = lines[-1][: self.end_column - 1]
        return "".join(lines)[self.column - 1 :]

    def narrowed(self, needle: str, occurrence: int = 0) -> "Span":
        """The span of the `occurrence`-th `needle` within this one; this very span where it has none."""
        source, begin = self.source, self._offset(self.line, self.column)
        start, end = begin - 1, self._offset(self.end_line, self.end_column)
        for _ in range(occurrence + 1):
            start = source.text.find(needle, start + 1, end)
            if start < 0:
                return self
        return source.place_of(needle, start)

    def _offset(self, line: int, column: int) -> int:
        starts = self.source.starts
        return starts[min(line, len(starts)) - 1] + column - 1


def whole_file(source: Source) -> Span:
    """The place of a problem that concerns a file as a whole: its beginning."""
    return Span(source, 1, 1, 1, 1)
