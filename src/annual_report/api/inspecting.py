"""PDF files inspected one after another, each to its end: what came of it, or what keeps it from being inspected."""

from collections.abc import Sequence
from pathlib import Path

from annual_report.api.names import UnknownNameError
from annual_report.diagnostics import Fault
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.regulations import Regulation, regulation_named, regulation_titles
from annual_report.regulations.inspection.inspecting import Inspection, inspect_file

InspectedFile = Inspection | Obstacle | Fault


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
        return inspect_file(path, regulation)
    except UnreadablePdfError as error:
        return error.obstacle
    except OSError:
        raise
    except Exception as error:  # whatever it is, other files are of use
        return Fault.of(error)
