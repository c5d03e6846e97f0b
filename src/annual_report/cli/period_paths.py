"""Periods named by their folders and files: `data/2018/report.yaml`, `data/2018` and `2018/` all mean 2018."""

import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from annual_report import api
from annual_report.language import Language

if TYPE_CHECKING:
    from annual_report.api.results import DataFiles
    from annual_report.load.workspace import Workspace

_DATA: Final = "data"
# Also the space in "2025 2026", which is one argument of a script.
_BETWEEN_YEARS: Final = re.compile(r"[,;]|(?<=\d)\s+(?=\d{4})")
_ENDS: Final = (".yaml", ".yml")


def years_listed(asked: Iterable[str]) -> list[str]:
    """The years that are `asked` for one by one, or several with commas between them: `2025,2026`, `2025, 2026`."""
    found: list[str] = []
    for each in asked:
        parts = [part.strip() for part in _BETWEEN_YEARS.split(each)]
        found += [each] if is_path(each) or not any(parts) else filter(None, parts)
    return found


def opened(
    folder: Path | None, asked: Iterable[str], language: Language | None = None
) -> "tuple[DataFiles, list[str]]":
    """The workspace with the texts of a `language`, and the periods that are `asked` for by their names or by paths.

    It is that in `folder`, or around the current one; where there is none, that of a path. Raises `NoWorkspaceError`
    and `OSError`, as `api.open` does.
    """
    from annual_report.load.workspace import NoWorkspaceError

    named = list(asked)
    try:
        data = api.open(folder, language)
    except NoWorkspaceError:
        root = next(filter(None, map(_workspace_around, named)), None) if folder is None else None
        if root is None:
            raise
        data = api.open(root, language)
    return data, [period_named(each, data.workspace) for each in named]


def workspace_asked(folder: Path | None, years: Iterable[str]) -> tuple[Path | None, list[str]]:
    """The workspace, and the years without a path that means a whole workspace, or its data.

    Such a path names the workspace where no other `folder` is given, and all that it has is asked for.
    """
    left = list[str]()
    for each in years:
        root = _root_named(each)
        if root is None or folder not in {None, root}:
            left.append(each)
        else:
            folder = root
    return folder, left


def _root_named(asked: str) -> Path | None:
    """The workspace that a path means, or the data of which it means; None where it means another thing."""
    from annual_report.load.workspace import NoWorkspaceError, Workspace

    path = Path(asked.strip() or "-")
    if not path.is_dir() or not (is_path(asked) or (path / _DATA).is_dir()):
        return None
    try:
        root = Workspace.find(path).root
    except (NoWorkspaceError, OSError):
        return None
    return root if path.resolve() in {root, root / _DATA} else None


def is_path(asked: str) -> bool:
    """Whether a period is asked for by a path."""
    text = asked.strip()
    return "/" in text or "\\" in text or text.endswith(_ENDS) or text in {".", ".."}


def period_named(asked: str, workspace: "Workspace") -> str:
    """The period that a path means, as seen from here, from the workspace or its data; all else as it is."""
    if not is_path(asked):
        return asked
    text = asked.strip().replace("\\", "/")
    data = workspace.root / _DATA
    for start in (Path.cwd(), workspace.root, data):
        for path in (Path(os.path.normpath(start / text)), (start / text).resolve()):
            if path != data and path.is_relative_to(data):
                return path.relative_to(data).parts[0]
    return asked


def _workspace_around(asked: str) -> Path | None:
    """The folder of the workspace that a path leads into; None where it is none, or leads into none."""
    from annual_report.load.workspace import NoWorkspaceError, Workspace

    path = Path(asked)
    if len(path.parts) == 1 or not path.exists():
        return None
    try:
        return Workspace.find(path).root
    except NoWorkspaceError:
        return None
