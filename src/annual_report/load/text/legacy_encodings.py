"""The encodings of Vietnamese from before Unicode, as they look when read as Windows-1252.

TCVN3 is TCVN 5712:1993, VN3 (the fonts .VnTime); VNI is that of the fonts VNI-Times. Both tables agree with those of
UniKey, TCVN3's also with the `TCVN` of iconv.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Final
from unicodedata import normalize

from annual_report.language.lazy_patterns import lazy_pattern

_UNDEFINED: Final = b"\x81\x8d\x8f\x90\x9d"
# Every byte as an editor takes it for a character; those that Windows-1252 does not define, as Latin-1 does.
AS_WINDOWS_1252: Final = "".join(
    chr(byte) if byte in _UNDEFINED else bytes([byte]).decode("cp1252") for byte in range(256)
)
# An editor that takes bytes for Latin-1 makes controls of what are quotation marks, dashes and the like everywhere.
_CONTROLS: Final = {byte: AS_WINDOWS_1252[byte] for byte in range(0x80, 0xA0) if byte not in _UNDEFINED}
# Letters, marks and pictures that do not come from a byte.
_NEVER: Final = _UNDEFINED.decode("latin-1") + "\u0100-\u02c5\u02c7-\u02db\u02dd-\u1fff\u20d0-\u20ff\u2c00-\U0010ffff"
_MARK: Final = lazy_pattern("[\u0300-\u036f]")

_TCVN3: Final = {
    "¡¢£¤¥¦§": "ĂÂÊÔƠƯĐ", "¨©ª«¬\xad®": "ăâêôơưđ",
    "µ¶·¸¹": "àảãáạ", "»¼½¾Æ": "ằẳẵắặ", "ÇÈÉÊË": "ầẩẫấậ",
    "ÌÎÏÐÑ": "èẻẽéẹ", "ÒÓÔÕÖ": "ềểễếệ", "×ØÜÝÞ": "ìỉĩíị",
    "ßáâãä": "òỏõóọ", "åæçèé": "ồổỗốộ", "êëìíî": "ờởỡớợ",
    "ïñòóô": "ùủũúụ", "õö÷øù": "ừửữứự", "úûüýþ": "ỳỷỹýỵ",
}  # fmt: skip
# Letters that stand for themselves; and those that put marks on the letter before.
_VNI_LETTERS: Final = {"ÑÔÖÆÓÒÎÌÍ": "ĐƠƯỈĨỊỴÌÍ", "ñôöæóòîìí": "đơưỉĩịỵìí"}
_VNI_MARKS: Final = {
    "Øø": "\u0300", "Ûû": "\u0309", "Õõ": "\u0303", "Ùù": "\u0301", "Ïï": "\u0323",
    "Ââ": "\u0302", "Àà": "\u0302\u0300", "Åå": "\u0302\u0309", "Ãã": "\u0302\u0303", "Áá": "\u0302\u0301",
    "Ää": "\u0302\u0323", "Êê": "\u0306", "Èè": "\u0306\u0300", "Úú": "\u0306\u0309", "Üü": "\u0306\u0303",
    "Éé": "\u0306\u0301", "Ëë": "\u0306\u0323",
}  # fmt: skip
# Signs that the VNI fonts show as Windows-1252 does.
_VNI_SIGNS: Final = "\xa0§«»±²³¼½¾×÷©®µ"

_PHRASE: Final = lazy_pattern(r"[^\W\d_]+(?: [^\W\d_]+)*")
_SMALL: Final = lazy_pattern("[a-z]")
_CAPITAL: Final = lazy_pattern("[A-ZĂÂÊÔƠƯĐ]")


@dataclass(frozen=True, slots=True)
class LegacyEncoding:
    """An encoding: what each character of Windows-1252 stands for, and which ones for nothing that is known."""

    name: str
    meanings: dict[int, str]
    meaningless: str
    touch_up: Callable[[str], str] = field(default=str)

    def read(self, text: str) -> str | None:
        """What `text` says, in NFC; None where something in it says nothing in this encoding."""
        if _one_of(self.meaningless).search(text):
            return None
        decoded = normalize("NFC", text.translate(self.meanings))
        return None if _MARK.search(decoded) else self.touch_up(decoded)


def _legacy(name: str, letters: dict[int, str], signs: str, touch_up: Callable[[str], str] = str) -> LegacyEncoding:
    nothing = "".join(chr(each) for each in range(0xA0, 0x100) if each not in letters and chr(each) not in signs)
    return LegacyEncoding(name, letters | _CONTROLS, f"{_NEVER}{nothing}", touch_up)


@cache
def _one_of(characters: str) -> re.Pattern[str]:
    return re.compile(f"[{characters}]")  # some milliseconds, which most texts do without


def _characters(rows: dict[str, str]) -> dict[int, str]:
    return {
        ord(character): letter for row, letters in rows.items() for character, letter in zip(row, letters, strict=True)
    }


def _capitals(text: str) -> str:
    """`text` with the capitals that TCVN3 leaves to the font .VnTimeH, as far as the other letters tell of them."""
    return _PHRASE.sub(lambda match: _capitals_of(match[0]), text)


def _capitals_of(phrase: str) -> str:
    words = phrase.split(" ")
    shown = [index for index, word in enumerate(words) if _shows_capitals(word)]
    if not shown:
        return phrase
    # A word that may be either is one of capitals between such words, or where no word of small letters follows.
    first, last = shown[0], shown[-1] + 1
    first = first if any(map(_SMALL.search, words[:first])) else 0
    last = last if any(map(_SMALL.search, words[last:])) else len(words)
    return " ".join(
        word.upper() if first <= index < last and not _SMALL.search(word) else word for index, word in enumerate(words)
    )


def _shows_capitals(word: str) -> bool:
    """Whether this is a word of capitals as far as TCVN3 has capitals: HộI is, but not Hộ, which may be either."""
    return not _SMALL.search(word) and bool(_CAPITAL.search(word, 1)) and word != word.upper()


TCVN3: Final = _legacy("TCVN3 (ABC)", _characters(_TCVN3), "\xa0", _capitals)
VNI: Final = _legacy(
    "VNI",
    _characters(_VNI_LETTERS) | {ord(one): marks for both, marks in _VNI_MARKS.items() for one in both},
    _VNI_SIGNS,
)
WINDOWS_1258: Final = _legacy("Windows-1258", {byte: bytes([byte]).decode("cp1258") for byte in range(0xA0, 0x100)}, "")
LEGACY_ENCODINGS: Final = (TCVN3, VNI, WINDOWS_1258)
