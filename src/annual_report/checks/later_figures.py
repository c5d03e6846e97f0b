"""Figures of a time of their own: within the period, or marked as of a later one and kept out of its sums."""

from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, Message, message
from annual_report.model.statistic import Statistic
from annual_report.values.dates import short_date
from annual_report.values.figures.computed import Computed
from annual_report.values.period import Period
from annual_report.wording.nameable import id_and_form

_FIGURE: Final = "statistics:\n  - {id: dang-ky, label: Thí sinh đăng ký, value: 40, unit: thí sinh,\n     __TIME__}\n"


@check(
    Rule(
        "figure-of-another-time",
        Severity.WARNING,
        title=N_("the time of a figure is not in the period"),
        explanation=N_(
            "“as_of” is the time that one figure is of. A figure of a later time, such as that of January in the "
            "report on the year before, has “after_period: có” as well: it is printed with its time, and is in no "
            "sum, comparison or term of the period."
        ),
        wrong=Sample(_FIGURE.replace("__TIME__", "as_of: 15/01/2018")),
        right=Sample(_FIGURE.replace("__TIME__", "as_of: 15/01/2018, after_period: có")),
    )
)
def figure_of_another_time(data: CheckInput) -> Iterator[Finding]:
    """A figure is of the period, or says that it is of a later time, and of which."""
    period = data.period
    if period is None:
        return
    issued = data.report.issuance.date.first if data.report.issuance.date else None
    for index, statistic in enumerate(data.report.statistics):
        path = ("statistics", index)
        as_of = statistic.as_of
        if as_of is None or as_of.first is None or as_of.last is None:
            if (
                statistic.after_period
                and statistic.value is not None
                and not {"as_of", "after_period"} & set(data.loaded_report.left_out(path))
            ):
                problem = message(N_("it is not said of which time this figure is"))
                yield Finding((*path, "after_period"), problem, message(N_("write “as_of:” and the day or month")))
        elif (told := _misplaced(statistic, period)) is not None:
            key, problem, fix = told
            yield Finding((*path, key), problem, fix)
        elif issued and as_of.first > issued:
            problem = message(N_("{date} is later than the date of issue, {day}"), date=as_of, day=short_date(issued))
            yield Finding((*path, "as_of"), problem, message(N_("check both dates")))


def _misplaced(statistic: Statistic, period: Period) -> tuple[str, Message, Message] | None:
    """The key at which the time of a figure is wrong, why, and what to do; None where it is right."""
    as_of = statistic.as_of
    if as_of is None or as_of.first is None or as_of.last is None:
        return None
    if statistic.after_period and as_of.last <= period.last:
        fix = message(N_("remove “after_period”, or correct the date"))
        return "after_period", message(N_("{date} is not after the period"), date=as_of), fix
    if statistic.after_period or (as_of.first <= period.last and as_of.last >= period.first):
        return None
    problem = message(
        N_("{date} is outside the period {first} - {last}"),
        date=as_of,
        first=short_date(period.first),
        last=short_date(period.last),
    )
    if as_of.first > period.last:
        return "as_of", problem, message(N_("correct the date; if the figure is really of then, add: after_period: có"))
    return "as_of", problem, message(N_("correct the date"))


@check(
    Rule(
        "later-figure-added",
        Severity.WARNING,
        title=N_("a figure of a later time is in a sum of the period"),
        explanation=N_(
            "A figure with “after_period: có” is no result of the period, so what is computed from it is none either. "
            "Take another figure, or mark the sum with “after_period: có” too."
        ),
        wrong=Sample(
            _FIGURE.replace("__TIME__", "as_of: 15/01/2018, after_period: có")
            + '  - {id: tat-ca, label: Tất cả, value: "{dang-ky} + 20", unit: thí sinh}\n'
        ),
        right=Sample(
            _FIGURE.replace("__TIME__", "as_of: 31/12/2017")
            + '  - {id: tat-ca, label: Tất cả, value: "{dang-ky} + 20", unit: thí sinh}\n'
        ),
    )
)
def later_figure_added(data: CheckInput) -> Iterator[Finding]:
    """No figure of the period is computed from one of a later time."""
    later = {str(each.id) for each in data.report.statistics if each.after_period}
    if not later:
        return
    for index, statistic in enumerate(data.report.statistics):
        if statistic.after_period:
            continue
        names = statistic.formula.names if isinstance(statistic.formula, Computed) else ()
        found = next((name for name in names if id_and_form(name)[0] in later), None)
        if found:
            problem = message(N_("{name} is a figure of a later time"), name=f"{{{found}}}")
            fix = message(N_("take another figure, or add to this one: after_period: có"))
            yield Finding(("statistics", index, "value"), problem, fix)
