"""The built site as its readers have it: its pages, what they link to, and what they load."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass(slots=True)
class BuiltPage:
    """What a page has: anchors, the targets of its links, and the addresses of all that it loads."""

    anchors: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = BuiltPage()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        has = {name: value or "" for name, value in attrs}
        self.page.anchors |= {has[name] for name in ("id", "name") if has.get(name)}
        if tag == "a" and "href" in has:
            self.page.links.append(has["href"])
        elif tag == "link" and has.get("rel") not in {"next", "prev", "search", "index"}:
            self.page.loads.append(has["href"])
        elif "src" in has:
            self.page.loads.append(has["src"])


def read(file: Path) -> BuiltPage:
    """The page in `file`."""
    reader = _Reader()
    reader.feed(file.read_text("utf-8"))
    return reader.page


def pages(site: Path) -> dict[Path, BuiltPage]:
    """Every page of a built site, by its file."""
    return {file: read(file) for file in sorted(site.rglob("*.html"))}


def broken_links(there: dict[Path, BuiltPage]) -> list[str]:
    """The links of pages that lead to no file, or to no anchor of a page."""
    broken = []
    for file, page in there.items():
        for link in (*page.links, *page.loads):
            parts = urlsplit(link)
            if parts.scheme:
                continue
            to = (file.parent / unquote(parts.path)).resolve() if parts.path else file
            anchor = unquote(parts.fragment)
            if not to.is_file() or (anchor and to in there and anchor not in there[to].anchors):
                broken.append(f"{file.name}: {link}")
    return broken
