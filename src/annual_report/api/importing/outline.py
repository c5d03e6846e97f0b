"""Which lines of a text are headings, and on which level: by numbers typed before them, by their look, their styles."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.api.importing.lines import Item, Line
from annual_report.api.importing.markers import ANNEX, Marked, MarkerKind, marked

_LONGEST: Final = 330  # letters of a heading that is nothing but one
_LONGEST_RUN_IN: Final = 160
_ENDS_ENTRY: Final = (";", ",")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that is a heading: its level (0 for a Phần, 1, 2, 3), its title, and what goes on in the same line."""

    level: int
    title: str
    number: str = ""
    rest: int = 0  # where the text behind a heading that begins a paragraph begins; 0: there is none


Kinds = dict[MarkerKind, int]


def headings_of(items: Sequence[Item]) -> dict[int, Heading]:
    """The headings among the items, by their indexes."""
    found = [(at, item, marked(item.text)) for at, item in enumerate(items) if isinstance(item, Line)]
    likely = {at: mark for at, line, mark in found if mark and mark.kind.may_head and _may_be(line, mark)}
    sure = _by_group(found, likely)
    levels = _levels(sure.values())
    outlined = _outlined(found, sure)
    made: dict[int, Heading] = {}
    for at, line, mark in found:
        if at in sure:
            made[at] = _heading(line, sure[at], levels[sure[at].kind])
        elif at in outlined:
            made[at] = Heading(outlined[at], line.text[mark.start :] if mark and mark.kind.may_head else line.text)
    return made


def _may_be(line: Line, mark: Marked) -> bool:
    """Whether a numbered line looks like a heading, by itself."""
    text = line.text
    if mark.kind in {MarkerKind.PART, MarkerKind.LETTERED}:
        return line.is_centred or line.is_bold or line.is_upper or line.paragraph.outline is not None
    if text.endswith(_ENDS_ENTRY) or not line.pieces:
        return False
    if line.paragraph.outline is not None or line.paragraph.titled:
        return True
    if line.is_bold or line.is_upper:
        return len(text) <= _LONGEST
    return _bold_before(line) > mark.start or (mark.kind is MarkerKind.ROMAN and len(text) < _LONGEST_RUN_IN)


def _bold_before(line: Line) -> int:
    """How many letters from its beginning on are bold."""
    length = len(line.marker) + 1 if line.marker else 0
    for piece in line.pieces:
        if not piece.bold and piece.text.strip():
            return length if length > (len(line.marker) + 1 if line.marker else 0) else 0
        length += len(piece.text)
    return length


def _by_group(found: Sequence[tuple[int, Line, Marked | None]], likely: dict[int, Marked]) -> dict[int, Marked]:
    """The headings among the `likely` ones, and those of the same series that look less so.

    What stands between two headings of a level above is one series: 1., 2., 3. are all headings there, or none.
    """
    sure: dict[int, Marked] = {}
    series: dict[MarkerKind, list[tuple[int, Line, Marked]]] = {}

    def settle(down_to: MarkerKind) -> None:
        for kind in [each for each in series if each > down_to]:
            sure.update(_settled(series.pop(kind), likely))

    for at, line, mark in found:
        if mark is None or not mark.kind.may_head:
            continue
        if mark.kind <= MarkerKind.ROMAN:
            if at in likely:
                settle(mark.kind)
                sure[at] = mark
            continue
        if mark.kind is MarkerKind.DECIMAL and at in likely:
            settle(MarkerKind.DECIMAL)
        series.setdefault(mark.kind, []).append((at, line, mark))
    settle(MarkerKind.PART)
    return sure


def _settled(series: Sequence[tuple[int, Line, Marked]], likely: dict[int, Marked]) -> dict[int, Marked]:
    heads = [each for each in series if each[0] in likely]
    if not heads or 2 * len(heads) < len(series):
        plain = len(series) > 1 or not heads
        whole = [each for each in heads if each[1].is_bold or each[1].paragraph.outline is not None]
        return {at: mark for at, _line, mark in (whole if plain else heads)}
    expected = {mark.order for _at, _line, mark in heads}
    return {
        at: mark
        for at, line, mark in series
        if at in likely or (mark.order not in expected and len(line.text) < _LONGEST)
    }


def _levels(marks: Iterable[Marked]) -> Kinds:
    """On which level each kind of number is, in this file: what is highest is on the first, but for a Phần."""
    used = Counter(mark.kind for mark in marks)
    levels: Kinds = {MarkerKind.PART: 0, MarkerKind.LETTERED: 0}
    if MarkerKind.LETTERED in used and (MarkerKind.ROMAN not in used or MarkerKind.PART in used):
        levels[MarkerKind.LETTERED] = 1
    level = 2 if levels[MarkerKind.LETTERED] == 1 and MarkerKind.LETTERED in used else 1
    for kind in (MarkerKind.ROMAN, MarkerKind.DECIMAL, MarkerKind.SECOND):
        if kind in used:
            levels[kind] = level
            level += 1
    return levels


def _outlined(found: Sequence[tuple[int, Line, Marked | None]], sure: dict[int, Marked]) -> dict[int, int]:
    """The levels of headings without numbers, by their styles: as the numbered ones of that style, else in order."""
    styled = [(at, line.paragraph.outline) for at, line, _mark in found if line.paragraph.titled and at not in sure]
    known = [(at, level) for at, level in styled if level is not None]
    lines = {at: line for at, line, _mark in found}
    numbered = {lines[at].paragraph.outline: mark.kind for at, mark in sure.items()}
    levels = _levels(sure.values()) if sure else {}
    ranks = sorted({level for _at, level in known})
    made: dict[int, int] = {}
    for at, level in known:
        text = lines[at].text
        if ANNEX.match(text) or len(text) > _LONGEST or text.endswith(_ENDS_ENTRY):
            continue
        mark = marked(text)
        if mark and not mark.kind.may_head:  # a style of headings on an entry of a list
            continue
        if sure and not (lines[at].is_bold or lines[at].is_upper):
            continue
        if level in numbered:
            made[at] = levels[numbered[level]]
        elif not sure:
            made[at] = ranks.index(level) + 1
    return made


def _heading(line: Line, mark: Marked, level: int) -> Heading:
    text = line.text
    bold = _bold_before(line)
    if not line.is_bold and mark.start < bold < len(text) - 2 and len(text) > bold + 2:
        return Heading(level, text[mark.start : bold].strip(" :."), mark.number, bold)
    if len(text) > _LONGEST or (not line.is_bold and not line.is_upper and len(text) > _LONGEST_RUN_IN):
        for sign in (": ", ". "):
            at = text.find(sign, mark.start)
            if 0 < at < _LONGEST_RUN_IN:
                return Heading(level, text[mark.start : at], mark.number, at + len(sign))
    return Heading(level, text[mark.start :].strip(), mark.number)
