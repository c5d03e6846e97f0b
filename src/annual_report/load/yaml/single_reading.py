"""Edits that mend broken grammar where there is one way to do so, tried on the parser before they are proposed."""

import re
from collections.abc import Set
from typing import Final

import yaml

from annual_report.diagnostics import Edit, Source, Span, edited
from annual_report.diagnostics.source import lines_of
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.key_pattern import KEY
from annual_report.load.yaml.value_edits import quoted
from annual_report.model.key_names import VIETNAMESE_KEYS

_KEY_AND_VALUE: Final = lazy_pattern(rf"( *(?:- +)+(?:(?:{KEY}): +)?| *(?:{KEY}): +)(\S(?:.*\S)?)\s*")
_ANOTHER_KEY: Final = lazy_pattern(rf"(?<!\S)({KEY}):(?!\S)")
# What a text may begin with: a name in braces, a bound, a letter or sign; `>- ` and `[` begin what is no text.
_BEGINS_A_TEXT: Final = lazy_pattern(r"\{[\w.-]+\}|>=? ?\d|[^\[{>|'\"&*!]")
PERCENT_BEFORE: Final = lazy_pattern(r"% ?(\d+(?:,\d+)?)")
_DEPTH: Final = 100
_Placed = tuple[tuple[int, int], str]  # line and column from 0, and the text there
_Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def value_on(source: Source, line: int) -> Span | None:
    """Where the value is that this line writes behind a key or dash; None where it goes on below."""
    match = _KEY_AND_VALUE.fullmatch(source.line(line))
    if match is None or _goes_on_below(source, line):
        return None
    return Span(source, line, match.start(2) + 1, line, match.end(2) + 1)


def in_quotes(value: Span, keys: Set[str]) -> tuple[Edit, ...]:
    """The edit that puts quotes around a value, where it has none yet and can be nothing but one text.

    It may be more than one where one of the `keys` that the file may have stands in it; of Vietnamese ones, which are
    words of texts too (“tính đến ngày: 30/11”), where two do.
    """
    text = value.text
    if set(text) & {'"', "\\"} or " #" in text or not _BEGINS_A_TEXT.match(text):
        return ()
    edits = (Edit(value, quoted(text)),)
    there = keys & set(_ANOTHER_KEY.findall(text))
    several = any(key not in VIETNAMESE_KEYS for key in there) or len(there) > 1
    return edits if not several and _is_read(edits, value.source, value.line, value.column - 1, text) else ()


def figure_mended(value: Span) -> tuple[Edit, ...]:
    """The edit that puts the sign % behind the number that it stands before, or leaves blank what is not known."""
    if value.text == "?":
        return (Edit(value, ""),)
    match = PERCENT_BEFORE.fullmatch(value.text)
    return (Edit(value, f"{match[1]}%"),) if match else ()


def space_behind(source: Source, line: int, match: re.Match[str]) -> Edit:
    """The edit that puts a space behind the colon or dash that `match` ends with."""
    end = match.end() + 1
    return Edit(Span(source, line, end, line, end), " ")


def with_space(error: yaml.YAMLError, source: Source, line: int, match: re.Match[str]) -> tuple[Edit, ...] | None:
    """The edit that puts a space behind the colon or dash that `match` ends with, where the line can be read then.

    None where that is not what the `error` comes from.
    """
    end = match.end()
    edits = (space_behind(source, line, match),)
    mark = getattr(error, "problem_mark", None)
    _scalars, left = _parsed(edited(source, [edits]), mark.line + 1 if mark else line)
    if left and _what_and_where(left, added_on=line) == _what_and_where(error):
        return None
    below = source.line(line + 1)
    indent = len(below) - len(below.lstrip())
    fits = bool(match[1]) or indent < end or indent == end + 1  # as keys of this entry of a list must stand
    at, key = (match.start(1), match[1]) if match[1] else (end + 1, None)
    return edits if fits and _is_read(edits, source, line, at, key) else ()


def is_read(edits: tuple[Edit, ...], source: Source, line: int, error: yaml.YAMLError) -> bool:
    """Whether with the edits the parser reads up to this line, or stops at something else than the `error`."""
    _scalars, left = _parsed(edited(source, [edits]), line)
    return left is None or _what_and_where(left) != _what_and_where(error)


def _goes_on_below(source: Source, line: int) -> bool:
    """Whether lines below that are no notes are indented more than what begins on this one."""
    text_of_line = source.line(line)
    lines = (text.rstrip() for text in source.lines[line:])
    below = next((text for text in lines if text and not text.lstrip().startswith("#")), "")
    return len(below) - len(below.lstrip()) > len(text_of_line) - len(text_of_line.lstrip(" -"))


def _is_read(edits: tuple[Edit, ...], source: Source, line: int, at: int, text: str | None) -> bool:
    """Whether with the edits the parser finds this `text` (or any) behind `at` characters of the line, and no error."""
    scalars, error = _parsed(edited(source, [edits]), line)
    mark = getattr(error, "problem_mark", None)
    if error and (mark is None or mark.line < line):
        return False
    return any(place == (line - 1, at) and text in {None, value} for place, value in scalars)


def _parsed(text: str, last: int) -> tuple[list[_Placed], yaml.YAMLError | None]:
    """What the parser reads of `text` up to line `last`: the values outside of brackets, and what it stops at."""
    scalars: list[_Placed] = []
    open_brackets: list[bool] = []
    try:
        for event in yaml.parse("".join(lines_of(text)[:last]), Loader=_Parser):
            if isinstance(event, yaml.CollectionStartEvent):
                open_brackets.append(bool(event.flow_style))
            elif isinstance(event, yaml.CollectionEndEvent):
                open_brackets.pop()
            elif isinstance(event, yaml.ScalarEvent) and event.start_mark and not any(open_brackets):
                scalars.append(((event.start_mark.line, event.start_mark.column), event.value))
            if len(open_brackets) > _DEPTH:
                break
    except yaml.YAMLError as error:
        return scalars, error
    return scalars, None


def _what_and_where(error: yaml.YAMLError, added_on: int = 0) -> tuple[str | None, int, int]:
    """What is wrong at which line and column, of which one was `added_on` a line."""
    mark = getattr(error, "problem_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (0, 0)
    return getattr(error, "problem", None), line, column - (line == added_on)
