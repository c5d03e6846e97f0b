"""The first difference between two PDFs, as somebody sees it who looks at both."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from hashlib import sha256
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from annual_report.load.pdf import process
from annual_report.load.pdf.opening import content, opened

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
    in_this: str = ""
    in_other: str = ""


def first_difference(this: bytes, other: bytes) -> Difference:
    """What the PDF `this` says or shows otherwise than `other`, found in the limited process.

    Raises `UnreadablePdfError`.
    """
    return _ask(this, other, _ANYWHERE) or Difference(Kind.NOT_ON_PAPER)


def seen_difference(this: bytes, other: bytes) -> Difference | None:
    """The first difference on paper, one of words if there is one; None where there is none. As above else."""
    return _ask(this, other, _ON_PAPER)


def _ask(this: bytes, other: bytes, where: bytes) -> Difference | None:
    answer = json.loads(process.ask(_HERE, this, other, where))
    return Difference(Kind(answer.pop("kind")), **answer) if answer else None


def _work(parts: Sequence[bytes]) -> bytes:
    this, other, where = parts
    with opened(this) as this_pdf, opened(other) as other_pdf:
        difference = _seen_difference(this_pdf, other_pdf) or (
            _property_difference(this_pdf, other_pdf) if where == _ANYWHERE else None
        )
    return json.dumps(asdict(difference) if difference else None).encode()


def _seen_difference(this: "PDF", other: "PDF") -> Difference | None:
    pairs = [
        numbered
        for numbered in enumerate(zip(this.pages, other.pages, strict=False), 1)
        if _digest(numbered[1][0]) != _digest(numbered[1][1])
    ]
    for number, (this_page, other_page) in pairs:
        if (lines := _lines_that_differ(this_page, other_page)) is not None:
            return Difference(Kind.WORDS, number, in_this=lines[0], in_other=lines[1])
    if len(this.pages) != len(other.pages):
        return Difference(Kind.PAGE_COUNT, in_this=str(len(this.pages)), in_other=str(len(other.pages)))
    return Difference(Kind.LOOKS, pairs[0][0]) if pairs else None


def _lines_that_differ(this: "Page", other: "Page") -> tuple[str, str] | None:
    for this_line, other_line in zip_longest(
        this.extract_text().splitlines(), other.extract_text().splitlines(), fillvalue=""
    ):
        if this_line != other_line:
            place = next((at for at, (a, b) in enumerate(zip(this_line, other_line, strict=False)) if a != b), 0)
            return _around(this_line, place), _around(other_line, place)
    return None


def _around(line: str, place: int) -> str:
    begin = max(place - _BEFORE, 0)
    end = place + _AFTER
    return f"{'…' * (begin > 0)}{line[begin:end]}{'…' * (end < len(line))}"


def _property_difference(this: "PDF", other: "PDF") -> Difference | None:
    """The first difference in what the files say of themselves: title, author, dates."""
    this_information, other_information = _information(this), _information(other)
    for name in sorted(this_information.keys() | other_information.keys()):
        if this_information.get(name) != other_information.get(name):
            return Difference(
                Kind.PROPERTIES,
                name=name,
                in_this=this_information.get(name, ""),
                in_other=other_information.get(name, ""),
            )
    return Difference(Kind.METADATA) if _metadata(this) != _metadata(other) else None


def _information(pdf: "PDF") -> dict[str, str]:
    from pdfminer.pdftypes import resolve1
    from pdfminer.utils import decode_text

    properties = {name: resolve1(value) for dictionary in pdf.doc.info[:1] for name, value in dictionary.items()}
    return {name: decode_text(value) if isinstance(value, bytes) else str(value) for name, value in properties.items()}


def _metadata(pdf: "PDF") -> bytes:
    from pdfminer.pdftypes import resolve1

    stream = resolve1(pdf.doc.catalog.get("Metadata"))
    return content(stream) if hasattr(stream, "rawdata") else b""


def _digest(page: "Page") -> str:
    """A digest of all that a page is drawn from; the fields of signatures are left out."""
    from pdfminer.pdftypes import resolve1

    page_object = page.page_obj
    drawn = [
        page_object.contents,
        page_object.resources,
        page_object.mediabox,
        page_object.rotate,
        resolve1(page_object.attrs.get("UserUnit")),
    ]
    return sha256("\n".join(_parts([*drawn, list(_notes(page_object.annots))])).encode()).hexdigest()


def _notes(annotations: Any) -> Iterator[dict[str, Any]]:
    """What is to be seen of links, notes and stamps."""
    from pdfminer.pdftypes import list_value, resolve1

    for annotation in list_value(annotations or []):
        note = resolve1(annotation)
        if isinstance(note, dict) and getattr(resolve1(note.get("Subtype")), "name", "") != "Widget":
            yield {name: note[name] for name in ("Subtype", "Rect", "Contents", "AP") if name in note}


def _parts(root: Any) -> Iterator[str]:
    from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1

    left, passed = [root], set[int]()
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
    process.answer(_work)
