"""Dates that no calendar has, and weekdays that are not those of their dates."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import takewhile
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.proofreading.counting import is_counted, word_after
from annual_report.proofreading.dates_in_text import WrittenDate, dates_in, likely_dates
from annual_report.proofreading.english_dates_in_text import english_dates_in
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.words_around import match_ending_at

_MONTH: Final = re.compile(r"(?<!lương )(?<!thưởng )\btháng (1[3-9]|[2-9]\d|00?)(?![\w.,]|(?<=\d)[-–])", re.IGNORECASE)
_DAY: Final = re.compile(r"\bngày (3[2-9]|[4-9]\d)(?![\w/%]|[.,-]\d| tháng)", re.IGNORECASE)
_OF_TIME: Final = frozenset(("năm", "tháng", "ngày", "quý", "tuần", "có", "là", "do", "ban", "bên"))
_QUARTER: Final = re.compile(r"\bquý (VI{0,3}|IX|[5-9])(?=[\s/,.;)]|$)", re.IGNORECASE)
# "48 giờ" may be how long something takes: a time of the day is one by what stands before it or behind.
_TIME: Final = lazy_pattern(
    r"\b(?:(?P<h1>\d{1,2}) ?[hg] ?(?P<m1>\d{2})(?!\w)"
    r"|(?:lúc|hồi|từ|vào|trước|đúng) (?P<h2>\d{1,2})(?::(?P<m2>\d{2})(?!\d)"
    r"| ?giờ (?P<m3>\d{1,2})(?: ?phút)?(?![\w/.,]?\d))"
    r"|(?:lúc|hồi) (?P<h3>\d{1,2}) ?giờ"
    r"|(?P<h4>\d{1,2}) ?(?:giờ|[hg](?!\w))(?: ?(?P<m4>\d{1,2})(?: ?phút)?)?"
    r"(?=,? \(?(?:sáng|trưa|chiều|tối|đêm|ngày \d|cùng ngày|hôm|thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật))"
    r"|(?P<h5>\d{1,2}) ?giờ ?(?P<m5>[6-9]\d) ?phút)",
    re.IGNORECASE,
)
_NO_WEEKDAY: Final = lazy_pattern(
    r"\b(?:sáng|trưa|chiều|tối|vào) (?P<day>thứ (?:[189]|tám|chín)),? \(?ngày \d", re.IGNORECASE
)
_LATEST_HOUR: Final = 24
_LATEST_MINUTE: Final = 59
_DAYS: Final = ("hai", "ba", "tư", "năm", "sáu", "bảy")
_DAY_DIGITS: Final = ("2", "3", "4", "5", "6", "7")
_SUNDAY: Final = 6


@proofreads(
    Rule(
        "date-impossible",
        Severity.WARNING,
        title=N_("a date or a time that does not exist"),
        explanation=N_(
            "April has thirty days, a year twelve months and four quarters. There was no meeting on 31/4, so look up "
            "which day was meant. The message proposes the nearest days."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội thi khai mạc ngày 31/4/2017.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội thi khai mạc ngày 30/4/2017.}\n"),
    )
)
def date_impossible(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Every date is one of the calendar, every time one of the clock."""
    text = passage.masked
    seen: set[int] = set()
    for written in dates_in(text):
        seen.update(range(written.start, written.end))
        if not written.exists:
            yield _no_such_date(passage, written.start, written.end, likely_dates(written))
    yield from (_no_such_date(passage, each.start, each.end, ()) for each in english_dates_in(text) if not each.exists)
    yield from _alone(passage, seen)
    for match in _NO_WEEKDAY.finditer(text):
        yield _no_such_date(passage, *match.span("day"), ())
    for match in _TIME.finditer(text):
        hour, minute = (_part(match, each) for each in "hm")
        if int(hour) > _LATEST_HOUR or int(minute) > _LATEST_MINUTE or (int(hour) == _LATEST_HOUR and int(minute)):
            problem = message(N_("there is no time “{text}”"), text=match[0])
            yield Slip(passage, match.start(), match.end(), problem, advice=message(N_("look up which time was meant")))


