"""Regulations: the one that is named is known, and there is one for the day of issue."""

from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.suggestions import what_to_write
from annual_report.diagnostics import ORGANIZATION_FILE, Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.model.official_frame import Frame
from annual_report.model.organization import STATE
from annual_report.model.walk import Path
from annual_report.regulations import (
    PLAIN_NAMES,
    day_of_issue,
    lineages,
    pinned,
    regulation_titles,
    title_in_force,
)
from annual_report.values.dates import short_date

_EARLY: Final = """\
period: 2009
issuance:
  subject: Tổng kết hoạt động năm 2009
  signatory: {person: nguyen-van-mau}
"""
_REST: Final = "sections:\n  - {title: Kết quả hoạt động, text: Hội Mẫu đã hoàn thành nhiệm vụ.}\n"
_EARLY_FILE: Final = "data/2009/report.yaml"


@check(
    Rule(
        "unknown-regulation",
        proposes=True,
        title=N_("an unknown regulation is named"),
        explanation=N_(
            "“regulation” chooses the regulation that the layout follows; it must be one that the program knows. It "
            "is usually best left out: then the regulation in force on the day of issue is used. Companies and bodies "
            "abroad write “không”: a plain document without national name and motto."
        ),
        wrong=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  regulation: tt01
"""),
        right=Sample("""\
issuance:
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
  regulation: tt01-2011
"""),
    )
)
def unknown_regulation(data: CheckInput) -> Iterator[Finding]:
    """A pinned regulation is one that the program knows."""
    pinned_ids: list[tuple[Path, str | None, bool]] = [
        ((*path, "regulation"), frame.regulation, False) for path, frame in data.frames
    ]
    if data.organization is not None:
        pinned_ids.append((("regulation",), data.organization.regulation, True))
    known_ids = [regulation.id for regulation in regulation_titles()]
    for path, regulation_id, in_organization in pinned_ids:
        known = regulation_id is None or regulation_id.lower() in PLAIN_NAMES or regulation_id in known_ids
        if regulation_id is not None and not known:
            problem = message(N_("unknown regulation “{name}”"), name=regulation_id)
            yield Finding(path, problem, what_to_write(regulation_id, known_ids), in_organization=in_organization)


@check(
    Rule(
        "unknown-lineage",
        proposes=True,
        title=N_("an unknown lineage of regulations is named"),
        explanation=N_(
            "“regulation_lineage” says whose regulations the documents of an organisation follow: the day of issue "
            "chooses only among those, so a regulation of another lineage is never used. The program has to know at "
            "least one of them. It is usually best left out: then the regulations of the state are used."
        ),
        wrong=Sample("regulation_lineage: nha-nuoc\n", file=ORGANIZATION_FILE),
        right=Sample("regulation_lineage: state\n", file=ORGANIZATION_FILE),
    )
)
def unknown_lineage(data: CheckInput) -> Iterator[Finding]:
    """The lineage of an organisation has a regulation."""
    lineage = data.organization.regulation_lineage if data.organization else STATE
    if lineage not in lineages():
        problem = message(N_("unknown lineage of regulations “{name}”"), name=lineage)
        yield Finding(("regulation_lineage",), problem, what_to_write(lineage, lineages()), in_organization=True)


@check(
    Rule(
        "no-regulation-in-force",
        Severity.WARNING,
        title=N_("the program knows no regulation in force on the day of issue"),
        explanation=N_(
            "The program knows no regulation for this day: those it knows came later, or have ended. It uses the "
            "nearest one, whose form may differ from the one the document had to have. Correct the date, or write "
            "the regulation under “regulation” if you mean this one."
        ),
        wrong=Sample(_EARLY + _REST, file=_EARLY_FILE),
        right=Sample(_EARLY + "  regulation: tt01-2011\n" + _REST, file=_EARLY_FILE),
    )
)
def no_regulation_in_force(data: CheckInput) -> Iterator[Finding]:
    """The regulation that a day of issue chooses was in force on it."""
    yield from _out_of_force(data, None, ("issuance", "date") if data.report.issuance.date else ("period",))
    for path, frame in data.frames_of_documents:
        if frame.date:
            yield from _out_of_force(data, frame, (*path, "date"))


def _out_of_force(data: CheckInput, frame: Frame | None, path: Path) -> Iterator[Finding]:
    organization = data.organization
    lineage = organization.regulation_lineage if organization else STATE
    if lineage not in lineages() or pinned(frame or data.report.issuance, organization):
        return
    day = day_of_issue(data.report, frame)
    regulation = title_in_force(day, lineage)
    if not regulation.in_force_on(day):
        problem = message(
            N_("no regulation known here (lineage “{lineage}”) was in force on {date}; {regulation} is followed"),
            lineage=lineage,
            date=short_date(day),
            regulation=regulation.title,
        )
        of_report = N_("correct the date, or write “regulation: {name}” under “issuance:” if you mean that one")
        of_other = N_("correct the date, or write “regulation: {name}” if you mean that one")
        fix = message(of_report if frame is None else of_other, name=regulation.id)
        yield Finding(path, problem, fix)
