"""What a message says to do with whole lines: add one, remove one, indent it, put quotes around its value."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit
from annual_report.load.yaml.value_edits import quoted

Edits = tuple[Edit, ...]
Values = Mapping[str, object]
_PAIR: Final = re.compile(r"^(\s*(?:- )?\w+:\s+)(\S.*)$")


class Line:
    """The line that is marked, and the edits that put something in its place."""

    def __init__(self, found: Diagnostic) -> None:
        assert found.span is not None
        self.span = found.span
        self.number, self.text = self.span.line, self.span.source.line(self.span.line)
        self.indent = len(self.text) - len(self.text.lstrip(" "))
        self._starts = self.span.source.starts

    def replaced(self, text: str, number: int | None = None) -> Edits:
        """The line, or another, with this text."""
        at = number or self.number
        start = self._starts[at - 1]
        return (Edit(self.span.source.place(start, start + len(self.span.source.line(at))), text),)

    def removed(self) -> Edits:
        """The line taken out, with the lines below that belong to it."""
        lines, end = self.span.source.lines, self.number
        depth = self.indent + 2 * self.text.lstrip().startswith("- ")
        while end < len(lines) and lines[end].startswith(" " * (depth + 1 - depth % 2)):
            end += 1
        start = self._starts[self.number - 1]
        return (Edit(self.span.source.place(start, self._starts[end]), ""),)

    def followed_by(self, pair: str) -> Edits:
        """A pair of key and value below the marked one, or behind it where that is in braces."""
        before = self.text[: self.span.column - 1]
        if "{" in before and "}" not in before:
            end = self._starts[self.span.end_line - 1] + self.span.end_column - 1
            return (Edit(self.span.source.place(end, end), f", {pair}"),)
        depth = self.indent + (2 if self.text.lstrip().startswith("- ") else 0)
        end = self._starts[self.number - 1] + len(self.text)
        return (Edit(self.span.source.place(end, end), f"\n{' ' * depth}{pair}"),)


def remove(found: Diagnostic, _values: Values) -> Iterator[Edits]:
    """The marked line is taken out."""
    yield Line(found).removed()


def indent(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """So many spaces at the beginning of the line, and nothing else before its first letter."""
    line = Line(found)
    yield line.replaced(" " * int(str(values["count"])) + line.text.lstrip())


def quote_value(found: Diagnostic, _values: Values) -> Iterator[Edits]:
    """Quotes around all that is behind the colon."""
    line = Line(found)
    if pair := _PAIR.match(line.text):
        yield line.replaced(f"{pair[1]}{quoted(pair[2])}")


def without_tag(found: Diagnostic, _values: Values) -> Iterator[Edits]:
    """The tag left out."""
    assert found.span is not None
    yield (Edit(found.span, re.sub(r"^!\S*\s*", "", found.span.text)),)


def without_brace(found: Diagnostic, _values: Values) -> Iterator[Edits]:
    """The brace left out that is never closed."""
    line = Line(found)
    yield line.replaced(line.text[: line.span.column - 1] + line.text[line.span.column - 1 :].replace("{", "", 1))


def under_issuance(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """The regulation, as the first key below “issuance:”."""
    line = Line(found)
    source = line.span.source
    for number, text in enumerate(source.lines, 1):
        if text.startswith("issuance: {"):
            yield line.replaced(text.rstrip().replace("{", f"{{regulation: {values['name']}, ", 1), number)
        elif text.startswith("issuance:"):
            yield line.replaced(f"issuance:\n  regulation: {values['name']}", number)


def quote_from_to(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """Quotes before the first words and after the last."""
    line = Line(found)
    first, last = str(values["first"]), str(values["last"])
    start = line.text.find(first, max(line.text.find(":") + 1, line.indent + 2 * line.text.lstrip().startswith("- ")))
    end = line.text.rfind(last) + len(last)
    if 0 <= start < end:
        yield line.replaced(f"{line.text[:start]}{quoted(line.text[start:end])}{line.text[end:]}")


def quote_in_braces(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """The pair of the example in place of the one that a comma cut in two."""
    line, example = Line(found), str(values["example"])
    start = line.text.rfind(f"{example.partition(':')[0]}:", 0, line.span.column - 1)
    yield line.replaced(f"{line.text[:start]}{example}{line.text[line.span.end_column - 1 :]}")


def colon_after_key(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """A colon and a space after the key, in place of the sign that is told, if one is."""
    line, key = Line(found), str(values["key"])
    before, _key, after = line.text.partition(key)
    yield line.replaced(f"{before}{key}: {after.lstrip().removeprefix(str(values.get('sign', ''))).lstrip()}")


def sign_at_end(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """A sign at the end of the line that ends so."""
    line, last = Line(found), str(values["last"])
    lines = line.span.source.lines
    number = next(n for n in range(line.number, len(lines) + 1) if line.span.source.line(n).rstrip().endswith(last))
    yield line.replaced(line.span.source.line(number).rstrip() + str(values["sign"]), number)


def dashes(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """A hyphen and a space in place of the sign, wherever an entry begins with it."""
    sign, source = re.escape(str(values["sign"])), Line(found).span.source
    text = re.sub(rf"(?m)^(\s*){sign}[ \t]*", r"\1- ", source.text)
    yield (Edit(source.place(0, len(source.text)), text),)


def without_brackets(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """One text in quotes in place of a list."""
    line = Line(found)
    if pair := _PAIR.match(line.text):
        yield line.replaced(f'{pair[1]}"{values["text"]}"')


def pair_below(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """The value under a key of its own, below the key that it stood behind."""
    line = Line(found)
    head = line.text[: line.span.column - 1].rstrip()
    yield line.replaced(f"{head}\n{' ' * (line.indent + 2)}{values['key']}: {values['text']}")


def pair_in_braces(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """The value with its key in braces."""
    assert found.span is not None
    yield (Edit(found.span, f"{{{values['key']}: {values['text']}}}"),)


def text_below(found: Diagnostic, _values: Values) -> Iterator[Edits]:
    """The text on the lines below, where it needs no quotes."""
    line = Line(found)
    below = line.span.source.line(line.number + 1)
    depth = len(below) - len(below.lstrip(" "))
    if pair := _PAIR.match(line.text):
        text = " " * (depth if depth > line.indent else line.indent + 4)
        yield line.replaced(f"{pair[1].rstrip()} >-\n{text}{pair[2]}")


def added(*pairs: str) -> Callable[[Diagnostic, Values], Iterator[Edits]]:
    """Each of these pairs, below the marked one."""

    def way(found: Diagnostic, values: Values) -> Iterator[Edits]:
        for pair in pairs:
            yield Line(found).followed_by(pair.format_map(dict(values)))

    return way
