"""What may have been meant by a name or id that there is not: a slip of another, a thing's name in place of its id."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.checks.check_input import CheckInput
from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Message, message
from annual_report.language.similar_names import LIKE, most_similar
from annual_report.model.base import Identified
from annual_report.model.report import Contents
from annual_report.model.walk import Path, each
from annual_report.values.text_types import slug

SHOWN: Final = 8
KIND_NAMES: Final = {
    "annex": N_("annex"),
    "body": N_("body"),
    "document": N_("document"),
    "person": N_("person"),
    "plan-item": N_("plan item"),
    "section": N_("section"),
    "source": N_("source"),
    "statistic": N_("statistic"),
}
# The lists in which things of a kind are entries.
LISTS: Final = {
    "annex": "annexes",
    "body": "bodies",
    "document": "documents",
    "person": "people",
    "plan-item": "plan",
    "section": "sections",
    "source": "sources",
    "statistic": "statistics",
}
# What things are called beside their id.
_NAMES: Final = ("name", "label", "title")
_SEPARATOR: Final = re.compile(r"\s*[,;/]\s*|\s+(?:và|and)\s+")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class KnownThing:
    """A thing with an id: its path, kind, and what it is called beside the id."""

    path: Path
    kind: str
    id: str
    names: tuple[str, ...]
    in_organization: bool


def identified(data: CheckInput) -> Iterator[KnownThing]:
    """Everything that has an id, in the organisation's file and in the report."""
    for path, thing in each(data.organization, Identified):
        yield KnownThing(path, thing.kind, thing.id, _names_of(thing), in_organization=True)
    for path, thing in data.each(Identified):
        yield KnownThing(path, thing.kind, thing.id, _names_of(thing), in_organization=False)
    for path, section in data.each(Contents):
        if section.id is not None:
            yield KnownThing(path, section.kind, section.id, _names_of(section), in_organization=False)


def ids_by_name(things: Iterable[KnownThing]) -> dict[str, str]:
    """The id of each thing by what it is called, without marks and capitals."""
    return {slug(name): thing.id for thing in things for name in thing.names}


def did_you_mean(name: str, names: Sequence[str]) -> Message:
    """What to write in place of `name`: the nearest of the `names` there are, or some of them."""
    nearest = most_similar(name, names, 1, LIKE)
    if nearest:
        return advice(N_("did you mean “{key}”?"), nearest[0], key=nearest[0])
    if not names:
        return message(N_("there is none yet: add it first"))
    return message(N_("there are: {names}"), names=nearest_names(name, names))


def nearest_names(name: str, names: Sequence[str]) -> str:
    """The eight `names` that are most like `name`, on one line, with “…” where there are more."""
    nearest = most_similar(name, sorted(set(names)), SHOWN, 0)
    return ", ".join(nearest) + ("…" if len(set(names)) > SHOWN else "")


def suggested_id(written: str, kind: str, things: Sequence[KnownThing]) -> Message:
    """What to write in place of a reference to something of a `kind` that has not the id `written`."""
    of_kind = [thing for thing in things if thing.kind == kind]
    ids = [thing.id for thing in of_kind]
    if suggestion := _other_spelling(written, of_kind):
        return suggestion
    if other_kind := next((thing.kind for thing in things if thing.id == written and thing.kind in KIND_NAMES), None):
        problem = N_("this is the id of a {other}; what is wanted here is a {kind}: {names}")
        kinds = {"other": message(KIND_NAMES[other_kind]), "kind": message(KIND_NAMES[kind])}
        return message(problem, **kinds, names=nearest_names(written, ids) or "–")
    if nearest := most_similar(written, ids, 1, LIKE) or most_similar(slug(written), ids, 1, LIKE):
        return advice(N_("did you mean “{key}”?"), nearest[0], key=nearest[0])
    if not ids:
        return message(N_("there is none yet: add it under “{list}:” first"), list=LISTS[kind])
    text = N_("there are: {names}; a further one is added under “{list}:”")
    return message(text, names=nearest_names(written, ids), list=LISTS[kind])


def _other_spelling(written: str, things: Sequence[KnownThing]) -> Message | None:
    """What to write where it is clear which of the `things` is meant, written in another way."""
    ids, by_name = {thing.id for thing in things}, ids_by_name(things)
    if thing_id := by_name.get(slug(written)):
        return advice(N_("write its id, not its name: {id}"), thing_id, id=thing_id)
    if _INVISIBLE.search(written) and (visible := _INVISIBLE.sub("", written)) in ids:
        return advice(
            N_("delete it and type it again, {id}: there is a sign in it that cannot be seen"), visible, id=visible
        )
    parts = [part if part in ids else by_name.get(slug(part), "") for part in _SEPARATOR.split(written)]
    if len(parts) > 1 and all(parts):
        text = N_("write each as an entry of its own: [{ids}], or each on its own line behind “- ”")
        return message(text, ids=", ".join(parts))
    return None


def _names_of(thing: object) -> tuple[str, ...]:
    values = [getattr(thing, key, None) for key in _NAMES]
    return (*(name for name in values if isinstance(name, str)), *getattr(thing, "short_names", ()))
