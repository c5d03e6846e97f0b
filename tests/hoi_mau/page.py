"""A built page as readers see it: paragraphs, tables and charts; what is not printed is left out."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"br", "img", "meta", "link", "hr", "input", "col"}


@dataclass
class Node:
    """An element with its children, which are elements or text."""

    tag: str
    classes: set[str] = field(default_factory=set)
    children: list["Node | str"] = field(default_factory=list)
    attributes: dict[str, str | None] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join(self._raw.split())

    @property
    def _raw(self) -> str:
        if self.tag == "br":
            return "\n"
        return "".join(each if isinstance(each, str) else each._raw for each in self.children)

    def all(self, *tags: str, without: tuple[str, ...] = ()) -> list["Node"]:
        """The elements of these tags inside of it, outermost first; not inside of elements or classes `without`."""
        found: list[Node] = []
        for each in self.children:
            if isinstance(each, str) or each.tag in without or each.classes & set(without):
                continue
            found += [each] if each.tag in tags else each.all(*tags, without=without)
        return found


@dataclass(frozen=True)
class Table:
    """A table as it is seen: caption and unit, heads, rows, and the notes below it."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Node("page")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, set((dict(attrs).get("class") or "").split()), attributes=dict(attrs))
        self.open[-1].children.append(node)
        if tag not in _VOID and not (self.get_starttag_text() or "").endswith("/>"):
            self.open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.open[-1].children.append(Node(tag))

    def handle_endtag(self, tag: str) -> None:
        while self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def body(html: str) -> Node:
    """The body of a page, without its table of contents, which is for screens alone."""
    reader = _Reader()
    reader.feed(html)
    [found] = reader.open[0].all("body")
    _without_contents(found)
    return found


def _without_contents(node: Node) -> None:
    node.children = [each for each in node.children if isinstance(each, str) or each.tag != "nav"]
    for each in node.children:
        if isinstance(each, Node):
            _without_contents(each)


def tables(page: Node) -> list[Table]:
    """The tables of the text, in order; not those of charts."""
    return [table(each) for each in _blocks(page)]


def charts(page: Node) -> list[Node]:
    """The charts, in order."""
    return [each for each in page.all("figure") if "chart" in each.classes]


def table(block: Node) -> Table:
    """A table with its notes."""
    [found] = block.all("table")
    rows = [tuple(cell.text for cell in row.all("th", "td")) for row in found.all("tr")]
    caption = " ".join(each.text for each in found.all("caption"))
    return Table(
        caption, rows[0], tuple(rows[1:]), tuple(each.text for each in block.all("p") if "note" in each.classes)
    )


def chart_table(chart: Node) -> Table:
    """The table of values below a chart, with its notes."""
    blocks = [each for each in chart.all("div") if "table" in each.classes]
    return table(blocks[0] if blocks else chart)


def _blocks(node: Node) -> list[Node]:
    found: list[Node] = []
    for each in node.children:
        if isinstance(each, Node) and each.tag != "figure":
            found += [each] if "table" in each.classes else _blocks(each)
    return found


def paragraphs(page: Node) -> list[str]:
    """The paragraphs of the text with the signs before them: not those of frame, tables and charts."""
    frame = ("head", "contact", "addressees", "foot", "table", "chart", "figure")
    return [each.text for each in page.all("p", without=frame)]


def numbers(text: str) -> list[str]:
    """Every number in a text, with the marks inside of it."""
    return re.findall(r"\d+(?:[.,]\d+)*", text)
