"""Report and letter of 2022 in English: the numbers of the Vietnamese pages, and no Vietnamese word but names."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hoi_mau.conftest import build
from hoi_mau.page import body

from annual_report.language.locales.english import ENGLISH

# The president and the province of Mẫu.
_NAMES = {"nguyễn", "văn", "mẫu"}
# What both languages have: signs of documents, an address, numerals, the name of the country, and “in” (“print”).
_OF_BOTH = {
    "bc",
    "lhhm",
    "ctr",
    "kh",
    "ubnd",
    "vanphong",
    "lien",
    "hiep",
    "hoi",
    "example",
    "ii",
    "iii",
    "iv",
    "vi",
    "xiii",
    "nam",
    "in",
}
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[str, str]]:
    """The pages of report and letter, in Vietnamese and in English."""
    vietnamese = build(tmp_path_factory.mktemp("vi"), "2022", "--format", "html")
    made = build(tmp_path_factory.mktemp("en"), "2022", "--format", "html", "--language", "en")
    files = {"report": "bao-cao-2022.html", "letter": "cong-van-2022.html"}
    return {name: (_read(vietnamese / old), _read(made / f"{name}-2022.html")) for name, old in files.items()}


def _read(path: Path) -> str:
    return _STYLE.sub("", path.read_text("utf-8"))


def _words(page: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]+", body(page).text.lower()))


def _numbers(page: str, decimal_mark: str) -> Counter[str]:
    """Every number of a page, without marks of thousands and zeros in front; months are numbers too."""
    text = body(page).text
    # English says the month and the year of a range once.
    text = re.sub(r"\bfrom (\d{1,2}) to (\d{1,2} ([A-Z][a-z]+ \d{4}))", r"from \1 \3 to \2", text)
    for number, month in enumerate(ENGLISH.months, 1):
        text = re.sub(rf"\b({month}|{month[:3]})\b", str(number), text)
    if decimal_mark == ",":
        text = text.translate(str.maketrans(",.", ".,"))
    found = re.findall(r"\d+(?:,\d{3})*(?:\.\d+)?", text)
    return Counter(each.replace(",", "").lstrip("0") or "0" for each in found)


def test_both_pages_have_the_same_numbers(pages: dict[str, tuple[str, str]]) -> None:
    for vietnamese, english in pages.values():
        assert _numbers(english, ".") == _numbers(vietnamese, ",")


def test_no_vietnamese_word_but_names_is_on_the_english_pages(pages: dict[str, tuple[str, str]]) -> None:
    for vietnamese, english in pages.values():
        marked = {word for word in re.findall(r"[^\W\d_]+", english.lower()) if re.search("[à-ỹđ]", word)}
        assert marked <= _NAMES
        unmarked = {word for word in _words(vietnamese) & _words(english) if len(word) > 1}
        assert unmarked - _NAMES <= _OF_BOTH
        assert '<html lang="en">' in english
