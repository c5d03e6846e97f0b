"""Signs that look like letters and digits of Vietnamese and are none: the letters of other scripts, and other forms."""

from typing import Final
from unicodedata import normalize

# Cyrillic and Greek letters, and what they look like.
OTHER_SCRIPTS: Final = dict(
    zip(
        "аАвВсСеЕёнНіІїјЈкКмМоОрРѕЅтТуУхХһԁԛԝүҮαΑΒΕΖΗΙικΚΜνΝοΟρΡΤυΥχΧϲϹ",
        "aABBcCeEëHHiIïjJkKmMoOpPsStTyYxXhdqwyYaABEZHIikKMvNoOpPTuYxXcC",
        strict=True,
    )
) | {"в": "b", "т": "t", "н": "h"}
# Latin letters of other languages that stand for one of Vietnamese; accents of other forms.
OTHER_LETTERS: Final = {
    "ð": "đ", "Ð": "Đ", "Ɖ": "Đ", "ɖ": "đ", "ƌ": "đ", "ᵭ": "đ", "ı": "i", "ɑ": "a", "ɡ": "g", "ɩ": "i", "ſ": "s",
    "ǎ": "ă", "Ǎ": "Ă", "ȃ": "ă", "Ȃ": "Ă", "ƣ": "ơ", "Ƣ": "Ơ", "ʊ": "u",
}  # fmt: skip
LETTERS: Final = OTHER_SCRIPTS | OTHER_LETTERS
_TABLE: Final = str.maketrans(LETTERS)


def with_vietnamese_letters(text: str) -> str:
    """`text` with look-alikes of other scripts and languages replaced by the Vietnamese letters they look like."""
    apart = normalize("NFD", text.translate(_TABLE)).translate(_TABLE)
    return normalize("NFC", apart)
