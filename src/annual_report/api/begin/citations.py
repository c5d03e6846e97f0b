"""Years that are not the report's own: those of dates, of numbered documents, of laws."""

import re
from collections.abc import Iterator
from typing import Final

_YEAR: Final = r"(?<!\d)\d{4}(?!\d)"
_MONTHS: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
# The day of a month, as people write it, up to the year: 02/12/, 12/, ngày 02 tháng 12 năm, 2 December, December 2,
_DATE: Final = (
    r"\d{1,2} ?[/.-] ?(?:\d{1,2} ?[/.-] ?)?|tháng \d{1,2},? năm |"
    rf"\b(?:{_MONTHS})(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? "
)
# The number of a document: 150/UBND-VX, 12-NQ/TW, số 57, No. 57
_NUMBER: Final = r"\b\d{1,5}[a-z]?(?:/\d{4})?[/-][A-ZĐ][\w&/-]*|\b(?:số|Số|[Nn]o\.?):? ?\d{1,5}\b(?![./]\d)"
_LAW: Final = r"\b(?:Luật|Hiến pháp|Pháp lệnh|Nghị định|Thông tư)\b[^.,;:()\n]{0,80}?"
_BETWEEN: Final = r"(?:,? ?\(?(?:(?:ban hành|ký|of|dated|in|ngày|năm) )?| (?:[^\W\d]| ){2,40}? (?:ngày|năm) )"
_DATED: Final = re.compile(rf"(?:{_DATE})(?P<year>{_YEAR})")
_CITED: Final = re.compile(
    rf"(?:{_NUMBER}){_BETWEEN}(?:ngày )?(?:\d{{1,2}} )?(?:{_DATE})?(?P<year>{_YEAR})|{_LAW}(?P<law>{_YEAR})"
)
_LOOKED_BACK: Final = 40  # letters before a date
# Where a report's own quarters begin and end: “tính đến 31/12/2024”.
_RECKONED: Final = re.compile(
    r"\b(?i:đến|hết|từ|until|to|from)(?: hết| cuối| đầu)?(?: ngày)?(?: tháng)? "
    r"(?:(?:31 ?[/.-] ?)?12|31 ?[/.-] ?0?3|30 ?[/.-] ?0?[69]|0?1 ?[/.-] ?(?:0?[147]|10)) ?[/.-] ?$"
    # the year ended 31 December 2024, January to December 2024
    rf"|\b(?i:ended|ending|to|until|at) (?:the )?(?:31|30|2[89]|1)(?:st|th)? (?:{_MONTHS}),? $"
    rf"|\b(?:{_MONTHS}) (?:to|[-–]) (?:{_MONTHS}) $"
)


def years_of_others(text: str) -> frozenset[int]:
    """Where in `text` a year begins that is not surely the report's own, and must not be moved on with it.

    It is that of a date, of a document with a number, or of a law. The day that figures are reckoned at (“tính đến
    31/12/2024”) is the report's own.
    """
    cited = frozenset(_cited(text))
    dated = {
        match.start("year")
        for match in _DATED.finditer(text)
        if not _RECKONED.search(text, max(0, match.start() - _LOOKED_BACK), match.start("year"))
    }
    return cited | dated


def _cited(text: str) -> Iterator[int]:
    for match in _CITED.finditer(text):
        yield match.start("year") if match["year"] else match.start("law")
