"""Texts as lists show them: on one line, names put into words as far as they are known, and not too long."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from textwrap import shorten
from types import MappingProxyType
from typing import Final

from annual_report.language import Language
from annual_report.wording.markdown import with_names
from annual_report.wording.nameable import Nameable, words_of

LONGEST: Final = 160


@dataclass(frozen=True, slots=True)
class NamedText:
    """A `text` with the names that are `known` in it; a name that says nothing stays as it is written."""

    text: str
    known: Mapping[str, Nameable] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    def say(self, language: Language) -> str:
        """The text on one line of at most so many letters."""
        text = with_names(self.text, lambda name: words_of(name, self.known, language) or None)
        return shorten(text, LONGEST, placeholder=" …")
