"""What is left in a text that nobody meant for its readers: placeholders, marks of programs, a web page's frame."""

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from typing import Final

from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, Message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.compounds import data_lines
from annual_report.proofreading.knowledge import Knowledge
from annual_report.proofreading.passage import Passage
from annual_report.proofreading.proofreader import Slip, proofreads
from annual_report.proofreading.words_around import match_ending_at, with_a_space

_NAMED_FILE: Final = lazy_pattern(
    r"(?:tệp|tập tin|file|kèm|kèm theo|tên là|mang tên)\s*[:“\"]?\s*$|`[^`]*$|\]\($", re.IGNORECASE
)
# An ellipsis, even with the stop of its sentence, is no row of dots; one that leads to a page number is no open place.
_DOTS: Final = lazy_pattern(r"(?:…\s*){2,}|(?:\.\s?){5,}")
# Behind the last of several things it is an ellipsis that got too long, which another rule tells.
_LONG_ELLIPSIS: Final = lazy_pattern(r",[^,.:;!?…\n]*[^\W\d_]$")
_SIGN: Final = lazy_pattern(r"\S")
_PAGE_NUMBER: Final = lazy_pattern(r"\s*\d+\s*$")
_BULLET: Final = re.compile(r"(?:o(?=[ \t]+[A-ZÀ-ỸĐ])|[§Øüþ](?=[ \t]*[^\W\d])|[\uf020-\uf0ff])[ \t]*")
_END_MARKS: Final = " \t\n:.»>›…[]()|+-–"
_CALLING_MARKS: Final = (":", ">>", "»", "›", "...", "…", ">")
_FRAME_WITH_MORE: Final = re.compile(
    r"(?:trang chủ|home)\s*[>»›/|→].*"
    r"|(?:>+\s*)?(?:xem|đọc) thêm\s*:(?!\s*(?:phụ lục|mẫu|hình|bảng|biểu|mục|phần|trang|điều|khoản|chương|\d)).*[^.;…]"
    r"|(?:số )?(?:lượt xem|lượt truy cập|đã xem|cập nhật lúc|đăng lúc|ngày đăng)\s*:\s*[\d.,:/ |-]+"
    r"|\d{1,2}:\d{2}(?: ?[ap]m)?\s*\|\s*\d{1,2}/\d{1,2}/\d{4}|(?:hình ảnh có thể có|có thể là hình ảnh)\b.*"
)
_SENTENCE_BEFORE: Final = re.compile(r"[.!?…”\")]\s+(?=[^.!?…”\"]{4,30}$)")
# In the prose of data, which is Markdown, these are read as such, and told by rules of its own where they are wrong.
_OF_MARKDOWN: Final = ("tag", "entity", "brace")
_LONGEST_FRAME: Final = 60
_LONGEST_ELLIPSIS: Final = 8

_PROBLEMS: Final = {
    "open": N_("“{text}” is a placeholder for something still to be written"),
    "entity": N_("“{text}” is HTML code for a character"),
    "tag": N_("“{text}” is code of a web page, not text"),
    "brace": N_("“{text}” is code of a program, not text"),
    "mark": N_("“{text}” is code of a program, not text"),
    "file": N_("“{text}” is the name of a file, not text"),
    "bullet": N_("“{text}” is a bullet that was damaged when the text was copied"),
    "frame": N_("“{text}” belongs to a web page, not to the text"),
}
_ADVICE: Final = {"open": N_("write what belongs here, or remove it")}
_TAKE_OUT: Final = N_("remove it")
_IS_FOR_A_FIGURE: Final = lazy_pattern(r"[\W_xXyY\d]+")
_BREAK: Final = lazy_pattern(r"</?(?:p|br|div|tr|td|th|li|h[1-6]|hr)\b", re.IGNORECASE)


@cache
def _leftovers() -> tuple[tuple[str, str, str], ...]:
    """Kinds, signs and patterns."""
    return tuple(
        (kind, sign, pattern) for kind, sign, pattern in (line.split("\t") for line in data_lines("leftovers.tsv"))
    )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _frames() -> tuple[frozenset[str], frozenset[str]]:
    """What is a frame by itself, and what is one with a mark after it only."""
    return (
        frozenset(line for line in data_lines("frames.txt") if not line.startswith("~")),
        frozenset(line[1:] for line in data_lines("frames.txt") if line.startswith("~")),
    )


