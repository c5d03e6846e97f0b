"""Texts as lists show them: on one line, names put into words as far as they are known, and not too long."""

from collections.abc import Mapping
from textwrap import shorten
from typing import Final

from annual_report.language import Language
from annual_report.model.markdown import NAME_FORM
from annual_report.model.nameable import Nameable

LONGEST: Final = 160


def shortened(text: str) -> str:
    """`text` on one line of at most so many letters."""
    return shorten(text, LONGEST, placeholder=" …")


def worded(text: str, known: Mapping[str, Nameable], language: Language) -> str:
    """`text` with its names put into words; a name that says nothing stays as it is written."""

    def say(name: str) -> str | None:
        base, _, form = name.partition(".")
        return known[base].say(form, language) if base in known else None

    return shortened(NAME_FORM.sub(lambda match: say(match[1]) or match[0], text))
