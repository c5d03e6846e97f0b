"""What changed between two versions of a report, for a terminal: figures first, then sentences, then the rest."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from annual_report.api.changes import Changes, FigureChange, TextChange
from annual_report.cli.printing.changes_words import NOTHING, details, name_of, summary
from annual_report.cli.printing.terminal import Sheet
from annual_report.language import N_, Language, message
from annual_report.language.harmless import on_one_line

if TYPE_CHECKING:
    from rich.console import Console


def print_changes(changes: Changes, language: Language, console: "Console") -> None:
    """Prints all changes, and how many there are."""
    sheet = Sheet(console, language)
    if changes.figures:
        sheet.head(message(N_("Figures")))
        for each in changes.figures:
            _print_figure(each, sheet, language)
        sheet.blank()
    for head, texts in (
        (N_("Sentences"), changes.rewritten),
        (N_("New and removed"), changes.come_and_gone),
        (N_("Dates, names, numbers and the like"), details(changes, language)),
    ):
        if texts:
            sheet.head(message(head))
            _print_texts(texts, sheet)
            sheet.blank()
    sheet.long_line(summary(changes))


def _print_figure(change: FigureChange, sheet: Sheet, language: Language) -> None:
    difference = f" ({change.difference})" if change.difference else ""
    sheet.paragraph(on_one_line(name_of(change, language)), "bold")
    sheet.paragraph(on_one_line(f"{change.old or NOTHING} → {change.new or NOTHING}{difference}"))
    if change.places:
        where = message(N_("printed in: {places}"), places="; ".join(change.places)).say(language)
        sheet.paragraph(on_one_line(where), "dim")


def _print_texts(texts: Iterable[TextChange], sheet: Sheet) -> None:
    place = None
    for each in texts:
        if (now := each.place or NOTHING) != place:
            sheet.paragraph(on_one_line(now), "bold")
            place = now
        if each.old is not None:
            sheet.paragraph(f"- {on_one_line(each.old)}", "red")
        if each.new is not None:
            sheet.paragraph(f"+ {on_one_line(each.new)}", "green")
