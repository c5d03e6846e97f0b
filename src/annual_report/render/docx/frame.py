"""The frame of an official document: letterhead, title, addressees, signature block and recipients."""

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from docx.shared import Mm

from annual_report.document.base_text import addressee_lines
from annual_report.document.title_lines import title_lines
from annual_report.language.typography.metrics import printed_length
from annual_report.render.docx import styles
from annual_report.render.docx.marks import Marks
from annual_report.render.docx.oxml import border, element, put, twips
from annual_report.render.docx.runs import broken
from annual_report.render.docx.tables import columns, framed

if TYPE_CHECKING:
    from docx.table import _Cell

    from annual_report.document.tree import AnnexPages, Document, Foot, Head, Runs
    from annual_report.regulations.regulation import Lettering

_NATIONAL_SHARE: Final = 0.6
_NATIONAL_LEAST: Final = 97.0
_RECIPIENTS_SHARE: Final = 0.45
_RULE_WIDTH: Final = 0.75
_ABOVE_FRAME_MM: Final = 2.0
_ABOVE_RULE_MM: Final = 1.0
_BELOW_TITLE_MM: Final = 5.0
_BELOW_HEAD_MM: Final = 8.0
# Beside the words in a frame.
_ROOM_IN_MARK: Final = 4.5
_ROOM_IN_DRAFT: Final = 6.5


class Frame:
    """Writes the frame of a `document` into a Word document whose lines are `width` millimetres long."""

    def __init__(self, word: Any, document: "Document", width: float, marks: Marks) -> None:
        self._word, self._document, self._width, self._marks = word, document, width, marks
        self._regulation = document.regulation

    def head(self) -> None:
        """The letterhead: who issues it on the left, the national name on the right, number and date below them."""
        head, lines = self._document.head, self._regulation.lines
        parts = self._regulation.letterings
        right = max(self._width * _NATIONAL_SHARE, _NATIONAL_LEAST)
        table = columns(self._word, (self._width - right, right), rows=2)
        (left_cell, right_cell), (number_cell, date_cell) = (row.cells for row in table.rows)
        left = _Stack(left_cell, self._width - right, self._marks)
        for line in head.superior:
            left.add(line, styles.SUPERIOR)
        for line in head.issuer:
            left.add(line, styles.ISSUER)
        left.rule(head.issuer[-1] if head.issuer else "", parts.issuer, float(lines.issuer.value))
        national = _Stack(right_cell, right, self._marks)
        if head.circulation:
            lettering = parts.circulation
            national.boxed(head.circulation, styles.CIRCULATION, _length(head.circulation, lettering) + _ROOM_IN_MARK)
        if head.national_name:
            national.add(head.national_name, styles.NATIONAL_NAME)
            national.add(head.motto, styles.MOTTO)
            national.rule(head.motto, parts.motto, float(lines.motto.value))
        national.end()
        left.end()
        self._registered(head, _Stack(number_cell, self._width - right, self._marks))
        dated = _Stack(date_cell, right, self._marks)
        dated.add(head.place_and_date, styles.PLACE_AND_DATE)
        dated.end()

    def _registered(self, head: "Head", cell: "_Stack") -> None:
        if head.number:
            cell.add(head.number, styles.NUMBER)
        if head.subject:
            cell.add(head.subject, styles.LETTER_SUBJECT)
        if head.urgency:
            stamp = head.urgency
            cell.boxed(stamp.word, styles.URGENCY, float(stamp.width), float(stamp.height))
        if head.draft:
            lettering = self._regulation.letterings.authority
            cell.boxed(head.draft, styles.DRAFT, _length(head.draft, lettering) + _ROOM_IN_DRAFT)
        cell.end()

    def opening(self) -> None:
        """What stands between the letterhead and the text: title, addressees, legal bases."""
        document = self._document
        if document.type:
            self._add(document.type, styles.TITLE)
            self._title(document.subject, self._regulation.letterings.subject, styles.SUBJECT, self._width)
            last = title_lines(document.subject, self._regulation.letterings.subject.size, Decimal(str(self._width)))[
                -1
            ]
            rule = self._rule(last, self._regulation.letterings.subject, float(self._regulation.lines.subject.value))
            rule.paragraph_format.space_after = Mm(_BELOW_TITLE_MM)
        for index, line in enumerate(addressee_lines(document)):
            paragraph = self._add(line, styles.ADDRESSEES)
            if index == 0 and not document.type:
                paragraph.paragraph_format.space_before = Mm(_BELOW_HEAD_MM)
            if len(document.addressees) > 1:
                _listed(paragraph, index, len(document.addressees))
        for basis in document.legal_bases:
            self._add(basis, styles.LEGAL_BASIS)

    def foot(self, foot: "Foot") -> None:
        """The recipients on the left, the signature block on the right, on one page with each other."""
        left = self._width * _RECIPIENTS_SHARE
        before = self._word.add_paragraph(style=styles.RULE)
        before.paragraph_format.space_before, before.paragraph_format.keep_with_next = Mm(6), True
        recipients, signature = columns(self._word, (left, self._width - left)).rows[0].cells
        cell = _Stack(recipients, left, self._marks)
        if foot.recipients:
            cell.add(foot.recipients_heading, styles.RECIPIENTS_HEADING)
        for line in foot.recipients:
            cell.add(line, styles.RECIPIENTS)
        if foot.drafter:
            cell.add(foot.drafter, styles.DRAFTER)
        cell.end()
        signed = _Stack(signature, self._width - left, self._marks)
        for line in foot.authority:
            signed.add(line, styles.AUTHORITY)
        signed.add(foot.signer, styles.SIGNER)
        signed.end(keep=False)

    def annex(self, annex: "AnnexPages", width: float) -> None:
        """The heading of an annex whose lines are `width` millimetres long."""
        parts = self._regulation.letterings
        self._add(annex.number, styles.ANNEX_NUMBER)
        self._title(annex.title, parts.annex_title, styles.ANNEX_TITLE, width)
        self._add(annex.reference, styles.ANNEX_REFERENCE)
        said = "".join(run.text for run in annex.reference)
        self._rule(said, parts.annex_reference, float(self._regulation.lines.subject.value), width)

    def _title(self, text: str, lettering: "Lettering", style: str, width: float) -> None:
        """A title, its lines broken where the PDF breaks them."""
        lines = title_lines(text, lettering.size, Decimal(str(width)))
        self._marks.add(self._word.add_paragraph(style=style), broken(text, lines))

    def _rule(self, text: str, lettering: "Lettering", share: float, width: float | None = None) -> Any:
        length = min(_length(text, lettering), width or self._width) * share
        paragraph = self._word.add_paragraph(style=styles.RULE)
        _ruled(paragraph, length, width or self._width)
        return paragraph

    def _add(self, text: "str | Runs", style: str) -> Any:
        paragraph = self._word.add_paragraph(style=style)
        self._marks.add(paragraph, text)
        return paragraph


