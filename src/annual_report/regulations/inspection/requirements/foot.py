"""The signature at the right: authority, signer, their place on the page."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.language import N_, message
from annual_report.regulations import Lettering
from annual_report.regulations.forms import TextChoice
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument
from annual_report.regulations.inspection.parts.same_words import begins_with
from annual_report.regulations.inspection.requirements.measuring import (
    measure_centring,
    measure_presence,
    measure_state,
)
from annual_report.regulations.inspection.requirements.requirement import Measurement, requirement
from annual_report.regulations.inspection.requirements.wording import NOTHING, either, quoted

# What stands before a post or a body, abbreviated: a form of signing, or what is meant for one.
_FORM: Final = re.compile(r"(T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\s?[./]?\s?U\s?[./]?\s?Q|Q)[./: ]+(?=\S)")


@requirement(
    "authority-present",
    N_("authority and post: at the right below the text"),
    lambda regulation: regulation.letterings.authority,
)
def authority_present(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """Above the signature stands who signs by which right."""
    return measure_presence(document.foot.authority, message(N_("post of the signer")), _last_page(document))


def _last_page(document: PrintedDocument) -> int:
    return document.pages[-1].number


def _with_form(document: PrintedDocument) -> bool:
    part = document.foot.authority
    return part is not None and any(_FORM.match(line.text) for line in part.lines)


@requirement(
    "authority-form", N_("authority: form of signing"), lambda regulation: regulation.forms.authority, _with_form
)
def authority_form(document: PrintedDocument, provision: TextChoice) -> Iterator[Measurement]:
    """The forms are abbreviated as the regulation has them, with their stop and a space."""
    part = document.foot.authority
    for line in part.lines if part else ():
        if match := _FORM.match(line.text):
            conforms = any(line.text.startswith(f"{form} ") for form in provision.words)
            yield Measurement(conforms, either(list(provision.words)), quoted(match[0].strip()), line.page)


@requirement(
    "authority-place",
    N_("authority and post: centred in the right half"),
    lambda regulation: regulation.letterings.authority,
)
def authority_place(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """All lines are in the right half, centred below one another."""
    part = document.foot.authority
    if part is None:
        return
    block = document.block_on(part.page)
    right = message(N_("in the right half"))
    for line in part.lines:
        at_right = line.centre >= block.centre + block.width / 10
        yield measure_state(at_right, right, message(N_("in the left half")), line.page)
    yield from measure_centring(part.lines[1:], part.first.centre)


@requirement(
    "signer-present", N_("name of the signer: below the authority"), lambda regulation: regulation.letterings.signer
)
def signer_present(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The signer's name is printed, with room for the signature above."""
    return measure_presence(document.foot.signer, message(N_("name of the signer")), _last_page(document))


@requirement(
    "signer-centred",
    N_("name of the signer: below the middle of the authority"),
    lambda regulation: regulation.letterings.signer,
)
def signer_centred(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The name is centred below the authority."""
    foot = document.foot
    if foot.signer and foot.authority:
        yield from measure_centring(foot.signer.lines, foot.authority.last.centre)


@requirement(
    "signer-degrees", N_("name of the signer: without degrees and titles"), lambda regulation: regulation.forms.degrees
)
def signer_degrees(document: PrintedDocument, provision: TextChoice) -> Iterator[Measurement]:
    """No degree, academic rank or title of honour stands before the name."""
    if part := document.foot.signer:
        degree = next((each for each in provision.words if begins_with(part.text, each)), None)
        yield Measurement(degree is None, message(N_("the name alone")), quoted(part.text), part.page)


@requirement("signature-whole", N_("authority and signer on one page"), lambda regulation: regulation.letterings.signer)
def signature_whole(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """The signature is not split between pages."""
    foot = document.foot
    if foot.signer and foot.authority:
        same_page = foot.authority.page == foot.signer.page
        required = message(N_("one page"))
        pages = message(N_("pages {first} and {second}"), first=foot.authority.page, second=foot.signer.page)
        yield measure_state(same_page, required, pages, foot.signer.page)


@requirement(
    "signature-with-text", N_("signature on a page with text"), lambda regulation: regulation.letterings.authority
)
def signature_with_text(document: PrintedDocument, _provision: Lettering) -> Iterator[Measurement]:
    """Some of the text stands on the page of the signature."""
    if part := document.foot.authority:
        has_text = any(line.page == part.page for each in document.body for line in each.lines)
        required = message(N_("text above the signature"))
        yield measure_state(has_text, required, NOTHING, part.page)
