"""This year's figures against the last report's: a figure that both have is one, and like is compared with like."""

from collections.abc import Iterator
from typing import Final

from annual_report.analysis.comparison import (
    NotComparable,
    can_be_equal,
    figure_difference,
    restated,
    why_not_comparable,
)
from annual_report.analysis.exclusions import number_excluded, same_excluded
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.names import names_of_report
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.diagnostics.advice import advice
from annual_report.language import DATA_LANGUAGE, N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.loaded import Loaded
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path, each
from annual_report.values.figures import Figure, parse_figure
from annual_report.values.figures.count import Count
from annual_report.values.figures.digits import exact_decimal
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import slug
from annual_report.wording.exclusions_said import excluded_in_words

_PLAIN_NUMBER: Final = lazy_pattern(r"\d+(?:,\d+)?")
_BEHIND_NUMBER: Final = lazy_pattern(r"[\d.,]+(\D+)")  # 88,5%, 500 triệu đồng

_LAST_FILE = "data/2016/report.yaml"
_LAST_FIGURE = {_LAST_FILE: "statistics:\n  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}\n"}
_LAST_MEMBERS = {
    _LAST_FILE: """\
sections:
  - title: Công tác tổ chức
    memberships:
      - {id: ca-nhan, label: Hội viên cá nhân, closing: 115}
"""
}


@check(
    Rule(
        "previous-disagrees-with-last-report",
        title=N_("the previous figure differs from the last report"),
        explanation=N_(
            "Readers have both reports. If the last report is in the workspace, the program finds its figure by the "
            "id, and “previous” can be left out. Remove the line, or correct the wrong figure; if the figure now "
            "counts something else, give the reason under “break”."
        ),
        wrong=Sample(
            """\
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 15
    unit: lớp
    previous: 13
""",
            beside=_LAST_FIGURE,
        ),
        right=Sample(
            """\
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 15
    unit: lớp
""",
            beside=_LAST_FIGURE,
        ),
        judgement=True,
    )
)
def previous_disagrees_with_last_report(data: CheckInput) -> Iterator[Finding]:
    """The previous value that is typed is the one of the last report, where that counts the same thing."""
    for path, statistic, last_path, last in _statistics_of_both(data):
        if statistic.previous is None or last.value is None or not _compared(statistic, last):
            continue
        if not can_be_equal(statistic.previous, last.value):
            problem = message(
                N_("it is {previous} here, and {last} in the last report"), previous=statistic.previous, last=last.value
            )
            fix = message(N_("remove this line, or correct the figure that is wrong"))
            yield Finding((*path, "previous"), problem, fix, _place_in_last_report(data, (*last_path, "value")))


@check(
    Rule(
        "figure-not-comparable",
        Severity.WARNING,
        title=N_("a figure counts something other than in the last report"),
        explanation=N_(
            "Figures with the same id are one series and are compared from year to year: with another unit, scope or "
            "kind of figure, readers would see a rise or fall that never happened. Keep the unit and scope; or write "
            "under “break” why the series starts again; or give the figure another id."
        ),
        wrong=Sample(
            "statistics:\n  - {id: lop, label: Lớp tập huấn, value: 400, unit: học viên}\n", beside=_LAST_FIGURE
        ),
        right=Sample("statistics:\n  - {id: lop, label: Lớp tập huấn, value: 15, unit: lớp}\n", beside=_LAST_FIGURE),
        proposes=True,
    )
)
def figure_not_comparable(data: CheckInput) -> Iterator[Finding]:
    """What has the id of a figure of the last report counts the same thing, or says that it does not."""
    for path, statistic, last_path, last in _statistics_of_both(data):
        if statistic.interrupted or restated(statistic, last):
            continue
        key, reason = _changed_key(statistic, last)
        if reason:
            problem = message(N_("“{label}” cannot be compared with the last report: {reason}"), label=statistic.label,
                           reason=reason)  # fmt: skip
            fix = _as_before(data, path, last_path, last) if key == "value" else None
            fix = fix or message(
                N_("write it as in the last report, or give the reason under “break:”, or give the figure another id")
            )
            yield Finding((*path, key), problem, fix, _place_in_last_report(data, (*last_path, key)))


@check(
    Rule(
        "opening-is-not-last-closing",
        Severity.WARNING,
        title=N_("the members at the beginning differ from those at the end of last year"),
        explanation=N_(
            "A year begins with the members that the last year ended with; another number means that one of the two "
            "reports is wrong, or that members are now counted differently. Correct the number; or write under "
            "“excluded” who is no longer counted, which is printed under the table."
        ),
        wrong=Sample(
            """\
sections:
  - title: Công tác tổ chức
    memberships:
      - {id: ca-nhan, label: Hội viên cá nhân, opening: 108, closing: 120}
""",
            beside=_LAST_MEMBERS,
        ),
        right=Sample(
            """\
sections:
  - title: Công tác tổ chức
    memberships:
      - {id: ca-nhan, label: Hội viên cá nhân, opening: 115, closing: 120}
""",
            beside=_LAST_MEMBERS,
        ),
    )
)
def opening_is_not_last_closing(data: CheckInput) -> Iterator[Finding]:
    """Membership goes on where the last report ended."""
    last_memberships = {members.id: (path, members) for path, members in each(data.plan_report, Membership)}
    for path, members in data.each(Membership):
        last_path, last = last_memberships.get(members.id, ((), members))
        if members.opening is None or last is members or last.closing is None:
            continue
        unit_changed = slug(members.unit or "") != slug(last.unit or "")
        exclusions_changed = members.exclusions and members.exclusions != last.exclusions
        told = None if unit_changed or exclusions_changed else _wrong_opening(members, members.opening, last)
        if told:
            place = _place_in(data.loaded_plan_report, (*last_path, "closing"))
            yield Finding((*path, "opening"), *told, place)


