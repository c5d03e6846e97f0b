"""The argument parser's own words in the user's language: help, and what is wrong with a command line.

Typer's copy of click asks gettext for a few of its texts only; the others are put into words here.
"""

import sys
from typing import Any, Final

import typer
from typer.core import TyperCommand, TyperGroup

from annual_report.cli.choices import with_question
from annual_report.cli.console import Screen
from annual_report.cli.periods_in_words import OF_YEARS, with_keys
from annual_report.language import N_, Language, Message, message, translator
from annual_report.language.lazy_patterns import lazy_pattern

_COMPLETION_OPTIONS: Final = frozenset({"--install-completion", "--show-completion"})
_BESIDE: Final = "annual_report.words_beside_completion"
_QUOTED: Final = lazy_pattern(r"'(.*)'")
_EXTRA: Final = lazy_pattern(r"unexpected extra argument.*\((.*)\)")
# Options that typer adds by itself, with help in English alone.
_ADDED: Final = {
    "install_completion": N_(
        "Sets up the Tab key to complete commands, years and rules (bash, zsh, fish or powershell may follow)."
    ),
    "show_completion": N_("Shows what --install-completion would install."),
}
# What stands for the value of a parameter in usage and help; typer would write types of Python.
_VALUES: Final = {
    "abbreviation": N_("ABBREVIATION"),
    "accept": N_("RULE"),
    "begin_with": N_("YEAR"),
    "document_language": N_("LANGUAGE"),
    "documents": N_("DOCUMENTS"),
    "extract": N_("FILE"),
    "files": N_("FILE"),
    "folder": N_("FOLDER"),
    "formats": N_("FORMATS"),
    "file": N_("FILE"),
    "color": N_("WHEN"),
    "command": N_("COMMAND"),
    "keys": N_("LANGUAGE"),
    "kind": N_("KIND"),
    "lang": N_("LANGUAGE"),
    "name": N_("NAME"),
    "new": N_("NEW"),
    "old": N_("OLD"),
    "output": N_("FOLDER"),
    "output_format": N_("FORMAT"),
    "place": N_("PLACE"),
    "regulation": N_("REGULATION"),
    "rule": N_("RULE"),
    "section": N_("SECTION"),
    "signatory": N_("NAME"),
    "workspace": N_("FOLDER"),
    "year": N_("YEAR"),
    "years": N_("YEAR"),
}


def parsers(language: Language) -> tuple[type[TyperCommand], type[TyperGroup]]:
    """The classes for commands and for the program as a whole, whose help is in `language`."""
    say = translator(language)

    class Spoken:
        """What both have in common."""

        def format_usage(self: Any, context: Any, formatter: Any) -> None:
            pieces = [say(piece) for piece in self.collect_usage_pieces(context)]
            usage = say(N_("Usage"))  # within an f-string, Python 3.11 hides it from the extractor of texts
            formatter.write_usage(context.command_path, " ".join(pieces), prefix=f"{usage}: ")

        def get_params(self: Any, context: Any) -> list[Any]:
            found: list[Any] = super().get_params(context)  # type: ignore[misc]
            for param in found:
                param.help = say(_ADDED.get(param.name, N_("Shows this help."))) if _is_added(param) else param.help
                param.metavar = say(_VALUES[param.name]) if param.name in _VALUES else param.metavar
                if param.name in _ADDED:
                    param.callback = _of_shell(param.callback, language)
                if param.param_type_name == "argument":
                    param.display_type_rich = _no_type
            return found

    class Command(Spoken, TyperCommand):
        """A command."""

        def get_short_help_str(self: Any, limit: int = 0) -> str:  # noqa: ARG002 - called with it
            """What stands beside its name in the list of commands: all of it, on more lines where one is too short."""
            return str(self.short_help or self.help)

        def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
            of_periods = any(each.name in OF_YEARS and each.param_type_name == "argument" for each in self.params)
            return super().parse_args(ctx, with_keys(args) if of_periods else args)

    class Group(Spoken, TyperGroup):
        """The program."""

        def parse_args(self: Any, context: Any, args: list[str]) -> list[str]:
            if asked := _COMPLETION_OPTIONS.intersection(each.partition("=")[0] for each in args):
                # These options take no value as typer makes them, and leave what is beside them unread.
                args = [
                    word
                    for each in args
                    for word in (each.split("=", 1) if each.partition("=")[0] in asked else [each])
                ]
                context.meta[_BESIDE] = [each for each in args if each not in asked]
            read: list[str] = super().parse_args(context, args)
            return read

    return Command, Group


