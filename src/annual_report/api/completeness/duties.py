"""By which day of the year a body has to report, by law: what `status` reminds of."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.model.organization import Organization, ReportingDuty
from annual_report.model.report import Report
from annual_report.values.dates import short_date


@dataclass(frozen=True, slots=True)
class Duty:
    """That bodies of a kind report every year by a `day` of a `month`; in force from a date on.

    It is not `confirmed` where the clause itself was not seen, so that the day is that of the law before.
    """

    of: ReportingDuty
    law: str
    clause: str
    day: int
    month: int
    in_force_from: date
    confirmed: bool = True


# The latest first.
DUTIES: Final = (
    # In force from 26/11/2024 by secondary sources; which clause asks for the yearly report, and by which day, was not
    # seen in the text.
    Duty("association", "Nghị định 126/2024/NĐ-CP", "", 1, 12, date(2024, 11, 26), confirmed=False),
    Duty("association", "Nghị định 45/2010/NĐ-CP", "Điều 24 khoản 7", 1, 12, date(2010, 7, 1)),
)


def reminders(report: Report, organization: Organization | None) -> Iterator[Message]:
    """By which day the report is due, where a law says it of a body of this kind; nothing once it is final."""
    of = organization.reporting_duty if organization else None
    if of is None or not report.period.is_year or report.issuance.status == "final":
        return
    for duty in DUTIES:
        due = date(report.period.year, duty.month, duty.day)
        if duty.of == of and due >= duty.in_force_from:
            text = (
                N_(
                    "Due by {day}: every year, an association reports to the body that licensed it and to that of its "
                    "field ({law}, {clause})."
                )
                if duty.confirmed
                else N_(
                    "Due by {day}, as under the decree before: {law} is in force now; whether it keeps this day has "
                    "not been confirmed, so look it up."
                )
            )
            yield message(text, day=short_date(due), law=duty.law, clause=duty.clause)
            return
