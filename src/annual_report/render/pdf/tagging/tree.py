"""The structure tree: one element for each of the page's, whole over page breaks, and what leads from content to it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder

from annual_report.document.addresses import shows_target
from annual_report.render.pdf.tagging.marked_content import Marks
from annual_report.render.pdf.tagging.spaces import LinePiece, put_spaces
from annual_report.render.pdf.tagging.structure_element import StructureElement
from annual_report.render.pdf.tagging.table_heads import set_heads
from annual_report.render.pdf.tagging.types import INLINE, WRAPPERS, alternative, numbering, type_of

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from weasyprint.document import Document
    from weasyprint.pdf.stream import Stream

PIXEL: Final = 0.75  # points
_REPEATED: Final = frozenset({"thead", "tfoot"})


def add_structure(pdf: pydyf.PDF, document: "Document", _version: object, streams: Sequence["Stream"]) -> None:
    """Adds the structure of `document` to `pdf`: to be called in the place of WeasyPrint's `add_tags`."""
    tree = _Tree(pdf, document.pages[0]._page_box.children[0].element, streams)
    for number, page in enumerate(document.pages):
        tree.add_page(number, page._page_box)
    tree.write()


class _Tree:
    """The structure while the pages are gone through, one after another."""

    def __init__(self, pdf: pydyf.PDF, root: "Element", streams: Sequence["Stream"]) -> None:
        self._pdf = pdf
        self._document = StructureElement("Document", root, None, 0)
        self._order = {element: place for place, element in enumerate(root.iter())}
        self._nodes: dict[tuple[Element, str], StructureElement] = {}
        self._marks = [Marks(stream) for stream in streams]
        self._owners: list[dict[int, StructureElement]] = [{} for _ in streams]
        self._links: list[tuple[StructureElement, pydyf.Dictionary]] = []
        self._pieces: list[LinePiece] = []
        self._first_pages: dict[Element, int] = {}
        self._page, self._height = 0, 0.0

    def add_page(self, number: int, box: boxes.PageBox) -> None:
        """Adds what is on a page."""
        self._page, self._height = number, box.margin_height()
        for child in box.children:
            if isinstance(child, boxes.MarginBox):
                self._leave_out(child)
            else:
                self._add(child, self._document)
        for left in self._marks[number].unclaimed:
            self._add(left, self._document)

    def _add(self, box: boxes.Box, parent: StructureElement) -> None:
        box = box._box if isinstance(box, AbsolutePlaceholder) else box
        if self._is_decoration(box):
            self._leave_out(box)
        elif isinstance(box, boxes.TextBox):
            self._add_text(box, parent)
        elif isinstance(box, boxes.ReplacedBox):
            self._add_picture(box, parent)
        else:
            inner = self._entered(box, parent)
            if box.link_annotation:
                self._add_link(inner, box.link_annotation)
            for child in getattr(box, "children", ()):
                self._add(child, inner)

    def _is_decoration(self, box: boxes.Box) -> bool:
        """Whether `box` is for the eye alone: hidden from readers, a table head told before, a picture of nothing."""
        element = box.element
        if box.element_tag in _REPEATED and self._first_pages.setdefault(element, self._page) != self._page:
            return True
        if isinstance(box, boxes.ReplacedBox) and not alternative(element):
            return True
        return element is not None and element.attrib.get("aria-hidden") == "true"

    def _leave_out(self, box: boxes.Box) -> None:
        """Makes artifacts of all that `box` shows."""
        self._marks[self._page].leave_out(box)
        for child in getattr(box, "children", ()):
            self._leave_out(child)

    def _entered(self, box: boxes.Box, parent: StructureElement) -> StructureElement:
        """The node that holds what is in `box`, itself in `parent`: that one where `box` is a part of it."""
        tag = type_of(box, parent)
        if tag is None:
            return parent
        if tag == "Lbl":
            return self._node(box.element, tag, parent.around("LI") or parent, first=True)
        return self._node(box.element, tag, self._holder(parent) if tag in INLINE or parent.tag == "LI" else parent)

    def _node(self, element: "Element", tag: str, parent: StructureElement, *, first: bool = False) -> StructureElement:
        """The node for `element`, made where there is none yet: so none is cut in two by a page's end."""
        node = self._nodes.get((element, tag))
        if node is None:
            node = self._nodes[element, tag] = StructureElement(tag, element, parent, self._page)
            parent.kids.insert(0 if first else self._place_in(parent, element), node)
        return node

    def _place_in(self, parent: StructureElement, element: "Element") -> int:
        """Where `element` stands among what is in `parent`: what layout moves (footnotes) is read where written."""
        place = len(parent.kids)
        while place and isinstance(before := parent.kids[place - 1], StructureElement):
            if self._order[before.element] <= self._order[element]:
                break
            place -= 1
        return place

    def _holder(self, parent: StructureElement) -> StructureElement:
        """The node for text in `parent`: the last one in it, or one more, where it holds structure elements alone."""
        tag = WRAPPERS.get(parent.tag)
        if tag is None:
            return parent
        last = parent.kids[-1] if parent.kids else None
        if not isinstance(last, StructureElement) or last.tag != tag or last.element is not parent.element:
            last = StructureElement(tag, parent.element, parent, self._page)
            parent.kids.append(last)
        return last

    def _add_text(self, box: boxes.TextBox, parent: StructureElement) -> None:
        if not box.text.strip():
            self._leave_out(box)
        elif (number := self._marks[self._page].claim(box)) is not None:
            node = self._holder(parent)
            self._hold(node, number)
            self._pieces.append(LinePiece(self._page, number, box.text, box.element, node.block))

    def _add_picture(self, box: boxes.ReplacedBox, parent: StructureElement) -> None:
        number = self._marks[self._page].claim(box)
        if number is None:
            return
        node = self._node(box.element, "Figure", parent)
        left, top = box.content_box_x() * PIXEL, (self._height - box.content_box_y()) * PIXEL
        area = pydyf.Array((left, top - box.height * PIXEL, left + box.width * PIXEL, top))
        node.pdf["A"] = pydyf.Dictionary({"O": "/Layout", "Placement": "/Block", "BBox": area})
        node.pdf["Alt"] = pydyf.String(alternative(box.element))
        self._hold(node, number)

    def _add_link(self, node: StructureElement, annotation: pydyf.Dictionary) -> None:
        page = self._pdf.page_references[self._page]
        node.kids.append(pydyf.Dictionary({"Type": "/OBJR", "Obj": annotation.reference, "Pg": page}))
        words = " ".join("".join(node.element.itertext()).split())
        target = node.element.attrib.get("href", "")
        says_target = target.startswith("#") or shows_target(words, target)
        annotation["Contents"] = pydyf.String(words if says_target else f"{words} ({target})")
        self._links.append((node, annotation))

    def _hold(self, node: StructureElement, number: int) -> None:
        """Puts marked content of this page into `node`."""
        self._owners[self._page][number] = node
        page = self._pdf.page_references[self._page]
        elsewhere = pydyf.Dictionary({"Type": "/MCR", "Pg": page, "MCID": number})
        node.kids.append(number if node.page == self._page else elsewhere)

    def write(self) -> None:
        """Puts the tree into the PDF, with what leads from content to it, and what the catalog says of it."""
        put_spaces(self._pieces, self._document.element, self._marks)
        root = pydyf.Dictionary({"Type": "/StructTreeRoot"})
        self._pdf.add_object(root)
        self._fill(self._document, root)
        root["K"] = pydyf.Array([self._document.pdf.reference])
        root["ParentTree"] = pydyf.Dictionary({"Nums": self._parents()})
        root["ParentTreeNextKey"] = len(self._owners) + len(self._links)
        if names := set_heads(self._document):
            listed = [part for name in sorted(names) for part in (pydyf.String(name), names[name].pdf.reference)]
            root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(listed)})
        self._pdf.catalog["StructTreeRoot"] = root.reference
        self._pdf.catalog["MarkInfo"] = pydyf.Dictionary({"Marked": "true"})
        self._pdf.catalog["ViewerPreferences"] = pydyf.Dictionary({"DisplayDocTitle": "true"})

    def _fill(self, node: StructureElement, parent: pydyf.Dictionary) -> None:
        self._pdf.add_object(node.pdf)
        node.pdf |= {"S": f"/{node.tag}", "P": parent.reference, "Pg": self._pdf.page_references[node.page]}
        if node.element is not self._document.element and (language := node.element.attrib.get("lang")):
            node.pdf["Lang"] = pydyf.String(language)
        if node.tag == "L" and (counted := numbering(node)):
            node.pdf["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": f"/{counted}"})
        kids = [kid for kid in node.kids if not isinstance(kid, StructureElement) or kid.needed]
        for kid in kids:
            if isinstance(kid, StructureElement):
                self._fill(kid, node.pdf)
        node.pdf["K"] = pydyf.Array(kid.pdf.reference if isinstance(kid, StructureElement) else kid for kid in kids)

    def _parents(self) -> pydyf.Array:
        """For every page the elements of its marked content, by number; then for every link its element."""
        nums = pydyf.Array()
        for page, owners in enumerate(self._owners):
            elements = (owners.get(number) for number in range(max(owners, default=-1) + 1))
            nums.extend((page, pydyf.Array("null" if node is None else node.pdf.reference for node in elements)))
        for key, (node, annotation) in enumerate(self._links, start=len(self._owners)):
            annotation["StructParent"] = key
            nums.extend((key, node.pdf.reference))
        return nums
