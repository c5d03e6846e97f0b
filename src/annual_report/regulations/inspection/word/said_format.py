"""What a Word file says itself, and pages show only in part: margins, gaps between paragraphs, heights of lines."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from annual_report.load.docx.content import WordContent, WordSection, paragraphs_in
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument, PrintedParagraph
from annual_report.regulations.inspection.requirements.body import measure_gap, measure_step, texts_of
from annual_report.regulations.inspection.requirements.page import margin_bottom, margin_left, margin_right, margin_top
from annual_report.regulations.inspection.requirements.requirement import WHOLE_FILE, Measurement
from annual_report.regulations.inspection.requirements.wording import allowed, amount, fits
from annual_report.regulations.inspection.tolerances import PLACE
from annual_report.regulations.inspection.word.set_pages import LineSpacing, WordPages
from annual_report.regulations.regulation import Measure

# In millimetres: what Word has where a file does not say it.
MARGIN: Final = 25.4
Margin = Callable[[WordSection], float | None]
MARGINS: Final[Mapping[str, Margin]] = MappingProxyType(
    {
        margin_left.name: lambda section: section.left,
        margin_right.name: lambda section: section.right,
        margin_top.name: lambda section: section.top,
        margin_bottom.name: lambda section: section.bottom,
    }
)


def measure_margins(content: WordContent, provision: Measure, margin: Margin) -> Iterator[Measurement]:
    """Whether a margin of each section is as wide as asked, with the words that the section begins with."""
    start = 0
    for section in content.sections or (WordSection(len(content.blocks)),):
        width = margin(section)
        width = MARGIN if width is None else abs(width)  # a negative one only keeps the header from moving the text
        words = (each.text.strip() for each in paragraphs_in(content.blocks[start : section.end]))
        conforms, found = fits(provision, width, PLACE), amount(width, "mm")
        yield Measurement(conforms, allowed(provision, "mm"), found, WHOLE_FILE, next(filter(None, words), ""))
        start = max(start, section.end)


def measure_gaps(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """The gap above each paragraph of the text that follows another one."""
    for paragraph in document.body:
        spacing = _spacing(document, paragraph)
        if spacing and spacing.gap is not None and paragraph.follows and paragraph.kind != "part-title":
            yield measure_gap(paragraph, spacing.gap, provision)


def measure_steps(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """How high the lines of each paragraph of the text are, also where it has but one."""
    for paragraph in texts_of(document):
        if spacing := _spacing(document, paragraph):
            yield measure_step(document, paragraph, spacing.step, provision)


def _spacing(document: PrintedDocument, paragraph: PrintedParagraph) -> LineSpacing | None:
    return document.file.spacing(paragraph.first) if isinstance(document.file, WordPages) else None
