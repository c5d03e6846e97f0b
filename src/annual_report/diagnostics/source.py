"""Places in source files: a file's text and a span of it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """A file that a user wrote: `name` as shown to them (relative to the workspace), and its text."""

    name: str
    text: str = field(repr=False)

    def line(self, number: int) -> str:
        """Line `number`, counted from 1, without its line end; empty past the last."""
        lines = self.text.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""


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
        lines = self.source.text.splitlines(keepends=True)[self.line - 1 : self.end_line]
        if not lines:
            return ""
        if self.line == self.end_line:
            return lines[0][self.column - 1 : self.end_column - 1]
        last = lines[-1][: self.end_column - 1] if self.end_line - self.line < len(lines) else ""
        middle = lines[1:-1] if last else lines[1:]
        return lines[0][self.column - 1 :] + "".join(middle) + last

    def narrowed(self, needle: str, occurrence: int = 0) -> "Span":
        """The span of the `occurrence`-th `needle` within this one; this very span where it has none."""
        start, seen = -1, self.text
        for _ in range(occurrence + 1):
            start = seen.find(needle, start + 1)
            if start < 0:
                return self
        before = seen[:start]
        line = self.line + before.count("\n")
        column = start - before.rfind("\n") if "\n" in before else self.column + start
        return Span(self.source, line, column, line, column + len(needle))


def whole_file(name: str, text: str = "") -> Span:
    """The place of a problem that concerns a file as a whole."""
    return Span(Source(name, text), 1, 1, 1, 1)
