"""Annexes to pages of their own: number, title, what they go with, and their contents.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, III.1.
"""

from annual_report.compose.composition import Composition
from annual_report.compose.official_frame import Issue, day_of_issue, number_and_sign
from annual_report.compose.section_blocks import contents_blocks
from annual_report.compose.tracing import traced_text
from annual_report.document.origin import Origin
from annual_report.document.tree import AnnexPages, Run, Runs
from annual_report.language import N_
from annual_report.model.report import Annex
from annual_report.regulations import is_plain


def annexes(issue: Issue, composition: Composition) -> tuple[AnnexPages, ...]:
    """The annexes of the report, for pages behind the signature."""
    return tuple(
        _annex(each, issue, composition, Origin(("annexes", index)))
        for index, each in enumerate(composition.report.annexes)
    )


def _annex(annex: Annex, issue: Issue, composition: Composition, origin: Origin) -> AnnexPages:
    return AnnexPages(
        anchor=annex.id,
        number=composition.names[annex.id].say("", composition.language) or "",
        title=traced_text(annex.title, origin.below("title"), composition.regulation.letterings.annex_title),
        reference=_reference(issue, composition),
        landscape=annex.orientation == "landscape",
        blocks=tuple(contents_blocks(annex, composition, origin, level=1)),
    )


def _reference(issue: Issue, composition: Composition) -> Runs:
    """What the annex goes with: type, number, day and issuer of the document."""
    if is_plain(composition.regulation) and issue.frame.number is None:
        return (Run(f"({composition.report.issuance.title_in(composition.language)})"),)
    text = composition.translate(N_("({attached} {type} No. {number} of {day}, {organization})")).format(
        attached=composition.regulated_text("annex_reference", N_("Attached to")),
        type=composition.report.issuance.type_in(composition.language).capitalize(),
        number="\0",
        day="\0",
        organization=composition.organization.name,
    )
    before, between, after = text.split("\0")
    number, day = number_and_sign(issue), day_of_issue(issue, composition)
    return (Run(before, added=True), *number, Run(between, added=True), *day, Run(after, added=True))
