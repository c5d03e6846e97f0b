"""Figures that no file of data has as a number: from which others they are computed, and where these are written."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from annual_report.analysis.derivation.forms import NUMBER, PREVIOUS_VALUE, figure_paths
from annual_report.api.merging.changes import Change, FigureChanged, TextChanged
from annual_report.language import N_, Message, message
from annual_report.load.loaded import Loaded
from annual_report.load.yaml.nodes import Mapping, Scalar, node_at
from annual_report.model.commendation import Commendation
from annual_report.model.membership import Membership
from annual_report.model.report import Report
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path, each
from annual_report.values.figures.computed import Computed
from annual_report.values.refusal import RefusalError
from annual_report.wording.nameable import id_and_form

_COMPUTED: Final = N_("“{label}” is computed ({place}): {formula}; change one of these: {figures}")
_SUM: Final = N_("“{label}” is the sum of its parts ({place}); change one of these: {figures}")
_BALANCE: Final = N_("“{label}” at the end is computed ({place}); change one of these: {figures}")
_BY_FORM: Final = N_("this is computed from “{label}”; change that: {place}")
_OF_BEFORE: Final = N_("“{label}” comes from the period before; change it there")
_OF_MEMBERS: Final = ("opening", "admitted", "left")

Thing = Statistic | Membership | Commendation


def is_formula(written: str) -> bool:
    """Whether a value names other figures: it is no number, and never becomes one."""
    return "{" in written


@dataclass(frozen=True)
class ComputedFigures:
    """The figures of a report as its file has them."""

    loaded: Loaded[Any]

    def why(self, change: Change) -> Message | None:
        """Why a figure cannot be changed where it was changed in Word; None where it is not computed."""
        found = self._changed(change)
        if found is None:
            return None
        path, form = found
        thing = self._thing(path)
        own = dict(figure_paths(thing)).get(form)
        if own is None:
            return message(_BY_FORM, label=_label(thing), place=self._place(path))
        label = _label(self._at((*path, *own[:-1]))) or _label(thing)
        written = self._written((*path, *own))
        if is_formula(written):
            place, named = self._place((*path, *own)), ", ".join(self._named(written))
            return message(_COMPUTED, label=label, place=place, formula=written, figures=named)
        if written:
            return None
        if form == PREVIOUS_VALUE:
            return message(_OF_BEFORE, label=label)
        listed = [*self._parts(path, thing)]
        told = _BALANCE if isinstance(thing, Membership) else _SUM
        return message(told, label=label, place=self._place(path), figures=", ".join(listed)) if listed else None

    def _changed(self, change: Change) -> tuple[Path, str] | None:
        """The path of the thing, and the form of its figure, that a change is about."""
        if isinstance(change, FigureChanged):
            base, form = id_and_form(change.name)
            path = next((path for path, thing in self._things() if str(thing.id) == base), None)
            return (path, _without_number(form)) if path is not None else None
        if isinstance(change, TextChanged):
            for path, thing in self._things():
                inner = change.origin.path[len(path) :]
                forms = [each for each, own in figure_paths(thing) if own == inner]
                if change.origin.path[: len(path)] == path and forms:
                    return path, forms[0]
        return None

    def _things(self) -> Iterator[tuple[Path, Thing]]:
        if isinstance(self.loaded.value, Report):
            yield from each(self.loaded.value, Statistic)
            yield from each(self.loaded.value, Membership)
            yield from each(self.loaded.value, Commendation)

    def _thing(self, path: Path) -> Thing:
        return next(thing for own, thing in self._things() if own == path)

    def _named(self, formula: str) -> Iterator[str]:
        """The figures that a formula names."""
        try:
            names = Computed(formula).names
        except RefusalError:
            return
        for name in dict.fromkeys(names):
            base, form = id_and_form(name)
            for path, thing in self._things():
                if str(thing.id) == base:
                    own = dict(figure_paths(thing)).get(_without_number(form), ())
                    has = bool(own and self._written((*path, *own)))
                    whole = (*path, *own) if has else path
                    label = (_label(self._at((*path, *own[:-1]))) if has else "") or _label(thing)
                    yield f"{label} ({self._place(whole)})"
                    break

    def _parts(self, path: Path, thing: Thing) -> Iterator[str]:
        """The figures that a sum has, as far as they are numbers in the file."""
        if isinstance(thing, Statistic):
            for index, part in enumerate(thing.parts.items if thing.parts else ()):
                place = self._place((*path, "parts", "items", index))
                yield f"{part.label} ({place})"
        elif isinstance(thing, Membership):
            for key in _OF_MEMBERS:
                if self._written((*path, key)):
                    yield f"{self._key((*path, key))} ({self._place((*path, key))})"

    def _at(self, path: Path) -> Any:
        value: Any = self.loaded.value
        for step in path:
            value = value[step] if isinstance(step, int) else getattr(value, step)
        return value

    def _written(self, path: Path) -> str:
        node = node_at(self.loaded.root, path) if self.loaded.root is not None else None
        return node.text if isinstance(node, Scalar) and not node.blank and not node.stand_in else ""

    def _place(self, path: Path) -> str:
        span = self.loaded.span(path)
        return f"{span.file}:{span.line}"

    def _key(self, path: Path) -> str:
        """A key as the file has it."""
        node = node_at(self.loaded.root, path[:-1]) if self.loaded.root is not None else None
        entry = node.entries.get(str(path[-1])) if isinstance(node, Mapping) else None
        return entry[0].span.text if entry else str(path[-1])


def _label(thing: Any) -> str:
    return str(getattr(thing, "label", "") or "")


def _without_number(form: str) -> str:
    """A form without what asks for its bare number."""
    return "" if form == NUMBER else form.removesuffix(f".{NUMBER}")
