"""PDF and Word files inspected one after another, each to its end: what came of it, or what keeps it from that."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report.api.names import UnknownNameError
from annual_report.diagnostics import Fault
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.regulations import Regulation, regulation_named, regulation_titles
from annual_report.regulations.inspection.inspecting import Inspection, inspect_file

if TYPE_CHECKING:
    from annual_report.load.docx.content import WordContent

InspectedFile = Inspection | Obstacle | UnreadableFileError | Fault
_WORD: Final = ".docx"


def known_regulation(name: str) -> Regulation:
    """The regulation called so. Raises `UnknownNameError`."""
    found = regulation_named(name)
    if found is None:
        raise UnknownNameError(name, [each.id for each in regulation_titles()])
    return found


def inspect_files(paths: Sequence[Path], regulation: Regulation | None) -> dict[Path, InspectedFile]:
    """The files at `paths` against the `regulation`, or the one that each is under. Raises `OSError`."""
    return {path: _inspected(path, regulation) for path in paths}


def _inspected(path: Path, regulation: Regulation | None) -> InspectedFile:
    try:
        return _word(path, regulation) if path.suffix.lower() == _WORD else inspect_file(path, regulation)
    except UnreadablePdfError as error:
        return error.obstacle
    except UnreadableFileError as error:
        return error
    except OSError:
        raise
    except Exception as error:  # whatever it is, other files are of use
        return Fault.of(error)


def _word(path: Path, regulation: Regulation | None) -> Inspection:
    from annual_report.load.docx.reading import content_of, file_bytes
    from annual_report.regulations.inspection.word.judging import inspect_word

    content = content_of(file_bytes(path))
    return inspect_word(content, regulation, _regulation_said(content))


def _regulation_said(content: "WordContent") -> str:
    """The regulation that a Word file of this program says it was made by, as a PDF does; nobody has to believe it."""
    from annual_report.document.word_base import BaseUnreadableError, WordBase, is_base

    for _part, data in content.custom:
        if is_base(data):
            try:
                return WordBase.from_xml(data).document.get("regulation", "")
            except BaseUnreadableError:
                return ""
    return ""
