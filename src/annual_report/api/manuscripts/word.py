"""Word (.docx): paragraphs, cells of tables, headers and footers, notes; comments, and changes that are tracked."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from annual_report.api.manuscripts.extracted import manuscript_of
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.manuscripts.word_marks import marks_in
from annual_report.diagnostics import ParagraphPlace, Source
from annual_report.load.docx.paragraphs import extracted
from annual_report.load.docx.reading import content_of, file_bytes
from annual_report.load.extracted import ExtractedParagraph, ExtractedText


def read(path: Path, name: str) -> Manuscript:
    """The document at `path`, read in a process of its own. Raises `UnreadableFileError`, and `OSError`."""
    content = content_of(file_bytes(path))
    manuscript = manuscript_of(name, (_named(name, each) for each in extracted(content)))
    marks = marks_in(content, name, _places(manuscript.content))
    return replace(manuscript, problems=(*manuscript.problems, *marks))


def _named(name: str, paragraph: ExtractedParagraph) -> ExtractedParagraph:
    """The paragraph, its places being in the file `name`."""
    return replace(paragraph, places=tuple((at, replace(place, file=name)) for at, place in paragraph.places))


def _places(text: ExtractedText | Source) -> Iterator[ParagraphPlace]:
    for number, each in enumerate(text.paragraphs if isinstance(text, ExtractedText) else (), 1):
        place = each.place(0, 0, number)
        if isinstance(place, ParagraphPlace):
            yield place
