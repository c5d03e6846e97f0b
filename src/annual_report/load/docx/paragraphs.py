"""WordprocessingML (ISO/IEC 29500-1, 17) to paragraphs: what is read on the page, where it stands, what it is.

What was deleted or moved away with changes tracked, instructions of fields, tables of contents and second versions for
older programs are left out; texts in frames and content controls, and what was inserted, belong to it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from annual_report.diagnostics import DocumentPart, ParagraphPlace
from annual_report.load.docx import limits
from annual_report.load.docx.obstacle import Obstacle, met
from annual_report.load.docx.package import OfficePackage
from annual_report.load.extracted import ExtractedParagraph

# Elements with all that is in them: what was moved away, and what stands there for programs that know no more.
_SKIPPED: Final = frozenset({"moveFrom", "Fallback"})
_SIGNS: Final = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
# What the first element of a part is: another one is of another kind of file, in which nothing would be found.
_ROOTS: Final = {
    DocumentPart.PARAGRAPH: "document",
    DocumentPart.HEADER: "hdr",
    DocumentPart.FOOTER: "ftr",
    DocumentPart.FOOTNOTE: "footnotes",
    DocumentPart.ENDNOTE: "endnotes",
}
_NOT_NOTES: Final = frozenset({"separator", "continuationSeparator", "continuationNotice"})
_LAST_LEVEL: Final = 9  # an outline level of 9 is that of plain text
_DEEPEST: Final = 20
_MOST_DIGITS: Final = 3  # Word has 63 columns at most, and ten levels


@dataclass
class _Table:
    number: int
    row: int = 0
    column: int = 0
    span: int = 1


@dataclass
class _Open:
    """A paragraph as far as it is read."""

    pieces: list[str] = field(default_factory=list)
    style: str = ""
    titled: bool = False


@dataclass
class Totals:
    """What has been read of a file so far, in all its parts: letters, and paragraphs with the lines within them."""

    letters: int = 0
    paragraphs: int = 0

    def add(self, letters: int = 0, paragraphs: int = 0) -> None:
        """Counts more of them. Raises `ObstacleError` where it is too much."""
        self.letters += letters
        self.paragraphs += paragraphs
        if self.letters > limits.MOST_LETTERS:
            raise met(Obstacle.MANY_LETTERS)
        if self.paragraphs > limits.MOST_PARAGRAPHS:
            raise met(Obstacle.MANY_PARAGRAPHS)


@dataclass(frozen=True)
class Styles:
    """The styles that are of titles, and those of tables of contents, by their ids."""

    titles: frozenset[str] = frozenset()
    contents: frozenset[str] = frozenset()


def styles_of(package: OfficePackage, name: str) -> Styles:
    """The styles in the part `name`. Raises `ObstacleError` where there are more than any program writes."""
    names: dict[str, str] = {}
    bases: dict[str, str] = {}
    style_id, count = "", 0

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal style_id, count
        value = attributes.get("val", "")
        if tag == "style":
            style_id = attributes.get("styleId", "")
            count += 1
            if count > limits.MOST_STYLES:
                raise met(Obstacle.DAMAGED)
        elif tag == "name":
            names[style_id] = value.lower()
        elif tag == "basedOn":
            bases[style_id] = value

    package.read(name, start)
    titles = {each for each in names if any(map(_is_title, _lineage(each, names, bases)))}
    return Styles(frozenset(titles), frozenset(each for each, name in names.items() if name.startswith("toc ")))


def _lineage(style: str, names: dict[str, str], bases: dict[str, str]) -> Iterator[str]:
    for _step in range(_DEEPEST):
        yield names.get(style, "")
        style = bases.get(style, "")


def _is_title(name: str) -> bool:
    return name.startswith("heading") or name in {"title", "subtitle"}


def paragraphs_of(
    package: OfficePackage, name: str, styles: Styles, totals: Totals, kind: DocumentPart = DocumentPart.PARAGRAPH
) -> list[ExtractedParagraph]:
    """The paragraphs and cells of the part `name`, of no file as yet; its paragraphs are of that `kind`.

    Raises `ObstacleError` where it is no such part.
    """
    reader = _Reader(styles, totals, kind)
    package.read(name, reader.start, reader.end, reader.text)
    return reader.paragraphs


def _number(attributes: dict[str, str]) -> int | None:
    """The number that an element has; None where there is none, or one that Word never writes."""
    value = attributes.get("val", "")
    return int(value) if value.isdecimal() and len(value) <= _MOST_DIGITS else None


class _Reader:
    """Takes the elements of a part one after another."""

    def __init__(self, styles: Styles, totals: Totals, kind: DocumentPart) -> None:
        self.paragraphs: list[ExtractedParagraph] = []
        self._styles, self._totals, self._kind = styles, totals, kind
        self._note: int | None = 0
        self._counted = self._tables_counted = self._skipping = self._runs = 0
        self._begun = self._in_text = False
        self._open: list[_Open] = []
        self._tables: list[_Table] = []

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        if not self._begun and tag != _ROOTS[self._kind]:
            raise met(Obstacle.DAMAGED)
        self._begun = True
        if self._skipping or tag in _SKIPPED:
            self._skipping += 1
        elif tag == "p":
            self._open.append(_Open())
        elif tag == "tbl":
            self._tables_counted += 1
            self._tables.append(_Table(self._tables_counted))
        elif tag in {"footnote", "endnote"}:
            self._note = None if attributes.get("type") in _NOT_NOTES else (self._note or 0) + 1
        elif self._tables and tag in {"tr", "tc", "gridSpan"}:
            self._enter_cell(tag, attributes)
        elif self._open:
            self._start_within(tag, attributes)

    def _enter_cell(self, tag: str, attributes: dict[str, str]) -> None:
        table = self._tables[-1]
        if tag == "tr":
            table.row, table.column, table.span = table.row + 1, 0, 1
        elif tag == "tc":
            table.column, table.span = table.column + table.span, 1
        elif (width := _number(attributes)) is not None:
            table.span = width

    def _start_within(self, tag: str, attributes: dict[str, str]) -> None:
        paragraph = self._open[-1]
        if tag == "r":
            self._runs += 1
        elif tag == "t":
            self._in_text = True
        elif tag == "pStyle":
            paragraph.style = attributes.get("val", "")
        elif tag == "outlineLvl":
            level = _number(attributes)
            paragraph.titled = level is not None and level < _LAST_LEVEL
        elif self._runs and tag in _SIGNS:
            paragraph.pieces.append(_SIGNS[tag])

    def text(self, text: str) -> None:
        if self._in_text and self._open and not self._skipping:
            self._totals.add(letters=len(text))
            self._open[-1].pieces.append(text)

    def end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
        elif tag == "t":
            self._in_text = False
        elif tag == "r":
            self._runs = max(0, self._runs - 1)
        elif tag == "tbl" and self._tables:
            self._tables.pop()
        elif tag == "p" and self._open:
            self._close(self._open.pop())

    def _close(self, paragraph: _Open) -> None:
        text = "".join(paragraph.pieces)
        if not text.strip() or self._note is None or paragraph.style in self._styles.contents:
            return
        self._totals.add(paragraphs=1 + text.count("\t") + text.count("\n"))
        if self._tables:
            table = self._tables[-1]
            place = ParagraphPlace("", DocumentPart.CELL, (table.number, table.row, table.column))
            self.paragraphs.append(ExtractedParagraph(text, ((0, place),), "cell", f"{table.number}/{table.column}"))
            return
        titled = paragraph.titled or paragraph.style in self._styles.titles
        self.paragraphs.append(ExtractedParagraph(text, ((0, self._place()),), "title" if titled else "prose"))

    def _place(self) -> ParagraphPlace:
        if self._kind in {DocumentPart.HEADER, DocumentPart.FOOTER}:
            return ParagraphPlace("", self._kind)
        if self._kind is DocumentPart.PARAGRAPH:
            self._counted += 1
            return ParagraphPlace("", self._kind, (self._counted,))
        return ParagraphPlace("", self._kind, (self._note or 0,))
