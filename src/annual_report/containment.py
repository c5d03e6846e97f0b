"""Which files may be read: those whose real place, links followed, is inside the workspace."""

from pathlib import Path


class OutsideWorkspaceError(ValueError):
    """A path that leads out of the folder it must stay in."""


def inside(root: Path, relative: str) -> Path:
    """The file `relative` to `root`, links followed. Raises `OutsideWorkspaceError` where that is not inside `root`."""
    if "\0" in relative:
        raise OutsideWorkspaceError(relative)
    try:
        real = (root / relative).resolve()
    except (OSError, RuntimeError) as error:
        raise OutsideWorkspaceError(relative) from error
    # A link that is still one once all links are followed leads to itself.
    if _is_link(real) or not real.is_relative_to(root.resolve()):
        raise OutsideWorkspaceError(relative)
    return real


def _is_link(path: Path) -> bool:
    try:
        return path.is_symlink()
    except OSError:  # a name that is too long for the file system
        return False
