"""The formats that texts come in, by the ends of the names of their files."""

from collections.abc import Callable
from errno import ENODEV
from pathlib import Path
from typing import Final

from annual_report.api.manuscripts.manuscript import Manuscript
from annual_report.language import N_, message
from annual_report.load.extracted import UnreadableFileError


def _plain(path: Path, name: str) -> Manuscript:
    from annual_report.api.manuscripts.plain import read

    return read(path, name)


def _marked(path: Path, name: str) -> Manuscript:
    from annual_report.api.manuscripts.marked import read

    return read(path, name)


def _word(path: Path, name: str) -> Manuscript:
    from annual_report.api.manuscripts.word import read

    return read(path, name)


def _pages(path: Path, name: str) -> Manuscript:
    from annual_report.api.manuscripts.pages import read

    return read(path, name)


# Each loads the module that reads its format, and what that needs, when there is a text to read.
_READERS: Final[dict[str, Callable[[Path, str], Manuscript]]] = {
    ".txt": _plain,
    ".md": _marked,
    ".docx": _word,
    ".pdf": _pages,
}
SUFFIXES: Final = tuple(_READERS)


def read_manuscript(path: Path, name: str) -> Manuscript:
    """The text at `path`, shown to users as `name`. Raises `UnreadableFileError`, and `OSError`."""
    reader = _READERS.get(path.suffix.lower())
    if reader is None:
        raise UnreadableFileError(
            message(N_("files that end with “{suffix}” cannot be proofread"), suffix=path.suffix),
            message(N_("save the text as one of: {suffixes}"), suffixes=", ".join(SUFFIXES)),
        )
    try:
        return reader(path, name)
    except OSError as error:
        if error.errno != ENODEV:
            raise
        reason, cure = N_("this is a device or a pipe, not a file"), N_("put a file there instead")
        raise UnreadableFileError(message(reason), message(cure)) from error
