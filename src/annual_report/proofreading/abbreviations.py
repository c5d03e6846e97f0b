"""Abbreviations in running text: capitals alone, joined by & or a hyphen."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.late import late
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.phrases import is_headline

ABBREVIATION: Final = re.compile(r"(?<![\w&/.+-])[A-ZĐƯ]{1,9}(?:[&-][A-ZĐƯ]{1,9}){0,3}(?![\w&/+-])(?!\.[A-ZĐ])")
_ROMAN: Final = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
# Words set in capitals, some with a mark that no abbreviation has: LƯU HÀNH NỘI BỘ.
_CAPITALS: Final = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_SHOUTED: Final = re.compile(rf"[{_CAPITALS}]{{2,}}(?:[ .,]+[{_CAPITALS}]{{2,}})+")
_MARKED: Final = late(rf"(?![A-ZĐƯ])[{_CAPITALS}]")


def letters_of(abbreviation: str) -> str:
    """Its letters, without what joins them: KH&CN, KH-CN and KHCN have the same, so have TƯ and TW."""
    return abbreviation.replace("&", "").replace("-", "").replace("Ư", "U").replace("TW", "TU")


def abbreviations(passage: Passage) -> Iterator[re.Match[str]]:
    """Every abbreviation in a passage of running text; words set in capitals are none."""
    if passage.text.islower():
        return
    text = passage.masked
    for match in ABBREVIATION.finditer(text):
        written = match[0]
        if sum(1 for letter in written if letter not in "&-") < 2 or _ROMAN.match(written):  # noqa: PLR2004
            continue
        if max(map(len, re.split("[&-]", written))) == 1 and "&" not in written:
            continue
        if any(start <= match.start() < end for start, end in _shouted(text)) or is_headline(passage):
            continue
        yield match


def _shouted(text: str) -> Iterator[tuple[int, int]]:
    """Where several words are set in capitals."""
    for match in _SHOUTED.finditer(text):
        if _MARKED.search(match[0]):
            yield match.span()
