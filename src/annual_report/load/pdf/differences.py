"""The first difference between two PDFs, as somebody sees it who looks at both."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from annual_report.load.pdf import process
from annual_report.load.pdf.opening import opened
from annual_report.load.pdf.streams import content

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.pdf import PDF

_BEFORE, _AFTER = 20, 60  # characters shown around a difference
_MOST_OBJECTS: Final = 100_000
# Where something is in the file, how it is packed, and what is not on paper.
_NOT_SEEN: Final = frozenset({"Parent", "StructParents", "StructParent", "Length", "Length1", "Filter", "DecodeParms"})


_HERE: Final = "annual_report.load.pdf.differences"
_ON_PAPER, _ANYWHERE = b"on paper", b"anywhere"


class Kind(StrEnum):
    """In what two PDFs differ."""

    WORDS = "words"
    PAGE_COUNT = "page-count"
    LOOKS = "looks"
    PROPERTIES = "properties"
    METADATA = "metadata"
    NOT_ON_PAPER = "not-on-paper"


@dataclass(frozen=True, slots=True)
class Difference:
    """The page where it is (0: no page), the property that has it, and what stands in the one and in the other."""

    kind: Kind
    page: int = 0
    name: str = ""
    here: str = ""
    there: str = ""


def first_difference(this: bytes, other: bytes) -> Difference:
    """What the PDF `this` says or shows otherwise than `other`, found in the limited process.

    Raises `UnreadablePdfError`.
    """
    return _asked(this, other, _ANYWHERE) or Difference(Kind.NOT_ON_PAPER)


def seen_difference(this: bytes, other: bytes) -> Difference | None:
    """The first difference on paper, one of words if there is one; None where there is none. As above else."""
    return _asked(this, other, _ON_PAPER)


def _asked(this: bytes, other: bytes, where: bytes) -> Difference | None:
    told = json.loads(process.ask(_HERE, this, other, where))
    return Difference(Kind(told.pop("kind")), **told) if told else None


def _found(asked: Sequence[bytes]) -> bytes:
    this, other, where = asked
    with opened(this) as one, opened(other) as two:
        found = _seen_difference(one, two) or (_told_difference(one, two) if where == _ANYWHERE else None)
    return json.dumps(asdict(found) if found else None).encode()


def _seen_difference(this: "PDF", other: "PDF") -> Difference | None:
    pairs = [
        each
        for each in enumerate(zip(this.pages, other.pages, strict=False), 1)
        if _seen(each[1][0]) != _seen(each[1][1])
    ]
    for number, (one, two) in pairs:
        if (lines := _lines_that_differ(one, two)) is not None:
            return Difference(Kind.WORDS, number, here=lines[0], there=lines[1])
    if len(this.pages) != len(other.pages):
        return Difference(Kind.PAGE_COUNT, here=str(len(this.pages)), there=str(len(other.pages)))
    return Difference(Kind.LOOKS, pairs[0][0]) if pairs else None


def _lines_that_differ(one: "Page", other: "Page") -> tuple[str, str] | None:
    for here, there in zip_longest(one.extract_text().splitlines(), other.extract_text().splitlines(), fillvalue=""):
        if here != there:
            place = next((at for at, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), 0)
            return _around(here, place), _around(there, place)
    return None


def _around(line: str, place: int) -> str:
    begin = max(place - _BEFORE, 0)
    end = place + _AFTER
    return f"{'…' * (begin > 0)}{line[begin:end]}{'…' * (end < len(line))}"


def _told_difference(this: "PDF", other: "PDF") -> Difference | None:
    """The first difference in what the files say of themselves: title, author, dates."""
    here, there = _information(this), _information(other)
    for name in sorted(here.keys() | there.keys()):
        if here.get(name) != there.get(name):
            return Difference(Kind.PROPERTIES, name=name, here=here.get(name, ""), there=there.get(name, ""))
    return Difference(Kind.METADATA) if _metadata(this) != _metadata(other) else None


def _information(pdf: "PDF") -> dict[str, str]:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    said = {name: resolve1(value) for each in pdf.doc.info[:1] for name, value in each.items()}
    return {name: decode_text(value) if isinstance(value, bytes) else str(value) for name, value in said.items()}


def _metadata(pdf: "PDF") -> bytes:
    from pdfminer.pdftypes import resolve1

    stream = resolve1(pdf.doc.catalog.get("Metadata"))
    return content(stream) if hasattr(stream, "rawdata") else b""


def _seen(page: "Page") -> str:
    """A digest of all that a page is drawn from; the fields of signatures are left out."""
    from pdfminer.pdftypes import resolve1

    told = page.page_obj
    drawn = [told.contents, told.resources, told.mediabox, told.rotate, resolve1(told.attrs.get("UserUnit"))]
    return sha256("\n".join(_parts([*drawn, list(_notes(told.annots))])).encode()).hexdigest()


def _notes(annotations: Any) -> Iterator[dict[str, Any]]:
    """What is to be seen of links, notes and stamps."""
    from pdfminer.pdftypes import list_value, resolve1

    for each in list_value(annotations or []):
        note = resolve1(each)
        if isinstance(note, dict) and getattr(resolve1(note.get("Subtype")), "name", "") != "Widget":
            yield {name: note[name] for name in ("Subtype", "Rect", "Contents", "AP") if name in note}


def _parts(whole: Any) -> Iterator[str]:
    from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1

    left, passed = [whole], set[int]()
    while left and len(passed) < _MOST_OBJECTS:
        value = left.pop()
        if isinstance(value, PDFObjRef):
            if value.objid in passed:
                continue
            passed.add(value.objid)
            value = resolve1(value)
        if isinstance(value, PDFStream):
            yield sha256(content(value)).hexdigest()
            value = value.attrs
        if isinstance(value, dict):
            shown = sorted(name for name in value if name not in _NOT_SEEN)
            yield repr(shown)
            left.extend(value[name] for name in shown)
        elif isinstance(value, list | tuple):
            yield str(len(value))
            left.extend(value)
        else:
            yield repr(value)


if __name__ == "__main__":
    process.answer(_found)
