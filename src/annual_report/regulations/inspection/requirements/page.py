"""The sheet: its size and direction, the margins, the free corner."""

from collections.abc import Callable, Iterator, Sequence

from annual_report.language import N_, message
from annual_report.load.pdf.page import PdfPage, TextLine
from annual_report.regulations.forms import Provision, Room
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import Quantity, amount, quoted
from annual_report.regulations.inspection.tolerances import (
    FOUR_LINES,
    LINE_ROOM,
    PLACE,
    SEVERAL_PAGES,
    SHEET,
    TWO_LINES,
)
from annual_report.regulations.regulation import Measure


def every_file(_document: PrintedDocument) -> bool:
    """For what is asked of every file, an annex alone too."""
    return True


@requirement("page-size", N_("size of the sheet"), lambda regulation: regulation.page.width, every_file)
def page_size(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """The sheet is A4, upright or across."""
    width, height = float(provision.value), float(document.regulation.page.height.value)
    required = message("{width} x {height}", width=Quantity(width), height=Quantity(height, "mm"))
    for page in document.file.pages:
        sides = sorted((page.width, page.height))
        conforms = all(
            abs(side - required_side) <= SHEET
            for side, required_side in zip(sides, sorted((width, height)), strict=True)
        )
        found = message("{width} x {height}", width=Quantity(page.width), height=Quantity(page.height, "mm"))
        yield Measurement(conforms, required, found, page.number)


@requirement("page-landscape", N_("landscape sheets: tables only"), lambda regulation: regulation.forms.landscape)
def page_landscape(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """Before the annexes only a page with a table may lie across."""
    upright, across = message(N_("portrait")), message(N_("landscape"))
    for page in document.pages:
        conforms = not page.landscape or bool(page.tables)
        yield Measurement(conforms, upright, across if page.landscape else upright, page.number)


def _lines_within_margins(document: PrintedDocument, page: PdfPage) -> list[TextLine]:
    """The lines of a page that keep to its margins: not its number, nor what stands in the margin by its nature."""
    in_margin = [document.page_numbers.get(page.number)]
    if page.number == 1:
        in_margin += [line for part in (document.contact, document.head.circulation) if part for line in part.lines]
        in_margin += [line for line in page.lines if _signed(line, page)]
    return [line for line in page.lines if line not in in_margin]


def _signed(line: TextLine, page: PdfPage) -> bool:
    """Whether a line is the text of an electronic signature: small, in the upper right corner."""
    return line.baseline < 20 and line.x0 > page.width / 2 and line.size < 11  # noqa: PLR2004


def _sides(
    document: PrintedDocument, provision: Measure, measure: Callable[[PdfPage, Sequence[TextLine]], float]
) -> Iterator[tuple[float, Measurement]]:
    """What is left free at one side of each page, in millimetres, and whether that is enough."""
    required = message(
        N_("at least {least}"), least=Quantity(provision.value if provision.least is None else provision.least, "mm")
    )
    for page in document.file.pages:
        lines = _lines_within_margins(document, page)
        if lines:
            free = measure(page, lines)
            enough = provision.least is None or free >= float(provision.least) - PLACE
            yield free, Measurement(enough, required, amount(free, "mm"), page.number)


def _at_most(provision: Measure, free: float, room: float, page: int) -> Measurement:
    """Whether not more is left free than asked; `room` is what the first or last line may leave."""
    conforms = provision.most is None or free <= float(provision.most) + room
    required = message(
        N_("at most {most}"), most=Quantity(provision.value if provision.most is None else provision.most, "mm")
    )
    return Measurement(conforms, required, amount(free, "mm"), page)


@requirement("margin-left", N_("left margin"), lambda regulation: regulation.page.margin_left, every_file)
def margin_left(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """Nothing stands in the left margin, and the text begins where it ends."""
    for _free, measurement in _sides(document, provision, lambda _page, lines: min(line.x0 for line in lines)):
        yield measurement
    if document.body:
        yield _at_most(provision, document.block.left, PLACE, 1)


@requirement("margin-right", N_("right margin"), lambda regulation: regulation.page.margin_right, every_file)
def margin_right(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """Nothing stands in the right margin, and full lines end where it begins."""
    for _free, measurement in _sides(
        document, provision, lambda page, lines: page.width - max(line.x1 for line in lines)
    ):
        yield measurement
    if any(len(paragraph.lines) > 1 for paragraph in document.body):
        yield _at_most(provision, document.pages[0].width - document.block.right, PLACE, 1)


@requirement("margin-top", N_("top margin"), lambda regulation: regulation.page.margin_top, every_file)
def margin_top(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """Nothing stands in the top margin but the page number, and the text begins where it ends."""
    free: list[float] = []
    for margin, measurement in _sides(document, provision, lambda _page, lines: min(line.top for line in lines)):
        free.append(margin)
        yield measurement
    if document.pages and free:
        yield _at_most(provision, min(free), LINE_ROOM, 1)


@requirement("margin-bottom", N_("bottom margin"), lambda regulation: regulation.page.margin_bottom, every_file)
def margin_bottom(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """Nothing stands in the bottom margin but the page number; some page but the last reaches down to it."""
    full: list[float] = []
    last = len(document.pages)
    for free, measurement in _sides(
        document, provision, lambda page, lines: page.height - max(line.bottom for line in lines)
    ):
        if measurement.page < last:
            full.append(free)
        yield measurement
    if len(full) > 1:
        yield _at_most(provision, min(full), TWO_LINES if len(full) >= SEVERAL_PAGES else FOUR_LINES, 1)


@requirement(
    "signature-room", N_("free corner for an electronic signature"), lambda regulation: regulation.forms.signature_room
)
def signature_room(document: PrintedDocument, provision: Room) -> Iterator[Measurement]:
    """The upper right corner of page 1 holds nothing but the text of a signature."""
    page = document.pages[0]
    marks = document.head.circulation
    inside = [
        line
        for line in page.lines
        if line.x1 > page.width - float(provision.width)
        and line.baseline < float(provision.height)
        and not _signed(line, page)
        and not (marks and line in marks.lines)
    ]
    required = message(
        N_("free: {width} x {height}"), width=Quantity(provision.width), height=Quantity(provision.height, "mm")
    )
    found = quoted(inside[0].text) if inside else message(N_("free"))
    yield Measurement(not inside, required, found, 1)
