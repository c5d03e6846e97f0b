"""Prose as Markdown: CommonMark's paragraphs, lists, emphasis and links, and the `{names}` in its text."""

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

NAME_FORM: Final = re.compile(r"\{([^{}\n]*)\}")


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark")
    # It would take a link to a script or file for plain text; the check `unsafe-link` tells of those.
    parser.validateLink = lambda _url: True  # type: ignore[assignment, method-assign]
    return parser


@lru_cache(maxsize=10_000)  # one check after another asks for the same
def tokens(prose: str) -> "list[Token]":
    """The block tokens of `prose`, inline ones as their children (markdown-it-py's token stream)."""
    return _parser().parse(prose)


def flat(stream: "list[Token]") -> "Iterator[Token]":
    """All tokens, children after their parents."""
    for token in stream:
        yield token
        yield from flat(token.children or [])


def names_in(prose: str) -> list[str]:
    """The names put into `prose` between braces, in order; last, those that only its Markdown makes (`&#123;`)."""
    pieces = (token.content for token in flat(tokens(prose)) if token.type != "inline")
    written = NAME_FORM.findall(prose)
    return written + [name for piece in pieces for name in NAME_FORM.findall(piece) if name not in written]
