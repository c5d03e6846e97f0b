"""Rows of a table that were pasted in from a spreadsheet: tabs between their cells, and no dash before them."""

from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from annual_report.diagnostics import Diagnostic, Edit, Source, Span
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.rules import YAML_SYNTAX
from annual_report.load.yaml.key_pattern import KEY
from annual_report.load.yaml.value_edits import quoted
from annual_report.model.key_names import KeyReader

ROWS: Final = "rows"
_TAB: Final = "\t"
_KEY_ALONE: Final = lazy_pattern(rf"( *)(?:- +)*({KEY}):[ \t]*(?:#.*)?")
_ENTRY: Final = lazy_pattern(r"( *)- ")
# What YAML takes for one text, however it goes on: nothing in it begins a note, a key or a quotation.
_PLAIN: Final = lazy_pattern(r"\w[^#:\"'\\]*")


def pasted_rows(source: Source, line: int) -> Diagnostic | None:
    """What to write in place of the rows pasted in at `line`, below the key of a table's rows; None where none are."""
    if not _is_pasted(source.line(line)) or (indent := _indent_of_entries(source, line)) is None:
        return None
    first = line
    while _is_pasted(source.line(first - 1)):
        first -= 1
    edits = tuple(_rewritten(source, number, indent) for number in _run(source, first))
    text = source.line(first)
    place = Span(source, first, len(text) - len(text.lstrip()) + 1, first, len(text.rstrip()) + 1)
    row = edits[0].text.strip()
    fix = advice(N_("write each row with a dash before it and | between its cells: “{row}”"), row, row=row)
    problem = message(N_("this is a row from a spreadsheet, with tabs between its cells"))
    return Diagnostic(YAML_SYNTAX, problem, place, fix=fix, edits=edits)


def _is_pasted(text: str) -> bool:
    return _TAB in text.strip() and not text.lstrip().startswith(("- ", "#"))


def _run(source: Source, first: int) -> Iterator[int]:
    return takewhile(lambda number: _is_pasted(source.line(number)), range(first, len(source.lines) + 1))


def _indent_of_entries(source: Source, line: int) -> int | None:
    """How far the dashes of the rows are indented, which `line` is one of; None where it is no row of a table."""
    found: int | None = None
    for number in range(line - 1, 0, -1):
        text = source.line(number)
        if found is None and (entry := _ENTRY.match(text)):
            found = len(entry[1])
        match = _KEY_ALONE.fullmatch(text)
        if match and KeyReader()(match[2]) == ROWS:
            below = text.index(match[2])
            return max(found if found is not None else _indent(source.line(line)), below)
        if match or not (_is_pasted(text) or _ENTRY.match(text) or not text.split("#")[0].strip()):
            return None
    return None


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def _rewritten(source: Source, line: int, indent: int) -> Edit:
    text = source.line(line)
    row = " | ".join(cell.strip() for cell in text.lstrip(" ").split(_TAB)).strip()
    written = row if _PLAIN.fullmatch(row) else quoted(row)
    return Edit(Span(source, line, 1, line, len(text) + 1), f"{' ' * indent}- {written}")
