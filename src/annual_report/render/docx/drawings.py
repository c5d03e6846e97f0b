"""Charts in Word: as vectors where a program shows them, with a picture of the same for those that do not.

The drawings are those of the page, which were looked at before. The picture is made by resvg, of the extra `word`.
Source: the element `svgBlip` of [MS-ODRAWXML], 2.2.
"""

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.shared import Mm

from annual_report.language.typography.metrics import FONTS
from annual_report.render.docx import styles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from annual_report.document.tree import BarChart, Graph

_DRAWING: Final = re.compile(r"<svg\b([^>]*)>.*?</svg>", re.DOTALL)
_CALLED: Final = re.compile(r'aria-labelledby="([\w-]+)-title ')
_VIEW: Final = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_NAMESPACE: Final = 'xmlns="http://www.w3.org/2000/svg"'
_NARROW_MM, _WIDE_MM, _HIGHEST_MM = 130.0, 165.0, 215.0
_DOTS_PER_MM: Final = 300 / 25.4
_SVG_EXTENSION: Final = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{relation}"/>'
    "</a:ext></a:extLst>"
)


def drawings_in(page: str) -> dict[str, str]:
    """The drawings of an HTML page by the anchors of their charts, each as a whole SVG file."""
    return dict(_drawings(page))


def _drawings(page: str) -> "Iterator[tuple[str, str]]":
    for match in _DRAWING.finditer(page):
        if called := _CALLED.search(match[1]):
            text = match[0] if _NAMESPACE in match[1] else match[0].replace("<svg", f"<svg {_NAMESPACE}", 1)
            yield called[1], text


def add_drawing(word: Any, chart: "BarChart | Graph", drawing: str, room: float) -> None:
    """Adds the `drawing` of a chart in a paragraph of its own, at most `room` millimetres wide."""
    import resvg_py

    view = _VIEW.search(drawing)
    width, height = (float(view[1]), float(view[2])) if view else (1.0, 1.0)
    shown = min(_WIDE_MM if 'class="wide"' in drawing[: drawing.index(">")] else _NARROW_MM, room)
    shown = min(shown, _HIGHEST_MM * width / height)
    dots = round(shown * _DOTS_PER_MM)
    fonts = [str(each) for each in sorted(FONTS.glob("*.ttf"))]
    picture = resvg_py.svg_to_bytes(
        svg_string=drawing, width=dots, skip_system_fonts=True, font_files=fonts, serif_family="Liberation Serif"
    )
    paragraph = word.add_paragraph(style=styles.PHOTO)
    shape: Any = paragraph.add_run().add_picture(BytesIO(bytes(picture)), width=Mm(shown))
    number = len([each for each in paragraph.part.rels.values() if each.reltype == RELATIONSHIP_TYPE.IMAGE])
    part = Part(PackURI(f"/word/media/drawing{number}.svg"), "image/svg+xml", drawing.encode(), paragraph.part.package)
    relation = paragraph.part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
    blip = shape._inline.find(f".//{qn('a:blip')}")
    blip.append(parse_xml(_SVG_EXTENSION.format(relation=relation)))
    properties = shape._inline.find(qn("wp:docPr"))
    properties.set("descr", chart.description)
