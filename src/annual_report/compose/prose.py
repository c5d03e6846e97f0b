"""Prose to blocks: Markdown into paragraphs and lists, names into words, and what belongs together kept on one line."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from annual_report.compose.numbering import point
from annual_report.document.tree import Block, ItemList, ListItem, Paragraph, Run, Runs
from annual_report.document.unbreakable import no_break_runs
from annual_report.language import LOCALES, Language
from annual_report.values.text_types import OPEN, Prose
from annual_report.wording.markdown import NAME_IN_BRACES, tokens
from annual_report.wording.nameable import Nameable, id_and_form

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARKS: Final = re.escape("".join({mark for each in LOCALES for mark in (each.decimal_mark, each.thousands_mark)}))
_FIGURE_AND_UNIT: Final = re.compile(rf"\D*[\d{_MARKS}/%-]+(?: (?:nghìn|triệu|tỷ))?(?: \S+)?")


@dataclass(frozen=True, slots=True)
class ProseWording:
    """How a prose is worded: known names, language, letters of points, and the names `cited` in full already."""

    names: Mapping[str, Nameable]
    language: Language
    point_letters: str
    cited: set[str] = field(default_factory=set)

    def runs(self, text: str) -> list[Run]:
        """`text` with its names put into words."""
        runs: list[Run] = []
        for index, piece in enumerate(NAME_IN_BRACES.split(text)):
            runs += self._named(piece) if index % 2 else no_break_runs(piece)
        return runs

    def _named(self, name: str) -> list[Run]:
        base, form = id_and_form(name)
        if not form and base in self.names and self.names[base].again:
            form = self.names[base].again if base in self.cited else ""
            self.cited.add(base)
        if base not in self.names or form not in self.names[base].forms:
            raise KeyError(name)
        said = self.names[base].say(form, self.language)
        text = OPEN if said is None else said  # in a draft, where it is still to be written
        match = _FIGURE_AND_UNIT.match(text) if self.names[base].is_figure else None
        if not match:
            return no_break_runs(text)
        return [Run(match[0], together=True), Run(text[match.end() :])]


def blocks(prose: Prose, wording: ProseWording) -> tuple[Block, ...]:
    """The paragraphs and lists of `prose`. Raises KeyError for a name that the checks should have refused."""
    return tuple(_blocks(iter(tokens(prose)), wording, None))


def plain_runs(blocks: Iterable[Block]) -> Runs:
    """The runs of all paragraphs, one behind the other."""
    return tuple(run for block in blocks if isinstance(block, Paragraph) for run in block.runs)


def plain_text(blocks: Iterable[Block]) -> str:
    """The words of paragraphs and lists on one line, without their look."""
    texts: list[str] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            texts.append("".join(run.text for run in block.runs))
        elif isinstance(block, ItemList):
            texts += [plain_text(item.blocks) for item in block.items]
    return " ".join(texts)


def _blocks(stream: "Iterator[Token]", wording: ProseWording, end: str | None) -> list[Block]:
    blocks: list[Block] = []
    for token in stream:
        if token.type == end:
            break
        if token.type == "inline":
            blocks.append(Paragraph(_runs(token.children or [], wording)))
        elif token.type in {"bullet_list_open", "ordered_list_open"}:
            blocks.append(_list(stream, wording, ordered=token.type.startswith("ordered")))
    return blocks


def _list(stream: "Iterator[Token]", wording: ProseWording, *, ordered: bool) -> ItemList:
    items: list[ListItem] = []
    for token in stream:
        if token.type == "list_item_open":
            marker = point(len(items), wording.point_letters) if ordered else "-"
            items.append(ListItem(marker, tuple(_blocks(stream, wording, "list_item_close"))))
        elif token.type in {"bullet_list_close", "ordered_list_close"}:
            break
    return ItemList(tuple(items))


def _runs(children: "list[Token]", wording: ProseWording) -> Runs:
    runs: list[Run] = []
    look = Run("")
    for token in children:
        match token.type:
            case "strong_open" | "strong_close":
                look = replace(look, strong=token.type == "strong_open")
            case "em_open" | "em_close":
                look = replace(look, emphasis=token.type == "em_open")
            case "link_open":
                look = replace(look, link=str(token.attrs["href"]))
            case "link_close":
                look = replace(look, link=None)
            case "softbreak" | "hardbreak":
                runs.append(replace(look, text=" "))
            case _:
                runs += [
                    replace(look, text=run.text, together=run.together, link=look.link or run.link)
                    for run in wording.runs(token.content)
                    if run.text
                ]
    return tuple(runs)
