"""Quotation marks and brackets that are opened and never closed, or closed and never opened."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Proofreader, Proofreading, Slip, proofreads
from annual_report.proofreading.quotation import quotations
from annual_report.proofreading.words_around import CLAUSE, whole_words

_BRACKETS: Final = re.compile(r"[()\[\]]")
_OPENING: Final = {")": "(", "]": "["}
# a) and 1) begin entries of lists.
_LABEL: Final = lazy_pattern(
    r"(?:^|[\s(;,:/“\"*])(?:[^\W\d_]\d?|\d{1,2}(?:\.\d{1,2})*[a-zđ]?|[ivxlcIVXLC]{1,5}|aa|bb|cc)\.?$"
)
# Before these words, a name in quotation marks is at its end; before the first of them also behind a comma.
_SURELY: Final = "đã|được|sẽ|đang|nhằm|thu hút|diễn ra|thành công|lần thứ|giai đoạn|nhiệm kỳ"
_PERHAPS: Final = "do|của|với|là|tại|trong|cho|đạt|gồm|để|có|từ|năm|trên|và|đối|theo|vào|trao|phát triển|lan tỏa"
_GOES_ON: Final = lazy_pattern(rf"\s(?=(?:{_SURELY})\b)")
_MAY_GO_ON: Final = lazy_pattern(rf"\s(?=(?:{_SURELY}|{_PERHAPS})\b)")
_COMMA: Final = lazy_pattern(r",(?!\d)|\n|$| (?=[“(])")
_STRONG: Final = lazy_pattern(r"[.;:!?…](?!\d)|\n|$")
_WORD: Final = lazy_pattern(r"(?<=\s)[^\W\d_]+")
_LONGEST: Final = 200
_FEWEST_WORDS: Final = 2
_NEVER_CLOSED: Final = N_("{mark} is opened here and never closed")
_NEVER_OPENED: Final = N_("{mark} is closed here and was never opened")


class _Quoting(Proofreading):
    """A quotation may go on over paragraphs: its opening is told when the next one neither goes on nor closes it."""

    def __init__(self, _knowledge: Knowledge) -> None:
        self._open: tuple[Passage, int] | None = None

    def read(self, passage: Passage) -> Iterator[Slip]:
        text = passage.masked
        quoted = quotations(text)
        closing = [mark.at for mark in quoted.unopened]
        if self._open is not None:
            opening_passage, at = self._open
            if closing:
                closing.pop(0)
            elif at > 0 or not text.startswith("“"):
                yield _unclosed(opening_passage, at)
            self._open = None
        yield from (_unopened(passage, at) for at in closing)
        for mark in quoted.unclosed:
            # Only the last may go on in the next paragraph, and only where nothing is closed behind it.
            if mark is quoted.unclosed[-1] and not any(pair[0].at > mark.at for pair in quoted.pairs):
                self._open = (passage, mark.at)
            else:
                yield _unclosed(passage, mark.at)

    def close(self) -> Iterator[Slip]:
        if self._open is not None:
            yield _unclosed(*self._open)


QUOTE_UNBALANCED: Final = Proofreader(
    Rule(
        "quote-unbalanced",
        Severity.WARNING,
        title=N_("a quotation is opened and never closed, or closed and never opened"),
        explanation=N_(
            "Readers do not know where the quotation ends. The message shows the quotation mark without a "
            "counterpart; a quotation of several paragraphs may begin each of them with “."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: Phong trào “Lao động sáng tạo phát triển mạnh.}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: Phong trào “Lao động sáng tạo” phát triển mạnh.}\n"),
    ),
    _Quoting,
)


@proofreads(
    Rule(
        "bracket-unbalanced",
        Severity.WARNING,
        title=N_("a bracket is opened and never closed, or closed and never opened"),
        explanation=N_(
            "One of the two was forgotten, or deleted with the words next to it. The message shows the one without a "
            "counterpart in its paragraph. Labels of lists, a) and 1), have none."
        ),
        wrong=Sample('sections:\n  - {title: Kết quả, text: "Liên hiệp hội (gọi tắt là LHH, đã họp."}\n'),
        right=Sample('sections:\n  - {title: Kết quả, text: "Liên hiệp hội (gọi tắt là LHH), đã họp."}\n'),
    )
)
def bracket_unbalanced(passage: Passage, _knowledge: Knowledge) -> Iterator[Slip]:
    """Each bracket has its counterpart."""
    text = passage.masked
    labels = text.count(")") - text.count("(")
    opened: list[tuple[int, str]] = []
    for match in _BRACKETS.finditer(text):
        at, mark = match.start(), match[0]
        if mark == ")" and labels > 0 and _LABEL.search(text, max(0, at - 6), at):
            labels -= 1
        elif mark in "([":
            opened.append((at, mark))
        elif opened and opened[-1][1] == _OPENING[mark]:
            opened.pop()
        else:
            yield _unopened(passage, at)
    # One with a space behind it is spoken of.
    yield from (_unclosed(passage, at) for at, _mark in opened if text[at + 1 : at + 2].strip())


def _unclosed(passage: Passage, at: int) -> Slip:
    """The opening at `at`, with the likeliest places of its counterpart."""
    text, mark = passage.text, passage.text[at]
    closing = {"“": "”", "(": ")", "[": "]"}.get(mark, mark)
    problem = message(_NEVER_CLOSED, mark=mark)
    ends = _ends(passage.masked, at, mark)
    if not ends or max(ends) - at > _LONGEST:
        advice = message(N_("write {mark} where it ends, or remove this one"), mark=closing)
        return Slip(passage, at, whole_words(text, at, at + 1)[1], problem, advice=advice)
    last = max(ends)
    return Slip(passage, at, last, problem, tuple(f"{text[at:end]}{closing}{text[end:last]}" for end in ends))


def _ends(text: str, at: int, mark: str) -> list[int]:
    """Where what is opened at `at` may end: before words that go on with the sentence, or at the next marks."""
    comma, strong = (pattern.search(text, at + 1, at + _LONGEST + 2) for pattern in (_COMMA, _STRONG))
    end = strong.start() if strong else len(text)
    first = min(end, comma.start() if comma else end)
    if mark in "([":
        ends = [first, end]
    else:
        goes_on = _first_behind(_MAY_GO_ON, text, at, first) or _first_behind(_GOES_ON, text, at, end)
        ends = [goes_on, first] if goes_on else [end, first]
    return [each for each in dict.fromkeys(ends) if each > at + 1]


def _first_behind(pattern: re.Pattern[str], text: str, at: int, end: int) -> int | None:
    """The first place that is found behind enough words to be quoted."""
    places = (match.start() for match in pattern.finditer(text, at, end))
    return next((each for each in places if len(text[at:each].split()) >= _FEWEST_WORDS), None)


def _unopened(passage: Passage, at: int) -> Slip:
    """The closing at `at`, with the likeliest place of its counterpart: before a name that is quoted, or the word."""
    text, mark = passage.text, passage.text[at]
    opening = {"”": "“", ")": "(", "]": "["}.get(mark, mark)
    first = max(0, at - CLAUSE)
    clause = max(first, *(text.rfind(each, first, at) + 1 for each in ".;:\n"))
    words = _WORD.finditer(text, clause, at) if mark in '”"' else ()
    names = [match.start() for match in words if match[0][0].isupper()]
    start = names[-1] if names else whole_words(text, at, at)[0]
    quoted = text[start:at]
    return Slip(passage, start, at + 1, message(_NEVER_OPENED, mark=mark), (f"{opening}{quoted}{mark}", quoted))
