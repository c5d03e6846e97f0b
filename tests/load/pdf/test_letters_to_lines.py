"""Letters put together to words and lines, as they are seen."""

from io import BytesIO
from unittest.mock import patch

import pikepdf
import pytest

from annual_report.load.pdf import letters_to_lines
from annual_report.load.pdf.page import TextLine
from annual_report.load.pdf.reading import read_pdf
from annual_report.render.pdf.weasyprint_pdf import render_pdf

STYLE = '@page { size: A4; margin: 20mm } p { font: 14pt "Liberation Serif" }'
HEAD = f'<html lang="vi"><head><title>M</title><style>{STYLE}'


def lines(body: str, style: str = "") -> tuple[TextLine, ...]:
    return (
        read_pdf(render_pdf(f"<!doctype html>{HEAD} {style}</style></head><body>{body}</body></html>")).pages[0].lines
    )


def test_words_on_one_baseline_are_one_line() -> None:
    found = lines("<p>Một <b>hai</b> <i>ba</i></p>")
    assert [line.text for line in found] == ["Một hai ba"]
    assert [each.style.bold for each in found[0].fragments] == [False, True, False]
    assert [each.style.italic for each in found[0].fragments] == [False, False, True]


def test_columns_are_lines_of_their_own() -> None:
    found = lines('<div><p style="float: left">Bên trái</p><p style="float: right">Bên phải</p></div>')
    assert [line.text for line in found] == ["Bên trái", "Bên phải"]


def test_raised_figures_stand_in_their_line() -> None:
    found = lines("<p>Rộng 12 m<sup>2</sup> đất</p>", "sup { font-size: 8pt }")
    assert [line.text for line in found] == ["Rộng 12 m2 đất"]
    assert found[0].size == pytest.approx(14, abs=0.1)


def test_size_and_place_are_points_and_millimetres() -> None:
    (line,) = lines("<p>Chữ</p>", "body { margin: 0 } p { margin: 0; line-height: 1 }")
    assert line.size == pytest.approx(14, abs=0.05)
    assert line.x0 == pytest.approx(20, abs=0.2)


def test_colour_is_read() -> None:
    (line,) = lines('<p style="color: #f00">Đỏ</p>')
    assert line.fragments[0].style.colour == pytest.approx((1, 0, 0))


def test_rows_are_held_against_those_near_them_alone() -> None:
    style = "p { margin: 0; font-size: 1pt; line-height: 1pt }"

    def compared(count: int) -> int:
        with patch.object(letters_to_lines, "_belongs", wraps=letters_to_lines._belongs) as belongs:
            lines("<p>a</p>" * count, style)
        return belongs.call_count

    assert compared(600) < 2.5 * compared(300)


def test_letters_that_the_pdf_does_not_name_are_unknown_signs() -> None:
    data, written = (
        render_pdf(f"<!doctype html>{HEAD}</style></head><body><p>Chào (cid:7)</p></body></html>"),
        BytesIO(),
    )
    assert [line.text for line in read_pdf(data).pages[0].lines] == ["Chào (cid:7)"]
    with pikepdf.open(BytesIO(data)) as pdf:
        for font in pdf.pages[0].obj.Resources.Font.values():
            del font.ToUnicode, font.DescendantFonts[0].FontDescriptor.FontFile2
        pdf.save(written)
    [line] = read_pdf(written.getvalue()).pages[0].lines
    assert set(line.text) - {" "} == {"\ufffd"}
