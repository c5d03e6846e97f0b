"""Periods as people say them: `build năm 2025` means 2025, `check quý III năm 2025` means 2025-q3."""

import re
from collections.abc import Sequence
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

OF_YEARS: Final = frozenset({"year", "years"})
"""The arguments of commands that are periods."""
_MOST_WORDS: Final = 8  # “học kỳ I năm học 2024 - 2025” has eight
_YEAR: Final = lazy_pattern(r"\d{4}\b")
_WORDS: Final = re.compile(r"\s*(?:năm|nam|quý|tháng|nhiệm|giai|niên|học|6|sáu|9|chín)\b", re.IGNORECASE)
# Those that are called by a label: the key is made of it.
_LABELLED: Final = lazy_pattern(
    r"(?:học (?:kỳ|kì) \w+ )?(?:năm học|niên (?:độ|khóa|khoá)|năm tài chính) \d{4}(?: ?[-–] ?\d{4})?", re.IGNORECASE
)


def with_keys(arguments: Sequence[str]) -> list[str]:
    """The arguments of a command with the keys of periods in place of what says them in words."""
    if not any(_WORDS.match(each) for each in arguments):
        return list(arguments)
    found, at = list[str](), 0
    while at < len(arguments):
        key, taken = _period_at(arguments[at : at + _MOST_WORDS])
        found.append(key)
        at += taken
    return found


def _period_at(words: Sequence[str]) -> tuple[str, int]:
    """The key of the period that the first words say, as many as may be, and how many they are; else the first word."""
    from unicodedata import normalize

    from annual_report.values.period import period_in_words

    for count in range(len(words), 0, -1):
        said = normalize("NFC", " ".join(words[:count]))
        if _WORDS.match(said) and _YEAR.search(said):
            key = period_in_words(re.sub(r"^nam\b", "năm", said.strip(), flags=re.IGNORECASE))
            if key is None and _LABELLED.fullmatch(said.strip()):
                from annual_report.values.text_types import slug

                key = slug(said)
            if key is not None:
                return key, count
    return words[0], 1
