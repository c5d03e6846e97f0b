"""Hyphens and dashes: which kind, and the spaces beside them."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.mixture import Mixture, Occurrence
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip, proofreads
from annual_report.proofreading.words_around import match_ending_at, whole_words

_DASH: Final = "[-–—−‐‑]"
_CLOSE: Final = re.compile(
    rf"\b(?:(?P<virus>covid|sars|cov|mers|h\dn|virus corona)\s*{_DASH}\s*(?=\d)"
    rf"|(?:e)\s+{_DASH}\s+(?=mail|learning)|wi\s+{_DASH}\s+(?=fi)|(?:vắc|vác)\s+{_DASH}\s+(?=xin)|lê\s+{_DASH}\s+(?=nin)"
    rf"|(?:ăng)\s+{_DASH}\s+(?=ghen)|in\s*{_DASH}\s*(?=tơ)|tơ\s+{_DASH}\s+(?=nét)|ô\s+{_DASH}\s+(?=tô\b)|i\s+{_DASH}\s+(?=ốt)"
    rf"|mác\s*{_DASH}(?=xít))",
    re.IGNORECASE,
)
_SPACED: Final = lazy_pattern(rf"\s+{_DASH}\s+|\s+{_DASH}|{_DASH}\s+")
_UNEVEN: Final = re.compile(
    rf"(?<=[\w)”]) (?P<left>{_DASH})(?=[^\W\d_“(])|(?<=\d) (?P<number>{_DASH})(?=\d)"
    rf"|(?<=[\w)”])(?P<right>{_DASH}) (?=[\w“(])"
)
_HEADING: Final = lazy_pattern(r"(?:^|\n)\s*(?:[\dIVXLa-zđA-ZĐ]{1,4}|(?:Điều|Mục|Phần|Chương) [\dIVX]+)$")
_YEAR: Final = lazy_pattern(r"(?:19|20)\d\d")
_YEARS: Final = re.compile(rf"(?<![\w/.,-])((?:19|20)\d\d)( ?{_DASH} ?)((?:19|20)\d\d)(?![\w/]|[.,]\d)")
_BETWEEN_WORDS: Final = re.compile(rf"(?<=[\w)”] )({_DASH})(?= [\w“(])")
_KINDS: Final = {"-": "-", "–": "–", "—": "—", "−": "–", "‐": "-", "‑": "-"}
_RANGES: Final = N_("the years “{text}” are joined differently from “{other}”")
_DASHES: Final = N_("the dash in “{text}” differs from the dash in “{other}”")


@proofreads(
    Rule(
        "hyphen-spaces",
        Severity.WARNING,
        title=N_("a hyphen has a space on one side only, or where there should be none"),
        explanation=N_(
            "A dash between words or years has a space on both sides, 2018 - 2023; between years it may have none. A "
            "hyphen in a name has none: Covid-19. A space on one side only is always a mistake."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Nhiệm kỳ 2018- 2023 có nhiều đổi mới.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Nhiệm kỳ 2018 - 2023 có nhiều đổi mới.}\n"),
    )
)
def hyphen_spaces(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """A hyphen has spaces on both sides or on neither, and none inside of a name."""
    text = passage.masked
    reported: set[int] = set()
    for match in _CLOSE.finditer(text):
        start, end = whole_words(text, *match.span())
        fix = text[start : match.start()] + re.sub(rf"\s*{_DASH}\s*", "-", match[0]) + text[match.end() : end]
        if fix != text[start:end]:
            reported.update(range(start, end))
            problem = message(N_("“{text}” is one name, without spaces around its hyphen"), text=text[start:end])
            yield Slip(passage, start, end, problem, (fix,), safe=bool(match["virus"]))
    for match in _UNEVEN.finditer(text):
        if match.start() not in reported and not (match["right"] and match_ending_at(_HEADING, text, match.start())):
            yield _uneven(passage, match)


def _uneven(passage: Passage, match: re.Match[str]) -> Slip:
    text = passage.text
    start, end = whole_words(text, *match.span())
    left, right, dash = text[start : match.start()], text[match.end() : end], match[0].strip()
    spaced, close = f"{left} {dash} {right}", f"{left}{dash}{right}"
    numbers = left.isdigit() and right.isdigit() and not (_YEAR.fullmatch(left) and _YEAR.fullmatch(right))
    problem = message(N_("the hyphen in “{text}” has a space on one side only"), text=text[start:end])
    return Slip(passage, start, end, problem, (close, spaced) if numbers else (spaced, close))


class _Dashes(Proofreading):
    """Dashes between years, and dashes between words."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._years = Mixture((" - ", "-", " – ", "–"))
        self._words = Mixture(("-", "–", "—"))

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.masked
        years = set()
        for match in _YEARS.finditer(text):
            years.add(match.start(2) + 1)
            way = "".join(_KINDS.get(each, each) for each in match[2])
            if len(way) != 2:  # noqa: PLR2004 - a space on one side only is told by itself
                instead = {other: f"{match[1]}{other}{match[3]}" for other in (" - ", "-", " – ", "–", " — ", "—")}
                self._years.note(way, Occurrence(passage, *match.span(), instead))
        for match in _BETWEEN_WORDS.finditer(text):
            if match.start() not in years:
                start, end = whole_words(text, match.start() - 1, match.end() + 1)
                left, right = text[start : match.start()], text[match.end() : end]
                instead = {dash: f"{left}{dash}{right}" for dash in "-–—"}
                self._words.note(_KINDS[match[1]], Occurrence(passage, start, end, instead))
        return iter(())

    def close(self) -> Iterator[Slip]:
        yield from self._years.slips(_RANGES)
        yield from self._words.slips(_DASHES)


DASH_MIXED: Final = Proofreader(
    Rule(
        "dash-mixed",
        Severity.WARNING,
        title=N_("dashes of several kinds serve the same purpose"),
        explanation=N_(
            "2016 - 2020 in one place and 2016-2020 or 2016 – 2020 in another, “-” and “–” between words: word "
            "processors change some of them as you type. Use one kind, with the same spaces, throughout."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Giai đoạn 2016-2020 và nhiệm kỳ 2017 - 2022.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Giai đoạn 2016 - 2020 và nhiệm kỳ 2017 - 2022.}\n"),
    ),
    _Dashes,
)
