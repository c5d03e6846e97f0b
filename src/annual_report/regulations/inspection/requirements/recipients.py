"""The recipients at the left below the text: heading, list, archive, the drafter's mark."""

from collections.abc import Iterator
from typing import Final

from annual_report.language import N_, message
from annual_report.load.pdf.page import MM
from annual_report.regulations import Lettering
from annual_report.regulations.forms import FixedText
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.parts.same_words import begins_with, same_words
from annual_report.regulations.inspection.requirements.addressees import measure_list_marks
from annual_report.regulations.inspection.requirements.measuring import measure_state
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, Quantity, quoted
from annual_report.regulations.inspection.tolerances import LEVEL, PLACE

_DASH: Final = "- "


@requirement("recipients-heading-form", N_("recipients: heading"), lambda regulation: regulation.forms.recipients)
def recipients_heading_form(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """The heading stands there, with its colon."""
    part = document.foot.recipients_heading
    page = document.pages[-1].number
    conforms = part is not None and part.text == provision.text
    yield Measurement(
        conforms, quoted(provision.text), quoted(part.text) if part else NOTHING, part.page if part else page
    )


@requirement("recipients-place", N_("recipients: flush left"), lambda regulation: regulation.forms.recipients)
def recipients_place(document: PrintedDocument, _provision: FixedText) -> Iterator[Measurement]:
    """Heading and dashes begin at the left edge of the text."""
    foot, left = document.foot, document.block.left
    required = message(N_("at the left edge"))
    parts = (foot.recipients_heading, *foot.recipients)
    for part in parts:
        if part is not None:
            distance = part.first.x0 - left
            flush = abs(distance) <= PLACE
            off = message(N_("{distance} off"), distance=Quantity(abs(distance), "mm"))
            yield measure_state(flush, required, off, part.page, part.text)


@requirement(
    "recipients-level", N_("recipients: level with the authority"), lambda regulation: regulation.forms.recipients
)
def recipients_level(document: PrintedDocument, _provision: FixedText) -> Iterator[Measurement]:
    """The heading begins on the level of the authority."""
    foot = document.foot
    if foot.recipients_heading and foot.authority:
        heading, authority = foot.recipients_heading.first, foot.authority.first
        distance = abs(heading.baseline - authority.baseline)
        level = heading.page == authority.page and distance <= LEVEL
        required = message(N_("on one level"))
        found = message(N_("{distance} apart"), distance=Quantity(distance, "mm"))
        if heading.page != authority.page:
            found = message(N_("pages {first} and {second}"), first=heading.page, second=authority.page)
        yield measure_state(level, required, found, heading.page)


@requirement(
    "recipients-marks", N_("recipients: dashes and semicolons"), lambda regulation: regulation.forms.recipients
)
def recipients_marks(document: PrintedDocument, _provision: FixedText) -> Iterator[Measurement]:
    """Each with a dash and a semicolon, the last with a stop."""
    return measure_list_marks(document.foot.recipients)


@requirement("recipients-archive", N_("recipients: archive last"), lambda regulation: regulation.forms.archive)
def recipients_archive(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """The last line names the archive."""
    recipients, required = document.foot.recipients, quoted(f"- {provision.text}…")
    if not recipients:
        yield Measurement(False, required, NOTHING, document.pages[-1].number)
        return
    last = recipients[-1]
    yield Measurement(last.text.startswith(_DASH + provision.text), required, quoted(last.text), last.page)


@requirement(
    "recipients-as-above", N_("recipients: the addressees first"), lambda regulation: regulation.forms.as_above,
    lambda document: document.pages and document.title.addressee is not None,
)  # fmt: skip
def recipients_as_above(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """Where there are addressees, the first line refers to them."""
    if recipients := document.foot.recipients:
        first = recipients[0]
        conforms = same_words(first.text, provision.text) or begins_with(first.text, provision.text)
        yield Measurement(conforms, quoted(f"- {provision.text};"), quoted(first.text), first.page)


@requirement(
    "drafter-place", N_("drafter's mark: below the recipients"), lambda regulation: regulation.letterings.drafter,
    lambda document: document.foot.drafter,
)  # fmt: skip
def drafter_place(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The mark stands below the last recipient, at the left."""
    foot = document.foot
    if foot.drafter and foot.recipients:
        mark, last = foot.drafter.first, foot.recipients[-1].last
        below = mark.baseline > last.baseline and (mark.baseline - last.baseline) < 2 * 11 * 1.15 * MM * 2
        required = message(N_("below the recipients"))
        yield measure_state(below, required, message(N_("elsewhere")), mark.page)
