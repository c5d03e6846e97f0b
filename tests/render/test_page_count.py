"""How many pages a PDF has."""

import pytest

from annual_report.render.page_count import page_count
from annual_report.render.pdf import render_pdf

HEAD = '<html lang="vi"><title>x</title><style>p { font-family: "Liberation Serif" }</style><p>'
BREAK = '<p style="break-before: page">'


@pytest.mark.parametrize("count", [1, 2, 40])
def test_pages_are_counted(count: int) -> None:
    assert page_count(render_pdf(HEAD + BREAK.join("a" * count))) == count
