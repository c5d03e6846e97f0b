"""The annexes: cited in the text, numbered, titled, referring back to the document."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.language import N_, message
from annual_report.language.numbers import read_roman
from annual_report.language.vietnamese.folding import folded_text
from annual_report.regulations import Lettering
from annual_report.regulations.forms import FixedText
from annual_report.regulations.inspection.parts.printed_document import PrintedAnnex, PrintedDocument
from annual_report.regulations.inspection.parts.same_words import begins_with
from annual_report.regulations.inspection.requirements.measuring import measure_centring, measure_presence
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, quoted

_NUMBER: Final = re.compile(r"số:?\s*(\d*)\s*/\s*([^\s,)]+)")
_DATE: Final = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})")


def _annexed(document: PrintedDocument) -> bool:
    return bool(document.annexes)


@requirement(
    "annex-cited",
    N_("annexes: mentioned in the text"),
    lambda regulation: regulation.forms.annex,
    lambda document: document.pages and document.annexes,
)
def annex_cited(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """The text before the annexes refers to each."""
    text = f" {folded_text(' '.join(line.text for page in document.pages for line in page.lines))} "
    for annex in document.annexes:
        name = annex.number.text if _number_of(annex, provision) else provision.text
        cited = f" {folded_text(name)} " in text
        yield Measurement(
            cited, message(N_("“{text}” in the text"), text=name), quoted(name) if cited else NOTHING, annex.number.page
        )


def _number_of(annex: PrintedAnnex, provision: FixedText) -> str:
    """The number of an annex as it is written; "" where it has none."""
    return annex.number.text[len(provision.text) :].strip(" .:")


@requirement(
    "annex-numbers",
    N_("annexes: Roman numbers in order"),
    lambda regulation: regulation.forms.annex,
    lambda document: len(document.annexes) > 1,
)
def annex_numbers(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """Two or more are numbered I, II, and so on."""
    for number, annex in enumerate(document.annexes, 1):
        conforms = read_roman(_number_of(annex, provision)) == number
        required = message(N_("number {number} in Roman numerals"), number=number)
        yield Measurement(conforms, required, quoted(annex.number.text), annex.number.page)


@requirement(
    "annex-number-centred",
    N_("annexes: number centred"),
    lambda regulation: regulation.letterings.annex_number,
    _annexed,
)
def annex_number_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """In the middle of the text."""
    for annex in document.annexes:
        yield from measure_centring(annex.number.lines, annex.block.centre)


@requirement(
    "annex-title-present",
    N_("annexes: each with a title"),
    lambda regulation: regulation.letterings.annex_title,
    _annexed,
)
def annex_title_present(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """Below the number stands the title."""
    for annex in document.annexes:
        yield from measure_presence(annex.title, message(N_("a title")), annex.number.page)


@requirement(
    "annex-title-centred", N_("annexes: title centred"), lambda regulation: regulation.letterings.annex_title, _annexed
)
def annex_title_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """In the middle of the text."""
    for annex in document.annexes:
        if annex.title:
            yield from measure_centring(annex.title.lines, annex.block.centre)


@requirement(
    "annex-reference-form",
    N_("annexes: reference to the document"),
    lambda regulation: regulation.forms.annex_reference,
    _annexed,
)
def annex_reference_form(document: PrintedDocument, provision: FixedText) -> Iterator[Measurement]:
    """Below the title stands in brackets to which document the annex belongs: number, date, body."""
    for annex in document.annexes:
        part = annex.reference
        text = part.text if part else ""
        words = f" {folded_text(text)} "
        complete = all(f" {folded_text(word)} " in words for word in ("số", "ngày", "của"))
        conforms = text.startswith("(") and text.endswith(")") and begins_with(text, provision.text) and complete
        required = message("“({text} … số … ngày … của …)”", text=provision.text)
        yield Measurement(conforms, required, quoted(text) if part else NOTHING, annex.number.page)


@requirement(
    "annex-reference-centred",
    N_("annexes: reference centred"),
    lambda regulation: regulation.letterings.annex_reference,
    lambda document: any(annex.reference for annex in document.annexes),
)
def annex_reference_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """In the middle of the text."""
    for annex in document.annexes:
        if annex.reference:
            yield from measure_centring(annex.reference.lines, annex.block.centre)


@requirement(
    "annex-reference-same",
    N_("annexes: number and date of the document"),
    lambda regulation: regulation.forms.annex_reference,
    lambda document: document.pages and any(annex.reference for annex in document.annexes),
)
def annex_reference_same(document: PrintedDocument, _provision: FixedText) -> Iterator[Measurement]:
    """What the reference gives of number and date is what page 1 gives; blanks may stay blank."""
    head = document.head
    number = _NUMBER.search(f"số {head.number.text.split(':')[-1]}") if head.number else None
    date = _DATE.search(head.place_and_date.text) if head.place_and_date else None
    for annex in document.annexes:
        text = annex.reference.text if annex.reference else ""
        for of_document, pattern in ((number, _NUMBER), (date, _DATE)):
            of_annex = pattern.search(text)
            if of_document and of_annex:
                pairs = zip(of_document.groups(), of_annex.groups(), strict=True)
                same = all(a.lstrip("0") == b.lstrip("0") or not b for a, b in pairs)
                yield Measurement(same, quoted(of_document[0]), quoted(of_annex[0]), annex.number.page)
        if text and not (number and _NUMBER.search(text)) and not (date and _DATE.search(text)):
            yield Measurement(True, message(N_("left blank")), message(N_("left blank")), annex.number.page)
