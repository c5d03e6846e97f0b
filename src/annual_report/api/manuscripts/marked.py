"""Markdown (.md): headings, paragraphs, entries of lists, cells of tables; code is left out."""

from pathlib import Path

from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.manuscripts.text_files import read_text_file
from annual_report.proofreading.markdown_passages import passages_of_markdown


def read(path: Path, name: str) -> Manuscript:
    """The file of Markdown at `path`. Raises `UnreadableFileError`, and `OSError`."""
    return read_text_file(path, name, passages_of_markdown)
