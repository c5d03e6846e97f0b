"""The sheet: its size and direction, the margins, the free corner."""

from collections.abc import Callable, Iterator, Sequence

from annual_report.language import N_, message
from annual_report.load.pdf.page import PdfPage, TextLine
from annual_report.regulations.forms import Provision, Room
from annual_report.regulations.inspection.parts.part import PrintedDocument
from annual_report.regulations.inspection.requirements.requirement import Measurement, Seen, requirement
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


@requirement("page-size", N_("size of the sheet"), lambda of: of.page.width, every_file)
def page_size(seen: Seen, law: Measure) -> Iterator[Measurement]:
    """The sheet is A4, upright or across."""
    width, height = float(law.value), float(seen.regulation.page.height.value)
    required = message("{width} x {height}", width=Quantity(width), height=Quantity(height, "mm"))
    for page in seen.document.file.pages:
        sides = sorted((page.width, page.height))
        fitting = all(abs(a - b) <= SHEET for a, b in zip(sides, sorted((width, height)), strict=True))
        found = message("{width} x {height}", width=Quantity(page.width), height=Quantity(page.height, "mm"))
        yield Measurement(fitting, required, found, page.number)


@requirement("page-landscape", N_("sheets across hold tables only"), lambda of: of.forms.landscape)
def page_landscape(seen: Seen, _law: Provision) -> Iterator[Measurement]:
    """Before the annexes only a page with a table may lie across."""
    upright, across = message(N_("upright")), message(N_("across"))
    for page in seen.document.pages:
        good = not page.landscape or bool(page.tables)
        yield Measurement(good, upright, across if page.landscape else upright, page.number)


def _text(document: PrintedDocument, page: PdfPage) -> list[TextLine]:
    """The lines of a page that keep to its margins: not its number, nor what stands in the margin by its nature."""
    apart = [document.page_numbers.get(page.number)]
    if page.number == 1:
        apart += [line for part in (document.contact, document.head.circulation) if part for line in part.lines]
        apart += [line for line in page.lines if _signed(line, page)]
    return [line for line in page.lines if line not in apart]


def _signed(line: TextLine, page: PdfPage) -> bool:
    """Whether a line is the text of an electronic signature: small, in the upper right corner."""
    return line.baseline < 20 and line.x0 > page.width / 2 and line.size < 11  # noqa: PLR2004


def _sides(
    seen: Seen, law: Measure, measure: Callable[[PdfPage, Sequence[TextLine]], float]
) -> Iterator[tuple[float, Measurement]]:
    """What is left free at one side of each page, with the verdict whether it is enough."""
    required = message(N_("at least {least}"), least=Quantity(law.value if law.least is None else law.least, "mm"))
    for page in seen.document.file.pages:
        lines = _text(seen.document, page)
        if lines:
            free = measure(page, lines)
            enough = law.least is None or free >= float(law.least) - PLACE
            yield free, Measurement(enough, required, amount(free, "mm"), page.number)


def _at_most(law: Measure, free: float, room: float, page: int) -> Measurement:
    """Whether not more is left free than asked; `room` is what the first or last line may leave."""
    fitting = law.most is None or free <= float(law.most) + room
    required = message(N_("at most {most}"), most=Quantity(law.value if law.most is None else law.most, "mm"))
    return Measurement(fitting, required, amount(free, "mm"), page)


@requirement("margin-left", N_("left margin"), lambda of: of.page.margin_left, every_file)
def margin_left(seen: Seen, law: Measure) -> Iterator[Measurement]:
    """Nothing stands in the left margin, and the text begins where it ends."""
    for _free, verdict in _sides(seen, law, lambda _page, lines: min(line.x0 for line in lines)):
        yield verdict
    if seen.document.body:
        yield _at_most(law, seen.document.block.left, PLACE, 1)


@requirement("margin-right", N_("right margin"), lambda of: of.page.margin_right, every_file)
def margin_right(seen: Seen, law: Measure) -> Iterator[Measurement]:
    """Nothing stands in the right margin, and full lines end where it begins."""
    for _free, verdict in _sides(seen, law, lambda page, lines: page.width - max(line.x1 for line in lines)):
        yield verdict
    if any(len(paragraph.lines) > 1 for paragraph in seen.document.body):
        yield _at_most(law, seen.document.pages[0].width - seen.document.block.right, PLACE, 1)


@requirement("margin-top", N_("top margin"), lambda of: of.page.margin_top, every_file)
def margin_top(seen: Seen, law: Measure) -> Iterator[Measurement]:
    """Nothing stands in the top margin but the page number, and the text begins where it ends."""
    free: list[float] = []
    for each, verdict in _sides(seen, law, lambda _page, lines: min(line.top for line in lines)):
        free.append(each)
        yield verdict
    if seen.document.pages and free:
        yield _at_most(law, min(free), LINE_ROOM, 1)


@requirement("margin-bottom", N_("bottom margin"), lambda of: of.page.margin_bottom, every_file)
def margin_bottom(seen: Seen, law: Measure) -> Iterator[Measurement]:
    """Nothing stands in the bottom margin but the page number; some page but the last reaches down to it."""
    full: list[float] = []
    last = len(seen.document.pages)
    for free, verdict in _sides(seen, law, lambda page, lines: page.height - max(line.bottom for line in lines)):
        if verdict.page < last:
            full.append(free)
        yield verdict
    if len(full) > 1:
        yield _at_most(law, min(full), TWO_LINES if len(full) >= SEVERAL_PAGES else FOUR_LINES, 1)


@requirement("signature-room", N_("free corner for an electronic signature"), lambda of: of.forms.signature_room)
def signature_room(seen: Seen, law: Room) -> Iterator[Measurement]:
    """The upper right corner of page 1 holds nothing but the text of a signature."""
    page = seen.document.pages[0]
    marks = seen.document.head.circulation
    inside = [
        line
        for line in page.lines
        if line.x1 > page.width - float(law.width)
        and line.baseline < float(law.height)
        and not _signed(line, page)
        and not (marks and line in marks.lines)
    ]
    required = message(N_("free: {width} x {height}"), width=Quantity(law.width), height=Quantity(law.height, "mm"))
    found = quoted(inside[0].text) if inside else message(N_("free"))
    yield Measurement(not inside, required, found, 1)
