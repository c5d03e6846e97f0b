"""One period's data, loaded and checked: all that is wrong with it, as its workspace wants it told."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from annual_report.checks import Subject, run_checks
from annual_report.containment import OutsideWorkspaceError, inside
from annual_report.diagnostics import Diagnostic, Source, in_order, whole_file
from annual_report.language import N_, message
from annual_report.load import Loaded, load_letter, load_organization, load_report
from annual_report.load.rules import FILE_OUTSIDE
from annual_report.model.letter import Letter
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.rules.settling import settled
from annual_report.workspace import ORGANIZATION_FILE, Workspace

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Checked:
    """One period's data: bound to the model where that was possible, and what is wrong with it.

    `letter` is None where there is no file of its own for it.
    """

    report: Loaded[Report]
    organization: Loaded[Organization]
    letter: Loaded[Letter] | None
    diagnostics: tuple[Diagnostic, ...]

    @property
    def sound(self) -> bool:
        """Whether a document can be made of it."""
        return not any(each.is_error for each in self.diagnostics)


def check_period(workspace: Workspace, key: str, texts: Mapping[str, str] = MappingProxyType({})) -> Checked:
    """Loads and checks the report of the period `key` and its letter; `texts` by file name stand in for the files'."""
    organization = _load(workspace, ORGANIZATION_FILE, texts, load_organization)
    report = _load(workspace, workspace.report_file(key), texts, load_report)
    letter = _load(workspace, workspace.letter_file(key), texts, load_letter) if workspace.has_letter(key) else None
    files = (organization, report, letter) if letter else (organization, report)
    found = [each for file in files for each in file.diagnostics]
    if report.value is not None:
        folder, body = workspace.period_folder(key), organization.value
        found += run_checks(Subject(report.value, report, body, organization, workspace.root, folder, letter))
    return Checked(report, organization, letter, tuple(in_order(settled(found, organization, files))))


def _load(
    workspace: Workspace, name: str, texts: Mapping[str, str], load: Callable[[Path, str, str | None], Loaded[T]]
) -> Loaded[T]:
    try:
        return load(inside(workspace.root, name), name, texts.get(name))
    except OutsideWorkspaceError:
        source = Source(name, "")
        what = message(N_("“{file}” is a link that leads out of the workspace"), file=name)
        fix = message(N_("put the file itself there"))
        return Loaded(source, None, diagnostics=(Diagnostic(FILE_OUTSIDE, what, whole_file(source), (), fix),))
