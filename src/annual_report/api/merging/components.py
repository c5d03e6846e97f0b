"""Lines of what went out, of what came back and of the data of now that belong together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from annual_report.api.merging.alignment import Entry, Group, aligned
from annual_report.api.merging.changes import BlockKind, Matched
from annual_report.api.merging.lines import Line, ReturnedLine, said

# Kinds whose lines have places of their own.
_SORTS: Final = frozenset({BlockKind.ROW, BlockKind.FIELD, BlockKind.CAPTION})


@dataclass
class Component:
    """Lines of the three versions by their numbers, in order: what each has in place of the others' lines."""

    base: list[int] = field(default_factory=list)
    returned: list[int] = field(default_factory=list)
    now: list[int] = field(default_factory=list)
    matched: Matched = Matched.CONTROL


def components(base: Sequence[Line], returned: Sequence[ReturnedLine], now: Sequence[Line]) -> list[Component]:
    """Each line of each version once, by the lines of `base`, then those that came, and those that the data has new."""
    olds = [_entry(line, line.tags) for line in base]
    places = [_entry(line, _places(line)) for line in base]
    back = aligned(olds, [_entry(line, line.tags) for line in returned])
    today = aligned(places, [_entry(line, _places(line)) for line in now], tags_first=False)
    around = list(_around(len(base), back, today))
    came = _News([index for group in back if not group.old for index in group.new], returned)
    added = _News([index for group in today if not group.old for index in group.new], now)
    for component in around:
        if component.returned and not component.now:
            component.now = added.with_words_of([returned[index] for index in component.returned])
        elif component.now and not component.returned:
            component.returned = came.with_words_of([now[index] for index in component.now])
        elif component.now and (own := _said_elsewhere(component, returned, now, added)):
            added.put_back(component.now)
            component.now = own
    return [*_agreeing(around, returned, now), *_new(returned, now, came.left, added.left)]


def _said_elsewhere(
    component: Component, returned: Sequence[ReturnedLine], now: Sequence[Line], added: "_News"
) -> list[int]:
    """The new lines of the data that say what the component has in Word; none where what it has there says so itself.

    A row that was written in before this one has taken its place in the list.
    """
    if [said(returned[index].text) for index in component.returned] == [said(now[each].text) for each in component.now]:
        return []
    return added.with_words_of([returned[index] for index in component.returned])


def _agreeing(
    around: Sequence[Component], returned: Sequence[ReturnedLine], now: Sequence[Line]
) -> Iterator[Component]:
    """The components; two of them are one where what one has in Word, and the other in the data, says the same."""
    with_now = {
        tuple(said(now[index].text) for index in each.now): each for each in around if each.now and not each.returned
    }
    taken = set[int]()
    for each in around:
        if each.returned and not each.now:
            other = with_now.pop(tuple(said(returned[index].text) for index in each.returned), None)
            if other is not None:
                taken.add(id(other))
                each.base, each.now = sorted((*each.base, *other.base)), other.now
    yield from (each for each in around if id(each) not in taken)


class _News:
    """The lines of a version that the base has not, until they are found to be those of another version."""

    def __init__(self, indexes: Sequence[int], lines: Sequence[Line | ReturnedLine]) -> None:
        self._lines = lines
        self._words: dict[str, list[int]] = {}
        for index in reversed(indexes):
            self._words.setdefault(said(lines[index].text), []).append(index)

    def with_words_of(self, lines: Sequence[Line | ReturnedLine]) -> list[int]:
        """The news that say the same as all of `lines`, which are taken; none where some do not."""
        wanted = [said(line.text) for line in lines]
        if any(len(self._words.get(each, ())) < wanted.count(each) for each in wanted):
            return []
        return sorted(self._words[each].pop() for each in wanted)

    def put_back(self, indexes: Sequence[int]) -> None:
        """Makes lines news that seemed to be those of the base."""
        for index in indexes:
            self._words.setdefault(said(self._lines[index].text), []).append(index)

    @property
    def left(self) -> list[int]:
        """Those that were not taken."""
        return sorted(index for indexes in self._words.values() for index in indexes)


def _around(count: int, back: Sequence[Group], today: Sequence[Group]) -> Iterator[Component]:
    """The components that have lines of the base: those of both groups of each."""
    first = _first_of_each(count, (*back, *today))
    made: dict[int, Component] = {}
    for index in range(count):
        made.setdefault(first[index], Component()).base.append(index)
    for group in (each for each in back if each.old):
        component = made[first[group.old[0]]]
        component.returned += group.new
        component.matched = group.matched if group.new else component.matched
    for group in (each for each in today if each.old):
        made[first[group.old[0]]].now += group.new
    for component in made.values():
        component.returned.sort()
        component.now.sort()
        yield component


def _first_of_each(count: int, groups: Iterable[Group]) -> list[int]:
    """For each old line the first of all that are in a group with it, or with one that is."""
    of = list(range(count))

    def first(index: int) -> int:
        while of[index] != index:
            of[index] = of[of[index]]
            index = of[index]
        return index

    for group in groups:
        for other in group.old[1:]:
            one, two = sorted((first(group.old[0]), first(other)))
            of[two] = one
    return [first(index) for index in range(count)]


def _new(
    returned: Sequence[ReturnedLine], now: Sequence[Line], came: Sequence[int], added: Sequence[int]
) -> Iterator[Component]:
    """The lines that the base has not: what came in both versions with the same words is one component."""
    entries = [_entry(now[index], ()) for index in added]
    for group in aligned(entries, [_entry(returned[index], ()) for index in came]):
        # what is split or joined in one version alone is left to the reader, as is all that is not quite the same
        yield Component([], [came[each] for each in group.new], [added[each] for each in group.old], Matched.LIKENESS)


def _entry(line: Line | ReturnedLine, tags: tuple[str, ...]) -> Entry:
    sort = str(line.kind) if line.kind in _SORTS else ""
    is_whole = line.kind not in {BlockKind.PARAGRAPH, BlockKind.ITEM}
    return Entry(line.text, tags, sort, is_whole, is_row=line.kind is BlockKind.ROW)


def _places(line: Line) -> tuple[str, ...]:
    """The origins of a line, as tags."""
    origins = dict.fromkeys(piece.origin for piece in line.pieces if piece.origin and not piece.added)
    return tuple(f"{origin.file}/{origin.path}/{origin.part}" for origin in origins)
