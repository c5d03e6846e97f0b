"""The formats that texts come in, by the ends of the names of their files."""

from importlib import import_module
from pathlib import Path
from typing import Final

from annual_report.language import N_, message
from annual_report.manuscripts.manuscript import Manuscript, UnreadableManuscriptError

# The module that reads each; only that one is loaded.
_READERS: Final = {".txt": "plain", ".md": "marked", ".docx": "word", ".pdf": "pages"}
SUFFIXES: Final = tuple(_READERS)


def read_manuscript(path: Path, name: str) -> Manuscript:
    """The text at `path`, shown to users as `name`. Raises `UnreadableManuscriptError`, and `OSError`."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableManuscriptError(
            message(N_("files that end with “{suffix}” cannot be proofread"), suffix=path.suffix),
            message(N_("save the text as one of: {suffixes}"), suffixes=", ".join(SUFFIXES)),
        )
    manuscript: Manuscript = import_module(f"annual_report.manuscripts.{reader}").read(path, name)
    return manuscript
