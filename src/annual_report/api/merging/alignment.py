"""Which lines of one version of a document are which of another one: by their controls, else by likeness.

Lines that were split or joined stand together in a group.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from annual_report.api.merging.changes import Matched
from annual_report.api.merging.likeness import likely_pairs, likeness
from annual_report.api.merging.lines import said
from annual_report.api.merging.words import Difference, differences, words

# Lines that are less alike are no versions of each other: in the same place, and elsewhere in the document.
_ALIKE: Final = 0.5
_ALIKE_ELSEWHERE: Final = 0.65
# A control with other words than this much is believed only where its words are nowhere else.
_OTHER_WORDS: Final = 0.3
# Nobody splits a paragraph into more.
_MOST_PARTS: Final = 50


@dataclass(frozen=True, slots=True)
class Entry:
    """A line as it is compared: its text, the tags of its controls; rows are matched with rows alone.

    A line of a `sort` has a place of its own: there it is that line, whatever it says. What is `whole` is never split
    or joined, as rows and headings are.
    """

    text: str
    tags: tuple[str, ...] = ()
    sort: str = ""
    whole: bool = False
    is_row: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """Lines by their numbers: the `old` ones are the `new` ones; without one of them, they went or came."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    matched: Matched = Matched.CONTROL


def aligned(old: Sequence[Entry], new: Sequence[Entry], *, tags_first: bool = True) -> list[Group]:
    """Groups that have each line of both sides once, in the order of the new side, then those that went.

    Tags say more than the same words do, if `tags_first`.
    """
    aligning = _Aligning(old, new)
    aligning.by_same_text(with_tags=True)
    if tags_first:
        aligning.by_tags()
    aligning.by_same_text()
    if not tags_first:
        aligning.by_tags()
    aligning.by_parts()
    aligning.by_likeness()
    aligning.by_parts()
    aligning.by_place()
    return aligning.groups()


