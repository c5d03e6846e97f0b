"""Words for which others are meant: known confusions, and two syllables that are no word but almost one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, zip_longest

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.proofreading.compounds import Sound, compounds, sound
from annual_report.proofreading.confused_words import Confusions, worded
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage, Word
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip
from annual_report.proofreading.rare import is_rare, meant_by_rare
from annual_report.proofreading.syllables.judging import judge
from annual_report.proofreading.syllables.suspects import known


@dataclass(frozen=True, slots=True)
class _There:
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
        names = (name for known in knowledge.names for name in (known.official, *known.allowed))
        self._right = tuple({*knowledge.allowed, *(name.lower() for name in names)})

    def read(self, passage: Passage) -> Iterator[Slip]:
        words = passage.words
        sounds = [sound(word.text.lower()) for word in words]
        like, begins = self._compounds.like, self._confusions.begins
        told = 0
        for place, (first, second) in enumerate(zip_longest(sounds, sounds[1:])):
            listed, almost = begins(first), second and second.loose in like(first.loose)
            rare = is_rare(words[place].text.lower())
            if place < told or not (listed or almost or rare):
                continue
            there = _There(passage, words, sounds, place)
            slip = (self._listed(there) if listed else None) or (self._almost_a_word(there) if almost else None)
            slip = slip or (_instead_of_a_rare_one(there) if rare else None)
            if slip and not self._is_right(slip):
                told = place + len(slip.text.split())
                yield slip

    def _listed(self, there: _There) -> Slip | None:
        """The slip of a confusion that is listed."""
        for confusion in self._confusions.at(there.sounds, there.place):
            words = there.take(len(confusion.written))
            if not words or not confusion.fits(there.passage, words[0].start, words[-1].end):
                continue
            if len(words) > 1 and confusion.anywhere and self._belong_elsewhere(there, len(words)):
                continue
            return _slip(there.passage, words, confusion.meant, confusion.safe)
        return None

    def _almost_a_word(self, there: _There) -> Slip | None:
        """The slip of two syllables that are no word, and do not belong to other words either, but are almost one."""
        words = there.take(2)
        if not words or words[1].text.istitle():
            return None
        first, second = there.sounds[there.place : there.place + 2]
        if (first, second) in self._compounds:
            return None
        meant = [" ".join(word) for word in self._compounds.meant_by(first, second)]
        listed = any(len(each.written) > 1 for each in self._confusions.at(there.sounds, there.place))
        if not meant or listed or self._belong_elsewhere(there, len(words)):
            return None
        if any(_is_no_word(there, place) for place in (there.place, there.place + 1)):
            return None
        return _slip(there.passage, words, meant, safe=False)

    def _belong_elsewhere(self, there: _There, length: int) -> bool:
        """Whether the first of so many words is the end of a word of two syllables, or the last one its beginning."""
        first, last = there.place, there.place + length - 1
        return any(
            _There(there.passage, there.words, there.sounds, place).take(2)
            and (there.sounds[place], there.sounds[place + 1]) in self._compounds
            for place in (first - 1, last)
        )

    def _is_right(self, slip: Slip) -> bool:
        """Whether the workspace takes what is written, or something that it is part of, for right."""
        text, written = slip.passage.text.lower(), slip.text.lower()
        return any(
            written in right and text.find(right, max(0, slip.end - len(right)), slip.start + len(right)) >= 0
            for right in self._right
        )


def _is_no_word(there: _There, place: int) -> bool:
    """Whether the word is told as one that Vietnamese does not have (rules/syllables.py)."""
    return there.words[place].text.lower() not in known() and judge(there.passage, place) is not None


def _instead_of_a_rare_one(there: _There) -> Slip | None:
    """The slip of a syllable that is seldom seen, where another one goes with its neighbour."""
    place, words = there.place, there.words
    if words[place].text[0].isupper() and place:
        return None
    before, after = (
        two[each].lower if (two := replace(there, place=first).take(2)) else ""
        for each, first in ((0, place - 1), (1, place))
    )
    meant = meant_by_rare(before, words[place].text.lower(), after)
    return _slip(there.passage, words[place : place + 1], meant, safe=False) if meant else None


def _slip(passage: Passage, words: Sequence[Word], meant: Sequence[str], safe: bool) -> Slip:
    start, end = words[0].start, words[-1].end
    fixes = tuple(worded(each, words, passage) for each in meant)
    told = message(
        N_("“{written}” stands where “{meant}” is likely meant"), written=passage.text[start:end], meant=fixes[0]
    )
    return Slip(passage, start, end, told, fixes, safe)


WORD_CONFUSED = Proofreader(
    Rule(
        "word-confused",
        Severity.WARNING,
        title=N_("a word stands where another one is meant"),
        explanation=N_(
            "Each syllable is a right one, so that nothing shows at first sight, but the word is another than the one "
            "that is meant, or none: “cũng cố” for “củng cố”, “hoạt đông” for “hoạt động”, “dành giải” for “giành "
            "giải”, “tặng 12%” for “tăng 12%”. What stands around the word decides. Where a word is right as it is "
            "written, say so among the allowed words of the workspace; further confusions can be added there too."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả hoạt động, text: Tổ chức bộ máy được cũng cố.}\n"),
        right=Sample("sections:\n  - {title: Kết quả hoạt động, text: Các hội cũng cố gắng củng cố tổ chức.}\n"),
    ),
    _Confusions,
)