def _part(match: re.Match[str], name: str) -> str:
    """The hour (h) or minute (m) of the form that was found."""
    return next((value for key, value in match.groupdict().items() if key.startswith(name) and value), "0")


def _alone(passage: Passage, seen: set[int]) -> Iterator[Slip]:
    """Months, days and quarters by themselves."""
    for pattern, likely in ((_MONTH, _months), (_DAY, _month_days), (_QUARTER, _quarters)):
        for match in pattern.finditer(passage.masked):
            if match.start(1) not in seen and not _counts_something(passage.masked, match):
                yield _no_such_date(
                    passage, *match.span(), [match[0].replace(match[1], each) for each in likely(match[1])]
                )


def _counts_something(text: str, match: re.Match[str]) -> bool:
    """Whether the number is one of something: trong 11 tháng 34 tỷ đồng, mỗi ngày 45 lượt."""
    after = word_after(text, match.end())
    return after in SCALES or (is_counted(after) and after not in _OF_TIME)


def _months(text: str) -> tuple[str, ...]:
    return ("12", text[1]) if text[1:].strip("0") else ("10",)


def _month_days(text: str) -> tuple[str, ...]:
    turned = text[::-1]
    return ("31", turned) if int(turned) in range(10, 32) else ("31", "30")


def _quarters(text: str) -> tuple[str, ...]:
    return ("4",) if text.isdigit() else ("IV",)


def _no_such_date(passage: Passage, start: int, end: int, fixes: tuple[str, ...] | list[str]) -> Slip:
    problem = message(N_("there is no date “{text}”"), text=passage.text[start:end])
    advice = None if fixes else message(N_("look up which date was meant"))
    return Slip(passage, start, end, problem, tuple(fixes), advice=advice)


_WEEKDAY: Final = lazy_pattern(r"\b(?:(thứ) ?(hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật|CN))\b", re.IGNORECASE)
_BETWEEN: Final = lazy_pattern(
    r"[\s,(\-–]*(?:tuần (?:này|trước|qua|tới)[\s,(]*)?(?:tức |nhằm )?(?:ngày )?", re.IGNORECASE
)
_DATE_FIRST: Final = lazy_pattern(r"\s*[,(]?\s*(?:tức |nhằm |là )?(?:ngày )?\(?", re.IGNORECASE)
# "Phiên họp thứ hai" is the second one, and so is "ngày thứ hai".
_ORDINAL: Final = lazy_pattern(
    r"\b(?:lần|phiên|họp|đợt|kỳ|khóa|khoá|nghị|hội|người|viên|vòng|lớp|cuộc|hạng|ngày|năm|tuần|thi|ban|số|giải|bài|quý"
    r"|tháng|điểm|nhóm|việc|mục|phần|là|chặng|buổi)\s+$",
    re.IGNORECASE,
)
_NEAR: Final = 16
_LONGEST_DATE: Final = 60
_WEEK: Final = 7
_BEGINS: Final = lazy_pattern(r"(?:^|[.!?:;]\s|\n)[\s“\"(+-]*$")


