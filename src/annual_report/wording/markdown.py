"""Prose as Markdown: its paragraphs, lists, emphasis and links, the `{names}` in its text, and its plain words."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final

from annual_report.language import Language
from annual_report.wording.nameable import Nameable, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

NAME_IN_BRACES: Final = re.compile(r"\{([^{}\n]*)\}")
_MOST_OF_NAMES: Final = 10_000  # letters that names put into words that are to be quoted or compared
_QUOTED: Final = 60  # letters of a text that a message quotes
_LINE_ENDS: Final = frozenset({"softbreak", "hardbreak"})


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


def inline_tokens(paragraph: str) -> "list[Token]":
    """The inline tokens of one `paragraph`, whatever it begins with."""
    return _parser().parseInline(paragraph)[0].children or []


def flat(stream: "list[Token]") -> "Iterator[Token]":
    """All tokens, children after their parents."""
    for token in stream:
        yield token
        yield from flat(token.children or [])


def names_in(prose: str) -> list[str]:
    """The names put into `prose` between braces, in order; last, those that only its Markdown makes (`&#123;`)."""
    pieces = (token.content for token in flat(tokens(prose)) if token.type != "inline")
    written = NAME_IN_BRACES.findall(prose)
    known = set(written)
    return written + [name for piece in pieces for name in NAME_IN_BRACES.findall(piece) if name not in known]


def plain_prose(prose: str, names: Mapping[str, Nameable], language: Language) -> str:
    """The words of `prose` on one line, to be quoted or compared, with those that its names stand for.

    Paragraphs and entries of lists end with a full stop; a name that says nothing is left out, and so are all behind
    more words than anybody compares.
    """
    pieces: list[str] = []
    spent = 0

    def say(name: str) -> str:
        nonlocal spent
        words = (words_of(name, names, language) or "") if spent <= _MOST_OF_NAMES else ""
        spent += len(words)
        return words[:_MOST_OF_NAMES]

    for token in flat(tokens(prose)):
        if token.type == "inline":
            pieces.append(". " if pieces else "")
        elif token.type in _LINE_ENDS:
            pieces.append(" ")
        elif token.content:
            pieces.append(with_names(token.content, say))
    return " ".join("".join(pieces).split())


def with_names(text: str, words: Callable[[str], str | None]) -> str:
    """`text` with the `words` for each of its names in braces; a name for which there are none stays as it is."""

    def replacement(match: re.Match[str]) -> str:
        said = words(match[1])
        return match[0] if said is None else said

    return NAME_IN_BRACES.sub(replacement, text)


def quoted_start(text: str) -> str:
    """The beginning of a text, whole words, for a message to quote."""
    if len(text) <= _QUOTED:
        return text.rstrip(" .;")
    return f"{text[:_QUOTED].rpartition(' ')[0] or text[:_QUOTED]}…"
