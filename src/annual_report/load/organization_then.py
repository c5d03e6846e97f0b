"""The organisation as it was on a day: what its file says of earlier times, put in the place of what is so today.

Done on the tree of the file, so that every value keeps its place there; all other rooms see one organisation only.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from annual_report.load.binding.binding import bind
from annual_report.load.loaded import Loaded
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence, plain
from annual_report.model.earlier import Earlier
from annual_report.model.organization import Organization
from annual_report.model.people import Body, Person

EARLIER: Final = "earlier"
# The lists of an organisation whose entries have earlier names and posts of their own.
LISTS: Final = ("people", "bodies")
_NAMES: Final = ("name", "short_names")


def has_earlier(organization: Organization) -> bool:
    """Whether anything in its file is said to have been different before."""
    things: list[Person | Body] = [*organization.people, *organization.bodies]
    return bool(organization.earlier) or any(each.earlier for each in things)


def organization_then(loaded: Loaded[Organization], day: date) -> Loaded[Organization]:
    """The organisation as it was on `day`, each value at the place of the file that says so; nothing is earlier to it.

    Of several entries, the first that ends on `day` or later counts, for each key by itself. A key without a value
    means that there was nothing; but what an organisation, person or body must have stays as it is today.
    """
    organization, root = loaded.value, loaded.root
    if organization is None or not isinstance(root, Mapping) or not has_earlier(organization):
        return loaded
    entries = _entries(root, organization, day)
    for key in LISTS:
        things: tuple[Person | Body, ...] = getattr(organization, key)
        listed = root.entries.get(key)
        if listed and isinstance(listed[1], Sequence) and len(listed[1].items) == len(things):
            items = [_thing(*each, day) for each in zip(listed[1].items, things, strict=True)]
            if key == "bodies":
                items = [_with_own_names(*each, root, entries) for each in zip(items, listed[1].items, strict=True)]
            entries[key] = (listed[0], replace(listed[1], items=tuple(items)))
    then = replace(root, entries=entries)
    value = bind(_without_earlier(then), Organization).value
    return loaded if value is None else replace(loaded, value=value, root=then)


def _thing(node: Node, thing: Person | Body, day: date) -> Node:
    return replace(node, entries=_entries(node, thing, day)) if isinstance(node, Mapping) else node


def _entries(node: Mapping, thing: Organization | Person | Body, day: date) -> dict[str, tuple[Scalar, Node]]:
    """What is written of the thing, with what was so on `day`."""
    entries = dict(node.entries)
    for changes in _in_force(node, thing.earlier, day):
        for name, entry in changes.entries.items():
            is_blank = isinstance(entry[1], Scalar) and entry[1].blank
            if name == "until" or (is_blank and type(thing).model_fields[name].is_required()):
                continue
            if is_blank:
                entries.pop(name, None)
            else:
                entries[name] = entry
    return entries


def _without_earlier(root: Mapping) -> Mapping:
    """The tree without what was earlier, which stays in the file's own for messages to point at."""
    entries = {name: entry for name, entry in root.entries.items() if name != EARLIER}
    for name in LISTS:
        if name in entries and isinstance(things := entries[name][1], Sequence):
            items = (_without_earlier(each) if isinstance(each, Mapping) else each for each in things.items)
            entries[name] = (entries[name][0], replace(things, items=tuple(items)))
    return replace(root, entries=entries)


def _in_force(node: Mapping, earlier: tuple[Earlier, ...], day: date) -> Iterator[Mapping]:
    """The entries that end on `day` or later, the last of them first, so that earlier ones go over later ones."""
    written = node.entries.get(EARLIER)
    if written is None or not isinstance(written[1], Sequence) or len(written[1].items) != len(earlier):
        return
    dated = [(each.until.last, item) for each, item in zip(earlier, written[1].items, strict=True)]
    for last, item in sorted(((last, item) for last, item in dated if last), key=lambda each: each[0], reverse=True):
        if last >= day and isinstance(item, Mapping):
            yield item


def _with_own_names(body: Node, today: Node, root: Mapping, then: dict[str, tuple[Scalar, Node]]) -> Node:
    """A body that is called as the organisation today was called as the organisation then, if it says nothing else."""
    if not isinstance(body, Mapping) or not isinstance(today, Mapping) or EARLIER in today.entries:
        return body
    if not _same(today, root, "name"):
        return body
    entries = dict(body.entries)
    for name in _NAMES:
        if _same(today, root, name) and name in then:
            entries[name] = then[name]
    return replace(body, entries=entries)


def _same(body: Mapping, root: Mapping, name: str) -> bool:
    """Whether the body and the organisation have the same value there today."""
    return (
        name in body.entries and name in root.entries and plain(body.entries[name][1]) == plain(root.entries[name][1])
    )
