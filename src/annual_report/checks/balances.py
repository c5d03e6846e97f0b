"""Figures of income, expenses and what is left of both: these go together."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
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
        problem = message(N_("income less expenses is {rest}, not {written}"), rest=computed, written=rest)
        fix = message(
            N_("correct the number that is wrong, or write “{{{income}}} - {{{expenses}}}” as the value"),
            income=income[1].id,
            expenses=expenses[1].id,
        )
        yield Finding((*left[0], "value"), problem, fix)
