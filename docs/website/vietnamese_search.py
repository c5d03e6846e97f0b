"""Search without regard to accents: “bao cao” finds “báo cáo” in pages of any language.

A browser takes the accents off by `static/search.js`, which knows the same of letters as `bare`.
"""

import unicodedata

from sphinx.search import SearchLanguage
from sphinx.search.en import SearchEnglish


def bare(word: str) -> str:
    """`word` in small letters without accents."""
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(each for each in letters if not unicodedata.category(each).startswith("M")).replace("đ", "d")


class SearchVietnamese(SearchLanguage):
    """Vietnamese, of which every syllable is a word and none is a form of another."""

    lang = "vi"
    language_name = "Vietnamese"

    def stem(self, word: str) -> str:
        """What `word` is found by."""
        return bare(word)


class SearchEnglishAndVietnamese(SearchEnglish):
    """English, with samples in Vietnamese."""

    def stem(self, word: str) -> str:
        """What `word` is found by."""
        return super().stem(bare(word))
