"""Lines, frames, tables and pictures, as they are seen."""

import pytest

from annual_report.load.pdf.page import PdfPage
from annual_report.load.pdf.reading import read_pdf
from annual_report.render.pdf.weasyprint_pdf import render_pdf

PIXEL = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
    "awAAAABJRU5ErkJggg=="
)


def page(body: str) -> PdfPage:
    style = "@page { size: A4; margin: 20mm } body { margin: 0; font: 14pt 'Liberation Serif' }"
    html = (
        f'<!doctype html><html lang="vi"><head><title>M</title><style>{style}</style></head><body>{body}</body></html>'
    )
    return read_pdf(render_pdf(html)).pages[0]


@pytest.mark.parametrize(
    "rule", ["border-top: 0.75pt solid black", "height: 0.5pt; background: black", "border-bottom: 1pt solid black"]
)
def test_line_is_found_however_it_is_drawn(rule: str) -> None:
    (stroke,) = page(f'<p>Chữ</p><div style="width: 40mm; {rule}"></div>').strokes
    assert (stroke.width, stroke.x0, stroke.solid) == (pytest.approx(40, abs=0.1), pytest.approx(20, abs=0.1), True)


def test_white_line_is_none() -> None:
    assert page('<p>Chữ</p><div style="border-top: 1pt solid white"></div>').strokes == ()


def test_frame_is_measured() -> None:
    boxes = page('<div style="width: 30mm; height: 8mm; border: 1pt solid red">KHẨN</div>').boxes
    assert any(
        box.x1 - box.x0 == pytest.approx(30.35, abs=0.5) and box.bottom - box.top == pytest.approx(8.35, abs=0.5)
        for box in boxes
    )


SIDES = "M0 0H100 M0 30H100 M0 0V14 M0 14V30 M100 0V14 M100 14V30"


@pytest.mark.parametrize(
    ("lines", "count"),
    [(SIDES, 1), (SIDES.replace("M0 14V30 ", ""), 0), ("M0 0H100 M0 30H100", 0), ("M0 0H100 M0 30H60 M0 0V30", 0)],
)
def test_frame_of_four_lines_is_one(lines: str, count: int) -> None:
    paths = "".join(f'<path d="M{each.strip()}" stroke="black"/>' for each in lines.split("M") if each)
    boxes = page(f'<p>A</p><svg width="110" height="40">{paths}</svg>').boxes
    assert [(round(box.x1 - box.x0), round(box.bottom - box.top)) for box in boxes] == [(26, 8)] * count


def test_table_and_picture_are_found() -> None:
    table = (
        '<table style="border-collapse: collapse">' + "<tr><td style='border: 1pt solid'>1</td></tr>" * 2 + "</table>"
    )
    found = page(f'{table}<img alt="A" src="{PIXEL}" style="width: 20mm; height: 10mm">')
    assert len(found.tables) == 1
    assert [round(each.x1 - each.x0) for each in found.pictures] == [20]
    assert found.lines[0].within(found.tables[0])
