"""What was changed in a file of Word: it came back as `returned`, went out as `base`, and the data says `now`."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Final

from annual_report.api.merging.changes import (
    Between,
    BlockKind,
    Change,
    Conflict,
    FigureChanged,
    FigurePlace,
    Inserted,
    Matched,
    Moved,
    NewBlock,
    NotTaken,
    RemarkAdded,
    Removed,
    Revision,
    TextChanged,
    Trace,
    WordChanges,
)
from annual_report.api.merging.components import Component, components
from annual_report.api.merging.edits import place_in
from annual_report.api.merging.likeness import likeness
from annual_report.api.merging.lines import BREAK, CELL, Gone, Line, Named, Piece, ReturnedLine, said
from annual_report.api.merging.ordering import moved
from annual_report.api.merging.three_ways import PROGRAM_WORDS, Found, Versions, compare, offset_in, text_of
from annual_report.api.merging.words import differences, words
from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.document.origin import Origin
from annual_report.language import N_, message
from annual_report.wording.nameable import id_and_form

# What came in Word and what came in the data are versions of each other where they are as alike as this.
_SAME_NEWS: Final = 0.8
# The parts of a file that no text of the data is printed in, but for the address at the foot of page 1.
BESIDE: Final = frozenset({DocumentPart.HEADER, DocumentPart.FOOTER, DocumentPart.FOOTNOTE, DocumentPart.ENDNOTE})
_ALONE: Final = "alone"
# So far away no line is one's neighbour any more.
_FARTHEST: Final = 5_000
_NOWHERE: Final = Between(None, None)
TURNED: Final = N_("the paragraph became another kind: a heading, an item of a list, or neither")
NO_TABLE: Final = N_("the table is none whose rows are written in the data")
NOT_IN_BODY: Final = N_("headers, footers and notes are not in the data")


@dataclass(frozen=True, slots=True)
class Note:
    """A comment in the returned file, by the id that its lines have for it."""

    id: str
    text: str
    author: str = ""
    date: str = ""


@dataclass(frozen=True)
class Edition:
    """The three versions; `figure_at` gives the name of the figure whose words a piece has, "" where it is none.

    `words` are those that a name in braces stands for, "" where there are none.
    """

    base: Sequence[Line]
    returned: Sequence[ReturnedLine]
    now: Sequence[Line]
    figure_at: Callable[[Piece], str] = lambda _piece: ""
    words: Callable[[str], str] = lambda _name: ""
    gone: Sequence[Gone] = field(default_factory=tuple)
    notes: Sequence[Note] = field(default_factory=tuple)


def changes_in(edition: Edition) -> WordChanges:
    """All that was changed in the returned file: one that came back as it went out has nothing.

    What the data of now says already is no change.
    """
    return _Merging(edition).all()


class _Merging:
    def __init__(self, edition: Edition) -> None:
        self._edition, self._found = edition, Found()
        self._components = components(edition.base, edition.returned, edition.now)
        self._of_returned = {index: each for each in self._components for index in each.returned}
        # The origins of the nearest lines that stayed, of those returned lines from which they were looked for.
        self._far: dict[int, dict[int, Origin]] = {-1: {}, 0: {}}
        # The first line of the base of each component that came back, and its last returned line.
        self._kept = sorted(
            (each.base[0], each.returned[-1]) for each in self._components if each.base and each.returned
        )
        self._names = {
            piece.tag: Named(piece.name, piece.text)
            for line in edition.base
            for piece in line.pieces
            if piece.tag and piece.name
        }
        self._moved = {id(each) for each in self._out_of_order(lambda component: component.returned)}

    def all(self) -> WordChanges:
        is_turned = any(line.turned for line in self._edition.returned)
        if not is_turned and _said(self._edition.returned) == _said(self._edition.now):
            return WordChanges(remarks=tuple(self._remarks()))
        placed: list[tuple[float, Change]] = []
        for component in self._components:
            count = len(self._found.changes)
            self._component(component)
            placed += [(self._at(component), change) for change in self._found.changes[count:]]
        placed += self._moves()
        changes = [change for _at, change in sorted(placed, key=lambda each: each[0])]
        texts, conflicts = _one_each(self._with_stayed(changes))
        figures, disagreeing = self._figures()
        return WordChanges(
            (*figures, *texts),
            tuple(self._remarks()),
            (*self._found.conflicts, *conflicts, *disagreeing),
            tuple(self._found.not_taken),
            tuple(self._by_likeness()),
        )

    def _at(self, component: Component) -> float:
        """Where among the returned lines a component stands; one that went, behind what was before it."""
        if component.returned:
            return component.returned[0]
        before = bisect_left(self._kept, (component.base[0],)) - 1
        return self._kept[before][1] + 0.5 if before >= 0 else -1

    def _component(self, component: Component) -> None:
        base = [self._edition.base[index] for index in component.base]
        returned = [self._edition.returned[index] for index in component.returned]
        now = [self._edition.now[index] for index in component.now]
        if not base:
            self._came(component, returned, now)
        elif returned and now:
            names = self._names, self._edition.figure_at, self._edition.words
            versions = Versions(base, returned, now, component.matched, *names)
            compare(versions, self._found)
            self._found.not_taken += [
                NotTaken(line.text, message(TURNED), line.trace(component.matched)) for line in returned if line.turned
            ]
        elif returned:
            if _said(returned) != _said(base):  # the data has it no more
                conflict = Conflict(None, _told(base), _told(returned), None, returned[0].trace(component.matched))
                self._found.conflicts.append(conflict)
        else:
            self._went(component, base, now)

    def _came(self, component: Component, returned: list[ReturnedLine], now: list[Line]) -> None:
        if not returned or _said(returned) == _said(now):
            return
        if now and likeness(words(_told(returned)), words(_told(now))) >= _SAME_NEWS:
            trace = returned[0].trace(Matched.LIKENESS)
            self._found.conflicts.append(Conflict(now[0].origin, None, _told(returned), _told(now), trace))
            return
        for index, line in zip(component.returned, returned, strict=True):
            reason = self._not_for_data(index, line)
            if reason:
                trace = line.trace(Matched.CONTROL, (0, len(line.text)))
                self._found.not_taken.append(NotTaken(_told([line]), message(reason), trace))
                continue
            cells, offset = [], 0
            for cell in line.text.split(CELL):
                cells.append(line.runs(offset, offset + len(cell), self._names))
                offset += len(cell) + 1
            is_row = line.kind is BlockKind.ROW
            block = NewBlock(
                line.kind, () if is_row else cells[0], line.level, line.marker, tuple(cells) if is_row else ()
            )
            trace = line.trace(Matched.LIKENESS, (0, len(line.text)))
            if line.revision and line.revision not in trace.revisions:
                trace = replace(trace, revisions=(*trace.revisions, line.revision))
            self._found.changes.append(
                Inserted(block, self._between(index, index), replace(trace, matched=Matched.CONTROL))
            )

    def _not_for_data(self, index: int, line: ReturnedLine) -> str:
        """Why a line that came has no place in the data; "" where it has one."""
        if line.place is not None and line.place.part in BESIDE:
            return NOT_IN_BODY
        if line.kind is BlockKind.ROW:
            rows = range(index - 1, -1, -1), range(index + 1, len(self._edition.returned))
            if not any(self._neighbour(each, "", 0, rows_only=True) for each in rows):
                return NO_TABLE
        return ""

    def _went(self, component: Component, base: list[Line], now: list[Line]) -> None:
        if not now:
            return
        trace = self._trace_of_gone(component)
        if _template(base) != _template(now):
            origin = now[0].origin
            self._found.conflicts.append(Conflict(origin, _told(base), None, _told(now), trace))
            return
        for line in now:
            if line.origin is None:
                self._found.not_taken.append(NotTaken(_told([line]), message(PROGRAM_WORDS), trace))
            else:
                text = text_of(line, line.origin) if line.kind is not BlockKind.ROW else _told([line])
                self._found.changes.append(Removed(line.origin, line.kind, text, trace))

    def _trace_of_gone(self, component: Component) -> Trace:
        text = " ".join(words(_told(self._edition.base[index] for index in component.base)))
        at = self._at(component)
        index = int(at) if at >= 0 else -1
        place = self._edition.returned[index].place if 0 <= index < len(self._edition.returned) else None
        who = self._gone.get(text, [])
        if not who:
            cut = self._edition.returned[index].cut if 0 <= index < len(self._edition.returned) else ()
            who = [revision for offset, revision in cut if offset == len(self._edition.returned[index].text)]
        return Trace(place, Matched.CONTROL, tuple(dict.fromkeys(who)))

    @cached_property
    def _gone(self) -> dict[str, list[Revision]]:
        """Who took lines away, by the words of these."""
        made: dict[str, list[Revision]] = {}
        for each in self._edition.gone:
            made.setdefault(" ".join(words(each.text)), []).append(each.revision)
        return made

    def _between(self, first: int, last: int) -> Between:
        """Where the returned lines from `first` to `last` stand: between lines that stayed, of the same zone."""
        zone, is_row = self._zone_of(first), self._edition.returned[first].kind is BlockKind.ROW
        before, behind = range(first - 1, -1, -1), range(last + 1, len(self._edition.returned))
        for rows_only in (True, False) if is_row else (False,):
            found = Between(
                self._neighbour(before, zone, -1, rows_only=rows_only),
                self._neighbour(behind, zone, 0, rows_only=rows_only),
            )
            if found != _NOWHERE:
                return found
        return _NOWHERE

    def _neighbour(self, indexes: range, zone: str | None, which: int, *, rows_only: bool = False) -> Origin | None:
        """The origin of the nearest of these returned lines that stayed, of its last line of now or its first."""
        for index in indexes[:_FARTHEST]:
            if rows_only and self._edition.returned[index].kind is not BlockKind.ROW:
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
        component = self._of_returned[index]
        if not component.base or not component.now or id(component) in self._moved:
            return None
        line = self._edition.now[component.now[which]]
        return line.origin if zone in (None, _zone(line)) else None

    def _zone_of(self, index: int) -> str | None:
        """The zone of a returned line: that of its own line of the base, or of a neighbour of its kind."""
        own = self._edition.returned[index]
        component = self._of_returned[index]
        if component.base:
            return _zone(self._edition.base[component.base[0]])
        if own.kind is not BlockKind.FIELD:
            return ""
        for step in (-1, 1):
            other = self._of_returned.get(index + step)
            if other and other.base and self._edition.base[other.base[0]].kind is BlockKind.FIELD:
                return _zone(self._edition.base[other.base[0]])
        return None

    def _out_of_order(self, of: Callable[[Component], list[int]]) -> list[Component]:
        """The components that left the order of the base in another version, zone by zone."""
        zones: dict[str, list[Component]] = {}
        for component in self._components:
            if component.base and of(component) and _zone(self._edition.base[component.base[0]]) != _ALONE:
                zones.setdefault(_zone(self._edition.base[component.base[0]]), []).append(component)
        found = list[Component]()
        for inside in zones.values():
            ordered = sorted(inside, key=lambda component: of(component)[0])
            found += [ordered[index] for index in sorted(moved([each.base[0] for each in ordered]))]
        return found

    def _moves(self) -> Iterator[tuple[float, Change]]:
        """What stands elsewhere in the returned file, neighbours that moved together as one."""
        gone = [each for each in self._components if id(each) in self._moved and each.now]
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
            lines = [self._edition.now[index] for each in group for index in each.now]
            origins = tuple(dict.fromkeys(line.origin for line in lines if line.origin))
            first, last_index = group[0].returned[0], group[-1].returned[-1]
            trace = self._edition.returned[first].trace(group[0].matched)
            text = _told(lines)
            by = self._edition.returned[first].revision
            trace = replace(trace, revisions=(by,)) if by else trace
            if any(id(each) in elsewhere for each in group):
                self._found.conflicts.append(Conflict(lines[0].origin, text, text, text, trace))
            elif len(origins) < len(lines):
                self._found.not_taken.append(NotTaken(text, message(PROGRAM_WORDS), trace))
            else:
                yield first, Moved(origins, lines[0].kind, self._between(first, last_index), text, trace)

    def _is_there(self, group: list[Component]) -> bool:
        """Whether the data of now has a group in its new place already: behind the same line that stayed."""
        zone = _zone(self._edition.base[group[0].base[0]])
        return all(
            _last_before(each.returned[0], self._stayed[zone][0]) == _last_before(each.now[0], self._stayed[zone][1])
            for each in group
        )

    @cached_property
    def _stayed(self) -> dict[str, tuple[list[tuple[int, int]], list[tuple[int, int]]]]:
        """By zones, the components that stayed, by their number: where they are in the file, and in the data of now."""
        made: dict[str, tuple[list[tuple[int, int]], list[tuple[int, int]]]] = defaultdict(lambda: ([], []))
        for number, each in enumerate(self._components):
            if each.base and each.now and each.returned and id(each) not in self._moved:
                in_file, in_data = made[_zone(self._edition.base[each.base[0]])]
                in_file.append((each.returned[0], number))
                in_data.append((each.now[0], number))
        for in_file, in_data in made.values():
            in_file.sort()
            in_data.sort()
        return made

    def _figures(self) -> tuple[list[FigureChanged], list[Conflict]]:
        """The figures that changed, each with all its places; one that became two is left to the reader."""
        changed: dict[str, dict[str, list[tuple[str, FigurePlace]]]] = {}
        for name, old, new, place in self._found.figures:
            changed.setdefault(name, {}).setdefault(new, []).append((old, place))
        figures, conflicts = list[FigureChanged](), list[Conflict]()
        there = {(place.origin, place.start) for _name, _old, _new, place in self._found.figures}
        for name, versions in changed.items():
            if len(versions) > 1:
                for new, places in versions.items():
                    old, place = places[0]
                    conflicts.append(Conflict(place.origin, old, new, old, place.trace))
                continue
            [(new, places)] = versions.items()
            where = tuple(place for _old, place in places)
            stayed = tuple(each for each in self._places_of(name) if (each.origin, each.start) not in there)
            figures.append(FigureChanged(name, places[0][0], new, where, stayed))
        return figures, conflicts

    def _places_of(self, name: str) -> Sequence[FigurePlace]:
        """Where words for a figure stand in the lines that came back, in whatever form."""
        return self._all_figures.get(id_and_form(name)[0], [])

    @cached_property
    def _all_figures(self) -> dict[str, list[FigurePlace]]:
        """Where the words for each figure stand in the lines that came back."""
        made: dict[str, list[FigurePlace]] = {}
        for component in (each for each in self._components if each.returned):
            trace = self._edition.returned[component.returned[0]].trace(component.matched)
            for index in component.now:
                line = self._edition.now[index]
                for start, end, piece in line.placed():
                    name, origin = self._edition.figure_at(piece), piece.origin or line.origin
                    if name and origin:
                        first = offset_in(line, start, origin)
                        place = FigurePlace(origin, first, first + end - start, trace)
                        made.setdefault(id_and_form(name)[0], []).append(place)
        return made

    def _with_stayed(self, changes: Sequence[Change]) -> Iterator[Change]:
        """The changes, each of words with the other places that print the same text and came back with the old ones."""
        changed = {(each.origin, each.trace.place) for each in changes if isinstance(each, TextChanged)}
        origins = {origin for origin, _place in changed}
        printed: dict[Origin, list[ParagraphPlace | None]] = {}
        for component in self._components:
            if component.returned:
                place = self._edition.returned[component.returned[0]].place
                for index in component.now:
                    for origin in {piece.origin for piece in self._edition.now[index].pieces if piece.origin}:
                        if origin in origins:
                            printed.setdefault(origin, []).append(place)
        for each in changes:
            if isinstance(each, TextChanged):
                stayed = [p for p in printed.get(each.origin, ()) if p is not None and (each.origin, p) not in changed]
                yield replace(each, stayed=tuple(stayed))
            else:
                yield each

    def _remarks(self) -> Iterator[RemarkAdded]:
        """The comments, each at the text of now that it is on."""
        lines = enumerate(self._edition.returned)
        where = {key: (index, start, end) for index, line in lines for key, start, end in line.remarks}
        for note in self._edition.notes:
            index, start, end = where.get(note.id, (-1, 0, 0))
            origin, first, last = self._place_of(index, start, end) if index >= 0 else (None, 0, 0)
            trace = Trace()
            if index >= 0:
                trace = self._edition.returned[index].trace(self._of_returned[index].matched)
            yield RemarkAdded(origin, note.text, note.author, note.date, first, last, trace)

    def _place_of(self, index: int, start: int, end: int) -> tuple[Origin | None, int, int]:
        """The origin of now that letters of a returned line come from, and where in it they stand."""
        component = self._of_returned[index]
        if not component.now:
            return self._neighbour(range(index - 1, -1, -1), None, -1), 0, 0
        lines = [self._edition.now[each] for each in component.now]
        before = [self._edition.returned[each] for each in component.returned if each < index]
        by = sum(len(line.text) + 1 for line in before)
        returned = BREAK.join(self._edition.returned[each].text for each in component.returned)
        now = BREAK.join(line.text for line in lines)
        found = differences(returned, now)
        first, last = place_in(found, start + by), place_in(found, end + by, at_end=True)
        for line in lines:
            if first <= len(line.text):
                inside = (p.origin for a, b, p in line.placed() if p.origin and a <= first < b)
                origin = next(inside, None) or line.origin
                if origin is None:
                    return None, 0, 0
                begin = offset_in(line, first, origin)
                return origin, begin, max(begin, offset_in(line, min(last, len(line.text)), origin))
            first, last = first - len(line.text) - 1, last - len(line.text) - 1
        return lines[-1].origin, 0, 0

    def _by_likeness(self) -> Iterator[ParagraphPlace]:
        for component in self._components:
            if component.base and component.returned and component.matched is Matched.LIKENESS:
                for index in component.returned:
                    place = self._edition.returned[index].place
                    if place is not None:
                        yield place


def _last_before(position: int, places: Sequence[tuple[int, int]]) -> int:
    """The number of the last of the `places` before a position."""
    at = bisect_left(places, (position,)) - 1
    return places[at][1] if at >= 0 else -1


def _one_each(changes: Iterator[Change]) -> tuple[list[Change], list[Conflict]]:
    """The changes, those of one text in several places once; two that disagree are a conflict."""
    kept, conflicts = list[Change](), list[Conflict]()
    texts: dict[Origin, TextChanged] = {}
    for each in changes:
        if not isinstance(each, TextChanged):
            kept.append(each)
            continue
        first = texts.setdefault(each.origin, each)
        if first is each:
            kept.append(each)
        elif first.new != each.new:
            conflicts.append(Conflict(each.origin, first.old, each.new, first.new, each.trace))
    return kept, conflicts


def _said(lines: Sequence[Line | ReturnedLine]) -> list[str]:
    return [said(line.text) for line in lines]


def _told(lines: "Sequence[Line | ReturnedLine] | Iterator[Line]") -> str:
    return "\n".join(line.text.replace(CELL, " | ") for line in lines)


def _template(lines: Sequence[Line]) -> list[str]:
    """What lines say, with names in braces in place of their words: a figure may have become another one."""
    return [said("".join(f"{{{piece.name}}}" if piece.name else piece.text for piece in line.pieces)) for line in lines]


def _zone(line: Line) -> str:
    """Lines are in order with those of their zone: a list of the head or foot is one; all of the body is another.

    What has a place of its own, such as the number, is in order with nothing.
    """
    if line.kind is not BlockKind.FIELD:
        return ""
    origin = line.origin
    if origin is None or not isinstance(origin.path[-1], int):
        return _ALONE
    return f"{origin.file}/{origin.path[:-1]}"
