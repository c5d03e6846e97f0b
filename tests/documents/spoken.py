"""What a document says: the text of its PDF as readers of tags get it, and that of its page, both in reading order.

Neither uses what has made the PDF: the structure is read by pikepdf, the letters of each mark by pdfplumber.
"""

from collections import defaultdict
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pdfplumber
from documents.pdf_parts import File, kids, said
from pikepdf import Dictionary

IN_A_LINE = {"/Span", "/Link"}
INLINE = {"a", "abbr", "b", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "u", "wbr"}
SILENT = {"head", "script", "style", "svg", "template", "title"}
VOID = {"br", "col", "hr", "img", "input", "link", "meta", "wbr"}
BULLETS = "•◦▪"


def folded(text: str) -> str:
    """A text with one space where it has any white space."""
    return " ".join(text.split())


def heard(data: bytes) -> str:
    """The text of a PDF in the order of its structure, without what stands for pictures."""
    file = File.of(data)
    letters: dict[tuple[int, int], str] = defaultdict(str)
    with pdfplumber.open(BytesIO(data)) as pdf:
        for number, page in enumerate(pdf.pages):
            for character in page.chars:
                if character["mcid"] is not None:
                    letters[number, character["mcid"]] += character["text"]
    numbers = {page.obj.objgen: number for number, page in enumerate(file.pdf.pages)}
    return folded("".join(_heard(file.pdf.Root.StructTreeRoot, letters, numbers)))


def _heard(element: Any, letters: dict[tuple[int, int], str], pages: dict[Any, int]) -> Iterator[str]:
    if said(element, "/S") == "/Figure":
        return
    gap = "" if said(element, "/S") in IN_A_LINE else " "
    yield gap
    for kid in kids(element):
        if isinstance(kid, int):
            yield letters[pages[element.Pg.objgen], kid]
        elif isinstance(kid, Dictionary) and said(kid, "/Type") == "/MCR":
            yield letters[pages[kid.Pg.objgen], int(kid.MCID)]
        elif isinstance(kid, Dictionary) and "/S" in kid:
            yield from _heard(kid, letters, pages)
    yield gap


def written(page: str) -> str:
    """The text of a page, without what is for the screen alone and for the eye alone; with the labels of its lists."""
    reader = _Reader(labelled="list-style: none" not in page)
    reader.feed(page)
    reader.close()
    return folded("".join(reader.pieces))


class _Reader(HTMLParser):
    def __init__(self, *, labelled: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._labelled = labelled
        self._open: list[tuple[str, bool]] = []
        self._counted: list[int | None] = []

    @property
    def _silent(self) -> bool:
        return any(silent for _tag, silent in self._open)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = dict(attrs)
        self._part(tag)
        if tag in VOID:
            return
        on_screen = tag == "nav" and "contents" in (told.get("class") or "").split()
        self._open.append((tag, tag in SILENT or on_screen or told.get("aria-hidden") == "true"))
        if tag in {"ul", "ol"}:
            self._counted.append(0 if tag == "ol" else None)
        if tag == "li" and self._labelled and not self._silent:
            self._label()

    def _label(self) -> None:
        counted = self._counted[-1]
        if counted is None:
            self.pieces.append(f"{BULLETS[min(len(self._counted), 3) - 1]} ")
        else:
            self._counted[-1] = counted + 1
            self.pieces.append(f"{counted + 1}. ")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass  # an element whose end may be left out
        if tag in {"ul", "ol"}:
            self._counted.pop()
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)

    def _part(self, tag: str) -> None:
        """Puts white space where an element begins or ends that is no part of a line."""
        if tag not in INLINE:
            self.pieces.append(" ")
