"""Completion of the Tab key: for which shell it is installed or shown, and what is told of it."""

import re
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout, suppress
from io import StringIO
from pathlib import Path
from typing import Any, Final

import typer

from annual_report.cli.choices import unknown_choice
from annual_report.cli.periods import MACHINE_LACKS
from annual_report.language import N_, Language, translator

SHELLS: Final = ("bash", "zsh", "fish", "powershell")
_POWERSHELL_OF_TODAY: Final = "pwsh"
# What typer says in English of the file that it has written.
_WRITTEN: Final = re.compile(r"^(\w+) completion installed in (.+)$", re.MULTILINE)
_START_FILES: Final = {"bash": ".bashrc", "zsh": ".zshrc"}  # which typer makes read the other file


def shell_named(words: Sequence[str], option: str, language: Language) -> str | None:
    """The shell that the `words` beside an option name, such as `zsh`; None where there are none.

    Raises `BadParameter` for any other word: nothing is installed that was not asked for.
    """
    names = [Path(word).name.lower().removesuffix(".exe") for word in words]
    if len(names) == 1 and names[0] in {*SHELLS, _POWERSHELL_OF_TODAY}:
        return names[0]
    if not words:
        return None
    wrong = [word for word, name in zip(words, names, strict=True) if name not in SHELLS]
    if not wrong:
        said = translator(language)(N_("name only one shell: {shells}")).format(shells=", ".join(SHELLS))
        raise typer.BadParameter(said, param_hint=option)
    raise unknown_choice(N_("unknown shell “{text}”"), wrong, SHELLS, option, language)


def install_and_tell(install: Callable[[], Any], shell: str | None, say: Callable[[str], str]) -> None:
    """Installs completion for the `shell` by `install`, and tells which files are written.

    Raises `Exit` where it cannot be.
    """
    told = StringIO()
    with redirect_stdout(told), suppress(SystemExit):
        try:
            install()
        except typer.Exit:
            typer.echo(say(N_("Only bash, zsh, fish and PowerShell can complete commands.")), err=True)
            raise
        except FileNotFoundError:
            typer.echo(say(N_("{shell} was not found on this machine.")).format(shell=shell), err=True)
            raise typer.Exit(MACHINE_LACKS) from None
    typer.echo(say(N_("Installed: in a new terminal, press Tab to complete what you type.")))
    if written := _WRITTEN.search(told.getvalue()):
        started = _START_FILES.get(written[1])
        files = [written[2], *([str(Path.home() / started)] if started else [])]
        typer.echo(say(N_("Written for {shell}: {files}")).format(shell=written[1], files=", ".join(files)))
