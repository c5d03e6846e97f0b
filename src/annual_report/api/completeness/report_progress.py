"""How far a report is: its frame, the figures, texts, photos and members that are blank, and the last plan."""

from dataclasses import dataclass, field

from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.api.completeness.blanks import (
    BlankEntry,
    blank_figures,
    blank_memberships,
    blank_photos,
    blank_plan,
    empty_sections,
    open_texts,
    unreviewed,
)
from annual_report.api.completeness.charts_set_aside import charts_set_aside
from annual_report.api.completeness.duties import reminders
from annual_report.api.completeness.frame_lines import FrameLine, frame
from annual_report.api.completeness.task_progress import TaskProgress, loose_activities, tasks
from annual_report.checks.sample_texts import sample_figures
from annual_report.diagnostics import Diagnostic, Source, in_order
from annual_report.language import Message
from annual_report.load.loaded import Loaded
from annual_report.model.report import Report
from annual_report.values.period import Period
from annual_report.wording.names import usable_names


@dataclass(frozen=True, slots=True)
class PlanProgress:
    """The plan in the report on `period`, its tasks with what became of each, and how many activities serve none."""

    period: Period
    tasks: tuple[TaskProgress, ...] = ()
    loose: int = 0

    @property
    def reported(self) -> int:
        """Of how many tasks something is reported."""
        return sum(task.is_reported for task in self.counted)

    @property
    def counted(self) -> tuple[TaskProgress, ...]:
        """The tasks that are counted: of one with items, these and not the task itself."""
        return tuple(task for task in self.tasks if not task.outcome.items)


@dataclass(frozen=True, slots=True)
class Completeness:
    """How far the report on the `period` is; what is blank stands in the order of the file.

    `figures` are those without a value, of `all_figures`. `last_plan` is None where there is no report that would hold
    it. `errors` and `warnings` are what the check finds. `sample_figures` still have the value that `init` made up.
    `reminders` say by which day a law asks for it.
    """

    period: Period
    source: Source
    frame: tuple[FrameLine, ...]
    all_figures: int
    figures: tuple[BlankEntry, ...]
    texts: tuple[BlankEntry, ...]
    unreviewed: tuple[BlankEntry, ...]
    sections: tuple[BlankEntry, ...]
    photos: tuple[BlankEntry, ...]
    memberships: tuple[BlankEntry, ...]
    plan: tuple[BlankEntry, ...]
    last_plan: PlanProgress | None
    errors: int = 0
    warnings: int = 0
    sample_figures: int = 0
    reminders: tuple[Message, ...] = ()

    @property
    def given_figures(self) -> int:
        """How many figures have a value."""
        return self.all_figures - len(self.figures)

    @property
    def is_term(self) -> bool:
        """Whether it is on several years, which no single plan was made for."""
        return self.period.is_term

    @property
    def key(self) -> str:
        """The key of its period."""
        return self.period.key


@dataclass(frozen=True, slots=True)
class ReportProgress:
    """How far a report is; None where the `broken` data does not tell."""

    standing: Completeness | None
    broken: tuple[Diagnostic, ...] = field(default=())


def standing_of(shelf: DataFiles, key: str) -> ReportProgress:
    """How far the report on the period `key` is, or what is wrong with the data that has to tell it."""
    checked = check_period(shelf, key)
    report = checked.report.value
    before = _before(checked, report)
    others = before.diagnostics if before else ()
    of_documents = (each for loaded in checked.documents.values() for each in loaded.diagnostics)
    needed = [*checked.organization.diagnostics, *of_documents, *others]
    if report is None or not checked.is_on(key) or any(each.is_error for each in needed):
        return ReportProgress(None, tuple(in_order([*checked.diagnostics, *others])))
    return ReportProgress(_standing(checked, report, before))


def _before(checked: CheckedPeriod, report: Report | None) -> Loaded[Report] | None:
    """The report on the period before, whose plan `report` answers."""
    key = checked.years.plan_key(report.period) if report else None
    return checked.beside.get(key) if key else None


def _standing(checked: CheckedPeriod, report: Report, before: Loaded[Report] | None) -> Completeness:
    loaded, known = checked.report, usable_names(report, checked.organization.value, neighbours=checked.years)
    last_plan = None
    if before is not None and before.value is not None:
        last_plan = PlanProgress(before.value.period, tasks(checked, report, before), loose_activities(report))
    errors = sum(each.is_error for each in checked.diagnostics)
    return Completeness(
        report.period,
        loaded.source,
        frame(report, loaded, checked.organization.value),
        len(report.statistics),
        blank_figures(report, loaded),
        open_texts(checked, known),
        unreviewed(checked),
        empty_sections(report, loaded),
        blank_photos(report, loaded),
        blank_memberships(report, loaded),
        blank_plan(report, loaded, known),
        last_plan,
        errors,
        len(checked.diagnostics) - errors,
        sample_figures(loaded.root, loaded.source),
        (*reminders(report, checked.organization.value), *charts_set_aside(report, loaded.source)),
    )
