"""Numbers that Word counts by itself, so that they stay right where a paragraph is put in: headings, points, captions.

Word counts as the decree does, but for the letters of points (a, b, c, d, đ, e …): these are text, and so is whatever
would be counted otherwise than the document has it. Source: ISO/IEC 29500-1, 17.9.
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from docx.oxml.ns import qn

from annual_report.document.tree import Heading
from annual_report.language.numbers import roman
from annual_report.render.docx import styles
from annual_report.render.docx.oxml import element, field, put

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_SIGNS: Final = ("-", "+")
_BEHIND_NUMBERS: Final = (
    "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc",
    "w:outlineLvl", "w:rPr",
)  # fmt: skip


class _Level(NamedTuple):
    """How one level of a list counts (`decimal`), what it writes (`%1.`), what is behind that, whose style has it."""

    form: str
    text: str
    behind: str = "space"
    style: str = ""


class Numbering:
    """Gives paragraphs of a Word document their numbers; `indent` is that of a first line, in twips."""

    def __init__(self, word: Any, headings: Sequence[Heading], indent: int) -> None:
        self._word, self._indent = word, indent
        self._lists = word.part.numbering_part.element
        self._signs: dict[str, int] = {}
        self._points: dict[int, tuple[int, int]] = {}
        self._decimal: int | None = None
        self._captions: Counter[str] = Counter()
        self._counts_headings = bool(headings) and _can_be_counted(headings)
        if self._counts_headings:
            self._number_headings(headings)

    def heading(self, paragraph: "Paragraph", heading: Heading) -> None:
        """Puts the number of a heading before its title, as far as its style does not."""
        if heading.level == 0:
            run = paragraph.add_run("" if self._counts_headings else heading.number)
            run.add_break()
        elif not self._counts_headings:
            paragraph.add_run(f"{heading.number} ")

    def item(self, paragraph: "Paragraph", marker: str, depth: int) -> None:
        """Puts its `marker` before an entry of a list that is so deep in others."""
        number = self._sign(marker) if marker in _SIGNS else self._point(marker, depth)
        if number is None:
            paragraph.add_run(f"{marker} ")
        else:
            put(paragraph._p.get_or_add_pPr(), _numbered(number, 0), *_BEHIND_NUMBERS)

    def caption(self, paragraph: "Paragraph", label: str) -> None:
        """Puts its `label`, as `Bảng 1`, before a caption: its number is counted with those of its name."""
        name, _, number = label.rpartition(" ")
        self._captions[name] += 1
        if name and number == str(self._captions[name]):
            paragraph.add_run(f"{name} ")
            field(paragraph, f" SEQ {name.replace(' ', '_')} \\* ARABIC ", number)
            paragraph.add_run(". ")
        else:
            paragraph.add_run(f"{label}. ")

    def _number_headings(self, headings: Sequence[Heading]) -> None:
        parts = [each.number.removesuffix(roman(1)) for each in headings if each.level == 0][:1]
        part = _Level("upperRoman", f"{parts[0]}%1", "nothing", styles.HEADINGS[0]) if parts else _Level("none", "")
        levels = (
            part,
            _Level("upperRoman", "%2.", style=styles.HEADINGS[1]),
            _Level("decimal", "%3.", style=styles.HEADINGS[2]),
        )
        number = self._list(self._abstract(levels, indented=False))
        for index, level in enumerate(levels):
            if level.style:
                properties = self._word.styles[level.style].element.get_or_add_pPr()
                put(properties, _numbered(number, index), *_BEHIND_NUMBERS)

    def _sign(self, marker: str) -> int:
        """The list of all entries with this sign."""
        if marker not in self._signs:
            self._signs[marker] = self._list(self._abstract((_Level("bullet", marker),)))
        return self._signs[marker]

    def _point(self, marker: str, depth: int) -> int | None:
        """The list that a point belongs to: that of the one before it on its level, or a new one for the first."""
        number, _point, rest = marker.partition(".")
        if rest or not number.isdecimal() or marker != f"{number}.":
            return None
        if number == "1":
            if self._decimal is None:
                self._decimal = self._abstract((_Level("decimal", "%1."),))
            self._points[depth] = (self._list(self._decimal, begins=True), 1)
            return self._points[depth][0]
        before, count = self._points.get(depth, (0, 0))
        if str(count + 1) != number:
            return None
        self._points[depth] = (before, count + 1)
        return before

    def _abstract(self, levels: Sequence[_Level], *, indented: bool = True) -> int:
        """Adds a kind of list, and gives its number."""
        number = 1 + max((int(each.get(qn("w:abstractNumId"))) for each in self._all("w:abstractNum")), default=0)
        made = element("w:abstractNum", abstractNumId=number)
        made.append(element("w:multiLevelType", val="multilevel" if len(levels) > 1 else "singleLevel"))
        for index, level in enumerate(levels):
            made.append(self._level(index, level, indented=indented))
        first = next(iter(self._all("w:num")), None)
        self._lists.append(made) if first is None else first.addprevious(made)
        return number

    def _level(self, index: int, level: _Level, *, indented: bool) -> Any:
        made = element("w:lvl", ilvl=index)
        made.append(element("w:start", val=1))
        made.append(element("w:numFmt", val=level.form))
        if level.style:
            made.append(element("w:pStyle", val=self._word.styles[level.style].style_id))
        made.append(element("w:suff", val=level.behind))
        made.append(element("w:lvlText", val=level.text))
        made.append(element("w:lvlJc", val="left"))
        if indented or index:
            properties = element("w:pPr")
            properties.append(element("w:ind", left=0, firstLine=self._indent))
            made.append(properties)
        return made

    def _list(self, abstract: int, *, begins: bool = False) -> int:
        """Adds a list of a kind, one that `begins` at 1, and gives its number."""
        number = 1 + max((int(each.get(qn("w:numId"))) for each in self._all("w:num")), default=0)
        made = element("w:num", numId=number)
        made.append(element("w:abstractNumId", val=abstract))
        if begins:
            override = element("w:lvlOverride", ilvl=0)
            override.append(element("w:startOverride", val=1))
            made.append(override)
        self._lists.append(made)
        return number

    def _all(self, name: str) -> list[Any]:
        return list(self._lists.findall(qn(name)))


def _numbered(number: int, level: int) -> Any:
    made = element("w:numPr")
    made.append(element("w:ilvl", val=level))
    made.append(element("w:numId", val=number))
    return made


def _can_be_counted(headings: Sequence[Heading]) -> bool:
    """Whether Word comes to the numbers that the headings have: each level from 1, anew below each higher one."""
    counts = [0, 0, 0]
    part = next((each.number.removesuffix(roman(1)) for each in headings if each.level == 0), "")
    for heading in headings:
        counts[heading.level] += 1
        counts[heading.level + 1 :] = [0] * (2 - heading.level)
        number = counts[heading.level]
        if heading.number != (f"{part}{roman(number)}", f"{roman(number)}.", f"{number}.")[heading.level]:
            return False
    return True
