"""Which regulations there are, and which of them is in force on a day."""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Final, TypeVar

from annual_report.diagnostics import Diagnostic, Source
from annual_report.language import SOURCE_LANGUAGE
from annual_report.load.binding.binding import bind
from annual_report.load.text.files import read_source
from annual_report.load.yaml.nodes import Mapping, Scalar, node_at
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.official_frame import Frame
from annual_report.model.organization import STATE, Organization
from annual_report.model.report import Report
from annual_report.regulations.house_format import adapted
from annual_report.regulations.plain import PLAIN_NAMES, plain
from annual_report.regulations.regulation import Regulation, RegulationTitle

M = TypeVar("M", bound=RegulationTitle)

FOLDER: Final = Path(__file__).parent
_GROUP: Final = re.compile(r"^\w+:[ ]*(?:#.*)?$", re.MULTILINE)


@cache
def all_regulations() -> tuple[Regulation, ...]:
    """Every regulation that has a file in this folder, the oldest first.

    Raises `ValueError` where a file is unsound: it is part of the program, not of a user's data.
    """
    regulations = [_read(path) for path in sorted(FOLDER.glob("*.yaml"))]
    return tuple(sorted(regulations, key=_beginning))


def regulation_titles() -> tuple[RegulationTitle, ...]:
    """The titles of all regulations, the oldest first, at a tenth of the cost of reading their rules.

    Raises `ValueError` where a file is unsound.
    """
    return _titles(FOLDER)


@cache
def _titles(folder: Path) -> tuple[RegulationTitle, ...]:
    titles = [_bound(_tree(path, _head), RegulationTitle) for path in sorted(folder.glob("*.yaml"))]
    return tuple(sorted(titles, key=_beginning))


def _beginning(title: RegulationTitle) -> date:
    return title.in_force_from.first or date.min


def regulation_named(name: str) -> Regulation | None:
    """The regulation with the id `name`."""
    return next((each for each in all_regulations() if each.id == name), None)


def lineages() -> tuple[str, ...]:
    """The lineages that have a regulation: that of the state first, the others by name."""
    return tuple(sorted({each.lineage for each in regulation_titles()}, key=lambda name: (name != STATE, name)))


def regulations_of(lineage: str) -> tuple[Regulation, ...]:
    """The regulations of a `lineage`, the oldest first."""
    return tuple(each for each in all_regulations() if each.lineage == lineage)


def regulation_in_force(day: date, lineage: str = STATE) -> Regulation:
    """The regulation of a `lineage` that a document issued on `day` follows, as `title_in_force` chooses it."""
    title = title_in_force(day, lineage)
    return next(each for each in all_regulations() if each.id == title.id)


def title_in_force(day: date, lineage: str = STATE) -> RegulationTitle:
    """The title of the regulation of a `lineage` that a document issued on `day` follows.

    Where none was in force on that day, it is the last one before it, or else the oldest. Raises `LookupError` for a
    lineage that has no regulation.
    """
    titles = [each for each in regulation_titles() if each.lineage == lineage]
    if not titles:
        raise LookupError(lineage)
    in_force = [each for each in titles if _beginning(each) <= day]
    return in_force[-1] if in_force else titles[0]


def regulation_for(report: Report, organization: Organization | None, document: Frame | None = None) -> Regulation:
    """The regulation of a report, or of a `document` beside it: with what its data sets otherwise.

    It is the one pinned, else the one of the organisation's lineage that is in force on its date.
    """
    frames = (report.issuance,) if document is None else (document, report.issuance)
    regulation = pinned(frames[0], organization) or _by_date(day_of_issue(report, document), organization)
    for house_format in (organization.format if organization else None, frames[0].format):
        regulation = adapted(regulation, house_format)
    return regulation


def pinned(frame: Frame, organization: Organization | None) -> Regulation | None:
    """The regulation that a document or its organisation names, where there is one of that name."""
    name = frame.regulation or (organization.regulation if organization else None)
    if name is not None and name.lower() in PLAIN_NAMES:
        return plain(regulations_of(STATE)[-1])
    return regulation_named(name) if name is not None else None


def day_of_issue(report: Report, document: Frame | None = None) -> date:
    """The day whose regulation a report, or a `document` beside it, follows.

    A blank date counts as that of the report, and on the report as the day after the period, the first on which it can
    be complete.
    """
    frames = (report.issuance,) if document is None else (document, report.issuance)
    return next((each.date.first for each in frames if each.date and each.date.first), report.period.day_after)


def _by_date(day: date, organization: Organization | None) -> Regulation:
    """The regulation in force; that of the state where the organisation's lineage is unknown, which checks tell."""
    lineage = organization.regulation_lineage if organization else STATE
    return regulation_in_force(day, lineage if lineage in lineages() else STATE)


def _read(path: Path) -> Regulation:
    return _bound(_tree(path), Regulation)


def _bound(root: Mapping, model: type[M]) -> M:
    bound = bind(root, model)
    if bound.value is None or bound.problems:
        raise ValueError(_in_words(bound.problems))
    return bound.value


def _head(text: str) -> str:
    """The lines of a file before the first group of rules: there its title stands."""
    return _GROUP.split(text, maxsplit=1)[0]


def _tree(path: Path, part: Callable[[str], str] = str) -> Mapping:
    """What the file, or a `part` of its text, writes, over what the regulation writes that it is based on."""
    source, problems = read_source(path.resolve(), path.name)
    root, yaml_problems = read_yaml(Source(source.name, part(source.text)))
    if not isinstance(root, Mapping) or problems or yaml_problems:
        raise ValueError(_in_words((*problems, *yaml_problems)))
    base = node_at(root, ("based_on",))
    return _over(_tree(path.with_name(f"{base.text}.yaml"), part), root) if isinstance(base, Scalar) else root


def _over(base: Mapping, changes: Mapping) -> Mapping:
    """`base` with the keys of `changes` in place of its own, at every depth; lists are replaced as a whole."""
    entries = dict(base.entries)
    for name, (key, value) in changes.entries.items():
        below = entries[name][1] if name in entries else None
        if isinstance(below, Mapping) and isinstance(value, Mapping):
            entries[name] = (key, _over(below, value))
        else:
            entries[name] = (key, value)
    return replace(changes, entries=entries)


def _in_words(problems: Iterable[Diagnostic]) -> str:
    return "; ".join(f"{each.place.say(SOURCE_LANGUAGE)} {each.message.say(SOURCE_LANGUAGE)}" for each in problems)
