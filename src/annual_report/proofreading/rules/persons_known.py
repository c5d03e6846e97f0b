"""Persons whose names are known and written with another letter: Trần Văn Hoàng for Trần Văn Hoành."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.vietnamese.folding import one_edit_apart, plain
from annual_report.language.vietnamese.lexicon import is_attested
from annual_report.proofreading.knowledge import Knowledge, KnownName
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.person_names import SURE_SURNAMES, may_be_another
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip
from annual_report.proofreading.words_around import are_single_spaced

_FEWEST, _LONG, _MOST_BEFORE = 3, 4, 3
# Letters that are taken for each other, at the end and at the beginning of a syllable.
_ENDS: Final = (("n", "ng"), ("ng", "nh"), ("n", "nh"), ("c", "t"), ("c", "ch"), ("ch", "t"), ("i", "y"), ("o", "u"))
_BEGINNINGS: Final = (
    ("s", "x"), ("ch", "tr"), ("d", "gi"), ("d", "v"), ("gi", "r"), ("d", "r"), ("l", "n"), ("k", "c"), ("ng", "ngh"),
    ("g", "gh"), ("q", "k"), ("ph", "f"),
)  # fmt: skip
# Middle names that so many have that two persons who share them may have names that look alike.
_COMMON: Final = frozenset(("thi", "van"))

Keys = tuple[str | None, ...]


class _Known(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        people = [name for name in knowledge.names if name.kind == "person"]
        self._names: dict[Keys, list[tuple[int, KnownName]]] = defaultdict(list)
        self._exact: set[tuple[str, ...]] = set()
        self._lengths: set[int] = set()
        for person in people:
            keys = tuple(map(plain, person.official.split()))
            self._exact.add(keys)
            self._lengths.add(len(keys))
            for at in range(len(keys) if len(keys) >= _FEWEST else 0):
                self._names[(*keys[:at], None, *keys[at + 1 :])].append((at, person))

    def read(self, passage: Passage) -> Iterator[Slip]:
        if not self._names or passage.text.isupper():
            return
        words, at = passage.words, 0
        while at < len(words):
            end = at
            while (
                end < len(words)
                and words[end].text.istitle()
                and (end == at or are_single_spaced(passage.text, words[end - 1 : end + 1]))
            ):
                end += 1
            if end - at >= _FEWEST:
                yield from self._of_run(passage, words[at:end])
            at = end + 1 if end == at else end

    def _of_run(self, passage: Passage, run: Sequence[Word]) -> Iterator[Slip]:
        """What is almost the name of a known person, and ends where the words with capitals do."""
        for before in range(min(_MOST_BEFORE, len(run) - _FEWEST) + 1):
            name = run[before:]
            if len(name) not in self._lengths:
                continue
            keys = tuple(plain(word.text) for word in name)
            if keys in self._exact:
                return
            if candidates := list(self._alike(keys, name)):
                problem = message(N_("this person's name differs from a known name by one letter"))
                fixes = tuple(dict.fromkeys(person.official for person in candidates))
                written = " ".join(word.text for word in name)
                doubtful = len(fixes) == 1 and may_be_another(written, fixes[0])
                yield Slip(passage, name[0].start, name[-1].end, problem, fixes, doubtful=doubtful)
                return

    def _alike(self, keys: tuple[str, ...], name: Sequence[Word]) -> Iterator[KnownName]:
        for at, key in enumerate(keys):
            if at == 0 and name[0].text in SURE_SURNAMES:  # of another family
                continue
            for place, person in self._names.get((*keys[:at], None, *keys[at + 1 :]), ()):
                expected = plain(person.official.split()[at])
                if place == at and _is_slip(key, expected, rare=_is_rare(keys, at) or not is_attested(name[at].lower)):
                    yield person


def _is_rare(keys: tuple[str, ...], at: int) -> bool:
    """Whether hardly another has the other parts of the name."""
    return len(keys) >= _LONG or (at != 1 and keys[1] not in _COMMON)


def _is_slip(written: str, expected: str, *, rare: bool) -> bool:
    """Whether the syllable is the wanted one misspelt: nearly, or, where others may be named so, with like letters."""
    stems = {
        (_stem(written, written_part), _stem(expected, expected_part))
        for pair in _ENDS
        for written_part, expected_part in (pair, pair[::-1])
    }
    if any(written_part and written_part == expected_part for written_part, expected_part in stems):
        return True
    rests = {
        (_rest(written, written_part), _rest(expected, expected_part))
        for pair in _BEGINNINGS
        for written_part, expected_part in (pair, pair[::-1])
    }
    if any(written_part and written_part == expected_part for written_part, expected_part in rests):
        return True
    if written.replace("uy", "i") == expected.replace("uy", "i"):
        return True
    longer = len(written) != len(expected) and min(len(written), len(expected)) >= _LONG
    return one_edit_apart(written, expected) and (rare or longer or sorted(written) == sorted(expected))


def _stem(word: str, end: str) -> str:
    """The word without its end; empty if it has another."""
    return word.removesuffix(end) if word.endswith(end) else ""


def _rest(word: str, beginning: str) -> str:
    """The word without its beginning; empty if it has another."""
    return word.removeprefix(beginning) if word.startswith(beginning) else ""


PERSON_MISSPELT = Proofreader(
    Rule(
        "person-misspelt",
        Severity.WARNING,
        title=N_("a person's name is almost a known one"),
        explanation=N_(
            "A name differs from one under “people” in organization.yaml by one letter that is easily mistaken: Trần "
            "Văn Hoàng, Trần Văn Hoành. If they are two persons, enter both there."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Đồng chí Nguyễn Văn Mão chủ trì hội nghị.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: Đồng chí Nguyễn Văn Mẫu chủ trì hội nghị.
"""),
    ),
    _Known,
)
