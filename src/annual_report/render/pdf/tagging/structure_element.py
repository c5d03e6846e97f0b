"""Structure elements on their way into a PDF."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

import pydyf

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

# Parts of a line; everything else is a block by itself.
_INLINE: Final = frozenset({"Link", "Span"})
# There even where they are empty, or the rows of a table would not have the same number of cells.
_CELLS: Final = frozenset({"TR", "TH", "TD"})


@dataclass(eq=False)
class StructureElement:
    """A structure element: its type, the page's element that it stands for, the page it begins on, what is in it.

    Its kids are elements, numbers of marked content on its own page, and references to what is elsewhere.
    """

    tag: str
    element: "Element"
    parent: "StructureElement | None"
    page: int
    pdf: pydyf.Dictionary = field(default_factory=lambda: pydyf.Dictionary({"Type": "/StructElem"}))
    kids: "list[StructureElement | pydyf.Dictionary | int]" = field(default_factory=list)

    @property
    def block(self) -> "StructureElement":
        """The innermost element around it, or it itself, that is no part of a line."""
        return self.parent.block if self.tag in _INLINE and self.parent is not None else self

    @property
    def needed(self) -> bool:
        """Whether it holds anything, or its place must be kept."""
        return self.tag in _CELLS or any(not isinstance(kid, StructureElement) or kid.needed for kid in self.kids)

    def around(self, *tags: str) -> "StructureElement | None":
        """The innermost element around it, or it itself, of one of the types."""
        if self.tag in tags:
            return self
        return self.parent.around(*tags) if self.parent is not None else None

    def below(self, *tags: str) -> Iterator["StructureElement"]:
        """The elements of these types in it, in reading order; not those inside of one another."""
        for kid in self.kids:
            if isinstance(kid, StructureElement):
                if kid.tag in tags:
                    yield kid
                else:
                    yield from kid.below(*tags)
