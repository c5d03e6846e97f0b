"""A manuscript proofread: slips as diagnostics at their places, and the text as it is with the safe ones mended."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from math import inf
from pathlib import Path
from stat import S_IMODE
from typing import Final

from annual_report.api.fixing import FileChange
from annual_report.api.manuscripts.house import House
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.publish import write_files
from annual_report.api.rules.settling import leveled
from annual_report.diagnostics import (
    Diagnostic,
    Edit,
    Fault,
    Span,
    compatible,
    edited_in_file,
    faults_of_rules,
    in_order,
)
from annual_report.language import N_, Message, message
from annual_report.proofreading import Passage, Proofreader, Slip, proofread
from annual_report.proofreading.markdown_passages import keeps_markup
from annual_report.proofreading.proofreader import advice_on

# Where slips overlap, one is mended in one round, and the other in the next: so many are more than it takes.
ROUNDS: Final = 20


def proofread_manuscript(manuscript: Manuscript, house: House) -> list[Diagnostic]:
    """All that is found, in the order of the text."""
    place = _Places(manuscript)
    asked = () if house.rules else manuscript.problems
    failed: dict[str, Fault] = {}
    slips = proofread(
        manuscript.passages,
        house.knowledge,
        house.proofreaders,
        on_failure=lambda by, error: failed.setdefault(by.rule.name, Fault.of(error)),
    )
    found = [*asked, *(place.diagnostic(proofreader, slip) for proofreader, slip in slips)]
    found += faults_of_rules(failed, manuscript.source.name)
    return in_order(each for one in found if (each := leveled(one, house.levels)))


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its safe slips mended, how many those were, and what is still to be told of it."""

    text: str
    count: int
    diagnostics: list[Diagnostic]


def mended(manuscript: Manuscript, house: House) -> Mended:
    """The text of a manuscript with the safe slips mended; of one that is no text file, as it is."""
    found = proofread_manuscript(manuscript, house)
    if manuscript.text_file is None:
        return Mended(manuscript.source.text, 0, found)
    count = sum(not each.edits for each in manuscript.problems)  # of another encoding: mended by being written
    for _round in range(ROUNDS):
        made = compatible(each.edits for each in found if each.edits)
        if not made and all(each.edits for each in manuscript.problems):
            break
        count += len(made)
        manuscript = manuscript.rewritten(edited_in_file(manuscript.source, made))
        found = proofread_manuscript(manuscript, house)
    return Mended(manuscript.source.in_file.text, count, found)


def write(path: Path, manuscript: Manuscript, done: Mended) -> None:
    """Writes what was mended of a text file; who may read and write it stays as it is. Raises `CannotWriteError`."""
    if manuscript.text_file is not None:
        file = path.resolve()
        mode = S_IMODE(file.stat().st_mode)
        write_files(file.parent, {file.name: manuscript.text_file.written(done.text)})
        file.chmod(mode)


def difference(path: Path, manuscript: Manuscript, done: Mended) -> str:
    """What `write` would change, as a unified diff; "" where that is nothing."""
    if manuscript.text_file is None or not done.count:
        return ""
    after = manuscript.text_file.written(done.text)
    if manuscript.text_file.encoding == "utf-8":
        return FileChange(manuscript.source.name, path.read_bytes(), after, done.count).diff
    return FileChange(
        manuscript.source.name, manuscript.source.in_file.text.encode(), done.text.encode(), done.count
    ).diff


class _Places:
    """Where passages of a manuscript stand in its source, and in the file where that is another thing."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._source = manuscript.source
        self._starts = list(accumulate(map(len, manuscript.source.lines), initial=0))

    def diagnostic(self, proofreader: Proofreader, slip: Slip) -> Diagnostic:
        """The slip at its place."""
        span = self._span(slip.passage, slip.start, slip.end)
        notes = tuple(self._notes(slip))
        edit = self._edit(slip, span)
        edits, proposals = (edit, ()) if slip.safe else ((), edit if len(slip.fixes) == 1 else ())
        return Diagnostic(proofreader.rule, slip.message, span, notes, advice_on(slip), edits, proposals)

    def _notes(self, slip: Slip) -> Iterator[Message]:
        if slip.note is not None and slip.note_at is not None:
            there = self._span(slip.note_at[0], slip.note_at[1], slip.note_at[1])
            yield message(N_("{note} ({place})"), note=slip.note, place=there.place)
        elif slip.note is not None:
            yield slip.note
        if place := self._in_file(slip.passage.origin(slip.start, slip.end)[0]):
            yield message(N_("in the document: {place}"), place=place)

    def _in_file(self, offset: int) -> Message | None:
        places = self._manuscript.places
        index = bisect_right(places, (offset, inf), key=lambda each: (each[0], 0)) - 1
        return places[index][1] if index >= 0 else None

    def _span(self, passage: Passage, start: int, end: int) -> Span:
        (line, column), (end_line, end_column) = map(self._line_and_column, passage.origin(start, end))
        return Span(self._source, line, column, end_line, end_column)

    def _line_and_column(self, offset: int) -> tuple[int, int]:
        line = bisect_right(self._starts, offset, hi=len(self._starts) - 1)
        return line, offset - self._starts[line - 1] + 1

    def _edit(self, slip: Slip, span: Span) -> tuple[Edit, ...]:
        """The edit that mends the slip in the likeliest way, where nothing but words stands there."""
        mends = bool(slip.fixes) and self._manuscript.text_file is not None
        fits = mends and span.text == slip.text and keeps_markup(slip.fixes[0])
        return (Edit(span, slip.fixes[0]),) if fits else ()
