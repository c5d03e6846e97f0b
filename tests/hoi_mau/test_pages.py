"""The pages of examples/hoi-mau: nothing reaches into the margins, no sentence is parted from what it leads to."""

import re
from pathlib import Path

import pdfplumber
import pytest
from hoi_mau.documents import expected
from hoi_mau.files import DRAFTED, OVER, WORKSPACE, YEARS, without_its_file
from hoi_mau.overview import NAMED
from sample import run

_RIGHT = 15 - 0.5  # mm of the margin, but for the line of a border
_MM = 25.4 / 72
PERIODS = [str(each) for each in (*YEARS, OVER, DRAFTED)]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The report of each period as a PDF file."""
    folder, found = tmp_path_factory.mktemp("files"), {}
    for period in PERIODS:
        workspace = without_its_file(folder) if period == DRAFTED else WORKSPACE
        named = OVER if period == DRAFTED else period
        arguments = ("--format", "pdf", "--document", "report", "--output", str(folder / period))
        done = run("build", named, *arguments, "--workspace", str(workspace), cwd=workspace)
        assert done.returncode == 0, done.stderr
        found[period] = folder / period / f"bao-cao-{named}.pdf"
    return found


@pytest.mark.parametrize("period", PERIODS)
def test_no_table_reaches_into_the_margin(files: dict[str, Path], period: str) -> None:
    with pdfplumber.open(files[period]) as document:
        for page in document.pages:
            reach = max((float(line["x1"]) for line in [*page.lines, *page.rects]), default=0.0)
            assert reach * _MM <= float(page.width) * _MM - _RIGHT, page.page_number


def test_the_pages_follow_the_regulation_of_their_date(files: dict[str, Path]) -> None:
    done = run("inspect", "--quiet", *map(str, files.values()), cwd=WORKSPACE)
    assert done.returncode == 0, done.stdout
    assert len(re.findall(r"\b0 wrong|\b0 sai", done.stdout)) == len(PERIODS), done.stdout


@pytest.mark.parametrize("period", [OVER, DRAFTED])
def test_a_sentence_stands_on_the_page_of_the_table_that_it_leads_to(files: dict[str, Path], period: str) -> None:
    with pdfplumber.open(files[period]) as document:
        pages = [" ".join((page.extract_text() or "").split()) for page in document.pages]
    captions = [table.caption for table in expected(period).tables]
    leads = [each for each in expected(period).paragraphs if f"{NAMED}, tổng hợp" in each or f"trong {NAMED}" in each]
    for lead, caption in zip(leads, captions, strict=True):
        assert any(lead in page and caption in page for page in pages), lead
