"""Whom a document is addressed to, and on what it is based."""

from collections.abc import Iterator

from annual_report.language import N_, message
from annual_report.regulations.forms import FixedText
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument, PrintedPart
from annual_report.regulations.inspection.parts.same_words import begins_with
from annual_report.regulations.inspection.requirements.measuring import measure_state
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, Quantity, either, quoted
from annual_report.regulations.inspection.tolerances import PLACE

_LETTER = "công văn"


def _addressed(document: PrintedDocument) -> bool:
    return document.title.addressee is not None


@requirement(
    "addressee-asked", N_("addressees: on documents that have them"), lambda regulation: regulation.forms.addressee
)
def addressee_asked(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """A letter has addressees; of other documents only the types that the regulation names may have."""
    document_type = document.title.document_type
    name = _LETTER if document.letter or document_type is None else document_type.text
    may_have = any(begins_with(name, each) for each in document.regulation.addressed_types)
    is_addressed = document.title.addressee is not None
    conforms = is_addressed if document.letter else may_have or not is_addressed
    allowed = either((quoted(provision.text), NOTHING)) if may_have else NOTHING
    required = quoted(provision.text) if document.letter else allowed
    yield Measurement(conforms, required, quoted(provision.text) if is_addressed else NOTHING, 1)


@requirement("addressee-form", N_("addressees: wording"), lambda regulation: regulation.forms.addressee, _addressed)
def addressee_form(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """The words with their colon; several addressees each on a line with a dash, parted by semicolons."""
    title = document.title
    if title.addressee:
        yield Measurement(
            title.addressee.text == provision.text,
            quoted(provision.text),
            quoted(title.addressee.text),
            title.addressee.page,
        )
    if len(title.addressees) > 1:
        yield from measure_list_marks(title.addressees)


def measure_list_marks(parts: tuple[PrintedPart, ...]) -> Iterator[Measurement]:
    """Whether each of `parts` begins with a dash and ends with a semicolon, the last with a stop."""
    for part in parts:
        end = "." if part is parts[-1] else ";"
        conforms = part.text.startswith("- ") and part.text.endswith(end)
        yield Measurement(conforms, quoted(f"- …{end}"), quoted(part.text), part.page)


@requirement(
    "addressees-aligned", N_("addressees: dashes below one another"), lambda regulation: regulation.forms.addressee,
    lambda document: len(document.title.addressees) > 1,
)  # fmt: skip
def addressees_aligned(document: PrintedDocument, _provision: FixedText) -> Iterator[Measurement]:
    """The dashes stand below one another."""
    parts = document.title.addressees
    for part in parts[1:]:
        distance = part.first.x0 - parts[0].first.x0
        required = message(N_("below one another"))
        conforms = abs(distance) <= PLACE
        off = message(N_("{distance} off"), distance=Quantity(abs(distance), "mm"))
        yield measure_state(conforms, required, off, part.page, part.text)


@requirement(
    "legal-basis-marks", N_("legal bases: marks at their ends"), lambda regulation: regulation.forms.legal_basis,
    lambda document: document.of_kind("legal-basis"),
)  # fmt: skip
def legal_basis_marks(document: PrintedDocument, _provision: FixedText) -> Iterator[Measurement]:
    """Each ends with the mark that the regulation gives, the last with its own."""
    bases = document.of_kind("legal-basis")
    for basis in bases:
        mark = document.regulation.last_legal_basis_mark if basis is bases[-1] else document.regulation.legal_basis_mark
        yield Measurement(basis.text.endswith(mark), quoted(f"…{mark}"), quoted(f"…{basis.text[-30:]}"), basis.page)
