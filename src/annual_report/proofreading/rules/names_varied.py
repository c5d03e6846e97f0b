"""One name in several writings within a text."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import folded
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.official_names import is_name_of_workspace, official_names
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.phrases import begins_sentence
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip


def _key(words: str) -> tuple[str, ...]:
    return tuple(folded(word) for word in words.split())


# What names of bodies, contests and the like begin with.
_HEADS: Final = frozenset(map(_key, (
    "câu lạc bộ", "hội thi", "cuộc thi", "giải thưởng", "hội", "liên hiệp", "hiệp hội", "liên đoàn", "ban", "sở",
    "phòng",
    "trung tâm", "tạp chí", "quỹ", "đảng đoàn", "đảng bộ", "chi hội", "ủy ban", "mặt trận", "đề án", "chương trình",
    "quy chế", "viện", "trường", "tổng hội", "đoàn", "giải", "phong trào", "cuộc vận động", "liên minh",
)))  # fmt: skip
# Contests are named alike: Hội thi Sáng tạo, Cuộc thi sáng tạo.
_CONTESTS: Final = frozenset(map(_key, ("hội thi", "cuộc thi", "giải thưởng", "giải")))
# Words for many bodies of a kind: to begin them with a capital once, and with a small letter once, is a mixture.
_KINDS: Final = re.compile(r"\b(?P<first>[Hh])(?P<rest>ội thành viên|ội cơ sở|ội chuyên ngành|ội cấp huyện)\b")
# How an entry begins: behind its marker, or behind the mark that ends the one before.
_ENTRY: Final = re.compile(r"(?:[:;]\s+|(?:^|\s)(?:[a-zđ]{1,2}[.)]|\d{1,2}[.)]|[-+•])\s+)$")
_MARKER: Final = 6
_FIRSTS: Final = frozenset(head[0] for head in _HEADS)
_DEPTH, _LONGEST_HEAD, _MOST, _MOST_PLACES = 6, 3, 20_000, 20


@dataclass(frozen=True, slots=True)
class _Place:
    """A word of a name: the name's passage and start, and where the word is in it."""

    passage: Passage
    name: int
    start: int
    end: int


@dataclass(slots=True)
class _Letter:
    """How often a word of a name stands without a capital, and with one, and where at first."""

    counts: list[int] = field(default_factory=lambda: [0, 0])
    places: tuple[list[_Place], list[_Place]] = field(default_factory=lambda: ([], []))

    def add(self, capital: bool, place: _Place) -> None:
        """Counts one more."""
        self.counts[capital] += 1
        if len(self.places[capital]) < _MOST_PLACES:
            self.places[capital].append(place)

    @property
    def mixed(self) -> list[tuple[_Place, _Place]]:
        """The slips and what they should be like: the rarer ones, the small letters where both are equally usual."""
        usual = self.counts[True] >= self.counts[False]
        return [(slip, other) for other in self.places[usual][:1] for slip in self.places[not usual]]


def _may_have_capital(text: str, start: int) -> bool:
    """Whether a sentence, or an entry of a list, begins there: `c) Hội thành viên`, `gồm: Hội viên; Hội thành viên`."""
    return begins_sentence(text, start) or bool(_ENTRY.search(text, max(0, start - _MARKER), start))


