"""Lines end behind the last word that has room, whatever element comes next."""

from io import BytesIO
from typing import Final

import pdfplumber
import pytest

from annual_report.render.pdf.weasyprint_pdf import render_pdf

WORDS: Final = "Căn cứ Điều lệ Hội Mẫu được phê duyệt tại Quyết định"
STYLE: Final = 'p { font: 14pt "Liberation Serif"; width: %smm; text-align: justify } span { white-space: nowrap }'
PAGE: Final = '<html lang="vi"><title>x</title><style>%s</style><p>%s %s'


def lines(style: str, then: str) -> list[str]:
    with pdfplumber.open(BytesIO(render_pdf(PAGE % (style, WORDS, then)))) as pdf:
        return [line["text"] for line in pdf.pages[0].extract_text_lines()]


@pytest.mark.parametrize(
    "then", ["<span>số 112/QĐ-UBND</span>", "<strong>số</strong>", '<a href="https://a.example">số</a>']
)
def test_line_is_full_where_its_last_space_has_no_room(then: str) -> None:
    ends = {width: lines(STYLE % (width / 10), then)[0] for width in range(1060, 1130, 3)}
    assert WORDS in ends.values()
    assert {end for end in ends.values() if not end.startswith("Căn cứ Điều lệ Hội Mẫu được")} == set()
