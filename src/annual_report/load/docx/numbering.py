"""The lists of a Word file (17.9): which number or sign it writes before a paragraph.

Word keeps no number in the text: each paragraph says its list and level, and they are counted from the beginning.
"""

import re
from dataclasses import dataclass, field, replace
from typing import Final

from annual_report.load.docx.content import Marker
from annual_report.load.docx.package import OfficePackage
from annual_report.load.docx.properties import Properties, whole

_LEVELS: Final = 9
_LONGEST: Final = 60  # letters of a marker: real ones have some ten
_LETTERS: Final = 26
_MOST_LETTERS: Final = 10 * _LETTERS
_MOST_ROMAN: Final = 4999
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
# Signs of lists are often letters of the fonts Symbol and Wingdings, which no other font has at these places.
_SIGNS: Final = {
    "\uf0b7": "•",
    "\uf02d": "-",
    "\uf0a7": "▪",
    "\uf0d8": "➢",
    "\uf0fc": "✓",
    "\uf076": "❖",
    "\uf0e0": "→",
}
_PLACEHOLDER: Final = re.compile("%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list: from which number it counts, how, and what is written."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    plain: bool = False
    style: str = ""
    indents: tuple[tuple[str, str], ...] = ()


@dataclass
class _Abstract:
    levels: dict[int, Level] = field(default_factory=dict)
    style_link: str = ""
    linked_style: str = ""


@dataclass
class _List:
    abstract: str = ""
    starts: dict[int, int] = field(default_factory=dict)
    levels: dict[int, Level] = field(default_factory=dict)


@dataclass
class Numbering:
    """The lists of a file, and how far each has been counted."""

    abstracts: dict[str, _Abstract] = field(default_factory=dict)
    lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def indents(self, properties: Properties) -> dict[str, str]:
        """The indents that the level of a paragraph gives it."""
        found = self._level_of(properties)
        return dict(found[3].indents) if found else {}

    def marker(self, properties: Properties, style: str) -> Marker | None:
        """Counts a paragraph with these properties, of this style; its marker, if it has one."""
        found = self._level_of(properties, style)
        if found is None:
            return None
        list_id, abstract_id, number, level = found
        counts = self._counts.setdefault(abstract_id, [None] * _LEVELS)
        own = self.lists[list_id]
        if (list_id, number) not in self._begun and number in own.starts:
            counts[number] = None
        start = own.starts.get(number, level.start) if (list_id, number) not in self._begun else level.start
        self._begun.add((list_id, number))
        before = counts[number]
        counts[number] = start if before is None else before + 1
        self._restart(abstract_id, own, counts, number)
        text = self._said(abstract_id, own, counts, level)
        return Marker(text, list_id, number, level.form) if text and level.form != "none" else None

    def _restart(self, abstract_id: str, own: _List, counts: list[int | None], number: int) -> None:
        """Lower levels begin anew, but for those that say after which level they do."""
        for lower in range(number + 1, _LEVELS):
            below = self._level(abstract_id, own, lower)
            if below is None or below.restart is None or 0 < number + 1 <= below.restart:
                counts[lower] = None

    def _said(self, abstract_id: str, own: _List, counts: list[int | None], level: Level) -> str:
        if level.form == "bullet":
            return "".join(_SIGNS.get(sign, sign if sign < "\ue000" or sign > "\uf8ff" else "•") for sign in level.text)

        def number(match: re.Match[str]) -> str:
            index = int(match[1]) - 1
            other = self._level(abstract_id, own, index) or Level()
            count = counts[index] if counts[index] is not None else other.start
            return written(count or 0, "decimal" if level.plain else other.form)

        return _PLACEHOLDER.sub(number, level.text[:_LONGEST])[:_LONGEST].strip()

    def _level_of(self, properties: Properties, style: str = "") -> tuple[str, str, int, Level] | None:
        list_id = properties.get("numId", {}).get("val", "")
        own = self.lists.get(list_id)
        if own is None or list_id == "0":
            return None
        abstract_id = self._abstract_of(own)
        number = whole(properties.get("ilvl", {}).get("val"))
        if number is None or "ilvl" not in properties:
            levels = self.abstracts.get(abstract_id, _Abstract()).levels
            number = next((each for each, level in levels.items() if style and level.style == style), number or 0)
        level = self._level(abstract_id, own, number) if 0 <= number < _LEVELS else None
        return (list_id, abstract_id, number, level) if level else None

    def _abstract_of(self, own: _List) -> str:
        """The list that it really is: one may be that of a style."""
        found = self.abstracts.get(own.abstract)
        if found is None or not found.linked_style:
            return own.abstract
        links = (key for key, each in self.abstracts.items() if each.style_link == found.linked_style)
        return next(links, own.abstract)

    def _level(self, abstract_id: str, own: _List, number: int) -> Level | None:
        return own.levels.get(number) or self.abstracts.get(abstract_id, _Abstract()).levels.get(number)


def written(count: int, form: str) -> str:
    """A number as a list writes it."""
    if form in {"lowerLetter", "upperLetter"} and 0 < count <= _MOST_LETTERS:
        letter = chr(ord("a") + (count - 1) % _LETTERS) * ((count - 1) // _LETTERS + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in {"lowerRoman", "upperRoman"} and 0 < count <= _MOST_ROMAN:
        said = ""
        for value, sign in _ROMAN:
            said += sign * (count // value)
            count %= value
        return said.lower() if form == "lowerRoman" else said
    return f"{count:02}" if form == "decimalZero" else str(count)


def numbering_of(package: OfficePackage, name: str) -> Numbering:
    """The lists in the part `name`."""
    reader = _Reader()
    package.read(name, reader.start, reader.end)
    return reader.numbering


class _Reader:
    """Takes the elements of the part of numbering one after another."""

    def __init__(self) -> None:
        self.numbering = Numbering()
        self._abstract: _Abstract | None = None
        self._list: _List | None = None
        self._number = 0
        self._level: Level | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if tag == "abstractNum":
            self._abstract = self.numbering.abstracts.setdefault(attributes.get("abstractNumId", ""), _Abstract())
        elif tag == "num":
            self._list = self.numbering.lists.setdefault(attributes.get("numId", ""), _List())
        elif tag in {"lvl", "lvlOverride"}:
            self._number = whole(attributes.get("ilvl")) or 0
            self._level = Level() if tag == "lvl" else self._level
        elif self._level is not None:
            self._level = _with(self._level, tag, value, attributes)
        elif tag == "startOverride" and self._list:
            self._list.starts[self._number] = whole(value) or 0
        elif tag == "abstractNumId" and self._list:
            self._list.abstract = value
        elif self._abstract and tag == "styleLink":
            self._abstract.style_link = value
        elif self._abstract and tag == "numStyleLink":
            self._abstract.linked_style = value

    def end(self, tag: str) -> None:
        if tag == "lvl" and self._level is not None:
            levels = self._list.levels if self._list else self._abstract.levels if self._abstract else {}
            levels[self._number] = self._level
            self._level = None
        elif tag == "num":
            self._list = None
        elif tag == "abstractNum":
            self._abstract = None


def _with(level: Level, tag: str, value: str, attributes: dict[str, str]) -> Level:
    """The `level` with what one more element says of it."""
    if tag == "start":
        return replace(level, start=whole(value) or 0)
    if tag == "lvlRestart":
        return replace(level, restart=whole(value))
    if tag == "ind":
        return replace(level, indents=tuple(attributes.items()))
    form, text, style = (value if tag == name else said for name, said in _said(level))
    return replace(level, form=form, text=text, style=style, plain=level.plain or tag == "isLgl")


def _said(level: Level) -> tuple[tuple[str, str], ...]:
    return ("numFmt", level.form), ("lvlText", level.text), ("pStyle", level.style)
