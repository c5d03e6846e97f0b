"""A passage of running text, and its words; what is no language (addresses, codes, names in braces) is masked."""

import re
from dataclasses import dataclass
from functools import cached_property
from typing import Final, Literal, NamedTuple

Role = Literal["prose", "title", "cell", "name"]

MASK: Final = "\ufffc"
# Names in braces, code, e-mail and web addresses, names of files and paths, numbers of documents (10460-KH/UBND), and
# rows of digits that are longer than any number.
_NO_LANGUAGE: Final = re.compile(
    r"\{[^{}\s]+\}"
    r"|`[^`\n]+`"
    r"|(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    r"|(?:https?://|www\.)[^\s<>\"“”]*[^\s<>\"“”.,;:!?)\]]"
    r"|(?<![\w.-])(?:[\w-]++\.)+(?:com|org|net|edu|gov|info|vn)(?:/[^\s<>\"“”]*)?(?![\w])"
    r"|(?<!\w)\d+(?:/\d{4})?(?:[/-][A-ZĐƯ][A-Za-zĐđƯư]*)+(?:-[A-ZĐƯ]\w*)*"
    r"|\d(?:[.,]?\d){40,}"
)
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


class Word(NamedTuple):
    """Letters without a space between them, at `start` in their passage."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()


class SaidName(NamedTuple):
    """What a name in braces says from `start` to `end` of a passage; where it is written, it is at `written`."""

    name: str
    start: int
    end: int
    written: tuple[int, int]


@dataclass(frozen=True)
class Passage:
    """A paragraph, cell, title or name: `text` as it is written, and what its reader calls the place by (`location`).

    `location` is a path of the data, or the line of a file; `group` is the same for passages that stand together, as
    the cells of one column of one table.
    """

    text: str
    location: tuple[str | int, ...] = ()
    role: Role = "prose"
    group: str = ""

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Where, in the text that the passage is taken from, what stands from `start` to `end` begins and ends."""
        return start, end

    def names_between(self, _start: int, _end: int) -> tuple["SaidName", ...]:
        """The names in braces whose words are between the two places; none where the text is as it is written."""
        return ()

    def forget(self) -> None:
        """Drops the cached words of the text, to save memory; they are computed again when asked for."""
        for attribute in ("masked", "words", "is_headline"):
            self.__dict__.pop(attribute, None)

    @cached_property
    def masked(self) -> str:
        """The text, of the same length, with `MASK` for every character of what is no language."""
        return _NO_LANGUAGE.sub(lambda match: MASK * len(match[0]), self.text)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words in their order."""
        return tuple(Word(match[0], match.start()) for match in _WORD.finditer(self.masked))

    @cached_property
    def is_headline(self) -> bool:
        """Whether it is set in capitals, or its words have one each: then its capitals tell nothing of names."""
        if self.text.isupper():
            return True
        words = [word.text for word in self.words if len(word.text) == 1 or not word.text.isupper()]
        capitalised = sum(1 for word in words if word[0].isupper())
        return capitalised * 10 >= len(words) * 8 and len(words) > (2 if self.role == "title" else 4)
