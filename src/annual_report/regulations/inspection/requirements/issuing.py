"""The left column at the top of page 1: superior and issuing body, number and sign, a letter's subject."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.load.pdf.page import MM
from annual_report.regulations import Lettering
from annual_report.regulations.forms import FixedText, TextChoice, Zeros, zero_padded
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.parts.same_words import same_words, without_dots
from annual_report.regulations.inspection.requirements.measuring import (
    found_parts,
    measure_centring,
    measure_drawn_line,
    measure_drawn_line_centring,
    measure_line_spacing,
    measure_presence,
    measure_state,
)
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, Quantity, allowed, amount, fits, quoted
from annual_report.regulations.inspection.tolerances import BASELINE
from annual_report.regulations.regulation import Measure

_BODY: Final = r"[A-ZĐƯ][A-Za-zĐđƯư&]*"
_SIGN: Final = re.compile(rf"{_BODY}(?:-{_BODY})+")
_PADDED_BELOW: Final = 10
# In points: single lines of letters of two sizes, and the gap between them, are each rounded.
_GAP: Final = 1.5


def _letter(document: PrintedDocument) -> bool:
    return document.letter


@requirement("issuer-name", N_("issuing body: named at the left"), lambda regulation: regulation.letterings.issuer)
def issuer_name(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The issuing body is named in the left column."""
    return measure_presence(document.head.issuer, message(N_("name of the issuing body")))


@requirement(
    "issuer-centred", N_("superior and issuing body: lines centred"), lambda regulation: regulation.letterings.issuer
)
def issuer_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The lines are centred below one another."""
    head = document.head
    for part in found_parts(head.superior, head.issuer):
        if head.issuer:
            yield from measure_centring(part.lines, head.issuer.last.centre)


@requirement(
    "issuer-spacing", N_("superior and issuing body: single-spaced"), lambda regulation: regulation.letterings.issuer
)
def issuer_spacing(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The lines stand at single spacing."""
    head = document.head
    lines = [line for part in found_parts(head.superior, head.issuer) for line in part.lines]
    if len(lines) == 1:
        yield Measurement(True, message(N_("single-spaced")), message(N_("one line")), 1)
    yield from measure_line_spacing(lines, document.regulation.body.line_height)


