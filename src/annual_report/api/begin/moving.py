"""Last year's words moved on: years in titles, and editions of what takes place again and again."""

import re
from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile
from typing import Final

from annual_report.api.begin.citations import years_of_others
from annual_report.api.begin.moving_parts import PartMove
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import read_roman, roman
from annual_report.proofreading.balances import is_opening
from annual_report.wording.markdown import NAME_IN_BRACES

_YEARS: Final = re.compile(r"(?<![\d.,])(\d{4})(?:( ?[-–] ?)(\d{4}))?(?![\d/]|[.,]\d|-\w)")
_SEVERAL_YEARS: Final = re.compile(r"\((\d{4})( ?[-–] ?)(\d{4})\)")
_WORDS: Final = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
_NUMBER: Final = rf"\d{{1,3}}|[IVXLC]+|(?:{'|'.join(_WORDS)})(?! (?:\d|mươi|{'|'.join(_WORDS)}))"
# A term of office or of study (nhiệm kỳ, khóa, học kỳ) is no edition.
_EDITION: Final = r"\b(?:lần thứ|lần|(?<!nhiệm )(?<!học )(?<!thời )(?<!định )kỳ(?: thứ)?)"
_COUNTED: Final = re.compile(rf"(?P<before>{_EDITION} |^(?=\w+$))(?P<number>{_NUMBER})(?!\w)", re.IGNORECASE)
# What has editions, besides the series of a report. A congress or a session has too, but they are often others'.
_HELD_AGAIN: Final = (
    "hội thi", "cuộc thi", "hội diễn", "hội thao", "liên hoan", "giải thưởng", "diễn đàn", "ngày hội", "hội chợ"
)  # fmt: skip
_HELD_AGAIN_IN_ENGLISH: Final = (
    r"\b\d{1,3}(?:st|nd|rd|th)(?= [^.;:\n{}]{0,60}?\b(?:contest|competition|forum|festival|fair)\b)"
)
# What begins with a year, or goes on up to it, is so next year too, and so is a date by its quarter.
_FIXED: Final = re.compile(
    r"(?:\b(?:từ|trước|sau|đến|hết|since|from|before|after|until|to)(?: năm)? |\bquý (?:I|II|III|IV)[/ ])$",
    re.IGNORECASE,
)
# But how things are at the end of it is told of each year anew.
_COUNTED_AT_THE_END: Final = re.compile(
    r"(?:(?:\A|[.;:!?\n] *|[-*] )(?:tính )?đến(?: hết)?|\btính đến(?: hết)?)(?: năm)? $", re.IGNORECASE
)
_COMPARED: Final = re.compile(
    r"(?:so với|cùng kỳ|hơn|bằng|compared with|than in)(?: cùng kỳ)?(?: của)?(?: năm)? $", re.IGNORECASE
)
# What was left of the year before: it is of the next year before, next year.
_BROUGHT_FORWARD: Final = lazy_pattern(r"\b(?:brought|carried) (?:forward|over|down) from ", re.IGNORECASE)
_COMPARING_NAME: Final = re.compile(
    r"\{[^{}]*\.(?:so-voi-nam-truoc|tang-giam|nam-truoc|compared-with-previous|change|previous)\}"
)
_LOOKED_BACK: Final = 30  # letters before a year that say what it is
_FIGURE: Final = re.compile(
    r"(?:(?<![^\s(:;=])[-−–](?=\d)|(?<![\w{-])(?<!\d[.,]))\d[\d.,/%-]*(?<![.,/-])(?:[ \u00a0]%)?"
)
# What numbers the points of a list.
_NUMBERED: Final = lazy_pattern(r"(?:\A|\n) *$")
# A small number behind one of these is what something is called, and no figure of the year: lớp 10, Khối 12, Điều 5.
_CALLED_BY_NUMBER: Final = lazy_pattern(
    r"\b(?:lớp|khối|tổ|ấp|thôn|xóm|quận|phường|khu phố|quốc lộ|điều|khoản|chương|vòng|grade|class|group|article|chapter"
    r"|round) $",
    re.IGNORECASE,
)
_LARGEST_NAME: Final = 12
_ENGLISH: Final = re.compile(r"\b(\d{1,3})(?:st|nd|rd|th)\b")
_TEENS: Final = range(11, 14)
_MOST: Final = 399  # Roman numbers are read up to here


