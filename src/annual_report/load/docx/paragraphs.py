"""What is read on the page of a Word file, paragraph by paragraph, as proofreaders want it: a view of its content.

What was deleted or moved away and tables of contents are left out; texts in frames and content controls, and what was
inserted, belong to it.
"""

from collections.abc import Iterable, Iterator

from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.load.docx.content import WordBlock, WordContent, WordParagraph, paragraphs_in
from annual_report.load.extracted import ExtractedParagraph


def extracted(content: WordContent) -> Iterator[ExtractedParagraph]:
    """The paragraphs and cells of a file, of no name as yet, in the order of reading.

    What stands beside the text comes at the end, each text once: a file may have the same header for its first page and
    the others.
    """
    yield from _of(content.blocks)
    seen: set[str] = set()
    for part in content.beside:
        for each in _of(part.blocks):
            if each.text not in seen:
                seen.add(each.text)
                yield each


def _of(blocks: Iterable[WordBlock]) -> Iterator[ExtractedParagraph]:
    for paragraph in paragraphs_in(tuple(blocks)):
        text = paragraph.text.replace("\f", "\n")
        if text.strip() and not paragraph.style.lower().startswith("toc "):
            yield _extracted(paragraph, text)


def _extracted(paragraph: WordParagraph, text: str) -> ExtractedParagraph:
    place = ParagraphPlace("", paragraph.part, paragraph.numbers)
    if paragraph.part is DocumentPart.CELL:
        number, _row, column = paragraph.numbers
        return ExtractedParagraph(text, ((0, place),), "cell", f"{number}/{column}")
    return ExtractedParagraph(text, ((0, place),), "title" if paragraph.titled else "prose")
