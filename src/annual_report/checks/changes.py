"""Computed figures: percentages against their base, changes against the value before."""

from collections.abc import Iterator
from fractions import Fraction

from annual_report.analysis.comparison import compared_with_previous
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.totals import CHECK_THE_RECORD
from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.model.statistic import PercentOf, Statistic
from annual_report.values.figures import parse_figure
from annual_report.values.refusal import RefusalError


@check(
    Rule(
        "percent-disagrees-with-base",
        proposes=True,
        title=N_("a percentage does not match its two numbers"),
        explanation=N_(
            "“percent_of” has the two numbers that the percentage was computed from, but they give another result. "
            "Usually it was rounded wrongly, or was not updated when one of the numbers was corrected. Take the "
            "percentage that the program computes, or correct the numbers."
        ),
        wrong=Sample("""\
statistics:
  - id: hai-long
    label: Tỷ lệ học viên hài lòng
    value: 65,4%
    percent_of: {part: 40, base: 62}
"""),
        right=Sample("""\
statistics:
  - id: hai-long
    label: Tỷ lệ học viên hài lòng
    value: 64,5%
    percent_of: {part: 40, base: 62}
"""),
        judgement=True,
    )
)
def percent_disagrees_with_base(data: CheckInput) -> Iterator[Finding]:
    """A percentage is its part over its base, rounded half up to its last decimal."""
    for path, statistic in data.each(Statistic):
        if statistic.value and statistic.value.is_percentage and statistic.percent_of is not None:
            exact, given = _share(statistic.percent_of), statistic.value.exact_value
            computed = None if exact is None else statistic.value.rounded_like(exact)
            if computed and given is not None and computed.exact_value != given:
                problem = message(
                    N_("{percent} does not match {part} of {base}"),
                    percent=statistic.value,
                    part=statistic.percent_of.part,
                    base=statistic.percent_of.base,
                )
                written = computed.say(DATA_LANGUAGE)
                fix: Message = message(N_("these figures give {computed}"), computed=computed)
                if _is_figure(written):  # not of parts a million times the base: there a figure is wrong
                    fix = advice(fix.text, written, computed=computed)
                yield Finding((*path, "value"), problem, fix)


@check(
    Rule(
        "change-disagrees-with-previous",
        title=N_("the change does not match the previous and the current value"),
        explanation=N_(
            "The previous value plus the change must give the current value; otherwise a line of the table "
            "contradicts itself. Usually the value was updated and the change was forgotten. Compare all three with "
            "the record; a decrease begins with a minus: “-3”."
        ),
        wrong=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    previous: 115
    change: +12
"""),
        right=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    previous: 115
    change: +13
"""),
        judgement=True,
    )
)
def change_disagrees_with_previous(data: CheckInput) -> Iterator[Finding]:
    """The stated change leads from the previous value to this one, be it given here or in the last report."""
    neighbours = data.neighbours if data.last else NeighbouringReports()
    for path, statistic in data.each(Statistic):
        change, value, previous = statistic.change, statistic.value, statistic.previous
        if previous is None and statistic.change is not None:
            comparison = compared_with_previous(statistic, data.report, neighbours)
            previous = comparison.previous if comparison.difference else None
            previous = None if previous and previous.is_estimate else previous  # the change may be on what it came to
        if change is None or value is None or previous is None:
            continue
        now, before, by = value.exact_value, previous.exact_value, change.by.exact_value
        if now is None or before is None or by is None or not value.is_comparable_with(previous):
            continue
        difference = now - before
        sign = 1 if change.rises else -1
        if change.by.is_percentage:
            base = 1 if value.is_share else before
            computed = change.by.rounded_like(sign * difference / base) if base else None
            wrong = computed is None or computed.exact_value != by
        else:
            wrong = change.by.is_comparable_with(value) and difference != sign * by
        if wrong:
            problem = message(N_("the change does not match {previous} and {value}"), previous=previous, value=value)
            yield Finding((*path, "change"), problem, message(CHECK_THE_RECORD))


def _share(percent_of: PercentOf) -> Fraction | None:
    """The share that part and base give; None where they are not exact figures of one kind."""
    part, base = percent_of.part.exact_value, percent_of.base.exact_value
    return part / base if percent_of.part.is_comparable_with(percent_of.base) and part is not None and base else None


def _is_figure(text: str) -> bool:
    """Whether `text` can be written as a value."""
    try:
        parse_figure(text)
    except RefusalError:
        return False
    return True
