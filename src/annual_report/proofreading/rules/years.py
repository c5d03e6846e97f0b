"""Years with a digit too few, too many, or in the wrong place."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.counting import NUMBER, QUANTIFIERS, is_counted, word_after, word_before
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_YEAR: Final = re.compile(
    r"(?:\b(?:năm|niên độ|niên khóa|giai đoạn|nhiệm kỳ|năm học)\s+|\b\d{1,2}/\d{1,2}/|\btháng \d{1,2}/"
    r"|(?<!\d)(?:19|20)\d\d ?[-–] ?)(\d{3,5})(?![\w/]|[.,]\d)"
    r"|(?<![\w.,/:+-])(20[0-2]\d\d|19[5-9]\d\d)(?![\w/%]|[.,]\d| ?%)",
    re.IGNORECASE,
)
_PLAUSIBLE: Final = range(1900, 2100)
_FAR: Final = 25  # plans look further ahead, but not with a year that is one slip away from the period
_VERY_NEAR: Final = 2
_OF_OUR_TIME: Final = range(1980, 2051)
_OUR_MILLENNIUM: Final = "2000"
_FULL: Final = 4
_BEFORE_CHRIST: Final = lazy_pattern(r"\s*(?:trước|sau|TCN|SCN|tr\. ?CN)")
_MOST: Final = 100
_BEFORE_NUMBERS: Final = frozenset(("số", "mã", "hiệu", "khoản", "thoại", "usd", "vnđ", "vnd", "eur"))
_OF_MONEY: Final = lazy_pattern(r"\s?(?:đ|VNĐ|VND|USD|EUR)\b|\s?[$€]")
_NUMBER: Final = lazy_pattern(NUMBER)
_SOUND: Final = re.compile(r"(?:19|20)\d\d")


@dataclass(slots=True)
class _Column:
    """The cells of a column that hold nothing but a number: how many are years, and how many are none."""

    years: int = 0
    others: int = 0

    @property
    def is_of_years(self) -> bool:
        return self.years > self.others


class _Years(Proofreading):
    """Years are held against the one that the report is about, or else the one that the text names most often."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._year = knowledge.period[1].year if knowledge.period else None
        self._named: Counter[str] = Counter()
        self._columns: dict[str, _Column] = {}
        self._odd: list[tuple[Passage, int, int]] = []

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.masked
        if passage.role == "cell" and passage.group and _NUMBER.fullmatch(text):
            column = self._columns.setdefault(passage.group, _Column())
            is_year = bool(_SOUND.fullmatch(text))
            column.years, column.others = column.years + is_year, column.others + (not is_year)
        for match in _YEAR.finditer(text):
            group = 1 if match[1] else 2
            written, (start, end) = match[group], match.span(group)
            if _SOUND.fullmatch(written) and int(written) in _PLAUSIBLE:
                self._named[written] += 1
            alone = group == 2 and _is_number(text, start, end)  # noqa: PLR2004
            if not alone and self._is_odd(text, written, end) and len(self._odd) < _MOST:
                self._odd.append((passage, start, end))
        return iter(())

    def _is_odd(self, text: str, written: str, end: int) -> bool:
        """Whether this may be no year: what is certainly one, and what counts something, is left out."""
        if len(written) == _FULL and int(written) in _PLAUSIBLE:
            return self._year is not None and int(written) > self._year + _FAR
        return not is_counted(word_after(text, end)) and not _BEFORE_CHRIST.match(text, end)

    def close(self) -> Iterator[Slip]:
        usual = self._named.most_common(1)
        about = self._year or (int(usual[0][0]) if usual else None)
        for passage, start, end in self._odd:
            written = passage.text[start:end]
            if written == passage.text and passage.role == "cell" and not self._is_among_years(passage):
                continue
            if fixes := _likely_years(written, about):
                problem = message(N_("“{text}” is probably not the year that is meant"), text=written)
                yield Slip(passage, start, end, problem, fixes)

    def _is_among_years(self, passage: Passage) -> bool:
        """Whether the other cells of the column are years: amounts have as many digits, too."""
        column = self._columns.get(passage.group)
        return column is not None and column.is_of_years


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether what stands around says that this is a number or a code."""
    before = word_before(text, start).lower()
    if before in QUANTIFIERS or before in _BEFORE_NUMBERS:
        return True
    return text.endswith("00", start, end) or _OF_MONEY.match(text, end) is not None


def _likely_years(written: str, about: int | None) -> tuple[str, ...]:
    """The years that differ from what is `written` by one slip of the fingers, the nearest to `about` first."""
    candidates = dict.fromkeys(int(each) for each in _one_slip_away(written) if _SOUND.fullmatch(each))
    if about is None:
        of_history = len(written) == _FULL and written < _OUR_MILLENNIUM
        return () if of_history else tuple(str(year) for year in candidates if year in _OF_OUR_TIME)
    allowed = _VERY_NEAR if len(written) == _FULL else _FAR
    near = [year for year in candidates if abs(year - about) <= allowed]
    if len(written) > _FULL:
        near = near or list(candidates)
    return tuple(str(year) for year in sorted(near, key=lambda year: abs(year - about)))


def _one_slip_away(written: str) -> Iterator[str]:
    """What becomes of the digits with one put in or taken out, two changing places, or another first one."""
    if len(written) < _FULL:
        for at in range(len(written) + 1):
            yield from (f"{written[:at]}{digit}{written[at:]}" for digit in "0129345678")
    elif len(written) > _FULL:
        doubled = [at for at in range(1, len(written)) if written[at] == written[at - 1]]
        for at in (*doubled, *reversed(range(len(written)))):
            yield written[:at] + written[at + 1 :]
    else:
        for at in range(_FULL - 1):
            yield written[:at] + written[at + 1] + written[at] + written[at + 2 :]
        yield from (digit + written[1:] for digit in "21")
        yield written[0] + "0" + written[2:]


YEAR_MALFORMED: Final = Proofreader(
    Rule(
        "year-malformed",
        Severity.WARNING,
        title=N_("a year has a digit too few or too many, or is far from the period"),
        explanation=N_(
            "“Năm 218” or “năm 20017” is easy to see, but spelling programs miss “năm 2107”. Years of history and of "
            "plans are not reported, unless they are one typing slip away from the period."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Mục tiêu đề ra trong năm 218 rất cao.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Mục tiêu đề ra trong năm 2018 rất cao.}\n"),
    ),
    _Years,
)
