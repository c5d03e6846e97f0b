"""A Word file that somebody edits by hand: exact changes, tracked or not."""

import copy
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final, Self
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
AUTHOR: Final = "Trần Thị B"
DATE: Final = "2021-01-05T08:00:00Z"


class HandEdits:
    """The file with changes made in it; every method finds the one paragraph, or row, that has the words given."""

    def __init__(self, data: bytes, *, author: str = AUTHOR, date: str = DATE) -> None:
        self._data = data
        self._author, self._date = author, date
        with ZipFile(BytesIO(data)) as package:
            self._body: Any = etree.fromstring(package.read("word/document.xml"))

    @property
    def data(self) -> bytes:
        """The file as it is now."""
        made = BytesIO()
        with ZipFile(BytesIO(self._data)) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
            for name in before.namelist():
                content = etree.tostring(self._body) if name == "word/document.xml" else before.read(name)
                after.writestr(name, content)
        return made.getvalue()

    def replace(self, old: str, new: str, *, tracked: bool = False, within: str = "") -> Self:
        """Other words within one run: the only one with them, at all or in the paragraph with the words `within`."""
        text = self._text(old, within)
        before, _old, behind = text.text.partition(old)
        if not tracked:
            self._put(text, before + new + behind)
            return self
        run = text.getparent()
        at = run
        for piece, mark in ((before, ""), (old, "del"), (new, "ins"), (behind, "")):
            if piece:
                node = self._tracked(self._like(run, piece, gone=mark == "del"), mark)
                at.addnext(node)
                at = node
        run.getparent().remove(run)
        return self

    def after(self, words: str, *new: str) -> Self:
        """New paragraphs, of the style of the one that they come after."""
        beside = self.paragraph(words)
        for text in reversed(new):
            beside.addnext(self._new(beside, text))
        return self

    def before(self, words: str, new: str) -> Self:
        """A new paragraph, of the style of the one that it comes before."""
        beside = self.paragraph(words)
        beside.addprevious(self._new(beside, new))
        return self

    def remove(self, words: str) -> Self:
        """The paragraph goes."""
        gone = self.paragraph(words)
        gone.getparent().remove(gone)
        return self

    def move(self, words: str, after: str) -> Self:
        """The paragraph goes elsewhere."""
        self.paragraph(after).addnext(self.paragraph(words))
        return self

    def split(self, words: str, at: str) -> Self:
        """The paragraph ends before the words `at`, which begin another one."""
        paragraph, text = self.paragraph(words), self._text(at)
        run = text.getparent()
        before, _at, _behind = text.text.partition(at)
        new = copy.deepcopy(paragraph)
        for each in list(new):
            if each.tag != f"{W}pPr":
                new.remove(each)
        rest = self._like(run, text.text[len(before) :], gone=False)
        new.extend([rest, *run.itersiblings()])
        self._put(text, before.rstrip())
        paragraph.addnext(new)
        return self

    def row_after(self, words: str, *cells: str) -> Self:
        """A new row of a table."""
        row = self.row(words)
        new = self._without_marks(copy.deepcopy(row))
        for cell, text in zip(new.findall(f"{W}tc"), cells, strict=True):
            first, *others = cell.iter(f"{W}t")
            self._put(first, text)
            for each in others:
                each.getparent().remove(each)
        row.addnext(new)
        return self

    def remove_row(self, words: str) -> Self:
        """The row goes."""
        gone = self.row(words)
        gone.getparent().remove(gone)
        return self

    def paragraph(self, words: str) -> Any:
        """The one paragraph with the words."""
        return self._one((each for each in self._body.iter(f"{W}p") if words in _said(each)), words)

    def row(self, words: str) -> Any:
        """The one row with the words."""
        return self._one((each for each in self._body.iter(f"{W}tr") if words in _said(each)), words)

    def _text(self, words: str, within: str = "") -> Any:
        place = self.paragraph(within) if within else self._body
        return self._one((each for each in place.iter(f"{W}t") if words in (each.text or "")), words)

    def _one(self, found: Iterator[Any], words: str) -> Any:
        listed = list(found)
        assert len(listed) == 1, (words, len(listed), [_said(each) for each in self._body.iter(f"{W}p")])
        return listed[0]

    def _new(self, beside: Any, text: str) -> Any:
        new = self._without_marks(copy.deepcopy(beside))
        first, *others = new.iter(f"{W}t")
        self._put(first, text)
        for each in others:
            each.getparent().remove(each)
        return new

    def _without_marks(self, node: Any) -> Any:
        for each in list(node.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            each.getparent().remove(each)
        for control in list(node.iter(f"{W}sdt")):
            for each in reversed(list(control.find(f"{W}sdtContent"))):
                control.addnext(each)
            control.getparent().remove(control)
        return node

    def _like(self, run: Any, text: str, *, gone: bool) -> Any:
        made = copy.deepcopy(run)
        for each in list(made):
            if each.tag != f"{W}rPr":
                made.remove(each)
        self._put(etree.SubElement(made, f"{W}delText" if gone else f"{W}t"), text)
        return made

    def _tracked(self, run: Any, mark: str) -> Any:
        if not mark:
            return run
        made = etree.Element(f"{W}{mark}")
        made.set(f"{W}id", "9000")
        made.set(f"{W}author", self._author)
        made.set(f"{W}date", self._date)
        made.append(run)
        return made

    def _put(self, text: Any, words: str) -> None:
        text.text = words
        text.set(_SPACE, "preserve")


def _said(node: Any) -> str:
    return "".join(each.text or "" for each in node.iter(f"{W}t"))
