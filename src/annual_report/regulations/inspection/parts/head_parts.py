"""The top of page 1: national name, motto, date at the right; issuing body, number, a letter's subject at the left.

Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục IV (the diagram of places).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.language.vietnamese.folding import folded_text
from annual_report.load.pdf.page import MM, TextLine
from annual_report.regulations.forms import Forms, TextChoice
from annual_report.regulations.inspection.parts.printed_document import PrintedHead, PrintedPart, TextBlock
from annual_report.regulations.inspection.parts.same_words import begins_with, is_one_of, likeness

# From 0 to 1: so much a misspelt national name, or motto, has in common with the right one.
_ALIKE: Final = 0.75
_HALF_ALIKE: Final = 0.5
# What ends a line can be the name if it has so many words at most; the name has seven.
_MOST_WORDS: Final = 14
# In millimetres: how close a title stands to the middle; from which gap on two words are in two columns.
_MIDDLE: Final = 15.0
_COLUMN_GAP: Final = 2.5
_NUMBER: Final = re.compile(r"^\d*\s*/\s*[A-ZĐ]")
_DAY: Final = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_STATE: Final = ("UBND", "ủy ban nhân dân", "tỉnh ủy", "thành ủy", "huyện ủy")
_BODIES: Final = (
    "hội", "liên hiệp", "liên đoàn", "sở", "ban", "phòng", "văn phòng", "trung tâm", "chi cục", "trường", "viện",
    "tạp chí",
)  # fmt: skip
_SUPERIORS: Final = ("ủy ban", "UBND", "bộ", "sở", "tỉnh ủy", "hội đồng")


def find_head(lines: Sequence[TextLine], forms: Forms, block: TextBlock) -> PrintedHead:
    """The parts at the top of page 1, whose `lines` come without the page number."""
    national_name = _national_name(lines, forms.national_name.text)
    bottom = _bottom(lines, forms, block, national_name)
    head_lines = [line for line in lines if line.baseline < bottom]
    columns = _Columns(head_lines, _boundary(national_name, block), national_name)
    motto = _motto(columns.right, national_name, forms.motto.text)
    marks = {
        name: _marked(head_lines, words)
        for name, words in (("urgency", forms.urgency), ("circulation", forms.circulation))
    }
    mark_lines = [line for mark in marks.values() if mark for line in mark.lines]
    issuing = _Issuing([line for line in columns.left if line not in mark_lines])
    return PrintedHead(
        national_name=national_name,
        motto=motto,
        superior=issuing.superior,
        issuer=issuing.issuer,
        number=issuing.number,
        place_and_date=_place_and_date(columns.right),
        letter_subject=issuing.letter_subject,
        bottom=bottom,
        **marks,
    )


def _national_name(lines: Sequence[TextLine], name: str) -> PrintedPart | None:
    """The words most like the national name; the line may hold the issuing body too, the name may take two lines."""
    best, best_likeness = None, _ALIKE
    for line in lines:
        for start in range(max(len(line.fragments) - _MOST_WORDS, 0), len(line.fragments)):
            line_end = line.with_fragments(line.fragments[start:])
            for part in (
                PrintedPart((line_end,)),
                *(PrintedPart((line_end, below)) for below in _below(line_end, lines)),
            ):
                part_likeness = likeness(part.text, name)
                if part_likeness > best_likeness:
                    best, best_likeness = part, part_likeness
    return best


def _below(line: TextLine, lines: Sequence[TextLine]) -> Iterator[TextLine]:
    for other in lines:
        if 0 < other.baseline - line.baseline < 2 * line.size * MM and line.x0 < other.centre < line.x1:
            yield other


def _boundary(national_name: PrintedPart | None, block: TextBlock) -> float:
    """Where the right column begins."""
    if national_name is None or national_name.first.centre < block.centre + block.width / 20:
        return block.left + 0.45 * block.width
    return national_name.first.x0


def _bottom(lines: Sequence[TextLine], forms: Forms, block: TextBlock, national_name: PrintedPart | None) -> float:
    """Where the head ends: above the type, the addressees, or the first line as wide as the text."""
    top = national_name.last.baseline if national_name else 0.0
    middle = _MIDDLE if national_name else 2 * _MIDDLE
    for line in lines:
        if line.baseline <= top:
            continue
        begins_with_type = any(begins_with(line.text, each) for each in forms.document_types.words)
        centred = abs(line.centre - block.centre) < middle
        wide = line.width > 0.7 * block.width and line.x0 < block.left + 0.2 * block.width
        if (
            (begins_with_type and centred)
            or begins_with(line.text, forms.addressee.text)
            or (wide and not _is_date(line))
        ):
            return line.baseline
    return max((line.baseline for line in lines), default=0.0) + 1


class _Columns:
    """The lines of the head at the left and at the right of a boundary."""

    def __init__(self, lines: Sequence[TextLine], boundary: float, national_name: PrintedPart | None) -> None:
        self.left: list[TextLine] = []
        self.right: list[TextLine] = []
        name_lines = {(line.baseline, line.x1): line for line in national_name.lines} if national_name else {}
        for line in lines:
            name_line = name_lines.get((line.baseline, line.x1))
            cut = len(line.fragments) - len(name_line.fragments) if name_line else _cut(line, boundary)
            if cut:
                self.left.append(line.with_fragments(line.fragments[:cut]))
            if not name_line and line.fragments[cut:]:
                self.right.append(line.with_fragments(line.fragments[cut:]))


def _cut(line: TextLine, boundary: float) -> int:
    """The index of the first word at the right: all or nothing, unless a gap at the boundary parts the line."""
    words = line.fragments
    index = sum((word.x0 + word.x1) / 2 < boundary for word in words)
    if 0 < index < len(words) and words[index].x0 - words[index - 1].x1 > _COLUMN_GAP:
        return index
    return 0 if line.centre > boundary else len(words)


def _motto(right: Sequence[TextLine], national_name: PrintedPart | None, motto: str) -> PrintedPart | None:
    candidates = [line for line in right if likeness(line.text, motto) > _HALF_ALIKE and not _is_date(line)]
    if not candidates and national_name:
        candidates = [line for line in right if line.baseline > national_name.last.baseline and not _is_date(line)]
    return PrintedPart((candidates[0],)) if candidates else None


def _is_date(line: TextLine) -> bool:
    words = folded_text(line.text).split()
    return (
        bool(_DAY.search(line.text))
        or {folded_text("ngày"), folded_text("tháng")} <= set(words)
        or {folded_text("ngày"), folded_text("năm")} <= set(words)
    )


def _place_and_date(right: Sequence[TextLine]) -> PrintedPart | None:
    """The line with the date; blanks left for the pen may have parted it."""
    for row in _rows(right):
        if _is_date(row):
            return PrintedPart((row,))
    return None


def _rows(lines: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines, those on one baseline put together."""
    for baseline in dict.fromkeys(round(line.baseline, 1) for line in lines):
        row = [line for line in lines if round(line.baseline, 1) == baseline]
        yield row[0].with_fragments(tuple(fragment for line in row for fragment in line.fragments))


