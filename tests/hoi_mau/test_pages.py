"""The pages of examples/hoi-mau: nothing reaches into the margins, no sentence is parted from what it leads to."""

from collections.abc import Callable
from pathlib import Path

import pdfplumber
import pytest
from cases import each_case
from hoi_mau.documents import expected
from hoi_mau.files import DRAFTED, OVER, YEARS
from hoi_mau.overview import NAMED

from annual_report.load.pdf.reading import read_pdf
from annual_report.regulations.inspection.inspecting import inspect_pages

_RIGHT = 15 - 0.5  # mm of the margin, but for the line of a border
_MM = 25.4 / 72
PERIODS = [str(each) for each in (*YEARS, OVER, DRAFTED)]


@pytest.fixture(scope="module")
def files(made: Callable[[str], Path]) -> dict[str, Path]:
    """The report of each period as a PDF file."""
    return {period: made(period) / f"bao-cao-{OVER if period == DRAFTED else period}.pdf" for period in PERIODS}


@each_case("period", PERIODS)
def test_no_table_reaches_into_the_margin(files: dict[str, Path], period: str) -> None:
    with pdfplumber.open(files[period]) as document:
        for page in document.pages:
            reach = max((float(line["x1"]) for line in [*page.lines, *page.rects]), default=0.0)
            assert reach * _MM <= float(page.width) * _MM - _RIGHT, page.page_number


def test_the_pages_follow_the_regulation_of_their_date(files: dict[str, Path]) -> None:
    found = {period: inspect_pages(read_pdf(file.read_bytes())) for period, file in files.items()}
    assert len(found) == len(PERIODS)
    assert {period: each.results for period, each in found.items() if not each.conforms} == {}


@each_case("period", [OVER, DRAFTED])
def test_a_sentence_stands_on_the_page_of_the_table_that_it_leads_to(files: dict[str, Path], period: str) -> None:
    with pdfplumber.open(files[period]) as document:
        pages = [" ".join((page.extract_text() or "").split()) for page in document.pages]
    captions = [table.caption for table in expected(period).tables]
    leads = [each for each in expected(period).paragraphs if f"{NAMED}, tổng hợp" in each or f"trong {NAMED}" in each]
    for lead, caption in zip(leads, captions, strict=True):
        assert any(lead in page and caption in page for page in pages), lead
