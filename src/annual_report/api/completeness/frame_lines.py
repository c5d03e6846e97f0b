"""The frame of a report as far as it is filled: number, date, who signs, who receives it, draft or final."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from annual_report.diagnostics import Span
from annual_report.language import N_, Language, Message, locale_of, message
from annual_report.load.loaded import Loaded
from annual_report.model.official_frame import Status
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.regulations import is_plain
from annual_report.regulations.choice import pinned
from annual_report.values.dates import PartialDate, Precision, written_day

_STATUSES: Final[dict[Status, str]] = {"draft": N_("draft"), "final": N_("final")}


FrameName = Literal["number", "date", "signatory", "authority", "recipients", "status"]


@dataclass(frozen=True, slots=True)
class FrameLine:
    """One particular of the frame: its stable `name`, its title, what it says (None: blank), and where it stands.

    `is_open` tells whether it has to be seen to before the report is issued.
    """

    name: FrameName
    title: Message
    said: Message | None
    span: Span
    is_open: bool


@dataclass(frozen=True, slots=True)
class _DayAlone:
    """A day as it is put in a list: `15 January 2026`, without “on”."""

    date: PartialDate

    def say(self, language: Language) -> str:
        """The day in `language`."""
        is_day = self.date.first is not None and self.date.precision is Precision.DAY
        named = bool(locale_of(language).months)
        return (
            written_day(self.date.first, language) if is_day and named and self.date.first else self.date.say(language)
        )


def frame(report: Report, loaded: Loaded[Report], organization: Organization | None) -> tuple[FrameLine, ...]:
    """The particulars in the order of the document; a plain one needs no number, so it is not missing there."""
    issuance = report.issuance
    people = {person.id: person.name for person in organization.people} if organization else {}
    signatory = issuance.signatory
    rights = [each.line(report.language) for each in signatory.authority]
    recipients = issuance.recipients or (organization.recipients if organization else ())
    status = message(_STATUSES[issuance.status])

    def line(name: FrameName, title: str, said: Message | None, keys: Sequence[str], *, is_open: bool) -> FrameLine:
        return FrameLine(name, message(title), said, loaded.span(("issuance", *keys)), is_open)

    number = message("{number}", number=f"{issuance.number:02d}") if issuance.number else None
    day = message("{date}", date=_DayAlone(issuance.date)) if issuance.date else None
    signs = message("{person}", person=people.get(signatory.person, signatory.person))
    right = message("{lines}", lines=", ".join(rights)) if rights else message(N_("none: signs in person"))
    to = message("{recipients}", recipients="; ".join(recipients)) if recipients else None
    regulation = pinned(issuance, organization)
    no_number = number is None and regulation is not None and is_plain(regulation)
    numbers = () if no_number else (line("number", N_("Number"), number, ["number"], is_open=number is None),)
    return (
        *numbers,
        line("date", N_("Date of issue"), day, ["date"], is_open=day is None),
        line("signatory", N_("Signatory"), signs, ["signatory", "person"], is_open=False),
        line("authority", N_("Authority"), right, ["signatory", "authority"], is_open=False),
        line("recipients", N_("Recipients"), to, ["recipients"], is_open=to is None),
        line("status", N_("Status"), status, ["status"], is_open=issuance.status == "draft"),
    )
