"""Arithmetic: parts against totals, percentages against their base, changes against the value before."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Final

from annual_report.checks.subject import Finding, Subject, check
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.content import Chart
from annual_report.model.figures import Comparison, Figure, IncomparableFiguresError, compare
from annual_report.model.figures.count import Count
from annual_report.model.figures.percent import Percent
from annual_report.model.figures.ratio import Ratio
from annual_report.model.statistic import PRIZE_CLASSES, Membership, PercentOf, Statistic

ASK: Final = N_("check the figures against the record, and correct the one that is wrong")


@check(
    Rule(
        "ratio-exceeds-total",
        title=N_("the part of a ratio is larger than its whole"),
        explanation=N_(
            "40/62 is read as 40 out of 62. The other way round, the report would claim 155% of the total. Mostly "
            "the two numbers have changed places: write the part first, then the whole."
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
def ratio_exceeds_total(subject: Subject) -> Iterator[Finding]:
    """The part of a ratio is not larger than its whole."""
    for path, ratio in subject.each(Ratio):
        if ratio.part > ratio.whole:
            what = message(N_("{ratio}: the part is larger than the whole"), ratio=ratio)
            turned = Ratio(ratio.whole, ratio.part)
            yield Finding(path, what, message(N_("write {turned} if the two are exchanged"), turned=turned))


@check(
    Rule(
        "ratio-of-nothing",
        title=N_("a share is given of a total of zero"),
        explanation=N_(
            "0/0 has no percentage that could be printed beside it. Where there was nothing to count, write “không "
            "có”; where the total is not known yet, leave the value blank."
        ),
        wrong=Sample("""\
statistics:
  - {id: de-tai, label: Đề tài được nghiệm thu, value: 0/0, unit: đề tài}
"""),
        right=Sample("""\
statistics:
  - {id: de-tai, label: Đề tài được nghiệm thu, value: không có, unit: đề tài}
"""),
        judgement=True,
    )
)
def ratio_of_nothing(subject: Subject) -> Iterator[Finding]:
    """The whole of a ratio is not zero."""
    for path, ratio in subject.each(Ratio):
        if ratio.whole == 0 and ratio.part == 0:
            what = message(N_("{ratio}: there is no share of nothing"), ratio=ratio)
            yield Finding(path, what, message(N_("write không có if there were none")))


@check(
    Rule(
        "parts-do-not-add-up",
        title=N_("the parts do not add up to the total"),
        explanation=N_(
            "“complete: có” says that these are all the parts, and a reader adds them up at a glance. Compare each "
            "number with the record, and correct the one that is wrong. Where a part is still to come, write "
            "“complete: không”: then the parts only must not exceed the total."
        ),
        wrong=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    parts:
      complete: có
      items:
        - {label: cá nhân, value: 120}
        - {label: tập thể, value: 5}
"""),
        right=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    parts:
      complete: có
      items:
        - {label: cá nhân, value: 120}
        - {label: tập thể, value: 8}
"""),
        judgement=True,
    )
)
def parts_do_not_add_up(subject: Subject) -> Iterator[Finding]:
    """Complete parts add up to their total; incomplete ones do not exceed it."""
    for path, statistic in subject.each(Statistic):
        if statistic.parts is None or statistic.value is None:
            continue
        total = _sum(part.value for part in statistic.parts.items)
        if total is not None:
            yield from _against_total((*path, "parts"), total, statistic.value, complete=statistic.parts.complete)


@check(
    Rule(
        "prizes-do-not-add-up",
        title=N_("the prizes do not add up to their number"),
        explanation=N_(
            "The prizes of all classes, from the first to the consolation prize, make the number under “value”. "
            "For a class in which none was given, write 0. Leave out a class of which you do not know: then the "
            "others only must not exceed the number."
        ),
        wrong=Sample("""\
statistics:
  - id: giai
    label: Giải Hội thi
    value: 8
    prizes: {first: 1, second: 2, third: 3, consolation: 0}
"""),
        right=Sample("""\
statistics:
  - id: giai
    label: Giải Hội thi
    value: 6
    prizes: {first: 1, second: 2, third: 3, consolation: 0}
