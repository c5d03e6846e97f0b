"""The content of a file of Word as lines: with all changes accepted, markers aside, rows of tables as one line each."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Final

from annual_report.api.merging.base_lines import CLOSING_MARK, is_listed, kind_of, without_list_marks
from annual_report.api.merging.changes import BlockKind, Revision
from annual_report.api.merging.lines import CELL, Gone, ReturnedLine, Stretch, plain
from annual_report.api.merging.word_places import TableSeen, TablesSeen, called_by_kind
from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.document.base_text import PlacedText, TextKind, bookmark, marked_place
from annual_report.load.docx.content import Revision as WordRevision
from annual_report.load.docx.content import (
    TextRun,
    WordBlock,
    WordContent,
    WordParagraph,
    WordRow,
    WordTable,
    paragraphs_in,
)

# Markers that are typed: `I.`, `1.1.`, `a)`, `-`.
MARKER: Final = re.compile(r"(?:[IVXLC]{1,7}\.|\d{1,3}(?:\.\d{1,3}){0,3}[.)]?|[a-zđ]{1,2}[.)]|[-–+•*])(?=\s)")
_PART: Final = re.compile(r"PHẦN (?:[IVXLC]{1,7}|\d{1,2}|THỨ \w+)[.:]?\s", re.IGNORECASE)
_LABEL: Final = re.compile(r"(?:Bảng|Biểu đồ|Biểu|Ảnh|Hình|Table|Chart|Photo) (?:số )?\d{1,3}[.:]\s", re.IGNORECASE)
_ROMAN: Final = re.compile(r"[IVXLC]{1,7}\.")
_COUNTING: Final = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES"})
_WITH_LOOKS: Final = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_MOST: Final = 0.6
_LISTED: Final = frozenset({"Kính gửi", "Căn cứ", "Danh sách nơi nhận"})  # the styles of lists in head and foot
_PLACEHOLDER: Final = "placeholder text"
_BESIDE: Final = frozenset({DocumentPart.HEADER, DocumentPart.FOOTER, DocumentPart.FOOTNOTE, DocumentPart.ENDNOTE})


@dataclass
class Returned:
    """The lines of a file, in the order of reading; those that went; which line each picture is on."""

    lines: list[ReturnedLine] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)
    pictures: list[tuple[str, ParagraphPlace]] = field(default_factory=list)


def returned_lines(content: WordContent, file: str, base: Iterable[PlacedText]) -> Returned:
    """The lines of `content`, which stand in `file`; what went out in them is `base`."""
    reading = _Reading(file, {bookmark(text.number): text for text in base})
    reading.blocks(content.blocks)
    for part in content.beside:
        reading.blocks(part.blocks)
    return reading.returned


@dataclass
class _Text:
    """The letters of paragraphs as far as they are read."""

    text: str = ""
    stretches: list[Stretch] = field(default_factory=list)
    cut: list[tuple[int, Revision]] = field(default_factory=list)
    remarks: dict[str, tuple[int, int]] = field(default_factory=dict)
    tags: list[str] = field(default_factory=list)
    revision: Revision | None = None
    struck: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    def add(self, paragraph: WordParagraph) -> None:
        """The accepted letters of a paragraph, behind those that are there."""
        self.tags += [each for each in paragraph.bookmarks if each not in self.tags]
        for run in paragraph.runs:
            self._run(run)

    def _run(self, run: TextRun) -> None:
        revision = _revision(run.revision)
        text = "" if run.field in _COUNTING or run.style.casefold() == _PLACEHOLDER else run.text
        if run.picture is not None and run.is_accepted:
            self.pictures.append(run.picture.alternative)
        if not run.is_accepted:
            self.struck.append(text)
            if revision:
                self.cut.append((len(self.text), revision))
            return
        start = len(self.text)
        self.text += plain(unicodedata.normalize("NFC", text))
        for comment in run.comments:
            first, _last = self.remarks.get(comment, (start, start))
            self.remarks[comment] = first, len(self.text)
        if len(self.text) > start:
            tags = tuple(control.tag for control in run.controls)
            look = run.look
            self.stretches.append(Stretch(start, len(self.text), look.bold, look.italic, tags, revision))

    def cut_to(self, start: int, end: int) -> None:
        """Keeps the letters from `start` to `end` alone."""
        self.text = self.text[start:end]
        moved = (replace(e, start=max(e.start - start, 0), end=min(e.end, end) - start) for e in self.stretches)
        self.stretches = [each for each in moved if each.start < each.end]
        self.cut = [(min(max(at - start, 0), end - start), by) for at, by in self.cut]
        self.remarks = {
            key: (min(max(a - start, 0), end - start), min(max(b - start, 0), end - start))
            for key, (a, b) in self.remarks.items()
        }

    def strip(self) -> None:
        """Drops blanks at both ends."""
        begin = len(self.text) - len(self.text.lstrip())
        if begin or self.text != self.text.rstrip():
            self.cut_to(begin, len(self.text.rstrip()))


class _Reading:
    def __init__(self, file: str, base: Mapping[str, PlacedText]) -> None:
        self._file, self._base, self.returned = file, base, Returned()
        self._tables = TablesSeen()
        self._open: _Text | None = None

    def blocks(self, blocks: Iterable[WordBlock], *, field_kind: bool = False) -> None:
        for block in blocks:
            if isinstance(block, WordTable):
                self._table(block)
            else:
                self._paragraph(block, is_field=field_kind)
        self._open = None

    def _paragraph(self, paragraph: WordParagraph, *, is_field: bool) -> None:
        """A paragraph whose end went is one with what follows it."""
        text = self._open or _Text()
        text.add(paragraph)
        mark = _revision(paragraph.mark)
        place = paragraph.place(self._file)
        self.returned.pictures += [(each, place) for each in text.pictures]
        text.pictures = []
        if paragraph.mark is not None and not paragraph.mark.kind.is_new:
            if text.text.strip() or not mark:
                self._open = text
                if mark:
                    text.cut.append((len(text.text), mark))
            else:
                self.returned.gone.append(Gone(plain("".join(text.struck)), mark, len(self.returned.lines)))
                self._open = None
            return
        self._open = None
        text.revision = mark
        text.strip()
        if text.text:
            self.returned.lines.append(self._line(text, paragraph, is_field=is_field))
        elif text.struck and text.cut:
            self.returned.gone.append(Gone(plain("".join(text.struck)), text.cut[0][1], len(self.returned.lines)))

    def _line(self, text: _Text, paragraph: WordParagraph, *, is_field: bool) -> ReturnedLine:
        own = [self._base[tag] for tag in text.tags if tag in self._base]
        kind, level = self._kind(own, paragraph, is_field=is_field)
        marker = paragraph.marker.text if paragraph.marker else ""
        if kind is BlockKind.FIELD and (
            any(is_listed(each.kind) for each in own) or (not own and (is_field or paragraph.style in _LISTED))
        ):
            text.cut_to(*without_list_marks(text.text))
        else:
            is_bold = _is_bold(text)
            if not (marker and own):  # what Word counts has no marker in its text: 2) typed there is of the text
                marker = self._marker(text, own, kind) or marker
            if not own and kind is BlockKind.PARAGRAPH and is_bold and _ROMAN.fullmatch(marker):
                kind, level = BlockKind.HEADING, 1
        if marker and kind is BlockKind.PARAGRAPH and not own:
            kind = BlockKind.ITEM
        if match := CLOSING_MARK.search(text.text):
            text.cut_to(0, match.start() + 1)
        text.strip()
        turned = len(own) == 1 and _is_turned(own[0], paragraph, marker)
        if kind is not BlockKind.FIELD:
            self._tables.caption = marker if kind is BlockKind.CAPTION else ""
        place = replace(paragraph.place(self._file), called=called_by_kind(own[0].kind) if own else None)
        if kind not in _WITH_LOOKS:
            text.stretches = [replace(each, strong=False, emphasis=False) for each in text.stretches]
        else:
            text.stretches = _without_common_look(text.stretches)
        return _returned(text, kind, level, marker, place, turned=turned)

    def _kind(self, own: Sequence[PlacedText], paragraph: WordParagraph, *, is_field: bool) -> tuple[BlockKind, int]:
        """What a paragraph is: what it went out as, else what its place and style say."""
        if own:
            return kind_of(own[0].kind), own[0].level
        if paragraph.style.casefold() == "caption" or _LABEL.match(paragraph.text):
            return BlockKind.CAPTION, 0
        if is_field or paragraph.part in _BESIDE or paragraph.style in _frame_styles():
            return BlockKind.FIELD, 0
        if paragraph.outline is not None:
            return BlockKind.HEADING, min(paragraph.outline, 2)
        return BlockKind.PARAGRAPH, 0

    def _marker(self, text: _Text, own: Sequence[PlacedText], kind: BlockKind) -> str:
        """Takes a typed marker away from the beginning of a text: that with which it went out, or one of its form."""
        if own and not own[0].marker:
            return ""
        said = plain(own[0].marker) if own else ""
        if said and text.text.startswith(f"{said} "):
            end = len(said)
        else:
            form = _LABEL if kind is BlockKind.CAPTION else MARKER
            if not own and kind is BlockKind.PARAGRAPH and text.text[:1].isdigit():
                return ""  # lists are counted with letters: 12. and 1.200 are words
            match = (_PART.match(text.text) if kind is BlockKind.HEADING else None) or form.match(text.text)
            if match is None or (kind not in {BlockKind.HEADING, BlockKind.ITEM, BlockKind.CAPTION} and own):
                return ""
            end = match.end()
        marker = text.text[:end].strip()
        text.cut_to(end, len(text.text))
        text.strip()
        return marker

    def _table(self, table: WordTable) -> None:
        """A table of data is read row by row, one that only sets texts side by side paragraph by paragraph."""
        kinds = {
            self._base[tag].kind
            for row in table.rows
            for cell in row.cells
            for paragraph in paragraphs_in(cell.blocks)
            for tag in paragraph.bookmarks
            if tag in self._base
        }
        is_data = bool(kinds & {TextKind.CELL, TextKind.COLUMN}) if kinds else table.lined
        seen = self._tables.next(table) if is_data else None
        for row in table.rows:
            gone = _revision(row.revision) if row.revision and not row.revision.kind.is_new else None
            if gone:
                said = CELL.join(plain(cell.text) for cell in row.cells)
                self.returned.gone.append(Gone(said, gone, len(self.returned.lines)))
            elif seen is not None:
                self._row(row, seen)
            else:
                for cell in row.cells:
                    self.blocks(cell.blocks, field_kind=True)

    def _row(self, row: WordRow, table: TableSeen) -> None:
        line = _Text(revision=_revision(row.revision))
        paragraphs = [each for cell in row.cells for each in paragraphs_in(cell.blocks)]
        place, places = table.places(row, paragraphs[0].place(self._file)) if paragraphs else (None, [])
        for index, cell in enumerate(row.cells):
            if index:
                line.text += CELL
            own = _Text()
            for paragraph in paragraphs_in(cell.blocks):
                if own.text and not own.text.endswith(" "):
                    own.text += " "
                own.add(paragraph)
            if place:
                self.returned.pictures += [(each, place) for each in own.pictures]
            own.strip()
            _append(line, own)
        if line.text.strip(CELL + " "):
            made = _returned(line, BlockKind.ROW, 0, "", place)
            self.returned.lines.append(replace(made, cells=tuple(places)))


def _append(line: _Text, cell: _Text) -> None:
    by = len(line.text)
    line.text += cell.text
    line.stretches += [replace(each, start=each.start + by, end=each.end + by) for each in cell.stretches]
    line.cut += [(at + by, revision) for at, revision in cell.cut]
    line.remarks |= {key: (start + by, end + by) for key, (start, end) in cell.remarks.items()}
    line.tags += cell.tags


def _is_bold(text: _Text) -> bool:
    """Whether all letters are bold or capitals, as those of typed headings are."""
    bold = sum(each.end - each.start for each in text.stretches if each.strong)
    return bold >= len(text.text) or text.text.isupper()


def _is_turned(own: PlacedText, paragraph: WordParagraph, marker: str) -> bool:
    """Whether a paragraph is of another sort than the text that it went out as."""
    if paragraph.outline is not None and own.kind in {TextKind.HEADING, TextKind.PARAGRAPH, TextKind.ITEM}:
        return own.kind is not TextKind.HEADING or paragraph.outline != own.level
    return own.kind is TextKind.ITEM and bool(own.marker) and _form_of(own.marker) != _form_of(marker)


def _form_of(marker: str) -> str:
    """What sort of marker one is: with digits, with a letter, a dash."""
    own = marker.strip()
    return "" if not own else "1" if own[0].isdigit() else "a" if own[0].isalpha() else "-"


def _without_common_look(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches without a look that most letters of the line have: it is that of the paragraph."""
    length = sum(each.end - each.start for each in stretches)
    strong = sum(each.end - each.start for each in stretches if each.strong) > length * _MOST
    emphasis = sum(each.end - each.start for each in stretches if each.emphasis) > length * _MOST
    return [
        replace(each, strong=each.strong and not strong, emphasis=each.emphasis and not emphasis) for each in stretches
    ]


def _returned(
    text: _Text, kind: BlockKind, level: int, marker: str, place: ParagraphPlace | None, *, turned: bool = False
) -> ReturnedLine:
    return ReturnedLine(
        text.text, kind, level, marker, tuple(tag for tag in text.tags if _is_whole(tag)), tuple(text.stretches),
        tuple(text.cut), text.revision, place, tuple((key, *span) for key, span in text.remarks.items()), turned,
    )  # fmt: skip


@cache
def _frame_styles() -> frozenset[str]:
    """The styles of what stands in a place of its own, not in the run of the text."""
    from annual_report.render.docx import styles  # only now: they need python-docx

    names = {name for key, name in vars(styles).items() if key.isupper() and isinstance(name, str)}
    return frozenset(names - {styles.FONT, styles.BODY, styles.LIST, styles.CAPTION})


def _is_whole(tag: str) -> bool:
    """Whether a bookmark is one of ours around a whole text."""
    place = marked_place(tag)
    return place is not None and place.run is None


def _revision(revision: WordRevision | None) -> Revision | None:
    return Revision(revision.author, revision.date) if revision else None