class _Stack:
    """The paragraphs of a cell that is `width` millimetres wide, one below the other."""

    def __init__(self, cell: "_Cell", width: float, marks: Marks) -> None:
        self._cell, self._width, self._first, self._marks = cell, width, True, marks

    def add(self, text: "str | Runs", style: str) -> Any:
        paragraph = self._empty(style)
        self._marks.add(paragraph, text)
        return paragraph

    def _empty(self, style: str) -> Any:
        paragraph = self._cell.paragraphs[0] if self._first else self._cell.add_paragraph()
        self._first = False
        paragraph.style = style
        return paragraph

    def rule(self, text: str, lettering: "Lettering", share: float) -> None:
        """The line below a text, as long as this `share` of it."""
        _ruled(self._empty(styles.RULE), min(_length(text, lettering), self._width) * share, self._width)

    def boxed(self, word: str, style: str, width: float, height: float | None = None) -> None:
        """A word in a frame of so many millimetres, as high as the word where nothing is said of that."""
        before = self._empty(styles.RULE)
        before.paragraph_format.space_before = Mm(_ABOVE_FRAME_MM)
        frame = self._cell.add_table(1, 1)
        framed(frame, style, width, height)
        (inside,) = frame.rows[0].cells[0].paragraphs
        inside.style = style
        self._marks.add(inside, word)
        self._cell.paragraphs[-1].style = styles.RULE

    def end(self, *, keep: bool = True) -> None:
        """Sets what is in it to `keep` on the page of what follows; a cell has a paragraph at least."""
        if self._first:
            self._empty(styles.RULE)
        for paragraph in self._cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = keep


def _listed(paragraph: Any, index: int, last: int) -> None:
    """Sets a line of the list of addressees, of which the first is its heading."""
    form = paragraph.paragraph_format
    form.alignment, form.left_indent = 0, Mm(45 if index else 35)
    form.space_after = Mm(0) if index < last else None


def _length(text: str, lettering: "Lettering") -> float:
    """How long a line of text is, in millimetres."""
    shown = text.upper() if lettering.capitals else text
    return printed_length(shown, float(lettering.size), bold=bool(lettering.bold))


def _ruled(paragraph: Any, length: float, width: float) -> None:
    paragraph.paragraph_format.space_before = Mm(_ABOVE_RULE_MM)
    lines = border("top", _RULE_WIDTH, space=1)
    put(paragraph._p.get_or_add_pPr(), lines, "w:spacing", "w:ind", "w:jc", "w:rPr")
    _indented(paragraph, length, width)


def _indented(paragraph: Any, length: float, width: float) -> None:
    """Leaves `length` of the `width` in the middle of a line."""
    side = twips(max(width - length, 0) / 2)
    indents = element("w:ind", left=side, right=side, firstLine=0)
    put(paragraph._p.get_or_add_pPr(), indents, "w:jc", "w:rPr")
