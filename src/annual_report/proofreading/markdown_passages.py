"""Markdown to passages: a heading, paragraph, entry of a list or cell of a table each, without its markup."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.proofreading.passage import Role
from annual_report.proofreading.placed_passage import PlacedPassage, TextPiece

if TYPE_CHECKING:
    from collections.abc import Callable

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

# A text without any of these is one paragraph that stands there as it is.
_MARKUP: Final = re.compile(r"[\n*_`\[\]\\&<>#|]|^[ ]|^\d+[.)] |^[-+] ")
# What would be markup where it stands in place of a word.
_WOULD_BE_MARKUP: Final = lazy_pattern(r"[\n*_`\[\]\\<>#|{}]|&#?\w+;|^(?:[-+]|\d+[.)])(?:\s|$)")
_LINK_END: Final = lazy_pattern(r"\]\((?:[^()\\\n]|\\.|\([^()\n]*\))*\)|\]\[[^\]\n]*\]|\]|>")
_ENTITY: Final = lazy_pattern(r"&#?\w+;")
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_FRONT_MATTER: Final = lazy_pattern(r"\A---[ \t]*\r?\n.*?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL)
_ROLES: Final[dict[str, Role]] = {"heading_open": "title", "th_open": "title", "td_open": "cell"}


@cache
def _with_tables() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


def keeps_markup(text: str) -> bool:
    """Whether `text` can come in the place of words of Markdown, and is words there too."""
    return not _WOULD_BE_MARKUP.search(text)


def passages_of_prose(
    text: str, location: tuple[str | int, ...], parse: "Callable[[str], Sequence[Token]]"
) -> Iterator[PlacedPassage]:
    """The passages of a text of the data, which has no tables; `parse` gives its Markdown as markdown-it-py's tokens.

    A text without any markup is not parsed.
    """
    if _MARKUP.search(text):
        yield from _blocks(text, parse(text), location)
    else:
        yield PlacedPassage(text, location)


def passage_of_paragraph(text: str, inline: "Sequence[Token]") -> PlacedPassage:
    """One paragraph of Markdown as a passage; `inline` are its tokens."""
    pieces = _Pieces(text, 0, len(text))
    pieces.read(inline)
    return PlacedPassage.joined(pieces.pieces)


def passages_of_markdown(text: str) -> Iterator[PlacedPassage]:
    """The passages of a file of Markdown, tables included; what stands at its head for programs is left out."""
    head = _FRONT_MATTER.match(text)
    blank = re.sub(r"[^\r\n]", " ", head[0]) if head else ""
    blanked = blank + text[len(blank) :]
    yield from _blocks(blanked, _with_tables().parse(blanked), ())


def _blocks(text: str, stream: "Sequence[Token]", location: tuple[str | int, ...]) -> Iterator[PlacedPassage]:
    starts = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text)]
    role: Role = "prose"
    table, column, cursor, in_row = 0, 0, 0, False
    for token in stream:
        if token.type == "table_open":
            table += 1
        elif token.type == "tr_open":
            column, in_row = 0, True
        elif token.type == "tr_close":
            in_row = False
        elif token.type == "inline" and token.map:
            cursor = max(cursor, starts[token.map[0]])
            block = _Pieces(text, cursor, starts[min(token.map[1], len(starts) - 1)])
            block.read(token.children or ())
            cursor = block.cursor
            group = f"{table}/{column}" if in_row else ""
            if any(piece.strip() for _start, piece in block.pieces):
                yield PlacedPassage.joined(block.pieces, location, role, group)
        if token.type.endswith("_open"):
            role = _ROLES.get(token.type, "prose")
            column += token.type in {"th_open", "td_open"}


@dataclass
class _Pieces:
    """The pieces of one block, found one after another from `cursor` on; none of it stands behind `end`."""

    text: str
    cursor: int
    end: int

    def __post_init__(self) -> None:
        self.pieces: list[TextPiece] = []

    def read(self, inline: "Sequence[Token]") -> None:
        for token in inline:
            if token.type in {"text", "text_special"}:
                self._find(token.content)
            elif token.type == "code_inline":
                self._find_code(token)
            elif token.type in {"softbreak", "hardbreak"}:
                self._break()
            elif token.type == "html_inline":
                self._pass(token.content, " " if token.content.startswith("<br") else "")
            elif token.type in {"link_close", "image"}:
                self._pass_link(token)

    def _find(self, content: str) -> None:
        start = self.text.find(content, self.cursor, self.end)
        if start < 0:
            self._follow(content)
        else:
            self.cursor = start + len(content)
            self.pieces.append((start, content))

    def _follow(self, content: str) -> None:
        """Finds `content` sign by sign, as some of it stands there with a \\ before it, or as an entity of HTML."""
        for sign in content:
            entity = _ENTITY.match(self.text, self.cursor, self.end)
            start = self.cursor if entity else self.text.find(sign, self.cursor, self.end)
            if start >= 0:
                self.cursor = entity.end() if entity else start + 1
                self.pieces.append((start, sign))

    def _pass(self, written: str, replacement: str = "") -> None:
        start = self.text.find(written, self.cursor, self.end)
        if start >= 0:
            self.cursor = start + len(written)
            if replacement:
                self.pieces.append((start, replacement))

    def _find_code(self, token: "Token") -> None:
        """Code is kept with its marks, by which proofreaders know it."""
        start = self.text.find(token.markup, self.cursor, self.end)
        close = self.text.find(token.markup, start + len(token.markup), self.end)
        if 0 <= start < close:
            self.cursor = close + len(token.markup)
            self.pieces.append((start, self.text[start : self.cursor].replace("\n", " ")))

    def _break(self) -> None:
        if end := _LINE_END.search(self.text, self.cursor, self.end):
            self.cursor = end.end()
            self.pieces.append((end.start(), " "))

    def _pass_link(self, token: "Token") -> None:
        if token.type == "image":
            self._pass(token.content)
        if match := _LINK_END.search(self.text, self.cursor, self.end):
            self.cursor = match.end()
