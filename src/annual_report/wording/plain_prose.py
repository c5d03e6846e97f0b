"""Prose as plain words on one line: to be quoted in a message, or compared with other prose."""

from collections.abc import Mapping
from typing import Final

from annual_report.language import Language
from annual_report.wording.markdown import NAME_FORM, flat, tokens
from annual_report.wording.nameable import Nameable

_SHOWN: Final = 60
_LINE_ENDS: Final = frozenset({"softbreak", "hardbreak"})


def plain_prose(prose: str, known: Mapping[str, Nameable], language: Language) -> str:
    """The words of `prose` with those that its names stand for; paragraphs and entries of lists end with a full stop.

    A name that says nothing is left out.
    """
    said: list[str] = []
    for token in flat(tokens(prose)):
        if token.type == "inline":
            said.append(". " if said else "")
        elif token.type in _LINE_ENDS:
            said.append(" ")
        elif token.content:
            pieces = NAME_FORM.split(token.content)
            said += [_named(piece, known, language) if index % 2 else piece for index, piece in enumerate(pieces)]
    return " ".join("".join(said).split())


def quoted_start(text: str) -> str:
    """The beginning of a text, whole words, for a message to quote."""
    if len(text) <= _SHOWN:
        return text.rstrip(" .;")
    return f"{text[:_SHOWN].rpartition(' ')[0] or text[:_SHOWN]}…"


def _named(name: str, known: Mapping[str, Nameable], language: Language) -> str:
    base, _, form = name.partition(".")
    return (known[base].say(form, language) if base in known else None) or ""
