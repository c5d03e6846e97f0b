"""A plant: a sound document with one deviation put in."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from regulations.inspection.gallery.papers import paper

from annual_report.render.pdf.weasyprint_pdf import render_pdf

STYLE_END: Final = "</style>"
ASIDE: Final = "{ position: relative; left: 8mm }"


@dataclass(frozen=True)
class Plant:
    """The deviation from `rule` put into a `paper`: texts replaced, rules of style added, the PDF altered.

    `also` are the rules that cannot but be broken with it, being about the same thing. What one regulation alone
    forbids is broken `only_by` it.
    """

    rule: str
    paper: str
    edits: tuple[tuple[str, str], ...] = ()
    style: str = ""
    alter: Callable[[bytes], bytes] | None = None
    also: frozenset[str] = field(default_factory=frozenset)
    only_by: str = ""

    def pdf(self, regulation: str) -> bytes:
        """The document by `regulation`, with the deviation in it."""
        page = paper(self.paper, regulation)
        for old, new in self.edits:
            assert page.count(old) == 1, (self.rule, old, page.count(old))
            page = page.replace(old, new)
        made = render_pdf(page.replace(STYLE_END, self.style + STYLE_END))
        return self.alter(made) if self.alter else made


def styled(rule: str, on: str, style: str, *also: str) -> Plant:
    """A plant of other `style`."""
    return Plant(rule, on, style=style, also=frozenset(also))


def put(rule: str, on: str, old: str, new: str, *also: str) -> Plant:
    """A plant that replaces one text by another."""
    return Plant(rule, on, ((old, new),), also=frozenset(also))


def altered(rule: str, alter: Callable[[bytes], bytes], only_by: str = "") -> Plant:
    """A plant in the file, not on the page."""
    return Plant(rule, "report", alter=alter, only_by=only_by)
