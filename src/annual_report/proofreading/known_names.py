"""Names that are known, looked up in text under their right spelling and under those that come near it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from annual_report.language.vietnamese.folding import folded, one_edit_apart, plain, toned
from annual_report.proofreading.knowledge import KnownName
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.phrases import Phrases, capitals
from annual_report.proofreading.similar_phrases import SimilarPhrases

AND: Final = "va"  # “và” is written or left out without another name being meant
# KH&KT, KH-KT and KHKT stand for the same words.
IN_FULL: Final = {
    "kh": ("khoa", "hoc"),
    "kt": ("ki", "thuat"),
    "cn": ("cong", "nghe"),
    "khkt": ("khoa", "hoc", "ki", "thuat"),
    "khcn": ("khoa", "hoc", "cong", "nghe"),
}
_SOME, _LONG, _LONGER, _LETTERS = 3, 4, 5, 3
_FEW: Final = 40
_MOST_LEFT_OUT: Final = 2
_CONTESTS: Final = (("hoi", "thi"), ("cuoc", "thi"))
_OF_A_PLACE: Final = re.compile(r" (?:tỉnh|huyện|thành phố|thị xã) [^\W\d_a-zđ].*$")
# That a name has: what is longer is another text, and each of its beginnings would be looked for at each word.
_MOST_WORDS: Final = 60
_SPACES: Final = re.compile(r"\s+")
_DASHES: Final = re.compile(r"\s*[-–—]\s*")


@dataclass(frozen=True)
class NameForm:
    """A name as it may be written, and the known name that it is one of."""

    text: str
    name: KnownName

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words."""
        return Passage(self.text).words

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """Its words without marks and capitals, and without “và”."""
        return tuple(key for key, _at in _keys(self.words))

    @cached_property
    def capitals(self) -> tuple[bool, ...]:
        """Which of its words have a capital."""
        return capitals(self.words)

    @cached_property
    def comparable(self) -> str:
        """What is equal to that of another writing if both are the same name in the same spelling."""
        return comparable(self.text, i_or_y=self.name.kind == "person")

    def capital(self, *, i_or_y: bool) -> str:
        """The same of the name with a capital at its beginning, as a sentence begins with it."""
        return comparable(self.text[0].upper() + self.text[1:], i_or_y=i_or_y)


def comparable(text: str, *, i_or_y: bool = False) -> str:
    """A key that two spellings of one name share if they differ only in what other rules report.

    That is in spaces, dashes and the place of tone marks; each word with a capital is marked with ^.


    With `i_or_y` i and y stay two letters, as who bears a name chose one of them.
    """
    fold = _toned if i_or_y else folded
    parts = re.split(r"([^\W\d_]+)", _DASHES.sub(" - ", _SPACES.sub(" ", text)))
    return "".join(("^" if part[0].isupper() else "") + fold(part) if part[:1].isalpha() else part for part in parts)


def _toned(word: str) -> str:
    return "".join(toned(word))


def _keys(words: Sequence[Word]) -> Iterator[tuple[str, int]]:
    """The words without marks, capitals and “và”, what is abbreviated in full, with their places."""
    for at, word in enumerate(words):
        key = plain(word.text)
        if word.text.isupper() and key in IN_FULL:
            yield from ((each, at) for each in IN_FULL[key])
        elif key != AND:
            yield key, at


@dataclass(frozen=True, slots=True)
class NameWords:
    """The words of a passage without “và”: their keys, and which words of the passage they are."""

    passage: Passage
    keys: tuple[str, ...]
    places: tuple[int, ...]

    @classmethod
    @lru_cache(maxsize=1)
    def of_passage(cls, passage: Passage) -> "NameWords":
        """The words of `passage`, kept for the next who asks."""
        keyed = list(_keys(passage.words))
        return cls(passage, tuple(key for key, _at in keyed), tuple(at for _key, at in keyed))

    def between(self, first_key: int, last_key: int) -> tuple[Word, ...]:
        """The words of the passage from its `first_key` key to its `last_key`."""
        return self.passage.words[self.places[first_key] : self.places[last_key] + 1]


