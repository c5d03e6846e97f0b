"""What a file of Word changes in the data, for a terminal: figures first, then texts, the rest, what is left to do."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.api.merging.changes import Conflict, FigureChanged, Inserted, NotTaken, Removed, TextChanged, Trace
from annual_report.api.merging.followers import Follower
from annual_report.api.merging.taking_back import MergedFile, TakenChange
from annual_report.api.merging.written_back import said
from annual_report.cli.printing.merge_words import (
    authors,
    figures_of,
    seen_at,
    structure_of,
    summary,
    texts_of,
    traces_of,
    what,
)
from annual_report.cli.printing.terminal import Sheet
from annual_report.language import N_, Language, counted, message
from annual_report.language.harmless import on_one_line

if TYPE_CHECKING:
    from rich.console import Console

_MOST_FOLLOWERS: Final = 20
# What asks for the bare number of a figure.
_NUMBER: Final = ".so"


def print_merge(done: MergedFile, language: Language, console: "Console", root: Path | None) -> None:
    """Prints all that was found, and how much it is."""
    _Printing(Sheet(console, language, root), language).all(done)


class _Printing:
    def __init__(self, sheet: Sheet, language: Language) -> None:
        self._sheet, self._language = sheet, language

    def all(self, done: MergedFile) -> None:
        self._section(N_("Figures"), figures_of(done))
        self._followers(done.followers)
        self._section(N_("Texts"), texts_of(done))
        self._section(N_("New, removed, moved"), structure_of(done))
        self._conflicts(done.conflicts)
        self._not_taken(done.not_taken)
        if done.by_likeness:
            self._sheet.head(message(N_("Found by their words, as their marks were lost")))
            places = "; ".join(each.within(self._language) for each in done.by_likeness)
            self._sheet.paragraph(on_one_line(places))
            self._sheet.blank()
        self._sheet.long_line(summary(done))

    def _section(self, head: str, taken: Iterable[TakenChange]) -> None:
        listed = [*taken]
        if not listed:
            return
        self._sheet.head(message(head))
        for each in listed:
            self._taken(each)
        self._sheet.blank()

    def _taken(self, taken: TakenChange) -> None:
        place = taken.span.place if taken.span else ""
        self._head(place, traces_of(taken), what(taken.change).say(self._language))
        match taken.change:
            case FigureChanged(name=name, old=old, new=new):
                self._sheet.paragraph(on_one_line(f"{old} → {new}: {name.removesuffix(_NUMBER)}"))
            case TextChanged(old=old, new=new) if taken.figure:
                self._sheet.paragraph(on_one_line(f"{old} → {new}"))
            case TextChanged(old=old, new=new):
                self._sheet.paragraph(f"- {on_one_line(old)}", "red")
                self._sheet.paragraph(f"+ {on_one_line(new)}", "green")
            case Removed():
                self._sheet.paragraph(f"- {on_one_line(said(taken.change))}", "red")
            case Inserted():
                self._sheet.paragraph(f"+ {on_one_line(said(taken.change))}", "green")
            case _:
                self._sheet.paragraph(on_one_line(said(taken.change)))

    def _followers(self, listed: Sequence[Follower]) -> None:
        if not listed:
            return
        self._sheet.head(message(N_("These change with them")))
        for each in listed[:_MOST_FOLLOWERS]:
            place = f"{each.place.within(self._language)}: " if each.place else ""
            self._sheet.paragraph(on_one_line(f"{place}{each.old} → {each.new}"))
        if len(listed) > _MOST_FOLLOWERS:
            left = len(listed) - _MOST_FOLLOWERS
            self._sheet.paragraph(
                counted("and {count} more place", "and {count} more places", left).say(self._language)
            )
        self._sheet.blank()

    def _conflicts(self, conflicts: Iterable[Conflict]) -> None:
        for number, each in enumerate(conflicts):
            if not number:
                self._sheet.head(message(N_("Changed in both: decide which is right")))
            self._head("", [each.trace], "")
            for told, text in (
                (N_("as it went out: {text}"), each.base),
                (N_("in Word: {text}"), each.returned),
                (N_("in the data: {text}"), each.now),
            ):
                shown = text if text is not None else message(N_("(not there)")).say(self._language)
                self._sheet.paragraph(on_one_line(message(told, text=shown).say(self._language)))
            self._sheet.blank()

    def _not_taken(self, not_taken: Iterable[NotTaken]) -> None:
        for number, each in enumerate(not_taken):
            if not number:
                self._sheet.head(message(N_("Not taken into the data")))
            self._head("", [each.trace], "")
            self._sheet.paragraph(on_one_line(each.text))
            self._sheet.paragraph(on_one_line(each.reason.say(self._language)), "dim")
            self._sheet.blank()

    def _head(self, place: str, traces: Sequence[Trace], told: str) -> None:
        who = "; ".join(dict.fromkeys(said for each in traces if (said := authors(each))))
        parts = (self._sheet.seen(place) if place else "", seen_at(traces, self._language), told, who)
        line = " · ".join(filter(None, parts))
        if line:
            self._sheet.paragraph(on_one_line(line), "bold")
