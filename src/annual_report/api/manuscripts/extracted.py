"""What was taken out of a document that is no text file: a source with a paragraph a line, and where each stands."""

from collections.abc import Iterable
from typing import Final

from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.diagnostics import Diagnostic, Source, Span
from annual_report.language import N_, Message, message
from annual_report.load.extracted import ExtractedParagraph
from annual_report.load.rules import TEXT_NOT_NFC
from annual_report.load.text.normalization import composed
from annual_report.proofreading.placed_passage import PlacedPassage

# Line ends and tabs part what a line of the source is; the rest of what ends a line in a source does not belong there.
_PARTING: Final = str.maketrans({"\t": "\n", "\r": "\n", "\x85": " ", "\u2028": " ", "\u2029": " "})


def manuscript_of(name: str, parts: Iterable[ExtractedParagraph]) -> Manuscript:
    """The manuscript of these parts of the document `name`, in their order."""
    lines: list[str] = []
    passages: list[PlacedPassage] = []
    places: list[tuple[int, Message]] = []
    decomposed: list[int] = []
    length = 0
    for part in parts:
        whole = composed(part.text) or part.text
        if whole != part.text:
            decomposed.append(len(lines) + 1)
        places += [(length + offset, place) for offset, place in part.places]
        for line in whole.translate(_PARTING).split("\n"):
            if text := line.strip():
                at = (len(lines) + 1,)
                passages.append(PlacedPassage(text, at, part.role, part.group, ((0, length + line.index(text)),)))
                lines.append(line)
                length += len(line) + 1
    source = Source(name, "\n".join(lines))
    problems = (_decomposed(source, decomposed[0]),) if decomposed else ()
    return Manuscript(source, tuple(passages), tuple(places), problems)


def _decomposed(source: Source, line: int) -> Diagnostic:
    what = message(N_("accents are written apart from their letters (decomposed Unicode), first here"))
    fix = message(N_("type Vietnamese with a keyboard set to Unicode"))
    return Diagnostic(TEXT_NOT_NFC, what, Span(source, line, 1, line, 2), fix=fix)
