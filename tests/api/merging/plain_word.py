"""The plain text of a file of Word, read with lxml alone: all changes accepted, each paragraph and cell one text."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = (f"{W}del", f"{W}moveFrom", f"{W}rPrChange", f"{W}pPrChange")
_BLANK = {f"{W}tab": " ", f"{W}br": " ", f"{W}noBreakHyphen": "-"}


def plain_paragraphs(data: bytes) -> list[str]:
    """The texts of the body in order; paragraphs whose end is deleted go on in the next one."""
    with ZipFile(BytesIO(data)) as package:
        body = etree.fromstring(package.read("word/document.xml")).find(f"{W}body")
    texts, pending = list[str](), ""
    for paragraph in body.iter(f"{W}p"):
        text = pending + "".join(_letters(paragraph))
        ends = paragraph.find(f"{W}pPr/{W}rPr/{W}del") is None
        pending = "" if ends else text
        if ends and (said := " ".join(text.split())):
            texts.append(said)
    return texts


def _letters(node: Any) -> Iterator[str]:
    for each in node:
        if each.tag in _GONE or each.tag == f"{W}p":
            continue
        if each.tag == f"{W}t":
            yield each.text or ""
        elif each.tag in _BLANK:
            yield _BLANK[each.tag]
        else:
            yield from _letters(each)
