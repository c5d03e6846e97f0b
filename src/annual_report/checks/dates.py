"""Dates: inside the period unless said otherwise, and in order."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Message, message
from annual_report.model.activities import Dated
from annual_report.model.plan import PlanItem
from annual_report.values.dates import PartialDate, Precision, short_date
from annual_report.values.period import Period

_LEAP_DAY: Final = (2, 29)
EARLY: Final = timedelta(days=62)
LATE: Final = timedelta(days=366)


@check(
    Rule(
        "date-outside-period",
        proposes=True,
        title=N_("a date is outside the period"),
        explanation=N_(
            "A report covers its own period. Another year in a date is usually a typing slip, or was left over from "
            "last year's file: correct the date. If something really happened after the period, such as the meeting "
            "that closes the year, add “after_period: có”."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: tong-ket
        date: 12/01/2018
        text: Tổ chức hội nghị tổng kết năm {date}.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: tong-ket
        date: 12/01/2018
        after_period: có
        text: Tổ chức hội nghị tổng kết năm {date}.
"""),
        judgement=True,
    )
)
def date_outside_period(data: CheckInput) -> Iterator[Finding]:
    """What is reported lies in the period; what follows it says so with after_period."""
    period = data.period
    if period is None or data.loaded_report.left_out(()) & {"period", "window"}:
        return
    for path, event in data.each(Dated):
        if event.date is None or event.date.first is None or event.date.last is None:
            continue
        if "after_period" in data.loaded_report.left_out(path):
            continue
        if event.after_period and event.date.last > period.last:
            continue
        if event.date.first > period.last or event.date.last < period.first:
            problem = message(
                N_("{date} is outside the period {first} - {last}"),
                date=event.date,
                first=short_date(period.first),
                last=short_date(period.last),
            )
            issued = data.report.issuance.date
            is_after_issue = issued is not None and issued.first is not None and event.date.first > issued.first
            fix = _period_from_last(event.date, data) or _corrected_date(
                event.date, event.date.first, period, is_after_issue=is_after_issue
            )
            yield Finding((*path, "date"), problem, fix)


def _period_from_last(written: PartialDate, data: CheckInput) -> Message | None:
    """For what lies between the last period and this one, such as a school's summer: how this one begins earlier."""
    period, last = data.period, data.last.period if data.last else None
    if period is None or last is None or period.form is not None or written.first is None or written.last is None:
        return None
    if not last.last < written.first <= written.last < period.first:
        return None
    day = short_date(last.last + timedelta(days=1))
    return message(
        N_("no report covers this time: if this one is to cover it, let its period begin earlier, from: {date}"),
        date=day,
    )


def _corrected_date(written: PartialDate, first: date, period: Period, *, is_after_issue: bool) -> Message:
    """What to write in place of a date that lies outside of the period."""
    if first > period.last and is_after_issue:
        return message(
            N_("correct the date, or move it to “plan:”: it is after the period and after the date of issue as well")
        )
    if first > period.last:
        return message(
            N_("correct the date; if it really happened after the period, add a line below it: after_period: có")
        )
    return _corrected_day(written, period)


