"""The typefaces of a file, and whether their letters lie in it."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from annual_report.load.pdf.letters_to_lines import font_name
from annual_report.load.pdf.page import Font

# Drawings may hold drawings; hostile ones hold themselves.
_DEPTH: Final = 5
_PROGRAMS: Final = ("FontFile", "FontFile2", "FontFile3")


def fonts_of(resources: object, depth: int = 0) -> Iterator[Font]:
    """The fonts that a page's `resources` name, those of the drawings in it too."""
    from pdfminer.pdftypes import PDFStream

    for font in _entries(resources, "Font"):
        yield _font(font)
    for drawing in _entries(resources, "XObject") if depth < _DEPTH else ():
        if isinstance(drawing, PDFStream):
            yield from fonts_of(drawing.attrs.get("Resources"), depth + 1)


def _font(font: Mapping[str, Any]) -> Font:
    name = _name(font.get("BaseFont"))
    if _name(font.get("Subtype")) == "Type3":
        return Font(name or "Type3", embedded=True)  # its letters are drawings in the file
    descendants = _resolved(font.get("DescendantFonts"))
    inner = _resolved(descendants[0]) if isinstance(descendants, list) and descendants else font
    descriptor = _resolved(inner.get("FontDescriptor")) if isinstance(inner, dict) else None
    embedded = isinstance(descriptor, dict) and any(key in descriptor for key in _PROGRAMS)
    return Font(name, embedded)


def _entries(resources: object, kind: str) -> Iterator[Any]:
    resolved = _resolved(resources)
    group = _resolved(resolved.get(kind)) if isinstance(resolved, dict) else None
    for reference in group.values() if isinstance(group, dict) else ():
        value = _resolved(reference)
        if isinstance(value, dict) or kind == "XObject":
            yield value


def _name(value: object) -> str:
    name = getattr(_resolved(value), "name", "")
    return font_name(name.decode(errors="replace") if isinstance(name, bytes) else str(name))


def _resolved(value: object) -> Any:
    from pdfminer.pdftypes import resolve1

    return resolve1(value)
