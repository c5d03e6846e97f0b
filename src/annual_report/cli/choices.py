"""Choices of an option: what is told where somebody asks for one that is not there."""

from collections.abc import Iterable, Sequence

import typer

from annual_report.language import LANGUAGES, N_, Language, Message, language_called, message, translator


def one_of(known: Iterable[str]) -> Message:
    """The names of all choices: “pdf or html”."""
    *first, last = known
    return (
        message(N_("{first} or {last}"), first=", ".join(first), last=last) if first else message("{last}", last=last)
    )


def with_question(what: Message, name: str, known: Iterable[str]) -> Message:
    """`what` is wrong with a `name`, and which of those `known` may be meant by it, if any."""
    from annual_report.diagnostics.advice import did_you_mean
    from annual_report.language.similar_names import may_be_meant

    question = did_you_mean(may_be_meant(name, known))
    return message("{what}; {question}", what=what, question=question) if question else what


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


def known_language(asked: str | None, language: Language) -> Language | None:
    """The language of documents that is `asked` for by --language, if one is. Raises `BadParameter`."""
    if asked is None:
        return None
    if (found := language_called(asked)) is not None:
        return found
    said = translator(language)(N_("unknown language “{text}”; use {known}"))
    raise typer.BadParameter(said.format(text=asked, known=", ".join(LANGUAGES)), param_hint="--language")
