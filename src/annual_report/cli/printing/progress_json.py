"""The state of a report as JSON, for programs of one's own: `json_models.Progress`."""

from collections.abc import Sequence

from annual_report.api.completeness.blanks import BlankEntry
from annual_report.api.completeness.frame_lines import FrameLine
from annual_report.api.completeness.report_progress import Completeness, PlanProgress
from annual_report.api.completeness.task_progress import TaskProgress
from annual_report.cli.printing import json_models
from annual_report.cli.printing.json_models import VERSION, ProgressSummary, Start
from annual_report.diagnostics import Span
from annual_report.diagnostics.said import json_text
from annual_report.language import Language


def as_json(standing: Completeness, language: Language, folder: str = "") -> str:
    """The object as text, said in `language`; files are named from where the workspace lies in `folder`."""

    def blanks(found: Sequence[BlankEntry]) -> list[json_models.Blank]:
        return [
            {"id": each.id, "said": each.said.say(language), "missing": list(each.keys), **_place(each.span, folder)}
            for each in found
        ]

    progress: json_models.Progress = {
        "version": VERSION,
        "period": standing.key,
        "file": standing.source.seen_from_above(folder),
        "summary": _summary(standing),
        "frame": [_frame(each, language, folder) for each in standing.frame],
        "figures": blanks(standing.figures),
        "texts": blanks(standing.texts),
        "unreviewed": blanks(standing.unreviewed),
        "sections": blanks(standing.sections),
        "photos": blanks(standing.photos),
        "memberships": blanks(standing.memberships),
        "plan": blanks(standing.plan),
        "last_plan": _last_plan(standing.last_plan, language, folder) if standing.last_plan else None,
        "reminders": [each.say(language) for each in standing.reminders],
    }
    return json_text(progress)


def _summary(standing: Completeness) -> ProgressSummary:
    plan = standing.last_plan
    return {
        "figures": {"given": standing.given_figures, "all": standing.all_figures, "sample": standing.sample_figures},
        "tasks": {"reported": plan.reported, "all": len(plan.counted)} if plan else None,
        "open_texts": len(standing.texts),
        "unreviewed_texts": len(standing.unreviewed),
        "errors": standing.errors,
        "warnings": standing.warnings,
    }


def _frame(line: FrameLine, language: Language, folder: str) -> json_models.FrameLine:
    said = line.said.say(language) if line.said else None
    return {"name": line.name, "said": said, "open": line.is_open, **_place(line.span, folder)}


def _last_plan(plan: PlanProgress, language: Language, folder: str) -> json_models.LastPlan:
    return {
        "period": plan.period.key,
        "activities_without_task": plan.loose,
        "tasks": [_task(each, language, folder) for each in plan.tasks],
    }


def _task(task: TaskProgress, language: Language, folder: str) -> json_models.Task:
    return {
        "id": task.outcome.item.id,
        "text": task.text.say(language),
        "became": task.outcome.became,
        "cause": task.outcome.cause,
        "lacks_cause": task.lacks_cause,
        "places": [_place(each, folder) for each in task.places],
    }


def _place(span: Span, folder: str) -> Start:
    return {"file": span.source.seen_from_above(folder), "line": span.line, "column": span.in_file.column}
