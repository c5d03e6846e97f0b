"""The encodings of Vietnamese from before Unicode, as they look when read as Windows-1252.

TCVN3 is TCVN 5712:1993, VN3 (the fonts .VnTime); VNI is that of the fonts VNI-Times. Both tables are those of UniKey's
vnconv and of vietunicode.sourceforge.net/charset; TCVN3's agrees with the `TCVN` of iconv.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from unicodedata import normalize

# What Windows-1252 has no character for, and what it cannot have come from.
_NEVER: Final = "\x80-\x9f\u0100-\u02c5\u0300-\u036f\u1e00-\u1eff"
_MARK: Final = re.compile("[\u0300-\u036f]")

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

_PHRASE: Final = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_SMALL: Final = re.compile("[a-z]")
# A word of capitals only as far as TCVN3 has capitals: HộI, but not Hộ, which may be either.
_SHOWS_CAPITALS: Final = re.compile(r"(?=[^a-z]*[^\W\d_A-ZĂÂÊÔƠƯĐ])[^\W\d_a-z]+[A-ZĂÂÊÔƠƯĐ][^\W\d_a-z]*")


@dataclass(frozen=True, slots=True)
class Legacy:
    """An encoding: what each character of Windows-1252 stands for, and which ones for nothing that is known."""

    name: str
    meanings: dict[int, str]
    meaningless: re.Pattern[str]
    touch_up: Callable[[str], str] = field(default=str)

    def read(self, text: str) -> str | None:
        """What `text` says, in NFC; None where something in it says nothing in this encoding."""
        if self.meaningless.search(text):
            return None
        said = normalize("NFC", text.translate(self.meanings))
        return None if _MARK.search(said) else self.touch_up(said)


def _legacy(name: str, letters: dict[int, str], signs: str, touch_up: Callable[[str], str] = str) -> Legacy:
    nothing = "".join(chr(each) for each in range(0xA0, 0x100) if each not in letters and chr(each) not in signs)
    return Legacy(name, letters, re.compile(f"[{_NEVER}{nothing}]"), touch_up)


def _each(rows: dict[str, str]) -> dict[int, str]:
    return {ord(one): letter for row, letters in rows.items() for one, letter in zip(row, letters, strict=True)}


def _capitals(text: str) -> str:
    """`text` with the capitals that TCVN3 leaves to the font .VnTimeH, as far as the other letters tell of them."""
    return _PHRASE.sub(lambda match: _capitals_of(match[0]), text)


def _capitals_of(phrase: str) -> str:
    words = phrase.split(" ")
    shown = [index for index, word in enumerate(words) if _SHOWS_CAPITALS.fullmatch(word)]
    if not shown:
        return phrase
    # A word that may be either is one of capitals between such words, or where no word of small letters follows.
    first, last = shown[0], shown[-1] + 1
    first = first if any(map(_SMALL.search, words[:first])) else 0
    last = last if any(map(_SMALL.search, words[last:])) else len(words)
    return " ".join(
        word.upper() if first <= index < last and not _SMALL.search(word) else word for index, word in enumerate(words)
    )


TCVN3: Final = _legacy("TCVN3 (ABC)", _each(_TCVN3), "\xa0", _capitals)
VNI: Final = _legacy(
    "VNI",
    _each(_VNI_LETTERS) | {ord(one): marks for both, marks in _VNI_MARKS.items() for one in both},
    _VNI_SIGNS,
)
WINDOWS_1258: Final = _legacy(
    "Windows-1258", {byte: bytes([byte]).decode("cp1258") for byte in range(0xA0, 0x100)}, ""
)
LEGACY: Final = (TCVN3, VNI, WINDOWS_1258)
