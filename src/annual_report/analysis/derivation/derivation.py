"""A report with every figure that its others determine: those written as a sum of others, and those left blank.

Each figure is computed once, after those that it needs, however long the chain is; what goes round in a circle, or
names what is not there, stays as it is written, with the reason.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from pydantic import BaseModel

from annual_report.analysis.derivation.dependencies import PREVIOUS, VALUE, Dependency, dependencies
from annual_report.analysis.derivation.forms import NUMBER, REACHED, REST, WHOLE, figure_paths
from annual_report.language import N_, SOURCE_LANGUAGE, Message, message
from annual_report.model.commendation import Commendation
from annual_report.model.form_names import form_in, meant_forms
from annual_report.model.membership import Membership
from annual_report.model.plan import PlanItem
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path, walk, with_values
from annual_report.values.figures import Figure, IncomparableFiguresError
from annual_report.values.figures.arithmetic import minus
from annual_report.values.figures.computed import Computed
from annual_report.values.figures.count import Count
from annual_report.values.figures.currencies import is_money_unit
from annual_report.values.figures.loss import BelowZero, Loss

# The name of the period of the report, in values as in texts.
PERIOD: Final = "ky-bao-cao"
PERIOD_IN_ENGLISH: Final = "period"
MONTHS: Final = "so-thang"
_MONTHS_IN_ENGLISH: Final = f"{PERIOD_IN_ENGLISH}.{form_in(MONTHS, SOURCE_LANGUAGE)}"

IsWhole = Callable[[Path], bool]
_OF_RATIOS: Final[Mapping[str, Callable[[Figure], Figure]]] = {
    REACHED: lambda ratio: ratio.totals[0],
    WHOLE: lambda ratio: ratio.totals[-1],
    REST: lambda ratio: minus(ratio.totals[-1], ratio.totals[0]),
}


@dataclass(frozen=True, slots=True)
class Unsolved:
    """A figure at `path` that names others and cannot be computed, and why: the `name` that is wrong, if one is."""

    path: Path
    formula: Computed
    reason: Message
    name: str = ""


@dataclass(frozen=True, slots=True)
class Derivation:
    """A report with all that can be computed, and what cannot."""

    report: Report
    unsolved: tuple[Unsolved, ...] = ()


def with_derived(report: Report, is_whole: IsWhole = lambda _path: True) -> Report:
    """`report` with every figure that its others determine; itself where there is none.

    What is at a path that is not whole may be blank because it did not fit: nothing is told by the rest of it.
    """
    return derived(report, is_whole).report


def derived(report: Report, is_whole: IsWhole = lambda _path: True, months: int | None = None) -> Derivation:
    """What can be computed in `report`, and what cannot. Its cost grows with the number of figures named.

    `months` are those that its figures are of, where they are not those of its period.
    """
    slots = _Slots(report, is_whole, months or report.period.months)
    slots.solve()
    figures = {path: figure for path, figure in slots.solved.items() if slots.changes(path, figure)}
    told = with_values(report, figures)
    computed = {path[:2]: formula for path, formula in slots.formulas_of_values if path in figures}
    statistics = {path: _at(told, path).computed_from(formula) for path, formula in computed.items()}
    return Derivation(with_values(told, statistics), tuple(slots.unsolved))


class _UnknownError(LookupError):
    def __init__(self, reason: Message, name: str) -> None:
        super().__init__(name)
        self.reason, self.name = reason, name


@dataclass
class _Slots:
    """The figures of a report by path: those given, and those to be computed, with what each of them needs."""

    report: Report
    is_whole: IsWhole
    months: int
    solved: dict[Path, Figure | None] = field(default_factory=dict)
    unsolved: list[Unsolved] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._things = list(_things(self.report))
        self._given: dict[Path, Figure] = {}
        self._rules: dict[Path, tuple[tuple[Path, ...], Dependency]] = {}
        self._formulas: dict[Path, Computed] = {}
        for path, thing in self._things:
            if isinstance(thing, Statistic | Membership):
                found = list(dependencies(thing))
                for each in found if found and self.is_whole(path) else ():
                    self._rules[(*path, *each.to)] = (tuple((*path, *of) for of in each.of), each)
        for path, thing in self._things:
            for at, part in walk(thing, path):
                if isinstance(part, Computed):
                    self._formulas[at] = part
                elif isinstance(part, Figure):
                    self._given[at] = part
        self._names = self._named() if self._formulas else {}

    def changes(self, path: Path, figure: Figure | None) -> bool:
        """Whether `figure` is to be put into the data; what the change tells of the last period is looked up there."""
        return path in self._formulas or (figure is not None and path[-1:] != PREVIOUS)

    @property
    def formulas_of_values(self) -> Iterator[tuple[Path, Computed]]:
        """What the values of statistics are computed from, by the path of the value."""
        return ((path, each) for path, each in self._formulas.items() if path[0] == "statistics" and path[2:] == VALUE)

    def solve(self) -> None:
        """Computes all that can be, each behind what it needs."""
        for goal in (*self._rules, *self._formulas):
            waiting, under_way = [goal], set[Path]()
            while waiting:
                path = waiting[-1]
                if path in self.solved or path in self._given:
                    waiting.pop()
                    continue
                needed = [each for each in self._needed(path) if each not in self.solved and each not in self._given]
                if needed and path not in under_way:
                    under_way.add(path)
                    waiting.extend(needed)
                    continue
                waiting.pop()
                self._solve(path, circular=bool(needed))

    def _solve(self, path: Path, *, circular: bool) -> None:
        self.solved[path] = None
        formula = self._formulas.get(path)
        try:
            if formula is not None:
                if circular:
                    raise _UnknownError(message(N_("it needs itself, by way of the figures that it names")), "")
                self.solved[path] = self._above_or_below_zero(path, formula.computed(self._known))
            elif path in self._rules and not circular:
                of, rule = self._rules[path]
                figures = [self._figure(each) for each in of]
                numbers = [each for each in figures if each is not None and not each.counts_nothing]
                self.solved[path] = rule.compute(numbers) if len(numbers) == len(figures) else None
        except _BlankError:
            pass
        except _UnknownError as unknown:
            self._leave(path, unknown.reason, unknown.name)
        except IncomparableFiguresError:
            self._leave(path, message(N_("figures of these kinds, or as large, do not go together so")))

    def _above_or_below_zero(self, path: Path, figure: Figure) -> Figure:
        """What a formula comes to: below zero only if it is money. Raises `IncomparableFiguresError`."""
        if not isinstance(figure, Loss):
            return figure
        statistic = _at(self.report, path) if path[0] == "statistics" else None
        if figure.is_count and not is_money_unit((statistic.unit if statistic else None) or ""):
            raise IncomparableFiguresError(str(figure))
        return Loss(figure.amount, BelowZero.of(statistic.label) if statistic else BelowZero.NEGATIVE)

    def _leave(self, path: Path, reason: Message, name: str = "") -> None:
        if path in self._formulas:
            del self.solved[path]
            self._given[path] = self._formulas[path]
            self.unsolved.append(Unsolved(path, self._formulas[path], reason, name))

    def _needed(self, path: Path) -> Iterator[Path]:
        if path in self._formulas:
            yield from (self._names[base] for name in self._formulas[path].names if (base := self._base(name)))
        elif path in self._rules:
            yield from self._rules[path][0]

    def _figure(self, path: Path) -> Figure | None:
        return self._given.get(path) or self.solved.get(path)

    def _base(self, name: str) -> str:
        """The name of the figure that a name is about; empty where there is none."""
        return self._base_and_form(name)[0]

    def _base_and_form(self, name: str) -> tuple[str, str]:
        """The name of the figure that a name is about, and which figure of that ratio is meant, if one is."""
        thing, dot, written = name.partition(".")
        for meant in meant_forms(written):
            bare = f"{thing}{dot}{meant}".removesuffix(f".{NUMBER}")
            if bare in self._names:
                return bare, ""
            base, _dot, form = bare.rpartition(".")
            if form in _OF_RATIOS and base in self._names:
                return base, form
        return "", ""

    def _known(self, name: str) -> Figure:
        """The figure that a name in a formula stands for. Raises `_UnknownError` and `_BlankError`."""
        base, form = self._base_and_form(name)
        if name == f"{PERIOD}.{MONTHS}" or (not base and name == _MONTHS_IN_ENGLISH):
            return Count(Decimal(self.months))
        if not base:
            raise _UnknownError(message(N_("there is no figure “{name}”"), name=name), name)
        figure = self._figure(self._names[base])
        if figure is None:
            raise _BlankError
        if figure.counts_nothing:
            raise _UnknownError(message(N_("“{name}” has no number"), name=name), name)
        if not form:
            return figure
        if not figure.is_share or figure.is_percentage:
            raise _UnknownError(message(N_("“{name}” is not a ratio such as 40/62"), name=base), name)
        return _OF_RATIOS[form](figure)

    def _named(self) -> dict[str, Path]:
        return {
            f"{thing.id}.{form}" if form else str(thing.id): (*path, *at)
            for path, thing in self._things
            if isinstance(thing, Statistic | Membership | Commendation)
            for form, at in figure_paths(thing)
        }


class _BlankError(LookupError):
    """A figure that is named is not known yet: neither is what is computed from it."""


def _at(report: Report, path: Path) -> Statistic:
    return report.statistics[int(path[1])]


def _things(report: Report) -> Iterator[tuple[Path, BaseModel]]:
    """All that has figures which may name others, or be told by them."""
    for index, statistic in enumerate(report.statistics):
        yield ("statistics", index), statistic
    for path, part in walk((report.sections, report.annexes)):
        if isinstance(part, Membership | Commendation | PlanItem):
            yield (("sections", "annexes")[int(path[0])], *path[1:]), part
