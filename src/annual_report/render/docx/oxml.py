"""Small pieces of WordprocessingML that python-docx has no words for. Source: ECMA-376, part 1, chapter 17."""

from typing import TYPE_CHECKING, Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_EIGHTHS_OF_A_POINT = 8
TWIPS_PER_MM = 1440 / 25.4
TWIPS_PER_POINT = 20


def element(name: str, /, **attributes: object) -> Any:
    """The element `name` (`w:tab`) with these attributes of the same namespace; one that is None is left out."""
    made = OxmlElement(name)
    prefix = name.partition(":")[0]
    for key, value in attributes.items():
        if value is not None:
            made.set(qn(f"{prefix}:{key.rstrip('_')}"), str(value))
    return made


def twips(millimetres: float) -> int:
    """A length in millimetres in twentieths of a point, rounded."""
    return round(float(millimetres) * TWIPS_PER_MM)


def put(parent: Any, child: Any, *successors: str) -> Any:
    """Puts `child` into `parent` in place of one of the same name, before the first of its `successors` (`w:jc`)."""
    for before in parent.findall(child.tag):
        parent.remove(before)
    parent.insert_element_before(child, *successors)
    return child


def border(sides: str, width: float, *, colour: str = "auto", space: int = 0) -> Any:
    """Borders of a paragraph on these `sides` (`top bottom`), of a `width` in points."""
    borders = element("w:pBdr")
    for side in sides.split():
        size = max(round(width * _EIGHTHS_OF_A_POINT), 2)
        borders.append(element(f"w:{side}", val="single", sz=size, space=space, color=colour))
    return borders


def field(paragraph: "Paragraph", code: str, shown: str) -> None:
    """Adds the field `code` (`PAGE`), showing what it had last."""
    instruction = element("w:instrText")
    instruction.text = code
    instruction.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    begin, separate = (element("w:fldChar", fldCharType=kind) for kind in ("begin", "separate"))
    for piece in (begin, instruction, separate):
        paragraph.add_run()._r.append(piece)
    paragraph.add_run(shown)
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))
