"""Totals: what parts and prizes add up to."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, KeyNames, Message, message
from annual_report.model.statistic import PRIZE_CLASSES, Part, Statistic
from annual_report.model.walk import Path
from annual_report.values.figures import Comparison, Figure, IncomparableFiguresError, compare, parse_figure

_ALL_PRIZES: Final = N_(
    "correct the number that is wrong; if these prizes are only some of what is counted here, or of something else, "
    "give them a figure of their own"
)
# A part or a prize: its path, what it is called, and how many.
_Part = tuple[Path, str | KeyNames, Figure | None]
_MOST_PARTS: Final = 8  # whose lines are listed
CHECK_THE_RECORD: Final = N_("check the figures against the record, and correct the one that is wrong")


@check(
    Rule(
        "parts-do-not-add-up",
        title=N_("the parts do not add up to the total"),
        explanation=N_(
            "“complete: có” says that these are all the parts, so readers can add them up at once. Compare each "
            "number with the record, and correct the wrong one. If parts are missing, write “complete: không”: then "
            "the parts only must not exceed the total."
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
def parts_do_not_add_up(data: CheckInput) -> Iterator[Finding]:
    """Complete parts add up to their total; incomplete ones do not exceed it."""
    for path, statistic in data.each(Statistic):
        if statistic.parts is None or statistic.value is None or not data.loaded_report.is_whole((*path, "parts")):
            continue  # a part that was left out may be what is lacking
        total = _sum(part.value for part in statistic.parts.items)
        if total is not None:
            for each in _against_total((*path, "parts"), total, statistic.value, complete=statistic.parts.complete):
                yield replace(each, notes=_lines(data, _parts(path, statistic.parts.items)))


@check(
    Rule(
        "prizes-do-not-add-up",
        title=N_("the prizes do not add up to their number"),
        explanation=N_(
            "The prizes of all classes, from the first to the consolation prize, must add up to the number under "
            "“value”. Write 0 for a class in which no prize was given. Leave out a class that you do not know: then "
            "the others only must not exceed the number."
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
def prizes_do_not_add_up(data: CheckInput) -> Iterator[Finding]:
    """Prizes of all classes add up to the total; of some classes, they do not exceed it."""
    for path, given, total, value in _prizes(data):
        classes = given.keys()
        prizes = [((*path, each), KeyNames(each), value) for each, value in given.items()]
        complete = classes >= PRIZE_CLASSES.keys() - {"special"}  # few contests have a special prize
        for each in _against_total(path, total, value, complete=complete):
            yield replace(each, fix=message(_ALL_PRIZES), notes=_lines(data, prizes))


@check(
    Rule(
        "prizes-fall-short",
        Severity.WARNING,
        title=N_("the prizes that are written add up to less than their number"),
        explanation=N_(
            "The first, second and third prizes are written, and a reader takes them for all. Add the prizes that are "
            "missing: consolation prizes, for instance. If these are all of them, correct the number that is wrong. "
            "Write 0 for a class in which none was given."
        ),
        wrong=Sample("""\
statistics:
  - id: giai
    label: Giải Hội thi
    value: 9
    prizes: {first: 1, second: 2, third: 5}
"""),
        right=Sample("""\
statistics:
  - id: giai
    label: Giải Hội thi
    value: 9
    prizes: {first: 1, second: 2, third: 5, consolation: 1}
"""),
    )
)
def prizes_fall_short(data: CheckInput) -> Iterator[Finding]:
    """First, second and third prizes alone are not fewer than all prizes."""
    for path, given, total, value in _prizes(data):
        classes = given.keys()
        written, number = total.exact_value, value.exact_value
        first_three = classes - {"special"} == {"first", "second", "third"}
        if first_three and written is not None and number is not None and written < number:
            problem = message(
                N_("the prizes add up to {total}: {missing} of {value} are missing"),
                total=total,
                missing=parse_figure(str(number - written)),
                value=value,
            )
            advice = N_("add the prizes that are missing, such as “consolation:”, or correct the number that is wrong")
            yield Finding(path, problem, message(advice))


def _prizes(data: CheckInput) -> Iterator[tuple[Path, Mapping[str, Figure], Figure, Figure]]:
    """All prizes that can be added up: their path, how many of each class, what they add up to, and their number."""
    for path, statistic in data.each(Statistic):
        if statistic.prizes is None or statistic.value is None or not data.loaded_report.is_whole((*path, "prizes")):
            continue
        given = statistic.prizes.given
        if (total := _sum(given.values())) is not None:
            yield (*path, "prizes"), given, total, statistic.value


def _parts(path: Path, parts: Sequence[Part]) -> list[_Part]:
    return [((*path, "parts", "items", at), part.label, part.value) for at, part in enumerate(parts)]


def _lines(data: CheckInput, parts: Sequence[_Part]) -> tuple[Message, ...]:
    """Notes of the lines on which the parts stand, where they are not all on one, nor too many to be read."""
    lines = [data.loaded_report.span(path).line for path, _label, _value in parts]
    if len(set(lines)) == 1 or len(lines) > _MOST_PARTS:
        return ()
    return tuple(
        message(N_("line {line}: {part} {value}"), line=line, part=label, value=value)
        for line, (_path, label, value) in zip(lines, parts, strict=True)
    )


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
    try:
        comparisons = [compare(total, comparison) for comparison in value.totals]
    except IncomparableFiguresError:
        return
    wrong = {Comparison.LESS, Comparison.GREATER} if complete else {Comparison.GREATER}
    if all(comparison in wrong for comparison in comparisons):
        problem = (
            N_("the parts add up to {total}, not to {value}") if complete else N_("the parts exceed {value}: {total}")
        )
        yield Finding(path, message(problem, total=total, value=value), message(CHECK_THE_RECORD))
