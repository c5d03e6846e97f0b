"""What was changed in a file of Word: it came back as `returned`, went out as `base`, and the data says `now`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Final

from annual_report.api.merging.changes import (
    BlockKind,
    Change,
    Conflict,
    Inserted,
    Matched,
    NewBlock,
    NotTaken,
    Removed,
    Revision,
    Trace,
    WordChanges,
)
from annual_report.api.merging.components import Component
from annual_report.api.merging.edition import Edition, told
from annual_report.api.merging.likeness import likeness
from annual_report.api.merging.lines import CELL, Line, Named, ReturnedLine, said
from annual_report.api.merging.printed_places import PrintedPlaces, one_each
from annual_report.api.merging.remarks import remarks
from annual_report.api.merging.standing import Standing
from annual_report.api.merging.three_ways import PROGRAM_WORDS, Found, Versions, compare, text_of
from annual_report.api.merging.words import words
from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.language import N_, message

# What came in Word and what came in the data are versions of each other where they are as alike as this.
_SAME_NEWS: Final = 0.8
# The parts of a file that no text of the data is printed in, but for the address at the foot of page 1.
BESIDE: Final = frozenset({DocumentPart.HEADER, DocumentPart.FOOTER, DocumentPart.FOOTNOTE, DocumentPart.ENDNOTE})
TURNED: Final = N_("the paragraph became another kind: a heading, an item of a list, or neither")
NO_TABLE: Final = N_("the table is none whose rows are written in the data")
NOT_IN_BODY: Final = N_("headers, footers and notes are not in the data")


def changes_in(edition: Edition) -> WordChanges:
    """All that was changed in the returned file: one that came back as it went out has nothing.

    What the data of now says already is no change.
    """
    return _Merging(edition).all()


class _Merging:
    def __init__(self, edition: Edition) -> None:
        self._edition, self._found, self._standing = edition, Found(), Standing(edition)
        self._names = {
            piece.tag: Named(piece.name, piece.text)
            for line in edition.base
            for piece in line.pieces
            if piece.tag and piece.name
        }

    def all(self) -> WordChanges:
        is_turned = any(line.turned for line in self._edition.returned)
        if not is_turned and _said(self._edition.returned) == _said(self._edition.now):
            return WordChanges(remarks=tuple(remarks(self._standing)))
        placed: list[tuple[float, Change]] = []
        for component in self._standing.components:
            count = len(self._found.changes)
            self._component(component)
            placed += [(self._standing.at(component), change) for change in self._found.changes[count:]]
        placed += self._standing.moves(self._found)
        changes = [change for _at, change in sorted(placed, key=lambda each: each[0])]
        places = PrintedPlaces(self._standing)
        texts, conflicts = one_each(places.with_stayed(changes))
        figures, disagreeing = places.figures(self._found)
        return WordChanges(
            (*figures, *texts),
            tuple(remarks(self._standing)),
            (*self._found.conflicts, *conflicts, *disagreeing),
            tuple(self._found.not_taken),
            tuple(self._by_likeness()),
            dict(places.of_lines()),
        )

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
                conflict = Conflict(None, told(base), told(returned), None, returned[0].trace(component.matched))
                self._found.conflicts.append(conflict)
        else:
            self._went(component, base, now)

    def _came(self, component: Component, returned: list[ReturnedLine], now: list[Line]) -> None:
        if not returned or _said(returned) == _said(now):
            return
        if now and likeness(words(told(returned)), words(told(now))) >= _SAME_NEWS:
            trace = returned[0].trace(Matched.LIKENESS)
            self._found.conflicts.append(Conflict(now[0].origin, None, told(returned), told(now), trace))
            return
        for index, line in zip(component.returned, returned, strict=True):
            reason = self._not_for_data(index, line)
            if reason:
                trace = line.trace(Matched.CONTROL, (0, len(line.text)))
                self._found.not_taken.append(NotTaken(told([line]), message(reason), trace))
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
                Inserted(block, self._standing.between(index, index), replace(trace, matched=Matched.CONTROL))
            )

    def _not_for_data(self, index: int, line: ReturnedLine) -> str:
        """Why a line that came has no place in the data; "" where it has one."""
        if line.place is not None and line.place.part in BESIDE:
            return NOT_IN_BODY
        if line.kind is BlockKind.ROW:
            rows = range(index - 1, -1, -1), range(index + 1, len(self._edition.returned))
            if not any(self._standing.neighbour(each, "", 0, rows_only=True) for each in rows):
                return NO_TABLE
        return ""

    def _went(self, component: Component, base: list[Line], now: list[Line]) -> None:
        if not now:
            return
        trace = self._trace_of_gone(component)
        if _template(base) != _template(now):
            origin = now[0].origin
            self._found.conflicts.append(Conflict(origin, told(base), None, told(now), trace))
            return
        for line in now:
            if line.origin is None:
                self._found.not_taken.append(NotTaken(told([line]), message(PROGRAM_WORDS), trace))
            else:
                text = text_of(line, line.origin) if line.kind is not BlockKind.ROW else told([line])
                self._found.changes.append(Removed(line.origin, line.kind, text, trace))

    def _trace_of_gone(self, component: Component) -> Trace:
        text = " ".join(words(told(self._edition.base[index] for index in component.base)))
        at = self._standing.at(component)
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

    def _by_likeness(self) -> Iterator[ParagraphPlace]:
        for component in self._standing.components:
            if component.base and component.returned and component.matched is Matched.LIKENESS:
                for index in component.returned:
                    place = self._edition.returned[index].place
                    if place is not None:
                        yield place


def _said(lines: Sequence[Line | ReturnedLine]) -> list[str]:
    return [said(line.text) for line in lines]


def _template(lines: Sequence[Line]) -> list[str]:
    """What lines say, with names in braces in place of their words: a figure may have become another one."""
    return [said("".join(f"{{{piece.name}}}" if piece.name else piece.text for piece in line.pieces)) for line in lines]