def _no_type(*, ctx: Any) -> str:  # noqa: ARG001 - called by this name
    """What is shown behind the name of an argument: nothing, where typer shows its type."""
    return ""


def _of_shell(callback: Any, language: Language) -> Any:
    """The `callback` of an option that installs or shows completion: for the shell named beside it, or else this one.

    What is installed is told.
    """
    if getattr(callback, "of_shell", False):
        return callback  # parameters are asked for more than once

    def called(context: Any, param: Any, value: Any) -> Any:
        if not value or context.resilient_parsing:
            return value
        from annual_report.cli.shells import install_and_tell, shell_named  # only now: hardly ever asked for

        shell = shell_named(context.meta.get(_BESIDE, ()), param.opts[0], language)
        if param.name == "show_completion":
            return callback(context, param, shell or value)
        install_and_tell(shell, Screen(language))
        raise typer.Exit

    called.of_shell = True  # type: ignore[attr-defined]
    return called


def _is_added(param: Any) -> bool:
    return param.name in _ADDED or "--help" in getattr(param, "opts", ())


def is_wrong_usage(error: Exception) -> bool:
    """Whether this is the parser's way to say that it cannot make sense of a command line."""
    return hasattr(error, "format_message") and hasattr(error, "ctx")


def tell_wrong_usage(error: Any, language: Language) -> None:
    """Tells what is wrong with the command line, and where to look up what is right; help alone for an empty one."""
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stderr.write(f"{error.message}\n")
        return
    screen, command = Screen(language), error.ctx.command_path if error.ctx is not None else "annual-report"
    screen.say(_what(error))
    screen.say(how_it_is_used(command))


def how_it_is_used(command: str = "annual-report") -> Message:
    """Where to look up how a command is used."""
    return message(N_("how it is used: {command} --help"), command=command)


def _what(error: Any) -> Message:
    param = getattr(error, "param", None)
    name: object = param.opts[0] if param is not None and param.opts else ""
    if param is not None and param.param_type_name == "argument" and param.name in _VALUES:
        name = message(_VALUES[param.name])
    match type(error).__name__:
        case "NoSuchOption":
            return _no_option(error)
        case "BadOptionUsage":
            none = "does not take" in error.message
            said = N_("the option “{name}” takes no value") if none else N_("the option “{name}” needs a value")
            return message(said, name=error.option_name)
        case "MissingParameter":
            return message(N_("“{name}” is missing"), name=name)
        case "BadParameter" if error.param_hint is None:
            folder = getattr(getattr(param, "type", None), "file_okay", True) is False
            said = N_("{name}: this is a file, not a folder")
            return message(said if folder else N_("“{name}” cannot have this value"), name=name)
        case "BadParameter":
            return message("{option}: {said}", option=error.param_hint, said=error.message)
    return _unknown_command(error)


def _unknown_command(error: Any) -> Message:
    commands = getattr(error.ctx.command if error.ctx is not None else None, "commands", {})
    if commands and (quoted := _QUOTED.search(error.message)):
        what = message(N_("unknown command “{name}”"), name=quoted[1])
        return with_question(what, quoted[1], commands)
    if extra := _EXTRA.search(error.message):
        said = N_("unexpected argument “{text}”; put quotation marks around a value with spaces")
        begun = any(each.startswith("-") and "=" not in each for each in sys.argv[1:])
        return message(said if begun else N_("unexpected argument “{text}”"), text=extra[1])
    return message("{said}", said=error.message)


def _no_option(error: Any) -> Message:
    """That there is no such option: it belongs after the command, or another may be meant."""
    name = error.option_name
    if (command := _command_with(name, error.ctx)) is not None:
        said = N_("write “{name}” after the command: annual-report {command} {name}")
        return message(said, name=name, command=command)
    return with_question(message(N_("unknown option “{name}”"), name=name), name, _options(error.ctx))


def _command_with(option: str, context: Any) -> str | None:
    """The command that has an `option` that was written in front of it: the one in the line, or else the first."""
    commands = getattr(context.command, "commands", {}) if context is not None else {}
    those = [name for name, each in commands.items() if option in {opt for param in each.params for opt in param.opts}]
    return next((word for word in sys.argv[1:] if word in those), those[0] if those else None)


def _options(context: Any) -> list[str]:
    """All options of the command, written in full."""
    if context is None:
        return []
    params = context.command.get_params(context)
    return [name for param in params for name in getattr(param, "opts", ()) if name.startswith("--")]
