"""What the lines of the lists that come along have to look like, and which do not: told before anybody's text is read.

Lists are read when a text needs them, and a line of another form would then end a rule in the midst of a report.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from unicodedata import is_normalized

from annual_report.language.vietnamese.folding import folded
from annual_report.proofreading.passage import Passage

ROOT: Final = Path(__file__).parents[1]
_WORD: Final = r"[^\W\d_]+"
_WORDS: Final = rf"{_WORD}(?: {_WORD})*"
_MEANT: Final = rf"{_WORD}(?:[ -]{_WORD})*"
_CONDITION: Final = re.compile(r"safe|(?:next|previous)!?=(.+)")
_CONDITIONED: Final = re.compile(rf"({_WORDS})\t{_MEANT}(?:\|{_MEANT})*((?:\t[^\t]+)*)")
_KIND: Final = re.compile(r"(?:open|entity|tag|brace|mark|file|bullet|frame)\t([^\t]+)\t([^\t]+)")
_SPELLINGS: Final = re.compile(
    rf"(?P<y>{_WORD})\t(?P<i>{_WORD})\t(?:(?P=y)|(?P=i)|-)\t(?:(?P=y)|(?P=i)|-)(?:\t\+?{_WORDS}(?:\|\+?{_WORDS})*)?"
)
_ABBREVIATIONS: Final = re.compile(r"[A-ZĐƯ][A-ZĐƯ&-]*=\S.*|[A-Za-zĐƯ0-9&-]+(?: [A-Za-zĐƯ0-9&-]+)*")


@dataclass(frozen=True, slots=True)
class MalformedLine:
    """A line of a list that is not as it has to be, and why, for those who write lists."""

    file: Path
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file.relative_to(ROOT).as_posix()}:{self.line}: {self.reason}"


def _shaped(pattern: str, expectation: str) -> Callable[[str], str]:
    """What tells of lines in small letters that they are other than the `pattern`."""
    form = re.compile(pattern)
    return lambda line: "" if form.fullmatch(line) and line == line.lower() else expectation


def _name(line: str) -> str:
    """Writings of one name: the same words, which differ in their capitals alone."""
    writings = [Passage(words_of_writing).words for words_of_writing in line.removeprefix("!").split("|")]
    words = {tuple(folded(word.text) for word in words_of_writing) for words_of_writing in writings}
    if () in words:
        return "a writing has no words"
    return "" if len(words) == 1 else "the writings are not the same words: each name needs a line of its own"


def _confusion(line: str) -> str:
    match = _CONDITIONED.fullmatch(line)
    if not match or match[1] != match[1].lower():
        return "what is written, in small letters, then a tab and what is meant"
    for condition in match[2].split("\t")[1:]:
        if not (match_of_condition := _CONDITION.fullmatch(condition)):
            return f"“{condition}” is none of: safe, next=, next!=, previous=, previous!="
        if problem := _pattern(match_of_condition[1] or ""):
            return problem
    return ""


def _leftover(line: str) -> str:
    match = _KIND.fullmatch(line)
    if not match or match[1] != match[1].lower():
        return "a kind, a sign in small letters and a pattern, with tabs between them"
    return _pattern(match[2])


def _pattern(text: str) -> str:
    try:
        re.compile(text)
    except re.error as error:
        return f"“{text}” is no pattern: {error}"
    return ""


_SYLLABLES: Final = _shaped(_WORDS, "words in small letters, with a space between them")
_PAIRS: Final = _shaped(rf"{_WORD} {_WORDS}", "a first syllable, then one or more that go with it, in small letters")
# By the names of the files, as they are in the package.
FORMS: Final = (
    ("checks/sample_texts.txt", lambda line: "" if line == " ".join(line.split()) else "as script/samples writes it"),
    ("proofreading/data/abbreviations.txt", lambda line: "" if _ABBREVIATIONS.fullmatch(line) else "no abbreviations"),
    ("proofreading/data/capitals.txt", _name),
    ("proofreading/data/compounds.txt", _PAIRS),
    ("proofreading/data/confusions.tsv", _confusion),
    ("proofreading/data/frames.txt", _shaped(r"~?\w.*\S", "words in small letters, and no spaces around them")),
    ("proofreading/data/free.txt", _SYLLABLES),
    ("proofreading/data/leftovers.tsv", _leftover),
    ("proofreading/data/particles.txt", _SYLLABLES),
    ("proofreading/data/reduplicated.txt", _SYLLABLES),
    ("proofreading/data/seldom.txt", _PAIRS),
    ("proofreading/rules/i_or_y.tsv", lambda line: "" if _SPELLINGS.fullmatch(line) else "two spellings, two choices"),
    ("proofreading/syllables/foreign.txt", _SYLLABLES),
    ("language/vietnamese/attested.txt", _SYLLABLES),
    ("language/vietnamese/common.txt", _SYLLABLES),
    (
        "language/vietnamese/expressions.txt",
        _shaped(rf"{_WORDS}(?: \| {_WORDS})*", "words in small letters, with “ | ” between"),
    ),
)


def malformed_lines(root: Path = ROOT) -> Iterator[MalformedLine]:
    """The lines of the lists under `root`, laid out as the package, that are not as they have to be."""
    for name, problem in FORMS:
        for number, line in enumerate((root / name).read_text("utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            reason = problem(line) if is_normalized("NFC", line) else "its letters are apart from their accents"
            if reason:
                yield MalformedLine(ROOT / name, number, reason)
