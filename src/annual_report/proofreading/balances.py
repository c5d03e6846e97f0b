"""Tables of income and expenses: what is left has to be what came in less what was spent."""

import re
from collections.abc import Sequence
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

_WHEN: Final = r"(?: (?:trong|cuối|đến cuối|năm|kỳ|tháng|quý|năm nay)\b[^|]{0,30})?(?: \([^)]*\))?\s*:?"
# By what is added (1) or taken away (-1), each of which is there once; the last is what is left.
_INCOME: Final = lazy_pattern(rf"(?:tổng )?(?:số )?thu(?: nhập)?{_WHEN}", re.IGNORECASE)
_EXPENSES: Final = lazy_pattern(rf"(?:tổng )?(?:số )?chi(?: phí)?{_WHEN}", re.IGNORECASE)
_BEFORE: Final = r"(?:đầu|(?:của )?(?:năm|kỳ|quý|tháng|nhiệm kỳ) (?:trước|ngoái|cũ))"
_OPENING: Final = lazy_pattern(
    rf"(?:(?:số |kết )?(?:tồn|dư)(?: quỹ)?|quỹ(?: còn| tồn| dư)?) {_BEFORE}\b[^|]{{0,30}}"
    r"|[^|]{0,20}\b(?:năm|kỳ|quý|tháng|nhiệm kỳ) (?:trước|ngoái|cũ|\d{4}) (?:chuyển|mang|để) (?:sang|qua|lại)\b"
    r"[^|]{0,30}"
    rf"|[^|]{{0,20}}\b(?:chuyển|mang) (?:từ|của) (?:năm|kỳ|nhiệm kỳ) (?:trước|ngoái|cũ|\d{{4}})\b[^|]{{0,30}}",
    re.IGNORECASE,
)
_LEFT: Final = lazy_pattern(
    r"(?:còn(?: lại| dư)?|kết dư|(?:số )?(?:tồn|dư)(?: quỹ)?|thu (?:trừ|-|–) chi"
    rf"|chênh lệch(?: thu,? ?(?:[-–] ?)?chi)?){_WHEN}",
    re.IGNORECASE,
)
_INITIALS: Final = frozenset("TtSsCcKkDdQqNn")


def is_opening(label: str) -> bool:
    """Whether a figure is called what was left before the period began."""
    return bool(_OPENING.fullmatch(label.strip("*_ ")))


def balance_of(labels: Sequence[str]) -> tuple[int, dict[int, int]] | None:
    """Where in a list that has just these labels the rest stands, and the signs of all others by their places.

    None where they are not income, expenses and what is left of both, with or without what was left before.
    """
    kinds: list[tuple[re.Pattern[str], int]] = [(_OPENING, 1), (_INCOME, 1), (_EXPENSES, -1), (_LEFT, 0)]
    found: dict[re.Pattern[str], tuple[int, int]] = {}
    for place, label in enumerate(labels):
        kind = next(((form, sign) for form, sign in kinds if form.fullmatch(label.strip("*_ "))), None)
        if kind is None or kind[0] in found:
            return None
        found[kind[0]] = (place, kind[1])
    if not {_INCOME, _EXPENSES, _LEFT} <= found.keys():
        return None
    return found[_LEFT][0], {place: sign for form, (place, sign) in found.items() if form is not _LEFT}


def roles_in(labels: Sequence[str]) -> tuple[int, int, int, int | None] | None:
    """Where among all `labels` what is left, the income and the expenses stand, and what was left before, if it does.

    None where one of the three is not there just once.
    """
    places: dict[re.Pattern[str], int] = {}
    for place, label in enumerate(labels):
        if label[:1] not in _INITIALS:  # nearly all are something else
            continue
        form = next((each for each in (_OPENING, _INCOME, _EXPENSES, _LEFT) if each.fullmatch(label.strip())), None)
        if form is None:
            continue
        if form in places:
            return None
        places[form] = place
    if not {_INCOME, _EXPENSES, _LEFT} <= places.keys():
        return None
    return places[_LEFT], places[_INCOME], places[_EXPENSES], places.get(_OPENING)
