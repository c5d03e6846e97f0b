"""Figures of income, expenses and what is left of both: these go together."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, Message, message
from annual_report.model.statistic import Statistic
from annual_report.proofreading.balances import roles_in
from annual_report.values.figures import IncomparableFiguresError
from annual_report.values.figures.arithmetic import balance, plus


@check(
    Rule(
        "balance-wrong",
        Severity.WARNING,
        title=N_("what is left is not income less expenses"),
        explanation=N_(
            "Readers who subtract the expenses from the income get another number than the one that is said to be "
            "left. Correct the number that is wrong, or have it computed: “{{thu}} - {{chi}}”. If money of earlier "
            "years is in it, add a figure for that: “Tồn đầu năm”."
        ),
        wrong=Sample("""\
statistics:
  - {id: thu, label: Thu, value: 30, unit: triệu đồng}
  - {id: chi, label: Chi, value: 24, unit: triệu đồng}
  - {id: con, label: Còn lại, value: 5, unit: triệu đồng}
"""),
        right=Sample("""\
statistics:
  - {id: thu, label: Thu, value: 30, unit: triệu đồng}
  - {id: chi, label: Chi, value: 24, unit: triệu đồng}
  - {id: con, label: Còn lại, value: "{thu} - {chi}", unit: triệu đồng}
"""),
    )
)
def balance_wrong(data: CheckInput) -> Iterator[Finding]:
    """What is left, where one figure is called so, is the one income and what was left before, less the expenses."""
    statistics = list(data.each(Statistic))
    roles = roles_in([statistic.label for _path, statistic in statistics])
    if roles is None:
        return
    left, income, expenses, opening = (None if place is None else statistics[place] for place in roles)
    if left is None or income is None or expenses is None or left[1].formula is not None:
        return
    figures = [each[1].value for each in (left, income, expenses, opening) if each]
    if None in figures or len({each[1].unit for each in (left, income, expenses, opening) if each}) > 1:
        return
    rest, came_in, spent, *before = (figure for figure in figures if figure is not None)
    try:
        computed = balance(plus(came_in, before[0]) if before else came_in, spent)
    except IncomparableFiguresError:
        return
    if rest.exact_value is not None and computed.exact_value != rest.exact_value:
        with_opening = N_("with what was left before, income less expenses is {rest}, not {written}")
        said = with_opening if opening else N_("income less expenses is {rest}, not {written}")
        problem = message(said, rest=computed, written=rest)
        yield Finding((*left[0], "value"), problem, _cure(income[1], expenses[1], opening[1] if opening else None))


def _cure(income: Statistic, expenses: Statistic, opening: Statistic | None) -> Message:
    """The formula of the rest; where no figure says what was left before, that it may be part of it."""
    formula = f"{{{income.id}}} - {{{expenses.id}}}"
    if opening is not None:
        fix = N_("correct the number that is wrong, or write “{formula}” as the value")
        return message(fix, formula=f"{{{opening.id}}} + {formula}")
    fix = N_(
        "if money of earlier years is part of it, add a figure for that: “Tồn đầu năm”; if not, correct the number "
        "that is wrong, or write “{formula}” as the value"
    )
    return message(fix, formula=formula)
