"""Which figures of a thing tell another that is left blank: parts their total, opening and admitted the closing."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Final

from annual_report.model.membership import Membership
from annual_report.model.statistic import PRIZE_CLASSES, Statistic
from annual_report.model.walk import Path
from annual_report.values.figures import Figure, IncomparableFiguresError
from annual_report.values.figures.arithmetic import minus, plus, total
from annual_report.values.figures.count import Count
from annual_report.values.figures.percent import Percent

VALUE: Final[Path] = ("value",)
PREVIOUS: Final[Path] = ("previous",)
# Few contests have a special prize.
ALL_CLASSES: Final = PRIZE_CLASSES.keys() - {"special"}

Arithmetic = Callable[[Sequence[Figure]], Figure]


@dataclass(frozen=True, slots=True)
class Dependency:
    """A blank figure at the path `to`, which `compute` makes of those at the paths `of`, all inside of one thing."""

    to: Path
    of: tuple[Path, ...]
    compute: Arithmetic


def dependencies(thing: Statistic | Membership) -> Iterator[Dependency]:
    """What of a thing is left blank and told by the rest of it; for each blank one way."""
    if isinstance(thing, Membership):
        yield from _of_membership(thing)
    elif thing.value is None:
        yield from [*_of_value(thing)][:1]
    else:
        yield from _of_rest(thing)
    if isinstance(thing, Statistic):
        yield from _of_previous(thing)


def _of_membership(membership: Membership) -> Iterator[Dependency]:
    """Lists of members tell how many there are, and three of the numbers the closing."""
    listed = {key: len(getattr(membership, f"{key}_list")) for key in ("admitted", "left")}
    blank = [key for key in ("opening", "admitted", "left") if getattr(membership, key) is None]
    for key in blank:
        if count := listed.get(key):
            yield Dependency((key,), (), partial(_counted, count))
    if membership.closing is None and all(listed.get(key) for key in blank):
        compute: Arithmetic = lambda figures: minus(plus(figures[0], figures[1]), figures[2])  # noqa: E731
        yield Dependency(("closing",), (("opening",), ("admitted",), ("left",)), compute)


def _counted(count: int, _figures: Sequence[Figure]) -> Figure:
    return Count(Decimal(count))


def _of_value(statistic: Statistic) -> Iterator[Dependency]:
    """What tells a blank value: complete parts, all prizes, the two numbers of a percentage, or the change."""
    parts = statistic.parts
    if parts and parts.complete and all(part.value is not None for part in parts.items):
        yield Dependency(VALUE, tuple(_part_paths(statistic)), total)
    given = statistic.prizes.given if statistic.prizes else {}
    if given.keys() >= ALL_CLASSES:
        yield Dependency(VALUE, tuple(("prizes", key) for key in given), total)
    if statistic.percent_of:
        yield Dependency(VALUE, (("percent_of", "part"), ("percent_of", "base")), _percentage)
    change = statistic.change
    if change and statistic.previous is not None and not change.by.is_percentage:
        moved = plus if change.rises else minus
        yield Dependency(VALUE, (PREVIOUS,), lambda figures: moved(figures[0], change.by))


def _of_rest(statistic: Statistic) -> Iterator[Dependency]:
    """The one part that is blank of a complete whole."""
    parts = statistic.parts
    if parts is None or not parts.complete or statistic.value is None or statistic.value.is_share:
        return
    paths = list(_part_paths(statistic))
    blank = [path for path, part in zip(paths, parts.items, strict=True) if part.value is None]
    if len(blank) == 1:
        others = tuple(path for path in paths if path != blank[0])
        yield Dependency(blank[0], (VALUE, *others), lambda figures: _rest(figures[0], figures[1:]))


def _of_previous(statistic: Statistic) -> Iterator[Dependency]:
    if statistic.change is not None and statistic.previous is None:
        yield Dependency(PREVIOUS, (VALUE,), lambda figures: _before(statistic, figures[0]))


def told_previous(statistic: Statistic) -> Figure | None:
    """The figure of the period before, as `previous` gives it, or as value and change tell it."""
    if statistic.previous is not None or statistic.value is None or statistic.change is None:
        return statistic.previous
    try:
        return _before(statistic, statistic.value)
    except IncomparableFiguresError:
        return None


def _before(statistic: Statistic, value: Figure) -> Figure:
    """The value before `value` by the change. Raises `IncomparableFiguresError` where that does not tell it exactly."""
    change = statistic.change
    if change is None or change.by.is_share or change.by.exact_value is None or value.counts_nothing:
        raise IncomparableFiguresError(str(value))
    return minus(value, change.by) if change.rises else plus(value, change.by)


def _part_paths(statistic: Statistic) -> Iterator[Path]:
    return (
        ("parts", "items", index, "value") for index in range(len(statistic.parts.items if statistic.parts else ()))
    )


def _percentage(figures: Sequence[Figure]) -> Figure:
    part, base = (figure.exact_value for figure in figures)
    if part is None or not base or not figures[0].is_comparable_with(figures[1]):
        raise IncomparableFiguresError(f"{figures[0]} / {figures[1]}")
    return Percent.of(part / base)


def _rest(whole: Figure, parts: Sequence[Figure]) -> Figure:
    return minus(whole, total(parts)) if parts else whole
