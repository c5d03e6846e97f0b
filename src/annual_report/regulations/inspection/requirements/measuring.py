"""What several requirements measure: middles, drawn lines below texts, the look of letters."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.load.pdf.page import MM, Stroke, TextLine
from annual_report.regulations import Lettering
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument, PrintedPart
from annual_report.regulations.inspection.requirements.requirement import Measurement
from annual_report.regulations.inspection.requirements.wording import (
    NOTHING,
    Quantity,
    allowed,
    amount,
    either,
    fits,
    quoted,
)
from annual_report.regulations.inspection.tolerances import CENTRE, HEAD_LINE_HEIGHT, SHARE, SIZE
from annual_report.regulations.regulation import Measure

# In millimetres: how far below the baseline a line drawn for a text can be.
_BELOW: Final = 6.0
_LOOKS: Final = {
    (False, False): N_("upright, not bold"),
    (False, True): N_("italic, not bold"),
    (True, False): N_("bold, upright"),
    (True, True): N_("bold, italic"),
}


def found_parts(*parts: PrintedPart | None) -> tuple[PrintedPart, ...]:
    """Those that were found."""
    return tuple(each for each in parts if each is not None)


def measure_state(conforms: bool, required: Message, otherwise: Message, page: int, text: str = "") -> Measurement:
    """What either is as `required` on a `page`, where such `text` stands, or is `otherwise`."""
    return Measurement(conforms, required, required if conforms else otherwise, page, text)


def measure_lines(
    lines: Iterable[TextLine],
    conforms: Callable[[TextLine], bool],
    required: Message,
    found: Callable[[TextLine], Message],
) -> Iterator[Measurement]:
    """Whether each of `lines` conforms, with what is `required` and the words for what was `found` there."""
    for line in lines:
        yield Measurement(conforms(line), required, found(line), line.page, line.text)


def measure_size(lines: Iterable[TextLine], provision: Lettering) -> Iterator[Measurement]:
    """Whether each line is of a size that is allowed."""
    required = either([Quantity(each, "pt") for each in provision.sizes])
    return measure_lines(
        lines,
        lambda line: any(abs(line.size - float(each)) <= SIZE for each in provision.sizes),
        required,
        lambda line: amount(line.size, "pt"),
    )


def measure_style(lines: Iterable[TextLine], provision: Lettering) -> Iterator[Measurement]:
    """Whether each line is bold and italic as asked."""
    return measure_lines(
        lines,
        lambda line: (line.bold, line.italic) == (provision.bold, provision.italic),
        message(_LOOKS[provision.bold, provision.italic]),
        lambda line: message(_LOOKS[line.bold, line.italic]),
    )


def measure_case(lines: Iterable[TextLine], provision: Lettering) -> Iterator[Measurement]:
    """Whether each line is in capitals, or not, as asked."""
    looks = {True: message(N_("in capitals")), False: message(N_("in small letters"))}
    return measure_lines(
        [line for line in lines if any(letter.isalpha() for letter in line.text)],
        lambda line: line.text.isupper() == provision.capitals,
        looks[provision.capitals],
        lambda line: looks[line.text.isupper()],
    )


def measure_centring(lines: Iterable[TextLine], middle: float) -> Iterator[Measurement]:
    """Whether the middle of each line is where it should be."""
    return measure_lines(
        lines,
        lambda line: abs(line.centre - middle) <= CENTRE,
        message(N_("centred")),
        lambda line: distance_off_centre(line.centre - middle),
    )


def distance_off_centre(distance: float) -> Message:
    """How far something is from the middle, and to which side."""
    if abs(distance) <= CENTRE:
        return message(N_("centred"))
    text = N_("{distance} to the right") if distance > 0 else N_("{distance} to the left")
    return message(text, distance=Quantity(abs(distance), "mm"))


def measure_line_spacing(lines: Sequence[TextLine], height: Measure) -> Iterator[Measurement]:
    """Whether the steps between `lines` are those of single spacing, the least `height` that text may have."""
    single = float(height.value if height.least is None else height.least)
    required = message(N_("single-spaced"))
    for above, below in pairwise(lines):
        times = (below.baseline - above.baseline) / MM / max(above.size, below.size)
        conforms = times <= single * (1 + HEAD_LINE_HEIGHT)
        times_found = message(N_("{share} times single"), share=Quantity(times / single))
        yield measure_state(conforms, required, times_found, below.page, below.text)


def drawn_line_below(document: PrintedDocument, part: PrintedPart) -> Stroke | None:
    """The line drawn closest below the last line of `part`."""
    line = part.last
    strokes = document.file.pages[line.page - 1].strokes
    near = [
        stroke
        for stroke in strokes
        if line.baseline < stroke.y <= line.baseline + _BELOW
        and stroke.x1 > line.x0
        and stroke.x0 < line.x1
        and stroke.width < 2 * line.width
    ]
    return min(near, key=lambda stroke: stroke.y, default=None)


def measure_drawn_line(
    document: PrintedDocument, part: PrintedPart | None, provision: Measure
) -> Iterator[Measurement]:
    """Whether a line is drawn below `part`, as long as asked beside the part's last line."""
    if part is None:
        return
    required = message(N_("a line {share} as long as the text"), share=allowed(provision))
    stroke = drawn_line_below(document, part)
    if stroke is None:
        yield Measurement(False, required, message(N_("no line")), part.last.page)
        return
    share = stroke.width / part.last.width
    found = message(N_("{share} of the text"), share=Quantity(share))
    yield Measurement(fits(provision, share, SHARE), required, found, part.last.page)


def measure_drawn_line_centring(document: PrintedDocument, part: PrintedPart | None) -> Iterator[Measurement]:
    """Whether the line drawn below `part` stands below its middle; nothing where there is no line."""
    stroke = drawn_line_below(document, part) if part else None
    if part and stroke:
        distance = stroke.centre - part.last.centre
        yield Measurement(
            abs(distance) <= CENTRE, message(N_("centred")), distance_off_centre(distance), part.last.page
        )


def measure_presence(part: PrintedPart | None, required: Message, page: int = 1) -> Iterator[Measurement]:
    """Whether a part was found."""
    found = quoted(part.text) if part else NOTHING
    yield Measurement(part is not None, required, found, part.page if part else page)
