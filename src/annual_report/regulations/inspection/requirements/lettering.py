"""Size, look and case of the letters of each part that a regulation gives a lettering of its own."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.language import N_, message
from annual_report.load.pdf.page import TextLine
from annual_report.regulations import Lettering, Regulation
from annual_report.regulations.inspection.parts.part import PrintedDocument, PrintedPart
from annual_report.regulations.inspection.requirements.measuring import cased, found_parts, sized, styled
from annual_report.regulations.inspection.requirements.requirement import Measurement, Requirement, Seen

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

    def law(self, regulation: Regulation) -> Lettering:
        """Its lettering in `regulation`."""
        found: Lettering = getattr(regulation.letterings, self.key)
        return found


def _typed(document: PrintedDocument) -> tuple[PrintedPart, ...]:
    return found_parts(document.title.document_type)


PARTS: Final = (
    Lettered("national_name", N_("national name"), lambda seen: found_parts(seen.head.national_name), cased=True),
    Lettered("motto", N_("motto"), lambda seen: found_parts(seen.head.motto), cased=True),
    Lettered(
        "superior", N_("superior body"), lambda seen: found_parts(seen.head.superior), cased=True
    ),
    Lettered("issuer", N_("issuing body"), lambda seen: found_parts(seen.head.issuer), cased=True),
    Lettered("number", N_("number and sign"), lambda seen: found_parts(seen.head.number)),
    Lettered("place_and_date", N_("place and date"), lambda seen: found_parts(seen.head.place_and_date)),
    Lettered("document_type", N_("type of the document"), _typed, cased=True),
    Lettered("subject", N_("subject"), lambda seen: found_parts(seen.title.subject), cased=True),
    Lettered(
        "letter_subject", N_("subject of a letter"), lambda seen: found_parts(seen.head.letter_subject)
    ),
    Lettered(
        "addressee",
        N_("addressees"),
        lambda seen: found_parts(seen.title.addressee, *seen.title.addressees),
    ),
    Lettered("legal_basis", N_("legal bases"), lambda seen: seen.of_kind("legal-basis")),
    Lettered("part", N_("heading of a part"), lambda seen: seen.of_kind("part"), cased=True),
    Lettered(
        "part_title", N_("title of a part"), lambda seen: seen.of_kind("part-title"), cased=True
    ),
    Lettered("section", N_("heading of a section"), lambda seen: seen.of_kind("section"), cased=True),
    Lettered("clause", N_("heading of a clause"), lambda seen: seen.of_kind("clause"), cased=True),
    Lettered("authority", N_("authority and post"), lambda seen: found_parts(seen.foot.authority), cased=True),
    Lettered("signer", N_("name of the signer"), lambda seen: found_parts(seen.foot.signer), cased=True),
    Lettered(
        "recipients_heading", N_("heading of the recipients"), lambda seen: found_parts(seen.foot.recipients_heading)
    ),
    Lettered("recipients", N_("list of recipients"), lambda seen: seen.foot.recipients),
    Lettered("drafter", N_("drafter's mark"), lambda seen: found_parts(seen.foot.drafter)),
    Lettered("contact", N_("contact line"), lambda seen: found_parts(seen.contact)),
    Lettered("urgency", N_("mark of urgency"), lambda seen: found_parts(seen.head.urgency), cased=True),
    Lettered(
        "circulation", N_("mark of circulation"), lambda seen: found_parts(seen.head.circulation),
        cased=True,
    ),
    Lettered(
        "annex_number", N_("number of an annex"), lambda seen: tuple(each.number for each in seen.annexes), cased=True,
    ),
    Lettered(
        "annex_title", N_("title of an annex"),
        lambda seen: found_parts(*(each.title for each in seen.annexes)), cased=True,
    ),
    Lettered(
        "annex_reference", N_("reference of an annex"),
        lambda seen: found_parts(*(each.reference for each in seen.annexes)),
    ),
)  # fmt: skip


def _judging(
    part: Lettered, judge: Callable[[Iterable[TextLine], Lettering], Iterator[Measurement]]
) -> Callable[[Seen, Lettering], Iterator[Measurement]]:
    return lambda seen, law: judge((line for each in part.find(seen.document) for line in each.lines), law)


def _requirement(
    part: Lettered, quality: str, title: str, judge: Callable[[Iterable[TextLine], Lettering], Iterator[Measurement]]
) -> Requirement[Lettering]:
    said = message(title, part=message(part.title))
    return Requirement(f"{part.slug}-{quality}", said, part.law, part.applies, _judging(part, judge))


SIZES: Final = tuple(_requirement(part, "size", N_("{part}: size of the letters"), sized) for part in PARTS)
STYLES: Final = tuple(_requirement(part, "style", N_("{part}: bold, italic"), styled) for part in PARTS)
CASES: Final = tuple(_requirement(part, "case", N_("{part}: capitals"), cased) for part in PARTS if part.cased)
