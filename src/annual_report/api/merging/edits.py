"""Changes of one text by two writers: what one of them changed, in the letters of the other one's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from annual_report.api.merging.lines import plain
from annual_report.api.merging.words import Difference, differences
from annual_report.language.lazy_patterns import lazy_pattern

_SENTENCE_END: Final = lazy_pattern(r"[.!?…](?=\s|$)|[\x1e\x1f]")
_LEADING_ZERO: Final = lazy_pattern(r"^0(?=[1-9]\D*$)")


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


def without_words_behind(anchor: Anchor, old: str, new: str) -> Anchor:
    """The anchor without words at its end that stood behind it: who types over both leaves them in the control."""
    words, behind = plain(new[anchor.new_start : anchor.new_end]), plain(old[anchor.end :])
    for at in range(1, len(words)):
        end = words[at:]
        if behind.startswith(end) and end.strip() and not plain(new[anchor.new_end :]).startswith(end):
            parts_word = words[at - 1].isalnum() and end[0].isalnum()
            if not parts_word and not plain(old[anchor.start : anchor.end]).endswith(end):
                return replace(anchor, new_end=anchor.new_start + at)
    return anchor


def _in_order(anchors: Sequence[Anchor]) -> Iterator[Anchor]:
    at = new_at = 0
    for each in sorted(anchors, key=lambda anchor: (anchor.start, anchor.new_start)):
        if each.start >= at and each.new_start >= new_at:
            yield each
            at, new_at = each.end, each.new_end


def shifted(found: Sequence[Difference], by: int, new_by: int) -> Iterator[Difference]:
    """The differences in texts that begin so many letters further on."""
    return (Difference(e.start + by, e.end + by, e.new_start + new_by, e.new_end + new_by) for e in found)


def merged(old: str, returned: str, now: str, found: Sequence[Difference], names: Sequence[Anchor] = ()) -> Merged:
    """The differences `found` between `old` and `returned` as changes of `now`, which was changed from `old` too.

    The `names` are the words for names in braces in `old` and `now`: each changes as a whole, and what is written
    beside one is no part of it. Words that both wrote otherwise in one sentence are a conflict, be they far apart:
    joined they may say what neither meant.
    """
    if old == now:
        return Merged(tuple(found), ())
    others = anchored(old, now, names)
    whole = {(each.start, each.end) for each in names}
    ends = [match.end() for match in _SENTENCE_END.finditer(old)]
    foreign = [
        _sentences(other, ends, (old, now))
        for other in others
        if (other.start, other.end) not in whole
        and not any(_are_same(each, other, (returned, now), found) for each in found)
    ]
    changes, conflicts = list[Difference](), list[Difference]()
    for each in found:
        met = [other for other in others if _meet(each, other, is_name=(other.start, other.end) in whole)]
        if any(_are_same(each, other, (returned, now), found) for other in met) and len(met) == 1:
            continue
        own = _sentences(each, ends, (old, returned))
        if not met and ((each.start, each.end) in whole or not any(_share(own, other) for other in foreign)):
            start, end = place_in(others, each.start), place_in(others, each.end, at_end=True)
            changes.append(Difference(start, max(start, end), each.new_start, each.new_end))
        else:
            first, last = min([each.start, *(e.start for e in met)]), max([each.end, *(e.end for e in met)])
            conflicts.append(Difference(first, last, each.new_start, each.new_end))
    return Merged(tuple(changes), tuple(conflicts))


def _sentences(own: Difference, ends: Sequence[int], texts: tuple[str, str]) -> tuple[int, int]:
    """From where to where sentences of the old text, with these `ends`, are changed; what is one itself is in none."""
    old, new = texts
    if own.start == own.end and _ends(new[own.new_start : own.new_end]) and own.start in {0, *ends}:
        return own.start, own.start
    first, last = bisect_right(ends, own.start), bisect_left(ends, max(own.end, own.start + 1))
    return ends[first - 1] if first else 0, ends[last] if last < len(ends) else len(old)


def _ends(text: str) -> bool:
    """Whether the last word of a text ends a sentence."""
    last = text.rstrip()[-1:]
    return bool(_SENTENCE_END.match(last))


def _share(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two stretches of sentences have one in common."""
    return one == other or max(one[0], other[0]) < min(one[1], other[1])


def _meet(one: Difference, other: Difference, *, is_name: bool) -> bool:
    """Whether two changes of a text are of the same letters, or put something in at the same place."""
    if is_name and one.start == one.end:
        return other.start < one.start < other.end
    if one.start == one.end or other.start == other.end:
        return one.start <= other.end and other.start <= one.end
    return one.start < other.end and other.start < one.end


def _are_same(one: Difference, other: Difference, texts: tuple[str, str], found: Sequence[Difference]) -> bool:
    """Whether both texts, the returned one and that of now, have the same words for the letters of `other`."""
    returned, now = texts
    if one.start < other.start or other.end < one.end:
        return False
    if (one.start, one.end) == (other.start, other.end):
        start, end = one.new_start, one.new_end
    else:
        start, end = place_in(found, other.start), place_in(found, other.end, at_end=True)
    return _words(returned[start:end]) == _words(now[other.new_start : other.new_end])


def _words(text: str) -> list[str]:
    """The words of a text; a small number may have a zero in front, as the house writes it."""
    return [_LEADING_ZERO.sub("", word) for word in text.split()]


def place_in(others: Sequence[Difference], offset: int, *, at_end: bool = False) -> int:
    """Where in the new text of `others` a letter of the old one stands; of one that went, where its place is."""
    moved = 0
    for each in others:
        if each.end < offset or (each.end == offset and not (at_end and each.start == each.end)):
            moved = each.new_end - each.end
        elif each.start < offset:
            return each.new_start
    return offset + moved
