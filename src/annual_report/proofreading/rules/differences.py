"""What was added or is left, and the two figures beside it that say so."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.numerals import DONG, SCALES
from annual_report.proofreading.balances import is_opening
from annual_report.proofreading.counting import NUMBER, number_text, places_of, read_number_text, rounding
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads

_END: Final = r"(?![\w/:%]|[.,]\d| ?%| phần trăm| lần)"
_NOUN: Final = r"[^\d.;:()%“”\n]{1,50}?"
_IN_YEAR: Final = r"(?:\s\(?năm\s\d{4}\)?)?"
_UNIT: Final = rf"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)\s)?{DONG}"
_LETTERS: Final = r"(?:[^\W\d_]+\s){0,5}?"
# In each, `a` is the earlier or larger figure, `b` the other, and `d` how far they are apart.
_APART: Final = (
    # tăng từ 40 lên 50 chi hội, tăng 10 chi hội
    lazy_pattern(
        rf"\b[Tt]ừ\s(?P<a>{NUMBER})(?:\s{_NOUN})?{_IN_YEAR}\s(?:lên|xuống|còn)\s(?:còn\s|thành\s)?(?P<b>{NUMBER}){_END}(?:\s{_NOUN})?"
        rf"{_IN_YEAR}\s*[,(]\s*(?:tức\s|đã\s)*(?P<way>tăng|giảm)(?:\sthêm|\sđi)?\s(?P<d>{NUMBER}){_END}"
    ),
    # 50 chi hội, tăng 10 chi hội so với năm 2016 (40 chi hội)
    lazy_pattern(
        rf"(?<![\w.,/:-])(?P<b>{NUMBER})\s(?P<noun>[^\W\d_]+)(?:{_NOUN})?[,(]\s*(?P<way>tăng|giảm)\s(?P<d>{NUMBER}){_END}\s{_NOUN}"
        rf"so với\s(?:cùng kỳ\s)?(?:năm\s)?(?:\d{{4}}|trước|ngoái)\s?\(\s*(?:là\s|có\s)?(?P<a>{NUMBER})\s(?P=noun)\b"
    ),
    # thu 500 triệu đồng, chi 420 triệu đồng, còn dư 80 triệu đồng
    lazy_pattern(
        rf"\b(?:thu|cấp|giao)\s{_LETTERS}(?P<a>{NUMBER})\s?(?P<unit>{_UNIT})[,;]\s(?:và\s)?(?:tổng\s|số\s|đã\s)*"
        rf"(?:chi|sử dụng|giải ngân)\s{_LETTERS}(?P<b>{NUMBER})\s?(?P=unit)[,;]\s(?:số\s)?"
        rf"(?P<rest>còn lại|còn dư|còn|dư|tồn)\s{_LETTERS}(?P<d>{NUMBER})\s?(?P=unit)",
        re.IGNORECASE,
    ),
)
# What was left of earlier years, as sentences name it; what goes on into the next year is none of it.
_CARRIED: Final = lazy_pattern(
    r"\b(?:(?:tồn|dư)(?:\squỹ)?\s(?:đầu|(?:của\s)?(?:năm|kỳ)\s(?:trước|ngoái|cũ))|(?:số|kết) dư (?!cuối|đến|còn)"
    r"|(?:quỹ|năm|kỳ|nhiệm kỳ)\s(?:đầu|trước|ngoái|cũ|\d{4})(?:\s(?:năm|đã))?\s(?:còn|có|chuyển|mang|để|tồn|dư)"
    r"|đầu\s(?:năm|kỳ)[^\W\d_ ]*\s(?:quỹ\s)?(?:còn|có|tồn|dư)|(?:chuyển|mang)\s(?:từ|của)\s(?:năm|kỳ))",
    re.IGNORECASE,
)
_AMOUNT: Final = lazy_pattern(rf"(?<![\w.,/:-])({NUMBER})\s?({_UNIT})", re.IGNORECASE)
_ABOUT: Final = lazy_pattern(
    r"\b(?:hơn|trên|gần|khoảng|dưới|ngót|xấp xỉ|ước(?: đạt| tính)?|ít nhất|tối thiểu|tối đa|không quá|chừng)\s\d"
)
_TWO: Final = 2  # figures in the formula of what is left: income and expenses
_CHEAP: Final = re.compile(r"tăng|giảm|còn|dư|tồn")


@proofreads(
    Rule(
        "difference-wrong",
        Severity.WARNING,
        title=N_("an increase, decrease or rest does not match the figures next to it"),
        explanation=N_(
            "“From 40 to 50, an increase of 12”: readers who subtract get another number, so one of the three is "
            "wrong. Compare them with the record. If money of earlier years is part of what is left, name it in the "
            "sentence (“tồn đầu năm …”), or give it as a figure."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: 'Hội Mẫu tăng từ 4 lên 8 tổ, tăng 5 tổ.'}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: 'Hội Mẫu tăng từ 4 lên 8 tổ, tăng 4 tổ.'}\n"),
    )
)
def difference_wrong(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """What lies between two figures is what one of them is without the other."""
    passage = knowledge.composed(passage)
    text = passage.masked
    if not _CHEAP.search(text):
        return
    for pattern in _APART:
        for match in pattern.finditer(text):
            yield from _wrong_difference(passage, match, knowledge)


def _wrong_difference(passage: Passage, match: re.Match[str], knowledge: Knowledge) -> Iterator[Slip]:
    earlier, later, stated = (read_number_text(match[each]) for each in "abd")
    difference = later - earlier if match.groupdict().get("way") == "tăng" else earlier - later
    places = max(places_of(match[each]) for each in "abd")
    off = rounding(places)
    if abs(difference - stated) <= off or _ABOUT.search(match[0]):
        return
    if "rest" in match.groupdict():
        yield from _wrong_rest(passage, match, difference, knowledge)
    elif difference > 0:
        right = number_text(difference, places)
        yield Slip(passage, *match.span("d"), _problem(match, right), (right,))


def _problem(match: re.Match[str], right: str) -> Message:
    return message(
        N_("the difference between {one} and {other} is {right}"), one=match["a"], other=match["b"], right=right
    )


def _wrong_rest(passage: Passage, match: re.Match[str], difference: Fraction, knowledge: Knowledge) -> Iterator[Slip]:
    """What is left, where it is neither income less expenses nor that with what was left before.

    What was left before may be said nowhere: then the message asks, and nothing is proposed.
    """
    places = max(places_of(match[each]) for each in "abd")
    stated, off = read_number_text(match["d"]), rounding(places)
    carried = list(_carried(passage, match, knowledge))
    named = bool(_CARRIED.search(passage.masked))
    if _has_formula_with_more(passage, match, knowledge) or any(
        abs(difference + each - stated) <= off for each in carried
    ):
        return
    if named and len(carried) != 1:
        return  # what was left before is said without a number, or with one among others: nobody can tell
    with_it = [number_text(difference + each, places) for each in carried if difference + each > 0]
    if len(carried) == 1 and with_it:
        problem = message(
            N_("with {opening} left from before, {one} less {other} leaves {right}"),
            opening=number_text(carried[0], places),
            one=match["a"],
            other=match["b"],
            right=with_it[0],
        )
        yield Slip(passage, *match.span("d"), problem, (with_it[0],), doubtful=not named)
    elif difference > 0:
        right = number_text(difference, places)
        yield Slip(
            passage,
            *match.span("d"),
            _problem(match, right),
            (right,),
            advice=_asked(passage, match, right),
            doubtful=True,
        )


def _asked(passage: Passage, match: re.Match[str], right: str) -> Message:
    """What to do, where money that was left before may be part of the rest, or not."""
    if named := passage.names_between(*match.span("d")):
        advice = N_(
            "if money of earlier years is part of it, name it in the sentence: “tồn đầu năm …”; if not, correct the "
            "figure {name}"
        )
        return message(advice, name=f"{{{named[0].name}}}")
    advice = N_(
        "if money of earlier years is part of it, name it in the sentence: “tồn đầu năm …”; if not, write “{text}”"
    )
    return message(advice, text=right)


def _carried(passage: Passage, match: re.Match[str], knowledge: Knowledge) -> Iterator[Fraction]:
    """What may have been left before, in the unit of the sentence: other amounts where it is named, or the data's."""
    unit = match["unit"].lower()
    if _CARRIED.search(passage.masked):
        for amount in _AMOUNT.finditer(passage.masked):
            if amount[2].lower() == unit and amount.start(1) not in {match.start(each) for each in "abd"}:
                yield read_number_text(amount[1])
        return
    scale = SCALES.get(unit.split(" ")[0], 1)
    yield from (each.value / scale for each in knowledge.money if is_opening(each.label))


def _has_formula_with_more(passage: Passage, match: re.Match[str], knowledge: Knowledge) -> bool:
    """Whether a name says what is left, and its formula adds more than income and expenses."""
    named = passage.names_between(*match.span("d"))
    return any(len(knowledge.computed_from.get(each.name.partition(".")[0], ())) > _TWO for each in named)
