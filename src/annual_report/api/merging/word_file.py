"""A file of Word that was made by this program and came back: what it went out with, and what was changed in it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Final

from annual_report.api.merging.base_lines import lines_of
from annual_report.api.merging.changes import Matched, NotTaken, Trace, WordChanges
from annual_report.api.merging.edition import Edition, Note
from annual_report.api.merging.likeness import likeness
from annual_report.api.merging.lines import said
from annual_report.api.merging.merging import changes_in
from annual_report.api.merging.returned_lines import returned_lines
from annual_report.api.merging.today import Today
from annual_report.api.merging.words import words
from annual_report.diagnostics import ParagraphPlace
from annual_report.document.tree import BarChart, Document, Graph, Pair, Picture
from annual_report.document.word_base import BaseUnreadableError, WordBase, is_base
from annual_report.language import N_, message
from annual_report.load.docx.content import WordContent
from annual_report.load.docx.reading import content_of, file_bytes

NEW_PICTURE: Final = N_("a picture came: put its file into photos/ and name it in the data")
LOST_PICTURE: Final = N_("a picture went: if it is to go, remove it from the data")


# A text is a paragraph or cell; no report has more.
_MOST_TEXTS: Final = 50_000
# Texts of pictures that are as alike as this are of one picture.
_SAME_PICTURE: Final = 0.5


class NoBaseError(Exception):
    """The file carries nothing of what it went out with, or what a later version of the program wrote."""


@dataclass(frozen=True)
class WordFile:
    """A file that came back: its `name`, what it went out with, what it says now."""

    name: str
    base: WordBase
    content: WordContent

    @property
    def period(self) -> str:
        """The period of its document."""
        return self.base.document.get("period", "")

    @property
    def kind(self) -> str:
        """The kind of its document."""
        return self.base.document.get("kind", "")

    @property
    def language(self) -> str:
        """The language of its document, where it is not that of the data."""
        return self.base.document.get("language", "")


def read_word_file(path: Path, name: str) -> WordFile:
    """The file at `path`. Raises `UnreadableFileError`, `NoBaseError`, and `OSError`."""
    return word_file(name, content_of(file_bytes(path)))


def word_file(name: str, content: WordContent) -> WordFile:
    """The file with this `content`. Raises `NoBaseError`."""
    for _part, data in content.custom:
        if is_base(data):
            try:
                base = WordBase.from_xml(data)
            except BaseUnreadableError as error:
                raise NoBaseError from error
            if not _is_name(base.document.get("period", "")) or len(base.texts) > _MOST_TEXTS:
                raise NoBaseError
            return WordFile(name, base, content)
    raise NoBaseError


def _is_name(period: str) -> bool:
    """Whether a period may be that of a folder of the workspace: whoever sent the file may have written anything."""
    return period != "" and period == PurePath(period).name and period.isprintable() and not period.startswith(".")


def changes_of(word: WordFile, now: Today) -> WordChanges:
    """What was changed in the file since it went out, and the data of now does not say."""
    returned = returned_lines(word.content, word.name, word.base.texts)
    notes = tuple(Note(each.id, each.text, each.author, each.date) for each in word.content.comments)
    lines = lines_of(word.base.texts)
    found = changes_in(Edition(lines, returned.lines, now.lines, now.figure_at, now.words, returned.gone, notes))
    return replace(found, not_taken=(*found.not_taken, *_pictures(now.document, returned.pictures)))


def is_edited(word: WordFile) -> bool:
    """Whether the file has lines, or lacks some, that it went out with, whatever the data say now."""
    lines = returned_lines(word.content, word.name, word.base.texts).lines
    came, sent = ({said(line.text) for line in each} - {""} for each in (lines, lines_of(word.base.texts)))
    return came != sent


def _pictures(document: Document, found: Sequence[tuple[str, ParagraphPlace]]) -> Iterator[NotTaken]:
    """The pictures that came and went, which are known by their texts for those who do not see them.

    A chart whose figures changed since, and a photo with another caption, are the same pictures.
    """
    known = Counter(_alternatives(document))
    there = Counter(alternative for alternative, _place in found)
    lost = list((known - there).elements())
    for alternative, place in found:
        if there[alternative] > known[alternative]:
            there[alternative] -= 1
            same = next((each for each in lost if _is_like(alternative, each)), None)
            if same is None:
                yield NotTaken(alternative, message(NEW_PICTURE), Trace(place, Matched.LIKENESS))
            else:
                lost.remove(same)
    for alternative in lost:
        yield NotTaken(alternative, message(LOST_PICTURE), Trace(None, Matched.LIKENESS))


def _is_like(one: str, other: str) -> bool:
    return likeness(words(one), words(other)) >= _SAME_PICTURE


def _alternatives(document: Document) -> Iterator[str]:
    for block in (*document.blocks, *(block for annex in document.annexes for block in annex.blocks)):
        for shown in block.pictures if isinstance(block, Pair) else (block,):
            if isinstance(shown, Picture) and shown.file is not None:
                yield shown.alternative
            elif isinstance(shown, BarChart | Graph):
                yield shown.description
