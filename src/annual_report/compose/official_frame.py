"""The frame of an official document: the head, who it is addressed to, the signature block, the recipients.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1-4, 5, 7 and 9, III.2-4; Thông tư 01/2011/TT-BNV, Điều 6-9, 12, 14, 15.
"""

from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Final

from annual_report.compose.composition import Composition, lettered
from annual_report.document.addresses import linked, web_link
from annual_report.document.tree import Foot, Head, Run, Runs, Stamp
from annual_report.language import DATA_LANGUAGE, N_, Language, locale_of
from annual_report.model.issuance import sign_of
from annual_report.model.official_frame import Frame, Status
from annual_report.model.signatory import Signatory
from annual_report.regulations import Lettering, is_plain
from annual_report.regulations.forms import zero_padded
from annual_report.values.dates import written_day

# As Thông tư 03/2009/TT-BNG translates them; not compared with its text yet (confirmed: no).
NATIONAL_NAME: Final = N_("THE SOCIALIST REPUBLIC OF VIET NAM")
MOTTO: Final = N_("Independence - Freedom - Happiness")
# The marks of the regulation in documents of other languages.
_MARKS: Final = {
    "khẩn": N_("urgent"),
    "thượng khẩn": N_("very urgent"),
    "hỏa tốc": N_("express"),
    "lưu hành nội bộ": N_("for internal use"),
    "xem xong trả lại": N_("return after reading"),
}
# In millimetres: what a registry writes by hand into a blank number, day or addressee.
ROOM_FOR_NUMBER: Final = 12
ROOM_FOR_DAY: Final = 9
ROOM_FOR_ADDRESSEE: Final = 80


@dataclass(frozen=True, slots=True)
class Issue:
    """How one document is issued, with all that its file leaves out filled in; `subject` is that of a letter.

    `addressed` ones have the line Kính gửi, be it still blank.
    """

    frame: Frame
    sign: str
    status: Status
    signatory: Signatory
    addressed: bool
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    archive: str
    subject: str | None = None


def issue_of_report(composition: Composition) -> Issue:
    """How the report is issued; it has addressees where the regulation has the line Kính gửi on its type."""
    organization, issuance = composition.organization, composition.report.issuance
    addressed = bool(issuance.addressees) and issuance.type in composition.regulation.addressed_types
    return Issue(
        frame=issuance,
        sign=sign_of(issuance, organization.abbreviation),
        status=issuance.status,
        signatory=issuance.signatory,
        addressed=addressed,
        addressees=issuance.addressees if addressed else (),
        recipients=issuance.recipients or organization.recipients,
        archive=issuance.archive or organization.archive,
    )


def addressees(issue: Issue) -> tuple[Runs, ...]:
    """Whom the document is addressed to, with room for the pen where it is to be addressed and nobody is named."""
    if issue.addressed and not issue.addressees:
        return ((Run("", blank=ROOM_FOR_ADDRESSEE),),)
    return tuple((Run(each),) for each in issue.addressees)


def head(issue: Issue, composition: Composition) -> Head:
    """The two columns at the top of page 1; what is still blank is left free for the registry's pen."""
    organization, regulation, _ = composition.organization, composition.regulation, composition.translate
    letterings, frame = regulation.letterings, issue.frame
    number = composition.regulated_text("number", N_("No."))
    unnumbered = is_plain(regulation) and frame.number is None  # no registry writes one by hand
    return Head(
        superior=tuple(lettered(line, letterings.superior) for line in organization.superior_letterhead),
        issuer=tuple(lettered(line, letterings.issuer) for line in organization.letterhead),
        number=() if unnumbered else (Run(f"{number} "), *number_and_sign(frame.number, issue.sign)),
        place_and_date=_place_and_date(frame, composition),
        national_name=composition.regulated_text("national_name", NATIONAL_NAME),
        motto=composition.regulated_text("motto", MOTTO),
        subject=issue.subject,
        urgency=_stamp(frame.urgency, composition) if frame.urgency else None,
        circulation=_mark(frame.circulation, letterings.circulation, composition) if frame.circulation else None,
        draft=_("DRAFT") if issue.status == "draft" else None,
    )


def number_and_sign(number: int | None, sign: str) -> Runs:
    """`05/BC-HM`, with room for the number while it is blank."""
    if number is None:
        return (Run("", blank=ROOM_FOR_NUMBER), Run(f"/{sign}"))
    return (Run(f"{number:02d}/{sign}"),)


