"""Where a file of Word that came back prints what was changed in it: figures and texts that stand in several places."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from annual_report.api.merging.changes import Change, Conflict, FigureChanged, FigurePlace, TextChanged
from annual_report.api.merging.standing import Standing
from annual_report.api.merging.three_ways import Found, offset_in
from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.wording.nameable import id_and_form

if TYPE_CHECKING:
    from annual_report.document.origin import Origin


class PrintedPlaces:
    """Where the lines that came back print figures and texts of the data."""

    def __init__(self, standing: Standing) -> None:
        self._edition, self._components = standing.edition, standing.components

    def of_lines(self) -> Iterator[tuple[int, tuple[ParagraphPlace, ...]]]:
        """Where each line of now is in the file that came back: one place, or one for each cell."""
        for component in self._components:
            if component.returned:
                line = self._edition.returned[component.returned[0]]
                places = line.cells or ((line.place,) if line.place else ())
                yield from ((index, places) for index in component.now)

    def figures(self, found: Found) -> tuple[list[FigureChanged], list[Conflict]]:
        """The figures that changed, each with all its places; one that became two is left to the reader."""
        changed: dict[str, dict[str, list[tuple[str, FigurePlace]]]] = {}
        for name, old, new, place in found.figures:
            changed.setdefault(name, {}).setdefault(new, []).append((old, place))
        figures, conflicts = list[FigureChanged](), list[Conflict]()
        there = {(place.origin, place.start) for _name, _old, _new, place in found.figures}
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

    def with_stayed(self, changes: Sequence[Change]) -> Iterator[Change]:
        """The changes, each of words with the other places that print the same text and came back with the old ones."""
        changed = {(each.origin, _row_of(each.trace.place)) for each in changes if isinstance(each, TextChanged)}
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
                stayed = [
                    p
                    for p in printed.get(each.origin, ())
                    if p is not None and (each.origin, _row_of(p)) not in changed
                ]
                yield replace(each, stayed=tuple(stayed))
            else:
                yield each


def _row_of(place: ParagraphPlace | None) -> tuple[DocumentPart | None, tuple[int, ...]]:
    """Where a place is: a cell, in which row."""
    if place is None:
        return None, ()
    return place.part, place.numbers[:2] if place.part is DocumentPart.CELL else place.numbers


def one_each(changes: Iterator[Change]) -> tuple[list[Change], list[Conflict]]:
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
