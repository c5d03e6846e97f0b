"""What was pasted in and breaks the grammar: spaces and colons of other kinds, rows of tables, marks of merging."""

import re
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Source, Span
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.rules import YAML_SYNTAX
from annual_report.load.yaml.key_pattern import KEY
from annual_report.load.yaml.pasted_rows import pasted_rows

OTHER_COLON: Final = N_("this colon is not the one on the keyboard")
TYPE_COLON: Final = N_("type : with the keyboard, and a space after it")
# Spaces of word processors and web pages, which YAML takes for letters.
_ODD_SPACES: Final = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
_BEFORE_VALUE: Final = lazy_pattern(
    rf"[ {_ODD_SPACES}]*(?:-[ {_ODD_SPACES}]+)*(?:(?:{KEY}):(?:[ {_ODD_SPACES}]+|$))?", re.MULTILINE
)
_ODD_SPACE: Final = re.compile(f"[{_ODD_SPACES}]+")
_LOOK_BACK: Final = 50
_OTHER_COLON: Final = lazy_pattern(rf"\s*(?:- +)*({KEY}) ?([：﹕∶ː]) ?")
_MERGING: Final = lazy_pattern(r"(<{7}|={7}|>{7})(?: .*)?")
_BARS: Final = 3
_RULED: Final = lazy_pattern(r"\s*([-=_*~#])\1{3,}\s*")


def pasted(source: Source, line: int) -> Diagnostic | None:
    """What was pasted in at or above `line`, where the grammar is found broken; None where that is not why."""
    for number in range(line, max(0, line - _LOOK_BACK), -1):
        if diagnostic := odd_spaces(source, number):
            return diagnostic
    return _marks_of_merging(source, line) or _at_line(source, line)


def odd_spaces(source: Source, line: int) -> Diagnostic | None:
    """Spaces of another kind in place of those by which a line says what it belongs to, on it and the lines above."""
    while line > 1 and _spans_of_odd(source, line) and _spans_of_odd(source, line - 1):
        line -= 1
    spans = _spans_of_odd(source, line)
    if not spans:
        return None
    edits, below = list(spans), line + 1
    while more := _spans_of_odd(source, below):
        edits += more
        below += 1
    wording = message(N_("the spaces here are of another kind, as in word processors and web pages"))
    fix = message(N_("delete them, and type spaces with the keyboard"))
    typed = tuple(Edit(each, " " * len(each.text)) for each in edits)
    return Diagnostic(YAML_SYNTAX, wording, spans[0], fix=fix, edits=typed)


def _spans_of_odd(source: Source, line: int) -> list[Span]:
    text = source.line(line)
    if not _ODD_SPACE.search(text):
        return []
    match = _BEFORE_VALUE.match(text)
    before = match[0] if match else ""
    return [Span(source, line, each.start() + 1, line, each.end() + 1) for each in _ODD_SPACE.finditer(before)]


def _marks_of_merging(source: Source, line: int) -> Diagnostic | None:
    for number in range(1, line + 1):
        if _MERGING.fullmatch(text := source.line(number)):
            wording = message(N_("two versions of the file were merged here, and neither has been chosen"))
            fix = message(N_("keep the lines of one version, and delete the lines with <<<<<<<, ======= and >>>>>>>"))
            return Diagnostic(YAML_SYNTAX, wording, Span(source, number, 1, number, len(text) + 1), fix=fix)
    return None


def _at_line(source: Source, line: int) -> Diagnostic | None:
    """What is wrong with the line itself."""
    text = source.line(line)
    span = Span(source, line, len(text) - len(text.lstrip()) + 1, line, len(text.rstrip()) + 1)
    if match := _OTHER_COLON.match(text):
        return _other_colon(source, line, match)
    if _RULED.fullmatch(text):
        wording, fix = (
            message(N_("a line of symbols is neither a key nor a text")),
            N_("remove it, or write # before it"),
        )
        return Diagnostic(YAML_SYNTAX, wording, span, fix=message(fix))
    if rows := pasted_rows(source, line):
        return rows
    if cell := _first_cell(text):
        wording = message(N_("this seems to be a row of a table, pasted in"))
        fix = N_("make it an entry, with each cell under a key of its own: “- label: {cell}”")
        return Diagnostic(YAML_SYNTAX, wording, span, fix=message(fix, cell=cell))
    return None


def _first_cell(text: str) -> str:
    """The first cell of a row, parted by tabs or between bars; empty where `text` is no row."""
    first, _tab, rest = text.partition("\t")
    if first.partition("#")[0].strip() and rest.lstrip("\t")[:1].strip():
        return first.strip()
    row = text.strip()
    barred = row.count("|") >= _BARS and row.startswith("|") and row.endswith("|")
    return row.split("|", 2)[1].strip() if barred else ""


def other_colon(source: Source, line: int) -> tuple[str, Diagnostic] | None:
    """The key on this line, and that the colon behind it is another sign; None where it is none."""
    match = _OTHER_COLON.match(source.line(line))
    return (match[1], _other_colon(source, line, match)) if match else None


def _other_colon(source: Source, line: int, match: re.Match[str]) -> Diagnostic:
    wording, fix = message(OTHER_COLON), message(TYPE_COLON)
    edits = (Edit(Span(source, line, match.end(1) + 1, line, match.end() + 1), ": "),)
    place = Span(source, line, match.start(2) + 1, line, match.end(2) + 1)
    return Diagnostic(YAML_SYNTAX, wording, place, fix=fix, edits=edits)
