"""Numbers that have two readings alone, of things that there are no fractions of: 1.006 pupils are 1006.

And those in thousands or millions of something: 1,2 triệu are no money where the unit is visits. And amounts of money
below zero.
"""

from collections.abc import Iterable
from collections.abc import Mapping as Map
from dataclasses import replace
from typing import Final

from pydantic_core import ErrorDetails

from annual_report.diagnostics.advice import Advice, advice
from annual_report.language import N_, SOURCE_LANGUAGE, language_called
from annual_report.language.vietnamese.folding import word_set
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence, node_at
from annual_report.model.statistic import FIGURES_WITH_UNIT
from annual_report.model.walk import Path
from annual_report.values.figures.by_unit import is_counted_whole, text_by_unit, without_thousands_marks
from annual_report.values.figures.digits import AMBIGUOUS_NUMBER
from annual_report.values.figures.english import as_in_data
from annual_report.values.figures.figure import BAD_FIGURE, parse_figure
from annual_report.values.figures.loss import loss_in_words, may_be_loss, named_below_zero
from annual_report.values.figures.scaled import counted_in
from annual_report.values.refusal import RefusalError

# The keys under which people and prizes are counted, whether a unit is given or not, and what they count.
_COUNTING_KEYS: Final = word_set(
    "groups individuals opening admitted left closing special first second third consolation"
)
_MAY_NEED_A_UNIT: Final = (AMBIGUOUS_NUMBER, BAD_FIGURE)
_SOMEBODY: Final = "người"


def read_by_unit(root: Node, details: Iterable[ErrorDetails]) -> Node:
    """The tree with those figures that were refused written so that they need no unit to be read.

    It is `root` itself where there is none.
    """
    texts: dict[Path, str] = {}
    units: dict[str, str] | None = None
    for detail in details:
        cause, path = detail.get("ctx", {}).get("error"), detail["loc"]
        if isinstance(cause, RefusalError) and any(cause.rule is rule for rule in _MAY_NEED_A_UNIT):
            units = _units_of_statistics(root) if units is None else units
            node = node_at(root, path)
            meant = _by_unit(node.text, path, root, units) if isinstance(node, Scalar) else None
            if meant is not None:
                texts[path] = meant
    return _with_texts(root, texts) if texts else root


def _by_unit(text: str, path: Path, root: Node, units: Map[str, str]) -> str | None:
    """How to write the figure `text` at `path` so that it needs no unit to be read; None where it is no figure."""
    unit = _unit(path, root, units)
    if is_in_english(root) and (meant := _in_english(text, unit)) is not None:
        return named_below_zero(meant, _label(path, root))
    if path[-1] != "change" and may_be_loss(text):
        return _loss(text, unit, _label(path, root))
    return text_by_unit(text, unit) if unit else None


def is_in_english(root: Node) -> bool:
    """Whether the document that the tree is of is in English, so that its figures are written so as well."""
    language = node_at(root, ("language",))
    return isinstance(language, Scalar) and language_called(language.text) == SOURCE_LANGUAGE


def _in_english(text: str, unit: str) -> str | None:
    meant = as_in_data(text)
    if meant is None:
        return None
    try:
        parse_figure(meant)
    except RefusalError:
        return text_by_unit(meant, unit) if unit else None
    return meant


def _loss(text: str, unit: str, called: str) -> str | None:
    try:
        return loss_in_words(text, unit, called)
    except RefusalError:
        return None


def _label(path: Path, root: Node) -> str:
    """What the figure at `path` is called, with what it is a part of."""
    groups = (node_at(root, path[:length]) for length in range(1, len(path)))
    labels = (each.entries["label"][1] for each in groups if isinstance(each, Mapping) and "label" in each.entries)
    return " ".join(each.text for each in labels if isinstance(each, Scalar))


def thousands_of_things(path: Path, root: Node) -> Advice | None:
    """The advice to write the thousands of the figure at `path` without a mark; None where fractions may be meant.

    None are meant where the statistic that the figure is of has a unit, and that is no measure.
    """
    node = node_at(root, path)
    if not isinstance(node, Scalar) or not is_counted_whole(_unit(path, root, {})):
        return None
    meant = without_thousands_marks(node.text)
    return advice(N_("write {figure}"), meant, figure=meant) if meant != node.text and _is_count(meant) else None


def _is_count(text: str) -> bool:
    try:
        return parse_figure(text.lstrip("+-")).is_count
    except RefusalError:
        return False


def _unit(path: Path, root: Node, units: Map[str, str]) -> str:
    """What the figure at `path` counts: by its key, its group, or the statistic that it is a target of; else empty."""
    for length in range(len(path) - 1, 0, -1):
        group = node_at(root, path[:length])
        if not isinstance(group, Mapping):
            continue
        if unit := _unit_in(group):
            return unit
        if "unit" in group.entries:
            return ""
        if "statistic" in group.entries and isinstance(named := group.entries["statistic"][1], Scalar):
            return units.get(named.text, "")
    return _SOMEBODY if path and path[-1] in _COUNTING_KEYS else ""


def _unit_in(group: Mapping) -> str:
    """What is counted in a group: its unit, else what one of its figures was written with; empty where nothing is."""
    texts = {key: node.text for key, (_key, node) in group.entries.items() if isinstance(node, Scalar)}
    if "unit" in texts:
        return texts["unit"]
    return next((unit for key in FIGURES_WITH_UNIT if (unit := counted_in(texts.get(key, "")))), "")


def _units_of_statistics(root: Node) -> dict[str, str]:
    """The unit of every statistic of a report by its id."""
    statistics = node_at(root, ("statistics",))
    units: dict[str, str] = {}
    for item in statistics.items if isinstance(statistics, Sequence) else ():
        if isinstance(item, Mapping) and "id" in item.entries and isinstance(name := item.entries["id"][1], Scalar):
            units.setdefault(name.text, _unit_in(item))
    return units


def _with_texts(root: Node, texts: Map[Path, str]) -> Node:
    """The tree with other texts in the scalars at these paths."""
    by_step: dict[str | int, dict[Path, str]] = {}
    for path, text in texts.items():
        if not path:
            return replace(root, text=text) if isinstance(root, Scalar) else root
        by_step.setdefault(path[0], {})[path[1:]] = text
    if isinstance(root, Sequence):
        items = tuple(
            _with_texts(item, by_step[place]) if place in by_step else item for place, item in enumerate(root.items)
        )
        return replace(root, items=items)
    if isinstance(root, Mapping):
        entries = {
            name: (key, _with_texts(value, by_step[name]) if name in by_step else value)
            for name, (key, value) in root.entries.items()
        }
        return replace(root, entries=entries)
    return root
