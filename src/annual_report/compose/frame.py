"""The frame of an official document: the head, who it is addressed to, the signature block, the recipients.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, II.1-4, 7 and 9; Thông tư 01/2011/TT-BNV, Điều 6-9, 12 and 14.
"""

from typing import Final

from annual_report.compose.composition import Composition
from annual_report.compose.document import Foot, Head, Run, Runs
from annual_report.language import N_
from annual_report.model.dates import day_month
from annual_report.model.issuance import DOCUMENT_TYPES, Issuance

NATIONAL_NAME: Final = N_("THE SOCIALIST REPUBLIC OF VIET NAM")
MOTTO: Final = N_("Independence - Freedom - Happiness")
ROOM_FOR_NUMBER: Final = 12
ROOM_FOR_DAY: Final = 9


def head(composition: Composition) -> Head:
    """The two columns at the top of page 1; what is still blank is left free for the registry's pen."""
    organization, issuance, _ = composition.organization, composition.report.issuance, composition.say
    return Head(
        superior=tuple(line.upper() for line in organization.superior_letterhead),
        issuer=tuple(line.upper() for line in organization.letterhead),
        number=_number(composition, issuance),
        place_and_date=_place_and_date(composition, issuance),
        national_name=_(NATIONAL_NAME),
        motto=_(MOTTO),
        draft=_("DRAFT") if issuance.status == "draft" else None,
    )


def _number(composition: Composition, issuance: Issuance) -> Runs:
    sign = f"/{DOCUMENT_TYPES[issuance.type]}-{composition.organization.abbreviation}"
    label = composition.say(N_("No."))
    if issuance.number is None:
        return (Run(f"{label} "), Run("", blank=ROOM_FOR_NUMBER), Run(sign))
    return (Run(f"{label} {issuance.number:02d}{sign}"),)


def _place_and_date(composition: Composition, issuance: Issuance) -> Runs:
    _ = composition.say
    place = issuance.place or composition.organization.place
    if issuance.date is not None and issuance.date.first is not None:
        issued = issuance.date.first
        day, month = day_month(issued.day, issued.month)
        return (Run(_("{place}, date {day} month {month} year {year}").format(
            place=place, day=day, month=month, year=issued.year)),)  # fmt: skip
    room = Run("", blank=ROOM_FOR_DAY)
    year = composition.report.period.day_after.year
    before, between, after = _("{place}, date {day} month {month} year {year}").format(
        place=place, day="\0", month="\0", year=year
    ).split("\0")  # fmt: skip
    return (Run(before), room, Run(between), room, Run(after))


def addressees(composition: Composition) -> tuple[str, ...]:
    """Those on the line Kính gửi, where the regulation has it on this type of document."""
    issuance = composition.report.issuance
    return issuance.addressees if issuance.type in composition.regulation.addressed_types else ()


def foot(composition: Composition) -> Foot:
    """The signature block and the list of recipients, its last line the archive's."""
    organization, issuance, _ = composition.organization, composition.report.issuance, composition.say
    signatory = issuance.signatory
    person = next(person for person in organization.people if person.id == signatory.person)
    acting = any(authority.form == "Q" for authority in signatory.authority)
    post = signatory.post or (person.posts[0] if person.posts and not acting else None)
    lines = [authority.line.upper() for authority in signatory.authority] + ([post.upper()] if post else [])
    listed = [_("As above") for _present in addressees(composition)[:1]]
    listed += issuance.recipients or organization.recipients
    archive = _("Archive: {archive}").format(archive=issuance.archive or organization.archive)
    return Foot(
        authority=tuple(lines),
        signer=person.name,
        recipients_heading=_("Recipients:"),
        recipients=(*(f"- {each};" for each in listed), f"- {archive}."),
    )