@proofreads(
    Rule(
        "weekday-wrong",
        Severity.WARNING,
        title=N_("the day of the week does not fit the date"),
        explanation=N_(
            "Guests who look at the weekday come on another day than those who look at the date. One of the two is "
            "wrong: the message shows the weekday of the date."
        ),
        wrong=Sample('sections:\n  - {title: Kết quả, text: "Hội nghị họp sáng thứ Hai, ngày 12/12/2017."}\n'),
        right=Sample('sections:\n  - {title: Kết quả, text: "Hội nghị họp sáng thứ Ba, ngày 12/12/2017."}\n'),
    )
)
def weekday_wrong(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """A weekday beside a date is that of the date."""
    text = passage.masked
    dates = dates_in(text)
    for each in english_dates_in(text):
        if not each.is_of_its_weekday:
            said, weekday = text[each.match.end("weekday") : each.end].lstrip(", "), each.match["weekday"]
            problem = message(N_("{date} is not a {weekday}"), date=said, weekday=weekday)
            yield Slip(passage, each.start, each.end, problem, each.fitting)
    for match in _WEEKDAY.finditer(text) if dates else ():
        written = _neighbouring_date(text, match, dates)
        if written is None or (match[1] and match_ending_at(_ORDINAL, text, match.start())):
            continue
        days = _days(written, knowledge)
        if days and _number(match) not in {day.weekday() for day in days}:
            problem = message(N_("{date} is not a {weekday}"), date=text[written.start : written.end], weekday=match[0])
            start, end = min(match.start(), written.start), max(match.end(), written.end)
            end += "(" in text[start:end] and text.startswith(")", end)
            yield Slip(
                passage, start, end, problem, tuple(_fitting(passage.text, (start, end), match, written, days[0]))
            )


def _fitting(
    text: str, around: tuple[int, int], match: re.Match[str], written: WrittenDate, day: date
) -> Iterator[str]:
    """What stands `around` weekday and date, with the weekday of `day`, and with the nearest day of that weekday."""
    start, end = around
    right = _worded(match, day.weekday(), begins=match_ending_at(_BEGINS, text, match.start()) is not None)
    yield text[start : match.start()] + right + text[match.end() : end]
    after = (_number(match) - day.weekday()) % _WEEK
    other = day + timedelta(after if after <= _WEEK // 2 else after - _WEEK)
    if other.year == day.year:
        yield text[start : written.start] + written.on_day(other) + text[written.end : end]


def _neighbouring_date(text: str, match: re.Match[str], dates: tuple[WrittenDate, ...]) -> WrittenDate | None:
    between = _BETWEEN.match(text, match.end())
    behind = between.end() if between else match.end()
    first = bisect_left(dates, match.start() - _LONGEST_DATE - _NEAR, key=lambda written: written.start)
    for written in takewhile(lambda written: written.start <= behind, map(dates.__getitem__, range(first, len(dates)))):
        if written.start == behind:
            return written
        if 0 < match.start() - written.end < _NEAR and _DATE_FIRST.fullmatch(text, written.end, match.start()):
            return written
    return None


def _days(written: WrittenDate, knowledge: Knowledge) -> list[date]:
    """The days that may be meant: with no year, those of the years that the text is about."""
    if written.year:
        years: set[int | None] = {None}
    elif knowledge.period:
        issued = {knowledge.issued.year} if knowledge.issued else set()
        years = {*range(knowledge.period[0].year, knowledge.period[1].year + 2), *issued}
    else:
        years = set()
    return sorted(day for year in years if (day := written.on_calendar(year)))


def _number(match: re.Match[str]) -> int:
    if match[3]:
        return _SUNDAY
    name = match[2].lower()
    return (_DAY_DIGITS if name.isdigit() else _DAYS).index(name)


def _worded(match: re.Match[str], weekday: int, *, begins: bool) -> str:
    """The name of `weekday`, as the one found is written: Thứ hai, thứ Hai, Thứ 2; after Chủ nhật as sentences do."""
    first = match[0][0] if match[1] or begins else "t"
    if weekday == _SUNDAY:
        return ("C" if first.isupper() or match[2][0].isupper() else "c") + "hủ nhật"
    if match[2] and match[2].isdigit():
        return f"{match[1]} {_DAY_DIGITS[weekday]}"
    name = _DAYS[weekday]
    capital = match[2][0].isupper() if match[2] else True
    return ("T" if first.isupper() else "t") + "hứ " + (name.capitalize() if capital else name)