def _marked(lines: Sequence[TextLine], marks: TextChoice) -> PrintedPart | None:
    marked = [line for line in lines if is_one_of(line.text, marks.words)]
    return PrintedPart((marked[0],)) if marked else None


@dataclass
class _Issuing:
    """The left column: who issues, the number, and on a letter its subject."""

    lines: Sequence[TextLine]

    def __post_init__(self) -> None:
        rows = [row for row in _rows(self.lines) if not begins_with(row.text, "dự thảo")]
        number_index = next((index for index, row in enumerate(rows) if _is_number(row)), len(rows))
        self.number = PrintedPart((rows[number_index],)) if number_index < len(rows) else None
        self.letter_subject = PrintedPart(tuple(rows[number_index + 1 :])) if rows[number_index + 1 :] else None
        self.superior, self.issuer = _superior_and_issuer(rows[:number_index])


def _is_number(line: TextLine) -> bool:
    return begins_with(line.text, "số") or bool(_NUMBER.match(line.text))


def _superior_and_issuer(lines: Sequence[TextLine]) -> tuple[PrintedPart | None, PrintedPart | None]:
    """Of the body above and the issuing one only the latter is bold; where nothing is, the words have to tell."""
    superior_count = next((index for index, line in enumerate(lines) if line.bold), 0)
    if not superior_count and len(lines) > 1 and not any(line.bold for line in lines):
        superior_count = int(any(begins_with(lines[0].text, each) for each in _SUPERIORS))
    # The superior's name is bold too, though it should not be: the words tell where the issuing body's begins.
    if not superior_count and lines and any(begins_with(lines[0].text, each) for each in _STATE):
        body_indexes = (
            index for index, line in enumerate(lines) if index and any(begins_with(line.text, each) for each in _BODIES)
        )
        superior_count = next(body_indexes, 0)
    parts = [PrintedPart(tuple(group)) if group else None for group in (lines[:superior_count], lines[superior_count:])]
    return parts[0], parts[1]
