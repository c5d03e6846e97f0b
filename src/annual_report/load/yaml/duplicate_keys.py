"""Keys that stand in a group twice: by a slip, or because the dash of the next entry of a list was forgotten."""

from collections.abc import Mapping, Sequence
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Source, Span
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.rules import DUPLICATE_KEY
from annual_report.load.yaml.nodes import Scalar

_NOTHING_BEHIND: Final = lazy_pattern(r":\s*(?:#.*)?")
_DASH: Final = lazy_pattern(r" *- ")
_UP_TO_FIRST_KEY: Final = lazy_pattern(r" *(?:- +)*- ")


def keys_twice(seen: Mapping[str, Scalar], repeated: Sequence[tuple[str, Scalar]], read: Source) -> list[Diagnostic]:
    """What is wrong with keys that are `repeated` in a group where they were `seen` first, in the order of writing.

    Both are by the names of the keys, which may be written in two languages.

    It is one thing, with the edit that mends it, where they are a further entry of the list that the group stands in.
    `read` is the file with those lines mended that are told of already.
    """
    if len(repeated) > 1 and (entry := _dash_missing(next(iter(seen.values())).span, repeated[0][1], read)):
        return [entry]
    return [_twice(key, seen[name]) for name, key in repeated]


def _twice(key: Scalar, first: Scalar) -> Diagnostic:
    wording = message(N_("the key “{key}” is used a second time here"), key=key.text)
    note = message(N_("it was first used at line {line}"), line=first.span.line)
    if key.text != first.text:
        note = message(N_("it was first used at line {line}, as “{key}”"), line=first.span.line, key=first.text)
    fix = N_("keep one of the two")
    if _begins_list(key):
        fix = N_("move the entries of this list to the end of the other, and delete this line")
    return Diagnostic(DUPLICATE_KEY, wording, key.span, (note,), message(fix))


def _begins_list(key: Scalar) -> bool:
    """Whether a list stands below the `key`."""
    source, line = key.span.source, key.span.end_line
    if key.in_brackets or not _DASH.match(source.line(line + 1)):
        return False
    return bool(_NOTHING_BEHIND.fullmatch(source.line(line)[key.span.end_column - 1 :]))


def _dash_missing(first: Span, repeated: Scalar, read: Source) -> Diagnostic | None:
    """That an entry has no dash, where the key at `first` begins the one above, and this one is the same, and below."""
    place, source, key = repeated.span, repeated.span.source, repeated.text
    if repeated.in_brackets:
        return None
    begins = _UP_TO_FIRST_KEY.fullmatch(read.line(first.line)[: first.column - 1])
    if first.text != key or not begins or source.line(place.line)[: place.column - 1] != " " * len(begins[0]):
        return None
    wording = message(
        N_("“{key}” is used a second time here: the dash before the next entry of the list is missing"), key=key
    )
    note = message(N_("the entry above begins at line {line}"), line=first.line)
    fix = message(N_("write “- ” instead of the two spaces before “{key}”"), key=key)
    edit = Edit(Span(source, place.line, place.column - 2, place.line, place.column), "- ")
    return Diagnostic(DUPLICATE_KEY, wording, place, (note,), fix, (edit,))
