"""The manuscript that a document is which is no text file, of the paragraphs that were taken out of it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, islice
from typing import Final

from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.diagnostics import Diagnostic, PagePlace, ParagraphPlace
from annual_report.diagnostics.composition import changed_in
from annual_report.language import N_, message
from annual_report.load.extracted import ExtractedParagraph, ExtractedText
from annual_report.load.rules import TEXT_NOT_NFC
from annual_report.load.text.normalization import composed
from annual_report.proofreading.placed_passage import PlacedPassage

# Line ends and tabs part what is read apart; other signs at which some programs begin a line do not belong in a text.
_PART: Final = re.compile(r"[^\t\n]+")
_ENDS_OF_LINES: Final = str.maketrans({"\r": "\n", "\x85": " ", "\u2028": " ", "\u2029": " "})


def manuscript_of(name: str, parts: Iterable[ExtractedParagraph]) -> Manuscript:
    """The manuscript of these parts of the document `name`, in their order."""
    read = list(parts)
    text = ExtractedText(name, tuple(replace(each, text=_whole(each).translate(_ENDS_OF_LINES)) for each in read))
    apart = (
        text.paragraphs[index].place(*changed, index + 1)
        for index, each in enumerate(read)
        if _whole(each) != each.text and (changed := changed_in(each.text))
    )
    return Manuscript(text, tuple(_passages(text)), tuple(map(_decomposed, islice(apart, 1))))


def _whole(part: ExtractedParagraph) -> str:
    """The text of a paragraph in NFC."""
    return composed(part.text) or part.text


def _passages(text: ExtractedText) -> Iterator[PlacedPassage]:
    numbers = count(1)
    for begin, part in zip(text.starts, text.paragraphs, strict=True):
        for match in _PART.finditer(part.text):
            if said := match[0].strip():
                there = begin + match.start() + match[0].index(said)
                yield PlacedPassage(said, (next(numbers),), part.role, part.group, ((0, there),))


def _decomposed(place: ParagraphPlace | PagePlace) -> Diagnostic:
    what = message(N_("accents are separate from their letters (decomposed Unicode); the first place is here"))
    fix = message(N_("type Vietnamese with a keyboard set to Unicode"))
    return Diagnostic(TEXT_NOT_NFC, what, place, fix=fix)
