"""The last report: that it can be read, and is there where this one speaks of its plan."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.model.report import Piece
from annual_report.values.period import Period

_LAST_FILE = "data/2016/report.yaml"
_LAST_PLAN = {_LAST_FILE: "sections:\n  - title: Phương hướng\n    plan:\n      - {id: lop, text: Mở 5 lớp tập huấn}\n"}
_RESULT = """\
plan_results:
  - item: lop
    result: thôi thực hiện
    cause: không được cấp kinh phí.
"""


@check(
    Rule(
        "last-report-unreadable",
        Severity.WARNING,
        title=N_("the last report has errors, so nothing is compared with it"),
        explanation=N_(
            "Figures are compared with those of the last report, and results with its plan. That report has errors "
            "and cannot be read completely, so nothing is compared with it. Check that report on its own, and fix "
            "the errors shown."
        ),
        wrong=Sample(
            "introduction: Hội Mẫu báo cáo như sau.\n",
            beside={_LAST_FILE: "introduction: Hội Mẫu báo cáo như sau.\nghi-chu: chưa xong\n"},
        ),
        right=Sample(
            "introduction: Hội Mẫu báo cáo như sau.\n",
            beside={_LAST_FILE: "introduction: Hội Mẫu báo cáo như sau.\n"},
        ),
    )
)
def last_report_unreadable(data: CheckInput) -> Iterator[Finding]:
    """The last report, where there is one, can be read."""
    if data.period is None:
        return
    earlier, plan_key = data.period.a_year_before, data.neighbours.plan_key(data.period)
    for key in dict.fromkeys(filter(None, (earlier.key if earlier else None, plan_key))):
        if key in data.neighbours.unread:
            loaded = data.loaded_neighbours[key].value
            period = loaded.period if loaded and loaded.period.key == key else key
            problem = message(N_("the report on {period} has errors, so nothing is compared with it"), period=period)
            fix = message(N_("annual-report check {year} shows what to fix"), year=key)
            yield Finding(("period",), problem, fix)


@check(
    Rule(
        "last-plan-missing",
        Severity.WARNING,
        title=N_("there are results of a plan, but not the report with that plan"),
        explanation=N_(
            "The results of last year's tasks are printed in a table next to the tasks, which come from last year's "
            "report. That report is not in the workspace, so the table is left out. Add its data, even if only the "
            "plan; or remove the results and describe them in the text."
        ),
        wrong=Sample(_RESULT),
        right=Sample(_RESULT, beside=_LAST_PLAN),
    )
)
def last_plan_missing(data: CheckInput) -> Iterator[Finding]:
    """The report whose plan this one speaks of is there."""
    period = _with_plan(data.period) if data.period else None
    if period is None or data.loaded_plan_report:
        return
    problem = message(N_("the workspace has no report on {period}, so this is not printed"), period=period)
    fix = message(N_("write its plan into data/{year}/report.yaml"), year=period.key)
    if data.report.plan_results:
        yield Finding(("plan_results",), problem, fix)
    for path, piece in data.each(Piece):
        if piece.plan_review is not None:
            yield Finding((*path, "plan_review"), problem, fix)


def _with_plan(period: Period) -> Period | None:
    """The period whose report should have the plan for `period`."""
    return Period.parse(period.plans[0]) if period.plans else period.a_year_before
