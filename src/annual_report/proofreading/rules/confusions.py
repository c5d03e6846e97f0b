"""Words for which others are meant: known confusions, and two syllables that are no word but almost one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.proofreading.compounds import Sound, compounds, sound
from annual_report.proofreading.confused_words import Confusions, cased_replacement
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip
from annual_report.proofreading.rare_syllables import is_rare, likely_for_rare
from annual_report.proofreading.syllables.judging import judge
from annual_report.proofreading.syllables.suspects import known_words


@dataclass(frozen=True, slots=True)
class _Position:
    """A place in a passage, its words and how they sound."""

    passage: Passage
    words: Sequence[Word]
    sounds: Sequence[Sound]
    place: int

    def take(self, length: int) -> Sequence[Word]:
        """So many words from here on, if nothing but spaces, or the end of a line, stands between; else none."""
        words = self.words[self.place : self.place + length] if self.place >= 0 else ()
        gaps = (self.passage.text[a.end : b.start] for a, b in pairwise(words))
        if len(words) < length or any(not gap.isspace() or gap.count("\n") > 1 for gap in gaps):
            return ()
        return words


class _Confusions(Proofreading):
    def __init__(self, knowledge: Knowledge) -> None:
        self._confusions = Confusions(knowledge.confusions)
        self._compounds = compounds()
        names = (name for known_name in knowledge.names for name in known_name.forms)
        self._right = tuple({*knowledge.allowed, *(name.lower() for name in names)})
        self._right_of: dict[str, tuple[str, ...]] = {}

    def read(self, passage: Passage) -> Iterator[Slip]:
        words = passage.words
        sounds = [sound(word.text.lower()) for word in words]
        sounding_like, begins = self._compounds.sounding_like, self._confusions.begins
        reported_up_to = 0
        for place, (first, second) in enumerate(zip_longest(sounds, sounds[1:])):
            listed, almost = begins(first), second and second.loose in sounding_like(first.loose)
            rare = is_rare(words[place].text.lower())
            if place < reported_up_to or not (listed or almost or rare):
                continue
            position = _Position(passage, words, sounds, place)
            slip = (self._listed(position) if listed else None) or (self._almost_a_word(position) if almost else None)
            slip = slip or (_instead_of_a_rare_one(position) if rare else None)
            if slip and not self._is_right(slip):
                reported_up_to = place + len(slip.text.split())
                yield slip

    def _listed(self, position: _Position) -> Slip | None:
        """The slip of a confusion that is listed."""
        for confusion in self._confusions.at(position.sounds, position.place):
            words = position.take(len(confusion.written))
            if not words or not confusion.fits(position.passage, words[0].start, words[-1].end):
                continue
            if len(words) > 1 and confusion.anywhere and self._belong_elsewhere(position, len(words)):
                continue
            return _slip(position.passage, words, confusion.intended, confusion.safe)
        return None

    def _almost_a_word(self, position: _Position) -> Slip | None:
        """The slip of two syllables that are no word, and do not belong to other words either, but are almost one."""
        words = position.take(2)
        if not words or words[1].text.istitle():
            return None
        first, second = position.sounds[position.place : position.place + 2]
        if (first, second) in self._compounds:
            return None
        candidates = [" ".join(word) for word in self._compounds.likely_words(first, second)]
        listed = any(len(each.written) > 1 for each in self._confusions.at(position.sounds, position.place))
        if not candidates or listed or self._belong_elsewhere(position, len(words)):
            return None
        if any(_is_no_word(position, place) for place in (position.place, position.place + 1)):
            return None
        return _slip(position.passage, words, candidates, safe=False)

    def _belong_elsewhere(self, position: _Position, length: int) -> bool:
        """Whether the first of so many words is the end of a word of two syllables, or the last one its beginning."""
        first, last = position.place, position.place + length - 1
        return any(
            _Position(position.passage, position.words, position.sounds, place).take(2)
            and (position.sounds[place], position.sounds[place + 1]) in self._compounds
            for place in (first - 1, last)
        )

    def _is_right(self, slip: Slip) -> bool:
        """Whether the workspace takes what is written, or something that it is part of, for right."""
        written = slip.text.lower()
        if written not in self._right_of:
            self._right_of[written] = tuple(right for right in self._right if written in right)
        return any(
            right in slip.passage.text[max(0, slip.end - len(right)) : slip.start + len(right)].lower()
            for right in self._right_of[written]
        )


def _is_no_word(position: _Position, place: int) -> bool:
    """Whether the word is told as one that Vietnamese does not have (rules/syllables.py)."""
    return position.words[place].text.lower() not in known_words() and judge(position.passage, place) is not None


def _instead_of_a_rare_one(position: _Position) -> Slip | None:
    """The slip of a syllable that is seldom seen, where another one goes with its neighbour."""
    place, words = position.place, position.words
    if words[place].text[0].isupper() and place:
        return None
    before, after = (
        pair[side].lower if (pair := replace(position, place=first).take(2)) else ""
        for side, first in ((0, place - 1), (1, place))
    )
    candidates = likely_for_rare(before, words[place].text.lower(), after)
    return _slip(position.passage, words[place : place + 1], candidates, safe=False) if candidates else None


def _slip(passage: Passage, words: Sequence[Word], candidates: Sequence[str], safe: bool) -> Slip:
    start, end = words[0].start, words[-1].end
    fixes = tuple(cased_replacement(each, words, passage) for each in candidates)
    problem = message(
        N_("“{written}” is written, but “{meant}” is probably meant"), written=passage.text[start:end], meant=fixes[0]
    )
    return Slip(passage, start, end, problem, fixes, safe)


WORD_CONFUSED = Proofreader(
    Rule(
        "word-confused",
        Severity.WARNING,
        title=N_("a word is confused with another"),
        explanation=N_(
            "Each syllable is correct, so nothing looks wrong at first, but the word is not the one that is meant, "
            "or not a word at all: “cũng cố” for “củng cố”, “hoạt đông” for “hoạt động”, “dành giải” for “giành "
            "giải”, “tặng 12%” for “tăng 12%”. The program looks at the words around it. If the word is right, add "
            "it to the allowed words of the workspace; other confusions can be added there too."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả hoạt động, text: Tổ chức bộ máy được cũng cố.}\n"),
        right=Sample("sections:\n  - {title: Kết quả hoạt động, text: Các hội cũng cố gắng củng cố tổ chức.}\n"),
    ),
    _Confusions,
)
