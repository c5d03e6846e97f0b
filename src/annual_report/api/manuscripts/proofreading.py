"""A manuscript proofread: slips as diagnostics at their places, and the text as it is with the safe ones mended."""

import re
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final

from annual_report.api.fixing import FileChange
from annual_report.api.manuscripts.house import House
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.publish import replace_own_file
from annual_report.api.rules.settling import leveled
from annual_report.diagnostics import (
    Diagnostic,
    Edit,
    Fault,
    FilePlace,
    Place,
    Span,
    compatible,
    edited_in_file,
    faults_of_rules,
    in_order,
)
from annual_report.language import N_, SOURCE_LANGUAGE, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading import Passage, Proofreader, Slip, proofread
from annual_report.proofreading.markdown_passages import keeps_markup
from annual_report.proofreading.proofreader import MOST_SLIPS, advice_on

# Where slips overlap, one is mended in one round, and the other in the next: so many are more than it takes.
ROUNDS: Final = 20
_SMALL_WORDS: Final = lazy_pattern(r"\b(?:the|of|and|was|were|has|had|with|from)\b", re.IGNORECASE)
_FEWEST_WORDS: Final = 3
_ONE_IN: Final = 100
_PASSAGES_LOOKED_AT: Final = 200
_LETTERS_LOOKED_AT: Final = 20_000
# So many slips of one kind are mended in one round: a program that mends them reads more than a person.
_MOST_MENDED: Final = 20_000


def proofread_manuscript(manuscript: Manuscript, house: House, most: int = MOST_SLIPS) -> list[Diagnostic]:
    """All that is found, in the order of the text; at most so many slips by each rule."""
    asked = [each for each in manuscript.problems if not house.rules or each.rule.name in house.rules]
    failed: dict[str, Fault] = {}
    slips = proofread(
        manuscript.passages,
        replace(house.knowledge, language=SOURCE_LANGUAGE) if _is_in_english(manuscript) else house.knowledge,
        house.proofreaders,
        most=most,
        on_failure=lambda by, error: failed.setdefault(by.rule.name, Fault.of(error)),
    )
    found = [*asked, *(_diagnostic(manuscript, proofreader, slip) for proofreader, slip in slips)]
    found += faults_of_rules(failed, told_of(manuscript))
    return in_order(each for one in found if (each := leveled(one, house.levels)))


def _is_in_english(manuscript: Manuscript) -> bool:
    """Whether a text has the small words of English, and hardly a letter that English has not."""
    text = " ".join(islice((each.text for each in manuscript.passages), _PASSAGES_LOOKED_AT))[:_LETTERS_LOOKED_AT]
    foreign = sum(1 for letter in text if letter.isalpha() and not letter.isascii())
    return len(_SMALL_WORDS.findall(text)) >= _FEWEST_WORDS and foreign * _ONE_IN < len(text)


def told_of(manuscript: Manuscript) -> str | FilePlace:
    """Of what a fault is told that concerns the manuscript as a whole."""
    return FilePlace(manuscript.name) if manuscript.source is None else manuscript.name


@dataclass(frozen=True, slots=True)
class Mended:
    """A text with its safe slips mended, how many those were, and what is still to be told of it.

    There is no text ("") of what is no text file, in which nothing is mended.
    """

    text: str
    count: int
    diagnostics: list[Diagnostic]


def mended(manuscript: Manuscript, house: House) -> Mended:
    """The text of a manuscript with the safe slips mended; nothing is of one that is no text file."""
    found = proofread_manuscript(manuscript, house, _MOST_MENDED)
    source = manuscript.source
    if manuscript.text_file is None or source is None:
        return Mended("", 0, found)
    count = sum(not each.edits for each in manuscript.problems)  # of another encoding: mended by being written
    for _round in range(ROUNDS):
        made = compatible(each.edits for each in found if each.edits)
        if not made and all(each.edits for each in manuscript.problems):
            break
        count += len(made)
        manuscript = manuscript.rewritten(edited_in_file(source, made))
        source = manuscript.source or source
        found = proofread_manuscript(manuscript, house, _MOST_MENDED)
    if len(found) > MOST_SLIPS:
        found = proofread_manuscript(manuscript, house)
    return Mended(source.in_file.text, count, found)


def write(path: Path, manuscript: Manuscript, done: Mended) -> Path | None:
    """Writes what was mended of a text file that is as it was read, and gives the copy of that beside it.

    Raises `ChangedMeanwhileError` where something else is in it now, and `CannotWriteError`.
    """
    if manuscript.text_file is None:
        return None
    return replace_own_file(path.resolve(), manuscript.text_file.read, manuscript.text_file.written(done.text))


def difference(manuscript: Manuscript, done: Mended) -> str:
    """What `write` would change, as a unified diff; "" where that is nothing."""
    if manuscript.text_file is None or manuscript.source is None or not done.count:
        return ""
    after = manuscript.text_file.written(done.text)
    if manuscript.text_file.encoding == "utf-8":
        return FileChange(manuscript.name, manuscript.text_file.read, after, done.count).diff
    return FileChange(manuscript.name, manuscript.source.in_file.text.encode(), done.text.encode(), done.count).diff


def _diagnostic(manuscript: Manuscript, proofreader: Proofreader, slip: Slip) -> Diagnostic:
    """The slip at its place."""
    place = _place(manuscript, slip.passage, slip.start, slip.end)
    edit = _edit(manuscript, slip, place)
    edits, proposals = (edit, ()) if slip.safe else ((), () if slip.proposed is None else edit)
    return Diagnostic(
        proofreader.rule, slip.message, place, _notes(manuscript, slip), advice_on(slip), edits, proposals
    )


def _notes(manuscript: Manuscript, slip: Slip) -> tuple[Message, ...]:
    if slip.note is None or slip.note_at is None:
        return () if slip.note is None else (slip.note,)
    passage, start = slip.note_at
    there = _place(manuscript, passage, start, start)
    return (message(N_("{note} ({place})"), note=slip.note, place=there),)


def _place(manuscript: Manuscript, passage: Passage, start: int, end: int) -> Place:
    return manuscript.content.place(*passage.origin(start, end))


def _edit(manuscript: Manuscript, slip: Slip, place: Place) -> tuple[Edit, ...]:
    """The edit that mends the slip in the likeliest way, where nothing but words stands there."""
    if not slip.fixes or manuscript.text_file is None or not isinstance(place, Span):
        return ()
    fits = place.text == slip.text and keeps_markup(slip.fixes[0])
    return (Edit(place, slip.fixes[0]),) if fits else ()
