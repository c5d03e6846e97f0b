"""The plan of the next report, from that of the last: its tasks, as far as they may be set again."""

import re
from collections.abc import Iterator, Sequence

from annual_report.api.begin.carrying import Ids
from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList
from annual_report.model.plan import PlanItem, PlanTask
from annual_report.model.walk import Path


def next_plan(texts: KeptTexts, plan: Sequence[PlanTask], path: Path, ids: Ids) -> YamlList:
    """The tasks of the `plan` at `path` with their texts, to be reviewed.

    A task keeps its id, so that it can be followed over the years; a year in it moves on. Dates and what is to be
    reached are set anew: those of last year are comments.
    """
    return YamlList([YamlItem(Group(list(_task(texts, task, (*path, at), ids)))) for at, task in enumerate(plan)])


def _task(texts: KeptTexts, task: PlanTask, path: Path, ids: Ids) -> Iterator[Entry]:
    if task.field:
        yield Entry("field", texts.last.move.title(texts.last.text(*path, "field")))
    yield from _item(texts, task, path, ids)
    if task.items:
        places = ((item, (*path, "items", at)) for at, item in enumerate(task.items))
        yield Entry("items", YamlList([YamlItem(Group(list(_item(texts, *place, ids)))) for place in places]))


def _item(texts: KeptTexts, item: PlanItem, path: Path, ids: Ids) -> Iterator[Entry]:
    last, then = texts.last, texts.last.report.period.say(texts.language)
    moved = last.move.in_id(item.id, ahead=1)
    yield Entry("id", item.id if moved == item.id else ids.new(moved))
    yield texts.entry(*path, "text")
    for key in ("section", "owner"):
        if value := last.text(*path, key):
            yield Entry(key, value)
    due = last.text(*path, "due")
    if due and not re.search(r"\d", due):  # thường xuyên, hằng tháng
        yield Entry("due", due)
    elif due:
        yield Entry("due", note=f"{then}: {due}")
    if item.target:
        yield Entry("target", last.value(*path, "target"), above=[f"{then}:"], aside=True)
