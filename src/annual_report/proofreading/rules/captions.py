"""Captions that stand twice: their numbers, or all of them, or a line and the next one."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.long_passages import PassagePart
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_CAPTION: Final = re.compile(
    r"(?<!\w)(?P<once>(?:ảnh(?: minh họa)?|hình|bảng|biểu|biểu đồ|sơ đồ|phụ lục|nguồn)"
    r"(?:\s{1,9}(?:\d{1,4}(?:\.\d{1,4}){0,4}|[ivx]{1,9})\s{0,9}[.:]?|\s{0,9}:))"
    # The pattern ends with the row: what it asked for behind would be tried again from each caption of a long one.
    r"(?:\s{0,9}(?P<again>(?P=once))(?=\s|$|(?P=once)))+",
    re.IGNORECASE,
)
_FEWEST: Final = 3
# From here on it is a sentence that is told of by another rule (rules/repetition.py).
_SENTENCE: Final = 6
_MARKS: Final = " .:–-|/\n\t"
_TWICE: Final = N_("this caption is repeated")


class _Captions(Proofreading):
    """Remembers the line before."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._last = ""

    def read(self, passage: Passage) -> Iterator[Slip]:
        whole = not isinstance(passage, PassagePart)  # a part of a long text is no line
        line = passage.text.strip() if passage.role == "prose" and whole else ""
        if line and line == self._last and line[-1] not in ".!?" and len(passage.words) >= _FEWEST:
            yield Slip(passage, 0, len(passage.text), message(_TWICE), ("",))
        else:
            yield from _within(passage)
        self._last = line


def _within(passage: Passage) -> Iterator[Slip]:
    """The number of a caption, or the caption as a whole, twice in a row or more often."""
    text, problem = passage.text, message(_TWICE)
    numbers = [
        Slip(passage, match.start(), match.end(), problem, (match["again"],), safe=True)
        for match in _CAPTION.finditer(text)
    ]
    yield from numbers
    if numbers or isinstance(passage, PassagePart):
        return
    words = passage.words
    half = len(words) // 2
    is_sentence = passage.role == "prose" and half >= _SENTENCE
    if len(words) % 2 or half < _FEWEST or is_sentence or words[0].text != words[half].text:
        return
    first, second = text[: words[half].start].strip(_MARKS), text[words[half].start :].strip(_MARKS)
    if first == second:
        yield Slip(passage, 0, len(text), problem, (text[words[half].start :],), safe=True)


CAPTION_DOUBLED: Final = Proofreader(
    Rule(
        "caption-doubled",
        Severity.WARNING,
        title=N_("a caption is repeated"),
        explanation=N_(
            "When a caption is copied, its number or the whole caption is easily repeated: “Ảnh 1. Ảnh 1. …”. Remove "
            "one of the two; the program numbers photos and tables."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: 'Ảnh 1. Ảnh 1. Hội Mẫu trao giấy khen.'}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: 'Ảnh 1. Hội Mẫu trao giấy khen.'}\n"),
    ),
    _Captions,
)
