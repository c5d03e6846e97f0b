"""Dates written in one style throughout."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.dates_in_text import WrittenDate, dates_in
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.mixture import USUALLY
from annual_report.proofreading.passage import MASK, Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

# Days that go by their short names: 8/3, 30/4, 2/9.
_FEASTS: Final = frozenset({(3, 2), (8, 3), (7, 5), (1, 5), (1, 6), (2, 9), (9, 1), (6, 1), (9, 5), (5, 9), (1, 7)})
_BELOW_TEN: Final = 9
_WITH_ZERO: Final = 2
_DATE_LINE: Final = lazy_pattern(r"(?:Số ?:[^,;]{0,80})?[^,.;]{2,40}, (?:ngày )")  # beside the number, in text files
# Documents are cited with their dates in words, whatever the style of the text.
_CITED: Final = lazy_pattern(rf"(?:{MASK}|\b[Ss]ố \d+)[^.;]{{0,40}}$")
_LOOK_BACK: Final = 60
_MOST: Final = 400
_ZERO, _NONE = "zero", "none"
# What may be written in two ways, and the ways, the best one first.
_BEST: Final = {"mark": ("/", "-", "."), "form": ("digits", "words")} | {
    f"{part} {form}": (_NONE, _ZERO) if part == "late month" else (_ZERO, _NONE)
    for part in ("day", "early month", "late month")
    for form in ("digits", "short", "words")
}
_ZEROS: Final = N_("the date “{text}” has leading zeros unlike “{other}”")
_PROBLEMS: Final = {
    "mark": N_("the date “{text}” has other separators than “{other}”"),
    "form": N_("the date “{text}” has another style than “{other}”"),
}


@dataclass(frozen=True, slots=True)
class _Place:
    """A date in its passage; `styles` has the way in which it is written, by what may be written in two ways."""

    passage: Passage
    written: WrittenDate
    styles: dict[str, str]


class _Styles(Proofreading):
    """What styles there are: signs between the numbers, zeros before them, words or digits."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._places: list[_Place] = []
        self._counts: dict[str, Counter[str]] = {}

    def read(self, passage: Passage) -> Iterator[Slip]:
        for written in dates_in(passage.masked):
            if written.exists:
                styles = _styles(passage.masked, written)
                for kind, style in styles.items():
                    self._counts.setdefault(kind, Counter())[style] += 1
                if styles and len(self._places) < _MOST:
                    self._places.append(_Place(passage, written, styles))
        return iter(())

    def close(self) -> Iterator[Slip]:
        usual = {
            kind: max(counts, key=lambda style: (counts[style], -_BEST[kind].index(style)))
            for kind, counts in self._counts.items()
        }
        for place in self._places:
            odd = next((kind for kind in _BEST if kind in place.styles and place.styles[kind] != usual[kind]), None)
            if odd is not None:
                example = next(each for each in self._places if each.styles.get(odd) == usual[odd])
                yield _slip(place, odd, usual, example)


def _styles(text: str, written: WrittenDate) -> dict[str, str]:
    """How the date is written, where that is for the writer to choose."""
    day, month, start = int(written.day), int(written.month), written.start
    styles: dict[str, str] = {}
    if written.year and written.form != "short" and not _DATE_LINE.fullmatch(text, 0, start):
        cited = written.form == "words" and _CITED.search(text, max(0, start - _LOOK_BACK), start)
        styles |= {} if cited else {"form": written.form}
    if written.form == "digits":
        styles["mark"] = written.mark
    if written.form != "short" or (day, month) not in _FEASTS:
        if day <= _BELOW_TEN:
            styles[f"day {written.form}"] = _ZERO if written.day[0] == "0" else _NONE
        if month <= _BELOW_TEN:
            early = "early" if month <= _WITH_ZERO else "late"
            styles[f"{early} month {written.form}"] = _ZERO if written.month[0] == "0" else _NONE
    return styles


def _slip(place: _Place, odd: str, usual: dict[str, str], example: _Place) -> Slip:
    written, passage = place.written, place.passage
    other = example.passage.text[example.written.start : example.written.end]
    text = passage.text[written.start : written.end]
    problem = message(_PROBLEMS.get(odd, _ZEROS), text=text, other=other)
    fix = _in_style(place, usual)
    at = (example.passage, example.written.start)
    return Slip(passage, written.start, written.end, problem, (fix,), note=USUALLY, note_at=at)


def _in_style(place: _Place, usual: dict[str, str]) -> str:
    """The date in all that is usual."""
    written = place.written
    form = usual["form"] if "form" in place.styles else written.form
    early = "early" if int(written.month) <= _WITH_ZERO else "late"
    day = _padded(written.day, usual.get(f"day {form}"))
    month = _padded(written.month, usual.get(f"{early} month {form}"))
    if form == "words":
        return f"{day} tháng {month}" + (f" năm {written.year}" if written.year else "")
    mark = usual.get("mark", "/") if form == "digits" else "/"
    return mark.join(filter(None, (day, month, written.year)))


def _padded(number: str, style: str | None) -> str:
    if style is None:
        return number
    return f"{int(number):02}" if style == _ZERO else str(int(number))


DATE_STYLE_MIXED: Final = Proofreader(
    Rule(
        "date-style-mixed",
        Severity.WARNING,
        title=N_("dates are written in two styles"),
        explanation=N_(
            "08/01/2018 in one place and 8/1/2018, 08-01-2018 or words in another look as if nobody had read the "
            "whole text. Choose one style. According to Nghị định 30/2020/NĐ-CP, days below 10 and the months 1 and "
            "2 get a zero. The line with place and date, and the dates of cited documents, may still be in words."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Lớp mở ngày 05/9/2017 và bế mạc ngày 8/9/2017.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Lớp mở ngày 05/9/2017 và bế mạc ngày 08/9/2017.}\n"),
    ),
    _Styles,
)
