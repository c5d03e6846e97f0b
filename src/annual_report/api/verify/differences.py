"""The first difference between a PDF and the one that its sources give, as somebody sees it who looks at both."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import zip_longest
from typing import TYPE_CHECKING, Any, Final

from annual_report.api.verify.opening import content
from annual_report.language import N_, Message, message

if TYPE_CHECKING:
    from pdfplumber.page import Page
    from pdfplumber.pdf import PDF

_BEFORE, _AFTER = 20, 60  # characters shown around a difference
_MOST_OBJECTS: Final = 100_000
# Where something is in the file, how it is packed, and what is not on paper.
_NOT_SEEN: Final = frozenset({"Parent", "StructParents", "StructParent", "Length", "Length1", "Filter", "DecodeParms"})


def first_difference(this: "PDF", given: "PDF") -> Message:
    """What the file says or shows otherwise than the one that is `given` by its sources."""
    found = seen_difference(this, given) or _told_difference(this, given)
    return found or message(
        N_("all pages are the same; the files differ in what is not on paper: tags, files inside, how it is packed")
    )


def seen_difference(this: "PDF", given: "PDF") -> Message | None:
    """The first difference on paper, one of words if there is one; None where there is none."""
    pairs = [
        each
        for each in enumerate(zip(this.pages, given.pages, strict=False), 1)
        if _seen(each[1][0]) != _seen(each[1][1])
    ]
    for number, (one, other) in pairs:
        if (lines := _lines_that_differ(one, other)) is not None:
            return message(
                N_("page {page}: “{here}” / the sources give: “{there}”"), page=number, here=lines[0], there=lines[1]
            )
    if len(this.pages) != len(given.pages):
        return message(
            N_("it has {here} page(s) / the sources give {there}"), here=len(this.pages), there=len(given.pages)
        )
    if pairs:
        return message(
            N_("page {page} says the same, but looks otherwise: pictures, lines, notes, places"), page=pairs[0][0]
        )
    return None


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


def _told_difference(this: "PDF", given: "PDF") -> Message | None:
    """The first difference in what the files say of themselves: title, author, dates."""
    here, there = _information(this), _information(given)
    for name in sorted(here.keys() | there.keys()):
        if here.get(name) != there.get(name):
            return message(N_("its properties say {name}: “{here}” / the sources give: “{there}”"), name=name,
                           here=here.get(name, ""), there=there.get(name, ""))  # fmt: skip
    if _metadata(this) != _metadata(given):
        return message(N_("its metadata (XMP) are not those that the sources give"))
    return None


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
