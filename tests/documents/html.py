"""A page as a machine reads it: its elements with their attributes and texts."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"br", "col", "hr", "img", "input", "link", "meta", "rect"}


@dataclass(slots=True)
class Element:
    """One element, and all text inside it."""

    tag: str
    attributes: dict[str, str]
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its text, white space folded."""
        return " ".join("".join(self.pieces).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Element] = []
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.found.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1].tag == tag, f"</{tag}> closes <{self._open[-1].tag}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.pieces.append(data)


def elements(page: str) -> list[Element]:
    """All elements of `page` in order; fails on one that is not closed properly."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    return reader.found


def headings(page: str) -> list[tuple[int, str]]:
    """The levels and texts of its headings."""
    return [
        (int(each.tag[1]), each.text) for each in elements(page) if each.tag in {"h1", "h2", "h3", "h4", "h5", "h6"}
    ]
