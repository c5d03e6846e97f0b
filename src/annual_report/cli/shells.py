"""Completion of the Tab key: for which shell it is installed or shown, and what is told of it."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Final

import typer

from annual_report.cli.choices import unknown_choice
from annual_report.cli.completion_files import NoHomeError, home_folder, install, remove_installed
from annual_report.cli.console import Screen
from annual_report.cli.periods import MACHINE_LACKS, WRONG_USAGE
from annual_report.cli.refusals import refusals
from annual_report.language import N_, Language, message, translator

_PROGRAM: Final = "annual-report"
SHELLS: Final = ("bash", "zsh", "fish", "powershell")
_POWERSHELLS: Final = ("powershell", "pwsh")


def shell_named(words: Sequence[str], option: str, language: Language) -> str | None:
    """The shell that the `words` beside an option name, such as `zsh`; None where there are none.

    Raises `BadParameter` for any other word: nothing is installed that was not asked for.
    """
    names = [Path(word).name.lower().removesuffix(".exe") for word in words]
    if len(names) == 1 and names[0] in {*SHELLS, *_POWERSHELLS}:
        return names[0]
    if not words:
        return None
    wrong = [word for word, name in zip(words, names, strict=True) if name not in SHELLS]
    if not wrong:
        said = translator(language)(N_("name only one shell: {shells}")).format(shells=", ".join(SHELLS))
        raise typer.BadParameter(said, param_hint=option)
    raise unknown_choice(N_("unknown shell “{text}”"), wrong, SHELLS, option, language)


def install_and_tell(shell: str | None, screen: Screen) -> None:
    """Installs completion for the `shell`, or else the one that calls, and tells which files were written.

    Raises `Exit` where it cannot be.
    """
    name = shell or _shell_around()
    if name in _POWERSHELLS:
        _tell_powershell(screen)
        return
    if name not in SHELLS:
        screen.say(message(N_("Only bash, zsh, fish and PowerShell can complete commands.")))
        raise typer.Exit(WRONG_USAGE)
    with _at_home(screen) as home:
        files = install(name, home)
    screen.result(message(N_("Installed: in a new terminal, press Tab to complete what you type.")))
    screen.result(message(N_("Written for {shell}: {files}"), shell=name, files=", ".join(map(str, files))))


def remove_and_tell(screen: Screen) -> None:
    """Removes what was installed for all shells, and tells which files were removed or changed.

    Raises `Exit` where it cannot be.
    """
    with _at_home(screen) as home:
        removed = remove_installed(home)
    if removed:
        screen.result(message(N_("Completion was removed from: {files}"), files=", ".join(map(str, removed))))
    else:
        screen.result(message(N_("Completion is not installed.")))
    if sys.platform == "win32" or any(map(which, _POWERSHELLS)):
        screen.say(message(N_("PowerShell: delete the lines of annual-report from your profile (notepad $PROFILE).")))


def _tell_powershell(screen: Screen) -> None:
    """What to add to a profile of PowerShell: whether it may run one is a setting that nobody else is to change."""
    screen.say(message(N_("Nothing was changed. Open your PowerShell profile (notepad $PROFILE), and add this line:")))
    screen.result(f"{_PROGRAM} --show-completion powershell | Out-String | Invoke-Expression")
    screen.say(message(N_("If PowerShell may not run its profile on this machine, ask your IT colleague.")))


@contextmanager
def _at_home(screen: Screen) -> Iterator[Path]:
    """Gives the user's own folder. Ends the command where there is none, or a file in it cannot be written."""
    try:
        home = home_folder()
    except NoHomeError as error:
        what = N_("Your home folder was not found: the variable {name} does not name a folder.")
        screen.say(message(what, name=error))
        screen.say(message(N_("Nothing was changed.")))
        raise typer.Exit(MACHINE_LACKS) from None
    with refusals(screen):
        yield home


def _shell_around() -> str | None:
    """The shell that the program was called from, as far as that can be seen."""
    from typer._completion_shared import _get_shell_name

    return _get_shell_name()
