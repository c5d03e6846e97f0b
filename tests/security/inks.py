"""What a template can print that has no box of its own in a reader of texts, rectangles and lines: each on a page."""

from pathlib import Path
from typing import Final

from api.verification.altering import PHOTO_FILE
from api.verification.conftest import PHOTO
from documents.rich import picture
from sample import REPORT, Sample

_SVG: Final = (
    '<svg style="position:absolute;left:20mm;top:20mm" width="60mm" height="10mm" viewBox="0 0 60 10">{}</svg>'
)
_BOX: Final = '<div style="position:absolute;left:20mm;top:20mm;width:60mm;height:10mm;{}">{}</div>'
_TEXT: Final = '<div style="position:absolute;left:20mm;top:20mm;white-space:pre;{}">{}</div>'
BLANK: Final = "nothing"
INKS: Final[dict[str, str]] = {
    BLANK: "",
    "gradient": _BOX.format("background:linear-gradient(black,black)", ""),
    "gradient once": _BOX.format("background:linear-gradient(black,#222) no-repeat 0 0/30mm 5mm", ""),
    "gradient of a circle": _BOX.format("background:radial-gradient(black,black) no-repeat", ""),
    "gradient in pieces": _BOX.format(
        "background:repeating-linear-gradient(90deg,black,black 2mm,white 2mm,white 4mm)", ""
    ),
    "gradient nearly white": _BOX.format("background:linear-gradient(#fdfdfd,#fcfcfc) no-repeat", ""),
    "gradient of light yellow": _BOX.format("background:linear-gradient(#ffffe0,#ffffe0) no-repeat", ""),
    "gradient that fades": _BOX.format("background:linear-gradient(rgba(0,0,0,.05),rgba(0,0,0,.05)) no-repeat", ""),
    "thick line": _SVG.format('<line x1="0" y1="5" x2="60" y2="5" stroke="black" stroke-width="10"/>'),
    "thick path": _SVG.format('<path d="M0 5 L60 5" stroke="black" fill="none" stroke-width="10"/>'),
    "thick curve": _SVG.format('<path d="M0 5 Q30 5 60 5" stroke="black" fill="none" stroke-width="10"/>'),
    "thick outline": _SVG.format('<rect x="28" y="4" width="4" height="2" stroke="black" stroke-width="9"/>'),
    "thick polyline": _SVG.format('<polyline points="0,5 60,5" stroke="black" fill="none" stroke-width="10"/>'),
    "thick circle": _SVG.format('<circle cx="30" cy="5" r="1" stroke="black" stroke-width="9"/>'),
    "gradient in a drawing": _SVG.format(
        '<defs><linearGradient id="g"><stop offset="0" stop-color="black"/><stop offset="1" stop-color="#222"/>'
        '</linearGradient></defs><rect x="0" y="0" width="60" height="10" fill="url(#g)"/>'
    ),
    "letters in a drawing": _SVG.format('<text x="0" y="9" font-size="9">ABCDEF</text>'),
    "letter with a thick outline": _SVG.format(
        '<text x="20" y="7" font-size="5" stroke="black" stroke-width="8">I</text>'
    ),
    "thick underline": _TEXT.format("text-decoration:underline black 10mm", "AAAA"),
    "thick underline of blanks": _TEXT.format("text-decoration:underline black 6mm", "&#160;" * 50),
    "thick wave": _TEXT.format("text-decoration:line-through wavy black 5mm", "AAAA"),
    "marks above blanks": _TEXT.format("font-size:50pt", "&#160;\u0323&#160;\u0302 "),
    "dashes": _BOX.format("border-top:10mm dashed black;height:0", ""),
    "dots": _BOX.format("border-top:10mm dotted black;height:0", ""),
    "ridge": _BOX.format("border-top:10mm ridge black;height:0", ""),
    "outline": _BOX.format("width:20mm;height:1mm;margin-top:4mm;outline:4mm solid black", ""),
    "round corners": _BOX.format("background:black;border-radius:5mm", ""),
    "opacity": _BOX.format("background:black;opacity:.2", ""),
    "turned": _TEXT.format("transform:rotate(10deg);font-size:30pt", "ABCDEF"),
    "stretched": _TEXT.format("transform:scale(3,5) translate(10mm,0)", "ABCDEF"),
    "slanted": _TEXT.format("transform:skewX(60deg);font-size:30pt", "ABCDEF"),
    "image of a gradient": _BOX.format(
        "border:5mm solid black;border-image:linear-gradient(black,black) 10;height:0", ""
    ),
    "square": _TEXT.format("font-size:40pt", "■"),
}  # fmt: skip


def printed(folder: Path) -> bytes:
    """A report, behind which each of them has a page."""
    sample = Sample(folder)
    sample.report(REPORT + PHOTO)
    sample.write(PHOTO_FILE, picture(600, 400, "JPEG"))
    pages = "".join(
        f'<div style="break-before:page;position:relative;height:60mm">{ink}</div>' for ink in INKS.values()
    )
    sample.write(
        "templates/report/document.html.j2",
        f'{{% extends "program/report/document.html.j2" %}}{{% block foot %}}{{{{ super() }}}}{pages}{{% endblock %}}',
    )
    done = sample.run("build", "--format", "pdf")
    assert done.returncode == 0, done.stdout + done.stderr
    return (folder / "output/2020/bao-cao-2020.pdf").read_bytes()
