"""What a page would fetch: everything but its own embedded photos is refused, before a browser or the PDF sees it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

from annual_report.diagnostics import Diagnostic, Rule, Source, Span
from annual_report.language import N_, message
from annual_report.render.pdf import PHOTO_DATA
from annual_report.render.templates import Templates

RESOURCE_REFUSED: Final = Rule("resource-refused")

_ELEMENTS: Final = frozenset(
    {
        "applet", "audio", "base", "embed", "fencedframe", "frame", "frameset", "iframe", "link", "object",
        "portal", "script", "source", "track", "video"
    }
)  # fmt: skip
_URL_ATTRIBUTES: Final = frozenset(
    {
        "action", "archive", "background", "cite", "classid", "codebase", "data", "formaction", "href",
        "imagesrcset", "longdesc", "manifest", "ping", "poster", "profile", "src", "srcdoc", "srcset", "usemap",
        "xlink:href", "xml:base"
    }
)  # fmt: skip
_LINKS: Final = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)


def refused_resources(page: str, templates: Templates) -> list[Diagnostic]:
    """A diagnostic for every reference in `page` that leads out of it, at the template that writes it."""
    finder = _Finder()
    finder.feed(page)
    finder.close()
    return [resource_refused(found, templates.place_of(found)) for found in dict.fromkeys(finder.found)]


def resource_refused(resource: str, place: Span | None) -> Diagnostic:
    """The diagnostic for one reference, at the `place` that writes it as far as that is known."""
    return Diagnostic(
        RESOURCE_REFUSED,
        message(N_("the page would load “{resource}” from outside"), resource=resource[:120]),
        place or Span(Source("templates/", ""), 1, 1, 1, 1),
        (message(N_("a document holds everything it needs and loads nothing from elsewhere")),),
        message(N_("take it out of the template; photos belong into data/<year>/photos/")),
    )


class _Finder(HTMLParser):
    """Collects the references of a page, the styles included."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._in_style = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_style = tag == "style"
        if tag in _ELEMENTS:
            self.found.append(next((value for name, value in attrs if value and name in _URL_ATTRIBUTES), f"<{tag}"))
        for name, value in attrs:
            self._attribute(tag, name, value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self._in_style = False

    def handle_endtag(self, tag: str) -> None:
        self._in_style = self._in_style and tag != "style"

    def handle_data(self, data: str) -> None:
        if self._in_style:
            self.found += css_references(data)

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name == "style" or (name not in _URL_ATTRIBUTES and "url(" in value.lower()):
            self.found += css_references(value)
        elif name.startswith("on"):
            self.found.append(name)
        elif (tag == "meta" and name == "http-equiv" and value.lower() != "content-security-policy") or (
            name in _URL_ATTRIBUTES and not _allowed(tag, name, value.strip())
        ):
            self.found.append(value)


def _allowed(tag: str, name: str, value: str) -> bool:
    if name == "src" and tag == "img":
        return bool(PHOTO_DATA.fullmatch(value))
    if name == "href" and tag == "a":
        return bool(_LINKS.match(value))
    return value.startswith("#")


def css_references(css: str) -> Iterator[str]:
    """What a style sheet or declaration would fetch: imports and url() values that are not fragments."""
    import tinycss2

    yield from _css_references(tinycss2.parse_component_value_list(css))


def _css_references(nodes: list[object]) -> Iterator[str]:
    for node in nodes:
        kind = getattr(node, "type", "")
        if kind == "at-keyword" and getattr(node, "lower_value", "") == "import":
            yield "@import"
        elif kind == "url" or (kind == "function" and getattr(node, "lower_name", "") in _FETCHING):
            value = getattr(node, "value", None) or _first_string(getattr(node, "arguments", []))
            if not str(value).startswith("#"):
                yield str(value)
        for inner in ("arguments", "content"):
            yield from _css_references(getattr(node, inner, None) or [])


_FETCHING: Final = frozenset({"url", "src", "image", "image-set", "-webkit-image-set", "cross-fade", "element"})


def _first_string(arguments: list[object]) -> str:
    return next((str(getattr(each, "value", "")) for each in arguments if getattr(each, "type", "") == "string"), "")
