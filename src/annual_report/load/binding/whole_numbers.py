"""Numbers that can be read in two ways, of things that there are no fractions of: 1.006 pupils are 1006."""

import re
from typing import Final

from annual_report.diagnostics.advice import Advice, advice
from annual_report.language import N_
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, node_at
from annual_report.model.walk import Path

_TWO_READINGS: Final = re.compile(r"(?<![\d.,])([1-9]\d{0,2})[.,](\d{3})(?![\d.,])")
# Of these there are fractions, so that 1.006 may be a little more than one.
_MEASURES: Final = frozenset(
    """
    % phần ‰ kg g gam mg tấn tạ yến lít ml km m cm mm mét km² m² m³ km2 m2 m3 ha héc hécta sào mẫu công kwh mwh kw mw
    giờ phút giây ngày tháng năm điểm độ lần đồng vnđ vnd usd đô nghìn ngàn triệu tỷ tỉ
    """.split()  # noqa: SIM905 - words to choose from
)
_MONEY_OR_SHARE: Final = re.compile(r"%|đồng|phần trăm", re.IGNORECASE)


def thousands_of_things(path: Path, root: Node) -> Advice | None:
    """The advice to write the thousands of the figure at `path` without a dot; None where fractions may be meant.

    None are meant where the statistic that the figure is of has a unit, and that is no measure.
    """
    node, unit = node_at(root, path), _unit(path, root)
    first = next(iter(unit.casefold().replace("/", " / ").split()), "")
    if not isinstance(node, Scalar) or not first or first in _MEASURES or "/" in unit:
        return None
    meant = _TWO_READINGS.sub(r"\1\2", node.text)
    if meant == node.text or _MONEY_OR_SHARE.search(node.text):
        return None
    return advice(N_("write {figure}"), meant, figure=meant)


def _unit(path: Path, root: Node) -> str:
    """What the statistic counts that the figure at `path` is in; empty where that is not said."""
    for length in range(len(path) - 1, 0, -1):
        group = node_at(root, path[:length])
        if isinstance(group, Mapping) and "unit" in group.entries:
            written = group.entries["unit"][1]
            return written.text if isinstance(written, Scalar) else ""
    return ""
