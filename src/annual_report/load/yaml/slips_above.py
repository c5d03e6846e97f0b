"""Slips of typing in the lines that the parser has read over: it stops a line below, or takes several for one text."""

import re
from collections.abc import Set
from typing import Final

import yaml

from annual_report.diagnostics import Diagnostic, Edit, Source, Span
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.rules import YAML_SYNTAX
from annual_report.load.yaml.key_pattern import KEY
from annual_report.load.yaml.pasted import OTHER_COLON, TYPE_COLON, other_colon
from annual_report.load.yaml.single_reading import is_read, space_behind
from annual_report.load.yaml.typing_hints import space_between
from annual_report.model.key_names import KeyReader

_SPACE_BEHIND_COLON: Final = N_("a space is missing after the colon")
_SPACE_BEHIND_DASH: Final = N_("a space is missing after the dash")
NO_COLON: Final = N_("a key without a colon")
_INVISIBLE: Final = lazy_pattern(r"[\s]*?([\u00ad\u200b-\u200f\u2060\ufeff]+)")
_BULLET: Final = lazy_pattern(r" *([–—−•·●▪■○*+►→])\s+(?=\S)")
_WITHOUT_SPACE: Final = lazy_pattern(r" *(?:- +)*([^\W\d][\w ]{0,40}):(?=[^\s:/])")
COLON_WITHOUT_SPACE: Final = lazy_pattern(r"([^\W\d][\w ]*)([:：])(?=\S)")  # at the beginning of a key
_WITHOUT_COLON: Final = lazy_pattern(rf" *(?:- +)*({KEY})( *(?:;|=>?|->|→|,)(?= )| *$| )\s*(.*)")
_INDENTED: Final = lazy_pattern(r"( +)[^\s#-]")


def slip_above(error: yaml.YAMLError, source: Source, line: int, keys: Set[str]) -> Diagnostic | None:
    """What was mistyped on the line at which the parser stops, or on the one above it; None where nothing shows."""
    above = next((number for number in range(line - 1, 0, -1) if _says(source.line(number))), 0)
    lines = [number for number in (above, line) if number]
    for find in (_invisible, _bullet, _other_colon, _without_space, _without_colon, _indented):
        for number in lines:
            if diagnostic := find(source, number, keys):
                return diagnostic if diagnostic.edits == () or _helps(diagnostic, error, line) else None
    return None


def without_spaces(span: Span, keys: Set[str]) -> Diagnostic | None:
    """A text that is but lines of `key:value`: a space is missing in each. None where it is another text."""
    source, edits, first = span.source, list[Edit](), None
    for number in range(span.line, span.end_line + 1):
        text = source.line(number)
        match = _WITHOUT_SPACE.match(text, span.column - 1 if number == span.line else 0)
        if not _says(text):
            continue
        if match is None or KeyReader()(match[1]) not in keys:
            return None
        first = first or (number, match)
        edits.append(space_behind(source, number, match))
    return space_missing(source, *first, tuple(edits)) if first else None


def space_missing_in_key(span: Span, name: str, keys: Set[str]) -> Diagnostic | None:
    """A space that is missing in `name`, a key that holds another one of the `keys` and its value."""
    match = COLON_WITHOUT_SPACE.match(name)
    if (
        match is None
        or KeyReader()(match[1]) not in keys
        or not span.source.line(span.line)[span.column - 1 :].startswith(name)
    ):
        return None
    start = span.column + match.end(1)
    place = Span(span.source, span.line, start, span.line, start + 1)
    what, fix = message(_SPACE_BEHIND_COLON), space_between(f"{match[1]}:", name[match.end() :])
    if match[2] != ":":
        what, fix = message(OTHER_COLON), message(TYPE_COLON)
    return Diagnostic(YAML_SYNTAX, what, place, fix=fix, edits=(Edit(place, ": "),))


def space_missing(source: Source, line: int, match: re.Match[str], edits: tuple[Edit, ...]) -> Diagnostic:
    """A colon or dash without the space behind it, `match` being all up to the sign itself."""
    end = match.end()
    what, left = (_SPACE_BEHIND_COLON, f"{match[1]}:") if match[1] else (_SPACE_BEHIND_DASH, "-")
    fix, place = space_between(left, match.string[end:]), Span(source, line, end, line, end + 1)
    return Diagnostic(YAML_SYNTAX, message(what), place, fix=fix, edits=edits)


def _helps(diagnostic: Diagnostic, error: yaml.YAMLError, line: int) -> bool:
    """Whether with the edits the parser gets past the line of the slip."""
    span = diagnostic.span
    return span is not None and is_read(diagnostic.edits, span.source, max(line, span.line), error)


def _invisible(source: Source, line: int, keys: Set[str]) -> Diagnostic | None:  # noqa: ARG001 - as the others
    if not (match := _INVISIBLE.match(source.line(line))):
        return None
    place = Span(source, line, match.start(1) + 1, line, match.end(1) + 1)
    what = message(N_("there is an invisible character here"))
    return Diagnostic(YAML_SYNTAX, what, place, fix=message(N_("delete it")), edits=(Edit(place, ""),))


def _bullet(source: Source, line: int, keys: Set[str]) -> Diagnostic | None:  # noqa: ARG001
    if not (match := _BULLET.match(source.line(line))):
        return None
    place = Span(source, line, match.start(1) + 1, line, match.end(1) + 1)
    fix = N_("begin every entry with a hyphen and a space, “- ”, instead of “{sign}”")
    what = message(N_("an entry of a list cannot begin with this character"))
    return Diagnostic(YAML_SYNTAX, what, place, fix=message(fix, sign=match[1]), edits=(Edit(place, "-"),))


def _other_colon(source: Source, line: int, keys: Set[str]) -> Diagnostic | None:
    found = other_colon(source, line)
    return found[1] if found and KeyReader()(found[0]) in keys else None


def _without_space(source: Source, line: int, keys: Set[str]) -> Diagnostic | None:  # noqa: ARG001 - they may be misspelt
    match = _WITHOUT_SPACE.match(source.line(line))
    return space_missing(source, line, match, (space_behind(source, line, match),)) if match else None


def _without_colon(source: Source, line: int, keys: Set[str]) -> Diagnostic | None:
    match = _WITHOUT_COLON.fullmatch(source.line(line).rstrip())
    if match is None or KeyReader()(match[1]) not in keys or ": " in match[3]:
        return None
    place, sign = Span(source, line, match.start(1) + 1, line, match.end(1) + 1), match[2].strip()
    how = N_("type : instead of {sign} after “{key}”") if sign else N_("type : after “{key}”, and a space")
    return Diagnostic(YAML_SYNTAX, message(NO_COLON), place, fix=message(how, key=match[1], sign=sign))


def _indented(source: Source, line: int, keys: Set[str]) -> Diagnostic | None:  # noqa: ARG001
    first = next((number for number, text in enumerate(source.lines, 1) if _says(text)), 0)
    match = _INDENTED.match(source.line(line))
    if line != first or match is None:
        return None
    what, place = message(N_("the first line begins with a space")), Span(source, line, 1, line, match.end(1) + 1)
    fix = message(N_("delete everything before its first letter"))
    return Diagnostic(YAML_SYNTAX, what, place, fix=fix, edits=(Edit(place, ""),))


def _says(text: str) -> bool:
    return bool(text.strip()) and not text.lstrip().startswith("#")
