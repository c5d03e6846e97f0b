"""Line breaks of pasted texts: those that are not printed, so that lists and paragraphs run together."""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Edit, Rule, Sample, Severity, Span
from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.walk import Path
from annual_report.values.text_types import Prose
from annual_report.wording.markdown import flat, quoted_start, tokens

if TYPE_CHECKING:
    from markdown_it.token import Token

_FIRST_ENTRY: Final = re.compile(r"[:;] - \S")
_NEXT_ENTRY: Final = re.compile(r"; - \S")
_ENTRY_ON_LINE: Final = re.compile(r"^[^\S\n]*- ", re.MULTILINE)
# What entries of lists begin with: a), (1), 2., +, •; a dash alone begins one in Markdown too.
_MARK: Final = r"(?:[-+*•●▪–—]|\(?(?:[a-zđ]|\d{1,2})\)|\d{1,2}\.)"
_TWO_MARKS: Final = lazy_pattern(rf"\s{_MARK} \S[^\n]*?\s{_MARK} \S|^{_MARK} \S[^\n]*?\s{_MARK} \S")
_MARKED: Final = lazy_pattern(rf"\s*{_MARK} \S")
_INSIDE: Final = lazy_pattern(rf"\s(?={_MARK} \S)")
_DASH: Final = lazy_pattern(r"(\s*)[-+*•●▪–—] ")
_ENDS: Final = re.compile(r"[.!?:;…][”\")]?\s*$")
_SECTION: Final = lazy_pattern(r"\s*\d{1,2}(?:\.\d{1,2})+\.?\s+([^\W\d_])")
_SHORT: Final = 60  # letters of a line that nobody has broken for its length
_QUOTED: Final = 6  # letters of an entry by which it is found again
_FEWEST: Final = 2


@check(
    Rule(
        "list-on-one-line",
        Severity.WARNING,
        proposes=True,
        title=N_("the entries of a list run together into one paragraph"),
        explanation=N_(
            "After “text: >-” the lines are joined, and after “text: |” those that begin with a) or •: lists become "
            "“…; a) …; b) …”. Write “text: |”, which keeps the lines as they are, and leave a blank line before the "
            "list and before each a), b). Entries that begin with “- ” need no blank line between them."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: >-
      Hội Mẫu hoàn thành các nhiệm vụ sau:
      - mở lớp tập huấn;
      - tổ chức hội thi;
      - kết nạp hội viên.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: |
      Hội Mẫu hoàn thành các nhiệm vụ sau:

      - mở lớp tập huấn;
      - tổ chức hội thi;
      - kết nạp hội viên.
"""),
    )
)
def list_on_one_line(data: CheckInput) -> Iterator[Finding]:
    """A list keeps its lines; behind `>-` they run together into one paragraph, and those of a), b) everywhere."""
    for path, prose in data.each(Prose):
        if (marked := _marked_lines(path, prose, data)) is not None:
            problem = message(N_("the entries of a list run together into one paragraph here"))
            fix = message(N_("write “text: |” instead of “text: >-”, and a blank line before the list"))
            span = _span(path, data)
            if marked and span.text.startswith("|"):
                fix = message(N_("leave a blank line before each entry, or begin the entries with “- ”"))
            yield Finding(path, problem, fix, proposals=_separate(span, marked))


def _marked_lines(path: Path, prose: str, data: CheckInput) -> list[int] | None:
    """The lines of the source, after the first of the text, that begin with entries; None where no list is lost."""
    on_one_line = prose.replace("\n", " ")
    if not _TWO_MARKS.search(on_one_line):
        return None
    span = _span(path, data)
    if span.end_line > span.line:
        inside = _entries_inside(prose)
        begin = {number: line.strip()[:_QUOTED] for number, line in _lines_of(span) if _MARKED.match(line)}
        # The first entry may begin the paragraph.
        found = [each for each in begin if begin[each] in inside or begin.get(each + 1) in inside]
        if len(found) >= _FEWEST:
            return found
    first = _FIRST_ENTRY.search(on_one_line)
    is_list = first and _NEXT_ENTRY.search(on_one_line, first.end()) and not _ENTRY_ON_LINE.search(prose)
    return [] if is_list else None


def _lines_of(span: Span) -> Iterator[tuple[int, str]]:
    """The lines of a text in the source with their numbers."""
    for index, line in enumerate(span.text.splitlines()):
        yield span.line + index, line


def _entries_inside(prose: str) -> set[str]:
    """How the entries begin that are inside of a paragraph, and not at its beginning."""
    paragraphs = (token.content for token in flat(tokens(prose)) if token.type == "inline")
    return {text[match.end() : match.end() + _QUOTED] for text in paragraphs for match in _INSIDE.finditer(text)}


def _separate(span: Span, marked: Sequence[int]) -> tuple[Edit, ...]:
    """The edits that keep the lines of a text behind `|` or `>-`, each entry a paragraph or an entry of a list."""
    header = _header(span)
    if not marked or header not in {"|", "|-", ">", ">-"}:
        return ()
    edits = [_at(span, span.line, span.column, len(header), header.replace(">", "|"))] if ">" in header else []
    for number in marked:
        line = span.source.line(number)
        dash = _DASH.match(line)
        first = number == marked[0] or not dash
        if first and number > span.line + 1 and span.source.line(number - 1).strip():
            edits.append(_at(span, number, 1, 0, "\n"))
        if dash and not line.lstrip().startswith("- "):
            edits.append(_at(span, number, len(dash[1]) + 1, 1, "-"))
    return tuple(edits)


def _at(span: Span, line: int, column: int, length: int, text: str) -> Edit:
    return Edit(Span(span.source, line, column, line, column + length), text)


@check(
    Rule(
        "line-break-lost",
        Severity.WARNING,
        proposes=True,
        title=N_("a line break in a text is not printed, so that two paragraphs run together"),
        explanation=N_(
            "A new line alone begins no new paragraph: its words are printed after those of the line before. After "
            "“text: |”, leave a blank line between paragraphs. After “text: >-”, or in a text of several lines "
            "without such a sign, a blank line is lost too: write “text: |”."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: |
      Hội Mẫu mở lớp tập huấn.
      Các hội thành viên tổ chức hội thi và kết nạp hội viên.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    text: |
      Hội Mẫu mở lớp tập huấn.

      Các hội thành viên tổ chức hội thi và kết nạp hội viên.
"""),
    )
)
def line_break_lost(data: CheckInput) -> Iterator[Finding]:
    """Where a paragraph was to begin, one begins."""
    for path, prose in data.each(Prose):
        if "\n" not in prose.strip():
            continue
        span = _span(path, data)
        literal = span.text.startswith("|")
        lost = [place for token in tokens(prose) for place in _lost_in(token, literal=literal)]
        if lost and _marked_lines(path, prose, data) is None:
            begins = lost[0][1]
            problem = message(
                N_("“{text}” is printed on the line before it, not as a new paragraph"),
                text=quoted_start(begins.strip("“”")),
            )
            fix, edits = _kept(span, [line for line, _begins in lost])
            yield Finding(path, problem, fix, word=begins, proposals=edits)


