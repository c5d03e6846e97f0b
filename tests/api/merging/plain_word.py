"""The plain text of a Word file, by lxml alone: what a reader sees once all tracked changes are accepted.

Nothing of the program is used here, so that it can judge the program. Numbers that Word counts by itself are no text.
"""

import re
import unicodedata
from collections.abc import Iterator
from io import BytesIO
from typing import Any, Final
from zipfile import ZipFile

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHOICE: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE: Final = {f"{W}del", f"{W}moveFrom", f"{W}instrText", f"{W}delText", f"{W}pPr", f"{W}rPr", _CHOICE}
_SIGNS: Final = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011", f"{W}softHyphen": ""}
# A paragraph has one text; a row of a table has those of its cells.
Unit = tuple[str, ...]


def plain(data: bytes) -> list[Unit]:
    """The paragraphs of the body and the rows of its tables, then the notes, without those that are empty."""
    with ZipFile(BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml"))[0]
        _type_marks(body, etree.fromstring(package.read("word/numbering.xml")))
        units = list(_units(body))
        for name in ("word/footnotes.xml", "word/endnotes.xml"):
            if name in package.namelist():
                notes = etree.fromstring(package.read(name))
                units += [each for note in notes if note.get(f"{W}type") is None for each in _units(note)]
    return [each for each in units if any(each)]


def tidied(text: str) -> str:
    """A text with its blanks, of whatever kind, as single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def _type_marks(body: Any, numbering: Any) -> None:
    """Puts the marks that Word sets before the items of a list, where they do not count, as letters into the text."""
    abstract = {each.get(f"{W}abstractNumId"): each for each in numbering.iter(f"{W}abstractNum")}
    lists = {
        each.get(f"{W}numId"): abstract[each.find(f"{W}abstractNumId").get(f"{W}val")]
        for each in numbering.iter(f"{W}num")
    }
    for properties in list(body.iter(f"{W}numPr")):
        number, level = (properties.find(f"{W}{tag}") for tag in ("numId", "ilvl"))
        found = lists.get(number.get(f"{W}val")) if number is not None else None
        at = "0" if level is None else level.get(f"{W}val")
        for each in () if found is None else found.iter(f"{W}lvl"):
            if each.get(f"{W}ilvl") == at and each.find(f"{W}numFmt").get(f"{W}val") == "bullet":
                mark = etree.Element(f"{W}r")
                etree.SubElement(mark, f"{W}t").text = f"{each.find(f'{W}lvlText').get(f'{W}val')} "
                properties.getparent().addnext(mark)


def _units(parent: Any) -> Iterator[Unit]:
    """What stands in a body, control or cell; a paragraph the end of which was taken away goes on in the next one."""
    begun = ""
    for node in _unwrapped(parent):
        if node.tag == f"{W}p":
            begun += _text(node)
            if not _is_gone(node, "pPr/{0}rPr"):
                yield (tidied(begun),)
                begun = ""
        elif node.tag == f"{W}tbl":
            yield from _rows(node)
    if tidied(begun):
        yield (tidied(begun),)


def _rows(table: Any) -> Iterator[Unit]:
    for row in _unwrapped(table):
        if row.tag == f"{W}tr" and not _is_gone(row, "trPr"):
            cells = [list(_units(cell)) for cell in _unwrapped(row) if cell.tag == f"{W}tc"]
            if any(len(cell) > 1 for cell in cells):  # a frame: letterhead, recipients and signature
                yield from (unit for cell in cells for unit in cell)
            else:
                yield tuple(" ".join(text for unit in cell for text in unit) for cell in cells)


def _unwrapped(parent: Any) -> Iterator[Any]:
    """The children, with those of controls and of tracked wraps in their places."""
    for node in parent:
        if node.tag in {f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"}:
            yield from _unwrapped(node)
        else:
            yield node


def _is_gone(node: Any, within: str) -> bool:
    where = f"{W}{within.format(W)}"
    return any(node.find(f"{where}/{W}{tag}") is not None for tag in ("del", "moveFrom"))


def _text(node: Any) -> str:
    if node.tag == f"{W}t":
        return node.text or ""
    if node.tag in _SIGNS:
        return _SIGNS[node.tag]
    return "".join(_text(each) for each in node if each.tag not in _GONE)


def pieces(text: str) -> list[str]:
    """The words and signs of a text, each by itself."""
    return re.findall(r"\d+(?:[.,/]\d+)*|\w+|[^\w\s]", text)
