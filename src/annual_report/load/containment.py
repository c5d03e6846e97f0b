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
    if _leads_to_itself(real) or not real.is_relative_to(root.resolve()):
        raise OutsideWorkspaceError(relative)
    return real


def _leads_to_itself(resolved: Path) -> bool:
    """Whether it is still a link once all links are followed; a name too long for the system is none."""
    try:
        return resolved.is_symlink()
    except OSError:
        return False
