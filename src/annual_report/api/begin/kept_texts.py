"""Texts of the last report in the next one: whole, with their names in braces, and marked until they are reviewed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.writing import Entry, YamlItem
from annual_report.language import N_, Language, locale_of, translator
from annual_report.load.loaded import Loaded
from annual_report.values.text_types import OPEN

_MOST_FIGURES: Final = 12  # of a text, or of a row of a table, that are named beside it


@dataclass(frozen=True, slots=True)
class KeptTexts:
    """Those of one file (`loaded`) of the `last` year; its comments are in `language`."""

    last: LastYear
    loaded: Loaded[Any]
    language: Language

    @classmethod
    def of_report(cls, last: LastYear, language: Language) -> "KeptTexts":
        """Those of the report."""
        return cls(last, last.checked.report, language)

    def entry(self, *path: str | int, apart: bool = False) -> Entry:
        """The key with the text at `path`."""
        text = self.loaded.text(path)
        return Entry(str(path[-1]), self.moved(text), mark=self.mark(text), apart=apart)

    def item(self, *path: str | int) -> YamlItem:
        """The text at `path`, which is one of a list."""
        text = self.loaded.text(path)
        return YamlItem(self.moved(text), mark=self.mark(text))

    def moved(self, text: str) -> str:
        """The text with what is surely of its year moved on."""
        return self.last.move.prose(text, self.last.series)

    def mark(self, text: str) -> str:
        """The mark of a text that is kept: it names the figures that are typed in it, for they are last year's."""
        if text.strip() == OPEN:
            return ""
        return self.mark_with(self.last.move.figures_kept(text, self.last.series))

    def mark_with(self, figures: Sequence[str]) -> str:
        """The mark of what is kept, with the `figures` of last year that belong to it."""
        unreviewed, said = locale_of(self.language).unreviewed, self.figures_then(figures)
        return f"{unreviewed}; {said}" if said else unreviewed

    def figures_then(self, figures: Sequence[str]) -> str:
        """What names the `figures` of last year; empty where there are none."""
        if not figures:
            return ""
        shown = [*figures[:_MOST_FIGURES], *(["…"] if len(figures) > _MOST_FIGURES else [])]
        then = self.last.report.period.say(self.language)
        said = translator(self.language)(N_("figures of {period}: {figures}"))
        return said.format(period=then, figures="; ".join(shown))
