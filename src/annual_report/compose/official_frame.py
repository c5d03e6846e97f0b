"""The frame of an official document: the head, who it is addressed to, the signature block, the recipients.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1-4, 5, 7 and 9, III.2-4; Thông tư 01/2011/TT-BNV, Điều 6-9, 12, 14, 15.
"""

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import Final

from annual_report.compose.composition import Composition, lettered
from annual_report.compose.tracing import first_given, of_parts, traced_list, traced_text, with_words_around
from annual_report.document.addresses import linked, web_link
from annual_report.document.origin import ORGANIZATION_FILE, Origin
from annual_report.document.tree import Foot, Head, Run, Runs, Stamp, Traced, origin_of
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
ISSUANCE: Final = Origin(("issuance",))
ORGANIZATION: Final = Origin((), file=ORGANIZATION_FILE)


@dataclass(frozen=True, slots=True)
class Issue:
    """How one document is issued, with all that its file leaves out filled in; `subject` is that of a letter.

    `addressed` ones have the line Kính gửi, be it still blank. The frame stands at `origin`, the signatory at
    `signatory_at`.
    """

    frame: Frame
    origin: Origin
    sign: str
    status: Status
    signatory: Signatory
    signatory_at: Origin
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
        origin=ISSUANCE,
        sign=sign_of(issuance, organization.abbreviation),
        status=issuance.status,
        signatory=issuance.signatory,
        signatory_at=ISSUANCE.below("signatory"),
        addressed=addressed,
        addressees=traced_list(issuance.addressees, ISSUANCE.below("addressees")) if addressed else (),
        recipients=first_given(
            (issuance.recipients, ISSUANCE.below("recipients")),
            (organization.recipients, ORGANIZATION.below("recipients")),
        ),
        archive=traced_text(issuance.archive, ISSUANCE.below("archive"))
        if issuance.archive
        else traced_text(organization.archive, ORGANIZATION.below("archive")),
    )


def addressees(issue: Issue) -> tuple[Runs, ...]:
    """Whom the document is addressed to, with room for the pen where it is to be addressed and nobody is named."""
    if issue.addressed and not issue.addressees:
        return ((Run("", blank=ROOM_FOR_ADDRESSEE, origin=issue.origin.below("addressees", 0)),),)
    return tuple((Run(str(each), origin=origin_of(each)),) for each in issue.addressees)


def head(issue: Issue, composition: Composition) -> Head:
    """The two columns at the top of page 1; what is still blank is left free for the registry's pen."""
    organization, regulation, _ = composition.organization, composition.regulation, composition.translate
    letterings, frame = regulation.letterings, issue.frame
    number = composition.regulated_text("number", N_("No."))
    unnumbered = is_plain(regulation) and frame.number is None  # no registry writes one by hand
    return Head(
        superior=_letterhead("superior_letterhead", organization.superior_letterhead, letterings.superior),
        issuer=_letterhead("letterhead", organization.letterhead, letterings.issuer),
        number=() if unnumbered else (Run(f"{number} ", added=True), *number_and_sign(issue)),
        place_and_date=_place_and_date(issue, composition),
        national_name=composition.regulated_text("national_name", NATIONAL_NAME),
        motto=composition.regulated_text("motto", MOTTO),
        subject=issue.subject,
        urgency=_stamp(frame.urgency, composition, issue) if frame.urgency else None,
        circulation=_mark(frame.circulation, letterings.circulation, composition, issue) if frame.circulation else None,
        draft=_("DRAFT") if issue.status == "draft" else None,
    )


def _letterhead(key: str, lines: tuple[str, ...], lettering: Lettering) -> tuple[Traced, ...]:
    """The lines of one body in the letterhead, which stand under `key` in the file of the organisation."""
    return tuple(traced_text(line, ORGANIZATION.below(key, index), lettering) for index, line in enumerate(lines))


def number_and_sign(issue: Issue) -> Runs:
    """`05/BC-HM`, with room for the number while it is blank."""
    number, origin = issue.frame.number, issue.origin.below("number")
    first = Run("", blank=ROOM_FOR_NUMBER, origin=origin) if number is None else Run(f"{number:02d}", origin=origin)
    return (first, Run(f"/{issue.sign}", added=True))


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


def day_of_issue(issue: Issue, composition: Composition) -> Runs:
    """The day of issue in full; a blank one is of the year of the report, or in which that can be complete."""
    day, dated = (each.first if each else None for each in (issue.frame.date, composition.report.issuance.date))
    year = dated.year if dated else composition.report.period.day_after.year
    runs = day_in_full(day, year, composition)
    return tuple(replace(run, origin=issue.origin.below("date")) for run in runs)


def _place_and_date(issue: Issue, composition: Composition) -> Runs:
    place, own = issue.frame.place or composition.organization.place, bool(issue.frame.place)
    origin = issue.origin.below("place") if own else ORGANIZATION.below("place")
    return (Run(place, origin=origin), Run(", ", added=True), *day_of_issue(issue, composition))


