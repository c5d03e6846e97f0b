"""The title: type and subject of the document, in the middle of the text."""

from collections.abc import Iterator

from annual_report.language import N_, message
from annual_report.regulations import Lettering
from annual_report.regulations.forms import TextChoice
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.parts.same_words import is_one_of
from annual_report.regulations.inspection.requirements.measuring import (
    measure_centring,
    measure_drawn_line,
    measure_drawn_line_centring,
    measure_presence,
)
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, quoted
from annual_report.regulations.regulation import Measure


def _titled(document: PrintedDocument) -> bool:
    """A document with a type: any but a letter."""
    return bool(document.pages) and not document.letter and document.head.letter_subject is None


@requirement(
    "document-type-name", N_("type: one of the types"), lambda regulation: regulation.forms.document_types, _titled
)
def document_type_name(document: PrintedDocument, provision: TextChoice) -> Iterator[Measurement]:
    """The title is one of the types of official documents, alone on its line."""
    part = document.title.document_type
    conforms = part is not None and is_one_of(part.text, provision.words)
    required = message(N_("one of {count} types"), count=len(provision.words))
    yield Measurement(conforms, required, quoted(part.text) if part else NOTHING, 1)


@requirement(
    "document-type-centred", N_("type: centred"), lambda regulation: regulation.letterings.document_type, _titled
)
def document_type_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """In the middle of the text."""
    if part := document.title.document_type:
        yield from measure_centring(part.lines, document.block.centre)


@requirement(
    "subject-present", N_("subject: below the type"), lambda regulation: regulation.letterings.subject, _titled
)
def subject_present(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The subject stands right below the type."""
    return measure_presence(document.title.subject, message(N_("the subject")))


@requirement("subject-centred", N_("subject: centred"), lambda regulation: regulation.letterings.subject, _titled)
def subject_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """In the middle of the text."""
    if part := document.title.subject:
        yield from measure_centring(part.lines, document.block.centre)


@requirement(
    "subject-line", N_("subject: length of the line below"), lambda regulation: regulation.lines.subject, _titled
)
def subject_line(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """A line of a part of the last line's length."""
    return measure_drawn_line(document, document.title.subject, provision)


@requirement(
    "subject-line-centred", N_("subject: line below centred"), lambda regulation: regulation.lines.subject, _titled
)
def subject_line_centred(document: PrintedDocument, _provision: Measure) -> Iterator[Measurement]:
    """The line stands below the middle of the subject."""
    return measure_drawn_line_centring(document, document.title.subject)
