"""Text of another encoding that was taken for Windows-1252: `Liªn hiÖp`, `Lieân hieäp`, `LiÃªn hiá»‡p`.

It is judged word by word: what becomes a Vietnamese syllable only when read in an encoding speaks for it, what is one
either way is silent, and all else speaks against it. Foreign names and signs stand among genuine Vietnamese, so a line
counts only where nearly all of it that speaks, speaks for the encoding; and in all of these lines it must be so many
words that they are not what another language has of them by chance (Danish: på, må, så).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from itertools import islice
from typing import Final

from annual_report.diagnostics.source import lines_of
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese import is_in_one_piece, is_vietnamese
from annual_report.load.text.legacy_encodings import AS_WINDOWS_1252, LEGACY_ENCODINGS, LegacyEncoding
from annual_report.load.text.normalization import ODD

TWICE: Final = "UTF-8 twice"

# So many different words must speak for an encoding, and so many times as many as against it (in one line), or as are
# Vietnamese in no way (in all).
_FEWEST: Final = 3
_MAJORITY: Final = 4
# A report has far fewer different words; all further ones are taken for no Vietnamese.
_MOST_WORDS: Final = 8000
# So much is heard to find the encoding: different words, lines, and characters of a line.
_SAMPLE_WORDS: Final = 1500
_SAMPLE_LINES: Final = 2000
_SAMPLE_OF_LINE: Final = 2000
_LONGEST_WORD: Final = 24

_WORD: Final = lazy_pattern("[A-Za-z¡-ÿ\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]+")
# The word for yes in data files, which TCVN3 would have for "cú".
_YES: Final = "có"
_SIGNS: Final = "¡¢£¤¥¦§¨©ª«¬\xad®¯°±²³´µ¶·¸¹º»¼½¾¿×÷"

# The bytes that characters stand for in text that was read as Latin-1 or Windows-1252.
BYTES: Final = {chr(byte): byte for byte in range(256)} | {sign: byte for byte, sign in enumerate(AS_WINDOWS_1252)}
# The second byte of a letter in UTF-8, and the further ones; a letter of two, three or four bytes, each a character.
_FURTHER: Final = "[\x80-\xbf" + "".join(AS_WINDOWS_1252[0x80:0xA0]) + "]"
UTF_8_SEQUENCE: Final = lazy_pattern(f"[Â-ß]{_FURTHER}|[à-ï]{_FURTHER}{{2}}|[ð-ô]{_FURTHER}{{3}}")
_BROKEN_SEQUENCE: Final = lazy_pattern("[\x80-\x9fÃÄÅÆ]")


@dataclass(frozen=True, slots=True)
class Disguise:
    """The encoding that shows through, the text in Unicode if all of it is certain, and the place in characters."""

    name: str
    text: str | None
    at: int


def disguise_of(text: str, *, throughout: bool = False) -> Disguise | None:
    """What `text` is in disguise; None if it is in none. Where it must be so `throughout`, no line of it is genuine."""
    if not ODD.search(text):
        return None
    return (None if throughout else _twice(text)) or _in_legacy(text, throughout=throughout)


def _twice(text: str) -> Disguise | None:
    """UTF-8 whose bytes were saved as UTF-8 again."""
    decoded = {each: _once(each) for each in set(UTF_8_SEQUENCE.findall(text))}
    if sum(once.isalpha() for once in decoded.values()) < _FEWEST:
        return None
    once, count = UTF_8_SEQUENCE.subn(lambda match: decoded[match[0]], text)
    left = UTF_8_SEQUENCE.sub("", text)
    if _MAJORITY * len(ODD.findall(left)) > count:
        return None
    first = next(match.start() for match in UTF_8_SEQUENCE.finditer(text) if decoded[match[0]])
    certain = all(decoded.values()) and not (_BROKEN_SEQUENCE.search(left) or UTF_8_SEQUENCE.search(once))
    return Disguise(TWICE, once if certain else None, first)


def _once(sequence: str) -> str:
    return bytes(BYTES[character] for character in sequence).decode(errors="ignore")


def _in_legacy(text: str, *, throughout: bool) -> Disguise | None:
    lines = lines_of(text)
    legacy = _likeliest(lines)
    if legacy is None:
        return None
    judge = _Judge(legacy)
    votes = [judge.votes(line) for line in lines]
    first = next(index for index, vote in enumerate(votes) if vote.carried)
    at = sum(map(len, lines[:first])) + lines[first].index(votes[first].speaking[0])
    return Disguise(legacy.name, _certain(legacy, lines, votes, throughout=throughout), at)


def _likeliest(lines: Iterable[str]) -> LegacyEncoding | None:
    """The encoding that most different words speak for; None where too few do."""
    judges = [_Judge(legacy) for legacy in LEGACY_ENCODINGS]
    for line in islice(filter(ODD.search, lines), _SAMPLE_LINES):
        for judge in judges:
            judge.hear(line[:_SAMPLE_OF_LINE])
        if len(judges[0].verdicts) > _SAMPLE_WORDS:
            break
    likeliest = max(judges, key=lambda judge: len(judge.heard))
    return likeliest.legacy if len(likeliest.heard) >= max(_FEWEST, _MAJORITY * likeliest.alien) else None


class _Verdict(Enum):
    """When a word is Vietnamese: read in an encoding, read or not, the same read or not, only as it is, or never."""

    FOR = auto()
    SILENT = auto()
    SAME = auto()
    GENUINE = auto()
    ALIEN = auto()


@dataclass(frozen=True, slots=True)
class _Votes:
    """The words of a line that speak for an encoding, and how many are silent or speak against it."""

    speaking: tuple[str, ...]
    silent: int
    against: int

    @property
    def carried(self) -> bool:
        """Whether there is a clear majority."""
        return bool(self.speaking) and len(self.speaking) >= _MAJORITY * self.against


_NO_VOTES: Final = _Votes((), 0, 0)


class _Judge:
    """What words say about one encoding, each word judged once."""

    def __init__(self, legacy: LegacyEncoding) -> None:
        self.legacy = legacy
        self.verdicts: dict[str, _Verdict] = {}
        self.heard: set[str] = set()

    @property
    def alien(self) -> int:
        """How many different words were not Vietnamese, read in whatever way."""
        return list(self.verdicts.values()).count(_Verdict.ALIEN)

    def hear(self, line: str) -> None:
        """Note the words that speak for the encoding, if they carry the line."""
        votes = self.votes(line)
        if votes.carried:
            self.heard.update(votes.speaking)

    def votes(self, line: str) -> _Votes:
        """What the words of `line` say."""
        if line.isascii():
            return _NO_VOTES
        words = [word for word in _WORD.findall(line) if not word.isascii()]
        verdicts = [self._verdict(word) for word in words]
        speaking = tuple(word for word, verdict in zip(words, verdicts, strict=True) if verdict is _Verdict.FOR)
        against = verdicts.count(_Verdict.GENUINE) + verdicts.count(_Verdict.ALIEN)
        return _Votes(speaking, verdicts.count(_Verdict.SILENT), against)

    def _verdict(self, word: str) -> _Verdict:
        if word not in self.verdicts:
            if len(self.verdicts) >= _MOST_WORDS:
                return _Verdict.ALIEN
            self.verdicts[word] = _verdict(word, self.legacy)
        return self.verdicts[word]


def _verdict(word: str, legacy: LegacyEncoding) -> _Verdict:
    decoded = legacy.read(word) if len(word) <= _LONGEST_WORD else None
    is_genuine = _is_sound(word.strip(_SIGNS))
    if decoded == word and is_genuine:
        return _Verdict.SAME
    if decoded is not None and word != _YES and _is_sound(core := decoded.strip(_SIGNS)):
        return _Verdict.SILENT if is_genuine else _Verdict.FOR
    if is_genuine:
        return _Verdict.GENUINE
    return _Verdict.SILENT if decoded is not None and is_in_one_piece(core) else _Verdict.ALIEN


def _is_sound(core: str) -> bool:
    """Whether a word, without the signs around it, may be Vietnamese, or only had signs: «An», m², 5µm."""
    return core.isascii() or is_vietnamese(core)


def _certain(legacy: LegacyEncoding, lines: list[str], votes: list[_Votes], *, throughout: bool) -> str | None:
    """What the lines say, if that is certain for all of them."""
    against = any(vote.against for vote in votes)
    speaking = sum(bool(vote.speaking) for vote in votes)
    silent = sum(bool(vote.silent) and not vote.speaking and not vote.against for vote in votes)
    if not against and (throughout or speaking >= _MAJORITY * silent):
        return legacy.read("".join(lines))
    # Some lines may be genuine: then each line must tell by itself whether it is.
    if throughout or silent or any(vote.speaking and vote.against for vote in votes):
        return None
    read = [legacy.read(line) if vote.speaking else line for line, vote in zip(lines, votes, strict=True)]
    return None if None in read else "".join(line for line in read if line)
