"""A page to a tree, by the parser of the PDF engine, within limits.

What a parser would have to repair by moving it elsewhere is refused: there parsers differ most, and take longest.
"""

from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from annual_report.language import N_, SOURCE_LANGUAGE, Message, message

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

TAGS: Final = 400_000
DEPTH: Final = 100
ATTRIBUTES: Final = 100
# How often, in letters, a text may be copied while more is added to it; and the length of what is read in pieces.
COPIED: Final = 4_000_000_000
PIECED: Final = 50_000

_MISPLACED: Final = frozenset(
    {
        "adoption-agency-1.2",
        "adoption-agency-1.3",
        "adoption-agency-4.4",
        "unexpected-end-tag-implies-table-voodoo",
        "unexpected-start-tag-implies-table-voodoo",
    }
)
# What the parser raises at markup that its makers did not think of.
_FAILURES: Final = (
    AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError
)  # fmt: skip


class MarkupError(Exception):
    """A page that is not read, with the reason and the word of it that this is about, which may be empty."""

    def __init__(self, reason: Message, word: str = "") -> None:
        super().__init__(reason.say(SOURCE_LANGUAGE))
        self.reason = reason
        self.word = word


def parsed(page: str) -> "Element":
    """The `html` element of `page`, those of HTML without a namespace. Raises `MarkupError`."""
    if page.count("<") > TAGS:
        raise _too_large()
    try:
        root: Element = _parser_class()().read(page)
    except _FAILURES:
        raise MarkupError(message(N_("it cannot be read as HTML"))) from None
    return root


def _too_large() -> MarkupError:
    return MarkupError(message(N_("it has too many parts, or they are nested too deeply")))


@cache
def _parser_class() -> type[Any]:
    """The engine's parser with limits; made when the first page is there, as it takes time to load."""
    from tinyhtml5.parser import HTMLParser

    tree_class = _tree_class()

    class Parser(HTMLParser):  # type: ignore[misc]
        def __init__(self) -> None:
            super().__init__(namespace_html_elements=False)
            self.tree = tree_class(namespace_html_elements=False)
            for phase in self.phases.values():
                phase.tree = self.tree

        def read(self, page: str) -> "Element":
            root: Element = self.parse(_Pieces(page, self))
            return root

        def parse_error(self, errorcode: str, datavars: dict[str, Any] | None = None) -> None:
            if errorcode in _MISPLACED:
                name = str((datavars or {}).get("name", ""))
                raise MarkupError(
                    message(N_("“{name}” is in a place where HTML does not allow it"), name=name[:40]), name
                )

    return Parser


def _tree_class() -> type[Any]:
    """The builder of the parser's tree, with limits on its depth and on how often texts are copied."""
    from tinyhtml5.treebuilder import TreeBuilder

    class Tree(TreeBuilder):  # type: ignore[misc]
        copied = 0

        def insert_element_normal(self, token: dict[str, Any]) -> Any:
            if len(self.open_elements) > DEPTH or len(self.active_formatting_elements) > DEPTH:
                raise _too_large()
            return super().insert_element_normal(token)

        def get_table_misnested_node_position(self) -> Any:
            raise MarkupError(
                message(N_("between the rows and cells of a table there is something that belongs in a cell"))
            )

        def insert_text(self, data: str, parent: Any = None) -> None:
            element = (parent or self.open_elements[-1])._element
            if self.insert_from_table:
                super().insert_text(data, parent)
            elif len(element):
                self.copied += len(element[-1].tail or "")
                element[-1].tail = (element[-1].tail or "") + data
            else:
                self.copied += len(element.text or "")
                element.text = (element.text or "") + data
            if self.copied > COPIED:
                raise _too_large()

    return Tree


class _Pieces:
    """A page as the parser reads it: a piece at a time. Before each it is seen what became of the last.

    A tag, comment or document type that is read letter by letter is copied with each.
    """

    def __init__(self, page: str, parser: Any) -> None:
        self._page = StringIO(page)
        self._parser = parser
        self._long: Any = None

    def read(self, size: int) -> str:
        """The next `size` letters of the page. Raises `MarkupError`."""
        token = getattr(getattr(self._parser, "tokenizer", None), "current_token", None)
        if token is not None:
            data = token.get("data")
            if isinstance(data, list):
                if len(data) > ATTRIBUTES:
                    raise _too_large()
                data = "".join(data[-1]) if data else ""
            texts = (data, token.get("name"), token.get("publicId"), token.get("systemId"))
            is_long = any(isinstance(text, str) and len(text) > PIECED for text in texts)
            if is_long and token is self._long:
                raise _too_large()
            self._long = token if is_long else None
        return self._page.read(size)
