"""The state of a report as JSON, for programs of one's own.

The text is one object; its keys always stand in this order, and none is ever left out::

    {
      "version": 1,
      "period": "2018",
      "file": "data/2018/report.yaml",
      "summary": {"figures": {"given": 12, "all": 20}, "tasks": {"reported": 2, "all": 3},
                  "open_texts": 1, "errors": 0, "warnings": 2},
      "frame": [
        {"name": "number", "said": null, "open": true, "file": "data/2018/report.yaml", "line": 3, "column": 3}
      ],
      "figures": [{"id": "lop", "said": "Lớp tập huấn", "missing": [], "file": "…", "line": 9, "column": 5}],
      "texts": [], "sections": [], "photos": [], "memberships": [], "plan": [],
      "last_plan": {
        "period": "2017",
        "activities_without_task": 4,
        "tasks": [
          {"id": "mo-rong", "text": "Mở rộng hội thi.", "became": "missed", "cause": null, "lacks_cause": true,
           "places": [{"file": "…", "line": 30, "column": 9}]}
        ]
      }
    }

- `version` changes when a key goes or changes its meaning; keys may be added without it.
- `frame` has "number", "date", "signatory", "authority", "recipients" and "status", in this order; `said` is null where
  it is blank, `open` tells whether it has to be seen to before the report is issued.
- `figures` are those without a value; `texts` have dots in the place of words, `sections` nothing but a title, `photos`
  no file; of `memberships` and of `plan` (the tasks of the next period) the keys that are `missing` are named.
- `last_plan` is null where there is no report on the period before. `became` is "exceeded", "met", "partly", "missed",
  "carried-over", "dropped" or "not-reported"; `places` are where the report says so, else the task in the last report.
- Lines and columns count from 1. `said`, `text` and `cause` are for people; `summary.tasks` is null without a plan.
"""

from collections.abc import Sequence
from typing import Final

from annual_report.api.completeness.blanks import Blank
from annual_report.api.completeness.frame import FrameLine
from annual_report.api.completeness.plan import Task
from annual_report.api.completeness.standing import LastPlan, Standing
from annual_report.diagnostics import Span
from annual_report.diagnostics.said import json_text
from annual_report.language import Language

VERSION: Final = 1


def as_json(standing: Standing, language: Language, folder: str = "") -> str:
    """The object described above, said in `language`; files are named from where the workspace lies in `folder`."""

    def blanks(found: Sequence[Blank]) -> list[dict[str, object]]:
        return [
            {"id": each.id, "said": each.said.say(language), "missing": list(each.keys), **_place(each.span, folder)}
            for each in found
        ]

    return json_text(
        {
            "version": VERSION,
            "period": standing.key,
            "file": standing.source.seen_from_above(folder),
            "summary": _summary(standing),
            "frame": [_frame(each, language, folder) for each in standing.frame],
            "figures": blanks(standing.figures),
            "texts": blanks(standing.texts),
            "sections": blanks(standing.sections),
            "photos": blanks(standing.photos),
            "memberships": blanks(standing.memberships),
            "plan": blanks(standing.plan),
            "last_plan": _last_plan(standing.last_plan, language, folder) if standing.last_plan else None,
        }
    )


def _summary(standing: Standing) -> dict[str, object]:
    plan = standing.last_plan
    return {
        "figures": {"given": standing.given_figures, "all": standing.all_figures},
        "tasks": {"reported": plan.reported, "all": len(plan.tasks)} if plan else None,
        "open_texts": len(standing.texts),
        "errors": standing.errors,
        "warnings": standing.warnings,
    }


def _frame(line: FrameLine, language: Language, folder: str) -> dict[str, object]:
    said = line.said.say(language) if line.said else None
    return {"name": line.name, "said": said, "open": line.is_open, **_place(line.span, folder)}


def _last_plan(plan: LastPlan, language: Language, folder: str) -> dict[str, object]:
    return {
        "period": plan.period,
        "activities_without_task": plan.loose,
        "tasks": [_task(each, language, folder) for each in plan.tasks],
    }


def _task(task: Task, language: Language, folder: str) -> dict[str, object]:
    return {
        "id": task.outcome.item.id,
        "text": task.text.say(language),
        "became": task.outcome.became,
        "cause": task.outcome.cause,
        "lacks_cause": task.lacks_cause,
        "places": [_place(each, folder) for each in task.places],
    }


def _place(span: Span, folder: str) -> dict[str, object]:
    return {"file": span.source.seen_from_above(folder), "line": span.line, "column": span.in_file.column}
