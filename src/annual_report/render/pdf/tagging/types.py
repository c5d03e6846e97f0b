"""Which type of structure element stands for which element of the page, and what it says of itself.

Source: ISO 32000-1, 14.8.4.
"""

from typing import TYPE_CHECKING, Final

from annual_report.render.pdf.tagging.structure_element import StructureElement

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from weasyprint.formatting_structure.boxes import Box

_SVG: Final = "{http://www.w3.org/2000/svg}"
_TYPES: Final = {
    "header": "Div", "footer": "Div", "div": "Div", "figure": "Div", "aside": "Div", "address": "Div", "dl": "Div",
    "section": "Sect", "article": "Art", "blockquote": "BlockQuote",
    "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6",
    "p": "P", "pre": "P", "dt": "P", "dd": "P", "ul": "L", "ol": "L", "li": "LI", "li::marker": "Lbl",
    "table": "Table", "caption": "Caption", "figcaption": "Caption", "nav": "TOC",
    "thead": "THead", "tbody": "TBody", "tfoot": "TFoot", "tr": "TR", "th": "TH", "td": "TD",
}  # fmt: skip
# The page as a whole, whose language the catalog of the PDF says.
_WHOLE: Final = frozenset({"html", "body", "main"})
# In a list of contents: by the type around, the type of what stands in it.
_IN_CONTENTS: Final = {
    "TOC": {"p": "Caption", "li": "TOCI", "nav": "TOC"},
    "TOCI": {"ul": "TOC", "ol": "TOC"},
    "Caption": {}, "Reference": {},
}  # fmt: skip
# These hold structure elements alone: what stands in them by itself is put into one of the type named.
WRAPPERS: Final = {
    "Document": "P", "Div": "P", "Sect": "P", "Art": "P", "BlockQuote": "P", "LI": "LBody", "TOC": "Caption",
    "TOCI": "Reference",
}  # fmt: skip
INLINE: Final = frozenset({"Link", "Span"})


def type_of(box: "Box", parent: StructureElement) -> str | None:
    """The type of the structure element for `box` in `parent`; None where it is a part of the latter."""
    name, element = box.element_tag, box.element
    if element is None:  # the area of footnotes
        return None
    labels = name == "li::marker" or "marker" in element.attrib.get("class", "").split()
    if labels and parent.around("LI"):
        return "Lbl"
    if box.link_annotation:
        return "Link"
    types = _IN_CONTENTS.get(parent.tag, {}) if parent.around("TOC") else _TYPES
    return types.get(name) or ("Span" if "lang" in element.attrib and name not in _WHOLE | _TYPES.keys() else None)


def alternative(element: "Element") -> str:
    """What a picture says to those who do not see it; empty where it is there for the eye alone."""
    texts = [each.text or "" for name in ("title", "desc") for each in element.findall(f"{_SVG}{name}")]
    text = ". ".join(texts) or element.attrib.get("alt") or element.attrib.get("aria-label")
    return " ".join((text or "").split())


def numbering(items: StructureElement) -> str | None:
    """How the labels of a list count, by the first of them; None where it has none."""
    label = next((kid for item in items.below("LI") for kid in item.kids if isinstance(kid, StructureElement)), None)
    if label is None or label.tag != "Lbl":
        return None
    text = "1" if label.element.tag == "li" and items.element.tag == "ol" else "".join(label.element.itertext()).strip()
    if text[:1].isdigit():
        return "Decimal"
    if label.element.tag == "li" or not text[:1].isalpha():
        return "Disc"
    case = "Upper" if text[0].isupper() else "Lower"
    return f"{case}{'Roman' if text[0] in 'iI' else 'Alpha'}"