"""),
        judgement=True,
    )
)
def prizes_do_not_add_up(subject: Subject) -> Iterator[Finding]:
    """Prizes of all classes add up to the total; of some classes, they do not exceed it."""
    for path, statistic in subject.each(Statistic):
        if statistic.prizes is None or statistic.value is None:
            continue
        given = [getattr(statistic.prizes, name) for name in PRIZE_CLASSES]
        total = _sum(value for value in given if value is not None)
        if total is not None:
            complete = None not in given[1:]
            yield from _against_total((*path, "prizes"), total, statistic.value, complete=complete)


@check(
    Rule(
        "percent-disagrees-with-base",
        title=N_("a percentage is not what its numbers give"),
        explanation=N_(
            "“percent_of” holds the two numbers that the percentage was computed from, and they give another one. "
            "Mostly it was rounded wrongly, or stayed as it was when one of the numbers was corrected. Take the "
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
def percent_disagrees_with_base(subject: Subject) -> Iterator[Finding]:
    """A percentage is its part over its base, within the rounding of its last decimal."""
    for path, statistic in subject.each(Statistic):
        if isinstance(statistic.value, Percent) and statistic.percent_of is not None:
            exact = _share(statistic.percent_of)
            if exact is not None and abs(exact - Fraction(statistic.value.number)) > statistic.value.half_unit:
                computed = statistic.value.like(exact)
                what = message(
                    N_("{percent} disagrees with {part} of {base}"),
                    percent=statistic.value,
                    part=statistic.percent_of.part,
                    base=statistic.percent_of.base,
                )
                yield Finding((*path, "value"), what, message(N_("these figures give {computed}"), computed=computed))


@check(
    Rule(
        "change-disagrees-with-previous",
        title=N_("the change does not lead from the previous value to this one"),
        explanation=N_(
            "The value of the previous period and the change give the value of this one; otherwise one line of the "
            "table contradicts itself. Mostly the value was brought up to date and the change was forgotten. "
            "Compare all three with the record; a decrease begins with a minus: “-3”."
        ),
        wrong=Sample("""\
statistics:
  - {id: hoi-vien, label: Tổng số hội viên, value: 128, previous: 115, change: +12}
"""),
        right=Sample("""\
statistics:
  - {id: hoi-vien, label: Tổng số hội viên, value: 128, previous: 115, change: +13}
"""),
        judgement=True,
    )
)
def change_disagrees_with_previous(subject: Subject) -> Iterator[Finding]:
    """The stated change leads from the previous value to this one."""
    for path, statistic in subject.each(Statistic):
        change, value, previous = statistic.change, statistic.value, statistic.previous
        if change is None or value is None or previous is None:
            continue
        now, before, by = (each.interval().low for each in (value, previous, change.by))
        exact = all(each.interval().exact for each in (value, previous, change.by))
        if not exact or now is None or before is None or by is None or value.dimension != previous.dimension:
            continue
        difference = now - before
        sign = 1 if change.rises else -1
        if isinstance(change.by, Percent):
            base = 1 if value.dimension == "share" else before
            wrong = base == 0 or abs(difference / base - sign * by) * 100 > change.by.half_unit
        else:
            wrong = change.by.dimension == value.dimension and difference != sign * by
        if wrong:
            what = message(N_("the change does not lead from {previous} to {value}"), previous=previous, value=value)
            yield Finding((*path, "change"), what, message(ASK))


@check(
    Rule(
        "membership-does-not-add-up",
        title=N_("the membership does not add up from opening to closing"),
        explanation=N_(
            "Members at the opening, plus those admitted, less those who left, are the members at the closing; the "
            "table prints all four, so that a slip is seen at once. Often the opening is not the closing of the "
            "last report. Compare with the list of members, and correct the wrong number; who is not counted is "
            "told under “exclusions”."
        ),
        wrong=Sample("""\
sections:
  - title: Công tác tổ chức
    memberships:
      - {id: ca-nhan, label: Hội viên cá nhân, opening: 108, admitted: 20, left: 8, closing: 128}
