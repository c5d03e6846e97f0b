"""`annual-report help`: the help of the program or of one command, as `--help` shows it."""

from collections.abc import Callable
from typing import Annotated

import typer

from annual_report.language import N_, SOURCE_LANGUAGE, Language, translator


def help_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def show_help(
        context: typer.Context,
        command: Annotated[
            str | None,
            typer.Argument(
                help=say(N_("A command (default: the program as a whole).")), autocompletion=commands_offered
            ),
        ] = None,
    ) -> None:
        above = context.find_root()
        if command is None:
            typer.echo(above.get_help())
            return
        name, asked, _rest = above.command.resolve_command(above, [command])  # type: ignore[attr-defined]
        typer.echo(asked.get_help(typer.Context(asked, info_name=name, parent=above)))

    return show_help


def commands_offered(incomplete: str) -> list[str]:
    """The commands that begin with what is typed so far, for completion."""
    from annual_report.cli.app import make_app  # only now: it has this command in it

    names = [each.name for each in make_app(SOURCE_LANGUAGE).registered_commands if not each.hidden]
    return [each for each in names if each and each.startswith(incomplete)]
