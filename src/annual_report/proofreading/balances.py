"""Lists of income and expenses: which of their entries are totals, which parts, and which say what is left."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern

_WHEN: Final = (
    r"(?: (?:trong|cuối|đến cuối|năm|kỳ|tháng|quý|năm nay|for the|in the|at the|at|in|on|of the)\b[^|]{0,30})?"
    r"(?: \([^)]*\))?\s*:?"
)
_IN_ALL: Final = r"(?:(?:tổng|cộng|tổng cộng|total|all) )?(?:(?:số|các khoản|phần|nguồn) )?"
# By what is added (1) or taken away (-1), each of which is there once; the last are what is left.
_INCOME: Final = lazy_pattern(rf"{_IN_ALL}(?:thu(?: nhập)?|income|receipts|incoming resources){_WHEN}", re.IGNORECASE)
_EXPENSES: Final = lazy_pattern(
    rf"{_IN_ALL}(?:chi(?: phí)?|expenditure|expenses|payments|outgoings|spending){_WHEN}", re.IGNORECASE
)
_BEFORE: Final = r"(?:đầu|(?:của )?(?:năm|kỳ|quý|tháng|nhiệm kỳ) (?:trước|ngoái|cũ))"
_OPENING: Final = lazy_pattern(
    rf"(?:(?:số |kết )?(?:tồn|dư)(?: quỹ)?|quỹ(?: còn| tồn| dư)?) {_BEFORE}\b[^|]{{0,30}}"
    r"|[^|]{0,20}\b(?:năm|kỳ|quý|tháng|nhiệm kỳ) (?:trước|ngoái|cũ|\d{4}) (?:chuyển|mang|để) (?:sang|qua|lại)\b"
    r"[^|]{0,30}"
    rf"|[^|]{{0,20}}\b(?:chuyển|mang) (?:từ|của) (?:năm|kỳ|nhiệm kỳ) (?:trước|ngoái|cũ|\d{{4}})\b[^|]{{0,30}}"
    r"|opening balance[^|]{0,30}|[^|]{0,20}\bbrought forward\b[^|]{0,30}"
    r"|balance at (?:the )?(?:start|beginning)\b[^|]{0,30}|balance (?:at|on) 1 january\b[^|]{0,10}",
    re.IGNORECASE,
)
_LEFT: Final = lazy_pattern(
    r"(?:còn(?: lại| dư)?|kết dư|(?:số )?(?:tồn|dư)(?: quỹ)?|(?:closing )?balance|remaining|remainder|left(?: over)?"
    rf"|balance carried forward|carried forward){_WHEN}",
    re.IGNORECASE,
)
# What the period itself leaves, without what was there before.
_RESULT: Final = lazy_pattern(
    r"(?:thu (?:trừ|-|–) chi|chênh lệch(?: thu,? ?(?:[-–] ?)?chi)?|thặng dư|bội chi|thâm hụt"
    r"|(?:net )?(?:surplus|deficit)(?: ?(?:or|/) ?\(?deficit\)?| \(deficit\))?|income less expenditure"
    rf"|net (?:income|result|movement)){_WHEN}",
    re.IGNORECASE,
)
_MORE_SPENT: Final = lazy_pattern(r"\b(?:bội chi|thâm hụt|(?:net )?deficit)\b(?!\))", re.IGNORECASE)
_INITIALS: Final = frozenset("TtSsCcKkDdQqNnIiRrEePpOoBbLlAa")
_PLACE_IN_LIST: Final = lazy_pattern(r"(?:[IVX]+|[A-Z]|\d+)[.)]\s+")


def is_opening(label: str) -> bool:
    """Whether a figure is called what was left before the period began."""
    return bool(_OPENING.fullmatch(label.strip("*_ ")))


@dataclass(frozen=True, slots=True)
class Statement:
    """Where in a list of income and expenses each row stands: both totals with their parts, and what is left.

    `opening` is what was there before, `result` what the period itself leaves, `left` what there is at its end; None
    where there is no such row.
    """

    income: int
    income_parts: tuple[int, ...]
    expenses: int
    expense_parts: tuple[int, ...]
    left: int | None
    result: int | None
    opening: int | None
    totals_are_first: bool


def statement_of(labels: Sequence[str], counted: Sequence[bool]) -> Statement | None:
    """What the rows with these labels are, of which some are `counted` and others only head those below them.

    None where they are not income and expenses, one total each, with or without their parts, and what is left of both.
    """
    found: dict[re.Pattern[str], int] = {}
    parts: list[int] = []
    for place, label in enumerate(labels):
        kind = _kind(label)
        if not counted[place]:
            continue
        if kind is None:
            parts.append(place)
        elif kind in found:
            return None
        else:
            found[kind] = place
    income, expenses, left, result = (found.get(kind) for kind in (_INCOME, _EXPENSES, _LEFT, _RESULT))
    ends = [place for place in (left, result) if place is not None]
    if income is None or expenses is None or income > expenses or (not ends and not parts):
        return None
    if any(place < expenses for place in ends) or any(part > min(ends, default=len(labels)) for part in parts):
        return None
    before, between, behind = (
        tuple(part for part in parts if first < part < last)
        for first, last in ((-1, income), (income, expenses), (expenses, len(labels)))
    )
    if before and behind:
        return None
    of_both = (before, between) if before else (between, behind)
    return Statement(income, of_both[0], expenses, of_both[1], left, result, found.get(_OPENING), not before)


def is_more_spent(label: str) -> bool:
    """Whether a rest is called so that it is told without a sign though more was spent than came in."""
    return bool(_MORE_SPENT.search(label))


def _kind(label: str) -> re.Pattern[str] | None:
    words = _PLACE_IN_LIST.sub("", label.strip("*_ "), 1)
    kinds = (_OPENING, _INCOME, _EXPENSES, _RESULT, _LEFT)
    return next((kind for kind in kinds if kind.fullmatch(words)), None) if words[:1] in _INITIALS else None


def roles_in(labels: Sequence[str]) -> tuple[int, int, int, int | None] | None:
    """Where among all `labels` what is left, the income and the expenses stand, and what was left before, if it does.

    None where one of the three is not there just once.
    """
    places: dict[re.Pattern[str], int] = {}
    for place, label in enumerate(labels):
        form = _kind(label)
        if form is None:  # as nearly all are
            continue
        if form in places:
            return None
        places[form] = place
    if _LEFT not in places and _RESULT in places and _OPENING not in places:
        places[_LEFT] = places[_RESULT]
    if not {_INCOME, _EXPENSES, _LEFT} <= places.keys():
        return None
    return places[_LEFT], places[_INCOME], places[_EXPENSES], places.get(_OPENING)