@dataclass(frozen=True, slots=True)
class Move:
    """From the year of one report to that of a later one."""

    year: int
    by: int
    parts: PartMove | None = None
    in_pairs: bool = False  # whether a year is called by two numbers: 2024-2025

    def title(self, text: str) -> str:
        """`text` with the period of the report, and those beside it, moved on.

        Longer spans of years stay as they are, and so do years of dates and of documents of others.
        """
        return self.parts.title(text, self._years) if self.parts else self._years(text)

    def _years(self, text: str) -> str:
        named = {int(each) for each in re.findall(r"\d{4}", text)}
        follows = self.year in named or is_opening(text) or _BROUGHT_FORWARD.search(text) or self._is_compared(text)
        moving = {self.year, self.year + 1} | ({self.year - 1} if follows else set())
        return self._later(text, moving, years_of_others(text))

    def titles(self, texts: Sequence[str]) -> list[str]:
        """Titles side by side, as those of columns; years that go on up to that of the report are moved together.

        A year before a gap stays: it is one to compare with, as 2015 beside 2023 and 2024.
        """
        named = {int(year) for text in texts for year in re.findall(r"(?<!\d)\d{4}(?!\d)", text)}
        moving = {self.year, self.year + 1}
        if moving & named:
            moving |= set(takewhile(named.__contains__, range(self.year - 1, 0, -1)))

        def years(piece: str) -> str:
            return self._later(piece, moving, years_of_others(piece))

        return [self.parts.title(text, years) if self.parts else years(text) for text in texts]

    def prose(self, text: str, series: Sequence[str] = ()) -> str:
        """A running text with the years that are surely the report's own moved on, and the editions of its `series`.

        Those of dates, of documents of others, and of what began or ends with a year stay. The year before is moved
        where the text compares with it.
        """
        return self._moved(text, series, lambda found: found)

    def figures_kept(self, text: str, series: Sequence[str] = ()) -> list[str]:
        """The figures and years typed in a running text that stay as they are, each once."""
        said = NAME_IN_BRACES.sub(" ", self._moved(text, series, lambda _found: " "))
        return list(dict.fromkeys(match[0] for match in _FIGURE.finditer(said) if not _is_name(match)))

    def _moved(self, text: str, series: Sequence[str], shown: Callable[[str], str]) -> str:
        if not (self.by or self.parts):
            return text
        named = {int(each) for each in re.findall(r"(?<!\d)\d{4}(?!\d)", text)}
        compares = self.year in named or _COMPARING_NAME.search(text) or self._is_compared(text)
        moving = {self.year, self.year + 1} | ({self.year - 1} if compares else set())

        def years(piece: str) -> str:
            return self._later(piece, moving, years_of_others(piece) | set(_fixed(piece)), shown)

        def next_one(match: re.Match[str]) -> str:
            return match["before"] + shown(_after(match["number"], 1))

        def next_in_english(match: re.Match[str]) -> str:
            return shown(_english(int(match[0][:-2]) + 1))

        moved = self.parts.title(text, years) if self.parts else years(text)
        if not self.by:  # what is held once a year was in this one
            return moved
        moved = _held_again(series).sub(next_one, moved)
        return re.sub(_HELD_AGAIN_IN_ENGLISH, next_in_english, moved, flags=re.IGNORECASE)

    def _later(self, text: str, moving: set[int], staying: Container[int], shown: Callable[[str], str] = str) -> str:
        """`text` with the years that are `moving` moved on, but those that begin where something is `staying`.

        Those in names in braces stay: ids do.
        """
        names = [match.span() for match in NAME_IN_BRACES.finditer(text)]

        def later(match: re.Match[str]) -> str:
            first, last = int(match[1]), int(match[3] or match[1])
            ends = {each + 1 for each in moving} if self.in_pairs and match[3] else moving
            named = any(start < match.start() < end for start, end in names)
            if named or match.start() in staying or first not in moving or last not in ends or last - first > 1:
                return match[0]
            return shown(f"{first + self.by}{match[2] or ''}{last + self.by if match[3] else ''}")

        return _YEARS.sub(later, text)

    def _is_compared(self, text: str) -> bool:
        """Whether a text sets something against the year before."""
        before = str(self.year - 1)
        places = (match.start() for match in _YEARS.finditer(text) if match[1] == before)
        return any(_COMPARED.search(text, max(0, at - _LOOKED_BACK), at) for at in places)

    def cites(self, text: str) -> bool:
        """Whether `text` names a day or a document of the years that move: whether it is so again, nobody knows."""
        return any(text[at : at + 4] in {str(self.year), str(self.year + 1)} for at in years_of_others(text))

    def edition(self, text: str, count: int = 1) -> str:
        """The edition `count` after the one that `text` names; unchanged where it is named in no way known here.

        One of several years, `lần thứ 12 (2024-2025)`, is followed by one of the next: `lần thứ 13 (2026-2027)`.
        """
        span = None if self.in_pairs else _SEVERAL_YEARS.search(text)
        pieces = [text] if span is None else [text[: span.start()], text[span.end() :]]
        counted = [
            _ENGLISH.sub(
                lambda match: _english(int(match[1]) + count),
                _COUNTED.sub(lambda match: match["before"] + _after(match["number"], count), self.title(piece)),
            )
            for piece in pieces
        ]
        return (_years_later(span, count) if span else "").join(counted)


