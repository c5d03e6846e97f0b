"""The styles of a Word file (17.7) and the fonts of its theme: what a paragraph or run has by its style."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from annual_report.load.docx import limits
from annual_report.load.docx.obstacle import Obstacle, met
from annual_report.load.docx.package import OfficePackage
from annual_report.load.docx.properties import LINE, Properties, keep, outline_of, overlaid

_DEEPEST: Final = 20  # of styles based on styles
_HEADING: Final = "heading "
_PARTS: Final = {"pPr": "paragraph", "rPr": "run", "tblPr": "table"}
_DEFAULTS: Final = {"pPrDefault": "paragraph", "rPrDefault": "run"}


@dataclass
class Style:
    """One style; `own` has its properties of paragraphs, runs and tables."""

    name: str = ""
    base: str = ""
    own: dict[str, dict[str, dict[str, str]]] = field(default_factory=lambda: {"paragraph": {}, "run": {}, "table": {}})


@dataclass
class Styles:
    """The styles by their ids; "" is that of paragraphs, or tables, that name none. `theme` has the theme's fonts."""

    by_id: dict[str, Style] = field(default_factory=dict)
    defaults: Style = field(default_factory=Style)
    default_paragraph: str = ""
    default_table: str = ""
    theme: dict[str, str] = field(default_factory=dict)
    _merged: dict[tuple[str, str], Properties] = field(default_factory=dict)

    def name(self, style: str) -> str:
        """The name of a style, in which users know it."""
        found = self.by_id.get(style or self.default_paragraph)
        return found.name if found else ""

    def paragraph(self, style: str) -> Properties:
        """What paragraphs of a style have, with the defaults of the file."""
        return self._with_bases("paragraph", style or self.default_paragraph, self.defaults)

    def run(self, style: str) -> Properties:
        """What letters in a paragraph of the `style` have, with the defaults of the file."""
        return self._with_bases("run", style or self.default_paragraph, self.defaults)

    def letters(self, style: str) -> Properties:
        """What letters of a character style have."""
        return self._with_bases("run", style, None) if style else {}

    def table(self, style: str) -> Properties:
        """What tables of a style have."""
        return self._with_bases("table", style or self.default_table, None)

    def is_lined(self, style: str) -> bool:
        """Whether tables of a style have lines."""
        return LINE in self.table(style)

    def _with_bases(self, kind: str, style: str, defaults: Style | None) -> Properties:
        key = (f"{kind}{'' if defaults else ' alone'}", style)
        if key not in self._merged:
            merged: Properties = dict(defaults.own[kind]) if defaults else {}
            for each in reversed(list(self._lineage(style))):
                merged = overlaid(merged, each.own[kind])
            self._merged[key] = merged
        return self._merged[key]

    def is_title(self, style: str) -> bool:
        """Whether it is a style of headings or titles, or is based on one."""
        return any(_is_title(each.name.lower()) for each in self._lineage(style or self.default_paragraph))

    def is_of_contents(self, style: str) -> bool:
        """Whether it is a style of tables of contents."""
        return self.name(style).lower().startswith("toc ")

    def outline(self, style: str) -> int | None:
        """The level of headings of this style, from 0."""
        given = outline_of(self.paragraph(style))
        if given is not None or "outlineLvl" in self.paragraph(style):
            return given
        names = (each.name.lower() for each in self._lineage(style or self.default_paragraph))
        digits = (name.removeprefix(_HEADING) for name in names if name.startswith(_HEADING))
        return next((int(each) - 1 for each in digits if each in "123456789" and each), None)

    def _lineage(self, style: str) -> Iterator[Style]:
        for _step in range(_DEEPEST):
            found = self.by_id.get(style)
            if found is None:
                return
            yield found
            style = found.base


def _is_title(name: str) -> bool:
    return name.startswith("heading") or name in {"title", "subtitle"}


def styles_of(package: OfficePackage, name: str) -> Styles:
    """The styles in the part `name`. Raises `ObstacleError` where there are more than any program writes."""
    reader = _Reader()
    package.read(name, reader.start, reader.end)
    return reader.styles


class _Reader:
    """Takes the elements of the part of styles one after another."""

    def __init__(self) -> None:
        self.styles = Styles()
        self._style = Style()
        self._count = 0
        self._open: list[str] = []
        self._conditional = 0  # within what a table's style says of its first row, and the like

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if tag == "style":
            self._begin(attributes)
        elif tag in _DEFAULTS:
            self._style = self.styles.defaults
        elif tag in {"tblStylePr", "rPrChange", "pPrChange"}:
            self._conditional += 1
        elif self._conditional:
            return
        elif tag in _PARTS:
            self._open.append(_PARTS[tag])
        elif self._open:
            keep(self._style.own[self._open[-1]], tag, attributes)
        elif tag == "name":
            self._style.name = value
        elif tag == "basedOn":
            self._style.base = value

    def _begin(self, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > limits.MOST_STYLES:
            raise met(Obstacle.DAMAGED)
        self._style = Style()
        style_id = attributes.get("styleId", "")
        self.styles.by_id[style_id] = self._style
        if attributes.get("default") in {"1", "true", "on"}:
            if attributes.get("type") == "paragraph":
                self.styles.default_paragraph = style_id
            elif attributes.get("type") == "table":
                self.styles.default_table = style_id

    def end(self, tag: str) -> None:
        if tag in {"tblStylePr", "rPrChange", "pPrChange"}:
            self._conditional -= 1
        elif tag in _PARTS and self._open and not self._conditional:
            self._open.pop()


def theme_of(package: OfficePackage, name: str) -> dict[str, str]:
    """The fonts of the theme in the part `name`, by what styles call them: `minorHAnsi`, `majorAscii`."""
    fonts: dict[str, str] = {}
    where = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal where
        local = tag.rpartition(" ")[2]
        if local in {"majorFont", "minorFont"}:
            where = local.removesuffix("Font")
        elif local == "latin" and where:
            for script in ("HAnsi", "Ascii"):
                fonts.setdefault(f"{where}{script}", attributes.get("typeface", ""))

    def end(tag: str) -> None:
        nonlocal where
        if tag.rpartition(" ")[2] in {"majorFont", "minorFont"}:
            where = ""

    package.read(name, start, end)
    return fonts
