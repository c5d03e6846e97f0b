"""Labels and units that a spreadsheet would take for formulas: in the CSV none is one, whatever parts its cells."""

import csv
import re
from dataclasses import replace
from io import StringIO

from api.comparison.comparing import report

from annual_report.api.comparison.table import ComparisonTable, side_by_side
from annual_report.cli.printing.comparison_csv import as_csv
from annual_report.language import LANGUAGES, locale_of

SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "﹦", "﹢", "﹣", "﹫", "−")
BEFORE = (
    "", " ", "\t", "\r", "\n", "\r\n", "\xa0", "\u3000", "\u2003", "\u202f", "\u200b", "\ufeff", "\u2060", "\xad",
    "\u200e", "\u202e", "\u2800", "\u2028", "\x85", "\v", "\f", " \t\xa0\u200b", "'\n", '"', '";', '",', '"\n', "x;",
    "x; ", "x,", "x|", "x;\xa0", 'x";"', "x\t", "x\n", ";", ",", "\0", "\x1b", "\udc9b", "\u2067", "\u3164",
)  # fmt: skip
TEXTS = tuple(f"{before}{sign}cmd|'/c calc'!A1" for before in BEFORE for sign in SIGNS)
# A formula behind anything that is not seen, and behind quotation marks, which some readers take away.
FORMULA = re.compile(rf"[\s\u200b-\u200f\u2060\ufeff\xad\u2800\u3164\ufffd\x00-\x1f\"]*[{re.escape(''.join(SIGNS))}]")
NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")


def hostile() -> ComparisonTable:
    """Figures that are called so, and have such units."""
    table = side_by_side(
        [report(year, f"id: a, label: A, value: {value}") for year, value in (("2019", 40), ("2020", 12))]
    )
    (line,) = table.lines
    lines = tuple(replace(line, label=text, unit=TEXTS[-number]) for number, text in enumerate(TEXTS))
    return replace(table, lines=lines)


def test_no_cell_is_a_formula_whatever_parts_the_cells() -> None:
    for language in LANGUAGES:
        text = as_csv(hostile(), language).removeprefix("\ufeff")
        assert text.count("\n") == len(TEXTS) + 1
        own = locale_of(language).list_separator
        for delimiter in (",", ";", "\t", "|"):
            for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter):
                for cell in row:
                    assert not FORMULA.match(cell) or NUMBER.fullmatch(cell), (delimiter, ascii(cell))
        heads, *rows = csv.reader(StringIO(text, newline=""), delimiter=own)
        assert {len(row) for row in rows} == {len(heads)}
        assert {(*row[3:9:2], row[8]) for row in rows} == {("40", "12", "-28", "-70")}  # numbers stay numbers
