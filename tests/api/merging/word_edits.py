"""Edits of a Word file as people make them, tracked or not, each at random."""

import copy
import random
from collections.abc import Callable
from io import BytesIO
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile

from lxml import etree

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"
_WORDS: Final = ("thật", "rất", "hoàn toàn", "khẩn trương", "kịp thời", "12", "toàn tỉnh", "nhiều", "(bổ sung)")
_SENTENCES: Final = (
    "Phong trào sáng tạo trẻ lan rộng tới các trường vùng sâu.",
    "Thường trực giao văn phòng theo dõi, đôn đốc hằng tháng.",
    "Quỹ hỗ trợ đã giải ngân đúng hạn cho ba xã.",
    "Ban tổ chức rút kinh nghiệm về thời gian chấm thi.",
)
_AUTHOR: Final = "Trần Thị Chủ tịch"
_DATE: Final = "2026-11-30T08:00:00Z"


class WordEdits:
    """A Word file that is being edited; what is `tracked` can be accepted or refused later."""

    def __init__(self, data: bytes, rng: random.Random) -> None:
        self._data, self._rng = data, rng
        with ZipFile(BytesIO(data)) as package:
            self.body = etree.fromstring(package.read("word/document.xml"))
        self.made: list[str] = []
        self._ids = 90_000

    @property
    def data(self) -> bytes:
        """The file as it is now."""
        made = BytesIO()
        with ZipFile(BytesIO(self._data)) as before, ZipFile(made, "w", ZIP_DEFLATED) as after:
            for name in before.namelist():
                content = before.read(name)
                after.writestr(name, etree.tostring(self.body) if name == "word/document.xml" else content)
        return made.getvalue()

    def edit(self) -> None:
        """Makes one edit."""
        name, make = self._rng.choice(_EDITS)
        if make(self):
            self.made.append(name)

    def strip(self) -> None:
        """Takes all bookmarks and controls away, as a mail program may."""
        for each in list(self.body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            each.getparent().remove(each)
        for control in list(self.body.iter(f"{W}sdt")):
            parent, content = control.getparent(), control.find(f"{W}sdtContent")
            for each in reversed(list(content)):
                control.addnext(each)
            parent.remove(control)

    # What is there

    def _paragraphs(self) -> list[Any]:
        """The paragraphs of the body with text, but for those of tables."""
        return [each for each in self.body.iter(f"{W}p") if text_of(each) and each.getparent().tag != f"{W}tc"]

    def _own(self) -> list[Any]:
        """Those between the title and the signature."""
        found = self._paragraphs()
        return [each for each in found[2:] if each.getparent().tag == f"{W}body" and _style(each) in _EDITABLE]

    def _texts(self, paragraph: Any) -> list[Any]:
        """Its texts but for its marker, which stands before its bookmark."""
        found, begun = [], False
        for each in paragraph.iter(f"{W}bookmarkStart", f"{W}t"):
            begun = begun or each.tag == f"{W}bookmarkStart"
            is_gone = any(parent.tag == f"{W}del" for parent in each.iterancestors())
            if each.tag == f"{W}t" and begun and each.text and not is_gone:
                found.append(each)
        return found or [t for t in paragraph.iter(f"{W}t") if t.text]

    def _rows(self) -> list[Any]:
        """The rows of tables with lines, but for their heads."""
        tables = (each for each in self.body.iter(f"{W}tbl") if each.find(f"{W}tr/{W}trPr/{W}tblHeader") is not None)
        return [row for table in tables for row in table.findall(f"{W}tr")[1:]]

    def _tracked(self) -> bool:
        return self._rng.random() < 0.4

    def mark(self, tag: str) -> Any:
        self._ids += 1
        made = etree.Element(f"{W}{tag}")
        made.set(f"{W}id", str(self._ids))
        made.set(f"{W}author", _AUTHOR)
        made.set(f"{W}date", _DATE)
        return made

    # Words

    def _replace(self, text: Any, start: int, end: int, new: str) -> None:
        if not self._tracked() or text.getparent().tag != f"{W}r" or text.getparent().getparent().tag != f"{W}p":
            text.text = text.text[:start] + new + text.text[end:]
            text.set(_SPACE, "preserve")
            return
        run, old = text.getparent(), text.text
        pieces = [(old[:start], None), (old[start:end], "del"), (new, "ins"), (old[end:], None)]
        at = run
        for piece, tag in pieces:
            if not piece:
                continue
            own = copy.deepcopy(run)
            for each in list(own):
                if each.tag != f"{W}rPr":
                    own.remove(each)
            said = etree.SubElement(own, f"{W}delText" if tag == "del" else f"{W}t")
            said.text = piece
            said.set(_SPACE, "preserve")
            node = own
            if tag:
                node = self.mark(tag)
                node.append(own)
            at.addnext(node)
            at = node
        run.getparent().remove(run)

    def words(self) -> bool:
        texts = [each for paragraph in self._own() for each in self._texts(paragraph)]
        if not texts:
            return False
        text = self._rng.choice(texts)
        blanks = [-1, *(i for i, letter in enumerate(text.text) if letter == " "), len(text.text)]
        first = self._rng.randrange(len(blanks) - 1)
        last = min(first + self._rng.randint(1, 2), len(blanks) - 1)
        start, end = blanks[first] + 1, blanks[last]
        what = self._rng.random()
        if what < 0.2 and end < len(text.text):
            self._replace(text, start, end + 1, "")
        elif what < 0.5:
            self._replace(text, start, start, f"{self._rng.choice(_WORDS)} ")
        else:
            self._replace(text, start, end, self._rng.choice(_WORDS))
        return True

    def figure(self) -> bool:
        texts = [text for each in self.body.iter(f"{W}t") if (text := each).text and _digits(text.text)]
        texts = [each for each in texts if any(p.tag == f"{W}sdt" for p in each.iterancestors())]
        if not texts:
            return False
        text = self._rng.choice(texts)
        at = self._rng.choice(_digits(text.text))
        text.text = text.text[:at] + str(self._rng.randint(1, 9)) + text.text[at + 1 :]
        return True

    def cell(self) -> bool:
        texts = [text for row in self._rows() for text in row.iter(f"{W}t") if text.text and _digits(text.text)]
        if not texts:
            return False
        text = self._rng.choice(texts)
        at = self._rng.choice(_digits(text.text))
        text.text = text.text[:at] + str(self._rng.randint(1, 9)) + text.text[at + 1 :]
        return True

    # Paragraphs

    def come(self) -> bool:
        own = self._own()
        if not own:
            return False
        beside = self._rng.choice(own)
        new = etree.Element(f"{W}p")
        if (properties := beside.find(f"{W}pPr")) is not None and _style(beside) == "Nội dung":
            new.append(copy.deepcopy(properties))
        node = etree.SubElement(new, f"{W}r")
        said = etree.SubElement(node, f"{W}t")
        said.text = f"{self._rng.choice(_SENTENCES)} Số {self._rng.randint(100, 999)}."
        if self._tracked():
            self.end(new, "ins")
            mark = self.mark("ins")
            new.append(mark)
            mark.append(node)
        beside.addnext(new)
        return True

    def end(self, paragraph: Any, tag: str) -> None:
        """Marks the end of a paragraph as tracked."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            paragraph.insert(0, properties)
        own = properties.find(f"{W}rPr")
        if own is None:
            own = etree.SubElement(properties, f"{W}rPr")
        own.insert(0, self.mark(tag))

    def go(self) -> bool:
        own = self._own()
        if not own:
            return False
        gone = self._rng.choice(own)
        if self._tracked() and gone.find(f".//{W}ins") is None and gone.find(f".//{W}del") is None:
            self.end(gone, "del")
            for run in list(gone.iter(f"{W}r")):
                for text in run.findall(f"{W}t"):
                    text.tag = f"{W}delText"
                mark = self.mark("del")
                run.addprevious(mark)
                mark.append(run)
        else:
            gone.getparent().remove(gone)
        return True

    def move(self) -> bool:
        own = self._own()
        if len(own) < 3:
            return False
        moved, other = self._rng.sample(own, 2)
        other.addnext(moved)
        return True

    def split(self) -> bool:
        own = [each for each in self._own() if len(text_of(each)) > 40 and each.find(f".//{W}ins") is None]
        if not own:
            return False
        paragraph = self._rng.choice(own)
        runs = [each for each in paragraph.findall(f"{W}r") if each.find(f"{W}t") is not None]
        runs = [each for each in runs if " " in (each.find(f"{W}t").text or "")[1:-1]]
        if not runs:
            return False
        run = self._rng.choice(runs)
        text = run.find(f"{W}t")
        at = self._rng.choice([i for i, letter in enumerate(text.text) if letter == " " and 0 < i < len(text.text) - 1])
        new = etree.Element(f"{W}p")
        if (properties := paragraph.find(f"{W}pPr")) is not None:
            new.append(copy.deepcopy(properties))
        rest = copy.deepcopy(run)
        rest.find(f"{W}t").text = text.text[at + 1 :]
        following = list(run.itersiblings())
        text.text = text.text[:at]
        new.append(rest)
        for each in following:
            new.append(each)
        if self._tracked():
            self.end(paragraph, "ins")
        paragraph.addnext(new)
        return True

    def join(self) -> bool:
        own = self._own()
        pairs = [(a, b) for a in own if (b := a.getnext()) is not None and b in own and _style(a) == _style(b)]
        pairs = [pair for pair in pairs if not any(_style(each) in _HEADINGS for each in pair)]
        if not pairs:
            return False
        first, second = self._rng.choice(pairs)
        blank = etree.SubElement(first, f"{W}r")
        said = etree.SubElement(blank, f"{W}t")
        said.text = " "
        said.set(_SPACE, "preserve")
        if self._tracked():
            self.end(first, "del")
            return True
        for each in list(second):
            if each.tag != f"{W}pPr":
                first.append(each)
        second.getparent().remove(second)
        return True

    # Rows

    def row_comes(self) -> bool:
        if not (rows := self._rows()):
            return False
        row = self._rng.choice(rows)
        new = copy.deepcopy(row)
        for each in list(new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            each.getparent().remove(each)
        for text in new.iter(f"{W}t"):
            text.text = f"Mới {self._rng.randint(100, 999)}"
        row.addnext(new)
        return True

    def row_goes(self) -> bool:
        if not (rows := self._rows()):
            return False
        row = self._rng.choice(rows)
        row.getparent().remove(row)
        return True

    def row_moves(self) -> bool:
        rows = self._rows()
        row = self._rng.choice(rows) if rows else None
        others = [each for each in rows if row is not None and each.getparent() is row.getparent() and each is not row]
        if row is None or not others:
            return False
        self._rng.choice(others).addnext(row)
        return True


_EDITABLE: Final = {"Nội dung", "Khoản mục", "Heading 1", "Heading 2", "Heading 3"}
_HEADINGS: Final = {"Heading 1", "Heading 2", "Heading 3"}
_EDITS: Final[tuple[tuple[str, Callable[[WordEdits], bool]], ...]] = (
    ("words", WordEdits.words),
    ("words", WordEdits.words),
    ("figure", WordEdits.figure),
    ("cell", WordEdits.cell),
    ("come", WordEdits.come),
    ("go", WordEdits.go),
    ("move", WordEdits.move),
    ("split", WordEdits.split),
    ("join", WordEdits.join),
    ("row comes", WordEdits.row_comes),
    ("row goes", WordEdits.row_goes),
    ("row moves", WordEdits.row_moves),
)


def text_of(paragraph: Any) -> str:
    """The letters of a paragraph."""
    return "".join(each.text or "" for each in paragraph.iter(f"{W}t")).strip()


def _style(paragraph: Any) -> str:
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if style is None else _NAMES.get(style.get(f"{W}val"), style.get(f"{W}val"))


def _digits(text: str) -> list[int]:
    return [index for index, letter in enumerate(text) if letter.isdigit()]


_NAMES: Final = {
    "Heading1": "Heading 1",
    "Heading2": "Heading 2",
    "Heading3": "Heading 3",
    "Nộidung": "Nội dung",
    "Khoảnmục": "Khoản mục",
}
