"""Messages are in plain words: without the phrases that CONTRIBUTING.md has under “Words” as not to be used."""

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from babel.messages.pofile import read_po

from annual_report.language.messages import CATALOGUES

CONTRIBUTING: Final = (Path(__file__).parents[2] / "CONTRIBUTING.md").read_text("utf-8")
TABLE: Final = re.compile(r"^\| [^|\n]* \| [^|\n]* \|\n\|---\|---\|\n((?:\|.*\|\n)+)", re.MULTILINE)
PHRASE: Final = re.compile(r"`([^`]+)`")


def avoided() -> list[list[str]]:
    """The phrases not to use: of English, of Vietnamese."""
    tables = TABLE.findall(CONTRIBUTING.partition("\n## Words\n")[2])
    return [[phrase for row in rows.splitlines() for phrase in PHRASE.findall(row.split("|")[2])] for rows in tables]


def texts(wording: str | Sequence[str]) -> list[str]:
    """The wordings of a message, for one thing and for several."""
    return [wording] if isinstance(wording, str) else list(wording)


def found(wordings: list[str], phrases: list[str]) -> list[str]:
    """Those of `wordings` with a phrase in them, with the phrase."""
    patterns = {phrase: re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE) for phrase in phrases}
    return [f"{phrase}: {text}" for text in wordings for phrase, pattern in patterns.items() if pattern.search(text)]


def test_messages_have_no_word_that_is_to_be_avoided() -> None:
    english, vietnamese = avoided()
    with (CATALOGUES / "vi/LC_MESSAGES/annual_report.po").open("rb") as stream:
        messages = [each for each in read_po(stream, locale="vi") if each.id]
    assert min(len(english), len(vietnamese)) > 10
    assert found([text for each in messages for text in texts(each.id or ())], english) == []
    assert found([text for each in messages for text in texts(each.string or ())], vietnamese) == []


def test_avoided_words_are_found() -> None:
    english, vietnamese = avoided()
    assert found(["the key stands here", "an understanding"], english) == ["stands: the key stands here"]
    assert found(["Biên dịch dữ liệu", "bảng mã dựng sẵn, xây dựng"], vietnamese) == ["biên dịch: Biên dịch dữ liệu"]
