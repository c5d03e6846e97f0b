"""The pages of examples/hoi-mau: their tables, some of nine columns, keep within the margins."""

from pathlib import Path

import pdfplumber
import pytest
from hoi_mau.files import WORKSPACE, YEARS
from sample import run

_RIGHT = 15 - 0.5  # mm of the margin, but for the line of a border
_MM = 25.4 / 72


@pytest.mark.parametrize("year", YEARS)
def test_no_table_reaches_into_the_margin(tmp_path: Path, year: int) -> None:
    arguments = ("--format", "pdf", "--document", "report", "--output", str(tmp_path), "--workspace", str(WORKSPACE))
    done = run("build", str(year), *arguments, cwd=WORKSPACE)
    assert done.returncode == 0, done.stderr
    with pdfplumber.open(tmp_path / f"bao-cao-{year}.pdf") as document:
        for page in document.pages:
            reach = max((float(line["x1"]) for line in [*page.lines, *page.rects]), default=0.0)
            assert reach * _MM <= float(page.width) * _MM - _RIGHT, page.page_number
