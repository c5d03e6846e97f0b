"""The letter that a report travels with: Công văn.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.3.b, II.5.b, II.9.a; Phụ lục III, mẫu 1.5.
"""

from dataclasses import replace
from typing import Final

from annual_report.compose.composition import Composition
from annual_report.compose.letter import KIND
from annual_report.compose.letter.model import LETTER, Letter
from annual_report.compose.letter.names import REPORT_NAME, enclosures, names_in_letter
from annual_report.compose.official_frame import ISSUANCE, ORGANIZATION, Issue, addressees, contact, foot, head
from annual_report.compose.prose import blocks
from annual_report.compose.section_blocks import with_closing_mark
from annual_report.compose.sources import Sources
from annual_report.compose.tracing import first_given, traced_text, with_words_around
from annual_report.document.origin import Origin
from annual_report.document.tree import Block, Document, ItemList, ListItem, Paragraph, Run, Traced
from annual_report.language import DATA_LANGUAGE, N_
from annual_report.model.letter_defaults import LetterDefaults
from annual_report.values.text_types import Prose

_LETTER: Final = Origin((), file=f"{LETTER}.yaml")


def compose_letter(sources: Sources) -> Document:
    """The letter that the report of one period travels with, for data that passed the checks."""
    letter = sources.document(LETTER, Letter)
    letter_names = names_in_letter(sources.report, sources.organization, sources.pages)
    composition = Composition.of(sources, letter, letter_names)
    issue, day = _issue(letter, sources, composition), letter.date or sources.report.issuance.date
    name = composition.translate(N_("Letter"))
    return Document(
        kind=KIND.name,
        template="letter/document.html.j2",
        language=composition.language,
        regulation=composition.regulation,
        title=f"{name} {issue.subject}",
        author=sources.organization.name,
        issued=day.first if day else None,
        head=head(issue, composition),
        type="",
        subject="",
        addressee_heading=composition.regulated_text("addressee", N_("To:")),
        addressees=addressees(issue),
        legal_bases=(),
        blocks=_body(letter, composition),
        foot=foot(issue, composition),
        annexes=(),
        contact=contact(composition),
        contents_heading="",
    )


def _issue(letter: Letter, sources: Sources, composition: Composition) -> Issue:
    """How the letter is issued: as its own file says, else as letters of the organisation are, else as the report."""
    organization, report = sources.organization, sources.report.issuance
    usual = organization.letter or LetterDefaults()
    department = letter.department or usual.department
    about, usual_at = composition.regulated_text("letter_subject", N_("Re:")), ORGANIZATION.below("letter")
    # Where there is a file of the letter, what it leaves out can be written into it.
    subject_at = _LETTER.below("subject") if letter.subject or LETTER in sources.documents else None
    subject = traced_text(letter.subject or _subject(composition), subject_at)
    signatories = (
        (letter.signatory, _LETTER), (usual.signatory, usual_at), (report.signatory, ISSUANCE),
    )  # fmt: skip
    signatory, signatory_at = next((each, at) for each, at in signatories if each is not None)
    archives = ((letter.archive, _LETTER), (usual.archive, usual_at), (organization.archive, ORGANIZATION))
    return Issue(
        frame=letter,
        origin=_LETTER,
        sign="-".join(part for part in (organization.abbreviation, department) if part),
        status=letter.status or report.status,
        signatory=signatory,
        signatory_at=signatory_at.below("signatory"),
        addressed=True,
        addressees=first_given(
            (letter.addressees, _LETTER.below("addressees")),
            (usual.addressees, usual_at.below("addressees")),
            (report.addressees, ISSUANCE.below("addressees")),
        ),
        recipients=first_given(
            (letter.recipients, _LETTER.below("recipients")),
            (usual.recipients, usual_at.below("recipients")),
            (organization.recipients, ORGANIZATION.below("recipients")),
        ),
        archive=next((traced_text(each, at.below("archive")) for each, at in archives if each), Traced("")),
        subject=with_words_around(subject, f"{about} "),
    )


def _subject(composition: Composition) -> str:
    issuance = composition.report.issuance
    return composition.translate(N_("the {type} {subject}")).format(
        type=issuance.type_in(composition.language), subject=issuance.subject_in(composition.language)
    )


def _body(letter: Letter, composition: Composition) -> tuple[Block, ...]:
    """What the letter says, then what goes with it, ending with the regulation's closing mark."""
    _ = composition.translate
    default_text = _(N_("{organization} encloses its {report}.")).format(
        organization=composition.organization.name, report=f"{{{REPORT_NAME}}}"
    )
    enclosures_at = _LETTER.below("enclosures") if letter.enclosures else None
    text_at = _LETTER.below("text") if letter.text else None
    text = blocks(letter.text or Prose(default_text), composition.wording, text_at)
    enclosed = [
        list(blocks(Prose(each.rstrip(" .;")), composition.wording, enclosures_at and enclosures_at.below(index)))
        for index, each in enumerate(enclosures(letter))
    ]
    if composition.language != DATA_LANGUAGE:
        enclosed = [_beginning_with_a_capital(each) for each in enclosed]
    items = [
        ListItem("-", tuple(_ending_with(each, ";" if index < len(enclosed) else ".")))
        for index, each in enumerate(enclosed, 1)
    ]
    letter_blocks: list[Block] = [*text, Paragraph((Run(_(N_("Enclosed:")), added=True),)), ItemList(tuple(items))]
    return tuple(with_closing_mark(letter_blocks, composition.closing_mark))


def _ending_with(blocks: list[Block], mark: str) -> list[Block]:
    """The blocks of one enclosure, with the `mark` behind its last word."""
    last = blocks[-1] if blocks else None
    if not isinstance(last, Paragraph):
        return blocks
    return [*blocks[:-1], replace(last, runs=(*last.runs, Run(mark, added=True)))]


def _beginning_with_a_capital(item: list[Block]) -> list[Block]:
    match item:
        case [Paragraph(runs=(first, *rest)) as paragraph, *others]:
            runs = (replace(first, text=f"{first.text[:1].upper()}{first.text[1:]}"), *rest)
            return [replace(paragraph, runs=runs), *others]
    return item
