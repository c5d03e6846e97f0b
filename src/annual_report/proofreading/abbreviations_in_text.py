"""Abbreviations in running text: capitals alone, joined by & or a hyphen."""

import re
from collections.abc import Iterator
from math import inf
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.passage import Passage

ABBREVIATION: Final = re.compile(r"(?<![\w&/.+-])[A-ZĐƯ]{1,9}(?:[&-][A-ZĐƯ]{1,9}){0,3}(?![\w&/+-])(?!\.[A-ZĐ])")
_ROMAN: Final = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
# Words set in capitals, some with a mark that no abbreviation has: LƯU HÀNH NỘI BỘ.
_CAPITALS: Final = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
_SHOUTED: Final = re.compile(rf"(?<![{_CAPITALS}])[{_CAPITALS}]{{2,}}+(?>(?:[ .,]++[{_CAPITALS}]{{2,}}+)+)")
_MANY: Final = 4  # so many words in capitals are no abbreviations side by side, in English too
_MARKED: Final = lazy_pattern(rf"(?![A-ZĐƯ])[{_CAPITALS}]")


def letters_of(abbreviation: str) -> str:
    """Its letters, without what joins them: KH&CN, KH-CN and KHCN have the same, so have TƯ and TW."""
    return abbreviation.replace("&", "").replace("-", "").replace("Ư", "U").replace("TW", "TU")


def abbreviations(passage: Passage) -> Iterator[re.Match[str]]:
    """Every abbreviation in a passage of running text; words set in capitals are none."""
    if passage.text.islower():
        return
    text, shouted = passage.masked, _Shouted(passage.masked)
    for match in ABBREVIATION.finditer(text):
        written = match[0]
        if sum(1 for letter in written if letter not in "&-") < 2 or _ROMAN.match(written):  # noqa: PLR2004
            continue
        if max(map(len, re.split("[&-]", written))) == 1 and "&" not in written:
            continue
        if shouted.has(match.start()) or passage.is_headline:
            continue
        yield match


class _Shouted:
    """Where several words of a text are set in capitals; asked of places in their order."""

    def __init__(self, text: str) -> None:
        runs = _SHOUTED.finditer(text)
        self._spans = (each.span() for each in runs if _MARKED.search(each[0]) or len(each[0].split()) >= _MANY)
        self._span: tuple[float, float] = (0, 0)

    def has(self, at: int) -> bool:
        """Whether what stands at this place, which is not before the one asked for last, is among them."""
        while self._span[1] <= at:
            self._span = next(self._spans, (inf, inf))
        return self._span[0] <= at
