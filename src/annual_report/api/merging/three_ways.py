"""What one component of lines says in three versions: the changes that were made in Word, in the letters of now."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from typing import Final

from annual_report.analysis.derivation.forms import NUMBER
from annual_report.api.merging.changes import (
    BlockKind,
    Change,
    Conflict,
    FigurePlace,
    Joined,
    Matched,
    NewRun,
    NewRuns,
    NotTaken,
    Replacement,
    Split,
    TextChanged,
    Trace,
)
from annual_report.api.merging.edits import Anchor, anchored, merged, without_words_behind
from annual_report.api.merging.lines import BREAK, CELL, Line, Named, Piece, ReturnedLine, said
from annual_report.api.merging.words import Difference
from annual_report.document.origin import Origin
from annual_report.language import N_, message
from annual_report.wording.nameable import id_and_form

_NUMBER: Final = re.compile(r"\d(?:[\d.,/%-]*[\d%])?")
PROGRAM_WORDS: Final = N_("the program writes this by itself")
COMPUTED: Final = N_("the program computes this from figures of the data; change those")
SEVERAL_TEXTS: Final = N_("it reaches over several places of the data")
WITHIN_A_NAME: Final = N_("the paragraph ends within the words for a name")
OTHER_COLUMNS: Final = N_("the columns of a table changed")


@dataclass
class Found:
    """What was found so far."""

    changes: list[Change] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    not_taken: list[NotTaken] = field(default_factory=list)
    # The words for a name in braces that changed: name, old words, new words, where.
    figures: list[tuple[str, str, str, FigurePlace]] = field(default_factory=list)


@dataclass(frozen=True)
class Versions:
    """The lines of one component; `names` are those of its controls by tag."""

    base: Sequence[Line]
    returned: Sequence[ReturnedLine]
    now: Sequence[Line]
    matched: Matched
    names: Mapping[str, Named]
    figure_at: Callable[[Piece], str]
    words: Callable[[str], str]

    def trace(self, index: int, *spans: tuple[int, int]) -> Trace:
        """Where one of the returned lines is, and who changed the letters in the `spans`."""
        return self.returned[index].trace(self.matched, *spans)

    def line_at(self, offset: int) -> tuple[int, int]:
        """Which of the returned lines has a letter of all of them, and which of its letters that is."""
        for index, line in enumerate(self.returned):
            if offset <= len(line.text):
                return index, offset
            offset -= len(line.text) + 1
        return len(self.returned) - 1, len(self.returned[-1].text)

    def runs(self, start: int, end: int) -> NewRuns:
        """The letters of the returned lines from `start` to `end`, with a blank where a paragraph ends."""
        made: list[NewRun] = []
        offset = 0
        for line in self.returned:
            first, last = max(start - offset, 0), min(end - offset, len(line.text))
            if first < last or (first == last and start <= offset < end):
                made += [NewRun(" ")] if made else []
                made += line.runs(first, last, self.names)
            offset += len(line.text) + 1
        return tuple(made)

    def trace_of(self, found: Difference) -> Trace:
        """Where a difference is, and who made it."""
        index, start = self.line_at(found.new_start)
        last, end = self.line_at(found.new_end)
        return self.trace(index, (start, end if last == index else len(self.returned[index].text)))


def compare(versions: Versions, found: Found) -> None:
    """Adds what was changed in Word to `found`. Each version has at least one line."""
    base, returned, now = (
        BREAK.join(line.text for line in lines) for lines in (versions.base, versions.returned, versions.now)
    )
    if said(returned) == said(now):
        return
    fields, returned_fields, now_fields = _fields(base), _fields(returned), _fields(now)
    if len(fields) != len(returned_fields):
        found.not_taken.append(
            NotTaken(returned.replace(CELL, " | "), message(OTHER_COLUMNS), versions.trace(0, (0, len(returned))))
        )
        return
    same_fields = len(now_fields) == len(fields)
    changes, conflicts = list[Difference](), list[Difference]()
    anchors, same_names = list(_anchors(versions)), _same_names(versions)
    for index, ((start, end), (new_start, new_end)) in enumerate(zip(fields, returned_fields, strict=True)):
        own = [_moved(a, start, new_start) for a in anchors if start <= a.start and a.end <= end]
        own = [a for a in own if a.new_start >= 0 and a.new_end <= new_end - new_start]
        one, other = base[start:end], returned[new_start:new_end]
        differences = anchored(one, other, [without_words_behind(a, one, other) for a in own])
        if not differences:
            continue
        if not same_fields:
            conflicts += [Difference(start, end, new_start, new_end)]
            continue
        now_start, now_end = now_fields[index]
        names = [_moved(a, start, now_start) for a in same_names if start <= a.start and a.end <= end]
        names = [a for a in names if a.new_start >= 0 and a.new_end <= now_end - now_start]
        both = merged(one, other, now[now_start:now_end], differences, names)
        changes += [_shifted(each, now_start, new_start) for each in both.changes]
        conflicts += [_shifted(each, start, new_start) for each in both.conflicts]
    if conflicts:
        found.conflicts.append(_conflict(versions, conflicts[0], base, returned))
    if changes:
        _taken(versions, changes, found)


def _fields(text: str) -> list[tuple[int, int]]:
    """Where the cells of a row begin and end; a paragraph is one."""
    made, start = list[tuple[int, int]](), 0
    for cell in text.split(CELL):
        made.append((start, start + len(cell)))
        start += len(cell) + 1
    return made


def _moved(anchor: Anchor, start: int, new_start: int) -> Anchor:
    return Anchor(anchor.start - start, anchor.end - start, anchor.new_start - new_start, anchor.new_end - new_start)


def _shifted(each: Difference, start: int, new_start: int) -> Difference:
    return Difference(each.start + start, each.end + start, each.new_start + new_start, each.new_end + new_start)


def _anchors(versions: Versions) -> Iterator[Anchor]:
    """The words of controls within the lines that went out and came back."""
    there: dict[str, tuple[int, int]] = {}
    offset = 0
    for line in versions.returned:
        for each in line.stretches:
            for tag in each.tags:
                first, last = there.get(tag, (offset + each.start, offset + each.end))
                there[tag] = min(first, offset + each.start), max(last, offset + each.end)
        offset += len(line.text) + 1
    offset = 0
    for sent in versions.base:
        for start, end, piece in sent.placed():
            if piece.tag in there and piece.name:
                yield Anchor(offset + start, offset + end, *there[piece.tag])
        offset += len(sent.text) + 1


def _same_names(versions: Versions) -> list[Anchor]:
    """The words for names in braces that both the base and the data of now have, in the same order."""
    sent, own = _placed_names(versions.base), _placed_names(versions.now)
    matcher = SequenceMatcher(None, [name for name, _a, _b in sent], [name for name, _a, _b in own], autojunk=False)
    return [
        Anchor(*sent[block.a + index][1:], *own[block.b + index][1:])
        for block in matcher.get_matching_blocks()
        for index in range(block.size)
    ]


def _placed_names(lines: Sequence[Line]) -> list[tuple[str, int, int]]:
    made, offset = list[tuple[str, int, int]](), 0
    for line in lines:
        made += [(piece.name, offset + start, offset + end) for start, end, piece in line.placed() if piece.name]
        offset += len(line.text) + 1
    return made


def _conflict(versions: Versions, each: Difference, base: str, returned: str) -> Conflict:
    """A conflict is told with the whole lines: what the reader decides is what the sentence says."""
    return Conflict(
        versions.now[0].origin,
        _said(base),
        _said(returned),
        _said(BREAK.join(line.text for line in versions.now)),
        versions.trace_of(each),
    )


def _said(text: str) -> str:
    return text.replace(CELL, " | ").replace(BREAK, "\n")


@dataclass(frozen=True)
class _New:
    """New words for letters of one line of now, and the difference that they come from."""

    start: int
    end: int
    runs: NewRuns
    source: Difference


def _taken(versions: Versions, changes: Sequence[Difference], found: Found) -> None:
    """Parts the changes by the lines of now: words within one, its end taken away, another end put in."""
    starts, offset = list[int](), 0
    for line in versions.now:
        starts.append(offset)
        offset += len(line.text) + 1
    returned = BREAK.join(line.text for line in versions.returned)
    own: list[list[_New]] = [[] for _line in versions.now]
    splits: list[list[Difference]] = [[] for _line in versions.now]
    joins: dict[int, Difference] = {}
    for each in changes:
        index = max(number for number, start in enumerate(starts) if start <= each.start)
        start, line = each.start - starts[index], versions.now[index]
        if start == len(line.text) and each.end == each.start + 1:
            joins[index] = each
        elif returned[each.new_start : each.new_end] == BREAK:
            splits[index].append(each)
        else:
            new = _New(
                start,
                min(each.end - starts[index], len(line.text)),
                versions.runs(each.new_start, each.new_end),
                each,
            )
            is_behind = any(split.start == split.end == each.start == each.end for split in splits[index])
            own[index].append(_behind_blanks(new, line.text) if is_behind else new)
    for index, line in enumerate(versions.now):
        _line_changes(versions, line, own[index], found)
        _splits(versions, line, splits[index], starts[index], found)
    _joins(versions, joins, returned, found)


def _behind_blanks(new: _New, text: str) -> _New:
    """What comes at the beginning of the second part of a split line: behind the blanks that go with the split."""
    at = new.start + len(text[new.start :]) - len(text[new.start :].lstrip())
    if at == new.start or not new.runs:
        return new
    first, *others = new.runs
    runs = (replace(first, text=first.text.lstrip()), *others, NewRun(" "))
    return _New(at, at, runs, new.source)


def _splits(versions: Versions, line: Line, splits: Sequence[Difference], start: int, found: Found) -> None:
    at = list[int]()
    origin = line.origin
    for each in splits:
        offset = each.start - start
        within = next((p for a, b, p in line.placed() if a < offset < b and (p.name or p.added)), None)
        if within or origin is None:
            found.not_taken.append(NotTaken(line.text, message(WITHIN_A_NAME), versions.trace_of(each)))
        else:
            at.append(offset_in(line, offset, origin))
    if at and origin is not None:
        kind = line.kind
        index, _offset = versions.line_at(splits[0].new_start)
        made, by = versions.trace_of(splits[0]), versions.returned[index].revision
        trace = Trace(made.place, made.matched, (by,) if by else ())
        found.changes.append(Split(origin, kind, text_of(line, origin), tuple(at), trace))


def _joins(versions: Versions, joins: dict[int, Difference], returned: str, found: Found) -> None:
    """Neighbours whose ends between them went are one group."""
    for index in sorted(joins):
        if index - 1 in joins:
            continue
        last = index
        while last in joins:
            last += 1
        lines = versions.now[index : last + 1]
        origins = [line.origin for line in lines]
        known = tuple(origin for origin in origins if origin is not None)
        trace = versions.trace_of(joins[index])
        if len(known) != len(lines) or len(set(known)) != len(known):
            found.not_taken.append(NotTaken(_said(returned), message(PROGRAM_WORDS), trace))
            continue
        old = tuple(text_of(line, origin) for line, origin in zip(lines, known, strict=True))
        behind = returned[joins[index].new_end : joins[index].new_end + 1]
        between = " " if not behind or behind.isspace() else ""
        found.changes.append(Joined(known, lines[0].kind, old, between, trace))


def _line_changes(versions: Versions, line: Line, changes: Sequence[_New], found: Found) -> None:
    """The changes of words within one line of now, names in braces as a whole or not at all."""
    made: dict[Origin, list[tuple[Replacement, Difference]]] = {}
    for cluster, special in _clusters(versions, line, changes):
        start, end = min(e.start for e in cluster), max(e.end for e in cluster)
        start, end = min([start, *(a for a, _b, _p in special)]), max([end, *(b for _a, b, _p in special)])
        runs = _filled(line, cluster, start, end)
        new, source = "".join(run.text for run in runs), cluster[0].source
        trace = versions.trace_of(Difference(0, 0, source.new_start, cluster[-1].source.new_end))
        if any(piece.added for _a, _b, piece in special):
            is_computed = any(piece.added and _NUMBER.search(piece.text) for _a, _b, piece in special)
            reason = COMPUTED if is_computed else PROGRAM_WORDS
            found.not_taken.append(NotTaken(_around(line, start, end, new), message(reason), trace))
            continue
        origin = _origin_for(line, start, end)
        if origin is None:
            reason = SEVERAL_TEXTS if line.origin else PROGRAM_WORDS
            found.not_taken.append(NotTaken(_around(line, start, end, new), message(reason), trace))
            continue
        first, last = offset_in(line, start, origin), offset_in(line, end, origin)
        name = _figure(versions, line, start, end, new)
        if name:
            place = FigurePlace(origin, first, last, trace)
            found.figures.append((name, line.text[start:end], new, place))
            continue
        names = tuple(piece.name for _a, _b, piece in special if piece.name)
        if len(special) == 1 and special[0][:2] == (start, end):
            runs = _with_number(versions, names, runs)
        made.setdefault(origin, []).append((Replacement(first, last, runs, names), source))
    for origin, replacements in made.items():
        sources = [source for _each, source in replacements]
        who = [versions.trace_of(each) for each in sources]
        revisions = tuple(dict.fromkeys(revision for each in who for revision in each.revisions))
        trace = Trace(who[0].place, who[0].matched, revisions)
        old = text_of(line, origin)
        found.changes.append(TextChanged(origin, old, tuple(each for each, _source in replacements), trace))


_Special = tuple[int, int, Piece]


def _clusters(versions: Versions, line: Line, changes: Sequence[_New]) -> Iterator[tuple[list[_New], list[_Special]]]:
    """The changes, those of the words of one name or figure together with it, and with whatever else it meets."""
    special = [
        (start, end, piece)
        for start, end, piece in line.placed()
        if piece.name or piece.added or versions.figure_at(piece)
    ]
    open_changes, open_special, reach = list[_New](), list[_Special](), -1
    for each in sorted(changes, key=lambda new: (new.start, new.end)):
        if open_changes and each.start < reach:
            touched = [e for e in special if _touches(each, e) and e not in open_special]
        else:
            if open_changes:
                yield open_changes, open_special
            open_changes, open_special, touched = [], [], [e for e in special if _touches(each, e)]
        open_changes.append(each)
        open_special += touched
        reach = max([each.end, *(end for _start, end, _piece in open_special)])
    if open_changes:
        yield open_changes, open_special


def _touches(change: _New, special: _Special) -> bool:
    start, end, _piece = special
    if change.start == change.end:
        return start < change.start < end
    return change.start < end and start < change.end


def _filled(line: Line, cluster: Sequence[_New], start: int, end: int) -> NewRuns:
    """The new words from `start` to `end`: those that changed, and between them those of now."""
    made, at = list[NewRun](), start
    for each in cluster:
        made += [NewRun(line.text[at : each.start])] if at < each.start else []
        made += each.runs
        at = each.end
    return (*made, *([NewRun(line.text[at:end])] if at < end else []))


def _around(line: Line, start: int, end: int, new: str) -> str:
    """A line with the new words in it, as it came back; of a row the cell alone, with what it said before."""
    if line.kind is not BlockKind.ROW:
        return _said(line.text[:start] + new + line.text[end:])
    first, last = line.text.rfind(CELL, 0, start) + 1, f"{line.text}{CELL}".find(CELL, end)
    before, behind = line.text[first:start], line.text[end:last]
    return f"{_said(line.text[first:last])} → {_said(before + new + behind)}"


def _origin_for(line: Line, start: int, end: int) -> Origin | None:
    """The origin that has all letters from `start` to `end`, or, where something comes, those beside it."""
    inside = [piece for a, b, piece in line.placed() if a < end and start < b]
    if start == end:
        beside = [piece for a, b, piece in line.placed() if a <= start <= b and piece.origin and not piece.added]
        plain = [piece for piece in beside if not piece.name] or beside
        return plain[0].origin if plain else None
    origins = {piece.origin for piece in inside}
    return origins.pop() if len(origins) == 1 and not any(piece.added for piece in inside) else None


def _figure(versions: Versions, line: Line, start: int, end: int, new: str) -> str:
    """The name of the figure whose words stand there, where the new ones say another number; else ""."""
    numbers = _NUMBER.findall(new)
    if not numbers or numbers == _NUMBER.findall(line.text[start:end]):
        return ""
    same = [piece for a, b, piece in line.placed() if (a, b) == (start, end)]
    return versions.figure_at(same[0]) if same else ""


def _with_number(versions: Versions, names: Sequence[str], runs: NewRuns) -> NewRuns:
    """The new words for a figure, which count something else: its number is named as before."""
    figure, form = id_and_form(names[0]) if names else ("", "")
    number = versions.words(f"{figure}.{NUMBER}") if figure and not form else ""
    if not number or not runs or runs[0].name or not runs[0].text.startswith(f"{number} "):
        return runs
    first = runs[0]
    named = NewRun(number, first.strong, first.emphasis, f"{figure}.{NUMBER}")
    return (named, replace(first, text=first.text[len(number) :]), *runs[1:])


def text_of(line: Line, origin: Origin) -> str:
    """The words of a line that come from `origin`."""
    return "".join(piece.text for piece in line.pieces if piece.origin == origin and not piece.added)


def offset_in(line: Line, offset: int, origin: Origin) -> int:
    """Where a letter of the line stands among those that come from `origin`."""
    count = 0
    for start, end, piece in line.placed():
        if start >= offset:
            break
        if piece.origin == origin and not piece.added:
            count += min(end, offset) - start
    return count
