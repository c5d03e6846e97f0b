"""Which regulations there are, and which of them is in force on a day."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from annual_report.diagnostics import Diagnostic
from annual_report.load.binding import bind
from annual_report.load.files import read_source
from annual_report.load.nodes import Mapping, Scalar, node_at
from annual_report.load.reader import read_yaml
from annual_report.model.frame import Frame
from annual_report.model.letter import Letter
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.regulations.adapting import adapted
from annual_report.regulations.regulation import Regulation


@cache
def all_regulations() -> tuple[Regulation, ...]:
    """Every regulation that has a file in this folder, the oldest first.

    Raises `ValueError` where a file is unsound: it is part of the program, not of a user's data.
    """
    found = [_read(path) for path in sorted(Path(__file__).parent.glob("*.yaml"))]
    return tuple(sorted(found, key=lambda each: each.in_force_from.first or date.min))


def regulation_named(name: str) -> Regulation | None:
    """The regulation with the id `name`."""
    return next((each for each in all_regulations() if each.id == name), None)


def regulation_in_force(day: date) -> Regulation:
    """The regulation that a document issued on `day` follows; the oldest known for days before all of them."""
    in_force = [each for each in all_regulations() if (each.in_force_from.first or date.min) <= day]
    return in_force[-1] if in_force else all_regulations()[0]


def regulation_for(report: Report, organization: Organization | None, letter: Letter | None = None) -> Regulation:
    """The regulation of a report, or of the `letter` that it travels with: with what its data sets otherwise.

    It is the one pinned, else the one in force on its date. A blank date counts as that of the report, and on the
    report as the day after the period, the first on which it can be complete.
    """
    frames = (letter, report.issuance) if letter else (report.issuance,)
    regulation = _chosen(frames, organization, report.period.day_after)
    for wanted in (organization.format if organization else None, frames[0].format):
        regulation = adapted(regulation, wanted)
    return regulation


def _chosen(frames: Sequence[Frame], organization: Organization | None, else_on: date) -> Regulation:
    pinned = frames[0].regulation or (organization.regulation if organization else None)
    if pinned is not None and (found := regulation_named(pinned)) is not None:
        return found
    return regulation_in_force(next((each.date.first for each in frames if each.date and each.date.first), else_on))


def _read(path: Path) -> Regulation:
    bound = bind(_tree(path), Regulation)
    if bound.value is None or bound.problems:
        raise ValueError(_told(bound.problems))
    return bound.value


def _tree(path: Path) -> Mapping:
    """What the file writes, over what the regulation writes that it is based on."""
    source, problems = read_source(path, path.name)
    root, more = read_yaml(source)
    if not isinstance(root, Mapping) or problems or more:
        raise ValueError(_told((*problems, *more)))
    base = node_at(root, ("based_on",))
    return _over(_tree(path.with_name(f"{base.text}.yaml")), root) if isinstance(base, Scalar) else root


def _over(base: Mapping, own: Mapping) -> Mapping:
    entries = dict(base.entries)
    for name, (key, value) in own.entries.items():
        below = entries[name][1] if name in entries else None
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            entries[name] = (key, _over(below, value))
        else:
            entries[name] = (key, value)
    return replace(own, entries=entries)


def _told(problems: Iterable[Diagnostic]) -> str:
    return "; ".join(f"{each.span.place} {each.message.say('en')}" for each in problems)
