"""What elements, attributes and styles would fetch: everything but the photos embedded in a page is refused."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from annual_report.diagnostics import Diagnostic, Source, Span, whole_file
from annual_report.language import N_, message
from annual_report.render.html.parsing import MarkupError
from annual_report.render.pdf.weasyprint_pdf import PHOTO_DATA
from annual_report.render.rules import RESOURCE_REFUSED

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


# What fetches or runs, and what browsers read in other ways than WeasyPrint's parser does, where something could hide.
_ELEMENTS: Final = frozenset(
    {
        "animate", "animatemotion", "animatetransform", "applet", "audio", "base", "embed", "fencedframe",
        "foreignobject", "frame", "frameset", "iframe", "link", "math", "noembed", "noframes", "noscript", "object",
        "plaintext", "portal", "script", "select", "set", "source", "template", "track", "video", "xmp"
    }
)  # fmt: skip
URL_ATTRIBUTES: Final = frozenset(
    {
        "action", "archive", "background", "base", "cite", "classid", "codebase", "data", "formaction", "href",
        "imagesrcset", "longdesc", "manifest", "ping", "poster", "profile", "src", "srcdoc", "srcset", "usemap"
    }
)  # fmt: skip
_TEXT_ATTRIBUTES: Final = frozenset({"abbr", "alt", "aria-label", "content", "id", "summary", "title"})
_LINKS: Final = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
# How deep brackets may stand in one another in a style: what reads it, here and in the PDF engine, goes down with them.
STYLE_DEPTH: Final = 50
_FETCHING: Final = frozenset({"src", "image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"})


_LOADED: Final = N_("the page would load “{resource}” from outside")


@dataclass(frozen=True, slots=True)
class Reference:
    """What a page refers to that is not in it, or has done that is not to be done, and what is `said` of it."""

    resource: str
    said: str = _LOADED


RUN: Final = N_("“{resource}” would run a script")
READ_AS: Final = N_("the page would be read as “{resource}”, not as UTF-8")
DIRECTIVE: Final = N_("the page would tell browsers to do “{resource}”")
_READ_OTHERWISE: Final = N_("some programs read “{resource}” in another way than others")
_CHANGED_LATER: Final = N_("“{resource}” would change the page after it was opened")
# What is said of those elements that load nothing by themselves.
_ELEMENTS_SAID: Final = {
    **dict.fromkeys(("applet", "script"), RUN),
    **dict.fromkeys(("animate", "animatemotion", "animatetransform", "set"), _CHANGED_LATER),
    **dict.fromkeys(
        (
            "foreignobject", "frameset", "math", "noembed", "noframes", "noscript", "plaintext", "select", "template",
            "xmp"
        ),
        _READ_OTHERWISE,
    ),
}  # fmt: skip


def resource_refused(reference: Reference, place: Span | None) -> Diagnostic:
    """The diagnostic for one reference, at the `place` that writes it as far as that is known."""
    return Diagnostic(
        RESOURCE_REFUSED,
        message(reference.said, resource=reference.resource[:120]),
        place or whole_file(Source("templates/", "")),
        (message(N_("a document contains everything it needs and loads nothing from elsewhere")),),
        message(N_("remove it from the template; photos belong in data/<year>/photos/")),
    )


def element_reference(tag: str, element: "Element") -> Reference | None:
    """What an element named `tag` fetches or runs by being there, or how it begins; None where it does neither."""
    if tag not in _ELEMENTS:
        return None
    for name, value in element.attrib.items():
        if value and local_name(name) in URL_ATTRIBUTES:
            return Reference(value)
    return Reference(f"<{tag}", _ELEMENTS_SAID.get(tag, _LOADED))


def local_name(name: str) -> str:
    """The name of an element or attribute without its namespace, in lower case: SVG's have capitals inside."""
    return name.rpartition("}")[2].rpartition(":")[2].lower()


def may_lead_to(tag: str, name: str, address: str) -> bool:
    """Whether an attribute may hold an `address`: that of an embedded photo, or of a link that a reader follows."""
    if name == "src" and tag == "img":
        return bool(PHOTO_DATA.fullmatch(address))
    return name == "href" and tag == "a" and bool(_LINKS.match(address))


def is_plain_text(attribute: str) -> bool:
    """Whether the value of an `attribute` is text to be read, which no style can make an address of."""
    return attribute in _TEXT_ATTRIBUTES


def css_references(css: str) -> Iterator[str]:
    """What a style sheet or declaration would fetch: imports and url() values that are not fragments.

    Raises `MarkupError` where its brackets stand in one another too deep.
    """
    import tinycss2

    if "(" in css or "@" in css or "\\" in css or css.count("{") + css.count("[") > STYLE_DEPTH:
        nodes = tinycss2.parse_component_value_list(css)
        _not_too_deep(css, nodes)
        yield from _css_references(nodes)


def _not_too_deep(css: str, nodes: list[object]) -> None:
    """Raises `MarkupError` where the brackets of `css`, read as `nodes`, stand in one another too deep."""
    waiting = [(node, 0) for node in nodes]
    while waiting:
        node, depth = waiting.pop()
        inner = _inner(node)
        if inner and depth >= STYLE_DEPTH:
            line, column = getattr(node, "source_line", 1), getattr(node, "source_column", 1)
            word = css.split("\n")[line - 1][column - 1 : column + 19]
            text = N_("in a style, more than {count} brackets are nested")
            raise MarkupError(message(text, count=STYLE_DEPTH), word)
        waiting += [(each, depth + 1) for each in inner]


def _inner(node: object) -> list[object]:
    return getattr(node, "arguments", None) or getattr(node, "content", None) or []


def _css_references(nodes: list[object]) -> Iterator[str]:
    for index, node in enumerate(nodes):
        kind, name = getattr(node, "type", ""), getattr(node, "lower_name", "")
        inner = _inner(node)
        if kind == "at-keyword" and getattr(node, "lower_value", "") == "import":
            yield from _imported(nodes[index + 1 :])
        elif kind == "url" or (kind == "function" and name == "url"):
            value = getattr(node, "value", None) or _first_string(inner)
            if not str(value).startswith("#"):
                yield str(value)
        elif kind == "function" and (name in _FETCHING or (name == "attr" and _makes_url(inner))):
            yield _first_string(inner) or f"{name}()"
        yield from _css_references(inner)


def _imported(nodes: list[object]) -> Iterator[str]:
    """What an @import fetches, unless it is written as a url(), which is told of by itself."""
    first = next((node for node in nodes if getattr(node, "type", "") not in {"whitespace", "comment"}), None)
    if getattr(first, "type", "") == "string":
        yield str(getattr(first, "value", ""))
    elif getattr(first, "type", "") != "url" and getattr(first, "lower_name", "") != "url":
        yield "@import"


def _makes_url(arguments: list[object]) -> bool:
    """Whether an attr() takes the attribute for an address: `attr(x url)`, `attr(x type(<url>))`."""
    return any(
        getattr(argument, "lower_value", "") == "url" or _makes_url(getattr(argument, "arguments", None) or [])
        for argument in arguments
    )


def _first_string(arguments: list[object]) -> str:
    return next((str(getattr(each, "value", "")) for each in arguments if getattr(each, "type", "") == "string"), "")
