"""Choices of an option: what is told where somebody asks for one that is not there."""

from collections.abc import Iterable, Sequence

import typer

from annual_report.language import N_, Language, Message, message


def one_of(known: Iterable[str]) -> Message:
    """The names of all choices: “pdf or html”."""
    *first, last = known
    return (
        message(N_("{first} or {last}"), first=", ".join(first), last=last) if first else message("{last}", last=last)
    )


def unknown_choice(
    words: str, asked: Sequence[str], known: Sequence[str], option: str, language: Language
) -> typer.BadParameter:
    """What is raised where some of what is `asked` for by `option` is not `known`: only that is named.

    `words` say what is unknown, such as “unknown format “{text}””.
    """
    wrong = list(dict.fromkeys(each for each in asked if each not in known)) or [""]
    what = message(words, text="”, “".join(wrong))
    said = message(N_("{what}; use {known}"), what=what, known=one_of(known))
    return typer.BadParameter(said.say(language), param_hint=option)
