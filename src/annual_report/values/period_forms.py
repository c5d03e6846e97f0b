"""The short forms of periods, `2017-h1`, and the words in which people speak of the same: “6 tháng đầu năm 2017”."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import read_roman

PeriodKind = Literal["year", "half", "quarter", "month", "nine-months", "term", "own"]
"""What a period is; `own` has dates and a label of its own, as a school year."""

PERIOD_FORM: Final = re.compile(r"(\d{4})(?:-(?:[hH]([12])|[qQ]([1-4])|[mM](0?[1-9]|1[0-2])|(9)[mM]|(\d{4})))?")
MONTHS: Final = 12
# Of each kind that several make up a year of: how many months each has.
_LENGTHS: Final[dict[PeriodKind, int]] = {"half": 6, "quarter": 3, "month": 1}
_NINE: Final = 9
_LETTERS: Final[dict[PeriodKind, str]] = {"half": "h", "quarter": "q"}
# Periods as people speak of them.
_YEAR: Final = lazy_pattern(r"năm (\d{4})", re.IGNORECASE)
_HALF: Final = lazy_pattern(r"(?:6|sáu) tháng (đầu|cuối) năm (\d{4})", re.IGNORECASE)
_NINE_MONTHS: Final = lazy_pattern(r"(?:9|chín) tháng (?:đầu )?(?:của )?năm (\d{4})", re.IGNORECASE)
_QUARTER: Final = lazy_pattern(r"quý (IV|I{1,3}|[1-4])(?:/| năm | )(\d{4})", re.IGNORECASE)
_MONTH: Final = lazy_pattern(r"(?:tháng |t)?(0?[1-9]|1[0-2])(?: ?/ ?| năm )(\d{4})", re.IGNORECASE)
_YEAR_AND_MONTH: Final = lazy_pattern(r"(\d{4})[-/](0[1-9]|1[0-2])")
_TERM: Final = lazy_pattern(r"(?:giai đoạn |nhiệm kỳ )?(\d{4}) ?[-–] ?(\d{4})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PeriodForm:
    """What a short form names: of the `year`, the half, quarter or month of this `number`; of a term, its last year."""

    kind: PeriodKind
    year: int
    number: int = 1

    @property
    def key(self) -> str:
        """The short form, which is the name of a folder."""
        year = f"{self.year:04}"
        match self.kind:
            case "year":
                return year
            case "month":
                return f"{year}-m{self.number:02}"
            case "nine-months":
                return f"{year}-9m"
            case "term":
                return f"{year}-{self.number:04}"
            case _:
                return f"{year}-{_LETTERS[self.kind]}{self.number}"

    @property
    def months(self) -> tuple[int, int]:
        """Its first and its last month, counted from the beginning of its year."""
        if (length := _LENGTHS.get(self.kind)) is not None:
            return (self.number - 1) * length + 1, self.number * length
        if self.kind == "nine-months":
            return 1, _NINE
        return 1, MONTHS * (self.number - self.year + 1 if self.kind == "term" else 1)

    def moved(self, years: int) -> "PeriodForm":
        """The same of so many years later."""
        return PeriodForm(self.kind, self.year + years, self.number + years if self.kind == "term" else self.number)

    @property
    def just_before(self) -> "PeriodForm | None":
        """The one of the same kind that ends where this one begins; None of a term and of nine months."""
        if self.kind == "year":
            return self.moved(-1)
        if self.kind not in _LENGTHS:
            return None
        if self.number > 1:
            return PeriodForm(self.kind, self.year, self.number - 1)
        return PeriodForm(self.kind, self.year - 1, MONTHS // _LENGTHS[self.kind])


@lru_cache(maxsize=1024)
def read_form(text: str) -> PeriodForm | None:
    """What the short form `text` names; None where it is none."""
    match = PERIOD_FORM.fullmatch(text.strip())
    if match is None or not int(match[1]):
        return None
    year = int(match[1])
    if match[6]:
        return PeriodForm("term", year, int(match[6])) if int(match[6]) > year else None
    if match[5]:
        return PeriodForm("nine-months", year)
    parts: tuple[tuple[PeriodKind, str], ...] = (("half", match[2]), ("quarter", match[3]), ("month", match[4]))
    return next((PeriodForm(kind, year, int(number)) for kind, number in parts if number), PeriodForm("year", year))


def period_in_words(text: str) -> str | None:
    """The key of the period that `text` says in words, such as “năm 2025”; None where it says none."""
    written = " ".join(text.split())
    for pattern, key in _IN_WORDS:
        if match := pattern.fullmatch(written):
            said = key(match)
            return said if read_form(said) else None
    return None


def part_number(written: str) -> int:
    """The number of a part of a year, in digits or in Roman numerals: `2`, `II`."""
    return int(written) if written.isdigit() else read_roman(written.upper()) or 0


_IN_WORDS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...]] = (
    (_YEAR, lambda match: match[1]),
    (_HALF, lambda match: f"{match[2]}-h{1 if match[1].lower() == 'đầu' else 2}"),
    (_NINE_MONTHS, lambda match: f"{match[1]}-9m"),
    (_QUARTER, lambda match: f"{match[2]}-q{part_number(match[1])}"),
    (_MONTH, lambda match: f"{match[2]}-m{int(match[1]):02}"),
    (_YEAR_AND_MONTH, lambda match: f"{match[1]}-m{match[2]}"),
    (_TERM, lambda match: f"{match[1]}-{match[2]}"),
)
