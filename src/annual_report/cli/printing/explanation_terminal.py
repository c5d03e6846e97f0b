"""Rules for a terminal: all of them in a list, or one explained, with how it looks wrong and right."""

from collections.abc import Iterable, Sequence
from textwrap import indent, wrap
from typing import Final

from annual_report.api.rules.explanation import Explanation, ExplanationPart
from annual_report.cli.printing.terminal import SEVERITY_COLOURS, Sheet, wrapped
from annual_report.diagnostics import Rule, Severity

_SHIFT: Final = " " * 4


def print_rules(rules: Sequence[Rule], sheet: Sheet) -> None:
    """Prints the names of the `rules`, and what each is about."""
    column = max(len(each.name) for each in rules) + 2
    for each in rules:
        first, *rest = wrap(sheet.word(each.title), max(sheet.width - column, 20))
        sheet.parts((each.name.ljust(column), "bold"), (first, ""))
        for line in rest:
            sheet.parts((" " * column + line, ""))


def print_explanation(told: Explanation, sheet: Sheet) -> None:
    """Prints what a rule asks, how it looks wrong and right, and how it is waived."""
    colour = SEVERITY_COLOURS[Severity.ERROR if told.is_error else Severity.WARNING]
    for index, line in enumerate(wrapped(f"{told.severity}[{told.name}]: {told.title}", sheet.width)):
        name, sign, rest = line.partition(": ") if index == 0 else ("", "", line)
        sheet.parts((name, colour), (sign, ""), (rest, "bold"))
    sheet.blank()
    sheet.paragraph(told.text)
    for piece, shade in zip(told.samples, ("red", "green"), strict=False):
        _print_pieces((piece,), shade, sheet)
    _print_pieces(told.waiving, "", sheet)


def _print_pieces(pieces: Iterable[ExplanationPart], colour: str, sheet: Sheet) -> None:
    for piece in pieces:
        sheet.blank()
        sheet.paragraph(piece.said, colour)
        if piece.code:
            sheet.blank()
        for line in indent(piece.code, _SHIFT).splitlines():
            sheet.parts((line, ""))
