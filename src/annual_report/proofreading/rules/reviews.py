"""Reviews dated before their year was over."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.dates_in_text import WrittenDate, dates_in
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import MASK, Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip
from annual_report.proofreading.words_around import NEAR, clause, is_between, stretches_of

_REVIEW: Final = lazy_pattern(r"\btổng kết\b[^.;:]{0,80}?\bnăm (20\d\d)(?! ?[-–] ?\d)", re.IGNORECASE)
_REPORT: Final = lazy_pattern(r"\b(?:tổng kết|báo cáo)\b[^.;:]{0,80}?\bnăm (20\d\d)(?! ?[-–] ?\d)", re.IGNORECASE)
_LATER_YEAR: Final = lazy_pattern(r"[^.;:]{0,80}?\bnăm (20\d\d)(?! ?[-–] ?\d)", re.IGNORECASE)
_TITLE: Final = lazy_pattern(
    r"\s*(?:báo cáo\s+)?(?:(?:v/v|về việc)\s+)?(?:tổng kết|kết quả)\b[^.;:]{0,80}?\bnăm (20\d\d)(?! ?[-–] ?\d)",
    re.IGNORECASE,
)
_BEGINS: Final = lazy_pattern(r"\b(?:tổng kết|báo cáo)\b", re.IGNORECASE)
_NO_CALENDAR_YEAR: Final = lazy_pattern(r"năm học|\btháng đầu|quý|sơ kết|giai đoạn|nhiệm kỳ", re.IGNORECASE)
# Other documents may well be of the year that is reviewed.
_CITED: Final = lazy_pattern(rf"(?:{MASK}|\bsố \d+)[^.;]{{0,40}}$", re.IGNORECASE)
_OWN_NUMBER: Final = lazy_pattern(rf"báo cáo (?:số )?(?:{MASK}+|\d+)[^.;]{{0,20}}$", re.IGNORECASE)
_DATE_LINE: Final = lazy_pattern(r"\s*[^,.;]{2,40}, ngày ")
_CLAUSES: Final = lazy_pattern(r"[;\n]|[.!?](?=\s)")
_LAST_MONTH: Final = 3
_WHOLE_YEAR: Final = 4
_LONGEST_TITLE: Final = 200


class _Reviews(Proofreading):
    """A date is held against the review in its clause; the line with place and date against the title below it."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._dated: tuple[Passage, WrittenDate] | None = None

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.masked
        for written in dates_in(text):
            if len(written.year) != _WHOLE_YEAR or not 1 <= int(written.month) <= _LAST_MONTH:
                continue
            if _DATE_LINE.fullmatch(text, 0, written.start) and not text[written.end :].strip():
                self._dated = (passage, written)
            elif _review_of(text, written) == written.year:
                yield _slip(passage, written)
        if self._dated and len(text) < _LONGEST_TITLE and (title := _TITLE.match(text)):
            if title[1] == self._dated[1].year and not _NO_CALENDAR_YEAR.search(text):
                yield _slip(*self._dated)
            self._dated = None


def _review_of(text: str, written: WrittenDate) -> str:
    """The year whose review the clause around the date is about; empty where there is none."""
    start, end = clause(_CLAUSES, text, written.start, written.end)
    near = max(start, written.start - NEAR)
    is_own_date = _OWN_NUMBER.search(text, near, written.start)
    if is_between(_NO_CALENDAR_YEAR, text, start, end):
        return ""
    if not is_own_date and _CITED.search(text, near, written.start):
        return ""
    pattern = _REPORT if is_own_date else _REVIEW
    reviews = _reviews_in(text, pattern)
    first = bisect_left(reviews, start, key=lambda review: review.start())
    review = reviews[first] if first < len(reviews) else None
    if review is not None and written.start < review.start(1) < written.end:  # the year of the date itself
        review = _LATER_YEAR.match(text, written.end)
    return review[1] if review is not None and review.end() <= end else ""


@lru_cache(maxsize=8)  # the dates of one text come one after another
def _reviews_in(text: str, pattern: re.Pattern[str]) -> list[re.Match[str]]:
    """What the pattern finds in the text, also where one begins within another."""
    begins, _ends = stretches_of(_BEGINS, text)
    return [match for begin in begins if (match := pattern.match(text, begin))]


def _slip(passage: Passage, written: WrittenDate) -> Slip:
    text, next_year = passage.text[written.start : written.end], str(int(written.year) + 1)
    problem = message(N_("a review of {year} is dated {date}"), year=written.year, date=text)
    return Slip(passage, written.start, written.end, problem, (text.removesuffix(written.year) + next_year,))


REVIEW_DATED_EARLY: Final = Proofreader(
    Rule(
        "review-dated-early",
        Severity.WARNING,
        title=N_("a review of a year is dated in the first months of that very year"),
        explanation=N_(
            "In January it is easy to write the old year: a review of 2015 cannot be dated 08/01/2015. Usually the "
            "date should have the next year. Reviews of school years and half-years are not reported."
        ),
        wrong=Sample(
            "sections:\n  - title: Kết quả\n    text: Ngày 08/01/2017, Hội Mẫu họp tổng kết công tác năm 2017.\n"
        ),
        right=Sample(
            "sections:\n  - title: Kết quả\n    text: Ngày 08/01/2018, Hội Mẫu họp tổng kết công tác năm 2017.\n"
        ),
    ),
    _Reviews,
)
