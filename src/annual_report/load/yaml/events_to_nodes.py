"""Parser events to nodes: our own construction with positions, and limits on everything."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

import yaml

from annual_report.diagnostics import Diagnostic, Edit, Rule, Source, Span, whole_file
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.rules import (
    CONTROL_CHARACTER,
    EMPTY_FILE,
    FILE_TOO_LARGE,
    KEY_NOT_TEXT,
    SEVERAL_DOCUMENTS,
    YAML_REFERENCE,
    YAML_SYNTAX,
    YAML_TAG,
)
from annual_report.load.text.normalization import composed
from annual_report.load.yaml.cut_by_commas import joined, joined_rows
from annual_report.load.yaml.duplicate_keys import keys_twice
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence, as_stand_ins, size
from annual_report.load.yaml.pasted import odd_spaces
from annual_report.load.yaml.syntax import BEGINS_LIKE_BLOCK, MAX_DEPTH, too_deep
from annual_report.values.figures.count import Count
from annual_report.values.text_types import LONGEST_TEXT

MAX_REPEATED: Final = 1000
# A report of a hundred pages has a few thousand keys and values, and some two hundred thousand letters.
MAX_VALUES: Final = 50_000
MAX_LETTERS: Final = 1_000_000
# A hundred pages have some five thousand lines; each may be a paragraph or an entry of a list, which takes memory.
MAX_LINES: Final = 20_000

_LONG_TEXT: Final = N_("this text is longer than {limit} characters")
_LONG_TEXTS: Final = N_("the texts up to here are longer than {limit} characters in total")
_MANY_LINES: Final = N_("the texts up to here have more than {limit} lines in total")
_MANY_VALUES: Final = N_("there are more than {limit} keys and values up to here")
_TAKE_OUT: Final = N_("no report needs that much: remove what was pasted here by mistake")
_ALL_NOTES: Final = N_("remove the # before the lines that are data")
_NOTHING_YET: Final = N_("write the data into it, or replace it with an earlier copy")
# Tabs and line ends aside, nothing of Unicode's control characters can be printed, or stand in HTML.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")
# `>5`: YAML takes it for a folded text indented by 5, writers for "more than 5".
_MORE_THAN_DIGIT: Final = lazy_pattern(r"[>|]\d\s*(#.*)?")
_MARKED_FOR_NOTHING: Final = (
    N_("& of YAML marks a value to repeat, but nothing repeats this one"),
    N_("put quotes around a text that begins with &"),
)
_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class StopReadingError(Exception):
    """A problem after which the rest of the file can be understood only with its edits; without any, not at all."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__()
        self.diagnostic = diagnostic


def _column_before(edit: Edit, column: int) -> int:
    """Where in its line stood what is at `column` since the edit, which puts a space, quotes or a dash there."""
    begin, end = edit.span.column, edit.span.end_column
    if column >= begin + len(edit.text):
        return column - len(edit.text) + end - begin
    return column if column <= begin else column - 1


