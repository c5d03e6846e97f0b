"""The journal of a user's file that is being mended, by which what they have saved meanwhile comes back to them.

It stands in the staging folder while the file and the mended one change places. Where it is found, the run was killed
in between: what is there and is neither what was read nor what was written is somebody's work, and is put back.
"""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Final

from annual_report.api.publish.disk import move_over, move_to_free
from annual_report.api.publish.exchange import exchanged
from annual_report.api.publish.journal import MOST_BYTES, has_digest
from annual_report.api.publish.leftovers import is_plain
from annual_report.api.publish.seal import read_sealed, write_sealed

OWN: Final = "own.json"
# In the staging folder: the mended file, which the user's changes places with; and a second name of the user's.
NEW: Final = "new"
OLD: Final = "old"
BACKUP: Final = ".bak"
_BACKUPS: Final = 1000


@dataclass(frozen=True, slots=True)
class Mending:
    """The file `name` of the folder: size and SHA-256 of what was read of it (`before`) and is written (`after`)."""

    name: str
    before: tuple[int, str]
    after: tuple[int, str]

    @classmethod
    def of(cls, name: str, before: bytes, after: bytes) -> "Mending":
        """That of these contents."""
        return cls(name, (len(before), sha256(before).hexdigest()), (len(after), sha256(after).hexdigest()))

    def write(self, place: Path) -> None:
        """Writes the journal into the staging folder, at once."""
        write_sealed(place, OWN, asdict(self))


def close(place: Path) -> None:
    """Takes the journal away, as nothing in the staging folder is of use any more."""
    with suppress(OSError):  # whoever finds it finds nothing to put back
        (place / OWN).unlink(missing_ok=True)


def settle_own(place: Path, folder: Path) -> None:
    """Puts back what somebody had saved, if there is a journal in `place`. Raises `OSError` where it cannot now."""
    mending = _read(place)
    if mending is None:
        return
    file = folder / mending.name
    for displaced in (place / NEW, place / OLD):
        if is_file(displaced) and not any(has_digest(displaced, *each) for each in (mending.before, mending.after)):
            _put_back(displaced, file, mending)
    close(place)


def backup_names(file: Path) -> Iterator[Path]:
    """The names that a copy of `file` may have: no data file is called so."""
    for number in range(1, _BACKUPS):
        yield file.with_name(f"{file.name}{BACKUP}{number if number > 1 else ''}")


def _put_back(displaced: Path, file: Path, mending: Mending) -> None:
    """Puts what was `displaced` back in the place of what we wrote; if that is not there any more, beside it."""
    if is_file(file) and displaced.samefile(file):
        return
    if is_file(file) and has_digest(file, *mending.after):
        if not exchanged(displaced, file):
            move_over(displaced, file)
            return
        if has_digest(displaced, *mending.after):
            return
        exchanged(displaced, file)  # they have saved once more: the last one stays, the other goes beside
    for name in backup_names(file):
        with suppress(FileExistsError):
            move_to_free(displaced, name)
            return


def is_file(file: Path) -> bool:
    """Whether `file` is one, and no link."""
    return file.is_file() and not file.is_symlink()


def _read(place: Path) -> Mending | None:
    try:
        told = read_sealed(place, OWN)
        mending = Mending(told["name"], _content(told["before"]), _content(told["after"]))
        return mending if is_plain(mending.name) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _content(told: Any) -> tuple[int, str]:
    """Size and SHA-256, as a journal tells of them. Raises `ValueError` for what none of ours tells."""
    size, digest = told
    if type(size) is not int or not 0 <= size <= MOST_BYTES or not isinstance(digest, str):
        raise ValueError
    return size, digest
