"""Edits that add an id to a list of an entry, in the style in which the entry is written."""

from typing import Final

from annual_report.diagnostics import Edit, Span
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence
from annual_report.model.key_names import VIETNAMESE

_BEHIND_DASH: Final = lazy_pattern(r"(\s*- +)\S")


def with_listed(entry: Node | None, key: str, item: str) -> tuple[Edit, ...]:
    """The edit that adds `item` to the list under `key` of an `entry` that has an id; none where that is not clear.

    A key that is not there comes behind the id, in the language of that: on a line of its own, or behind a comma inside
    of braces.
    """
    if not isinstance(entry, Mapping) or "id" not in entry.entries:
        return ()
    if key in entry.entries:
        return _to_list(*entry.entries[key], item)
    name, value = entry.entries["id"]
    if not isinstance(value, Scalar) or value.blank:
        return ()
    written = key if name.text == "id" else VIETNAMESE[key]
    if value.in_brackets:
        return (Edit(_end(value.span), f", {written}: [{item}]"),)
    return (_line_below(value.span, f"{' ' * (name.span.column - 1)}{written}: [{item}]"),)


def _to_list(key: Scalar, items: Node, item: str) -> tuple[Edit, ...]:
    if isinstance(items, Scalar):
        at = _end(key.span)
        colon = Span(at.source, at.line, at.column, at.line, at.column + 1)
        return (Edit(_end(colon), f" [{item}]"),) if items.blank and colon.text == ":" else ()
    if not isinstance(items, Sequence):
        return ()
    if not items.items:
        start = Span(items.span.source, items.span.line, items.span.column, items.span.line, items.span.column + 1)
        return (Edit(_end(start), item),) if start.text == "[" else ()
    last = items.items[-1]
    if not isinstance(last, Scalar):
        return ()
    if last.in_brackets:
        return (Edit(_end(last.span), f", {item}"),)
    dash = _BEHIND_DASH.match(last.span.source.line(last.span.line))
    fits = dash and dash.end(1) == last.span.column - 1
    return (_line_below(last.span, f"{dash[1]}{item}"),) if dash and fits else ()


def _line_below(span: Span, text: str) -> Edit:
    """The edit that puts a line of `text` below that on which `span` ends."""
    line = span.source.line(span.end_line)
    end = span.source.lines[span.end_line - 1][len(line) :] or "\n"
    place = len(line) + 1
    return Edit(Span(span.source, span.end_line, place, span.end_line, place), f"{end}{text}")


def _end(span: Span) -> Span:
    return Span(span.source, span.end_line, span.end_column, span.end_line, span.end_column)
