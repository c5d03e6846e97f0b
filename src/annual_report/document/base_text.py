"""The texts of a document in reading order: what a file of Word that comes back is compared with.

Each stands in a paragraph of its own, and has a number. In Word, a hidden bookmark `_ar_17` goes around the text with
the number 17: it stays where a paragraph is split, joined or moved, and in every office program. What stands for a
name, or has a place of its own, is its run number 2 in a content control `ar-17-2`, with a bookmark `_ar_17_2` inside.
"""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import groupby
from typing import Final, NamedTuple

from annual_report.document.origin import Origin
from annual_report.document.tree import (
    AnnexPages,
    BarChart,
    Block,
    Captions,
    Column,
    Document,
    Foot,
    Graph,
    Head,
    Heading,
    ItemList,
    Pair,
    Paragraph,
    Picture,
    Run,
    Runs,
    Table,
    origin_of,
    runs_of,
)

# Dots to write on are as wide as the room that is left: so many millimetres each.
_MM_PER_DOT: Final = 3.6
_MARK: Final = re.compile(r"_ar_(\d{1,9})(?:_(\d{1,9}))?|ar-(\d{1,9})(?:-(\d{1,9}))?")


class TextKind(StrEnum):
    """What a text is to its document."""

    LETTERHEAD = "letterhead"
    NATIONAL = "national"
    MARK = "mark"
    NUMBER = "number"
    LETTER_SUBJECT = "letter-subject"
    DATE = "date"
    TYPE = "type"
    SUBJECT = "subject"
    ADDRESSEE = "addressee"
    LEGAL_BASIS = "legal-basis"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CAPTION = "caption"
    UNIT = "unit"
    COLUMN = "column"
    CELL = "cell"
    NOTE = "note"
    RECIPIENT = "recipient"
    DRAFTER = "drafter"
    AUTHORITY = "authority"
    SIGNER = "signer"
    ANNEX_NUMBER = "annex-number"
    ANNEX_TITLE = "annex-title"
    ANNEX_REFERENCE = "annex-reference"
    CONTACT = "contact"


@dataclass(frozen=True, slots=True)
class PlacedText:
    """One text by its `number`, from 1 on: its runs, one for each look and place, behind its `marker` (`I.`, `a)`).

    `level` is that of a heading, or how deep a list is in others. A cell has the anchor of its `table`, its `row` (-1
    for the titles of columns) and `column`, from 0. Without an `origin`, what has none of its own was computed.
    """

    number: int
    kind: TextKind
    origin: Origin | None
    runs: Runs
    marker: str = ""
    level: int = 0
    table: str = ""
    row: int = 0
    column: int = 0

    @property
    def text(self) -> str:
        """What it says, without its marker."""
        return "".join(run.text for run in self.runs)


class MarkedPlace(NamedTuple):
    """What a bookmark or control marks: the text of a number, or its run (from 0)."""

    number: int
    run: int | None


def bookmark(number: int, run: int | None = None) -> str:
    """The name of the bookmark around a text, or around one of its runs."""
    return f"_ar_{number}" if run is None else f"_ar_{number}_{run}"


def control_tag(number: int, run: int) -> str:
    """The tag of the control around a run of a text."""
    return f"ar-{number}-{run}"


def marked_place(name: str) -> MarkedPlace | None:
    """What the bookmark or control of this name marks; None where it is none of ours."""
    match = _MARK.fullmatch(name)
    if match is None:
        return None
    number, run = match[1] or match[3], match[2] or match[4]
    return MarkedPlace(int(number), int(run) if run else None)


def blank_text(run: Run) -> str:
    """The dots for room to write in."""
    return "…" * max(round(run.blank / _MM_PER_DOT), 2)


def grouped(runs: Iterable[Run]) -> list[list[Run]]:
    """The `runs` that are one run of a placed text each: of one look, from one place."""
    kept = (run for run in runs if run.text or run.blank)
    return [list(group) for _key, group in groupby(kept, _what_it_is)]


def _what_it_is(run: Run) -> tuple[object, ...]:
    return run.strong, run.emphasis, run.link, run.name, run.origin, run.added


def placed_texts(document: Document, drawn: Container[str] | None = None) -> tuple[PlacedText, ...]:
    """The texts of `document` in reading order.

    `drawn` are the anchors of the charts that are shown as drawings (None: all); the values of others are in tables.
    """
    placing = _Placing(drawn)
    placing.head(document.head)
    placing.opening(document)
    placing.blocks(document.blocks)
    placing.foot(document.foot)
    for annex in document.annexes:
        placing.annex(annex)
    for line in document.contact:
        placing.put(TextKind.CONTACT, line)
    return tuple(placing.texts)


