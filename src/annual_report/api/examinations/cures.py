"""The lines to type that bring the program and its libraries back, for the way in which they were installed here."""

import os
import shlex
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from annual_report import __version__

PROGRAM: Final = Path(__file__).parents[2]
WHEEL: Final = f"annual_report-{__version__}-py3-none-any.whl"


def set_up_again(*libraries: str) -> str:
    """The line that installs `libraries` in a version that fits; without any, the program with all that it needs."""
    if checkout := _checkout():
        stamp = checkout / ".venv" / "bootstrapped"  # while it is there, the script takes all for installed
        return f"rm -f {shlex.quote(str(stamp))} && {shlex.quote(str(checkout / 'script' / 'bootstrap'))}"
    what = ("--upgrade", *libraries) if libraries else ("--force-reinstall", WHEEL)
    return _line(*_installer(), *what)


def bring_files_back() -> str:
    """The line that brings back the program's own files."""
    if checkout := _checkout():
        return _line("git", "-C", str(checkout), "restore", "src", "templates")
    return set_up_again()


def _checkout() -> Path | None:
    """The checkout that the program runs from, where its script for setting up can be used."""
    root = PROGRAM.parents[1]
    return root if os.name == "posix" and (root / "script" / "bootstrap").is_file() else None


def _installer() -> tuple[str, ...]:
    if find_spec("pip"):
        return sys.executable, "-m", "pip", "install"
    return "uv", "pip", "install", "--python", sys.executable


def _line(*words: str) -> str:
    return " ".join(map(_for_windows, words)) if os.name == "nt" else shlex.join(words)


def _for_windows(word: str) -> str:
    """`word` in quotes where cmd would take a sign of it for one of its own, as in `typer>=0.29,<0.30`."""
    return f'"{word}"' if set(word) & set("<>|&^") else subprocess.list2cmdline([word])
