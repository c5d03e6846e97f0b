"""What the Tab key offers, where it is no file and no option; and taking away again what completion has installed."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

import typer

_PROGRAM: Final = "annual-report"
# As typer writes them for zsh, which all programs with completion by typer share.
_ZSH_LINES: Final = ("fpath+=~/.zfunc; autoload -Uz compinit; compinit", "zstyle ':completion:*' menu select")


def among(offered: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """What completes one of those `offered`, which are asked for only then."""

    def complete(incomplete: str) -> list[str]:
        return [each for each in offered() if each.startswith(incomplete)]

    return complete


def several_among(offered: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """What completes the last of several of those `offered`, between commas: none is offered again."""

    def complete(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        named = set(before.split(","))
        return [f"{before}{comma}{each}" for each in offered() if each.startswith(last) and each not in named]

    return complete


def languages() -> Iterable[str]:
    """The languages of messages."""
    from annual_report.language import LANGUAGES

    return LANGUAGES


def document_kinds() -> Iterable[str]:
    """The documents that are built."""
    from annual_report.compose.registry import DOCUMENT_KINDS

    return [kind.name for kind in DOCUMENT_KINDS]


def document_formats() -> Iterable[str]:
    """The formats that documents are made in."""
    from annual_report.api.building import FORMATS

    return FORMATS


def data_files() -> Iterable[str]:
    """The data files that there are schemas of."""
    from annual_report.api.data_schema import FILES

    return FILES


def sections_here(context: typer.Context, incomplete: str) -> list[str]:
    """The sections that the reports of the years named, or of the latest, have: by id, or else by title as in an id."""
    from annual_report.api.checking import DataFiles
    from annual_report.cli.periods import workspace_of
    from annual_report.load.workspace import NoWorkspaceError
    from annual_report.model.report import Contents
    from annual_report.model.walk import each
    from annual_report.values.text_types import slug

    with suppress(NoWorkspaceError, OSError):
        data = DataFiles(workspace_of(context))
        there = data.workspace.periods()
        asked = [key for key in context.params.get("years") or () if key in there] or there[-1:]
        reports = [data.report(key).value for key in asked]
        found = [one for report in reports if report is not None for _path, one in each(report, Contents)]
        names = dict.fromkeys(one.id or slug(one.title) for one in found)
        return [name for name in names if name.startswith(incomplete)]
    return []


def remove_installed(home: Path) -> list[Path]:
    """Takes away what --install-completion has put into the folder `home`, for bash, zsh and fish.

    Gives the files that it has removed or changed. Raises `OSError`, and `CannotWriteError` for a start-up file.
    """
    for_bash, for_zsh = home / ".bash_completions" / f"{_PROGRAM}.sh", home / ".zfunc" / f"_{_PROGRAM}"
    own = (for_bash, for_zsh, home / ".config/fish/completions" / f"{_PROGRAM}.fish")
    gone = [file for file in own if file.is_file()]
    # The start-up files first, which may be refused: no shell is to look for what is gone.
    changed = _without(home / ".bashrc", f"source '{for_bash}'")
    if for_zsh in gone and list(for_zsh.parent.iterdir()) == [for_zsh]:
        changed += _without(home / ".zshrc", *_ZSH_LINES)
    for file in gone:
        file.unlink()
        with suppress(OSError):  # other programs have theirs there
            file.parent.rmdir()
    return [*gone, *changed]


def _without(file: Path, *lines: str) -> list[Path]:
    """Takes the `lines`, and the empty one before each, out of a start-up file; gives it, where it had any.

    What then has nothing in it goes too.
    """
    if not file.is_file():
        return []
    from annual_report.api.publish import replace_own_file

    before = text = file.read_bytes()
    for line in (re.escape(f"{line}\n".encode()) for line in lines):
        # Each time that completion is installed, an empty line is added at the end.
        text = re.sub(rb"\n?" + line + rb"(?:\n+\Z)?", b"", text, count=1)
    if text == before:
        return []
    if text.strip():
        replace_own_file(file.resolve(), before, text, keeps_copy=False)  # the lines that go are all ours
    else:
        file.unlink()
    return [file]
