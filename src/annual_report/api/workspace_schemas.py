"""The schemas beside the data of a workspace, with its ids: written when asked for, renewed with each year."""

from pathlib import Path
from typing import Final

from annual_report.api.checking import DataFiles
from annual_report.api.data_schema import SCHEMA_FOLDER, schema_file, schema_files, urn
from annual_report.api.publish import write_files
from annual_report.api.workspace_ids import ids_in
from annual_report.language import SOURCE_LANGUAGE, Language
from annual_report.load.containment import OutsideWorkspaceError, inside
from annual_report.load.workspace import Workspace
from annual_report.model.report import Report

_BEGINNING: Final = 500  # letters of a schema in which its name is


def write_with_ids(data: DataFiles, folder: Path, language: Language) -> tuple[Path, ...]:
    """Writes the schemas of all data files into `folder`, and gives their files.

    Raises `CannotWriteError`, and `OSError` where nobody may look which reports there are.
    """
    periods = data.workspace.periods()
    latest = data.report(periods[-1]).value if periods else None
    of_english = latest is not None and latest.language == SOURCE_LANGUAGE
    files = schema_files(language, ids_in(data, periods), of_english=of_english)
    write_files(folder, files)
    return tuple(folder / name for name in files)


def renew_schemas(workspace: Workspace, language: Language) -> tuple[Path, ...]:
    """Writes them anew where the workspace has those of this program, and gives their files; none where it has not.

    Raises `CannotWriteError` and `OSError`.
    """
    try:
        report = inside(workspace.root, f"{SCHEMA_FOLDER}/{schema_file('report')}")
        with report.open(encoding="utf-8", errors="replace") as stream:
            is_ours = urn(Report) in stream.read(_BEGINNING)
    except (OutsideWorkspaceError, OSError):
        return ()
    return write_with_ids(DataFiles(workspace), workspace.root / SCHEMA_FOLDER, language) if is_ours else ()