@requirement("issuer-line", N_("issuing body: length of the line below"), lambda regulation: regulation.lines.issuer)
def issuer_line(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """A line of a part of the last line's length."""
    return measure_drawn_line(document, document.head.issuer, provision)


@requirement("issuer-line-centred", N_("issuing body: line below centred"), lambda regulation: regulation.lines.issuer)
def issuer_line_centred(document: PrintedDocument, _provision: Measure) -> Iterator[Measurement]:
    """The line stands below the middle of the name."""
    return measure_drawn_line_centring(document, document.head.issuer)


def _number(document: PrintedDocument) -> tuple[str, str, str]:
    """What stands on the line of the number: its label, the number or "", the sign."""
    part = document.head.number
    before, _slash, sign = without_dots(part.text if part else "").partition("/")
    label, number = re.fullmatch(r"(.*?)\s*(\d*)\s*", before).groups()  # type: ignore[union-attr]
    return label, number, sign.strip()


@requirement("number-form", N_("number and sign: wording"), lambda regulation: regulation.forms.number)
def number_form(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """The label, a number or room for one, a slash, the sign with hyphens and no spaces."""
    label, _written, sign = _number(document)
    conforms = label == provision.text and bool(_SIGN.fullmatch(sign))
    required = message("“{label} …/…-…”", label=provision.text)
    part = document.head.number
    yield Measurement(conforms, required, quoted(part.text) if part else NOTHING, 1)


@requirement(
    "number-zero", N_("number below 10: zero in front"), lambda regulation: regulation.forms.number,
    lambda document: document.head.number is not None and bool(re.search(r"\d\s*/", document.head.number.text)),
)  # fmt: skip
def number_zero(document: PrintedDocument, _provision: FixedText) -> Iterator[Measurement]:
    """A number below 10 has a zero in front."""
    _label, number, _sign = _number(document)
    expected = zero_padded(int(number), _PADDED_BELOW)
    yield Measurement(number == expected, quoted(expected), quoted(number), 1)


@requirement("number-type", N_("sign: abbreviation of the type"), lambda regulation: regulation.forms.type_marks)
def number_type(document: PrintedDocument, provision: TextChoice) -> Iterator[Measurement]:
    """The sign begins with the abbreviation of the document's type; a letter has none, and no CV either."""
    _label, _written, sign = _number(document)
    mark = sign.partition("-")[0]
    if not sign:
        return
    if document.letter:
        yield Measurement(
            mark not in {*provision.words, "CV"}, message(N_("no abbreviation of a type")), quoted(sign), 1
        )
        return
    document_type = document.title.document_type
    marks = zip(document.regulation.forms.document_types.words, provision.words, strict=False)
    mark_of_type = next((mark for name, mark in marks if document_type and same_words(document_type.text, name)), None)
    conforms = mark in provision.words and mark_of_type in {None, mark}
    required = quoted(f"{mark_of_type}-…") if mark_of_type else message(N_("the abbreviation of a type"))
    yield Measurement(conforms, required, quoted(sign), 1)


@requirement(
    "number-centred",
    N_("number: below the middle of the issuing body"),
    lambda regulation: regulation.letterings.number,
)
def number_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The number is centred below the issuing body."""
    head = document.head
    if head.number and head.issuer:
        yield from measure_centring(head.number.lines, head.issuer.last.centre)


@requirement("number-and-date-level", N_("number and date on one line"), lambda regulation: regulation.forms.date)
def number_and_date_level(document: PrintedDocument, _provision: Zeros) -> Iterator[Measurement]:
    """Both stand on the same baseline."""
    head = document.head
    if head.number and head.place_and_date:
        distance = (head.place_and_date.first.baseline - head.number.first.baseline) / MM
        level = abs(distance) <= BASELINE
        required = message(N_("one line"))
        yield measure_state(level, required, _off_level(distance), 1)


def _off_level(distance: float) -> Message:
    text = N_("the date {distance} lower") if distance > 0 else N_("the date {distance} higher")
    return message(text, distance=Quantity(abs(distance), "pt"))


@requirement(
    "letter-without-type",
    N_("letter: no type in the title"),
    lambda regulation: regulation.forms.letter_subject,
    lambda document: document.head.letter_subject is not None or document.letter,
)
def letter_without_type(document: PrintedDocument, _provision: FixedText) -> Iterator[Measurement]:
    """A letter has its subject below the number, and no type."""
    document_type = document.title.document_type
    yield Measurement(document_type is None, NOTHING, quoted(document_type.text) if document_type else NOTHING, 1)


@requirement(
    "letter-subject-form",
    N_("subject of a letter: wording"),
    lambda regulation: regulation.forms.letter_subject,
    _letter,
)
def letter_subject_form(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """It begins with V/v."""
    part = document.head.letter_subject
    conforms = part is not None and part.text.startswith(f"{provision.text} ")
    yield Measurement(conforms, message("“{label} …”", label=provision.text), quoted(part.text) if part else NOTHING, 1)


@requirement(
    "letter-subject-gap",
    N_("subject of a letter: gap below the number"),
    lambda regulation: regulation.letter_subject_gap,
    _letter,
)
def letter_subject_gap(document: PrintedDocument, provision: Measure) -> Iterator[Measurement]:
    """So many points more than a single line below the number."""
    head = document.head
    if head.letter_subject and head.number:
        step = (head.letter_subject.first.baseline - head.number.first.baseline) / MM
        height = document.regulation.body.line_height
        gap = step - float(height.least or height.value) * head.letter_subject.first.size
        yield Measurement(fits(provision, gap, _GAP), allowed(provision, "pt"), amount(gap, "pt"), 1)


@requirement(
    "letter-subject-centred",
    N_("subject of a letter: below the middle of the number"),
    lambda regulation: regulation.letterings.letter_subject,
    _letter,
)
def letter_subject_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The subject is centred below the number."""
    head = document.head
    if head.letter_subject and head.number:
        yield from measure_centring(head.letter_subject.lines, head.number.first.centre)
