"""An independent validator on our files: Apache PDFBox Preflight, which knows PDF/A-1b.

PDF/A-1 takes no files inside; so it gets the same pages in the variant for that part, from the same code.
"""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from documents.archived import archived
from documents.preflight import preflight

from annual_report.render.pdf.identity import PdfIdentity
from annual_report.render.pdf.weasyprint_pdf import render_pdf

A1B = "pdf/a-1b"
pytestmark = pytest.mark.needs_preflight


def of_page(file: Path) -> bytes:
    """The PDF/A-1b of a page that was published."""
    return render_pdf(file.read_text("utf-8"), PdfIdentity(dated=datetime(2018, 1, 12, tzinfo=UTC)), A1B)


def test_preflight_finds_every_document_valid(tmp_path: Path, built_2017: Path, rich: Path) -> None:
    pages = sorted((*built_2017.glob("*.html"), *rich.glob("*.html")))
    said = {page.name: preflight(written(tmp_path, of_page(page))) for page in pages}
    said["by hand"] = preflight(written(tmp_path, archived(A1B)))
    assert len(said) > 2
    assert said == dict.fromkeys(said, "The file a1.pdf is a valid PDF/A-1b file")


def written(folder: Path, pdf: bytes) -> Path:
    file = folder / "a1.pdf"
    file.write_bytes(pdf)
    return file


def test_preflight_says_what_is_wrong_with_others(tmp_path: Path) -> None:
    said = preflight(written(tmp_path, archived("pdf/a-3a")))
    assert "is not a valid PDF/A-1b file" in said
    assert "EmbeddedFile entry is present" in said
