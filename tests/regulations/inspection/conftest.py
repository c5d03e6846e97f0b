"""What the tests of inspection share: sound documents, made once."""

from collections.abc import Callable
from functools import cache

import pytest
from regulations.inspection.gallery.papers import paper

from annual_report.load.pdf.page import PdfFile
from annual_report.load.pdf.reading import read_pdf
from annual_report.regulations import regulation_named
from annual_report.regulations.inspection.inspecting import Inspection, inspect_pages
from annual_report.render.pdf.weasyprint_pdf import render_pdf

Sound = Callable[[str, str], bytes]


@cache
def _made(kind: str, regulation: str) -> bytes:
    return render_pdf(paper(kind, regulation))


@pytest.fixture(scope="session")
def sound() -> Sound:
    """Gives the PDF of a sound document of a kind, by a regulation."""
    return _made


@pytest.fixture(scope="session")
def sound_pages() -> Callable[[str, str], PdfFile]:
    """Gives the same, read already."""
    return cache(lambda kind, regulation: read_pdf(_made(kind, regulation)))


@pytest.fixture(scope="session")
def sound_inspection(sound_pages: Callable[[str, str], PdfFile]) -> Callable[[str, str], Inspection]:
    """Gives what is found in the same by its regulation."""
    return cache(lambda kind, regulation: inspect_pages(sound_pages(kind, regulation), regulation_named(regulation)))
