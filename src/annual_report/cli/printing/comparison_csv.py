"""A comparison as CSV, as spreadsheets of the language open it (RFC 4180, in UTF-8 with a byte order mark).

In Vietnamese, cells are parted by semicolons and decimals by a comma, in English by commas and a dot: so Excel takes
numbers for numbers where the system is set to that language. The mark tells Excel that it is UTF-8.

A line has: id, label, unit; for every period the number and the figure in words; the change as a number, in percent and
in words; notes. Numbers are without dots between thousands; money is in đồng, a share in percent, its change in
percentage points. Cells of numbers are empty where a figure is not one exact number: “hơn 1.000” is in words only.
"""

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import Final

from annual_report.analysis.comparison import Difference
from annual_report.api.comparison.measured import measured
from annual_report.api.comparison.table import ComparisonLine, ComparisonTable, PeriodValue
from annual_report.api.comparison.wording import change_said, value_said
from annual_report.language import N_, Language, locale_of, message
from annual_report.language.harmless import harmless
from annual_report.values.figures import Comparison, Figure
from annual_report.wording.figures import SIGNS

_BYTE_ORDER_MARK: Final = "\ufeff"
_LINE_ENDS: Final = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]+")
# What spreadsheets take for the beginning of a formula, behind any blanks and signs that are not seen: the signs of
# ASCII, their wide and small forms, which some make ordinary ones, and the minus.
_BEGINNING: Final = '[\\s"\u2800\u200b-\u200f\u2060\ufeff\ufffd\xad]*[=+@＝＋－＠﹦﹢﹣﹫−-]'
# At the beginning of a cell, and behind what may begin a cell where the system has another separator.
_FORMULA: Final = re.compile(f"^(?={_BEGINNING})|(?<=[;,|])(?={_BEGINNING})")


def as_csv(lines: ComparisonTable, language: Language) -> str:
    """The table described above, said in `language`."""
    text = StringIO()
    writer = csv.writer(text, delimiter=locale_of(language).list_separator, lineterminator="\r\n")
    writer.writerow(_heads(lines, language))
    writer.writerows(_cells(each, language) for each in lines.lines)
    return _BYTE_ORDER_MARK + text.getvalue()


def _heads(lines: ComparisonTable, language: Language) -> Iterable[str]:
    between = {"first": lines.periods[0], "last": lines.periods[-1]}
    heads = [message(N_("Id")), message(N_("Indicator")), message(N_("Unit"))]
    for period in lines.periods:
        heads += [message("{period}", period=period), message(N_("{period} in words"), period=period)]
    heads += [
        message(N_("Change {first} to {last}"), **between),
        message(N_("Change in percent")),
        message(N_("Change in words")),
        message(N_("Note")),
    ]
    return [_text(each.say(language)) for each in heads]


def _cells(line: ComparisonLine, language: Language) -> Iterator[str]:
    found = line.difference
    yield _text(line.id)
    yield _text(line.label)
    yield _text(line.unit)
    for value in line.values:
        yield _number(value.figure, language)
        yield _text(_words(value, line, language))
    yield _signed(found, found.amount if found else None, language)
    yield "" if found and found.points else _signed(found, found.percent if found else None, language)
    yield _text(change_said(line, language))
    yield _text("; ".join(each.say(language) for each in line.notes))


def _words(value: PeriodValue, line: ComparisonLine, language: Language) -> str:
    return value_said(value, line, language) if value.figure else ""


def _number(figure: Figure | None, language: Language) -> str:
    number = (measured(figure).number if figure else None) or ""
    return number.replace(".", locale_of(language).decimal_mark)


def _signed(difference: Difference | None, size: Figure | None, language: Language) -> str:
    if difference and difference.direction is Comparison.EQUAL:
        return "0"
    number = _number(size, language)
    return f"{SIGNS[difference.direction]}{number}".removeprefix("+") if difference and number else ""


def _text(text: str | None) -> str:
    """`text` as a cell of one line that no spreadsheet takes for a formula, nor any part of it."""
    return _FORMULA.sub("'", harmless(_LINE_ENDS.sub(" ", text or "")))
