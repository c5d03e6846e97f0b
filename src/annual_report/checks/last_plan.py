"""What checks on the last plan share: its tasks, where they stand, and how they are quoted."""

from typing import Final

from annual_report.checks.subject import Subject
from annual_report.language import N_, Message, message
from annual_report.model.fulfilment import Outcome, outcomes
from annual_report.model.plain_prose import plain_prose, quoted_start
from annual_report.model.plan import PlanItem
from annual_report.model.walk import Path, each
from annual_report.model.wording import names

# A last report for samples.
LAST_PLAN: Final = {
    "data/2016/report.yaml": """\
sections:
  - title: Phương hướng
    plan:
      - {id: mo-lop, text: Mở 5 lớp tập huấn}
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


def last_outcomes(subject: Subject) -> tuple[Outcome, ...]:
    """What the report says of every task of the last plan; nothing where that is not there, or cannot be read."""
    return outcomes(subject.report, subject.last) if subject.last else ()


def last_tasks(subject: Subject) -> dict[str, Path]:
    """The ids of the tasks of the last plan, and where these stand in its file."""
    return {str(item.id): path for path, item in each(subject.last, PlanItem)}


def task_texts(subject: Subject) -> dict[str, str]:
    """The tasks of the last plan in plain words, by their ids."""
    if subject.last is None:
        return {}
    known = names(subject.last, subject.organization)
    return {str(item.id): plain_prose(item.text, known, "vi") for _path, item in each(subject.last, PlanItem)}


def quoted_tasks(subject: Subject) -> dict[str, str]:
    """The beginnings of the tasks of the last plan, by their ids."""
    return {name: quoted_start(text) for name, text in task_texts(subject).items()}


def where_planned(subject: Subject, name: str) -> tuple[Message, ...]:
    """A note of where the task `name` stands in the last report's file."""
    last, path = subject.loaded_last, last_tasks(subject).get(name)
    if last is None or path is None:
        return ()
    return (message(N_("the task stands at {place}"), place=last.span((*path, "text")).place),)
