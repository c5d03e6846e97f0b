"""Fonts of a few bytes that stand for millions of letters: refused before they are written out."""

from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pdfminer import pdffont

from annual_report.load.pdf import expansions
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.reading import read_pdf
from annual_report.render.pdf.weasyprint_pdf import render_pdf

PAGE = (
    '<!doctype html><html lang="vi"><head><title>M</title><style>p { font: 14pt "Liberation Serif" }</style></head>'
    "<body><p>Chào</p></body></html>"
)


def test_fonts_that_stand_for_too_many_letters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expansions, "MOST_LETTERS", 200_000)
    data, read = render_pdf(PAGE), pdffont.get_widths
    assert _with(data, W=pikepdf.Array([0, 65_535, 500])) == "Chào"
    assert _with(data, meanings=b"1 beginbfrange <0000> <ffff> <0041> endbfrange ")
    for refused in (
        {"W": pikepdf.Array([0, 2_000_000_000, 500])},
        {"W2": pikepdf.Array([0, 2_000_000_000, 500, 1, 1]), "encoding": "/Identity-V"},
        {"W": pikepdf.Array([0, 65_535, 500] * 4)},
        {"meanings": b"1 beginbfrange <000000> <7fffff> <0041> endbfrange "},
        {"meanings": b"1 beginbfrange <0000> <ffff> <0041> endbfrange " * 4},
        {"meanings": b"1 begincidrange <0000> <ffff> 0 endcidrange " * 4},
    ):
        with pytest.raises(UnreadablePdfError) as error:
            _with(data, **refused)
        assert error.value.obstacle is Obstacle.DAMAGED, refused
    assert pdffont.get_widths is read


def _with(data: bytes, meanings: bytes = b"", encoding: str = "/Identity-H", **notes: Any) -> str:
    """The text of the page, whose font has these notes of widths and meanings."""
    written = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        [font] = pdf.pages[0].obj.Resources.Font.values()
        font.Encoding = pikepdf.Name(encoding)
        if meanings:
            font.ToUnicode = pdf.make_stream(b"/CIDInit /ProcSet findresource begin begincmap " + meanings + b"endcmap")
        for name, value in notes.items():
            font.DescendantFonts[0][f"/{name}"] = value
        pdf.save(written)
    return read_pdf(written.getvalue()).pages[0].lines[0].text
