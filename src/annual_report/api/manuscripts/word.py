"""Word (.docx): paragraphs, cells of tables, headers and footers, notes."""

from pathlib import Path

from annual_report.api.manuscripts.extracted import manuscript_of
from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.load.docx.reading import read_docx_file


def read(path: Path, name: str) -> Manuscript:
    """The document at `path`, read in a process of its own. Raises `UnreadableFileError`, and `OSError`."""
    return manuscript_of(name, read_docx_file(path, name))
