"""Size, look and case of the letters of each part that a regulation gives a lettering of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.language import N_, message
from annual_report.load.pdf.page import TextLine
from annual_report.regulations import Lettering, Regulation
from annual_report.regulations.inspection.parts.printed_document import PrintedDocument, PrintedPart
from annual_report.regulations.inspection.requirements.measuring import (
    found_parts,
    measure_case,
    measure_size,
    measure_style,
)
from annual_report.regulations.inspection.requirements.requirement import Measurement, Requirement

Find = Callable[[PrintedDocument], tuple[PrintedPart, ...]]


@dataclass(frozen=True, slots=True)
class Lettered:
    """A part with a lettering: the regulation's `key` for it, its name in sentences, and where it is found.

    Of a `cased` one it matters whether it is in capitals. That a part is missing, a rule of its own tells.
    """

    key: str
    title: str
    find: Find
    cased: bool = False

    @property
    def slug(self) -> str:
        """Its name in the names of requirements."""
        return self.key.replace("_", "-")

    def applies(self, document: PrintedDocument) -> bool:
        """Whether the document has this part."""
        return bool(self.find(document))

    def provision(self, regulation: Regulation) -> Lettering:
        """Its lettering in `regulation`."""
        lettering: Lettering = getattr(regulation.letterings, self.key)
        return lettering


def _typed(document: PrintedDocument) -> tuple[PrintedPart, ...]:
    return found_parts(document.title.document_type)


PARTS: Final = (
    Lettered(
        "national_name", N_("national name"), lambda document: found_parts(document.head.national_name), cased=True
    ),
    Lettered("motto", N_("motto"), lambda document: found_parts(document.head.motto), cased=True),
    Lettered("superior", N_("superior body"), lambda document: found_parts(document.head.superior), cased=True),
    Lettered("issuer", N_("issuing body"), lambda document: found_parts(document.head.issuer), cased=True),
    Lettered("number", N_("number and sign"), lambda document: found_parts(document.head.number)),
    Lettered("place_and_date", N_("place and date"), lambda document: found_parts(document.head.place_and_date)),
    Lettered("document_type", N_("type of the document"), _typed, cased=True),
    Lettered("subject", N_("subject"), lambda document: found_parts(document.title.subject), cased=True),
    Lettered("letter_subject", N_("subject of a letter"), lambda document: found_parts(document.head.letter_subject)),
    Lettered(
        "addressee",
        N_("addressees"),
        lambda document: found_parts(document.title.addressee, *document.title.addressees),
    ),
    Lettered("legal_basis", N_("legal bases"), lambda document: document.of_kind("legal-basis")),
    Lettered("part", N_("heading of a part"), lambda document: document.of_kind("part"), cased=True),
    Lettered("part_title", N_("title of a part"), lambda document: document.of_kind("part-title"), cased=True),
    Lettered("section", N_("heading of a section"), lambda document: document.of_kind("section"), cased=True),
    Lettered("clause", N_("heading of a clause"), lambda document: document.of_kind("clause"), cased=True),
    Lettered("authority", N_("authority and post"), lambda document: found_parts(document.foot.authority), cased=True),
    Lettered("signer", N_("name of the signer"), lambda document: found_parts(document.foot.signer), cased=True),
    Lettered(
        "recipients_heading",
        N_("heading of the recipients"),
        lambda document: found_parts(document.foot.recipients_heading),
    ),
    Lettered("recipients", N_("list of recipients"), lambda document: document.foot.recipients),
    Lettered("drafter", N_("drafter's mark"), lambda document: found_parts(document.foot.drafter)),
    Lettered("contact", N_("contact line"), lambda document: found_parts(document.contact)),
    Lettered("urgency", N_("mark of urgency"), lambda document: found_parts(document.head.urgency), cased=True),
    Lettered(
        "circulation",
        N_("mark of circulation"),
        lambda document: found_parts(document.head.circulation),
        cased=True,
    ),
    Lettered(
        "annex_number",
        N_("number of an annex"),
        lambda document: tuple(each.number for each in document.annexes),
        cased=True,
    ),
    Lettered(
        "annex_title",
        N_("title of an annex"),
        lambda document: found_parts(*(each.title for each in document.annexes)),
        cased=True,
    ),
    Lettered(
        "annex_reference",
        N_("reference of an annex"),
        lambda document: found_parts(*(each.reference for each in document.annexes)),
    ),
)


def _judging(
    part: Lettered, judge: Callable[[Iterable[TextLine], Lettering], Iterator[Measurement]]
) -> Callable[[PrintedDocument, Lettering], Iterator[Measurement]]:
    return lambda document, provision: judge((line for each in part.find(document) for line in each.lines), provision)


def _requirement(
    part: Lettered, quality: str, title: str, judge: Callable[[Iterable[TextLine], Lettering], Iterator[Measurement]]
) -> Requirement[Lettering]:
    return Requirement(
        f"{part.slug}-{quality}",
        message(title, part=message(part.title)),
        part.provision,
        part.applies,
        _judging(part, judge),
    )


SIZES: Final = tuple(_requirement(part, "size", N_("{part}: size of the letters"), measure_size) for part in PARTS)
STYLES: Final = tuple(_requirement(part, "style", N_("{part}: bold, italic"), measure_style) for part in PARTS)
CASES: Final = tuple(_requirement(part, "case", N_("{part}: capitals"), measure_case) for part in PARTS if part.cased)
