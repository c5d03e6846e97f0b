"""The glossary: both languages have the same words, and its keys are those of data files."""

import re
from pathlib import Path
from typing import Final
from unicodedata import is_normalized

from docs.test_guides import keys

from annual_report.compose.letter.model import Letter
from annual_report.model.organization import Organization
from annual_report.model.report import Report

DOCS: Final = Path(__file__).parents[2] / "docs"
VIETNAMESE, ENGLISH = ((DOCS / name).read_text("utf-8") for name in ("glossary.vi.md", "glossary.md"))


def rows(text: str) -> list[list[str]]:
    """The cells of every word: Vietnamese, English, what it means, the key for it."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    return [each for each in cells if each[0] not in {"tiếng Việt", "Vietnamese"}]


def test_both_languages_have_the_same_words_and_keys() -> None:
    assert [(vi[0], vi[1], vi[3]) for vi in rows(VIETNAMESE)] == [(en[0], en[1], en[3]) for en in rows(ENGLISH)]
    assert is_normalized("NFC", VIETNAMESE + ENGLISH)


def test_words_are_told_once_in_a_sentence() -> None:
    words = [row[0] for row in rows(VIETNAMESE)]
    assert len(words) == len(set(words)) > 40
    assert [row for text in (VIETNAMESE, ENGLISH) for row in rows(text) if not re.search(r"[.)…]$", row[2])] == []


def test_keys_are_those_of_data_files() -> None:
    named = {key for row in rows(ENGLISH) for key in re.findall(r"`(\w+)`", row[3])}
    assert not named - {*keys(Report), *keys(Organization), *keys(Letter)}
    assert len(named) > 25


def test_both_languages_name_the_same_articles() -> None:
    for vietnamese, english in zip(rows(VIETNAMESE), rows(ENGLISH), strict=True):
        assert re.findall(r"Điều \d+", vietnamese[2]) == re.findall(r"Điều \d+", english[2]), vietnamese[0]
