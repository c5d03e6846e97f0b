"""The running text: size, justification, indent, gaps between paragraphs and lines, its end."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Final

from annual_report.language import N_, Message, counted, message
from annual_report.load.pdf.page import ASCENT, DESCENT, MM
from annual_report.regulations import Lettering
from annual_report.regulations.forms import Provision
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument, PrintedParagraph
from annual_report.regulations.inspection.requirements.measuring import measure_size, measure_state, measure_style
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import (
    NOTHING,
    Quantity,
    allowed,
    amount,
    either,
    fits,
    quoted,
)
from annual_report.regulations.inspection.tolerances import GAP, LINE_HEIGHT, PLACE, RIGHT_EDGE, SIZE
from annual_report.regulations.regulation import Measure

# In millimetres from the left edge: a paragraph whose lines, or whose only line, stand further in belongs to a list
# inside of a list, which is not regulated.
_NESTED: Final = 3.0
_DEEP: Final = 16.0


def texts_of(document: PrintedDocument) -> tuple[PrintedParagraph, ...]:
    """The paragraphs of the running text: no headings, no legal bases."""
    return document.of_kind("text", "point", "numbered", "dash")


def _usual_size(document: PrintedDocument) -> float:
    letters: Counter[float] = Counter()
    for paragraph in texts_of(document):
        for line in paragraph.lines:
            letters[line.size] += len(line.text)
    return letters.most_common(1)[0][0] if letters else 0.0


@requirement("body-size", N_("text: size of the letters"), lambda regulation: regulation.body.lettering)
def body_size(document: PrintedDocument, provision: Lettering) -> Iterator[Measurement]:
    """Most of the text is of a size that is allowed."""
    size = _usual_size(document)
    lines = [line for each in texts_of(document) for line in each.lines if abs(line.size - size) <= SIZE]
    if not lines:
        yield Measurement(False, message(N_("text")), NOTHING, 1)
    yield from measure_size(lines[:1], provision)


@requirement("body-one-size", N_("text: one size throughout"), lambda regulation: regulation.body.lettering)
def body_one_size(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """All of the text is of the size that most of it has."""
    size = _usual_size(document)
    for paragraph in texts_of(document):
        for line in paragraph.lines:
            conforms = abs(line.size - size) <= SIZE
            yield Measurement(conforms, amount(size, "pt"), amount(line.size, "pt"), line.page, paragraph.text)


@requirement("body-style", N_("text: bold, italic"), lambda regulation: regulation.body.lettering)
def body_style(document: PrintedDocument, provision: Lettering) -> Iterator[Measurement]:
    """Lines are upright and not bold; single words may be."""
    for paragraph in texts_of(document):
        for each in measure_style(paragraph.lines, provision):
            yield replace(each, text=paragraph.text)


@requirement(
    "body-justified", N_("text: justified"), lambda regulation: regulation.body.lettering,
    lambda document: any(len(each.lines) > 1 for each in texts_of(document)),
)  # fmt: skip
def body_justified(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """All lines of a paragraph but its last end at the right edge."""
    required = message(N_("to the right edge"))
    for paragraph in texts_of(document):
        for line in paragraph.lines[:-1]:
            edge = document.block_on(line.page).right
            conforms = abs(edge - line.x1) <= RIGHT_EDGE
            short = message(N_("{distance} short"), distance=Quantity(edge - line.x1, "mm"))
            yield measure_state(conforms, required, short, line.page, paragraph.text)


@requirement("body-indent", N_("text: indent of first lines"), lambda regulation: regulation.body.first_line_indent)
def body_indent(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """Paragraphs, clauses and points begin further in; what is below points is not regulated."""
    left = document.block.left
    for paragraph in document.of_kind("text", "point", "numbered", "legal-basis"):
        indent, several = paragraph.first.x0 - left, len(paragraph.lines) > 1
        if paragraph.lines[1].x0 < left + _NESTED if several else indent < _DEEP:
            conforms, found = fits(provision, indent, PLACE), amount(indent, "mm")
            yield Measurement(conforms, allowed(provision, "mm"), found, paragraph.page, paragraph.text)


@requirement("body-gap", N_("text: gap between paragraphs"), lambda regulation: regulation.body.paragraph_gap)
def body_gap(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """What is between two paragraphs beyond the step from line to line; a part's title belongs to its heading."""
    body = document.body
    step_shares = Counter(round(step / each.first.size, 2) for each in body for step in each.steps)
    step_share = step_shares.most_common(1)[0][0] if step_shares else 0.0
    for above, below in pairwise(body):
        if below.follows and step_share and below.kind != "part-title":
            gap = (below.first.baseline - above.last.baseline) / MM - _step_without_gap(above, below, step_share)
            yield measure_gap(below, gap, provision)


def measure_gap(paragraph: PrintedParagraph, gap: float, provision: Measure) -> Measurement:
    """Whether a `gap` in points is left above a paragraph that is wide enough."""
    conforms, found = fits(provision, gap, GAP), amount(gap, "pt")
    return Measurement(conforms, allowed(provision, "pt"), found, paragraph.page, paragraph.text)


def _step_without_gap(above: PrintedParagraph, below: PrintedParagraph, step_share: float) -> float:
    """The step from the last line of `above` to the first of `below`, in points, if there were no gap between them.

    Each line takes its own step, half of it above and half below the middle of its letters. Where a paragraph has but
    one line, its step is `step_share` of the size of its letters.
    """
    upper = above.steps[-1] if above.steps else step_share * above.last.size
    lower = below.steps[0] if below.steps else step_share * below.first.size
    return (upper + lower) / 2 + (ASCENT - DESCENT) / 2 * (below.first.size - above.last.size)


@requirement(
    "body-line-height", N_("text: line spacing"), lambda regulation: regulation.body.line_height,
    lambda document: any(each.steps for each in document.body),
)  # fmt: skip
def body_line_height(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """From single to one and a half lines, as a share of the size of the letters; or from so many points on."""
    for paragraph in texts_of(document):
        for step in paragraph.steps:
            yield measure_step(document, paragraph, step, provision)


def measure_step(
    document: PrintedDocument, paragraph: PrintedParagraph, step: float, provision: Measure
) -> Measurement:
    """Whether a `step` in points from line to line of a paragraph is neither too small nor too large."""
    single = float(provision.least or 1)
    most = Quantity(float(provision.most or provision.value) / single)
    required = message(N_("{least} to {most} lines"), least=Quantity(1.0), most=most)
    points = document.regulation.body.line_step
    if points:
        required = either([required, allowed(points, "pt")])
    share = step / paragraph.first.size
    close = points is not None and share < single and fits(points, step, GAP)
    conforms = close or fits(provision, share, LINE_HEIGHT)
    return Measurement(conforms, required, _lines(share / single), paragraph.page, paragraph.text)


def _lines(height: float) -> Message:
    return counted("{lines} line", "{lines} lines", 1 if round(height, 2) == 1 else 2, lines=Quantity(height))


@requirement("body-end", N_("text: mark at its end"), lambda regulation: regulation.forms.ending)
def body_end(document: PrintedDocument, _provision: Provision) -> Iterator[Measurement]:
    """The last paragraph ends with the closing mark."""
    if body := document.body:
        mark = document.regulation.closing_mark
        yield Measurement(
            body[-1].text.endswith(mark), quoted(f"…{mark}"), quoted(f"…{body[-1].text[-30:]}"), body[-1].last.page
        )
