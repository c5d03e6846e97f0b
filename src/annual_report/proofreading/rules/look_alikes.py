"""Letters of other scripts among those of Vietnamese, letters for digits, and signs that are letters put together."""

import re
from collections.abc import Iterator
from typing import Final
from unicodedata import normalize

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.plausible_words import is_vietnamese
from annual_report.proofreading.foreign_letters import LETTERS, OTHER_SCRIPTS, with_vietnamese_letters
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

_ODD: Final = re.compile("[" + "".join(LETTERS) + "\u0370-\u052f]")
_WORD: Final = lazy_pattern(r"[^\W_]+")
_OTHER_SCRIPT: Final = lazy_pattern("[\u0370-\u03ff\u0400-\u052f]")
_LATIN: Final = lazy_pattern("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_BESIDE: Final = 12

# CO2 and H2O are as they should be, and so are roads and models: A1, B2O.
_DIGITS: Final = re.compile(
    r"(?<![\w.,/])(?:2[Oo0][0-9OolI]{2}|\d+[OolI]+\d*|[OolI]+\d+(?:[.,/]\d+)*)(?=\s|[.,;:%/)]|$)(?![.,]?[A-Za-z])"
)
_IN_WORD: Final = re.compile(r"(?<!\w)[^\W\d_]+0[^\W\d_]+(?!\w)|(?<!\w)[^\W\d_]+1[^\W\d_]+(?!\w)")
_AS_DIGITS: Final = str.maketrans("OolI", "0011")

_FORMS: Final = re.compile(
    "[\u2100-\u2101\u2103\u2109\u2116\u2121\u2160-\u217f\u2460-\u24ff\u3300-\u33ff\ufb00-\ufb06\uff01-\uff5e"
    "\u01c4-\u01cc\u01f1-\u01f3\u0132\u0133\U0001d400-\U0001d7ff]+"
)
# Signs that have no other form that everybody uses.
_USUAL: Final = lazy_pattern("[\u2103\u2109\u2116\u2460-\u24ff]+")


@proofreads(
    Rule(
        "look-alike-letters",
        Severity.WARNING,
        title=N_("a letter of another script is among Vietnamese letters"),
        explanation=N_(
            "It looks the same, but is a Cyrillic, Greek or Icelandic letter, or a letter in place of a digit: a "
            "search does not find the word, and some fonts print it differently. It comes from a keyboard that was "
            "set to another language, or from a scanned page. Type the word again."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã tổ \u0441hức hội nghị.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Hội Mẫu đã tổ chức hội nghị.}\n"),
    )
)
def look_alike_letters(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Words are of Vietnamese letters, numbers of digits."""
    text = passage.text
    if not text.isascii() and _ODD.search(text):
        for match in _WORD.finditer(text):
            if _ODD.search(match[0]) and (intended := _intended_word(text, match)):
                problem = message(N_("“{word}” contains letters of another script"), word=match[0])
                yield Slip(passage, *match.span(), problem, (intended,), safe=_is_mixed(match[0]))
    masked = passage.masked
    for match in _DIGITS.finditer(masked):
        digits = match[0].translate(_AS_DIGITS)
        if digits != match[0] and not match[0].isalpha():
            yield _for_digits(passage, match, (digits,))
    for match in _IN_WORD.finditer(masked):
        if match[0].lower() != match[0].upper() and not match[0].isupper() and not match[0].isascii():
            yield _for_digits(
                passage, match, tuple(dict.fromkeys(match[0].replace("0", "o").replace("1", each) for each in "il"))
            )


def _for_digits(passage: Passage, match: re.Match[str], fixes: tuple[str, ...]) -> Slip:
    problem = message(N_("“{text}” has letters in place of digits, or digits in place of letters"), text=match[0])
    return Slip(passage, *match.span(), problem, fixes)


def _intended_word(text: str, match: re.Match[str]) -> str:
    """The Vietnamese word that is meant; empty where the word is as it should be."""
    word = match[0]
    intended = with_vietnamese_letters(word)
    if _OTHER_SCRIPT.search(intended) or intended == word:
        return ""  # a word of Russian or Greek
    if _OTHER_SCRIPT.search(word):
        return intended if _LATIN.search(word) or _stands_among_latin(text, match) else ""
    # Icelandic and Turkish words have such letters, but are no syllables of Vietnamese.
    return intended if is_vietnamese(intended) else ""


def _is_mixed(word: str) -> bool:
    """Whether letters of two scripts stand in one word, which is never right."""
    return any(each in OTHER_SCRIPTS for each in word) and bool(_LATIN.search(word))


def _stands_among_latin(text: str, match: re.Match[str]) -> bool:
    """Whether the words on both sides are of Latin letters: a word of a Russian title has Russian beside it."""
    surroundings = text[max(0, match.start() - _BESIDE) : match.start()] + text[match.end() : match.end() + _BESIDE]
    return bool(_LATIN.search(surroundings)) and not _OTHER_SCRIPT.search(surroundings)


@proofreads(
    Rule(
        "joined-letters",
        Severity.WARNING,
        title=N_("several letters are one character, or a letter has an unusual form"),
        explanation=N_(
            "“ﬁ” copied from a PDF, “Ⅲ” for the Roman number, full-width and mathematical letters are special "
            "characters that many fonts lack and no search finds. Write them as ordinary letters and digits."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Đại hội nhiệm kỳ \u2162 đã thành công.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Đại hội nhiệm kỳ III đã thành công.}\n"),
    )
)
def joined_letters(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Letters and digits have their ordinary forms."""
    text = passage.text
    if text.isascii():
        return
    for match in _FORMS.finditer(text):
        if not _USUAL.fullmatch(match[0]):
            start, end = _whole_word(text, *match.span())
            intended = text[start : match.start()] + normalize("NFKC", match[0]) + text[match.end() : end]
            problem = message(
                N_("“{text}” is written with characters that are not ordinary letters"), text=text[start:end]
            )
            yield Slip(passage, start, end, problem, (_with_space(intended),), safe=True)


def _whole_word(text: str, start: int, end: int) -> tuple[int, int]:
    while start and (text[start - 1].isalpha()) and not _FORMS.match(text[start - 1]):
        start -= 1
    while end < len(text) and text[end].isalpha() and not _FORMS.match(text[end]):
        end += 1
    return start, end


def _with_space(text: str) -> str:
    """`text` as it would be typed: full-width forms bring no space with their punctuation."""
    return re.sub(r"(?<=[,;:])(?=[^\W\d_])", " ", text)
