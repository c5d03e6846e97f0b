"""Texts that were split in two: at a comma between brackets, or at the end of a pasted line."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Edit, Rule, Sample, Severity, Span
from annual_report.language import N_, Message, message
from annual_report.model.walk import Path
from annual_report.values.text_types import Prose
from annual_report.wording.markdown import quoted_start, tokens

# Lists of other texts in which none begins small.
_NAMES: Final = "names"
_ENDED: Final = re.compile(r"[.!?:;…”\"]$")
_BEGINS_SMALL: Final = re.compile(r"[^\W\d_A-ZĐ]{2,}[ ,]")
# “các sở, ban, ngành” are one addressee.
_SEVERAL: Final = re.compile(r"\b[Cc]ác [^\W\d_]+(?: [^\W\d_]+)?$")
_KIND: Final = re.compile(r"(?:ban|ngành|đoàn thể|phòng|hội|tổ chức|địa phương|xã|phường|huyện|thị xã|thành phố)")
_QUOTES: Final = ('"', "'", "|", ">")
_Entry = tuple[Path, str]


@check(
    Rule(
        "text-split-in-two",
        Severity.WARNING,
        proposes=True,
        title=N_("one text was split in two, at a comma or at the end of a line"),
        explanation=N_(
            "Between [ and ] each comma begins a new entry, so “[Chờ vốn, chờ đất]” is two of them, and “1,2 tỷ đồng” "
            "falls apart; put quotes around such a text. Lines pasted from a PDF may also break in the middle of a "
            "sentence, and go on as a new entry or paragraph: join the two."
        ),
        wrong=Sample("""\
sections:
  - title: Hạn chế
    shortcomings:
      - id: it-de-tai
        text: Số đề tài còn ít.
        causes: [Kinh phí được cấp muộn, chưa đủ theo đề nghị]
"""),
        right=Sample("""\
sections:
  - title: Hạn chế
    shortcomings:
      - id: it-de-tai
        text: Số đề tài còn ít.
        causes: ["Kinh phí được cấp muộn, chưa đủ theo đề nghị"]
"""),
    )
)
def text_split_in_two(data: CheckInput) -> Iterator[Finding]:
    """No entry and no paragraph goes on with the sentence of the one before."""
    lists: dict[Path, list[_Entry]] = {}
    for path, text in data.each(str):
        if path and isinstance(path[-1], int):
            lists.setdefault(path[:-1], []).append((path, text))
        if isinstance(text, Prose) and "\n\n" in text:
            yield from _split_paragraphs(path, text, data)
    for entries in lists.values():
        yield from _split_entries(entries, data)


def _split_entries(entries: list[_Entry], data: CheckInput) -> Iterator[Finding]:
    """Those of a list that go on with the one before; several in a row are told once."""
    index = 1
    while index < len(entries):
        before, end = entries[index - 1], index
        while end < len(entries) and _goes_on(before[1], entries[end - 1], entries[end], data):
            end += 1
        if end > index:
            yield _joined(before, entries[index:end], data)
        index = end + 1


def _goes_on(begin: str, before: _Entry, entry: _Entry, data: CheckInput) -> bool:
    """Whether an entry goes on with the one before, which goes on with what begins with `begin`."""
    may_go_on = _may_go_on(begin, entry) and not _ENDED.search(before[1])
    return may_go_on and _gap(before, entry, data) is not None


def _may_go_on(before: str, entry: _Entry) -> bool:
    """Whether the entry begins as the middle of a sentence, or of a number."""
    path, text = entry
    if _ENDED.search(before):
        return False
    if before[-1:].isdigit() and text[:1].isdigit():
        return True
    if _SEVERAL.search(before) and _KIND.fullmatch(text):
        return True
    in_sentences = isinstance(text, Prose) or path[-2] == _NAMES
    return in_sentences and before[:1].isupper() and bool(_BEGINS_SMALL.match(text))


def _gap(before: _Entry, entry: _Entry, data: CheckInput) -> str | None:
    """What is between two entries in the source; None where one is between quotes, and so was meant to be one."""
    one, other = _span(before[0], data), _span(entry[0], data)
    if one.text.startswith(_QUOTES) or other.text.startswith(_QUOTES) or one.source is not other.source:
        return None
    gap = _between(one, other).text
    if before[1][-1:].isdigit() and entry[1][:1].isdigit():
        return gap if gap == "," else None
    in_brackets = gap.strip() == ","
    return gap if in_brackets or (isinstance(entry[1], Prose) and not before[1].endswith(",")) else None


def _joined(before: _Entry, rest: list[_Entry], data: CheckInput) -> Finding:
    """The finding at the first of the entries that are the `rest` of the one before."""
    path, text = rest[0]
    one, last = _span(before[0], data), _span(rest[-1][0], data)
    problem = message(N_("“{text}” continues the text before it, but is an entry of its own"), text=quoted_start(text))
    if "," not in (_gap(before, rest[0], data) or ""):
        gaps = pairwise([before, *rest])
        edits = tuple(Edit(_between(_span(a, data), _span(b, data)), " ") for (a, _), (b, _) in gaps)
        return Finding(path, problem, message(N_("put it on the line of the entry before")), proposals=edits)
    whole = Span(one.source, one.line, one.column, last.end_line, last.end_column)
    words = " ".join(whole.text.split())
    fix = message(N_("put quotes around the whole text: “{text}”"), text=quoted_start(words))
    is_plain = '"' not in words and "\\" not in words
    return Finding(path, problem, fix, proposals=(Edit(whole, f'"{words}"'),) if is_plain else ())


def _between(one: Span, other: Span) -> Span:
    return Span(one.source, one.end_line, one.end_column, other.line, other.column)


def _split_paragraphs(path: Path, text: str, data: CheckInput) -> Iterator[Finding]:
    """The first paragraph that goes on with the sentence of the one before."""
    paragraphs = [
        token
        for opening, token in pairwise(tokens(text))
        if opening.type == "paragraph_open" and opening.level == 0 and token.map
    ]
    for before, after in pairwise(paragraphs):
        is_split = before.content[-1:].isalnum() and _BEGINS_SMALL.match(after.content)
        if not is_split or not before.map or not after.map:
            continue
        begins = after.content.partition("\n")[0]
        problem = message(N_("“{text}” continues the paragraph before it"), text=quoted_start(begins))
        span, edits = _span(path, data), tuple[Edit, ...]()
        if span.text.startswith("|"):
            lines = [span.line + 1 + line for line in (before.map[1], after.map[0])]
            edits = (Edit(Span(span.source, lines[0], 1, lines[1], 1), ""),)
        yield Finding(path, problem, message(N_("remove the blank line before it")), word=begins, proposals=edits)
        return


def _span(path: Path, data: CheckInput) -> Span:
    return data.span(Finding(path, Message("")))
