"""What may have been meant by a name or id that there is not: a slip of another, a thing's name in place of its id."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.checks.check_input import CheckInput
from annual_report.diagnostics.advice import advice, did_you_mean
from annual_report.language import N_, KeyNames, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.similar_names import may_be_meant, most_similar
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
_SEPARATOR: Final = lazy_pattern(r"[,;/]|(?<!\s)\s+(?:và|and)(?=\s)")
_INVISIBLE: Final = lazy_pattern("[\u00ad\u200b-\u200f\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class KnownThing:
    """A thing with an id: its path, kind, and what it is called beside the id."""

    path: Path
    kind: str
    id: str
    names: tuple[str, ...]
    in_organization: bool


def identified(data: CheckInput) -> Sequence[KnownThing]:
    """Everything that has an id, in the organisation's file and in the report."""
    return data.once(_identified)


def _identified(data: CheckInput) -> tuple[KnownThing, ...]:
    found: list[tuple[Path, Identified | Contents, bool]] = [
        *((path, thing, True) for path, thing in each(data.organization, Identified)),
        *((path, thing, False) for path, thing in data.each(Identified)),
        *((path, section, False) for path, section in data.each(Contents) if section.id is not None),
    ]
    return tuple(
        KnownThing(path, thing.kind, str(thing.id), _names_of(thing), in_organization=in_organization)
        for path, thing, in_organization in found
    )


def ids_by_name(things: Iterable[KnownThing]) -> dict[str, str]:
    """The id of each thing by what it is called, without marks and capitals."""
    return {slug(name): thing.id for thing in things for name in thing.names}


def what_to_write(name: str, names: Sequence[str]) -> Message:
    """What to write in place of `name`: those of the `names` that may be meant, or some of those there are."""
    return did_you_mean(may_be_meant(name, names)) or what_there_is(name, names)


def what_there_is(name: str, names: Sequence[str]) -> Message:
    """Some of the `names` that can stand in place of `name`."""
    if not names:
        return message(N_("there is none yet: add one first"))
    return message(N_("there are: {names}"), names=nearest_names(name, names))


def nearest_names(name: str, names: Sequence[str]) -> str:
    """The eight `names` that are most like `name`, on one line, with “…” where there are more."""
    nearest = most_similar(name, sorted(set(names)), SHOWN)
    return ", ".join(nearest) + ("…" if len(set(names)) > SHOWN else "")


class KnownThings:
    """All that has an id, by what is asked of it: thousands of references may be held against thousands of things."""

    def __init__(self, things: Iterable[KnownThing]) -> None:
        self.ids: dict[str, dict[str, None]] = {}  # by kind, in order
        self.kinds: dict[str, str] = {}  # by id, where messages name the kind
        self._called: dict[str, dict[str, str]] = {}
        for thing in things:
            self.ids.setdefault(thing.kind, {})[thing.id] = None
            if thing.kind in KIND_NAMES:
                self.kinds.setdefault(thing.id, thing.kind)
            self._called.setdefault(thing.kind, {}).update(ids_by_name([thing]))

    def called(self, name: str, kind: str) -> str | None:
        """The id of what is called so, whatever the marks and capitals."""
        return self._called.get(kind, {}).get(slug(name))

    def suggested_id(self, written: str, kind: str) -> Message:
        """What to write in place of a reference to something of a `kind` that has not the id `written`."""
        ids = list(self.ids.get(kind, ()))
        if suggestion := self._other_spelling(written, kind):
            return suggestion
        if other_kind := self.kinds.get(written):
            problem = N_("this is the id of a {other}; a {kind} is needed here: {names}")
            kinds = {"other": message(KIND_NAMES[other_kind]), "kind": message(KIND_NAMES[kind])}
            return message(problem, **kinds, names=nearest_names(written, ids) or "–")
        if question := did_you_mean(may_be_meant(written, ids)):
            return question
        if not ids:
            return message(N_("there is none yet: add one under “{list}:” first"), list=KeyNames(LISTS[kind]))
        text = N_("there are: {names}; add others under “{list}:”")
        return message(text, names=nearest_names(written, ids), list=KeyNames(LISTS[kind]))

    def _other_spelling(self, written: str, kind: str) -> Message | None:
        """What to write where it is clear which thing of the `kind` is meant, written in another way."""
        ids = self.ids.get(kind, {})
        if thing_id := self.called(written, kind):
            return advice(N_("write its id, not its name: {id}"), thing_id, id=thing_id)
        if _INVISIBLE.search(written) and (visible := _INVISIBLE.sub("", written)) in ids:
            return advice(
                N_("delete it and type it again, {id}: it contains an invisible character"), visible, id=visible
            )
        parts = [part.strip() for part in _SEPARATOR.split(written)]
        meant = [part if part in ids else self.called(part, kind) or "" for part in parts]
        if len(parts) > 1 and all(meant):
            text = N_("make each one an entry of its own: [{ids}], or each on its own line after “- ”")
            return message(text, ids=", ".join(meant))
        return None


def _names_of(thing: object) -> tuple[str, ...]:
    values = [getattr(thing, key, None) for key in _NAMES]
    return (*(name for name in values if isinstance(name, str)), *getattr(thing, "short_names", ()))
