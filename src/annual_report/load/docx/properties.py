"""Properties of WordprocessingML (17.3) as dictionaries, element by element, and what they mean.

`Properties` has the attributes of each element by its name (`{"sz": {"val": "28"}}`). Those of a style are laid over
those of the style that it is based on; of `spacing`, `ind` and `rFonts`, attribute by attribute.
"""

from collections.abc import Mapping
from typing import Final

from annual_report.load.docx.content import Look, ParagraphLook

Properties = Mapping[str, Mapping[str, str]]

_POINTS_OF_TWIPS: Final = 1 / 20
MM_OF_TWIPS: Final = 25.4 / 1440
MM_OF_EMU: Final = 25.4 / 914_400
_BY_ATTRIBUTE: Final = frozenset({"spacing", "ind", "rFonts", "stops"})
_OPPOSITES: Final = {"hanging": "firstLine", "firstLine": "hanging"}  # one of them holds
_OFF: Final = frozenset({"0", "false", "off"})
_AUTOMATIC: Final = 14.0  # points (17.3.1.33)
_SINGLE: Final = 240  # of `line` with the rule `auto`
_MOST_DIGITS: Final = 7
_ALIGNMENTS: Final = {"start": "left", "end": "right", "both": "justify", "distribute": "justify"}
_LAST_LEVEL: Final = 9  # an outline level of 9 is that of plain text
_THEME: Final = {"asciiTheme": "ascii", "hAnsiTheme": "hAnsi"}
_EDGES: Final = frozenset({"top", "bottom", "left", "right", "start", "end", "insideH", "insideV"})
_NO_LINE: Final = frozenset({"", "none", "nil"})
LINE: Final = "line"
# The room between the edge of a cell and its text, as tables and their styles say it.
ROOM_LEFT: Final = "room left"
ROOM_RIGHT: Final = "room right"
# Where tabs lead, by their places.
_STOPS: Final = "stops"
_MOST_STOPS: Final = 64  # Word has no more
_NO_STOPS: Final = frozenset({"clear", "bar", "num"})
_ROOMS: Final = {"left": ROOM_LEFT, "start": ROOM_LEFT, "right": ROOM_RIGHT, "end": ROOM_RIGHT}


def keep(found: dict[str, dict[str, str]], tag: str, attributes: dict[str, str]) -> None:
    """Takes one element into the properties; of edges, there are lines as `LINE`, and the room that they keep."""
    if tag == "tab" and "pos" in attributes:
        stops = found.setdefault(_STOPS, {})
        if len(stops) < _MOST_STOPS:
            stops[attributes["pos"]] = attributes.get("val", "left")
    elif tag not in _EDGES:
        found[tag] = attributes
    elif "val" not in attributes and "w" in attributes and tag in _ROOMS:
        found[_ROOMS[tag]] = attributes
    elif attributes.get("val", "") not in _NO_LINE:
        found.setdefault(LINE, attributes)


def overlaid(below: Properties, above: Properties) -> Properties:
    """The properties `above`, and of those `below` what these do not say."""
    if not below or not above:
        return above or below
    merged: dict[str, Mapping[str, str]] = {**below, **above}
    for name in _BY_ATTRIBUTE & above.keys() & below.keys():
        merged[name] = {key: value for key, value in below[name].items() if _OPPOSITES.get(key) not in above[name]}
        merged[name] = {**merged[name], **above[name]}
    return merged


def whole(text: str | None) -> int | None:
    """The whole number that an attribute says; None where it says none, or one that no program writes."""
    text = (text or "").strip().removesuffix(".0")
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS else None


def scaled(text: str | None, factor: float) -> float | None:
    """The number that an attribute says, times `factor`."""
    number = whole(text)
    return None if number is None else round(number * factor, 3)


def is_on(properties: Properties, name: str) -> bool:
    """Whether a property that is on or off is on."""
    given = properties.get(name)
    return given is not None and given.get("val", "1") not in _OFF


def look_of(properties: Properties, theme: Mapping[str, str]) -> Look:
    """How a run with these properties looks; `theme` has fonts by the names that themes give them."""
    underline = properties.get("u", {}).get("val", "none")
    colour = properties.get("color", {}).get("val", "")
    return Look(
        bold=is_on(properties, "b"),
        italic=is_on(properties, "i"),
        underline=underline != "none",
        strike=is_on(properties, "strike") or is_on(properties, "dstrike"),
        caps=is_on(properties, "caps"),
        hidden=is_on(properties, "vanish"),
        raised=properties.get("vertAlign", {}).get("val") == "superscript",
        size=scaled(properties.get("sz", {}).get("val"), 0.5),
        font=_font(properties.get("rFonts", {}), theme),
        colour="" if colour == "auto" else colour,
    )


def _font(fonts: Mapping[str, str], theme: Mapping[str, str]) -> str:
    for themed, plain in _THEME.items():
        if plain in fonts:
            return fonts[plain]
        if fonts.get(themed) in theme:
            return theme[fonts[themed]]
    return ""


def paragraph_look_of(properties: Properties) -> ParagraphLook:
    """How a paragraph with these properties stands."""
    indents, spacing = properties.get("ind", {}), properties.get("spacing", {})
    alignment = properties.get("jc", {}).get("val", "")
    rule = spacing.get("lineRule", "auto")
    return ParagraphLook(
        contextual=is_on(properties, "contextualSpacing"),
        alignment=_ALIGNMENTS.get(alignment, alignment),
        left=scaled(indents.get("left", indents.get("start")), MM_OF_TWIPS),
        right=scaled(indents.get("right", indents.get("end")), MM_OF_TWIPS),
        first_line=_first_line(indents),
        before=_gap(spacing, "before"),
        after=_gap(spacing, "after"),
        line=scaled(spacing.get("line"), 1 / _SINGLE if rule == "auto" else _POINTS_OF_TWIPS),
        line_rule=rule,
        keep_next=is_on(properties, "keepNext"),
        page_break_before=is_on(properties, "pageBreakBefore"),
        bordered=LINE in properties,
        stops=tuple(_stops(properties)),
    )


def _gap(spacing: Mapping[str, str], side: str) -> float | None:
    """The gap at a side of a paragraph, in points; one that is left to the program is that of web pages."""
    if spacing.get(f"{side}Autospacing", "0") not in _OFF:
        return _AUTOMATIC
    return scaled(spacing.get(side), _POINTS_OF_TWIPS)


def _stops(properties: Properties) -> list[tuple[float, str]]:
    """Where tabs lead, in millimetres from the edge of the text, and how text stands there."""
    stops = ((scaled(place, MM_OF_TWIPS), kind) for place, kind in properties.get(_STOPS, {}).items())
    return sorted((place, kind) for place, kind in stops if place is not None and kind not in _NO_STOPS)


def _first_line(indents: Mapping[str, str]) -> float | None:
    hanging = scaled(indents.get("hanging"), -MM_OF_TWIPS)
    return hanging if hanging else scaled(indents.get("firstLine"), MM_OF_TWIPS)


def outline_of(properties: Properties) -> int | None:
    """The outline level of a heading, from 0."""
    level = whole(properties.get("outlineLvl", {}).get("val"))
    return level if level is not None and 0 <= level < _LAST_LEVEL else None
