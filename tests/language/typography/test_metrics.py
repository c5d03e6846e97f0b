"""The lengths of texts in drawings against those of the font itself."""

import pytest
from cases import each_case
from PIL import ImageFont

from annual_report.language.typography.metrics import FONTS, advance, length


@each_case(
    "text",
    [
        "2014",
        "hơn 1.000",
        "64,5%",
        "Đơn vị tính: tỷ đồng",
        "ƯỚC THỰC HIỆN ƠN",
        "Tỷ lệ cán bộ, hội viên",
        "15-20 – (1)",
        "mWw@…",
    ],
)
def test_lengths_are_those_of_the_font(text: str) -> None:
    font = ImageFont.truetype(FONTS / "LiberationSerif-Regular.ttf", 1000, layout_engine=ImageFont.Layout.BASIC)
    real = sum(font.getlength(character) for character in text) / 1000
    assert advance(text, 1) == pytest.approx(real, abs=0.02)
    assert length(text, 1) >= real
