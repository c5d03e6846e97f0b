"""The body of a file as sections: their headings, texts, points, tables and photos in order."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from annual_report.api.importing.lines import Item, Line, PictureBlock, Piece, TableBlock, lines_of
from annual_report.api.importing.markers import ANNEX, MarkerKind, marked
from annual_report.api.importing.outline import Heading, headings_of
from annual_report.api.importing.prose import Entry, Told, entries_of, markdown_of, rest_of
from annual_report.api.importing.tables import ImportedTable, frames_text, imported_table
from annual_report.load.docx.content import WordCell, WordPicture, WordTable, paragraphs_in

_TABLE_TITLE: Final = re.compile(r"(?:Bảng|BẢNG|Biểu|BIỂU)\s*(?:số\s*)?(?:\d+(?:\.\d+)*|[IVX]+)?\s*[.:–-]\s*(\S.*)$")
_UNIT: Final = re.compile(r"\(?\s*(?:đơn vị(?: tính)?|ĐVT)\s*:\s*(.+?)\s*\)?$", re.IGNORECASE)
_CAPTION: Final = re.compile(r"(?:Ảnh|Hình|Hình ảnh|ẢNH|HÌNH)\s*(?:số\s*)?\d*(?:\.\d+)*\s*[.:–-]?\s*(\S.*)$")
_NEXT: Final = re.compile(
    r"phương hướng|nhiệm vụ (?:trọng tâm|năm|công tác năm|quý|tháng)|"
    r"(?:kế hoạch|chỉ tiêu|mục tiêu).* năm (?:tới|sau|20\d\d)",
    re.IGNORECASE,
)
_PAST: Final = re.compile(r"kết quả|tình hình|đánh giá|kiểm điểm|thực hiện|hoạt động", re.IGNORECASE)
_ARTICLE: Final = re.compile(r"(?:Điều|ĐIỀU) \d+\s*[.:]|(?:Chương|CHƯƠNG) [IVX\d]+\b")
_CLOSING: Final = re.compile(r"trên đây là\b", re.IGNORECASE)
_LONGEST_CAPTION: Final = 200


@dataclass
class Point:
    """A numbered point directly below a heading of the first level, with what is below it."""

    entries: list[Entry]


@dataclass
class Photo:
    """A picture with its caption."""

    picture: WordPicture
    caption: str


Content = list[Entry] | list[Point] | ImportedTable | Photo


@dataclass
class Part:
    """A section: its heading, what stands in it before its `sections`, those, and where it was found."""

    title: str
    number: str = ""
    contents: list[Content] = field(default_factory=list)
    sections: list["Part"] = field(default_factory=list)
    part: str = ""


@dataclass
class ImportedAnnex:
    """An annex: its title, whether its pages lie across, its sections as contents."""

    title: str
    number: str
    contents: list[Content] = field(default_factory=list)
    landscape: bool = False


@dataclass
class Body:
    """All between head and foot, and the annexes below that."""

    introduction: list[Entry] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    conclusion: list[Entry] = field(default_factory=list)
    annexes: list[ImportedAnnex] = field(default_factory=list)
    told: Told = field(default_factory=Told)
    levels: list[tuple[int, str]] = field(default_factory=list)
    uncited: list[str] = field(default_factory=list)
    boxes: int = 0
    of_frame: int = 0  # pictures of head and foot
    articles: int = 0
    untitled: bool = False

    @property
    def ends_open(self) -> bool:
        """Whether no sentence is the last of it, so that the program adds one."""
        part = next((part for part in reversed(self.parts)), None)
        while part is not None and part.sections:
            part = part.sections[-1]
        return part is not None and not self.conclusion and not (part.contents and isinstance(part.contents[-1], list))

    @property
    def reported(self) -> Iterator[Entry]:
        """The entries that report on the period: all but those of sections on what comes next."""
        yield from _walk(self.introduction)
        for part in self.parts:
            if _PAST.search(part.title) or not _NEXT.search(part.title):
                yield from _within_part(part)
        yield from _walk(self.conclusion)

    @property
    def entries(self) -> Iterator[Entry]:
        """All paragraphs and entries of lists, but for those of the annexes."""
        yield from _walk(self.introduction)
        for part in self.parts:
            yield from _within_part(part)
        yield from _walk(self.conclusion)


def _walk(entries: Sequence[Entry | Point]) -> Iterator[Entry]:
    for entry in entries:
        if isinstance(entry, Point):
            yield from _walk(entry.entries)
        else:
            yield entry
            yield from _walk(entry.below)


def _within_part(part: Part) -> Iterator[Entry]:
    for content in part.contents:
        if isinstance(content, list):
            yield from _walk(content)
    for each in part.sections:
        yield from _within_part(each)


def read_body(items: Sequence[Item], body: Body) -> None:
    """Reads the sections of the items between head and foot into `body`."""
    headings = headings_of(items)
    begins = [at for at in sorted(headings) if headings[at].level <= 1]
    first = begins[0] if begins else len(items)
    opening = list(_without_layout(items[:first]))
    end = _conclusion(items, first, body)
    if begins:
        table = next((at for at, each in enumerate(opening) if isinstance(each, TableBlock)), len(opening))
        body.introduction = _all_prose(opening[:table], body)
        extra = [each for at, each in enumerate(opening) if at >= table or not isinstance(each, Line)]
    else:
        end = _conclusion(items, 0, body)
        body.untitled = True
        body.articles = sum(isinstance(each, Line) and bool(_ARTICLE.match(each.text)) for each in items)
        part = Part("")
        body.parts.append(part)
        part.contents = _contents(items[:end], body, points=False)
        return
    _sections(items, headings, (first, end), body)
    if extra and body.parts:
        body.parts[0].contents[:0] = _contents(extra, body, points=False)


def _without_layout(items: Sequence[Item]) -> Iterator[Item]:
    """The items; tables without lines, in which forms keep what is to be filled in apart, as lines row by row."""
    for item in items:
        if not isinstance(item, TableBlock) or item.table.lined:
            yield item
            continue
        for row in item.table.rows:
            cells = [_lines_of_cell(cell) for cell in row.cells]
            several = any(len(each) > 1 for each in cells)
            yield from (line for each in cells for line in each) if several else _one_line(cells)


def _one_line(cells: Sequence[Sequence[Line]]) -> Iterator[Line]:
    lines = [line for each in cells for line in each]
    if lines:
        pieces = [piece for line in lines for piece in (*line.pieces, Piece(" "))]
        yield replace(lines[0], pieces=tuple(pieces[:-1]))


def _lines_of_cell(cell: WordCell) -> list[Line]:
    return [line for paragraph in paragraphs_in(cell.blocks) for line in lines_of(paragraph)]


def _all_prose(items: Sequence[Item], body: Body) -> list[Entry]:
    return entries_of([each for each in items if isinstance(each, Line)], body.told)


def _conclusion(items: Sequence[Item], first: int, body: Body) -> int:
    """Reads the last sentences, “Trên đây là …”; where they begin."""
    for at in range(len(items) - 1, max(first, len(items) - 5), -1):
        item = items[at]
        if isinstance(item, Line) and _CLOSING.match(item.text) and all(isinstance(each, Line) for each in items[at:]):
            body.conclusion = _all_prose(items[at:], body)
            return at
    return len(items)


def _sections(items: Sequence[Item], headings: dict[int, Heading], span: tuple[int, int], body: Body) -> None:
    starts = [at for at in sorted(headings) if span[0] <= at < span[1]]
    part, up = "", 0  # by how many levels headings are higher, where a Phần has none of the first
    for number, at in enumerate(starts):
        heading, end = headings[at], starts[number + 1] if number + 1 < len(starts) else span[1]
        up = _up(up, heading, part)
        level = heading.level - up
        body.levels.append((level, heading.title))
        below = _below(items, at, end, heading)
        if level == 0:
            part, below = _part_title(heading, below)
            if below:
                body.parts.append(Part(part, part=part, contents=_contents(below, body, points=False)))
                part = ""
            continue
        if level == 1:
            title, below = _long_title(heading.title, below)
            points = not any(headings[each].level - up == 2 for each in _within(starts, number, headings))  # noqa: PLR2004
            body.parts.append(Part(title, heading.number, _contents(below, body, points=points), part=part))
            part = ""
        elif level == 2 and body.parts:  # noqa: PLR2004
            title, below = _long_title(heading.title, below)
            body.parts[-1].sections.append(Part(title, heading.number, _contents(below, body, points=False)))
        else:
            _third(items[at], heading, below, body)


def _up(up: int, heading: Heading, part: str) -> int:
    """By how many levels a heading, and those that follow it, are higher."""
    if heading.level <= 1:
        return 0
    return heading.level - 1 if part else up


def _within(starts: Sequence[int], number: int, headings: dict[int, Heading]) -> list[int]:
    """The headings below the `number`-th one."""
    found: list[int] = []
    for at in starts[number + 1 :]:
        if headings[at].level <= headings[starts[number]].level:
            break
        found.append(at)
    return found


def _below(items: Sequence[Item], at: int, end: int, heading: Heading) -> list[Item]:
    """What stands below a heading, the rest of its own line first."""
    line, rest = items[at], list(items[at + 1 : end])
    if heading.rest and isinstance(line, Line):
        pieces = rest_of(line, heading.rest)
        if pieces:
            return [Line(_without_colon(pieces), line.paragraph, "", first=False), *rest]
    return rest


def _without_colon(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    first = pieces[0]
    return (Piece(first.text.lstrip(" :."), first.bold, first.italic), *pieces[1:])


def _part_title(heading: Heading, below: list[Item]) -> tuple[str, list[Item]]:
    """The title of a Phần, which may stand on the lines below its number."""
    said = [heading.title] if heading.title else []
    while below and isinstance(line := below[0], Line) and line.is_centred and not marked(line.text) and not (
        said and not line.is_bold and not line.is_upper
    ):  # fmt: skip
        said.append(line.text)
        below = below[1:]
    return " ".join(said) or f"Phần {heading.number}", below


def _long_title(title: str, below: list[Item]) -> tuple[str, list[Item]]:
    """The title of a heading; one that goes on in capitals in the middle of the next line is of both."""
    while below and isinstance(line := below[0], Line) and line.is_centred and line.is_bold and line.is_upper:
        if marked(line.text) or title.upper() != title:
            break
        title = f"{title} {line.text}"
        below = below[1:]
    return title.strip(" :."), below


def _third(line: Item, heading: Heading, below: list[Item], body: Body) -> None:
    """A heading of a level that reports do not have: a paragraph in bold, with its number."""
    where = body.parts[-1].sections[-1] if body.parts and body.parts[-1].sections else None
    where = where or (body.parts[-1] if body.parts else None)
    if where is None or not isinstance(line, Line):
        return
    own = line.text[: heading.rest] if heading.rest else line.text
    title = [Entry(markdown_of([Piece(own.strip(), bold=True)]))]
    contents: list[Content] = [title, *_contents(below, body, points=False)]
    for each in contents:
        before = where.contents[-1] if where.contents else None
        if isinstance(each, list) and isinstance(before, list) and _are_entries(each) and _are_entries(before):
            where.contents[-1] = [*before, *each]
            continue
        where.contents.append(each)


def _are_entries(content: list[Entry] | list[Point]) -> bool:
    return all(isinstance(each, Entry) for each in content)


def _contents(items: Sequence[Item], body: Body, *, points: bool) -> list[Content]:
    """What stands between two headings: prose, points, tables, photos, in order."""
    contents: list[Content] = []
    lines: list[Line] = []

    def settle() -> None:
        if lines:
            contents.extend(_prose(lines, body, points=points))
            lines.clear()

    at = 0
    while at < len(items):
        item = items[at]
        if isinstance(item, Line):
            lines.append(item)
        elif isinstance(item, PictureBlock):
            caption, taken = _caption(items, at, lines)
            settle()
            contents.append(Photo(item.picture, caption))
            at += taken
        elif isinstance(item, TableBlock):
            _table(item.table, lines, contents, body, settle)
        at += 1
    settle()
    return contents


def _table(
    table: WordTable, lines: list[Line], contents: list[Content], body: Body, settle: Callable[[], None]
) -> None:
    """A table with its title and unit from the lines above it; one that only frames text is that text."""
    if frames_text(table):
        body.boxes += table.lined
        lines.extend(_lines_in(table))
        return
    title, unit = "", ""
    for _number in range(2):
        if lines and (match := _UNIT.match(lines[-1].text)):
            unit = match[1]
            lines.pop()
        elif lines and (match := _TABLE_TITLE.match(lines[-1].text)):
            title = match[1].strip(" .")
            lines.pop()
    made = imported_table(table)
    settle()
    if made is not None:
        made.title, made.unit = title, unit
        contents.append(made)


def _lines_in(table: WordTable) -> list[Line]:
    return [line for row in table.rows for cell in row.cells for line in _lines_of_cell(cell)]


def _caption(items: Sequence[Item], at: int, lines: list[Line]) -> tuple[str, int]:
    """The caption of a picture, in the line below it or above; how many items below are of it."""
    picture = items[at]
    below = next((each for each in items[at + 1 : at + 2] if isinstance(each, Line)), None)
    if below and len(below.text) <= _LONGEST_CAPTION:
        if match := _CAPTION.match(below.text):
            return match[1].strip(), 1
        if below.is_centred and (below.is_italic or below.paragraph.style.lower() == "caption"):
            return below.text, 1
    if lines and (match := _CAPTION.match(lines[-1].text)) and len(lines[-1].text) <= _LONGEST_CAPTION:
        lines.pop()
        return match[1].strip(), 0
    return (picture.picture.alternative if isinstance(picture, PictureBlock) else ""), 0


def _prose(lines: Sequence[Line], body: Body, *, points: bool) -> list[Content]:
    """Lines as prose; with `points`, those numbered 1., 2., 3. are points."""
    marks = [marked(line.text) for line in lines]
    numbered = [at for at, mark in enumerate(marks) if mark and mark.kind is MarkerKind.DECIMAL]
    orders = [mark.order for mark in marks if mark and mark.kind is MarkerKind.DECIMAL]
    if not points or len(numbered) < 2 or orders != list(range(1, len(orders) + 1)):  # noqa: PLR2004
        return [entries_of(lines, body.told)]
    contents: list[Content] = []
    if numbered[0]:
        contents.append(entries_of(lines[: numbered[0]], body.told))
    made: list[Point] = []
    for start, end in pairwise([*numbered, len(lines)]):
        mark = marks[start]
        assert mark is not None  # noqa: S101
        first = Line(rest_of(lines[start], mark.start), lines[start].paragraph, "", first=False)
        made.append(Point(entries_of([first, *lines[start + 1 : end]], body.told)))
    contents.append(made)
    return contents


def read_annexes(items: Sequence[Item], landscape: Sequence[bool], body: Body) -> list[Item]:
    """Reads the annexes among the items below the foot into `body`; gives what stands before the first."""
    starts = [at for at, item in enumerate(items) if isinstance(item, Line) and begins_annex(item)]
    for start, end in pairwise([*starts, len(items)]):
        line = items[start]
        assert isinstance(line, Line)  # noqa: S101
        match = ANNEX.match(line.text)
        said = [match[2]] if match and match[2] else []
        at = start + 1
        while at < end and isinstance(item := items[at], Line) and item.is_centred and not marked(item.text):
            if not item.text.startswith("("):
                said.append(item.text)
            at += 1
            if item.text.startswith("("):
                break
        annex = ImportedAnnex(" ".join(said), (match[1] or "") if match else "", landscape=any(landscape[at:end]))
        annex.contents = _contents(items[at:end], body, points=False)
        body.annexes.append(annex)
    return list(items[: starts[0]] if starts else items)


def begins_annex(line: Line) -> bool:
    """Whether an annex begins with this line."""
    match = ANNEX.match(line.text)
    return bool(match) and (line.is_centred or line.is_bold) and len(line.text) < _LONGEST_CAPTION
