"""The characters of a text: letters put together with their marks, and those that Vietnamese has no use for."""

import re
from typing import Final
from unicodedata import normalize

# Characters of Windows-1252 that Vietnamese does not use: text of another encoding is never without any.
ODD: Final = re.compile("[\x80-\x9f¡-¿ÄÅÆÇËÎÏÐÑÖ×ØÛÜÞßäåæçëîïðñö÷øûüþÿ]")
# More marks in a row than any writing has (Unicode Standard Annex 15, "stream-safe"): putting them in order takes as
# long as the square of their number.
_PILE_OF_MARKS: Final = re.compile("[^\\w\\s\0-\xff\u2000-\u20cf\u2100-\u2bff\u3000-\u3029\U0001f000-\U0001faff]{31}")


def composed(text: str) -> str | None:
    """`text` in NFC, every letter in one piece; None where so many marks are piled up that no writing has them."""
    return None if _PILE_OF_MARKS.search(text) else normalize("NFC", text)