def _marks_of_programs(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Places and kinds of what is left, also where they overlap."""
    text, lowered = passage.text, passage.text.lower()
    told_elsewhere = _OF_MARKDOWN if _is_of_data(passage) and passage.role == "prose" else ()
    for kind, sign, pattern in _leftovers():
        if sign not in lowered or kind in told_elsewhere:
            continue
        for match in _compiled(pattern).finditer(text):
            if kind == "file" and match_ending_at(_NAMED_FILE, text, match.start()):
                continue
            if kind == "entity" and unescape(match[0]) == match[0]:
                continue
            yield match.start(), match.end(), kind
    if (bullet := _BULLET.match(text)) and bullet.end() < len(text):
        yield 0, bullet.end(), "bullet"


def _is_of_data(passage: Passage) -> bool:
    """Whether the passage is a text of a workspace, and not of a file that is only read."""
    return any(isinstance(step, str) for step in passage.location)


def _dots(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """Rows of dots, where no rule of the data tells of them, and no page number stands behind them."""
    if _is_of_data(passage) or (".." not in passage.text and "…" not in passage.text):
        return
    for dots in _DOTS.finditer(passage.text):
        ends = len(dots[0]) <= _LONGEST_ELLIPSIS and not _SIGN.search(passage.text, dots.end())
        if ends and _LONG_ELLIPSIS.search(passage.text, 0, dots.start()):
            continue
        if not _PAGE_NUMBER.match(passage.text, dots.end()):
            yield dots.start(), dots.start() + len(dots[0].rstrip()), "open"


def _frame(passage: Passage) -> Iterator[tuple[int, int, str]]:
    """A passage, or what comes after its last sentence, that stands around an article; no cell of a table does."""
    text = passage.text
    if passage.role in {"name", "cell"} or (len(text) > _LONGEST_FRAME and text.rstrip()[-1:] == "."):
        return
    start = 0
    if len(text) > _LONGEST_FRAME or _SENTENCE_BEFORE.search(text):
        before = _SENTENCE_BEFORE.search(text)
        if before is None:
            return
        start = before.end()
    bare = " ".join(text[start:].lower().strip(_END_MARKS).split())
    always, marked = _frames()
    calls = text.rstrip().endswith(_CALLING_MARKS)
    if bare in always or (bare in marked and calls) or (not start and _FRAME_WITH_MORE.fullmatch(text.strip().lower())):
        yield start, len(text.rstrip()), "frame"


def _slip(passage: Passage, start: int, end: int, kind: str) -> Slip:
    text = passage.text[start:end]
    problem = Message(_PROBLEMS[kind], {"text": "……" if _DOTS.fullmatch(text) else text.strip() or text})
    if kind == "entity":
        return Slip(passage, start, end, problem, (unescape(text).replace("\u00a0", " "),), safe=True)
    fixes: tuple[str, ...] = () if _IS_FOR_A_FIGURE.fullmatch(text) else ("",)
    if _BREAK.match(text) and passage.text[start - 1 : start].isalnum() and passage.text[end : end + 1].isalnum():
        fixes = (" ",)
    elif fixes:
        start, end = with_a_space(passage.text, start, end)
    return Slip(passage, start, end, problem, fixes, advice=Message(_ADVICE.get(kind, _TAKE_OUT), {}))


@proofreads(
    Rule(
        "text-left-over",
        Severity.WARNING,
        title=N_("something not meant for readers is left in the text"),
        explanation=N_(
            "Forms, programs and web pages leave traces in text that is copied from them: “[Nhập văn bản]”, “xxx”, "
            "“Error! Bookmark not defined.”, “IMG_1234.jpg”, “tm-img-alt”, “Các bài mới:”. Write what belongs there, "
            "or remove it."
        ),
        wrong=Sample("sections:\n  - {title: Kết quả, text: 'Hội Mẫu đã trao [nhập số lượng] phần quà.'}\n"),
        right=Sample("sections:\n  - {title: Kết quả, text: 'Hội Mẫu đã trao phần quà [...] cho hội viên.'}\n"),
    )
)
def text_left_over(passage: Passage, knowledge: Knowledge) -> Iterator[Slip]:
    """Placeholders, marks of programs, names of files, and the frame of a web page."""
    places = sorted(
        [*_marks_of_programs(passage), *_dots(passage), *_frame(passage)], key=lambda place: (place[0], -place[1])
    )
    reported_up_to = -1
    for start, end, kind in places:
        if start >= reported_up_to and passage.text[start:end].lower() not in knowledge.allowed:
            reported_up_to = end
            yield _slip(passage, start, end, kind)
