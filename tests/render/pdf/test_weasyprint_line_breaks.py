"""Lines end behind the last word that has room, whatever element comes next."""

from io import BytesIO
from typing import Final

import pdfplumber
from cases import each_case

from annual_report.render.pdf.weasyprint_pdf import render_pdf

WORDS: Final = "Căn cứ Điều lệ Hội Mẫu được phê duyệt tại Quyết định"
STYLE: Final = (
    'p { font: 14pt "Liberation Serif"; text-align: justify; break-after: page } span { white-space: nowrap }'
)
PAGE: Final = '<html lang="vi"><title>x</title><style>%s</style>%s'
WIDTHS: Final = range(1060, 1130, 3)


def first_lines(then: str) -> list[str]:
    """The first line of the words and of `then`, set in each width."""
    paragraphs = [f'<p style="width: {width / 10}mm">{WORDS} {then}' for width in WIDTHS]
    with pdfplumber.open(BytesIO(render_pdf(PAGE % (STYLE, "\n".join(paragraphs))))) as pdf:
        return [page.extract_text_lines()[0]["text"] for page in pdf.pages]


@each_case("then", ["<span>số 112/QĐ-UBND</span>", "<strong>số</strong>", '<a href="https://a.example">số</a>'])
def test_line_is_full_where_its_last_space_has_no_room(then: str) -> None:
    ends = first_lines(then)
    assert len(ends) == len(WIDTHS)
    assert WORDS in ends
    assert {end for end in ends if not end.startswith("Căn cứ Điều lệ Hội Mẫu được")} == set()
