"""Whether a number in a sentence is said of the year before, and not of the one that the report is about."""

import re
from datetime import date
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

_BEFORE: Final = lazy_pattern(
    r"\b(?:(?:năm(?: học)?|niên độ|quý|tháng|kỳ|nhiệm kỳ) (?:trước|ngoái|liền kề)|cùng kỳ|trước đó|đầu kỳ)\b",
    re.IGNORECASE,
)
# What ends the part of a sentence that is about the year before.
_NOW: Final = lazy_pattern(r"\b(?:năm nay|hiện nay|đến nay|kỳ này|lên|xuống|còn)\b", re.IGNORECASE)
_YEAR: Final = lazy_pattern(r"\b(?:19|20)\d\d\b")
_SENTENCE_END: Final = lazy_pattern(r"[.!?;](?=\s)|\n")
_PART_END: Final = lazy_pattern(r"[.!?;,)](?=\s|$)|\n")
_LOOK_BACK: Final = 300
_LOOK_AHEAD: Final = 60


def is_said_of_before(text: str, start: int, end: int, period: tuple[date, date] | None) -> bool:
    """Whether the sentence up to the number from `start` to `end`, or what follows it at once, names the year before.

    “Năm 2024, Hội kết nạp 35 hội viên”, “so với 35 hội viên của năm trước”; not “35 hội viên, tăng so với năm trước”.
    """
    before = _last_part(text[max(0, start - _LOOK_BACK) : start])
    behind = text[end : end + _LOOK_AHEAD]
    part_end = _PART_END.search(behind)
    return _last_time(before, period) or _names_before(behind[: part_end.start()] if part_end else behind, period)


def _last_part(before: str) -> str:
    ends = [match.end() for match in _SENTENCE_END.finditer(before)]
    return before[ends[-1] :] if ends else before


def _last_time(text: str, period: tuple[date, date] | None) -> bool:
    """Whether the last time that `text` names is the year before."""
    at = max((match.end() for match in _BEFORE.finditer(text)), default=-1)
    at = max((at, *(match.end() for match in _YEAR.finditer(text) if match[0] in _years(period))))
    now = max((match.start() for match in _NOW.finditer(text)), default=-1)
    now = max((now, *(match.start() for match in _YEAR.finditer(text) if match[0] not in _years(period))))
    return at >= 0 and now < at


def _names_before(text: str, period: tuple[date, date] | None) -> bool:
    return bool(_BEFORE.search(text)) or any(match[0] in _years(period) for match in _YEAR.finditer(text))


def _years(period: tuple[date, date] | None) -> set[str]:
    return {str(day.year - 1) for day in period} if period else set()
