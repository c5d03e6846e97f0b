"""The official report: Báo cáo tổng kết."""

from dataclasses import replace

from annual_report.compose.annexes import annexes
from annual_report.compose.composition import Composition, lettered
from annual_report.compose.official_frame import ISSUANCE, addressees, contact, foot, head, issue_of_report
from annual_report.compose.prose import blocks, plain_runs
from annual_report.compose.report import KIND
from annual_report.compose.section_blocks import body
from annual_report.compose.sources import Sources
from annual_report.compose.tracing import traced_text
from annual_report.document.tree import Document, Run, Runs
from annual_report.language import N_
from annual_report.values.text_types import Prose


def compose_report(sources: Sources) -> Document:
    """The official report of one period, for data that passed the checks."""
    composition = Composition.of(sources)
    issuance, issue, _ = composition.report.issuance, issue_of_report(composition), composition.translate
    return Document(
        kind=KIND.name,
        template="report/document.html.j2",
        language=composition.language,
        regulation=composition.regulation,
        title=issuance.title_in(composition.language),
        author=sources.organization.name,
        issued=issuance.date.first if issuance.date else None,
        head=head(issue, composition),
        type=lettered(issuance.type_in(composition.language), composition.regulation.letterings.document_type),
        subject=traced_text(issuance.subject, ISSUANCE.below("subject")),
        addressee_heading=composition.regulated_text("addressee", N_("To:")),
        addressees=addressees(issue),
        legal_bases=_legal_bases(composition),
        blocks=body(composition.report, composition),
        foot=foot(issue, composition),
        annexes=annexes(issue, composition),
        contact=contact(composition),
        contents_heading=_("Contents"),
    )


def _legal_bases(composition: Composition) -> tuple[Runs, ...]:
    """The legal bases, each with the mark that the regulation has at its end."""
    regulation, bases = composition.regulation, composition.report.issuance.legal_bases
    marks = [regulation.legal_basis_mark] * (len(bases) - 1) + [regulation.last_legal_basis_mark]
    said = [plain_runs(blocks(Prose(base.rstrip(" .;,")), composition.wording)) for base in bases]
    places = [ISSUANCE.below("legal_bases", index) for index in range(len(bases))]
    return tuple(
        (*(replace(run, origin=place) for run in runs), Run(mark, added=True))
        for runs, place, mark in zip(said, places, marks, strict=False)
    )
