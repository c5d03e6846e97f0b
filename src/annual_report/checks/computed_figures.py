"""Figures that are computed from others, and the names of the parts and stages that they are told by."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from annual_report.analysis.derivation.derivation import Unsolved, derived
from annual_report.analysis.derivation.forms import (
    NUMBER,
    PREVIOUS_VALUE,
    PRIZE_FORMS,
    REACHED,
    REST,
    SINCE_YEAR_BEGAN,
    TARGET,
    WHOLE,
    stage_forms,
)
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.totals import CHECK_THE_RECORD
from annual_report.diagnostics import MOST, Rule, Sample
from annual_report.diagnostics.advice import did_you_mean
from annual_report.language import N_, Message, message
from annual_report.language.similar_names import may_be_meant
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path
from annual_report.values.figures import Comparison, IncomparableFiguresError, compare
from annual_report.values.figures.computed import Computed
from annual_report.wording.figure_names import (
    CHANGE_AMOUNT,
    CHANGE_ON_PREVIOUS,
    IN_FULL,
    IN_WORDS,
    PARTS,
    PROFIT_OR_LOSS,
    REACHED_OF,
    ROUNDED,
    SHARE,
    SHARE_OF_LAST,
    SHARE_OF_PREVIOUS,
)

_TAKEN: Final = frozenset(
    {
        NUMBER, TARGET, PREVIOUS_VALUE, REACHED, WHOLE, REST, CHANGE_AMOUNT, CHANGE_ON_PREVIOUS, SHARE, SHARE_OF_LAST,
        ROUNDED, IN_WORDS, IN_FULL, PROFIT_OR_LOSS, PARTS, SHARE_OF_PREVIOUS, SINCE_YEAR_BEGAN, *REACHED_OF,
        *PRIZE_FORMS.values(),
    }
)  # fmt: skip


@check(
    Rule(
        "figure-not-computed",
        proposes=True,
        title=N_("a figure cannot be computed from the others"),
        explanation=N_(
            "A value such as “{{lop}} + {{hoi-thao}}” is computed from the figures with these ids. Each of them needs "
            "a number, none may be computed from the figure itself, and they have to fit together: counts with "
            "counts, money with money."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 3, unit: cuộc}
  - {id: ca-hai, label: Lớp và hội thảo, value: "{lop} + {hoithao}"}
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 3, unit: cuộc}
  - {id: ca-hai, label: Lớp và hội thảo, value: "{lop} + {hoi-thao}"}
"""),
    )
)
def figure_not_computed(data: CheckInput) -> Iterator[Finding]:
    """What a value names is there, has a number, and can be put together."""
    if not any(True for _ in data.each(Computed)):
        return
    ids, lost = [str(statistic.id) for statistic in data.report.statistics], data.lost
    unsolved = {each.path: each for each in derived(data.report).unsolved}
    for count, (path, formula) in enumerate(data.each(Computed)):
        if any(name.partition(".")[0] in lost for name in formula.names):
            continue
        found = unsolved.get(path)
        reason = found.reason if found else message(N_("figures are computed only under “statistics” and in sections"))
        problem = message(N_("“{formula}” cannot be computed: {reason}"), formula=formula, reason=reason)
        word = f"{{{found.name}}}" if found and found.name else ""
        yield Finding(path, problem, _cure(found, ids) if count < MOST else None, word=word)


def _cure(unsolved: Unsolved | None, ids: list[str]) -> Message | None:
    if unsolved is None or not unsolved.name:
        return message(N_("write the number itself, or a sum of figures that have one"))
    base = unsolved.name.partition(".")[0]
    if base in ids:
        return message(N_("write its number where it is described, or another name here"))
    near = did_you_mean([f"{{{each}}}" for each in may_be_meant(base, ids)])
    return near or message(N_("write the id of a figure that is under “statistics:”"))


@check(
    Rule(
        "part-name-taken",
        title=N_("the id of a part or stage already means something else"),
        explanation=N_(
            "In texts, {{hoi-vien.tap-the}} is the part “tap-the” of the figure “hoi-vien”. So no two parts of one "
            "figure share an id, and no part is called like the forms that every figure has, such as so, ty-le or nhat."
        ),
        wrong=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    parts:
      complete: có
      items:
        - {id: so, label: cá nhân, value: 120}
        - {label: tập thể, value: 8}
"""),
        right=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    parts:
      complete: có
      items:
        - {id: ca-nhan, label: cá nhân, value: 120}
        - {label: tập thể, value: 8}
"""),
    )
)
def part_name_taken(data: CheckInput) -> Iterator[Finding]:
    """The ids of the parts and stages of a figure differ from each other, and from the forms of all figures."""
    for path, statistic in data.each(Statistic):
        seen = set[str]()
        for at, name in _own_names(statistic):
            if name in _TAKEN or name in seen:
                problem = (
                    message(N_("two parts or stages of this figure have the id “{id}”"), id=name)
                    if name in seen
                    else message(N_("“{id}” means something else after the name of every figure"), id=name)
                )
                yield Finding((*path, *at, "id"), problem, message(N_("give it another id")))
            seen.add(name)


def _own_names(statistic: Statistic) -> Iterator[tuple[Path, str]]:
    for index, part in enumerate(statistic.parts.items if statistic.parts else ()):
        if part.id:
            yield ("parts", "items", index), part.id
    for index, (stage, form) in enumerate(zip(statistic.stages, stage_forms(statistic), strict=True)):
        if stage.id:
            yield ("stages", index), form


@check(
    Rule(
        "stage-grows",
        title=N_("more is left after a round of a selection than before it"),
        explanation=N_(
            "Each stage counts what is left of the one before: 80 entries, 30 in the final, 1 winner. Usually two "
            "numbers were exchanged, or a stage counts something else: make that a figure of its own."
        ),
        wrong=Sample("""\
statistics:
  - id: giai-phap
    label: Giải pháp dự thi
    value: 77
    stages:
      - {label: vào chung khảo, value: 22}
      - {label: đạt giải, value: 34}
"""),
        right=Sample("""\
statistics:
  - id: giai-phap
    label: Giải pháp dự thi
    value: 77
    stages:
      - {label: vào chung khảo, value: 34}
      - {label: đạt giải, value: 22}
"""),
        judgement=True,
    )
)
def stage_grows(data: CheckInput) -> Iterator[Finding]:
    """No stage of a selection has more than the one before."""
    for path, statistic in data.each(Statistic):
        known = [(-1, statistic.value), *((index, stage.value) for index, stage in enumerate(statistic.stages))]
        chain = [(index, figure) for index, figure in known if figure is not None and not figure.counts_nothing]
        for (_before, earlier), (index, figure) in pairwise(chain):
            try:
                grows = compare(figure, earlier.totals[0]) is Comparison.GREATER
            except IncomparableFiguresError:
                grows = True
            if grows:
                problem = message(N_("{figure} cannot be left of {earlier}"), figure=figure, earlier=earlier)
                yield Finding((*path, "stages", index, "value"), problem, message(CHECK_THE_RECORD))