class _Placing:
    """Goes through a document as it is read."""

    def __init__(self, drawn: Container[str] | None) -> None:
        self.texts: list[PlacedText] = []
        self._drawn = drawn

    def put(
        self, kind: TextKind, text: str | Runs, origin: Origin | None = None, marker: str = "", level: int = 0
    ) -> None:
        """The next text."""
        if isinstance(text, str):
            origin, text = origin_of(text), runs_of(text)
        runs = tuple(_joined(group) for group in grouped(text))
        own = {run.origin for run in runs if not run.added}
        if origin is None and len(own) == 1:  # one place of the data alone
            (origin,) = own
            runs = tuple(replace(run, origin=None) for run in runs)
        self.texts.append(PlacedText(len(self.texts) + 1, kind, origin, runs, marker, level))

    def each(self, kind: TextKind, texts: Iterable[str | Runs | None]) -> None:
        """Those of the next `texts` that are there."""
        for text in texts:
            if text:
                self.put(kind, text)

    def head(self, head: Head) -> None:
        self.each(TextKind.LETTERHEAD, (*head.superior, *head.issuer))
        self.each(TextKind.MARK, [head.circulation])
        self.each(TextKind.NATIONAL, [head.national_name, head.national_name and head.motto])
        self.each(TextKind.NUMBER, [head.number])
        self.each(TextKind.LETTER_SUBJECT, [head.subject])
        self.each(TextKind.MARK, [head.urgency.word if head.urgency else None, head.draft])
        self.put(TextKind.DATE, head.place_and_date)

    def opening(self, document: Document) -> None:
        if document.type:
            self.put(TextKind.TYPE, document.type)
            self.put(TextKind.SUBJECT, document.subject)
        self.each(TextKind.ADDRESSEE, addressee_lines(document))
        self.each(TextKind.LEGAL_BASIS, document.legal_bases)

    def foot(self, foot: Foot) -> None:
        heading = [foot.recipients_heading] if foot.recipients else []
        self.each(TextKind.RECIPIENT, (*heading, *foot.recipients))
        self.each(TextKind.DRAFTER, [foot.drafter])
        self.each(TextKind.AUTHORITY, foot.authority)
        self.put(TextKind.SIGNER, foot.signer)

    def annex(self, annex: AnnexPages) -> None:
        self.put(TextKind.ANNEX_NUMBER, annex.number)
        self.put(TextKind.ANNEX_TITLE, annex.title)
        self.put(TextKind.ANNEX_REFERENCE, annex.reference)
        self.blocks(annex.blocks)

    def blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self.put(TextKind.HEADING, block.title, marker=block.number, level=block.level)
            case Paragraph():
                self.put(TextKind.PARAGRAPH, block.runs, block.origin)
            case ItemList():
                self._items(block, 0)
            case Table():
                self._table(block)
            case BarChart() | Graph():
                self._chart(block)
            case Picture():
                self._captioned(block)
            case Pair() | Captions():
                self._pictures(block)

    def _pictures(self, shown: Pair | Captions) -> None:
        if isinstance(shown, Captions):
            self.put(TextKind.NOTE, shown.note)
        for picture in shown.pictures:
            self._captioned(picture)

    def _items(self, items: ItemList, depth: int) -> None:
        for item in items.items:
            for index, block in enumerate(item.blocks):
                if isinstance(block, Paragraph):
                    self.put(TextKind.ITEM, block.runs, block.origin, item.marker if index == 0 else "", depth)
                elif isinstance(block, ItemList):
                    self._items(block, depth + 1)
                else:
                    self._block(block)

    def _captioned(self, shown: BarChart | Graph | Picture | Table) -> None:
        self.put(TextKind.CAPTION, shown.caption, marker=f"{shown.label}.")

    def _chart(self, chart: BarChart | Graph) -> None:
        if self._drawn is not None and chart.anchor not in self._drawn:
            self._table(replace(values_of(chart), label=chart.label, caption=chart.caption))
            return
        self._captioned(chart)
        if isinstance(chart, Graph):
            self._table(chart.table)

    def _table(self, table: Table) -> None:
        if table.label:
            self._captioned(table)
        self.each(TextKind.UNIT, [table.unit])
        self._row(table, -1, [column.title for column in table.columns])
        for index, row in enumerate(table.rows):
            self._row(table, index, row)
        self.each(TextKind.NOTE, table.notes)

    def _row(self, table: Table, row: int, cells: Sequence[str]) -> None:
        kind = TextKind.COLUMN if row < 0 else TextKind.CELL
        for column, cell in enumerate(cells):
            self.put(kind, cell)
            self.texts[-1] = replace(self.texts[-1], table=table.anchor, row=row, column=column)


def addressee_lines(document: Document) -> Iterator[Runs]:
    """The lines that say whom the document is addressed to, one each paragraph."""
    if len(document.addressees) == 1:
        yield (Run(f"{document.addressee_heading} ", added=True), *document.addressees[0])
    elif document.addressees:
        yield (Run(document.addressee_heading, added=True),)
        for number, addressee in enumerate(document.addressees, 1):
            end = ";" if number < len(document.addressees) else "."
            yield (Run("- ", added=True), *addressee, Run(end, added=True))


def values_of(chart: BarChart | Graph) -> Table:
    """The values of a chart in a table."""
    if isinstance(chart, Graph):
        return chart.table
    rows = tuple((bar.label, bar.said) for bar in chart.bars)
    return Table(chart.anchor, chart.label, chart.caption, (Column("", head=True), Column("", numeric=True)), rows)


def _joined(group: list[Run]) -> Run:
    text = "".join(blank_text(run) if run.blank else run.text for run in group)
    return replace(group[0], text=text, together=False, blank=0)
