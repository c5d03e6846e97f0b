"""Markdown (.md): headings, paragraphs, entries of lists, cells of tables; code is left out."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.api.manuscripts.text_files import OTHER_ENDS, read_text_file
from annual_report.proofreading.markdown_passages import passages_of_markdown
from annual_report.proofreading.placed_passage import PlacedPassage

_PART: Final = re.compile(f"[^{OTHER_ENDS}]+")


def read(path: Path, name: str) -> Manuscript:
    """The file of Markdown at `path`. Raises `UnreadableFileError`, and `OSError`."""
    return read_text_file(path, name, passages)


def passages(text: str) -> Iterator[PlacedPassage]:
    """The passages of `text`, none of which reaches over the end of a page: no correction is to join two."""
    for passage in passages_of_markdown(text):
        for match in _PART.finditer(passage.text):
            if said := match[0].strip():
                begin = match.start() + match[0].index(said)
                yield passage.part(begin, begin + len(said)) if said != passage.text else passage