def _wrong_opening(members: Membership, opening: Figure, last: Membership) -> tuple[Message, Message] | None:
    """What is wrong with members at the beginning, and what to write; None where the last report leads to them."""
    if last.closing is None:
        return None
    if same_excluded(members.excluded, last.excluded):
        if can_be_equal(opening, last.closing):
            return None
        problem = N_("the last report ended with {closing}, and this one begins with {opening}")
        fix = message(N_("correct the number, or write under “excluded” who is no longer counted"))
        return message(problem, closing=last.closing, opening=opening), fix
    before, now = (number_excluded(one.excluded, members.unit) for one in (last, members))
    closing = last.closing.exact_value if last.closing.is_count else None
    if closing is None or before is None or now is None or closing + before < now:
        return None
    expected = Count(exact_decimal(closing + before - now))
    if can_be_equal(opening, expected):
        return None
    problem = N_(
        "the last report ended with {closing} and left out {before}; this one leaves out {now}, so it begins with "
        "{expected}, not {opening}"
    )
    said = {name: Count(exact_decimal(number)) for name, number in (("before", before), ("now", now))}
    fix = message(N_("write {expected}, or correct under “excluded” who is not counted"), expected=expected)
    return message(problem, closing=last.closing, expected=expected, opening=opening, **said), fix


@check(
    Rule(
        "excluded-others-than-last-year",
        Severity.WARNING,
        title=N_("a figure leaves out others than in the last report"),
        explanation=N_(
            "Like is compared with like: a figure without three members who have not reported neither rises nor falls "
            "against one that leaves out nobody. The table prints who is not counted in either year. Write under "
            "“previous” what the figure of last year is if it is counted as now; or give the reason under “break”, and "
            "the two are not compared."
        ),
        wrong=Sample(
            """\
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 15
    unit: lớp
    excluded:
      - {count: 3, unit: hội, reason: chưa báo cáo}
""",
            beside=_LAST_FIGURE,
        ),
        right=Sample(
            """\
statistics:
  - id: lop
    label: Lớp tập huấn
    value: 15
    unit: lớp
    previous: 11
    excluded:
      - {count: 3, unit: hội, reason: chưa báo cáo}
""",
            beside=_LAST_FIGURE,
        ),
    )
)
def excluded_others_than_last_year(data: CheckInput) -> Iterator[Finding]:
    """A figure that is compared with the last report leaves out the same as there."""
    for path, statistic, last_path, last in _statistics_of_both(data):
        if same_excluded(statistic.excluded, last.excluded) or last.value is None or statistic.value is None:
            continue
        if statistic.previous is not None or why_not_comparable(statistic, last):
            continue
        names = data.once(names_of_report)
        before, now = (excluded_in_words(one, names, DATA_LANGUAGE) or "0" for one in (last, statistic))
        problem = message(N_("it does not count: {now}; in the last report: {before}"), now=now, before=before)
        fix = message(N_("write under “previous” what it was last year, counted as now, or the reason under “break”"))
        place = _place_in_last_report(data, (*last_path, "excluded") if last.excluded else last_path)
        yield Finding((*path, "excluded") if statistic.excluded else path, problem, fix, place)


def _compared(statistic: Statistic, last: Statistic) -> bool:
    """Whether both count the same thing, without the same ones."""
    return not why_not_comparable(statistic, last) and same_excluded(statistic.excluded, last.excluded)


def _statistics_of_both(data: CheckInput) -> Iterator[tuple[Path, Statistic, Path, Statistic]]:
    """Every statistic with that of the same id in the last report, and where the two stand."""
    last = {statistic.id: (path, statistic) for path, statistic in each(data.last, Statistic)}
    for path, statistic in data.each(Statistic):
        if statistic.id in last:
            yield path, statistic, *last[statistic.id]


def _changed_key(statistic: Statistic, last: Statistic) -> tuple[str, Message | None]:
    """By which key the two figures count something else, and how; a figure that is not known counts anything."""
    if reason := why_not_comparable(statistic, last):
        return "unit" if slug(statistic.unit or "") != slug(last.unit or "") else "scope", reason
    now, before = statistic.value, last.value
    if now is None or before is None or now.counts_nothing or before.counts_nothing:
        return "value", None
    difference = figure_difference(now, before)
    return "value", difference.reason if isinstance(difference, NotComparable) else None


def _as_before(data: CheckInput, path: Path, last_path: Path, last: Statistic) -> Message | None:
    """The number with what stands behind the one of the last report, % or “triệu đồng”, where it was left out."""
    text, before = data.text_at((*path, "value")), data.last_text((*last_path, "value"))
    behind = _BEHIND_NUMBER.fullmatch(before)
    if behind is None or last.value is None or not _PLAIN_NUMBER.fullmatch(text):
        return None
    written = f"{text}{behind[1]}"
    try:
        meant = parse_figure(written)
    except RefusalError:
        return None
    if not meant.is_comparable_with(last.value) or (meant.is_percentage and (meant.exact_value or 0) > 1):
        return None
    return advice(
        N_("if it is that, write {figure}; else write why it changed under “break:”, or give the figure another id"),
        written,
        figure=written,
    )


def _place_in_last_report(data: CheckInput, path: Path) -> tuple[Message, ...]:
    """A note of where something stands in the last report's file."""
    return _place_in(data.loaded_last, path)


def _place_in(last: Loaded[Report] | None, path: Path) -> tuple[Message, ...]:
    return (message(N_("in the last report it is at {place}"), place=last.span(path).place),) if last else ()