@check(
    Rule(
        "after-period-inside-period",
        Severity.WARNING,
        title=N_("something marked as after the period is within it"),
        explanation=N_(
            "“after_period: có” is only for what happened after the period, but this date is not. Either the date is "
            "wrong, or the line was copied with another entry: correct the date, or remove the line."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: hoi-thi
        date: 12/5/2017
        after_period: có
        text: Tổ chức hội thi {date}.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - id: hoi-thi
        date: 12/5/2017
        text: Tổ chức hội thi {date}.
"""),
    )
)
def after_period_inside_period(data: CheckInput) -> Iterator[Finding]:
    """What is marked as falling after the period does so."""
    period = data.period
    if period is None:
        return
    for path, event in data.each(Dated):
        if event.after_period and event.date and event.date.last and event.date.last <= period.last:
            problem = message(N_("{date} is not after the period"), date=event.date)
            fix = message(N_("remove “after_period”, or correct the date"))
            yield Finding((*path, "after_period"), problem, fix)


@check(
    Rule(
        "issue-date-far-from-period",
        Severity.WARNING,
        title=N_("the day of issue is far from the end of the period"),
        explanation=N_(
            "A report is issued around the end of its period: at most two months before it, and at most a year after "
            "it. In January it is easy to type the old year. Check the year."
        ),
        wrong=Sample("""\
issuance:
  date: 08/01/2017
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
        right=Sample("""\
issuance:
  date: 08/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
"""),
    )
)
def issue_date_far_from_period(data: CheckInput) -> Iterator[Finding]:
    """A report is issued near the end of its period: not before the last two months, nor more than a year after."""
    issued, period = data.report.issuance.date, data.period
    if issued is None or issued.first is None or period is None:
        return
    end = period.last
    if not -EARLY <= issued.first - end <= LATE:
        problem = message(
            N_("the date of issue, {day}, is far from the end of the period"), day=short_date(issued.first)
        )
        fix = message(N_("check the year: the period ends on {end}"), end=short_date(end))
        yield Finding(("issuance", "date"), problem, fix)


@check(
    Rule(
        "date-after-issue",
        Severity.WARNING,
        title=N_("the report describes something later than its date of issue"),
        explanation=N_(
            "A report can only describe what has happened by the date on its first page; with a later date, readers "
            "wonder how you could know. Check both dates; move what is still to come to “plan”."
        ),
        wrong=Sample("""\
issuance:
  date: 08/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
sections:
  - title: Kết quả hoạt động
    activities:
      - id: tong-ket
        date: 12/01/2018
        after_period: có
        text: Tổ chức hội nghị tổng kết năm {date}.
"""),
        right=Sample("""\
issuance:
  date: 15/01/2018
  subject: Tổng kết hoạt động năm 2017
  signatory: {person: nguyen-van-mau}
sections:
  - title: Kết quả hoạt động
    activities:
      - id: tong-ket
        date: 12/01/2018
        after_period: có
        text: Tổ chức hội nghị tổng kết năm {date}.
"""),
    )
)
def date_after_issue(data: CheckInput) -> Iterator[Finding]:
    """A report tells of what has happened by the day of its issue."""
    issuance = data.report.issuance.date
    issued = issuance.first if issuance else None
    dated = [(path, event, event.date.first) for path, event in data.each(Dated) if event.date and event.date.first]
    if issued and data.period and issued < data.period.last - EARLY and all(issued < day for *_, day in dated):
        return  # nothing at all has happened by then: the day of issue itself is wrong, and told as such
    for path, event, day in dated:
        is_outside = data.period is not None and day > data.period.last and not event.after_period
        if issued and day > issued and not is_outside:  # else reported as outside the period
            problem = message(
                N_("{date} is later than the date of issue, {day}"), date=event.date, day=short_date(issued)
            )
            yield Finding((*path, "date"), problem, message(N_("check both dates, or write it as a plan")))


@check(
    Rule(
        "as-of-outside-period",
        Severity.WARNING,
        proposes=True,
        title=N_("the day of the figures is outside the period, or after the date of issue"),
        explanation=N_(
            "“as_of” is the day up to which the figures were counted. It is within the period, and not after the day "
            "on which the report is issued; with another day, readers do not know what the figures are of. Usually the "
            "year was left over from the last report."
        ),
        wrong=Sample("as_of: 30/11/2016\n"),
        right=Sample("as_of: 30/11/2017\n"),
    )
)
def as_of_outside_period(data: CheckInput) -> Iterator[Finding]:
    """The figures are those of a day of the period, which has come when the report is issued."""
    as_of, period = data.report.as_of, data.period
    if as_of is None or as_of.first is None or as_of.last is None or period is None:
        return
    issued = data.report.issuance.date.first if data.report.issuance.date else None
    if as_of.first > period.last or as_of.last < period.first:
        problem = message(
            N_("{date} is outside the period {first} - {last}"),
            date=as_of,
            first=short_date(period.first),
            last=short_date(period.last),
        )
        yield Finding(("as_of",), problem, _corrected_day(as_of, period))
    elif issued and as_of.first > issued:
        problem = message(N_("{date} is later than the date of issue, {day}"), date=as_of, day=short_date(issued))
        yield Finding(("as_of",), problem, message(N_("check both dates")))


def _corrected_day(written: PartialDate, period: Period) -> Message:
    """What to write in place of a day outside the period: the same day of its year, where there is one."""
    first = written.first
    if first is not None and written.precision is Precision.DAY and (first.month, first.day) != _LEAP_DAY:
        for year in (period.last.year, period.first.year):
            suggestion = first.replace(year=year)
            if period.first <= suggestion <= period.last:
                said = short_date(suggestion)
                return advice(N_("write {date} if the year is a slip"), said, date=said)
    return message(N_("correct the date"))


@check(
    Rule(
        "due-before-plan-begins",
        Severity.WARNING,
        title=N_("a task of the next period is due in this period"),
        explanation=N_(
            "The plan is for the time after the period; a day within this period has passed when the report is read. "
            "Usually the year was left over from last year's plan."
        ),
        wrong=Sample("""\
sections:
  - title: Phương hướng, nhiệm vụ năm 2018
    plan:
      - {id: ket-nap, text: Kết nạp hội viên mới, due: 31/12/2017}
"""),
        right=Sample("""\
sections:
  - title: Phương hướng, nhiệm vụ năm 2018
    plan:
      - {id: ket-nap, text: Kết nạp hội viên mới, due: 31/12/2018}
"""),
    )
)
def due_before_plan_begins(data: CheckInput) -> Iterator[Finding]:
    """A task of the next period is due after this one."""
    period = data.period
    if period is None:
        return
    for path, item in data.each(PlanItem):
        if item.due is not None and item.due.last is not None and item.due.last <= period.last:
            problem = message(N_("a task of the next period cannot be due {date}"), date=item.due)
            yield Finding((*path, "due"), problem, message(N_("check the year")))
