"""What checks on the last plan share: what became of its tasks, where these stand, and how they are quoted."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from annual_report.analysis.plans.fulfilment import TaskOutcome, sections_of_tasks, task_outcomes
from annual_report.checks.check_input import CheckInput
from annual_report.language import DATA_LANGUAGE, N_, Language, Message, message
from annual_report.load.loaded import Loaded
from annual_report.model.plan import PlanItem
from annual_report.model.report import Report
from annual_report.model.walk import Path, each
from annual_report.wording.markdown import plain_prose, quoted_start
from annual_report.wording.names import usable_names

# A last report for samples.
LAST_PLAN: Final = {
    "data/2016/report.yaml": """\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở 4 lớp tập huấn}
"""
}
LAST_TARGET: Final = {
    "data/2016/report.yaml": """\
statistics:
  - {id: lop, label: Lớp tập huấn, value: 4, unit: lớp}
sections:
  - title: Phương hướng
    plan:
      - id: mo-lop
        text: Mở lớp tập huấn
        target: {statistic: lop, value: 5}
"""
}


@dataclass(frozen=True, slots=True)
class LastPlan:
    """The plan of the last report: what became of each task, and by their ids where they stand and what they say.

    `sections` are the ids of the sections that they belong to; an item of a task to that of the task.
    """

    loaded: Loaded[Report]
    year: str
    outcomes: tuple[TaskOutcome, ...]
    paths: Mapping[str, Path]
    texts: Mapping[str, str]
    sections: Mapping[str, str | None]

    @property
    def language(self) -> Language | None:
        """The language of the last report."""
        return self.loaded.value.language if self.loaded.value else None

    def quoted(self, name: str) -> str:
        """The beginning of a task."""
        return quoted_start(self.texts[name])

    def where(self, name: str) -> tuple[Message, ...]:
        """A note of where a task stands."""
        place = self.loaded.span((*self.paths[name], "text")).place
        return (message(N_("the task is at {place}"), place=place),)


def last_plan(data: CheckInput) -> LastPlan | None:
    """The plan of the last report; None where that is not there, or cannot be read."""
    return data.once(_last_plan)


def _last_plan(data: CheckInput) -> LastPlan | None:
    last, loaded = data.plan_report, data.loaded_plan_report
    if last is None or loaded is None:
        return None
    names = usable_names(last, data.organization)
    tasks = list(each(last, PlanItem))
    return LastPlan(
        loaded,
        last.period.key,
        task_outcomes(data.report, last),
        {str(task.id): path for path, task in tasks},
        {str(task.id): plain_prose(task.text, names, DATA_LANGUAGE) for _path, task in tasks},
        {str(item.id): section for item, section in sections_of_tasks(last)},
    )
