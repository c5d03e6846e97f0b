"""Ratios: the part within the whole, and a whole to be part of."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, message
from annual_report.values.figures.ratio import Ratio


@check(
    Rule(
        "ratio-exceeds-total",
        proposes=True,
        title=N_("the part of a ratio is larger than its whole"),
        explanation=N_(
            "40/62 means 40 out of 62. The other way round, the report would print 155%. Usually the two numbers "
            "were exchanged: write the part first, then the whole."
        ),
        wrong=Sample("""\
statistics:
  - {id: ho-so, label: Hồ sơ được duyệt, value: 62/40, unit: hồ sơ}
"""),
        right=Sample("""\
statistics:
  - {id: ho-so, label: Hồ sơ được duyệt, value: 40/62, unit: hồ sơ}
"""),
        judgement=True,
    )
)
def ratio_exceeds_total(data: CheckInput) -> Iterator[Finding]:
    """The part of a ratio is not larger than its whole."""
    for path, ratio in data.each(Ratio):
        if ratio.part > ratio.whole:
            problem = message(N_("{ratio}: the part is larger than the whole"), ratio=ratio)
            exchanged = Ratio(ratio.whole, ratio.part)
            suggestion = exchanged.say(DATA_LANGUAGE)
            fix = advice(N_("write {turned} if the two are exchanged"), suggestion, turned=exchanged)
            yield Finding(path, problem, fix)


@check(
    Rule(
        "ratio-of-nothing",
        title=N_("a share of a total of zero"),
        explanation=N_(
            "0/0 has no percentage to print. If there was nothing to count, write “không có”; if the total is not "
            "known yet, leave the value blank."
        ),
        wrong=Sample("""\
statistics:
  - id: de-tai
    label: Đề tài được nghiệm thu
    value: 0/0
    unit: đề tài
"""),
        right=Sample("""\
statistics:
  - id: de-tai
    label: Đề tài được nghiệm thu
    value: không có
    unit: đề tài
"""),
        judgement=True,
    )
)
def ratio_of_nothing(data: CheckInput) -> Iterator[Finding]:
    """The whole of a ratio is not zero."""
    for path, ratio in data.each(Ratio):
        if ratio.whole == 0 and ratio.part == 0:
            problem = message(N_("{ratio}: the total is zero, so there is no share"), ratio=ratio)
            yield Finding(path, problem, message(N_("write không có if there was nothing to count")))