class Builder:
    """Builds nodes from parser events, one event at a time; `mended` are the edits by line that made the `text`.

    Entries of a mapping are called by the `names` of their keys.
    """

    def __init__(self, source: Source, text: str, mended: dict[int, Edit], names: Callable[[str], str] = str) -> None:
        self.source = source
        self._read = Source(source.name, text)
        self._mended = mended
        self._name_of = names
        self.diagnostics: list[Diagnostic] = []
        self.last_quoted: Span | None = None
        self._anchored: dict[str, Node] = {}
        self._unused: dict[str, Span] = {}
        self._values = 0
        self._letters = 0
        self._lines = 0
        self._repeated_nodes = 0
        self._brackets = 0
        self._line_of_last_key = 0
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_Parser)

    def document(self) -> Node | None:
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                node = self._node(event, 0)
                for span in self._unused.values():
                    self._report(YAML_REFERENCE, *_MARKED_FOR_NOTHING, span)
                self._nothing_more()
                misread = {(span.line, span.column) for span in self._unused.values()}
                return as_stand_ins(node, misread) if misread else node
        fix = message(_ALL_NOTES if self._read.text.strip() else _NOTHING_YET)
        wording = message(N_("the file contains no data"))
        self.diagnostics.append(Diagnostic(EMPTY_FILE, wording, whole_file(self.source), fix=fix))
        return None

    def _nothing_more(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                span = self._span(event)
                wording = message(N_("the line --- splits the file in two, so everything below it would be left out"))
                fix = message(N_("remove the line, or write # before it"))
                alone = self.source.line(span.line).strip() == "---"
                cut = Diagnostic(
                    SEVERAL_DOCUMENTS, wording, span, fix=fix, edits=(Edit(span, "# ---"),) if alone else ()
                )
                raise StopReadingError(cut)

    def _span(self, event: yaml.Event) -> Span:
        start, end = event.start_mark, event.end_mark
        if start is None or end is None:
            raise TypeError("the parser gives every event its marks")
        return Span(self.source, *self._place(start.line, start.column), *self._place(end.line, end.column))

    def _place(self, line: int, column: int) -> tuple[int, int]:
        edit = self._mended.get(line + 1)
        return line + 1, column + 1 if edit is None else _column_before(edit, column + 1)

    def _node(self, event: yaml.Event, depth: int) -> Node:
        span = self._span(event)
        if depth > MAX_DEPTH:
            raise StopReadingError(too_deep(span))
        text = event.value if isinstance(event, yaml.ScalarEvent) else ""
        self._count(len(text), text.count("\n"), span)
        if isinstance(event, yaml.AliasEvent):
            return self._repeated(event.anchor or "", span)
        node = self._written(event, span, depth)
        if anchor := getattr(event, "anchor", None):
            self._anchored[anchor] = node
            self._unused[anchor] = Span(span.source, span.line, span.column, span.line, span.column + len(anchor) + 1)
        return node

    def _count(self, letters: int, lines: int, span: Span) -> None:
        """Counts a value of so many letters and ends of lines, and stops where there are more than any report has."""
        self._values += 1
        self._letters += letters
        self._lines += lines
        for number, most, template in (
            (letters, LONGEST_TEXT, _LONG_TEXT),
            (self._letters, MAX_LETTERS, _LONG_TEXTS),
            (self._lines, MAX_LINES, _MANY_LINES),
            (self._values, MAX_VALUES, _MANY_VALUES),
        ):
            if number > most:
                place = Span(span.source, span.line, span.column, span.line, span.column + 1)
                wording = message(template, limit=Count(Decimal(most)))
                raise StopReadingError(Diagnostic(FILE_TOO_LARGE, wording, place, fix=message(_TAKE_OUT)))

    def _repeated(self, anchor: str, span: Span) -> Node:
        """What `*anchor` stands for: the node written behind `&anchor`, as long as that does not become too much."""
        node = self._anchored.get(anchor)
        if node is None:
            self._report(
                YAML_REFERENCE,
                N_("* of YAML repeats a value marked with &, but no value is marked “{name}”"),
                N_("write the value out in full, or put quotes around a text that begins with & or *"),
                span,
                name=anchor,
            )
            return Scalar("", span, blank=True)
        self._unused.pop(anchor, None)
        values, letters, lines = size(node)
        self._count(letters, lines, span)
        self._repeated_nodes += values
        if self._repeated_nodes > MAX_REPEATED:
            wording = message(N_("& and * of YAML repeat more than {limit} values"), limit=MAX_REPEATED)
            fix = message(N_("write the values out in full"))
            raise StopReadingError(Diagnostic(YAML_REFERENCE, wording, span, fix=fix))
        return node

    def _written(self, event: yaml.Event, span: Span, depth: int) -> Node:
        if getattr(event, "tag", None):
            self._report(
                YAML_TAG,
                N_("! of YAML is not used here"),
                N_("leave it out, or put quotes around a text that begins with !"),
                span,
            )
        if isinstance(event, yaml.ScalarEvent):
            if event.style in {"'", '"'}:
                self.last_quoted = span
            text = composed(event.value)
            if text is None or _CONTROL.search(text):
                self._report(
                    CONTROL_CHARACTER,
                    N_("the text contains a control character"),
                    N_("remove the character that begins with \\, or write \\\\ instead of \\"),
                    span,
                )
            left_blank = not event.value and bool(event.implicit[0])
            blank = left_blank or self._is_more_than_digit(event, span)
            return Scalar(text or "", span, blank, in_brackets=self._brackets > 0)
        bracketed = bool(getattr(event, "flow_style", False))
        self._brackets += bracketed
        node = self._collection(event, span, depth)
        self._brackets -= bracketed
        return node

    def _collection(self, event: yaml.Event, span: Span, depth: int) -> Node:
        if isinstance(event, yaml.SequenceStartEvent):
            items = self._items(depth)
            return Sequence(tuple(joined_rows(items, self._tell) if self._brackets else items), span)
        return Mapping({name: (key, value) for name, key, value in self._entries(depth)}, span)

    def _is_more_than_digit(self, event: yaml.ScalarEvent, span: Span) -> bool:
        if event.style not in {">", "|"} or event.value.strip():
            return False
        if not _MORE_THAN_DIGIT.fullmatch(self.source.line(span.line)[span.column - 1 :]):
            return False
        self._report(YAML_SYNTAX, *BEGINS_LIKE_BLOCK, span)
        return True

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int) -> Iterator[tuple[Node, Node]]:
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            yield key, self._node(next(self._events), depth + 1)

    def _entries(self, depth: int) -> Iterator[tuple[str, Scalar, Node]]:
        seen: dict[str, Scalar] = {}
        repeated: list[tuple[str, Scalar]] = []
        pairs = self._pairs(depth)
        for key, value in joined(pairs, self._tell) if self._brackets else pairs:
            self._look_for_odd_spaces(key)
            if not isinstance(key, Scalar):
                self._report(
                    KEY_NOT_TEXT,
                    N_("a key is one word, not a list or a group"),
                    N_("put quotes around a text that begins with [ or {{"),
                    key.span,
                )
            elif key.text == "<<":
                self._report(
                    YAML_REFERENCE,
                    N_("the key << of YAML is not used here"),
                    N_("write the keys and values out in full"),
                    key.span,
                )
            elif (name := self._name_of(key.text)) in seen:
                repeated.append((name, key))
            else:
                seen[name] = key
                yield name, key, value
        for diagnostic in keys_twice(seen, repeated, self._read):
            if diagnostic.edits:
                raise StopReadingError(diagnostic)
            self._tell(diagnostic)

    def _look_for_odd_spaces(self, key: Node) -> None:
        """Stops where the line of the key begins with spaces of another kind; each line is looked at once."""
        line = key.span.line
        if isinstance(key, Scalar) and line != self._line_of_last_key and (odd := odd_spaces(self._read, line)):
            raise StopReadingError(odd)
        self._line_of_last_key = line

    def _report(self, rule: Rule, text: str, fix: str, span: Span, **values: str) -> None:
        self._tell(Diagnostic(rule, message(text, **values), span, fix=message(fix)))

    def _tell(self, diagnostic: Diagnostic) -> None:
        self.diagnostics.append(diagnostic)
