"""Numbers inside braces that YAML ends at their decimal comma: `{value: 12,5}` is read as 12, and a key 5."""

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Span
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.rules import UNKNOWN_KEY, YAML_SYNTAX
from annual_report.load.yaml.nodes import Node, Scalar
from annual_report.load.yaml.value_edits import quoted

Pair = tuple[Node, Node]
_DECIMALS: Final = lazy_pattern(r"\d{1,3}(?!\d).*")
_LAST_DECIMALS: Final = lazy_pattern(r"\d{1,3}\s?%?")
_BETWEEN_CELLS: Final = "|"
_MORE: Final = lazy_pattern(r"\s*:|,\d")  # behind a key, or a number that is cut twice


def joined(pairs: Iterable[Pair], tell: Callable[[Diagnostic], None]) -> Iterator[Pair]:
    """The keys and values of braces, with numbers that were cut at a comma in one piece; each of them is told."""
    before: Pair | None = None
    for pair in pairs:
        whole = _whole(before, pair) if before else None
        if before and whole:
            tell(_cut(before[0], whole))
            before = before[0], whole
            continue
        if before:
            yield before
        before = pair
    if before:
        yield before


def joined_rows(items: Iterable[Node], tell: Callable[[Diagnostic], None]) -> Iterator[Node]:
    """The entries of a list in brackets, with rows of tables that were cut at a decimal comma in one piece."""
    before: Node | None = None
    for item in items:
        is_row = isinstance(before, Scalar) and _BETWEEN_CELLS in before.text and not _is_rest_itself(before)
        is_rest = isinstance(item, Scalar) and _LAST_DECIMALS.fullmatch(item.text)
        whole = _in_one_piece(before, item) if before and is_row and is_rest else None
        if whole:
            wording = message(N_("inside brackets, the comma cuts “{text}” in two"), text=whole.text)
            fix = message(N_('put quotes around it: "{text}"'), text=whole.text)
            tell(Diagnostic(YAML_SYNTAX, wording, whole.span, fix=fix, edits=(Edit(whole.span, quoted(whole.text)),)))
        elif before:
            yield before
        before = whole or item
    if before:
        yield before


def _is_rest_itself(item: Scalar) -> bool:
    """Whether an entry begins behind a comma that may be a decimal one."""
    line, start = item.span.source.line(item.span.line), item.span.column - 1
    return line[max(0, start - 1) : start] == "," and line[max(0, start - 2) : start - 1].isdigit()


def _whole(before: Pair, pair: Pair) -> Scalar | None:
    """The value before, with what is behind its comma; None where the comma is not one of a number."""
    key, blank = pair
    return _in_one_piece(before[1], key) if isinstance(blank, Scalar) and blank.blank else None


def _in_one_piece(value: Node, rest: Node) -> Scalar | None:
    """What a comma alone cuts in two, if it is a decimal one."""
    if not (isinstance(value, Scalar) and isinstance(rest, Scalar)):
        return None
    start, end = value.span, rest.span
    is_beside = (start.line, start.end_line, start.end_column + 1) == (end.line, end.end_line, end.column)
    if not is_beside or value.blank or value.text != start.text or rest.text != end.text:
        return None
    if not value.text[-1:].isdigit() or not _DECIMALS.fullmatch(rest.text):
        return None
    if _MORE.match(start.source.line(start.line), end.end_column - 1):
        return None
    span = Span(start.source, start.line, start.column, end.end_line, end.end_column)
    return Scalar(f"{value.text},{rest.text}", span, in_brackets=True)


def _cut(key: Node, whole: Scalar) -> Diagnostic:
    example = f"{key.text if isinstance(key, Scalar) else '…'}: {quoted(whole.text)}"
    return Diagnostic(
        UNKNOWN_KEY,
        message(N_("inside braces, the comma cuts “{text}” in two"), text=whole.text),
        whole.span,
        fix=message(N_("put quotes around a text or number with a comma inside braces: {example}"), example=example),
        edits=(Edit(whole.span, quoted(whole.text)),),
    )
