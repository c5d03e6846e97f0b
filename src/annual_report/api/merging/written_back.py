"""Changes of a file of Word taken back into the data: what becomes of its files, and what is left to the reader."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from annual_report.api.merging.applying import Applied, DataOfNow, applied
from annual_report.api.merging.base_lines import lines_of
from annual_report.api.merging.changes import (
    Change,
    FigureChanged,
    Inserted,
    Joined,
    Moved,
    NotTaken,
    Removed,
    Split,
    TextChanged,
    Trace,
    WordChanges,
)
from annual_report.api.merging.data_now import DataNow
from annual_report.api.merging.last_look import Sides, not_told
from annual_report.api.merging.likeness import compared, says_but_names
from annual_report.api.merging.lines import CELL, Line
from annual_report.api.merging.named_data import NamedData
from annual_report.api.merging.returned_lines import returned_lines
from annual_report.api.merging.today import Today
from annual_report.api.merging.values import NewValues
from annual_report.api.merging.word_file import WordFile, changes_of
from annual_report.diagnostics import Diagnostic
from annual_report.document.origin import Origin
from annual_report.language import N_, Message, message

# Data files are read and checked anew for each of so many tries to find a change that they cannot have.
_MOST_TRIES: Final = 40
_NO_PLACE: Final = N_("the data have no place for this change")
_FIGURE: Final = N_("the data have no value that gives these words; decide which figure, or which words, are right")
_DERIVED_FIGURE: Final = N_("this figure is computed from others; change those")
_BREAKS_DATA: Final = N_("with this change the data would have an error: {error}")
_NOT_SAID: Final = N_("the data cannot say it in this way")


@dataclass(frozen=True)
class WrittenBack:
    """The `texts` of files after the changes by their names in the workspace; which changes were made, which were not.

    `after` is the data then; None where nothing changes. `values` are, for each change made, where the value is that
    it changed, if its words are not written in place.
    """

    texts: Mapping[str, str]
    done: tuple[Change, ...]
    not_taken: tuple[NotTaken, ...]
    after: DataNow | None = None
    values: tuple[Origin | None, ...] = ()


@dataclass
class _Tries:
    """Tries of changes, and what came of the last that was sound."""

    now: DataNow
    left: int = _MOST_TRIES
    errors: dict[int, Message] = field(default_factory=dict)

    def sound(self, changes: Sequence[Change]) -> tuple[Applied, DataNow] | None:
        """The files after the changes, where they can be read without an error."""
        self.left -= 1
        values = NewValues(self.now)
        named = NamedData(self.now)
        data = DataOfNow(
            self.now.files, self.now.document.lines, values.figure, values.value, named.is_datum, named.changed
        )
        made = applied(data, changes)
        texts = {self.now.in_workspace(name): text for name, text in made.texts.items()}
        after = self.now.with_texts(texts)
        if isinstance(after, DataNow):
            return made, after
        for each in changes:
            self.errors.setdefault(id(each), _first_error(after))
        if len(changes) == 1:
            self.errors[id(changes[0])] = _first_error(after)
        return None


def written_back(now: DataNow, word: WordFile, found: WordChanges) -> WrittenBack:
    """Takes the changes `found` in a file back that can be; all others are told of, each with the reason."""
    back = _taken_back(now, found, lambda document: changes_of(word, document))
    conflicts = [text for each in found.conflicts for text in (each.base, each.returned, each.now) if text]
    told = [*(each.text for each in back.not_taken), *conflicts]
    returned = returned_lines(word.content, word.name, word.base.texts).lines
    after = (back.after or now).document.lines
    sides = Sides(lines_of(word.base.texts), returned, now.document.lines, after)
    return replace(back, not_taken=(*back.not_taken, *not_told(sides, told)))


def _taken_back(now: DataNow, found: WordChanges, compare: Callable[[Today], WordChanges]) -> WrittenBack:
    changes = list(found.changes)
    if not changes:
        return WrittenBack({}, (), found.not_taken)
    tries = _Tries(now)
    kept, broken = _that_can_be_read(tries, changes)
    made = tries.sound(kept) if kept else None
    if made is None:
        return WrittenBack({}, (), (*found.not_taken, *(_not_taken(each, tries) for each in changes)))
    did, after = made
    not_taken = [*found.not_taken, *(_broken(each, tries) for each in broken)]
    not_taken += [_refused(each, now) for each in did.refused]
    left = _left(compare(after.document), after, found, [*broken, *did.refused])
    texts = {now.in_workspace(name): text for name, text in did.texts.items()}
    return WrittenBack(texts, did.done, tuple(_once([*not_taken, *left])), after, did.values)


def _once(left: Iterable[NotTaken]) -> Iterator[NotTaken]:
    """What is left, each once: several lines may have gone at one place."""
    seen: set[tuple[object, str, str]] = set()
    for each in left:
        key = (each.trace.place, each.text, each.reason.text)
        if key not in seen:
            seen.add(key)
            yield each


def _that_can_be_read(tries: _Tries, changes: Sequence[Change]) -> tuple[list[Change], list[Change]]:
    """The changes with which the data are sound, and those that break them."""
    kept, broken = list[Change](), list[Change]()
    waiting = [list(changes)]
    while waiting:
        part = waiting.pop(0)
        if tries.left <= 1:
            broken += part
        elif tries.sound([*kept, *part]) is not None:
            kept += part
        elif len(part) == 1:
            broken += part
        else:
            half = len(part) // 2
            waiting[:0] = [part[:half], part[half:]]
    order = {id(each): number for number, each in enumerate(changes)}
    return sorted(kept, key=lambda each: order[id(each)]), broken


def _first_error(found: Iterable[Diagnostic]) -> Message:
    return next((each.message for each in found if each.is_error), message(_NO_PLACE))


def _broken(change: Change, tries: _Tries) -> NotTaken:
    error = tries.errors.get(id(change), message(_NO_PLACE))
    return NotTaken(said(change), message(_BREAKS_DATA, error=error), trace_of(change))


def _not_taken(change: Change, tries: _Tries) -> NotTaken:
    return _broken(change, tries) if id(change) in tries.errors else _refused(change, tries.now)


def _refused(change: Change, now: DataNow) -> NotTaken:
    known = now.computed.why(change)
    if known is None and isinstance(change, TextChanged):
        known = NamedData(now).why(change)
    if known is not None:
        return NotTaken(said(change), known, trace_of(change))
    reason = _NO_PLACE
    if isinstance(change, FigureChanged):
        reason = _DERIVED_FIGURE if "." in change.name else _FIGURE
    return NotTaken(said(change), message(reason), trace_of(change))


def _left(rest: WordChanges, after: DataNow, found: WordChanges, known: Sequence[Change]) -> list[NotTaken]:
    """What the document still does not say after the changes, and nobody has told of."""
    there = Counter(compared(line.text) for line in after.document.lines)
    told = {compared(said(each)) for each in known} | {compared(each.text) for each in found.not_taken}
    told |= {compared(text) for each in found.conflicts for text in (each.base, each.returned, each.now) if text}
    lines = {origin: line for line in reversed(after.document.lines) if (origin := line.origin) is not None}
    left = [
        NotTaken(said(each), message(_NOT_SAID), trace_of(each))
        for each in rest.changes
        if not _is_said(each, there, lines) and compared(said(each)) not in told
    ]
    for conflict in rest.conflicts:
        texts = {compared(text) for text in (conflict.base, conflict.returned, conflict.now) if text}
        returned = (conflict.returned or "").split("\n")
        follows = conflict.origin in lines and says_but_names(lines[conflict.origin], conflict.returned or "")
        if texts & told or follows or not conflict.returned:
            continue
        if not all(there[compared(line)] for line in returned):
            left.append(NotTaken(conflict.returned, message(_NOT_SAID), conflict.trace))
    return left


def _is_said(change: Change, there: Mapping[str, int], lines: Mapping[Origin, Line]) -> bool:
    """Whether the document says already what a change asks for, whatever its letters are in."""
    if isinstance(change, TextChanged):
        if compared(change.new) == compared(change.old) or there[compared(change.new)] > 0:
            return True
        if change.old.isupper() and all(compared(each.text) in compared(change.old) for each in change.replacements):
            return True  # a title is printed in capitals, whatever it was written in
        return change.origin in lines and says_but_names(lines[change.origin], change.new)
    if isinstance(change, Inserted):
        return there[compared(change.block.text)] > 0
    return False


def said(change: Change) -> str:
    """What a change is about, in words of the document."""
    match change:
        case TextChanged():
            return change.new
        case FigureChanged():
            return f"{change.old} → {change.new}"
        case Inserted():
            return change.block.text
        case Joined():
            return change.between.join(change.old)
        case Split() | Moved() | Removed():
            return change.old.replace(CELL, " | ")


def trace_of(change: Change) -> Trace:
    """Where in the file a change is seen."""
    if isinstance(change, FigureChanged):
        return change.where[0].trace if change.where else Trace()
    return change.trace