def _lost_in(token: "Token", *, literal: bool) -> Iterator[tuple[int, str]]:
    """The breaks that are lost in one paragraph: the lines of the text that they begin, and the words of these."""
    if token.type == "inline" and token.map and "\n" in token.content:
        lines = token.content.split("\n")
        room = max(map(len, lines))
        for index in range(1, len(lines)):
            if not literal or _was_meant(lines[index - 1], lines[index].strip(), room):
                yield token.map[0] + index, lines[index].strip()


def _kept(span: Span, lost: Sequence[int]) -> tuple[Message, tuple[Edit, ...]]:
    """How the paragraphs of a text are kept that begin at these of its lines."""
    if span.text.startswith("|"):
        edits = tuple(_at(span, span.line + 1 + line, 1, 0, "\n") for line in lost)
        return message(N_("leave a blank line before it")), edits
    if span.text.startswith(">"):
        header = _header(span)
        edits = (_at(span, span.line, span.column, len(header), header.replace(">", "|")),)
        return message(N_("write “text: |” instead of “text: >-”")), edits
    return message(N_("write “text: |”, and the text on the lines below it")), ()


def _header(span: Span) -> str:
    """The sign that a text on the lines below it begins with, `|` or `>-`; its first line where there is none."""
    return span.source.line(span.line)[span.column - 1 :].split("#")[0].rstrip()


def _was_meant(before: str, following: str, room: int) -> bool:
    """Whether a line ends a sentence where there was still room for the next word, which begins another.

    So does one with a number of a section (1.1), and one whose halves are parted by a tab.
    """
    begins = following.lstrip("“\"'*_{(")[:1]
    if _begins_section(following) or ("\t" in before.strip() and begins.isupper()):
        return True
    if _begins_section(before) and begins.isupper():
        return len(before) < _SHORT or room - len(before) > len(following.partition(" ")[0])
    is_new = bool(_ENDS.search(before)) and (begins.isupper() or begins.isdigit())
    return is_new and room - len(before) > len(following.partition(" ")[0])


def _begins_section(line: str) -> bool:
    match = _SECTION.match(line)
    return match is not None and match[1].isupper()


def _span(path: Path, data: CheckInput) -> Span:
    return data.span(Finding(path, Message("")))
