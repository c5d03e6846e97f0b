"""A Word file in pages as its sections, paragraphs and tables say: not those that Word makes, but like them.

Where a page ends is estimated. What depends on that, pages alone show.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from annual_report.diagnostics import PageBox
from annual_report.language.numbers import roman
from annual_report.load.docx.content import WordBlock, WordContent, WordParagraph, WordSection, WordTable
from annual_report.load.docx.limits import MOST_PAGES
from annual_report.load.docx.obstacle import Obstacle, met, told
from annual_report.load.pdf.page import Font, PdfFile, PdfPage, TextLine
from annual_report.regulations.forms import Forms
from annual_report.regulations.inspection.parts.annex_parts import is_annex_heading
from annual_report.regulations.inspection.word.set_blocks import (
    MOST_LETTERS,
    Placed,
    Setter,
    Strip,
    cut,
    letters_in,
    moved,
    stacked,
)
from annual_report.regulations.inspection.word.set_lines import Column

# In millimetres: the sheet and the margins that Word has where a file does not say them (A4; 2.54 cm, 1.27 cm).
_WIDTH, _HEIGHT = 210.0, 297.0
_MARGIN: Final = 25.4
_EDGE: Final = 12.7
# A file of Word names typefaces, and leaves it to machines to have them.
_NOT_INSIDE: Final = Font("", embedded=False)
# Lines of a header or footer: what has more is shown on one page.
_MOST_BESIDE: Final = 200
# In millimetres: pages are filled with so much at least, whatever margins a file says.
_LEAST: Final = 20.0
_NUMBER_FIELD: Final = "PAGE"
# A page that lines do not fill: the largest roman number that is written so.
_MOST_ROMAN: Final = 399


@dataclass(frozen=True)
class LineSpacing:
    """How high a line is, and the gap above it where it begins a paragraph, both in points."""

    step: float
    gap: float | None


@dataclass(frozen=True)
class WordPages(PdfFile):
    """The pages of a file of Word; `spacings` has what it says of the lines on them, by their places."""

    spacings: Mapping[tuple[int, float], LineSpacing] = field(default_factory=dict)

    def spacing(self, line: TextLine) -> LineSpacing | None:
        """What the file says of a line."""
        return self.spacings.get((line.page, line.baseline))


def pages_of(content: WordContent, forms: Forms) -> WordPages:
    """The pages of a file; an annex, which `forms` has the name of, begins on one of its own.

    Raises `UnreadableFileError` where they are more than any report has.
    """
    sheet = _Sheet(content, forms)
    for section, blocks in _sections(content):
        sheet.begin_section(section)
        for block in blocks:
            sheet.add(block)
    said = content.properties
    pages = tuple(sheet.pages())
    title, language = said.title.strip(), said.language
    return WordPages(pages, (_NOT_INSIDE,), title, language, encrypted=False, spacings=sheet.spacings)


def _sections(content: WordContent) -> Iterator[tuple[WordSection, Sequence[WordBlock]]]:
    start = 0
    for section in content.sections or (WordSection(len(content.blocks)),):
        yield section, content.blocks[start : section.end]
        start = max(start, section.end)
    if start < len(content.blocks):
        yield (content.sections or (WordSection(0),))[-1], content.blocks[start:]


@dataclass(slots=True)
class _Page:
    """A page as far as it is filled: down to where (`at`)."""

    section: WordSection
    number: int
    top: float
    at: float
    end: float
    empty: bool = True
    letters: int = 0
    lines: list[TextLine] = field(default_factory=list)
    pictures: list[PageBox] = field(default_factory=list)
    grids: list[PageBox] = field(default_factory=list)
    frames: list[PageBox] = field(default_factory=list)

    def put(self, strip: Strip, down: float) -> list[tuple[TextLine, Placed]]:
        """Puts a strip on the page, its top so far down; gives its lines with what they were made of."""
        placed = moved(strip, down)
        lines = [(TextLine(self.number, each.baseline, each.fragments), each) for each in placed.words]
        self.lines += [line for line, _each in lines]
        self.pictures += placed.pictures
        self.grids += placed.grids
        self.frames += placed.frames
        return lines

    def printed(self) -> PdfPage:
        """The page as those of PDFs are."""
        width, height = _size(self.section)
        lines = tuple(sorted(self.lines, key=lambda line: (round(line.baseline, 1), line.x0)))
        return PdfPage(
            self.number, width, height, lines, boxes=tuple(self.frames), tables=_merged(self.grids),
            pictures=tuple(self.pictures),
        )  # fmt: skip


class _Sheet:
    """Fills one page after another."""

    def __init__(self, content: WordContent, forms: Forms) -> None:
        self._beside = {part.key: part.blocks for part in content.beside}
        self._forms = forms
        self._pages: list[_Page] = []
        self._kinds: dict[str, Mapping[str, str]] = {"headers": {}, "footers": {}}
        self._section = WordSection(0)
        self._compatibility = content.compatibility
        self._setter = Setter(content.compatibility)
        self._shown = 0
        self._begun = False  # a section has a page
        self._kept: list[Strip] = []
        self.spacings: dict[tuple[int, float], LineSpacing] = {}

    def pages(self) -> list[PdfPage]:
        """The pages, once all has been added."""
        self._place([])
        return [page.printed() for page in self._pages]

    def begin_section(self, section: WordSection) -> None:
        """Goes on with the layout of a section, on a page of its own."""
        self._place([])
        self._section = section
        self._kinds = {
            "headers": {**self._kinds["headers"], **dict(section.headers)},
            "footers": {**self._kinds["footers"], **dict(section.footers)},
        }
        if section.first_number is not None:
            self._shown = section.first_number - 1
        self._begun = section.continuous and bool(self._pages)

    def add(self, block: WordBlock) -> None:
        """Sets a block below the one before, on as many pages as it takes."""
        if not self._begun:
            self._new_page(is_first=True)
            self._begun = True
        if isinstance(block, WordParagraph) and is_annex_heading(block.text.strip(), self._forms):
            self._place([])
            if not self._pages[-1].empty:
                self._new_page()
        strips = self._setter.set(block, self._column)
        if isinstance(block, WordParagraph) and block.look.keep_next:
            self._kept += strips
        else:
            self._place(strips)

    def _place(self, strips: list[Strip]) -> None:
        """Places strips, and before them those that are kept with the first of them."""
        kept, self._kept = self._kept, []
        together = [*kept, *strips[:1]]
        if kept and not self._fits(together) and sum(each.before + each.height for each in together) < self._room:
            self._new_page()
        for strip in self._cut((*kept, *strips)):
            page = self._pages[-1]
            if not page.empty and (strip.begins_page or not self._fits([strip])):
                page = self._new_page()
            page.at += 0.0 if page.empty else strip.before
            self._note(page.put(strip, page.at))
            page.letters += letters_in(strip.words)
            page.at, page.empty = page.at + strip.height, False
            if strip.ends_page:
                self._new_page()

    def _cut(self, strips: Iterable[Strip]) -> Iterator[Strip]:
        """The strips, those that no page is high enough for in parts."""
        for strip in strips:
            yield from cut(strip, max(self._room, _LEAST))

    def _note(self, words: Iterable[tuple[TextLine, Placed]]) -> None:
        """Notes how the lines of the text are spaced."""
        for line, placed in words:
            self.spacings[line.page, line.baseline] = LineSpacing(placed.step, placed.gap)

    def _fits(self, strips: Sequence[Strip]) -> bool:
        """Whether strips stand on the page that is being filled."""
        page = self._pages[-1]
        letters = page.letters + sum(letters_in(each.words) for each in strips)
        return page.at + sum(each.before + each.height for each in strips) <= page.end and letters <= MOST_LETTERS

    @property
    def _room(self) -> float:
        page = self._pages[-1]
        return page.end - page.top

    @property
    def _column(self) -> Column:
        left, right = _given(self._section.left, _MARGIN), _given(self._section.right, _MARGIN)
        return Column(left, max(_size(self._section)[0] - left - right, 1.0))

    def _new_page(self, *, is_first: bool = False) -> _Page:
        if len(self._pages) >= MOST_PAGES:
            raise told(met(Obstacle.MANY_PAGES))
        section = self._section
        _width, height = _size(section)
        self._shown += 1
        header, footer = (self._part(kind, is_first=is_first) for kind in ("headers", "footers"))
        edge = _given(section.header, _EDGE)
        foot = height - _given(section.footer, _EDGE) - footer.height
        top = max(abs(_given(section.top, _MARGIN)), edge + header.height if header.words else 0.0)
        end = min(height - abs(_given(section.bottom, _MARGIN)), foot if footer.words else height)
        page = _Page(section, len(self._pages) + 1, top, top, end)
        page.put(header, edge)
        page.put(footer, foot)
        self._pages.append(page)
        return page

    def _part(self, kind: str, *, is_first: bool) -> Strip:
        """The header or footer of a page, with its number."""
        place = "first" if is_first and self._section.title_page else "default"
        key = self._kinds[kind].get(place, "")
        number = _written(self._shown, self._section.number_form)
        numbered = (_numbered(each, number) for each in self._beside.get(key, ()))
        strip = stacked(numbered, self._column, Setter(self._compatibility))
        if len(strip.words) > _MOST_BESIDE:
            self._beside[key] = ()  # it would be said again on each page
        return strip


def _numbered(block: WordBlock, number: str) -> WordBlock:
    """The block with the `number` in place of the one that a field showed last."""
    if isinstance(block, WordTable):
        rows = tuple(
            replace(row, cells=tuple(
                replace(cell, blocks=tuple(_numbered(each, number) for each in cell.blocks)) for cell in row.cells
            ))
            for row in block.rows
        )  # fmt: skip
        return replace(block, rows=rows)
    runs, told = [], False
    for run in block.runs:
        if run.field != _NUMBER_FIELD:
            runs.append(run)
        elif not told:
            runs.append(replace(run, text=number))
            told = True
    return replace(block, runs=tuple(runs))


def _written(number: int, form: str) -> str:
    if form in {"upperRoman", "lowerRoman"} and 0 < number <= _MOST_ROMAN:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    return f"- {number} -" if form == "numberInDash" else str(number)


def _size(section: WordSection) -> tuple[float, float]:
    return _given(section.width, _WIDTH), _given(section.height, _HEIGHT)


def _given(value: float | None, otherwise: float) -> float:
    return otherwise if value is None else value


def _merged(grids: Sequence[PageBox]) -> tuple[PageBox, ...]:
    """The rows of tables right below one another as one table."""
    merged: list[PageBox] = []
    for grid in grids:
        if merged and abs(merged[-1].bottom - grid.top) < 1 and abs(merged[-1].x0 - grid.x0) < 1:
            merged[-1] = PageBox.around((merged[-1], grid))
        else:
            merged.append(grid)
    return tuple(merged)
