"""The frame of a document: who signs, and for which period it is."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.checks.subject import Finding, Subject, check
from annual_report.diagnostics import Rule, Severity
from annual_report.language import N_, message
from annual_report.regulations import regulation_for

LETTERHEAD_CHARACTERS: Final = 23  # capitals of 13 pt in 66 mm
_DEGREES: Final = re.compile(r"\b(GS|PGS|TS|TSKH|ThS|BS|KS|CN)\b\.?|(?:Thạc|Tiến|Bác) s[ĩỹ]|(?:Giáo|Kỹ) sư|Cử nhân")


@check(Rule("period-differs-from-folder"))
def period_differs_from_folder(subject: Subject) -> Iterator[Finding]:
    """The period of a report is that of its folder."""
    if subject.report.period.key != subject.folder.name:
        what = message(
            N_("the report is for {period}, but lies in data/{folder}/"),
            period=subject.report.period.key,
            folder=subject.folder.name,
        )
        fix = message(N_("write “period: {folder}”, or move the file"), folder=subject.folder.name)
        yield Finding(("period",), what, fix)


@check(Rule("signatory-without-post"))
def signatory_without_post(subject: Subject) -> Iterator[Finding]:
    """Whoever signs has a post to sign with."""
    signatory = subject.report.issuance.signatory
    people = {each.id: each for each in subject.organization.people} if subject.organization else {}
    person = people.get(signatory.person)
    acting = any(each.form == "Q" for each in signatory.authority)
    if person is not None and not (person.posts or signatory.post or acting):
        what = message(N_("{name} has no post to sign with"), name=person.name)
        yield Finding(
            ("issuance", "signatory", "person"), what, message(N_("add “post:” here, or “posts:” to the person"))
        )


@check(Rule("authority-order", Severity.WARNING))
def authority_order(subject: Subject) -> Iterator[Finding]:
    """Whoever signs for a collective and for its head names the collective first: TM. above KT."""
    forms = [each.form for each in subject.report.issuance.signatory.authority]
    if "TM" in forms[1:] and forms[0] != "TM":
        what = message(N_("TM. stands below {form}."), form=forms[0])
        yield Finding(("issuance", "signatory", "authority"), what, message(N_("write TM. first, then KT.")))


@check(Rule("letterhead-line-too-long", Severity.WARNING))
def letterhead_line_too_long(subject: Subject) -> Iterator[Finding]:
    """A line of the letterhead fits its column, two fifths of the page."""
    if subject.organization is None:
        return
    for key in ("superior_letterhead", "letterhead"):
        for index, line in enumerate(getattr(subject.organization, key)):
            if len(line) > LETTERHEAD_CHARACTERS:
                what = message(N_("the line “{line}” is too long for the letterhead, and will be broken"), line=line)
                fix = message(
                    N_("break it yourself into lines of at most {limit} letters"), limit=LETTERHEAD_CHARACTERS
                )
                yield Finding((key, index), what, fix, in_organization=True)


@check(Rule("name-with-degree", Severity.WARNING))
def name_with_degree(subject: Subject) -> Iterator[Finding]:
    """A signatory's printed name carries no academic degree (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.7)."""
    for index, person in enumerate(subject.organization.people if subject.organization else ()):
        if _DEGREES.search(person.name):
            what = message(N_("the name “{name}” contains a degree or title"), name=person.name)
            fix = message(N_("write the degree under “degree:”"))
            yield Finding(("people", index, "name"), what, fix, in_organization=True)


@check(Rule("addressees-not-printed", Severity.WARNING))
def addressees_not_printed(subject: Subject) -> Iterator[Finding]:
    """Addressees are given where the regulation has the line Kính gửi."""
    issuance = subject.report.issuance
    regulation = regulation_for(subject.report, subject.organization)
    if issuance.addressees and issuance.type not in regulation.addressed_types:
        what = message(
            N_("{regulation} has no line Kính gửi on a {type}"), regulation=regulation.title, type=issuance.type
        )
        yield Finding(("issuance", "addressees"), what, message(N_("name them under “recipients:”")))
