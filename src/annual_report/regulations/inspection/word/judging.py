"""A Word file held against a regulation: by the pages that it would have, but for what only real pages show."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from annual_report.language import N_, message
from annual_report.load.docx.content import WordContent
from annual_report.load.docx.obstacle import Obstacle, met, told
from annual_report.regulations import Regulation, lineages, regulations_of
from annual_report.regulations.inspection.inspecting import Inspection, inspect_pages
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.requirements import (
    body,
    foot,
    issuing,
    marks,
    national,
    page_numbers,
    text,
    title,
)
from annual_report.regulations.inspection.requirements.requirement import (
    WHOLE_FILE,
    Measurement,
    Requirement,
    RequirementResult,
    main_text,
)
from annual_report.regulations.inspection.requirements.wording import NOTHING
from annual_report.regulations.inspection.word.said_format import MARGINS, measure_gaps, measure_margins, measure_steps
from annual_report.regulations.inspection.word.set_pages import pages_of

# Where pages end, what is drawn, and what a file of Word never has in it.
ONLY_PAGES: Final = frozenset(
    each.name
    for each in (
        foot.signature_whole,
        foot.signature_with_text,
        issuing.issuer_line,
        issuing.issuer_line_centred,
        marks.circulation_frame,
        marks.contact_line,
        marks.urgency_frame,
        national.motto_line,
        text.text_font_embedded,
        title.subject_line,
        title.subject_line_centred,
    )
)
# What the file says more exactly than its pages show it.
_SAID: Final[Mapping[str, Callable[[PrintedDocument, Any], Iterable[Measurement]]]] = MappingProxyType(
    {body.body_gap.name: measure_gaps, body.body_line_height.name: measure_steps}
)


def inspect_word(content: WordContent, regulation: Regulation | None = None, said: str = "") -> Inspection:
    """What comes of all requirements on a Word file, by its own formats; as `inspect_pages` does of pages.

    `said` is the name of the regulation that the file says it was made by, if it says one. Raises
    `UnreadableFileError` where it has no text.
    """
    pages = pages_of(content, regulations_of(lineages()[0])[-1].forms)
    if not any(page.lines for page in pages.pages):
        raise told(met(Obstacle.NO_TEXT))
    inspection = inspect_pages(replace(pages, regulation=said), regulation, partial(_result, content))
    return replace(inspection, pages=None)


def _result(content: WordContent, requirement: Requirement[Any], document: PrintedDocument) -> RequirementResult:
    if margin := MARGINS.get(requirement.name):
        judge = lambda _document, provision: measure_margins(content, provision, margin)  # noqa: E731
        return replace(requirement, judge=judge).result(document)
    if said := _SAID.get(requirement.name):
        requirement = replace(requirement, applies=main_text, judge=said)
    if requirement.name in ONLY_PAGES and requirement.applies(document):
        return requirement.only_pages(document.regulation)
    found = requirement.result(document)
    counted_on = requirement.name == page_numbers.annex_page_numbers.name
    return replace(found, measurements=tuple(_unpaged(each, counted_on=counted_on) for each in found.measurements))


def _unpaged(measurement: Measurement, *, counted_on: bool) -> Measurement:
    """The measurement without the number of a page, which is estimated."""
    found = measurement.found
    if counted_on and not measurement.conforms and found != NOTHING:
        found = message(N_("counted on from the pages before"))
    return replace(measurement, found=found, page=WHOLE_FILE)
