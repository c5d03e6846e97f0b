"""Page numbers: where they stand, how they look, what they count."""

from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.load.pdf.page import PdfPage, TextLine
from annual_report.regulations import Lettering
from annual_report.regulations.forms import Provision
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument, TextBlock
from annual_report.regulations.inspection.requirements.measuring import distance_off_centre, measure_size, measure_style
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, quoted
from annual_report.regulations.inspection.tolerances import CENTRE
from annual_report.regulations.regulation import PageNumberPlace

_ABOVE: Final = message(N_("above the text"))
_BELOW: Final = message(N_("below the text"))
_MIDDLE: Final = message(N_("centred"))
_RIGHT: Final = message(N_("at the right"))
_PLACES: Final = {
    PageNumberPlace.TOP_CENTRE: (_ABOVE, _MIDDLE),
    PageNumberPlace.BOTTOM_RIGHT: (_BELOW, _RIGHT),
}


def _numbered(document: PrintedDocument) -> bool:
    return bool(document.page_numbers) or len(document.pages) > 1


@requirement("page-number-place", N_("page number: place"), lambda regulation: regulation.page.number, _numbered)
def page_number_place(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """In the middle of the top margin, or at the right of the bottom margin, as the regulation has it."""
    required = _PLACES[document.regulation.page.number_place]
    for page in document.file.pages:
        line = document.page_numbers.get(page.number)
        if line is not None:
            found = _place(line, page, document.block_on(page.number), required[1])
            yield Measurement(found == required, _place_words(required), _place_words(found), page.number)


def _place_words(place: tuple[Message, Message]) -> Message:
    return message("{one}, {other}", one=place[0], other=place[1])


def _place(line: TextLine, page: PdfPage, block: TextBlock, required: Message) -> tuple[Message, Message]:
    """Above or below, and whether it is where it is required to be, else how far from the middle."""
    level = _ABOVE if line.baseline < page.height / 2 else _BELOW
    if required is _RIGHT and abs(line.x1 - block.right) <= CENTRE:
        return level, _RIGHT
    return level, distance_off_centre(line.centre - block.centre)


@requirement(
    "page-number-size", N_("page number: size of the letters"), lambda regulation: regulation.page.number, _numbered
)
def page_number_size(document: PrintedDocument, provision: Lettering) -> Iterator[Measurement]:
    """Of the size that the regulation gives."""
    return measure_size(document.page_numbers.values(), provision)


@requirement("page-number-style", N_("page number: bold, italic"), lambda regulation: regulation.page.number, _numbered)
def page_number_style(document: PrintedDocument, provision: Lettering) -> Iterator[Measurement]:
    """Upright and not bold."""
    return measure_style(document.page_numbers.values(), provision)


@requirement(
    "page-number-digits", N_("page number: Arabic digits alone"), lambda regulation: regulation.page.number, _numbered
)
def page_number_digits(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """No Roman numerals, dashes, or words."""
    for page, line in document.page_numbers.items():
        yield Measurement(line.text.isdecimal(), message(N_("digits alone")), quoted(line.text), page)


@requirement("page-number-first-page", N_("no page number on page 1"), lambda regulation: regulation.page.number)
def page_number_first_page(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """Page 1 shows no number."""
    line = document.page_numbers.get(1)
    yield Measurement(line is None, NOTHING, quoted(line.text) if line else NOTHING, 1)


@requirement(
    "page-number-sequence", N_("page numbers in sequence"), lambda regulation: regulation.page.number,
    lambda document: len(document.pages) > 1,
)  # fmt: skip
def page_number_sequence(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """Every page from the second on has its number, counted from 1."""
    return _in_sequence(document, document.pages[1:], 2)


@requirement(
    "annex-page-numbers",
    N_("annexes: page numbers of their own"),
    lambda regulation: regulation.forms.annex_pages,
    lambda document: any(
        len(annex.pages) > 1 or annex.pages[0].number in document.page_numbers for annex in document.annexes
    ),
)
def annex_page_numbers(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """Each annex counts its pages from 1; whether its first page shows the number is open."""
    for annex in document.annexes:
        shown = 0 if annex.pages[0].number in document.page_numbers else 1
        yield from _in_sequence(document, annex.pages[shown:], shown + 1)


def _in_sequence(document: PrintedDocument, pages: Sequence[PdfPage], first: int) -> Iterator[Measurement]:
    for number, page in enumerate(pages, first):
        line = document.page_numbers.get(page.number)
        digits = "".join(letter for letter in line.text.partition("/")[0] if letter.isdecimal()) if line else ""
        conforms = digits == str(number) or (bool(line) and not digits)  # Roman numerals are told of by another rule
        yield Measurement(conforms, quoted(str(number)), quoted(line.text) if line else NOTHING, page.number)
