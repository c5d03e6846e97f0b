"""The mistakes in this folder: how each is made in the sound workspace, and what `annual-report check` then shows.

Each mistake is a folder of its own. What of it is a slip in a text stands in `slip.diff`:

    Why somebody would write this: any lines before the first sign of a change.
    @@ data/2025/report.yaml
    -    value: 1286
    +    value: 1,286

Lines behind `-` stand in the sound file exactly once, in this order (behind a blank: they stay); those behind `+` come
in their place. Beside such changes there are `remove FILE`, `rename FILE -> FILE` and `link FILE -> TARGET`. All
further files of the folder are put over those of the sound workspace as they are.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Final
from unittest.mock import patch

from sample import SURROUNDINGS
from typer import Typer

from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.cli.app import make_app
from annual_report.language import LANGUAGES, Language

HERE: Final = Path(__file__).parent
SOUND: Final = HERE / "sound"
_SLIP: Final = "slip.diff"
_GOLDEN: Final = "expected.{language}.txt"
_WHERE_IT_RAN: Final = "…"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A folder that tells how the sound workspace is spoilt."""

    folder: Path

    @property
    def name(self) -> str:
        """The mistake in a few words."""
        return self.folder.name

    def golden(self, language: Language) -> Path:
        """Where stands what is to be shown of it."""
        return self.folder / _GOLDEN.format(language=language)

    def make(self, root: Path) -> None:
        """Writes the workspace with the mistake into the new folder `root`."""
        shutil.copytree(SOUND, root)
        goldens = [_GOLDEN.format(language=language) for language in LANGUAGES]
        shutil.copytree(
            self.folder, root, dirs_exist_ok=True, ignore=shutil.ignore_patterns(_SLIP, *goldens), symlinks=True
        )
        if (self.folder / _SLIP).exists():
            _apply((self.folder / _SLIP).read_bytes().decode(), root)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the command shows, and its exit status."""

    text: str
    status: int


def mistakes() -> list[Mistake]:
    """All mistakes there are."""
    return [
        Mistake(each) for each in sorted(HERE.iterdir()) if each.is_dir() and each.name[0] not in "_." and each != SOUND
    ]


def shown(root: Path) -> dict[Language, Shown]:
    """What `annual-report check` shows in the workspace `root` on a screen of 80 columns, in this very process.

    Each period is checked once, when the program speaks the first language; in the others it tells the same findings.
    """
    checked: dict[str, CheckedPeriod] = {}

    def check_once(shelf: DataFiles, key: str) -> CheckedPeriod:
        if key not in checked:
            checked[key] = check_period(shelf, key)
        return checked[key]

    with (
        chdir(root),
        patch.dict(os.environ, SURROUNDINGS),
        patch("annual_report.api.checking.check_period", check_once),
    ):
        return {language: _shown(root, language) for language in LANGUAGES}


def _shown(root: Path, language: Language) -> Shown:
    with redirect_stdout(StringIO()) as screen, redirect_stderr(screen):
        status = _app(language)(["check"], prog_name="annual-report", standalone_mode=False)
    return Shown(screen.getvalue().replace(str(root.resolve()), _WHERE_IT_RAN), status)


@cache
def _app(language: Language) -> Typer:
    return make_app(language)


def _apply(slip: str, root: Path) -> None:
    for what, name, lines in _steps(slip):
        file = root / name
        match what:
            case "remove":
                file.unlink()
            case "rename":
                file.rename(root / lines[0])
            case "link":
                file.unlink(missing_ok=True)
                file.symlink_to(lines[0])
            case _:
                old = "".join(line[1:] for line in lines if line[0] in " -")
                new = "".join(line[1:] for line in lines if line[0] in " +")
                text = file.read_bytes().decode()
                before, behind = ("\n" + text).split("\n" + old)
                file.write_bytes((f"{before}\n{new}{behind}").removeprefix("\n").encode())


def _steps(slip: str) -> Iterator[tuple[str, str, list[str]]]:
    """What is done with which file, and the lines that tell how."""
    lines = list(StringIO(slip, newline="\n"))
    while lines:
        what, _, rest = lines.pop(0).rstrip("\n").partition(" ")
        if what == "@@":
            count = next((at for at, line in enumerate(lines) if line[0] not in " -+"), len(lines))
            yield what, rest, lines[:count]
            del lines[:count]
        elif what == "remove":
            yield what, rest, []
        elif what in {"link", "rename"}:
            name, _, target = rest.partition(" -> ")
            yield what, name, [target]