def day_in_full(day: date | None, year: int, composition: Composition) -> Runs:
    """`ngày 08 tháng 01 năm 2021`, with room for day and month of `year` while the day is blank."""
    months = locale_of(composition.language).months
    if months:
        room = Run("", blank=ROOM_FOR_DAY)
        return (Run(written_day(day, composition.language)),) if day else (room, Run(" "), room, Run(f" {year}"))
    text = composition.translate(N_("date {day} month {month} year {year}"))
    if day is not None:
        zeros = composition.regulation.forms.date
        day_number, month = zero_padded(day.day, zeros.days_below), zero_padded(day.month, zeros.months_below)
        return (Run(text.format(day=day_number, month=month, year=day.year)),)
    before, between, after = text.format(day="\0", month="\0", year=year).split("\0")
    room = Run("", blank=ROOM_FOR_DAY)
    return (Run(before), room, Run(between), room, Run(after))


def day_of_issue(frame: Frame, composition: Composition) -> Runs:
    """The day of issue in full; a blank one is of the year in which the report can be complete."""
    return day_in_full(frame.date.first if frame.date else None, composition.report.period.day_after.year, composition)


def _place_and_date(frame: Frame, composition: Composition) -> Runs:
    return (Run(f"{frame.place or composition.organization.place}, "), *day_of_issue(frame, composition))


def _stamp(urgency: str, composition: Composition) -> Stamp:
    """A stamp of urgency; in other languages than the regulation's it is as wide as the widest."""
    regulation = composition.regulation
    boxes, word = regulation.urgency_boxes, _mark(urgency, regulation.letterings.urgency, composition)
    width = regulation.urgency_width(urgency) if composition.language == DATA_LANGUAGE else boxes.very_urgent
    return Stamp(word, width.value, boxes.height.value)


def _mark(words: str, lettering: Lettering, composition: Composition) -> str:
    """A mark of urgency or circulation in the language of the document."""
    translated = composition.language != DATA_LANGUAGE
    return lettered(composition.translate(_MARKS[words.lower()]) if translated else words, lettering)


def foot(issue: Issue, composition: Composition) -> Foot:
    """The signature block and the list of recipients, its last line the archive's."""
    _, lettering = composition.translate, composition.regulation.letterings.authority
    person = next(person for person in composition.organization.people if person.id == issue.signatory.person)
    above = {_as_compared(each) for each in issue.addressees if issue.addressed}
    others = [each for each in issue.recipients if _as_compared(each) not in above]
    authority = _authority(issue.signatory, person.posts, composition.language)
    recipients = [composition.regulated_text("as_above", N_("As above"))] * issue.addressed + others
    archive = _("Archive: {archive}").format(archive=issue.archive)
    return Foot(
        authority=tuple(lettered(line, lettering) for line in authority),
        signer=person.name,
        recipients_heading=composition.regulated_text("recipients", N_("Recipients:")),
        recipients=_listed(recipients if is_plain(composition.regulation) else [*recipients, archive]),
        drafter=_drafter(issue.frame),
    )


def _listed(recipients: list[str]) -> tuple[str, ...]:
    """The lines of the list: `- A;`, `- B.`."""
    return tuple(f"- {each}{';' if number < len(recipients) else '.'}" for number, each in enumerate(recipients, 1))


def _as_compared(recipient: str) -> str:
    """How a recipient compares with an addressee: “Như trên” stands for those that are both."""
    return " ".join(recipient.casefold().rstrip(" ;.").split())


def _authority(signatory: Signatory, posts: tuple[str, ...], language: Language) -> list[str]:
    """The lines above the signature: by what right, and the post; who is acting has the post in the right already."""
    acting = any(authority.form == "Q" for authority in signatory.authority)
    post = signatory.post or (posts[0] if posts and not acting else None)
    return [authority.line(language) for authority in signatory.authority] + ([post] if post else [])


def _drafter(frame: Frame) -> str | None:
    """`PL.(300)`: the drafter's mark and how many copies are issued, as far as they are given."""
    mark = f"{frame.drafter.upper().removesuffix('.')}." if frame.drafter else ""
    return f"{mark}({frame.copies})" if frame.copies else mark or None


def contact(composition: Composition) -> tuple[Runs, ...]:
    """The lines at the foot of page 1: where the organisation can be reached."""
    organization_contact, _ = composition.organization.contact, composition.translate
    if organization_contact is None:
        return ()
    rows = (
        ((N_("Address: {value}"), organization_contact.address),),
        ((N_("Telephone: {value}"), organization_contact.phone), (N_("Fax: {value}"), organization_contact.fax)),
        ((N_("E-mail: {value}"), organization_contact.email), (N_("Website: {value}"), organization_contact.website)),
    )
    lines = [[_contact_runs(_(text), value) for text, value in row if value] for row in rows]
    return tuple(tuple(chain(parts[0], *((Run("; "), *part) for part in parts[1:]))) for parts in lines if parts)


def _contact_runs(text: str, value: str) -> Runs:
    """`text` with `value` in its place, a link where that is an address."""
    before, _, after = text.partition("{value}")
    link = web_link(value)
    runs = (Run(before), *([Run(value, link=link)] if link else linked(value)), Run(after))
    return tuple(run for run in runs if run.text)
