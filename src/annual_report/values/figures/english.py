"""Figures as those write them who report in English: `12,360`, `64.5%`, `£1.3 million`, `15 to 20`, `none`.

In a file in English they have one reading, and are read as the same in the form that data has everywhere.
"""

import re
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

_WHOLE: Final = {"none": "không có", "nil": "không có", "no": "không có", "some": "có", "yes": "có"}
_SMALL: Final = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip
_SCALES: Final = {
    "thousand": "nghìn", "k": "nghìn", "million": "triệu", "mn": "triệu", "m": "triệu", "billion": "tỷ", "bn": "tỷ",
}  # fmt: skip
_NUMBER: Final = r"\d[\d.,]*(?<![.,])"
_MARKS: Final = lazy_pattern(_NUMBER)
_GROUPED: Final = lazy_pattern(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d{1,9})?")
_DECIMAL: Final = lazy_pattern(r"\d{1,15}\.\d{1,9}")
# 18.450 may have been typed as in Vietnamese, and 1.250 too: who means decimals adds a zero.
_THOUSANDS_PERHAPS: Final = lazy_pattern(r"[1-9]\d*\.\d{3}")
_SIGN: Final = r"(?:[A-Z]{0,3}[$£€¥₩])?"
# By the form: how the same is written in data.
_FORMS: Final = (
    (lazy_pattern(r"(?:a )?loss of (.+)", re.IGNORECASE), r"lỗ \1"),
    (lazy_pattern(r"(?:a )?deficit of (.+)", re.IGNORECASE), r"thâm hụt \1"),
    (lazy_pattern(r"[-−–] ?([A-Z]{0,3}[$£€¥₩]\d.*)|\(([A-Z]{0,3}[$£€¥₩]\d[^()]*)\)"), r"âm \1\2"),
    (lazy_pattern(r"([A-Z]{0,3}[$£€¥₩])(?:[-−–] ?(\d.*)|\((\d[^()]*)\))"), r"âm \1\2\3"),
    (lazy_pattern(r"(?:an )?(?:estimated|estimate of|est\.?) (\d.*)", re.IGNORECASE), r"ước đạt \1"),
    (lazy_pattern(rf"({_SIGN}{_NUMBER}) \(estimated?\)", re.IGNORECASE), r"ước đạt \1"),
    (lazy_pattern(rf"({_SIGN}{_NUMBER}%?) or (?:more|over|above)", re.IGNORECASE), r"ít nhất \1"),
    (lazy_pattern(rf"({_SIGN}{_NUMBER}%?) or (?:fewer|less|under|below)", re.IGNORECASE), r"không quá \1"),
    (lazy_pattern(rf"(?:between )?({_NUMBER}%?) (?:to|and) ({_NUMBER}%?)", re.IGNORECASE), r"\1-\2"),
    (lazy_pattern(rf"({_NUMBER}) (?:out )?of (?:the )?({_NUMBER})", re.IGNORECASE), r"\1/\2"),
)
_PER_CENT: Final = lazy_pattern(r"(?<=\d) ?per ?cent\b", re.IGNORECASE)
_SCALED: Final = lazy_pattern(rf"(?<=\d) ?({'|'.join(_SCALES)})(?![^\W_])", re.IGNORECASE)


def as_in_data(text: str) -> str | None:
    """A figure in English as data has it everywhere: `£1,3 triệu`; None where it is written so or may be misread."""
    small = " ".join(text.lower().split())
    if small in _WHOLE:
        return _WHOLE[small]
    if small in _SMALL:
        return str(_SMALL.index(small) + 1)
    meant = " ".join(text.split())
    for form, in_data in _FORMS:
        if match := form.fullmatch(meant):
            meant = match.expand(in_data)
            break
    meant = _PER_CENT.sub("%", meant)
    numbers = [_with_marks_of_data(number) for number in _MARKS.findall(meant)]
    if None in numbers:
        return None
    written = iter(numbers)
    meant = _MARKS.sub(lambda _match: str(next(written)), meant)
    meant = _SCALED.sub(lambda match: f" {_SCALES[match[1].lower()]}", meant)
    return meant if meant != text else None


def _with_marks_of_data(number: str) -> str | None:
    """The number with the marks that data has; None where they may be those of another language."""
    if _GROUPED.fullmatch(number):
        return number.replace(",", "").replace(".", ",")
    if _THOUSANDS_PERHAPS.fullmatch(number):
        return None
    return number.replace(".", ",") if _DECIMAL.fullmatch(number) else number