class _Mixed(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._seen: dict[tuple[str, ...], _Letter] = {}
        self._kinds: dict[str, _Letter] = {}
        self._shared: set[tuple[str, ...]] = set()

    def read(self, passage: Passage) -> Iterator[Slip]:
        for match in _KINDS.finditer(passage.masked):
            if passage.role == "prose" and not _may_have_capital(passage.masked, match.start()):
                place = _Place(passage, match.start(), match.start(), match.end())
                self._kinds.setdefault(match["rest"], _Letter()).add(match["first"] == "H", place)
        headline: bool | None = None
        for at, word in enumerate(passage.words):
            if word.text[0].isupper() and folded(word.text) in _FIRSTS:
                headline = passage.is_headline if headline is None else headline
                if headline:
                    return
                self._read_name(passage, passage.words[at : at + _DEPTH + _LONGEST_HEAD])
        return
        yield

    def _read_name(self, passage: Passage, words: tuple[Word, ...]) -> None:
        """Counts the capitals of the words behind the head that they begin with."""
        keys = tuple(folded(word.text) for word in words)
        count = next((size for size in (3, 2, 1) if keys[:size] in _HEADS), 0)
        length, official = official_names().longest(keys, 0)
        if not count or (length > count and len(official[0].patterns) == 1):
            return
        named = count
        while named < len(words) and passage.text[words[named - 1].end : words[named].start] == " ":
            named += 1
        tail = words[count:named]
        capitals = [word.text[0].isupper() for word in tail]
        # A small letter tells of a name only where a capital behind it shows that it is one, or its head's own does.
        if not tail or (not any(capitals) and begins_sentence(passage.masked, words[0].start)):
            return
        if any(len(word.text) > 1 and word.text.isupper() for word in tail[:2]):
            return
        if not any(capitals) and passage.text[tail[-1].end : tail[-1].end + 2].strip()[:1].isdigit():
            return  # what a body did to so many: Quỹ hỗ trợ 150 hộ
        key: tuple[str, ...] = ("giải",) if keys[:count] in _CONTESTS else keys[:count]
        for at, word in enumerate(tail[:_DEPTH]):
            key = (*key, keys[count + at])
            if key in self._seen:
                self._shared.add(key)
            elif len(self._seen) >= _MOST:
                return
            place = _Place(passage, words[0].start, word.start, word.end)
            self._seen.setdefault(key, _Letter()).add(capitals[at], place)

    def close(self) -> Iterator[Slip]:
        wrong: dict[tuple[int, int], list[tuple[_Place, _Place]]] = {}
        followed = {key[:-1] for key in self._shared}
        for letters in (self._kinds.items(), self._seen.items()):
            for key, letter in letters:
                # One word behind a head may be of two names; two are of one: Ban Tổ, Ban tổ chức.
                if isinstance(key, str) or len(key) > 2 or key in followed:  # noqa: PLR2004
                    for slip, other in letter.mixed:
                        wrong.setdefault((id(slip.passage), slip.name), []).append((slip, other))
        for places in wrong.values():
            if slip_found := self._slip(places):
                yield slip_found

    def _slip(self, places: list[tuple[_Place, _Place]]) -> Slip | None:
        """One slip for all the words of a name that have other capitals elsewhere."""
        (first, other), *_others = places
        passage, start = first.passage, first.name
        end = max(place.end for place, _other in places)
        begin = bisect_left(passage.words, start, key=lambda word: word.start)
        words = passage.words[begin : begin + _DEPTH + _LONGEST_HEAD]
        keys = tuple(folded(word.text) for word in words)
        count = next((size for size in (3, 2, 1) if keys[:size] in _HEADS), 1)
        head = ("giải",) if keys[:count] in _CONTESTS else keys[:count]
        for at in range(count, min(len(words), count + _DEPTH)):
            if (*head, *keys[count : at + 1]) in self._shared:
                end = max(end, words[at].end)
        text = list(passage.text[start:end])
        for place, _other in places:
            text[place.start - start] = text[place.start - start].swapcase()
        if is_name_of_workspace(passage.text, start, end, self._knowledge):
            return None
        right = "".join(text)
        problem = message(N_("the same name has other capitals elsewhere"))
        note = message(N_("it is written differently here"))
        return Slip(passage, start, end, problem, (right,), note=note, note_at=(other.passage, other.name))


NAME_CAPITALS_MIXED = Proofreader(
    Rule(
        "name-capitals-mixed",
        Severity.WARNING,
        title=N_("one name is written with different capitals"),
        explanation=N_(
            "A name has the same capitals throughout a document: not “Hội thi Sáng tạo kỹ thuật” here and “Hội thi "
            "sáng tạo kỹ thuật” there, not both “các Hội thành viên” and “các hội thành viên”. The less frequent "
            "spelling is reported."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu mở Hội thi Sáng tạo kỹ thuật. Ban Tổ chức Hội thi
      sáng tạo Kỹ thuật đã trao giải.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >
      Hội Mẫu mở Hội thi Sáng tạo kỹ thuật. Ban Tổ chức Hội thi
      Sáng tạo kỹ thuật đã trao giải.
"""),
    ),
    _Mixed,
)