"""),
        right=Sample("""\
sections:
  - title: Công tác tổ chức
    memberships:
      - {id: ca-nhan, label: Hội viên cá nhân, opening: 108, admitted: 20, left: 8, closing: 120}
"""),
        judgement=True,
    )
)
def membership_does_not_add_up(subject: Subject) -> Iterator[Finding]:
    """Members at the opening, plus those admitted, less those who left, are the members at the closing."""
    for path, members in subject.each(Membership):
        figures = (members.opening, members.admitted, members.left, members.closing)
        opening, admitted, left, closing = (each.number if isinstance(each, Count) else None for each in figures)
        if opening is None or admitted is None or left is None or closing is None:
            continue
        if opening + admitted - left != closing:
            expected = Count(opening + admitted - left)
            what = message(
                N_("{opening} + {admitted} - {left} is {expected}, not {closing}"),
                opening=members.opening, admitted=members.admitted, left=members.left,
                expected=expected, closing=members.closing,
            )  # fmt: skip
            yield Finding((*path, "closing"), what, message(ASK))


@check(
    Rule(
        "chart-mixes-dimensions",
        title=N_("a chart sets figures of different kinds against each other"),
        explanation=N_(
            "Numbers of things, amounts of money and shares have no scale in common: a bar for 12 classes beside "
            "one for 2 billion đồng tells nothing. Make a chart for each kind of figure."
        ),
        wrong=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 4, unit: hội thảo}
  - {id: kinh-phi, label: Kinh phí, value: 2 tỷ đồng}
sections:
  - title: Kết quả hoạt động
    charts:
      - {id: bieu-do, title: Tập huấn và hội thảo, statistics: [lop, hoi-thao, kinh-phi]}
"""),
        right=Sample("""\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
  - {id: hoi-thao, label: Hội thảo, value: 4, unit: hội thảo}
  - {id: kinh-phi, label: Kinh phí, value: 2 tỷ đồng}
sections:
  - title: Kết quả hoạt động
    charts:
      - {id: bieu-do, title: Tập huấn và hội thảo, statistics: [lop, hoi-thao]}
"""),
        judgement=True,
    )
)
def chart_mixes_dimensions(subject: Subject) -> Iterator[Finding]:
    """A chart shows figures of one dimension."""
    values = {each.id: each.value for _path, each in subject.each(Statistic)}
    for path, chart in subject.each(Chart):
        shown = [values.get(each) for each in chart.statistics]
        dimensions = {figure.dimension for figure in shown if figure is not None and not figure.counts_nothing}
        if len(dimensions) > 1:
            what = message(N_("the chart “{title}” shows figures of different kinds"), title=chart.title)
            yield Finding((*path, "statistics"), what, message(N_("make one chart for each kind of figure")))


def _sum(values: Iterable[Figure | None]) -> Figure | None:
    total: Figure | None = None
    for value in values:
        if value is None or value.counts_nothing:
            return None
        try:
            total = value if total is None else total.plus(value)
        except IncomparableFiguresError:
            return None
    return total


def _against_total(path: tuple[str | int, ...], total: Figure, value: Figure, *, complete: bool) -> Iterator[Finding]:
    whole = Count(value.whole) if isinstance(value, Ratio) else value
    candidates = [Count(value.part), whole] if isinstance(value, Ratio) else [whole]
    try:
        found = [compare(total, candidate) for candidate in candidates]
    except IncomparableFiguresError:
        return
    wrong = {Comparison.LESS, Comparison.GREATER} if complete else {Comparison.GREATER}
    if all(each in wrong for each in found):
        what = (
            N_("the parts add up to {total}, not to {value}") if complete else N_("the parts exceed {value}: {total}")
        )
        yield Finding(path, message(what, total=total, value=value), message(ASK))


def _share(of: PercentOf) -> Fraction | None:
    """The percentage that part and base give; None where they are not exact figures of one kind."""
    part, base = of.part.interval(), of.base.interval()
    if not (part.exact and base.exact) or of.part.dimension != of.base.dimension:
        return None
    return part.low / base.low * 100 if part.low is not None and base.low else None
