"""Places in source files: a file's text and a span of it."""

import re
from dataclasses import dataclass, field
from functools import cached_property
from posixpath import join, normpath
from typing import Final

# The line ends of YAML 1.1 (section 5.4), which are fewer than those of str.splitlines.
_LINE_ENDS: Final = "\n\r\x85\u2028\u2029"
_BEHIND_LINE_END: Final = re.compile(r"(?<=\n)|(?<=\r)(?!\n)|(?<=[\x85\u2028\u2029])")


def lines_of(text: str) -> list[str]:
    """The lines of `text` as a YAML parser counts them, each with its line end; the last one has none."""
    return _BEHIND_LINE_END.split(text)


@dataclass(frozen=True)
class Source:
    """A file that a user wrote: `name` as shown to them (relative to the workspace), and its text."""

    name: str
    text: str = field(repr=False)

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The lines, each with its line end; the last one has none."""
        return tuple(lines_of(self.text))

    def line(self, number: int) -> str:
        """Line `number`, counted from 1, without its line end; empty past the last."""
        return self.lines[number - 1].rstrip(_LINE_ENDS) if 0 < number <= len(self.lines) else ""

    def seen_from_above(self, folder: str) -> str:
        """The name of the file where the workspace lies in `folder`, which is "" or relative."""
        return normpath(join(folder, self.name))


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source; lines and columns count characters from 1, the end column is exclusive."""

    source: Source
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def place(self) -> str:
        """`file:line:column`, as editors and terminals open it."""
        return f"{self.source.name}:{self.line}:{self.column}"

    @property
    def text(self) -> str:
        """What stands there."""
        lines = list(self.source.lines[self.line - 1 : self.end_line])
        if len(lines) == self.end_line - self.line + 1:
            lines[-1] = lines[-1][: self.end_column - 1]
        return "".join(lines)[self.column - 1 :]

    def narrowed(self, needle: str, occurrence: int = 0) -> "Span":
        """The span of the `occurrence`-th `needle` within this one; this very span where it has none."""
        start, seen = -1, self.text
        for _ in range(occurrence + 1):
            start = seen.find(needle, start + 1)
            if start < 0:
                return self
        begun = max(seen.rfind(end, 0, start) for end in _LINE_ENDS) + 1  # the last line before it
        above = sum(seen.count(end, 0, begun) for end in _LINE_ENDS) - seen.count("\r\n", 0, begun)
        line, column = self.line + above, start - begun + (1 if above else self.column)
        return Span(self.source, line, column, line, column + len(needle))


def whole_file(source: Source) -> Span:
    """The place of a problem that concerns a file as a whole: its beginning."""
    return Span(source, 1, 1, 1, 1)