class KnownNames:
    """All names that are known, by their words."""

    def __init__(self, names: Sequence[KnownName]) -> None:
        forms = [NameForm(text, name) for name in names for text in dict.fromkeys(_writings(name))]
        self.forms = tuple(form for form in forms if 1 < len(form.keys) <= _MOST_WORDS)
        self._exact: Phrases[NameForm] = Phrases((form.keys, form) for form in self.forms)
        self.firsts = self._exact.firsts
        """The keys that a name begins with."""
        self._pairs: dict[tuple[str, ...], list[tuple[NameForm, bool]]] = defaultdict(list)
        for form in _of_different_words(self.forms):
            if len(form.keys) >= _LONG and form.name.kind != "person":
                self._pairs[form.keys[:2]].append((form, True))
                self._pairs[form.keys[-2:]].append((form, False))
        self.pairs = frozenset(self._pairs)
        """The pairs of keys that a name of some length begins or ends with."""
        self._similar: dict[tuple[str, ...], SimilarPhrases] = {}
        self._cuts = self._cut_names()
        self._spellings: dict[tuple[str, ...], frozenset[str]] = {}
        self._longest = max((len(form.keys) for form in self.forms), default=0)

    @classmethod
    @lru_cache(maxsize=1)
    def for_names(cls, names: tuple[KnownName, ...]) -> "KnownNames":
        """These names, kept for the next who asks."""
        return cls(names)

    def written(self, words: NameWords, at: int) -> tuple[int, list[NameForm]]:
        """How many words from `at` on are a known name but for marks and capitals, and the forms that it may be."""
        return self._exact.longest(words.keys, at)

    def is_spelt(self, written: str, forms: Sequence[NameForm]) -> bool:
        """Whether what is written, as it is compared, is one of the `forms` that have its words."""
        keys = forms[0].keys
        if keys not in self._spellings:
            self._spellings[keys] = frozenset(form.comparable for form in forms)
        return written in self._spellings[keys]

    def alike(self, words: NameWords, at: int) -> Iterator[tuple[int, int, NameForm]]:
        """Known names of which one word is misspelt, lacking or too many, where the pair of words `at` is of them."""
        for form, begins in self._likely(words, at):
            count = len(form.keys)
            for length in (count, count - 1, count + 1):
                first = at if begins else at + 2 - length
                if (
                    first >= 0
                    and first + length <= len(words.keys)
                    and _differs_little(words.keys, first, length, form)
                ):
                    yield first, length, form
                    break
            else:
                if begins and form.name.kind == "series" and (length := _contracted(words.keys, at, form)):
                    yield at, length, form

    def _likely(self, words: NameWords, at: int) -> Sequence[tuple[NameForm, bool]]:
        """The names of the pair `at`; of many, those of which a closer look shows whether they are meant."""
        pair = words.keys[at : at + 2]
        names = self._pairs.get(pair, [])
        if len(names) <= _FEW:
            return names
        if pair not in self._similar:
            self._similar[pair] = SimilarPhrases([form.keys for form, _begins in names])
        return [names[number] for number in self._similar[pair].near(words.keys, at)]

    def cut(self, words: NameWords, at: int) -> Iterator[tuple[int, NameForm]]:
        """Names of which only the beginning stands at `at`, cut within a part: how much of them, and the name."""
        for count in range(_SOME, self._longest):
            beginning = words.keys[at : at + count]
            if len(beginning) < count:
                return
            following = words.keys[at + count : at + count + 1]
            for form in self._cuts.get(beginning, ()):
                if form.keys[count : count + 1] != following:
                    yield count, form

    def _cut_names(self) -> dict[tuple[str, ...], list[NameForm]]:
        """Beginnings of names that break off within a part, with a few of the names: no more are told."""
        cuts: dict[tuple[str, ...], list[NameForm]] = defaultdict(list)
        for form in self.forms:
            if len(form.keys) < _LONG or form.name.kind == "person" or len(form.words) != len(form.keys):
                continue
            for count in range(_SOME, len(form.keys)):
                names = cuts[form.keys[:count]] if form.capitals[count - 1] and not form.capitals[count] else None
                if names is not None and len(names) < _FEW:
                    names.append(form)
        return cuts


def _of_different_words(forms: Sequence[NameForm]) -> list[NameForm]:
    """The first form of those that have the same words: of many that differ in numbers alone, one speaks for all."""
    first: dict[object, NameForm] = {}
    for form in forms:
        first.setdefault((form.keys, len(form.words), form.name.kind), form)
    return list(first.values())


def _writings(name: KnownName) -> tuple[str, ...]:
    """How a name is written; a contest may go without the place of which it is one."""
    of_place = _OF_A_PLACE.search(name.official) if name.kind == "series" else None
    return (name.official, *name.allowed, *([name.official[: of_place.start()]] if of_place else []))


def _contracted(keys: Sequence[str], at: int, form: NameForm) -> int:
    """How many keys from `at` on are the form with one or two left out amidst: Thanh thiếu nhi; 0 where it is none."""
    expected = form.keys
    same = 0
    while same < len(expected) and keys[at + same : at + same + 1] == expected[same : same + 1]:
        same += 1
    length, place = same, same
    while place < len(expected) and keys[at + length : at + length + 1]:
        if keys[at + length] not in expected[place:]:
            break
        place = expected.index(keys[at + length], place) + 1
        length += 1
    return length if same >= _LONGER and length > same and length < len(expected) <= length + _MOST_LEFT_OUT else 0


def _differs_little(keys: Sequence[str], first: int, length: int, form: NameForm) -> bool:
    """Whether the keys have one word of the form otherwise, less or more; not its first, and not its last."""
    written, expected = keys[first : first + length], form.keys
    if written[:2] in _CONTESTS and expected[:2] in _CONTESTS and length == len(expected) >= _LONGER:
        return written[2:] == expected[2:]
    if written[0] != expected[0] or (written[-1] != expected[-1] and length != len(expected)):
        return False
    if length == len(expected):
        differing = [(a, b) for a, b in zip(written, expected, strict=True) if a != b]
        return len(differing) == 1 and all(
            min(len(a), len(b)) >= _LETTERS and one_edit_apart(a, b) for a, b in differing
        )
    longer, shorter = (written, expected) if length > len(expected) else (expected, written)
    if len(shorter) < _LONGER:
        return False
    at = next((i for i, key in enumerate(shorter) if key != longer[i]), len(shorter))
    return shorter[at:] == longer[at + 1 :]