def _stamp(urgency: str, composition: Composition, issue: Issue) -> Stamp:
    """A stamp of urgency; in other languages than the regulation's it is as wide as the widest."""
    regulation = composition.regulation
    boxes, word = regulation.urgency_boxes, _mark(urgency, regulation.letterings.urgency, composition, issue)
    width = regulation.urgency_width(urgency) if composition.language == DATA_LANGUAGE else boxes.very_urgent
    return Stamp(word, width.value, boxes.height.value)


def _mark(words: str, lettering: Lettering, composition: Composition, issue: Issue) -> str:
    """A mark of urgency or circulation in the language of the document."""
    if composition.language != DATA_LANGUAGE:
        return lettered(composition.translate(_MARKS[words.lower()]), lettering)
    key = "urgency" if words == issue.frame.urgency else "circulation"
    return traced_text(words, issue.origin.below(key), lettering)


def foot(issue: Issue, composition: Composition) -> Foot:
    """The signature block and the list of recipients, its last line the archive's."""
    people, lettering = composition.organization.people, composition.regulation.letterings.authority
    at, person = next((at, person) for at, person in enumerate(people) if person.id == issue.signatory.person)
    person_at = ORGANIZATION.below("people", at)
    above = {_as_compared(each) for each in issue.addressees if issue.addressed}
    others: list[str] = [each for each in issue.recipients if _as_compared(each) not in above]
    authority = _authority(issue, person.posts, person_at, composition.language)
    plain_abroad = is_plain(composition.regulation) and composition.language != DATA_LANGUAGE
    as_above = composition.regulated_text("as_above", N_("As above"))
    recipients = [as_above] * (issue.addressed and not plain_abroad) + others
    before, _archive, behind = composition.translate(N_("Archive: {archive}")).partition("{archive}")
    archive = with_words_around(issue.archive, before, behind)
    copies = composition.translate(N_("Copies to:"))
    return Foot(
        authority=tuple(traced_text(line, origin, lettering) for line, origin in authority),
        signer=traced_text(person.name, person_at.below("name")),
        recipients_heading=copies if plain_abroad else composition.regulated_text("recipients", N_("Recipients:")),
        recipients=_listed(recipients if is_plain(composition.regulation) else [*recipients, archive]),
        drafter=_drafter(issue),
    )


def _listed(recipients: list[str]) -> tuple[str, ...]:
    """The lines of the list: `- A;`, `- B.`."""
    ends = [";"] * (len(recipients) - 1) + ["."]
    return tuple(with_words_around(each, "- ", end) for each, end in zip(recipients, ends, strict=False))


def _as_compared(recipient: str) -> str:
    """How a recipient compares with an addressee: “Như trên” stands for those that are both."""
    return " ".join(recipient.casefold().rstrip(" ;.").split())


def _authority(issue: Issue, posts: tuple[str, ...], person_at: Origin, language: Language) -> list[tuple[str, Origin]]:
    """The lines above the signature: by what right, and the post; who is acting has the post in the right already."""
    signatory, at = issue.signatory, issue.signatory_at
    lines = [
        (authority.line(language), at.below("authority", index)) for index, authority in enumerate(signatory.authority)
    ]
    if signatory.post:
        return [*lines, (signatory.post, at.below("post"))]
    acting = any(authority.form == "Q" for authority in signatory.authority)
    return [*lines, (posts[0], person_at.below("posts", 0))] if posts and not acting else lines


def _drafter(issue: Issue) -> str | None:
    """`PL.(300)`: the drafter's mark and how many copies are issued, as far as they are given."""
    frame, parts = issue.frame, list[str | tuple[str, Origin | None]]()
    if frame.drafter:
        parts += [(frame.drafter.upper().removesuffix("."), issue.origin.below("drafter")), "."]
    if frame.copies:
        parts += ["(", (str(frame.copies), issue.origin.below("copies")), ")"]
    return of_parts(*parts) if parts else None


def contact(composition: Composition) -> tuple[Runs, ...]:
    """The lines at the foot of page 1: where the organisation can be reached."""
    organization_contact, _ = composition.organization.contact, composition.translate
    if organization_contact is None:
        return ()
    rows = (
        ((N_("Address: {value}"), "address"),),
        ((N_("Telephone: {value}"), "phone"), (N_("Fax: {value}"), "fax")),
        ((N_("E-mail: {value}"), "email"), (N_("Website: {value}"), "website")),
    )
    lines = [
        [_contact_runs(_(text), value, key) for text, key in row if (value := getattr(organization_contact, key))]
        for row in rows
    ]
    return tuple(
        tuple(chain(parts[0], *((Run("; ", added=True), *part) for part in parts[1:]))) for parts in lines if parts
    )


def _contact_runs(text: str, value: str, key: str) -> Runs:
    """`text` with `value` in its place, a link where that is an address."""
    before, _, after = text.partition("{value}")
    link = web_link(value)
    said = [Run(value, link=link)] if link else linked(value)
    runs = (
        Run(before, added=True),
        *(replace(run, origin=ORGANIZATION.below("contact", key)) for run in said),
        Run(after, added=True),
    )
    return tuple(run for run in runs if run.text)
