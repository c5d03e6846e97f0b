"""The plan of the next report, from that of the last: its tasks, as far as they may be set again."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList
from annual_report.language import N_, translator
from annual_report.model.plan import PlanItem, PlanTask
from annual_report.model.walk import Path

_WHICH_STAY: Final = N_(
    "The tasks of the last plan. Remove those that are done and not done every year. One that was not done keeps its "
    "id, and gets carried_over_from: {year}, the year in which it was first due."
)


def next_plan(texts: KeptTexts, plan: Sequence[PlanTask], path: Path) -> Entry:
    """The key `plan` with the tasks of the `plan` at `path`: their ids as they are, their texts to be reviewed.

    Dates and what is to be reached are set anew: those of last year are comments.
    """
    period = texts.last.period
    year = period.key if period.form else period.label
    above = [translator(texts.language)(_WHICH_STAY).format(year=year)]
    return Entry(
        "plan",
        YamlList([YamlItem(Group(list(_task(texts, task, (*path, at))))) for at, task in enumerate(plan)]),
        above=above,
    )


def _task(texts: KeptTexts, task: PlanTask, path: Path) -> Iterator[Entry]:
    if task.field:
        yield Entry("field", texts.last.move.title(texts.last.text(*path, "field")))
    yield from _item(texts, task, path)
    if task.items:
        places = ((item, (*path, "items", at)) for at, item in enumerate(task.items))
        yield Entry("items", YamlList([YamlItem(Group(list(_item(texts, *place)))) for place in places]))


def _item(texts: KeptTexts, item: PlanItem, path: Path) -> Iterator[Entry]:
    last, then = texts.last, texts.last.report.period.say(texts.language)
    yield Entry("id", item.id)
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
    if item.carried_over_from:
        yield Entry("carried_over_from", item.carried_over_from, aside=True)
