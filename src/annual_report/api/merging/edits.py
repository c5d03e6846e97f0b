"""Changes of one text by two writers: what one of them changed, in the letters of the other one's text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annual_report.api.merging.words import Difference, differences


@dataclass(frozen=True, slots=True)
class Anchor:
    """Letters of a text that are known to be those from `new_start` to `new_end` of another one."""

    start: int
    end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class Merged:
    """What the one writer changed, as differences of the other's text; and what both changed, each otherwise."""

    changes: tuple[Difference, ...]
    conflicts: tuple[Difference, ...]


def anchored(old: str, new: str, anchors: Sequence[Anchor]) -> list[Difference]:
    """The differences of two texts; what is at an anchor is compared as a whole, and only with its like."""
    made, at, new_at = list[Difference](), 0, 0
    for each in (*_in_order(anchors), Anchor(len(old), len(old), len(new), len(new))):
        before, after = old[at : each.start], new[new_at : each.new_start]
        made += shifted(differences(before, after), at, new_at)
        if before[-1:].isspace() != after[-1:].isspace() and each.start < len(old):
            made.append(Difference(at + len(before.rstrip()), each.start, new_at + len(after.rstrip()), each.new_start))
        if old[each.start : each.end] != new[each.new_start : each.new_end]:
            made.append(Difference(each.start, each.end, each.new_start, each.new_end))
        at, new_at = each.end, each.new_end
    return made


def _in_order(anchors: Sequence[Anchor]) -> Iterator[Anchor]:
    at = new_at = 0
    for each in sorted(anchors, key=lambda anchor: (anchor.start, anchor.new_start)):
        if each.start >= at and each.new_start >= new_at:
            yield each
            at, new_at = each.end, each.new_end


def shifted(found: Sequence[Difference], by: int, new_by: int) -> Iterator[Difference]:
    """The differences in texts that begin so many letters further on."""
    return (Difference(e.start + by, e.end + by, e.new_start + new_by, e.new_end + new_by) for e in found)


def merged(old: str, returned: str, now: str, found: Sequence[Difference]) -> Merged:
    """The differences `found` between `old` and `returned` as changes of `now`, which was changed from `old` too."""
    if old == now:
        return Merged(tuple(found), ())
    others = differences(old, now)
    changes, conflicts = list[Difference](), list[Difference]()
    for each in found:
        met = [other for other in others if _meet(each, other)]
        if not met:
            start, end = place_in(others, each.start), place_in(others, each.end, at_end=True)
            changes.append(Difference(start, max(start, end), each.new_start, each.new_end))
        elif not _are_same(each, met, returned, now):
            first, last = min(each.start, met[0].start), max(each.end, met[-1].end)
            conflicts.append(Difference(first, last, each.new_start, each.new_end))
    return Merged(tuple(changes), tuple(conflicts))


def _meet(one: Difference, other: Difference) -> bool:
    """Whether two changes of a text are of the same letters, or put something in at the same place."""
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end and (one.start, one.end) != (other.end, other.start)
    return one.start < other.end and other.start < one.end


def _are_same(one: Difference, others: Sequence[Difference], returned: str, now: str) -> bool:
    if len(others) > 1:
        return False
    [other] = others
    if (one.start, one.end) != (other.start, other.end):
        return False
    return returned[one.new_start : one.new_end].split() == now[other.new_start : other.new_end].split()


def place_in(others: Sequence[Difference], offset: int, *, at_end: bool = False) -> int:
    """Where in the new text of `others` a letter of the old one stands; of one that went, where its place is."""
    moved = 0
    for each in others:
        if each.end < offset or (each.end == offset and not (at_end and each.start == each.end)):
            moved = each.new_end - each.end
        elif each.start < offset:
            return each.new_start
    return offset + moved
