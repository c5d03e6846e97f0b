"""Which words of a text changed: the stretches of letters that differ, numbers set against numbers."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from annual_report.api.merging.lines import BREAK, CELL
from annual_report.api.merging.ordering import moved

_TOKEN: Final = re.compile(r"\d(?:[\d.,/%-]*[\d%])?|\w+|[^\w\s]|[\x1e\x1f]")
# Comparing takes so many steps at most; a paragraph of a report needs some thousands.
_MOST_STEPS: Final = 500_000
_SIGNS: Final = frozenset({BREAK, CELL})


@dataclass(frozen=True, slots=True)
class Difference:
    """The letters from `start` to `end` of the old text, and those in their place in the new one."""

    start: int
    end: int
    new_start: int
    new_end: int


@dataclass(frozen=True, slots=True)
class _Token:
    """A word, number or sign; `gap` is where the blanks before it begin, which stand for nothing at a sign."""

    text: str
    start: int
    end: int
    gap: int
    at_sign: bool

    @property
    def compared(self) -> tuple[str, bool]:
        """What makes it another one: its letters, and whether it stands apart from what is before it."""
        return self.text, self.at_sign or self.gap < self.start

    @property
    def shape(self) -> str:
        return "0" if self.text[0].isdigit() else self.text if self.text in _SIGNS else f" {self.text}"


def _tokens(text: str) -> list[_Token]:
    made, end, at_sign = list[_Token](), 0, False
    for match in _TOKEN.finditer(text):
        is_sign = match[0] in _SIGNS
        made.append(_Token(match[0], match.start(), match.end(), end, at_sign or is_sign))
        end, at_sign = match.end(), is_sign
    return made


def words(text: str) -> list[str]:
    """The words, numbers and signs of a text."""
    return _TOKEN.findall(text)


def differences(old: str, new: str) -> list[Difference]:
    """The stretches in which `new` has other words than `old`; differences of blanks alone are none."""
    before, after = _tokens(old), _tokens(new)
    made = list[Difference]()
    for start, end, new_start, new_end in _opcodes(before, after):
        for each in _stretches((before, start, end), (after, new_start, new_end)):
            own = _without_blanks(each, old, new)
            if made and _meet(made[-1], own, old, new):
                own = _shortened(Difference(made[-1].start, own.end, made.pop().new_start, own.new_end), old, new)
            made.append(own)
    return made


def _without_blanks(own: Difference, old: str, new: str) -> Difference:
    """The difference without blanks that both texts have before it."""
    if old[own.start : own.end][:1].isspace() and new[own.new_start : own.new_end][:1].isspace():
        begin = own.end - len(old[own.start : own.end].lstrip())
        return Difference(begin, own.end, own.new_end - len(new[own.new_start : own.new_end].lstrip()), own.new_end)
    return own


def _meet(one: Difference, other: Difference, old: str, new: str) -> bool:
    """Whether two differences are one: nothing is between them, and they are no ends of paragraphs or cells."""
    if (one.end, one.new_end) != (other.start, other.new_start):
        return False
    return not any(old[e.start : e.end] in _SIGNS or new[e.new_start : e.new_end] in _SIGNS for e in (one, other))


def _shortened(own: Difference, old: str, new: str) -> Difference:
    """The difference without the words that both texts have at its end."""
    before, after = old[own.start : own.end], new[own.new_start : own.new_end]
    one, other = _tokens(before), _tokens(after)
    while (
        one and other and one[-1].text == other[-1].text and one[-1].end == len(before) and other[-1].end == len(after)
    ):
        last, new_last = one.pop(), other.pop()
        apart, new_apart = last.gap < last.start, new_last.gap < new_last.start
        both = apart and new_apart
        before, after = before[: last.gap if both else last.start], after[: new_last.gap if both else new_last.start]
        if not both:
            break
    return Difference(own.start, own.start + len(before), own.new_start, own.new_start + len(after))


_Opcode = tuple[int, int, int, int]


def _opcodes(before: Sequence[_Token], after: Sequence[_Token]) -> Iterator[_Opcode]:
    """Where the tokens differ, with numbers, and the ends of paragraphs and cells, against their like."""
    one, other = [each.compared for each in before], [each.compared for each in after]
    for start, end, new_start, new_end in _unequal(one, other):
        shapes, new_shapes = [e.shape for e in before[start:end]], [e.shape for e in after[new_start:new_end]]
        if not (shapes and new_shapes and is_quick(shapes, new_shapes)):
            yield start, end, new_start, new_end
            continue
        matcher = SequenceMatcher(None, shapes, new_shapes, autojunk=False)
        at, new_at = start, new_start
        for block in matcher.get_matching_blocks():
            if (begin := start + block.a) > at or new_start + block.b > new_at:
                yield at, begin, new_at, new_start + block.b
            for index in range(block.size):
                pair = begin + index, new_start + block.b + index
                if one[pair[0]] != other[pair[1]]:
                    yield pair[0], pair[0] + 1, pair[1], pair[1] + 1
            at, new_at = begin + block.size, new_start + block.b + block.size


def _unequal(one: Sequence[object], other: Sequence[object]) -> Iterator[_Opcode]:
    """Where two rows of things differ; where comparing all of them would take long, between those that are unique."""
    first = 0
    while first < min(len(one), len(other)) and one[first] == other[first]:
        first += 1
    last = 0
    while last < min(len(one), len(other)) - first and one[-1 - last] == other[-1 - last]:
        last += 1
    middle, new_middle = one[first : len(one) - last], other[first : len(other) - last]
    if not middle and not new_middle:
        return
    if is_quick(middle, new_middle):
        matcher = SequenceMatcher(None, middle, new_middle, autojunk=False)
        for tag, start, end, new_start, new_end in matcher.get_opcodes():
            if tag != "equal":
                yield first + start, first + end, first + new_start, first + new_end
        return
    at, new_at = 0, 0
    for place, new_place in (*_unique_pairs(middle, new_middle), (len(middle), len(new_middle))):
        gap, new_gap = middle[at:place], new_middle[new_at:new_place]
        whole = [(0, len(gap), 0, len(new_gap))] if list(gap) != list(new_gap) else []
        inside = _unequal(gap, new_gap) if is_quick(gap, new_gap) else whole
        for start, end, new_start, new_end in inside:
            if start < end or new_start < new_end:
                yield first + at + start, first + at + end, first + new_at + new_start, first + new_at + new_end
        at, new_at = place + 1, new_place + 1


def is_quick(one: Sequence[object], other: Sequence[object]) -> bool:
    """Whether two rows of things are compared in little time: it rises with the pairs of equal ones, and the length."""
    counts = Counter(other)
    pairs, most = 0, _MOST_STEPS // max(min(len(one), len(other)), 1)
    for each in one:
        pairs += counts[each]
        if pairs > most:
            return False
    return True


def _unique_pairs(one: Sequence[object], other: Sequence[object]) -> list[tuple[int, int]]:
    """The places of things that both rows have once, as many of them as stand in one order."""
    once = {each for row in (Counter(one),) for each, count in row.items() if count == 1}
    once &= {each for each, count in Counter(other).items() if count == 1}
    places = {each: index for index, each in enumerate(other) if each in once}
    pairs = [(index, places[each]) for index, each in enumerate(one) if each in once]
    gone = moved([new for _old, new in pairs])
    return [pair for position, pair in enumerate(pairs) if position not in gone]


_Side = tuple[Sequence[_Token], int, int]


def _stretches(before: _Side, after: _Side) -> Iterator[Difference]:
    """The letters of what differs: signs between paragraphs and cells stand by themselves."""
    parts, new_parts = _parted(*before), _parted(*after)
    most = max(len(parts), len(new_parts))
    parts += [(parts[-1][1],) * 2] * (most - len(parts))
    new_parts += [(new_parts[-1][1],) * 2] * (most - len(new_parts))
    for number, ((start, end), (new_start, new_end)) in enumerate(zip(parts, new_parts, strict=True)):
        if (start == end and new_start == new_end) or (number % 2 and start < end and new_start < new_end):
            continue  # nothing, or the same sign
        own, other = before[0][start:end], after[0][new_start:new_end]
        bare = any(each[0].at_sign for each in (own, other) if each)
        first = _first(before[0], start, end, bare=bare)
        new_first = _first(after[0], new_start, new_end, bare=bare)
        yield Difference(first, own[-1].end if own else first, new_first, other[-1].end if other else new_first)


def _first(tokens: Sequence[_Token], start: int, end: int, *, bare: bool) -> int:
    """Where a stretch begins, with the blanks before it; of one without words, where the words before it end."""
    if start == end:
        return tokens[start - 1].end if start else 0
    return tokens[start].start if bare else tokens[start].gap


def _parted(tokens: Sequence[_Token], start: int, end: int) -> list[tuple[int, int]]:
    """The tokens from `start` to `end`, those of each paragraph by themselves, with the signs between them."""
    parts, begin = list[tuple[int, int]](), start
    for index in range(start, end):
        if tokens[index].text in _SIGNS:
            parts += [(begin, index), (index, index + 1)]
            begin = index + 1
    return [*parts, (begin, end)]