@dataclass
class _Aligning:
    olds: Sequence[Entry]
    news: Sequence[Entry]
    # The numbers of the lines of the other side, in order.
    of_old: dict[int, list[int]] = field(default_factory=dict)
    of_new: dict[int, list[int]] = field(default_factory=dict)
    how: dict[int, Matched] = field(default_factory=dict)
    doubtful: list[tuple[int, int]] = field(default_factory=list)

    def pair(self, old: int, new: int, how: Matched) -> None:
        self.of_old.setdefault(old, []).append(new)
        self.of_new.setdefault(new, []).append(old)
        self.of_old[old].sort()
        self.of_new[new].sort()
        self.how.setdefault(new, how)

    def free(self) -> tuple[list[int], list[int]]:
        """The lines of both sides that are matched with none."""
        olds = [index for index in range(len(self.olds)) if index not in self.of_old]
        return olds, [index for index in range(len(self.news)) if index not in self.of_new]

    def by_tags(self) -> None:
        """Lines in one control are the same, but for copies of it, and where its words are quite other ones."""
        where: dict[str, list[int]] = defaultdict(list)
        for index, entry in enumerate(self.news):
            for tag in dict.fromkeys(entry.tags):
                where[tag].append(index)
        found = []
        for index in self.free()[0]:
            entry = self.olds[index]
            votes = Counter(each for tag in entry.tags for each in where.get(tag, ()))
            for other, count in votes.items():
                if self.news[other].is_row == entry.is_row:
                    alike = likeness(words(entry.text), words(self.news[other].text))
                    found.append((-count, -alike, index, other))
        for _count, alike, index, other in sorted(found):
            if index in self.of_old or other in self.of_new:
                continue
            if -alike < _OTHER_WORDS:
                self.doubtful.append((index, other))
            else:
                self.pair(index, other, Matched.CONTROL)

    def by_same_text(self, *, with_tags: bool = False) -> None:
        """Lines with the same words, perhaps also with the same tags, are the same, in their order."""
        olds, news = self.free()
        where: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index in reversed(news):
            where[_same(self.news[index], with_tags=with_tags)].append(index)
        for index in olds:
            entry = self.olds[index]
            same = where.get(_same(entry, with_tags=with_tags))
            if same and words(entry.text) and (entry.tags or not with_tags):
                self.pair(index, same.pop(), Matched.CONTROL if with_tags else Matched.LIKENESS)

    def by_likeness(self) -> None:
        """The most alike first; in the same place less is needed than elsewhere. Then what a control says."""
        olds, news = self.free()
        first, last = self._bounds()
        pairs = likely_pairs([(e, self.olds[e].text) for e in olds], [(e, self.news[e].text) for e in news])
        for alike, old, new in sorted(pairs, key=lambda each: (-each[0], abs(each[1] - each[2]), each[1:])):
            if old in self.of_old or new in self.of_new or self.olds[old].is_row != self.news[new].is_row:
                continue
            if alike >= (_ALIKE if first[old] < new < last[old] else _ALIKE_ELSEWHERE):
                self.pair(old, new, Matched.LIKENESS)
        for old, new in self.doubtful:
            if old not in self.of_old and new not in self.of_new:
                self.pair(old, new, Matched.CONTROL)

    def _bounds(self) -> tuple[list[int], list[int]]:
        """For each old line, between which new ones it stands: those of the matched lines around it."""
        first, last, count = list[int](), list[int](), len(self.olds)
        before, behind = -1, len(self.news)
        for index in range(count):
            first.append(before)
            before = self.of_old[index][-1] if index in self.of_old else before
        for index in reversed(range(count)):
            last.append(behind)
            behind = self.of_old[index][0] if index in self.of_old else behind
        return first, last[::-1]

    def by_place(self) -> None:
        """A single line between matched ones, of a sort that has its own place, is that line in other words."""
        olds, news = self.free()
        left = set(news)
        for old in olds:
            if not self.olds[old].sort:
                continue
            before, behind = old - 1, old + 1
            new = self.of_old[before][-1] + 1 if before in self.of_old else -1
            if new not in left or self.news[new].sort != self.olds[old].sort:
                new = self.of_old[behind][0] - 1 if behind in self.of_old else -1
            if new in left and self._fits(old, new):
                self.pair(old, new, Matched.LIKENESS)
                left.discard(new)

    def _fits(self, old: int, new: int) -> bool:
        """Whether a line may be another one in its place: of rows, something has to be as it was."""
        one, other = self.olds[old], self.news[new]
        alike = not one.is_row or likeness(words(one.text), words(other.text)) >= _OTHER_WORDS
        return one.sort == other.sort and alike

    def by_parts(self) -> None:
        """Lines that have the words which their neighbour has lost are parts of it: it was split, or they joined it."""
        olds, news = self.free()
        for index in (*news, *reversed(news)):
            self._part(index, self.news, self.of_new, self.olds, is_new=True)
        for index in (*olds, *reversed(olds)):
            self._part(index, self.olds, self.of_old, self.news, is_new=False)

    def _part(
        self, index: int, own: Sequence[Entry], matches: dict[int, list[int]], others: Sequence[Entry], *, is_new: bool
    ) -> None:
        entry = own[index]
        if index in matches or entry.whole or not words(entry.text):
            return
        for step in (-1, 1):
            neighbour = index + step
            if neighbour not in matches or len(matches[neighbour]) != 1:
                continue
            whole = matches[neighbour][0]
            if others[whole].whole:
                continue
            parts = (self.of_old if is_new else self.of_new)[whole]
            if neighbour not in (parts[0], parts[-1]) or len(parts) >= _MOST_PARTS:
                continue
            if any(len(matches[part]) != 1 for part in parts):
                continue
            lost = _lost(others[whole].text, [own[each].text for each in parts], at_end=step == -1)
            if likeness(words(lost), words(entry.text)) >= _ALIKE:
                self.pair(*((whole, index) if is_new else (index, whole)), Matched.LIKENESS)
                return

    def groups(self) -> list[Group]:
        """All lines in groups."""
        made, done = list[Group](), set[int]()
        for new in range(len(self.news)):
            if new in done:
                continue
            olds = self.of_new.get(new, [])
            news = [new, *(self.of_old[olds[0]] if len(olds) == 1 else ())]
            news = sorted(dict.fromkeys(news))
            done.update(news)
            made.append(Group(tuple(olds), tuple(news), self.how.get(new, Matched.LIKENESS)))
        return [*made, *(Group((old,), ()) for old in range(len(self.olds)) if old not in self.of_old)]


def _same(entry: Entry, *, with_tags: bool) -> tuple[str, ...]:
    return (said(entry.text), str(entry.is_row), *(entry.tags if with_tags else ()))


def _lost(whole: str, parts: Iterable[str], *, at_end: bool) -> str:
    """What the beginning, or the end, of `whole` has and the `parts` of it that are known do not have."""
    found: list[Difference] = differences(whole, " ".join(parts))
    if not found:
        return ""
    last = found[-1] if at_end else found[0]
    reaches = not words(whole[last.end :]) if at_end else not words(whole[: last.start])
    return whole[last.start : last.end] if reaches else ""
