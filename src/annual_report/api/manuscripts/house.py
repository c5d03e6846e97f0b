"""By what a manuscript is proofread: what the workspace that it belongs to says, and what is asked for."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from annual_report.api.checking import DataFiles
from annual_report.checks.workspace_knowledge import knowledge_of
from annual_report.load.workspace import NoWorkspaceError, Workspace
from annual_report.model.organization import RuleLevel
from annual_report.model.report import Report
from annual_report.proofreading import Knowledge, Proofreader
from annual_report.proofreading.registry import PROOFREADERS


@dataclass(frozen=True, slots=True)
class House:
    """What is known, the levels of rules, and the rules asked for; all where none is."""

    knowledge: Knowledge = field(default_factory=Knowledge)
    levels: Mapping[str, RuleLevel] = field(default_factory=lambda: MappingProxyType({}))
    rules: Collection[str] = ()

    @property
    def proofreaders(self) -> tuple[Proofreader, ...]:
        """Those who look for what is asked for."""
        return tuple(each for each in PROOFREADERS if not self.rules or each.rule.name in self.rules)


def house_of(shelf: DataFiles | None, file: Path, year: str | None = None, rules: Collection[str] = ()) -> House:
    """The house that `file` is proofread for: that of a workspace, if there is one.

    Figures and dates are held against the report on the period `year`, or else on that in whose folder the file lies;
    names of series and documents are in any case those of the last report.
    """
    if shelf is None or shelf.organization.value is None:
        return House(rules=rules)
    periods = shelf.workspace.periods()
    key = year or next((each for each in periods if file.resolve().is_relative_to(_folder(shelf, each))), None)
    report = shelf.report(key or periods[-1]).value if key or periods else None
    organization = shelf.organization_of(report if key else None).value or shelf.organization.value
    known = knowledge_of(organization, report, _before(shelf, report), shelf.organization.value)
    known = replace(known, from_data=False)
    if key is None:
        known = replace(known, period=None, issued=None, figures=None, days_at=Knowledge.days_at)
    return House(known, organization.rules, rules)


def _before(shelf: DataFiles, report: Report | None) -> Report | None:
    """The report that `report` is compared with, if it is there."""
    earlier = report.period.a_year_before if report else None
    return shelf.report(earlier.key).value if earlier and shelf.workspace.has_report(earlier.key) else None


def workspace_of(file: Path) -> Workspace | None:
    """The workspace that `file` lies in; None where it lies in none."""
    try:
        return Workspace.find(file.parent)
    except NoWorkspaceError:
        return None


def _folder(shelf: DataFiles, key: str) -> Path:
    return shelf.workspace.period_folder(key).resolve()
