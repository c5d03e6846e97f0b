"""Where the lines of a file that came back stand among those that stayed, and which of them moved."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from annual_report.api.merging.changes import Between, BlockKind, Change, Conflict, Moved, NotTaken
from annual_report.api.merging.components import Component, components
from annual_report.api.merging.edition import ALONE, Edition, told, zone_of
from annual_report.api.merging.ordering import moved
from annual_report.api.merging.three_ways import PROGRAM_WORDS, Found
from annual_report.document.origin import Origin
from annual_report.language import message

# So far away no line is one's neighbour any more.
_FARTHEST: Final = 5_000
_NOWHERE: Final = Between(None, None)


class Standing:
    """The `components` of an edition, with their order in each of its versions."""

    def __init__(self, edition: Edition) -> None:
        self.edition = edition
        self.components = components(edition.base, edition.returned, edition.now)
        self.of_returned = {index: each for each in self.components for index in each.returned}
        # The origins of the nearest lines that stayed, of those returned lines from which they were looked for.
        self._far: dict[int, dict[int, Origin]] = {-1: {}, 0: {}}
        # The first line of the base of each component that came back, and its last returned line.
        self._kept = sorted(
            (each.base[0], each.returned[-1]) for each in self.components if each.base and each.returned
        )
        self._moved = {id(each) for each in self._out_of_order(lambda component: component.returned)}

    def at(self, component: Component) -> float:
        """Where among the returned lines a component stands; one that went, behind what was before it."""
        if component.returned:
            return component.returned[0]
        before = bisect_left(self._kept, (component.base[0],)) - 1
        return self._kept[before][1] + 0.5 if before >= 0 else -1

    def between(self, first: int, last: int) -> Between:
        """Where the returned lines from `first` to `last` stand: between lines that stayed, of the same zone."""
        zone, is_row = self._zone_of(first), self.edition.returned[first].kind is BlockKind.ROW
        before, behind = range(first - 1, -1, -1), range(last + 1, len(self.edition.returned))
        for rows_only in (True, False) if is_row else (False,):
            found = Between(
                self.neighbour(before, zone, -1, rows_only=rows_only),
                self.neighbour(behind, zone, 0, rows_only=rows_only),
            )
            if found != _NOWHERE:
                return found
        return _NOWHERE

    def neighbour(self, indexes: range, zone: str | None, which: int, *, rows_only: bool = False) -> Origin | None:
        """The origin of the nearest of these returned lines that stayed, of its last line of now or its first."""
        for index in indexes[:_FARTHEST]:
            if rows_only and self.edition.returned[index].kind is not BlockKind.ROW:
                return None
            if zone == "" and not rows_only and index in self._far[which]:  # a long way to go, which was gone before
                return self._far[which][index]
            found = self._anchor(index, zone, which)
            if found is not None:
                if zone == "" and not rows_only:
                    self._far[which].update(dict.fromkeys(indexes[: abs(index - indexes.start)], found))
                return found
        return None

    def _anchor(self, index: int, zone: str | None, which: int) -> Origin | None:
        """The origin of a returned line, if it stayed and is of the zone."""
        component = self.of_returned[index]
        if not component.base or not component.now or id(component) in self._moved:
            return None
        line = self.edition.now[component.now[which]]
        return line.origin if zone in (None, zone_of(line)) else None

    def _zone_of(self, index: int) -> str | None:
        """The zone of a returned line: that of its own line of the base, or of a neighbour of its kind in a list."""
        own = self.edition.returned[index]
        component = self.of_returned[index]
        if component.base:
            return zone_of(self.edition.base[component.base[0]])
        if own.kind is not BlockKind.FIELD:
            return ""
        beside = (self.of_returned.get(index + step) for step in (-1, 1))
        lines = [self.edition.base[other.base[0]] for other in beside if other and other.base]
        zones = [zone_of(line) for line in lines if line.kind is BlockKind.FIELD]
        return next((zone for zone in zones if zone != ALONE), zones[0] if zones else None)

    def _out_of_order(self, of: Callable[[Component], list[int]]) -> list[Component]:
        """The components that left the order of the base in another version, zone by zone."""
        zones: dict[str, list[Component]] = {}
        for component in self.components:
            if component.base and of(component) and zone_of(self.edition.base[component.base[0]]) != ALONE:
                zones.setdefault(zone_of(self.edition.base[component.base[0]]), []).append(component)
        found = list[Component]()
        for inside in zones.values():
            ordered = sorted(inside, key=lambda component: of(component)[0])
            found += [ordered[index] for index in sorted(moved([each.base[0] for each in ordered]))]
        return found

    def moves(self, found: Found) -> Iterator[tuple[float, Change]]:
        """What stands elsewhere in the returned file, neighbours together; `found` gets what cannot be told so."""
        gone = [each for each in self.components if id(each) in self._moved and each.now]
        gone.sort(key=lambda each: each.returned[0])
        elsewhere = {id(each) for each in self._out_of_order(lambda component: component.now)}
        groups = list[list[Component]]()
        for each in gone:
            last = groups[-1][-1] if groups else None
            if last and each.returned[0] == last.returned[-1] + 1 and each.base[0] == last.base[-1] + 1:
                groups[-1].append(each)
            else:
                groups.append([each])
        for group in groups:
            if self._is_there(group):
                continue
            lines = [self.edition.now[index] for each in group for index in each.now]
            origins = tuple(dict.fromkeys(line.origin for line in lines if line.origin))
            first, last_index = group[0].returned[0], group[-1].returned[-1]
            trace = self.edition.returned[first].trace(group[0].matched)
            text = told(lines)
            by = self.edition.returned[first].revision
            trace = replace(trace, revisions=(by,)) if by else trace
            if any(id(each) in elsewhere for each in group):
                found.conflicts.append(Conflict(lines[0].origin, text, text, text, trace))
            elif len(origins) < len(lines):
                found.not_taken.append(NotTaken(text, message(PROGRAM_WORDS), trace))
            else:
                yield first, Moved(origins, lines[0].kind, self.between(first, last_index), text, trace)

    def _is_there(self, group: list[Component]) -> bool:
        """Whether the data of now has a group in its new place already: behind the same line that stayed."""
        zone = zone_of(self.edition.base[group[0].base[0]])
        return all(
            _last_before(each.returned[0], self._stayed[zone][0]) == _last_before(each.now[0], self._stayed[zone][1])
            for each in group
        )

    @cached_property
    def _stayed(self) -> dict[str, tuple[list[tuple[int, int]], list[tuple[int, int]]]]:
        """By zones, the components that stayed, by their number: where they are in the file, and in the data of now."""
        made: dict[str, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = defaultdict(lambda: ([], []))
        for number, each in enumerate(self.components):
            if each.base and each.now and each.returned and id(each) not in self._moved:
                in_file, in_data = made[zone_of(self.edition.base[each.base[0]])]
                in_file.append((each.returned[0], number))
                in_data.append((each.now[0], number))
        for in_file, in_data in made.values():
            in_file.sort()
            in_data.sort()
        return made


def _last_before(position: int, places: Sequence[tuple[int, int]]) -> int:
    """The number of the last of the `places` before a position."""
    at = bisect_left(places, (position,)) - 1
    return places[at][1] if at >= 0 else -1
