"""Marks: urgency in red, circulation above the head, the contact line at the foot of page 1."""

from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import PageBox
from annual_report.language import N_, message
from annual_report.load.pdf.page import PdfPage
from annual_report.regulations import Lettering
from annual_report.regulations.forms import TextChoice
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument, PrintedPart
from annual_report.regulations.inspection.parts.same_words import same_words
from annual_report.regulations.inspection.requirements.measuring import measure_state
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import Quantity, allowed, fits, quoted
from annual_report.regulations.inspection.tolerances import CENTRE, FRAME, RED
from annual_report.regulations.regulation import Measure

# In millimetres: a frame stands close around its letters; a line close above them.
_AROUND: Final = 25.0
_ABOVE: Final = 8.0


def _frame(page: PdfPage, part: PrintedPart) -> PageBox | None:
    """The smallest drawn rectangle around a part's one line."""
    line = part.first
    around = [
        box
        for box in (*page.boxes, *page.tables)
        if line.within(box) and line.x0 - box.x0 < _AROUND and box.bottom - box.top < _AROUND
    ]
    return min(around, key=lambda box: (box.x1 - box.x0) * (box.bottom - box.top), default=None)


@requirement(
    "urgency-frame",
    N_("mark of urgency: frame"),
    lambda regulation: regulation.urgency_boxes.height,
    lambda document: document.head.urgency,
)
def urgency_frame(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """A frame of the size that goes with the mark."""
    part = document.head.urgency
    if part is None:
        return
    regulation = document.regulation
    word = next(word for word in regulation.forms.urgency.words if same_words(part.text, word))
    width = regulation.urgency_width(word)
    required = message("{width} x {height}", width=allowed(width), height=allowed(provision, "mm"))
    frame = _frame(document.file.pages[0], part)
    if frame is None:
        yield Measurement(False, required, message(N_("no frame")), 1)
        return
    across, down = frame.x1 - frame.x0, frame.bottom - frame.top
    found = message("{width} x {height}", width=Quantity(across), height=Quantity(down, "mm"))
    yield Measurement(fits(width, across, FRAME) and fits(provision, down, FRAME), required, found, 1)


@requirement(
    "urgency-colour",
    N_("mark of urgency: red"),
    lambda regulation: regulation.forms.urgency,
    lambda document: document.head.urgency,
)
def urgency_colour(document: PrintedDocument, _provision: TextChoice) -> Iterator[Measurement]:
    """Bright red."""
    if part := document.head.urgency:
        colour = part.first.fragments[0].style.colour
        red = colour is not None and colour[0] >= RED[0] and max(colour[1:]) <= RED[1]
        required = message(N_("red"))
        yield measure_state(red, required, message(N_("another colour")), 1)


@requirement(
    "urgency-place",
    N_("mark of urgency: below the number"),
    lambda regulation: regulation.letterings.urgency,
    lambda document: document.head.urgency,
)
def urgency_place(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """At the left, below the number and a letter's subject."""
    head = document.head
    if head.urgency and head.number:
        above = head.letter_subject or head.number
        left = head.urgency.first.centre < document.block.centre
        below = left and head.urgency.first.baseline > above.last.baseline
        required = message(N_("at the left, below the number"))
        yield measure_state(below, required, message(N_("elsewhere")), 1)


@requirement(
    "circulation-frame",
    N_("mark of circulation: frame"),
    lambda regulation: regulation.forms.circulation,
    lambda document: document.head.circulation,
)
def circulation_frame(document: PrintedDocument, _provision: TextChoice) -> Iterator[Measurement]:
    """A frame of a single line."""
    if part := document.head.circulation:
        framed = _frame(document.file.pages[0], part) is not None
        required = message(N_("in a frame"))
        yield measure_state(framed, required, message(N_("no frame")), 1)


@requirement(
    "circulation-place",
    N_("mark of circulation: above the national name"),
    lambda regulation: regulation.letterings.circulation,
    lambda document: document.head.circulation,
)
def circulation_place(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """At the right, above the national name."""
    head = document.head
    if head.circulation and head.national_name:
        right = head.circulation.first.centre > document.block.centre
        above = right and head.circulation.first.baseline < head.national_name.first.baseline
        required = message(N_("at the right, above the national name"))
        yield measure_state(above, required, message(N_("elsewhere")), 1)


@requirement(
    "contact-line",
    N_("contact line: line across the text above it"),
    lambda regulation: regulation.letterings.contact,
    lambda document: document.contact,
)
def contact_line(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """Above it a line is drawn as wide as the text."""
    if part := document.contact:
        block, top = document.block, part.first.baseline
        above = [stroke for stroke in document.file.pages[0].strokes if 0 < top - stroke.y < _ABOVE]
        wide = any(each.x0 <= block.left + CENTRE and each.x1 >= block.right - CENTRE for each in above)
        required = message(N_("a line as wide as the text"))
        found = message(N_("a shorter line")) if above else message(N_("no line"))
        yield measure_state(wide, required, found, 1)


@requirement(
    "contact-place",
    N_("contact line: lowest on page 1"),
    lambda regulation: regulation.letterings.contact,
    lambda document: document.contact,
)
def contact_place(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """Nothing of the text stands below it."""
    if part := document.contact:
        number = document.page_numbers.get(1)
        below = [
            line for line in document.file.pages[0].lines if line.baseline > part.last.baseline and line is not number
        ]
        required = message(N_("nothing below it"))
        yield Measurement(not below, required, quoted(below[0].text) if below else required, 1)
