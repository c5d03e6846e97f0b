"""Spans of time that end before they begin: `từ ngày 21/4 đến ngày 15/4/2017`, `nhiệm kỳ 2018 - 2013`."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.counting import is_counted, word_after
from annual_report.proofreading.dates_in_text import WrittenDate, dates_in
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

_UNTIL: Final = lazy_pattern(r",?\s*(?:(?:cho )?(?:đến|tới)(?: hết)?|[-–—])\s*(?:ngày )?", re.IGNORECASE)
_DAY_BEFORE: Final = lazy_pattern(
    r"\btừ (?:ngày )?(?P<d>\d{1,2})\s*(?:(?:đến|tới)(?: hết)?|[-–—])\s*(?:ngày )?$", re.IGNORECASE
)
# What was put off or put forward: "lùi từ ngày 21/4 đến ngày 28/4".
_MOVED: Final = lazy_pattern(r"\b(?:lùi|dời|rời|chuyển|hoãn|đổi|điều chỉnh|sớm|rút ngắn)\b")
_YEARS: Final = lazy_pattern(
    r"(?<![\w.,/-])(?<!\d )(?P<first>(?:19|20)\d\d)(?P<until>\s?[-–—]\s?|\s(?:đến|tới)\s(?:hết\s)?(?:năm\s)?)"
    r"(?P<last>(?:19|20)\d\d)(?![\w/-]|[.,]\d| ?[-–—] ?\d)"
)
_MONTHS: Final = lazy_pattern(
    r"\btháng (?P<m1>\d{1,2})(?:/| năm )(?P<y1>\d{4})(?:\s?[-–—]\s?|\s(?:đến|tới)\s(?:hết\s)?)"
    r"(?:tháng )?(?P<m2>\d{1,2})(?:/| năm )(?P<y2>\d{4})(?![\w/]|[.,]\d)"
)
_SCHOOL_YEAR: Final = lazy_pattern(r"\b(?:năm học|niên độ)\s+$", re.IGNORECASE)
_NO_YEARS: Final = lazy_pattern(r"(?:TCN|trước Công|đồng\b| ?%)|\b(?:giảm|xuống|thoại|số)\s+(?:từ\s+)?$", re.IGNORECASE)
_TERM: Final = 5
_LONGEST: Final = 15
_HALF_A_YEAR: Final = 182
_HALF_A_MONTH: Final = 15
_LEAP: Final = 2000
_LOOK_BACK: Final = 40


@proofreads(
    Rule(
        "span-backwards",
        Severity.WARNING,
        title=N_("a period of time ends before it begins"),
        explanation=N_(
            "Nothing can last from 21/4 to 15/4, and no term runs from 2018 to 2013. One of the two is mistyped, or "
            "they were exchanged."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Triển lãm mở từ 21/4/2017 đến 15/4/2017.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Triển lãm mở từ 15/4/2017 đến 21/4/2017.}\n"),
    )
)
def span_backwards(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """What lasts from one day or year to another begins with the earlier one."""
    text = passage.masked
    dates = dates_in(text)
    for first, last in pairwise(dates):
        lasts = _UNTIL.fullmatch(text, first.end, last.start) and not _is_moved(text, first.start)
        if lasts and _turned(first, last):
            yield _slip(passage, first.start, last.end, _put_right(text[first.end : last.start], first, last))
    for last in dates:
        before = _DAY_BEFORE.search(text, max(0, last.start - _LOOK_BACK), last.start)
        if before and not _is_moved(text, before.start()) and 0 < int(before["d"]) - int(last.day) < _HALF_A_MONTH:
            start, between = before.start("d"), text[before.end("d") : last.start]
            turned = last.day + between + before["d"] + text[last.start + len(last.day) : last.end]
            yield _slip(passage, start, last.end, (turned,))
    if "19" in text or "20" in text:
        yield from _years(passage)
        yield from _months(passage)


def _slip(passage: Passage, start: int, end: int, fixes: tuple[str, ...]) -> Slip:
    problem = message(N_("“{text}” ends before it begins"), text=passage.text[start:end])
    return Slip(passage, start, end, problem, fixes)


def _is_moved(text: str, start: int) -> bool:
    return _MOVED.search(text, max(0, start - _LOOK_BACK), start) is not None


def _turned(first: WrittenDate, last: WrittenDate) -> bool:
    """Whether `first` is the later one; without its year it may be one of the year before."""
    begin, end = _day(first, last), _day(last, first)
    if begin is None or end is None or begin <= end:
        return False
    return bool(first.year and last.year) or (begin - end).days < _HALF_A_YEAR


def _put_right(between: str, first: WrittenDate, last: WrittenDate) -> tuple[str, ...]:
    """Both days the other way round; where they lie far apart, first the last one in the year that it belongs to."""
    begin, end = _day(first, last), _day(last, first)
    if begin is None or end is None:
        return ()
    if first.year and last.year and (begin - end).days >= _HALF_A_YEAR:
        year = begin.year + ((begin.month, begin.day) > (end.month, end.day))
        return (f"{first.on_day(begin)}{between}{replace(last, year=str(year)).on_day(end)}",)
    return (f"{first.on_day(end)}{between}{last.on_day(begin)}",) if begin.year == end.year else ()


def _day(written: WrittenDate, other: WrittenDate) -> date | None:
    return written.on_calendar(None if written.year else int(other.year or _LEAP))


def _months(passage: Passage) -> Iterator[Slip]:
    for match in _MONTHS.finditer(passage.masked):
        begin, end = ((int(match[f"y{each}"]), int(match[f"m{each}"])) for each in "12")
        if begin > end and not _is_moved(passage.masked, match.start()):
            year = begin[0] + (begin[1] > end[1])
            fix = passage.text[match.start() : match.start("y2")] + str(year)
            yield _slip(passage, match.start(), match.end(), (fix,))


def _years(passage: Passage) -> Iterator[Slip]:
    text = passage.masked
    for match in _YEARS.finditer(text):
        first, last = int(match["first"]), int(match["last"])
        counted = is_counted(word_after(text, match.end()))
        before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
        if first > last and not counted and not _NO_YEARS.search(before) and not _NO_YEARS.match(text, match.end()):
            lasts = 1 if _SCHOOL_YEAR.search(before) else _TERM
            ends = sorted(_one_digit_off(match["last"], first), key=lambda year: (year != first + lasts, year))
            begins = [year for year in _one_digit_off(match["first"], last - _LONGEST - 1) if year == last - lasts]
            candidates = [f"{first}{match['until']}{year}" for year in ends]
            candidates[1:1] = [f"{year}{match['until']}{last}" for year in begins]
            turned = f"{last}{match['until']}{first}"
            fixes = tuple(dict.fromkeys((*candidates[:1], turned, *candidates[1:])))
            yield _slip(passage, match.start(), match.end(), fixes)


def _one_digit_off(year: str, after: int) -> list[int]:
    """The years that differ from `year` by one digit and follow after another one, not too late."""
    years = (int(year[:at] + digit + year[at + 1 :]) for at in range(len(year)) for digit in "0123456789")
    return sorted({other for other in years if after < other <= after + _LONGEST and str(other) != year})
