"""Words in an encoding from before Unicode, and words whose bytes were taken for those of another encoding."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.plausible_words import is_vietnamese
from annual_report.load.text.legacy_encodings import LEGACY_ENCODINGS, LegacyEncoding
from annual_report.load.text.mojibake import BYTES, UTF_8_SEQUENCE, disguise_of
from annual_report.load.text.normalization import ODD
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip

_WORD: Final = lazy_pattern("[A-Za-z¡-ÿ\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]+")
# Signs that no word has in it, but letters of TCVN3 are.
_SIGN_IN_WORD: Final = lazy_pattern("[A-Za-z][¡-©«-¯±-¶¸¹»-¿×÷]|[¡-©«-¯±-¶¸¹»-¿×÷][A-Za-z]|[ÞþÐð]")
_FEWEST: Final = 2
_LONGEST: Final = 12
_RUN: Final = lazy_pattern(rf"(?<!\w)\w*(?:(?:{UTF_8_SEQUENCE.pattern})\w*)+")


class _Garbled(Proofreading):
    """Of data files, the loader tells when there is so much of it that the file as a whole shows it; not again here."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._pending: list[Slip] | None = [] if knowledge.from_data else None

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.text
        if text.isascii() or not (ODD.search(text) or UTF_8_SEQUENCE.search(text)):
            return
        for slip in _slips(passage):
            if self._pending is None:
                yield slip
            else:
                self._pending.append(slip)

    def close(self) -> Iterator[Slip]:
        if self._pending and not disguise_of("\n".join(slip.text for slip in self._pending)):
            yield from self._pending


def _slips(passage: Passage) -> Iterator[Slip]:
    """The garbled words of a passage: those of bytes taken apart, or else those of an old encoding."""
    text = passage.text
    garbled = [match.span() for match in _RUN.finditer(text) if _is_text(_decoded(match[0]))]
    for start, end in garbled:
        yield _slip(passage, start, end, _decoded(text[start:end]))
    if not garbled and (legacy := _encoding(text)):
        yield from _legacy_words(passage, legacy)


GARBLED_LETTERS: Final = Proofreader(
    Rule(
        "garbled-letters",
        Severity.WARNING,
        title=N_("words are garbled: their letters belong to another encoding"),
        explanation=N_(
            "“Liªn hiÖp” is “Liên hiệp” in the fonts .VnTime, “LiÃªn” is “Liên” read in the wrong encoding. Such "
            "words remain when a text is put together from old ones. Type them again, or convert them with UniKey."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: LiÃªn hiệp các hội đã họp.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Liên hiệp các hội đã họp.}\n"),
    ),
    _Garbled,
)


def _slip(passage: Passage, start: int, end: int, intended: str, *, safe: bool = True) -> Slip:
    problem = message(N_("“{text}” is garbled"), text=passage.text[start:end])
    return Slip(passage, start, end, problem, (intended,), safe=safe)


def _decoded(word: str) -> str:
    """The word with what are bytes of UTF-8 put together."""
    return UTF_8_SEQUENCE.sub(lambda match: bytes(map(BYTES.__getitem__, match[0])).decode(errors="replace"), word)


def _is_text(word: str) -> bool:
    """Whether this is no new garble: letters and marks of ordinary writing."""
    return "\ufffd" not in word and not ODD.search(word) and not re.search("[\x80-\x9f\u0590-\u08ff]", word)


def _encoding(text: str) -> LegacyEncoding | None:
    """The encoding in which the odd words of `text` are Vietnamese; None where they are not."""
    words = [word for word in _WORD.findall(text) if ODD.search(word) and not is_vietnamese(word)]
    words = [word for word in words if word != "£"]  # of an amount of money, as in “£ 18,450”
    best, most = None, 0
    for legacy in LEGACY_ENCODINGS:
        good = [word for word in words if _read(legacy, word)]
        strong = any(map(_SIGN_IN_WORD.search, good)) or len(good) >= _FEWEST
        if strong and len(good) > most and len(good) * 2 > len(words):
            best, most = legacy, len(good)
    return best


def _legacy_words(passage: Passage, legacy: LegacyEncoding) -> Iterator[Slip]:
    """Stretches of words that only the encoding makes Vietnamese, each told once."""
    stretch: tuple[int, int] | None = None
    for match in _WORD.finditer(passage.text):
        odd = not match[0].isascii() and bool(_read(legacy, match[0])) and _read(legacy, match[0]) != match[0]
        if odd and not (is_vietnamese(match[0]) and stretch is None):
            stretch = (stretch[0] if stretch else match.start(), match.end())
        elif stretch and not match[0].isascii():
            yield _legacy_slip(passage, stretch, legacy)
            stretch = None
    if stretch:
        yield _legacy_slip(passage, stretch, legacy)


def _legacy_slip(passage: Passage, stretch: tuple[int, int], legacy: LegacyEncoding) -> Slip:
    text = passage.text[slice(*stretch)]
    return _slip(passage, *stretch, legacy.read(text) or "", safe=len(text.split()) > _FEWEST)


def _read(legacy: LegacyEncoding, word: str) -> str:
    """The Vietnamese syllable that `word` is in the encoding; empty where it is none."""
    decoded = legacy.read(word) if len(word) <= _LONGEST else None
    return decoded if decoded and is_vietnamese(decoded) else ""