def _years_later(span: re.Match[str], count: int) -> str:
    """`(2026-2027)` for `(2024-2025)`: so many spans of as many years later."""
    first, last = int(span[1]), int(span[3])
    later = count * (last - first + 1)
    return f"({first + later}{span[2]}{last + later})"


def _is_name(match: re.Match[str]) -> bool:
    """Whether a number in a text is what something is called, or its place in a list."""
    start = match.start()
    if match.string[match.end() : match.end() + 2] in {". ", ") "} and _NUMBERED.search(
        match.string, max(0, start - _LOOKED_BACK), start
    ):
        return True
    small = match[0].isdigit() and int(match[0]) <= _LARGEST_NAME
    return small and _CALLED_BY_NUMBER.search(match.string, max(0, start - _LOOKED_BACK), start) is not None


def _fixed(text: str) -> Iterator[int]:
    """Where a year begins that something is dated by."""
    for match in _YEARS.finditer(text):
        ends = max(0, match.start() - _LOOKED_BACK), match.start()
        if not match[3] and _FIXED.search(text, *ends) and not _COUNTED_AT_THE_END.search(text, *ends):
            yield match.start()


@lru_cache(maxsize=64)
def _held_again(series: Sequence[str]) -> re.Pattern[str]:
    """The number of an edition behind what has some, in one sentence."""
    names = "|".join(map(re.escape, sorted({*_HELD_AGAIN, *series}, key=len, reverse=True)))
    return re.compile(
        rf"(?P<before>\b(?:{names})\b[^.;:\n{{}}]{{0,80}}?{_EDITION} )(?P<number>{_NUMBER})(?!\w)", re.IGNORECASE
    )


def _after(number: str, count: int) -> str:
    if number.isdigit():
        return str(int(number) + count).zfill(len(number))
    if number.lower() in _WORDS:
        index = _WORDS.index(number.lower()) + count
        return _WORDS[index] if index < len(_WORDS) else str(index + 1)
    value = read_roman(number, _MOST)
    return roman(value + count) if value else number


def _english(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in _TEENS else "th"
    return f"{number}{ending}"
