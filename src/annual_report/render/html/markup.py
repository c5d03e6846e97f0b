"""The markup of a page: elements and attributes that documents use, of HTML and of drawings in SVG. No others pass."""

import re
from typing import Final

SVG: Final = "{http://www.w3.org/2000/svg}"
# Elements without contents, which have no end tag.
VOID: Final = frozenset({"br", "col", "hr", "img", "meta", "wbr"})

_EVERYWHERE: Final = frozenset(
    {"class", "dir", "hidden", "id", "lang", "role", "style", "tabindex", "title", "translate"}
)
_FREE: Final = re.compile(r"(aria|data)-[a-z][a-z0-9-]{0,40}")
_HTML: Final = """
html head title body main header footer nav section article aside div address p h1 h2 h3 h4 h5 h6 hgroup
ul dl dt dd figure figcaption blockquote pre hr table caption thead tbody tfoot tr summary
abbr b bdi bdo br cite code del dfn em i ins kbd mark q rp rt ruby s samp small span strong sub sup u var wbr
"""
_HTML_WITH_OWN: Final = {
    "meta": "name content",
    "style": "media type",
    "ol": "start type reversed",
    "li": "value",
    "details": "open",
    "colgroup": "span",
    "col": "span",
    "td": "colspan rowspan headers",
    "th": "colspan rowspan headers scope abbr",
    "a": "href rel target hreflang",
    "img": "src alt width height",
    "time": "datetime",
}
_DRAWN: Final = frozenset(
    """
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap
    stroke-linejoin stroke-miterlimit opacity color display visibility transform vector-effect paint-order
    shape-rendering text-rendering font-family font-size font-style font-weight font-variant text-anchor
    dominant-baseline alignment-baseline baseline-shift letter-spacing word-spacing text-decoration
    """.split()  # noqa: SIM905 - as words, they can be read
)
_SVG: Final = {
    "svg": "viewBox width height x y preserveAspectRatio focusable version",
    "g": "",
    "defs": "",
    "title": "",
    "desc": "",
    "rect": "x y width height rx ry",
    "circle": "cx cy r",
    "ellipse": "cx cy rx ry",
    "line": "x1 y1 x2 y2",
    "polyline": "points",
    "polygon": "points",
    "path": "d",
    "text": "x y dx dy rotate textLength lengthAdjust",
    "tspan": "x y dx dy rotate textLength lengthAdjust",
    "linearGradient": "gradientUnits gradientTransform spreadMethod x1 y1 x2 y2",
    "radialGradient": "gradientUnits gradientTransform spreadMethod cx cy r fx fy fr",
    "stop": "offset stop-color stop-opacity",
}
# By the tag that the parser gives, the attributes that an element may have besides those that `is_free` tells.
ELEMENTS: Final[dict[str, frozenset[str]]] = (
    dict.fromkeys(_HTML.split(), _EVERYWHERE)
    | {tag: _EVERYWHERE.union(own.split()) for tag, own in _HTML_WITH_OWN.items()}
    | {SVG + tag: _EVERYWHERE.union(_DRAWN, own.split()) for tag, own in _SVG.items()}
)
# What an `xmlns` says is known already from where an element stands: it is left out.
LEFT_OUT: Final = re.compile(r"\{http://www\.w3\.org/2000/xmlns/\}(xmlns|xlink)|xmlns(:[a-z]+)?")
# Attributes whose values are bounded, as engines make room by them, or as they mean more than they show.
VALUES: Final[dict[str, re.Pattern[str]]] = {
    **dict.fromkeys(("colspan", "rowspan", "span"), re.compile(r"[0-9]{1,3}")),
    **dict.fromkeys(("start", "value"), re.compile(r"(-?[0-9]{1,9})?")),
    "type": re.compile(r"text/css|[1aAiI]"),
    "rel": re.compile(
        r"(\s|\b(alternate|author|bookmark|external|help|license|next|nofollow|noopener|noreferrer|prev|search|tag)\b)*"
    ),
    "target": re.compile(r"_blank|_self"),
}
_META: Final = re.compile(
    r"author|color-scheme|date|dcterms\.[a-z]+|description|format-detection|generator|keywords|robots|theme-color"
    r"|viewport",
    re.IGNORECASE,
)


def is_free(name: str) -> bool:
    """Whether every element may have the attribute: `aria-…` and `data-…`, which nothing loads by."""
    return bool(_FREE.fullmatch(name))


def is_meta(name: str) -> bool:
    """Whether a `<meta name>` says something of the document, and tells the browser to do nothing."""
    return bool(_META.fullmatch(name))
