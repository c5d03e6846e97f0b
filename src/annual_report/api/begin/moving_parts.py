"""Quarters, months and half-years in titles moved on: “quý I” becomes “quý II”, and the plan for that one for III."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from annual_report.language.numbers import roman
from annual_report.values.dates import LAST_PADDED_MONTH
from annual_report.values.period_forms import MONTHS, PeriodForm, PeriodKind, part_number

_YEAR: Final = r"(?P<between>/| năm )(?P<year>\d{4})(?!\d)"
_PARTS: Final[dict[PeriodKind, re.Pattern[str]]] = {
    "quarter": re.compile(rf"(?P<word>\bquý )(?P<number>IV|I{{1,3}}|[1-4])(?:{_YEAR}|(?!\w))", re.IGNORECASE),
    "month": re.compile(
        rf"(?<!\d )(?<!ngày \d)(?P<word>\btháng )(?P<number>0?[1-9]|1[0-2])(?:{_YEAR}|(?![\d/]))", re.IGNORECASE
    ),
    "half": re.compile(
        r"(?P<word>\b(?:6|sáu) tháng )(?P<number>đầu|cuối)(?: năm)(?:(?P<between> )(?P<year>\d{4})(?!\d))?",
        re.IGNORECASE,
    ),
}
_HALVES: Final = ("đầu", "cuối")


@dataclass(frozen=True, slots=True)
class PartMove:
    """From one quarter, month or half-year to a later one."""

    old: PeriodForm
    new: PeriodForm

    @classmethod
    def between(cls, old: PeriodForm | None, new: PeriodForm | None) -> "PartMove | None":
        """The move from one to the other; None where they are no parts of a year of the same kind."""
        return cls(old, new) if old and new and old.kind == new.kind and old.kind in _PARTS else None

    def title(self, text: str, years: Callable[[str], str]) -> str:
        """`text` with the part of a year that the report was on, and the next one, moved on; `years` moves the rest."""
        found, done = [], 0
        for match in _PARTS[self.old.kind].finditer(text):
            found += [years(text[done : match.start()]), self._moved(match)]
            done = match.end()
        return "".join([*found, years(text[done:])])

    def _moved(self, match: re.Match[str]) -> str:
        number, year = self._number(match["number"]), int(match["year"] or 0)
        after = self._at(self._index(self.old) + 1)
        for offset, form in enumerate((self.old, after)):
            if number == form.number and year in {0, form.year}:
                moved = self._at(self._index(self.new) + offset)
                end = f"{match['between']}{moved.year}" if year else ""
                middle = " năm" if self.old.kind == "half" else ""
                return f"{match['word']}{self._written(moved.number, match['number'])}{middle}{end}"
        return match[0]

    def _number(self, written: str) -> int:
        if self.old.kind == "half":
            return _HALVES.index(written.lower()) + 1
        return part_number(written)

    def _written(self, number: int, before: str) -> str:
        if self.old.kind == "half":
            return _HALVES[number - 1]
        if not before.isdigit():
            return roman(number)
        padded = before.startswith("0") or (self.old.kind == "month" and number <= LAST_PADDED_MONTH)
        return f"{number:02}" if padded else str(number)

    @property
    def _parts(self) -> int:
        first, last = self.old.months
        return MONTHS // (last - first + 1)

    def _index(self, form: PeriodForm) -> int:
        return form.year * self._parts + form.number - 1

    def _at(self, index: int) -> PeriodForm:
        return PeriodForm(self.old.kind, index // self._parts, index % self._parts + 1)
