"""The text between title and signature: what is text, what a table or figure, and what each paragraph is."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.diagnostics import PageBox
from annual_report.load.pdf.page import PdfPage, TextLine
from annual_report.regulations.forms import Forms
from annual_report.regulations.inspection.parts.joined_paragraphs import grouped, usual_step
from annual_report.regulations.inspection.parts.printed_document import ParagraphKind, PrintedParagraph, TextBlock
from annual_report.regulations.inspection.parts.same_words import begins_with

# In millimetres: how far what is centred, or ends at one edge, may be off.
_MIDDLE: Final = 1.0
# In millimetres: the bars of a chart are lower than this, and a caption stands no further below its picture.
_BAR: Final = 12.0
# In millimetres: how far above its bar or its table a label or a unit stands at most.
_LABEL: Final = 6.0
# In points: notes and captions are smaller than the text by more.
_SMALLER: Final = 1.6
# As a share of the page: a box of this size is a frame around the page, not around a text.
_WHOLE_PAGE: Final = 0.8
_CAPTION: Final = re.compile(r"(Bảng|Biểu|Biểu đồ|Hình|Ảnh|Sơ đồ)( số)? ?\d+[.:]", re.IGNORECASE)
_PART: Final = re.compile(r"(phần|chương) ([IVXLC]+|thứ \w+)[.:]?", re.IGNORECASE)
_SECTION: Final = re.compile(r"[IVXLC]+\. \S")
_CLAUSE: Final = re.compile(r"\d{1,3}\. \S")
_POINT: Final = re.compile(r"[a-zđ]{1,2}\) \S")
_DASH: Final = re.compile(r"[-–+•*] ?\S")
# A sentence that names what it is based on, and goes on: “Căn cứ hướng dẫn của Sở, Nhà trường báo cáo như sau.”
_GOES_ON: Final = re.compile(
    r"(?:như sau|sau đây)\W*$|,(?: [^\W\d_]+){1,14}? (?:báo cáo|đề nghị|trân trọng|xin)\b[^;]*[.:]$"
)
_ENDED: Final = (".", ";", ":", ",", "…", "./.", "?", "!")


def find_body(
    lines: Sequence[TextLine], pages: Sequence[PdfPage], forms: Forms, block: TextBlock
) -> tuple[PrintedParagraph, ...]:
    """The paragraphs and headings among `lines`, in order."""
    pages_by_number = {page.number: page for page in pages}
    text_indexes = [index for index, line in enumerate(lines) if not is_apart(line, pages_by_number[line.page])]
    size = _usual_size([lines[index] for index in text_indexes])
    text_indexes = [
        index
        for index in text_indexes
        if (lines[index].size > size - _SMALLER or _is_structural(lines[index], forms, block))
        and not _is_caption(lines[index], block)
    ]
    paragraphs = list(_paragraphs([lines[index] for index in text_indexes], forms, block))
    index_of_line = {id(lines[index]): index for index in text_indexes}
    return tuple(_with_follows(paragraphs, index_of_line))


def is_apart(line: TextLine, page: PdfPage) -> bool:
    """Whether `line` stands in a table, a frame or a figure, captions a picture, or tells the unit of a table."""
    if line.drawn or any(line.within(box) for box in (*page.tables, *page.pictures)):
        return True
    if any(_captions(line, each) for each in page.pictures) or any(_tells_unit(line, each) for each in page.tables):
        return True
    for box in page.boxes:
        height, width = box.bottom - box.top, box.x1 - box.x0
        if height * width > _WHOLE_PAGE * page.height * page.width:
            continue
        labels = height < _BAR and 0 <= box.top - line.baseline < _LABEL and abs(line.x0 - box.x0) < _MIDDLE
        if line.within(box) or labels:
            return True
    return False


def _captions(line: TextLine, picture: PageBox) -> bool:
    """Whether `line` stands right below `picture`, centred on it."""
    below = 0 < line.baseline - picture.bottom < _BAR
    return below and abs(line.centre - (picture.x0 + picture.x1) / 2) < 2 * _MIDDLE


def _tells_unit(line: TextLine, table: PageBox) -> bool:
    """Whether `line` stands right above `table`, in its right half and up to its edge, as a unit of measure does."""
    above = 0 < table.top - line.baseline < _LABEL
    return above and line.x0 > (table.x0 + table.x1) / 2 and abs(line.x1 - table.x1) < _MIDDLE


def _usual_size(lines: Sequence[TextLine]) -> float:
    """The size of most of the text; of upright text where there is any, as notes below tables are often italic."""
    weights: dict[float, int] = {}
    for line in [line for line in lines if not line.italic] or lines:
        weights[round(line.size)] = weights.get(round(line.size), 0) + len(line.text)
    return max(weights, key=lambda size: weights[size], default=0.0)


def _is_structural(line: TextLine, forms: Forms, block: TextBlock) -> bool:
    """Whether a line too small for the text is no note all the same, but a heading or a legal basis."""
    centred = abs(line.centre - block.centre) < _MIDDLE and line.x0 > block.left + _MIDDLE
    heading = line.bold and (_SECTION.match(line.text) or _CLAUSE.match(line.text) or (centred and line.text.isupper()))
    return bool(heading or _PART.fullmatch(line.text) or begins_with(line.text, forms.legal_basis.text))


def _is_caption(line: TextLine, block: TextBlock) -> bool:
    centred = abs(line.centre - block.centre) < _MIDDLE and line.x0 > block.left + _MIDDLE
    return centred and bool(_CAPTION.match(line.text))


def _paragraphs(lines: Sequence[TextLine], forms: Forms, block: TextBlock) -> Iterator[PrintedParagraph]:
    """The headings of parts with their titles, and what `grouped` makes of the lines between them."""
    step = usual_step(lines, block)
    pending: list[TextLine] = []
    index, before_text = 0, True
    while index < len(lines):
        line = lines[index]
        if not _PART.fullmatch(line.text):
            pending.append(line)
            index += 1
            continue
        yield from _classified(grouped(pending, block, step), forms, before_text=before_text)
        pending, before_text = [], False
        yield PrintedParagraph((line,), "part")
        title = _part_title(lines[index + 1 :], block)
        if title:
            yield PrintedParagraph(title, "part-title")
        index += 1 + len(title)
    yield from _classified(grouped(pending, block, step), forms, before_text=before_text)


def _part_title(lines: Sequence[TextLine], block: TextBlock) -> tuple[TextLine, ...]:
    title_lines: list[TextLine] = []
    for line in lines:
        centred = abs(line.centre - block.centre) < _MIDDLE and line.x0 > block.left + _MIDDLE
        if not (line.text.isupper() or (line.bold and centred)) or _SECTION.match(line.text):
            break
        title_lines.append(line)
    return tuple(title_lines)


def _classified(groups: Sequence[Sequence[TextLine]], forms: Forms, *, before_text: bool) -> Iterator[PrintedParagraph]:
    """Each group of lines with what it is; legal bases are looked for before all other text alone, where they stand."""
    for group in groups:
        lines = tuple(group)
        text = " ".join(line.text for line in lines)
        if before_text and begins_with(text, forms.legal_basis.text) and not _GOES_ON.search(text):
            yield PrintedParagraph(lines, "legal-basis")
            continue
        before_text = False
        yield PrintedParagraph(lines, _kind(text))


def _kind(text: str) -> ParagraphKind:
    is_heading = not text.endswith(_ENDED)
    if _SECTION.match(text) and is_heading:
        return "section"
    if _CLAUSE.match(text):
        return "clause" if is_heading else "numbered"
    if _POINT.match(text):
        return "point"
    return "dash" if _DASH.match(text) else "text"


def _with_follows(paragraphs: Sequence[PrintedParagraph], index_of_line: dict[int, int]) -> Iterator[PrintedParagraph]:
    """The paragraphs, each with whether it comes right below the one before, on the same page.

    `index_of_line` counts all lines, also those in tables, by the identity of each.
    """
    above: PrintedParagraph | None = None
    for paragraph in paragraphs:
        follows = (
            above is not None
            and above.last.page == paragraph.page
            and index_of_line[id(paragraph.first)] == index_of_line[id(above.last)] + 1
        )
        yield PrintedParagraph(paragraph.lines, paragraph.kind, follows)
        above = paragraph
