"""A part of a document: the lines that it takes; and all parts that were found."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from annual_report.load.pdf.page import MM, PdfFile, PdfPage, TextLine
from annual_report.regulations.inspection.parts.same_words import begins_with
from annual_report.regulations.regulation import Regulation

ParagraphKind = Literal["text", "part", "part-title", "section", "clause", "numbered", "point", "dash", "legal-basis"]


@dataclass(frozen=True)
class PrintedPart:
    """One part: at least one line."""

    lines: tuple[TextLine, ...]

    @cached_property
    def text(self) -> str:
        """The text of its lines."""
        return " ".join(line.text for line in self.lines)

    @property
    def first(self) -> TextLine:
        """Its first line."""
        return self.lines[0]

    @property
    def last(self) -> TextLine:
        """Its last line."""
        return self.lines[-1]

    @property
    def page(self) -> int:
        """The number of the page on which it begins."""
        return self.first.page


@dataclass(frozen=True)
class PrintedParagraph(PrintedPart):
    """A paragraph of the body, and what it is; `follows` where nothing else stands between it and the one before."""

    kind: ParagraphKind = "text"
    follows: bool = False

    @property
    def indent(self) -> float | None:
        """How far its first line begins to the right of the others, in millimetres; None where there is but one."""
        return self.first.x0 - self.lines[1].x0 if len(self.lines) > 1 else None

    @property
    def steps(self) -> tuple[float, ...]:
        """From baseline to baseline, in points, where two lines stand on one page."""
        pairs = zip(self.lines, self.lines[1:], strict=False)
        return tuple((below.baseline - above.baseline) / MM for above, below in pairs if above.page == below.page)


@dataclass(frozen=True)
class TextBlock:
    """Where the text of some pages begins and ends, in millimetres from the left edge of the page."""

    left: float
    right: float

    @property
    def centre(self) -> float:
        """The middle of the text."""
        return (self.left + self.right) / 2

    @property
    def width(self) -> float:
        """The width of the text."""
        return self.right - self.left

    def on(self, page: PdfPage, pages: Sequence[PdfPage]) -> "TextBlock":
        """Where text begins and ends on a `page` with the margins of `pages`, of the first of which this is."""
        return TextBlock(self.left, page.width - (pages[0].width - self.right))


@dataclass(frozen=True)
class PrintedAnnex:
    """An annex: its heading, and the pages on which it stands."""

    number: PrintedPart
    title: PrintedPart | None
    reference: PrintedPart | None
    pages: tuple[PdfPage, ...]
    block: TextBlock


@dataclass(frozen=True)
class PrintedHead:
    """What stands at the top of page 1 in two columns; `letter_subject` only on a letter.

    `bottom` is where it ends, in millimetres from the top of the page.
    """

    national_name: PrintedPart | None = None
    motto: PrintedPart | None = None
    superior: PrintedPart | None = None
    issuer: PrintedPart | None = None
    number: PrintedPart | None = None
    place_and_date: PrintedPart | None = None
    letter_subject: PrintedPart | None = None
    urgency: PrintedPart | None = None
    circulation: PrintedPart | None = None
    bottom: float = 0.0


@dataclass(frozen=True)
class Title:
    """The type and subject in the middle, and whom the document is addressed to."""

    document_type: PrintedPart | None = None
    subject: PrintedPart | None = None
    addressee: PrintedPart | None = None
    addressees: tuple[PrintedPart, ...] = ()


@dataclass(frozen=True)
class PrintedFoot:
    """What stands below the text: recipients at the left, the signature at the right."""

    recipients_heading: PrintedPart | None = None
    recipients: tuple[PrintedPart, ...] = ()
    authority: PrintedPart | None = None
    signer: PrintedPart | None = None
    drafter: PrintedPart | None = None


@dataclass(frozen=True)
class PrintedDocument:
    """The parts of a document that stand in a file, found by the words of the `regulation` by which it is judged.

    `pages` and `block` are those before the annexes; `page_numbers` are the lines with them, by page (from 1).
    """

    file: PdfFile
    regulation: Regulation
    pages: tuple[PdfPage, ...]
    block: TextBlock
    page_numbers: dict[int, TextLine]
    head: PrintedHead
    title: Title
    body: tuple[PrintedParagraph, ...]
    foot: PrintedFoot
    contact: PrintedPart | None
    annexes: tuple[PrintedAnnex, ...]

    @property
    def letter(self) -> bool:
        """Whether it is an official letter (công văn): it has its subject below the number, and should have no type."""
        subject = self.head.letter_subject
        if subject is not None:
            return self.title.document_type is None or begins_with(
                subject.text, self.regulation.forms.letter_subject.text
            )
        sign = self.head.number.text.rpartition("/")[2] if self.head.number else ""
        typed = sign.partition("-")[0] in self.regulation.forms.type_marks.words
        return self.title.document_type is None and self.title.addressee is not None and not typed

    def block_on(self, number: int) -> TextBlock:
        """Where the text begins and ends on the page with this `number`, which may lie across."""
        page = self.file.pages[number - 1]
        annex = next((annex for annex in self.annexes if page in annex.pages), None)
        return annex.block.on(page, annex.pages) if annex else self.block.on(page, self.pages)

    def of_kind(self, *kinds: ParagraphKind) -> tuple[PrintedParagraph, ...]:
        """The paragraphs of the body that are one of `kinds`."""
        return tuple(each for each in self.body if each.kind in kinds)
