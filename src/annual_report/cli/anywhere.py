"""Options that hold for every command, wherever they stand in the line: the language of messages, and colours."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from annual_report.cli.colours import COLOUR_CHOICES
from annual_report.language import LANGUAGES, N_, Message, is_language, message, preferred

LANGUAGE: Final = "--lang"
COLOUR: Final = "--color"
WORKSPACE: Final = "--workspace"
FROM_ENVIRONMENT: Final = "ANNUAL_REPORT_LANG"
_CHOICES: Final = frozenset({LANGUAGE, COLOUR})
_END_OF_OPTIONS: Final = "--"
# While a shell asks for completions, whatever is told would be taken for one.
_COMPLETING: Final = "_ANNUAL_REPORT_COMPLETE"


@dataclass(slots=True)
class Anywhere:
    """The `language` and `colour` asked for, all other `arguments`, and what is `wrong` with the ones or the others."""

    language: str | None = None
    colour: str | None = None
    arguments: list[str] = field(default_factory=list)
    wrong: Message | None = None


def taken_from(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Anywhere:
    """What stands anywhere in the line; of an option that is given again, the last counts.

    A workspace named in front of the command is the command's.
    """
    found, left = Anywhere(), list(arguments)
    of_command: list[str] = []
    while left:
        argument = left.pop(0)
        name, sign, value = argument.partition("=")
        if name == WORKSPACE and not found.arguments:
            of_command = [argument] if sign else [argument, *left[:1]]
            left = left if sign else left[1:]
            continue
        if argument == _END_OF_OPTIONS:
            found.arguments += [argument, *left]
            break
        if name not in _CHOICES:
            found.arguments.append(argument)
            continue
        said = value if sign else left.pop(0) if left else ""
        if not (is_language(said) if name == LANGUAGE else said.lower() in COLOUR_CHOICES):
            found.wrong = found.wrong or _wrong(name, said)
        elif name == LANGUAGE:
            found.language = preferred(said)
        else:
            found.colour = said.lower()
    found.arguments[1:1] = of_command
    told = environment.get(FROM_ENVIRONMENT, "")
    if found.wrong is None and found.language is None and told and not is_language(told):
        found.wrong = _wrong(FROM_ENVIRONMENT, told)
    if _COMPLETING in environment:
        found.wrong = None
    return found


def _wrong(name: str, said: str) -> Message:
    from annual_report.cli.choices import one_of  # only now: most command lines are right

    known = one_of(COLOUR_CHOICES if name == COLOUR else LANGUAGES)
    if not said:
        return message(N_("“{name}” needs a value: {known}"), name=name, known=known)
    unknown = N_("{option}: unknown choice “{text}”; use {known}") if name == COLOUR else _UNKNOWN_LANGUAGE
    return message(unknown, option=name, text=said, known=known)


_UNKNOWN_LANGUAGE: Final = N_("{option}: unknown language “{text}”; use {known}")
