"""Targets that are limits: fewer accidents than so many, written as if more were better."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_
from annual_report.language import message as said
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.plan import PlanItem
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Comparison, Figure, compare
from annual_report.values.figures.bound import Bound

_LESS_IS_BETTER: Final = lazy_pattern(
    r"\b(?:giảm(?! nghèo)|kéo giảm|hạn chế|khống chế|xuống (?:còn|dưới|mức)|không (?:còn|để)|chấm dứt|reduc|cut|lower"
    r"|fewer|less|limit|keep\w* (?:\w+ )?(?:down|below|under|within))",
    re.IGNORECASE,
)
_BOUND: Final = {True: "tối đa", False: "at most"}


@check(
    Rule(
        "target-meant-as-limit",
        Severity.WARNING,
        proposes=True,
        title=N_("a target that is to be kept low is written as if more were better"),
        explanation=N_(
            "The task wants less than there is now, but a number alone is a target that is exceeded by more: 1,2% of "
            "pupils leaving where 0,5% was planned would be printed as “exceeded”. Write “tối đa 0,5%”, “dưới 0,5%” or "
            "“không quá 5”: the target is then met by less. A target of 0 is always met by 0 alone."
        ),
        wrong=Sample("""\
statistics:
  - {id: vi-pham, label: Vụ vi phạm, value: 9, unit: vụ}
sections:
  - title: Phương hướng
    plan:
      - id: an-toan
        text: Giảm số vụ vi phạm
        target: {statistic: vi-pham, value: 5}
"""),
        right=Sample("""\
statistics:
  - {id: vi-pham, label: Vụ vi phạm, value: 9, unit: vụ}
sections:
  - title: Phương hướng
    plan:
      - id: an-toan
        text: Giảm số vụ vi phạm
        target: {statistic: vi-pham, value: tối đa 5}
"""),
    )
)
def target_meant_as_limit(data: CheckInput) -> Iterator[Finding]:
    """A task that says to have less of something has a limit as its target."""
    figures = {str(figure.id): figure.value for _path, figure in data.each(Statistic)}
    for path, item in data.each(PlanItem):
        if item.target is None or isinstance(item.target.value, Bound) or not _LESS_IS_BETTER.search(item.text):
            continue
        target, now = item.target.value, figures.get(item.target.statistic)
        if target.exact_value and now is not None and _is_less(target, now):
            place = (*path, "target", "value")
            written = data.text_at(place)
            meant = f"{_BOUND[data.report.language == DATA_LANGUAGE]} {written}"
            problem = said(N_("less than {target} would count as not reaching the target"), target=written)
            fix = advice(N_("write “{text}” if it is not to be exceeded"), meant, text=meant)
            yield Finding(place, problem, fix)


def _is_less(target: Figure, now: Figure) -> bool:
    return target.is_comparable_with(now) and compare(target, now) is Comparison.LESS
