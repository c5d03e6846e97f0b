"""Prose to blocks: Markdown into paragraphs and lists, names into words, and what belongs together kept on one line."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from annual_report.compose.numbering import point
from annual_report.document.origin import Origin
from annual_report.document.tree import Block, ItemList, ListItem, Paragraph, Run, Runs, Traced
from annual_report.document.unbreakable import no_break_runs
from annual_report.language import LOCALES, Language
from annual_report.values.text_types import OPEN, Prose
from annual_report.wording.markdown import NAME_IN_BRACES, tokens
from annual_report.wording.nameable import Nameable, id_and_form

if TYPE_CHECKING:
    from markdown_it.token import Token

_MARKS: Final = re.escape("".join({mark for each in LOCALES for mark in (each.decimal_mark, each.thousands_mark)}))
_FIGURE_AND_UNIT: Final = re.compile(rf"\D*[\d{_MARKS}/%-]+(?: (?:nghìn|triệu|tỷ))?(?: \S+)?")
_STOP: Final = re.compile(r"([^\W_]{2,}|\d|[%)”\"])[.!?…][”\")]?\s+$")
_ABBREVIATIONS: Final = frozenset(
    [
        "TS",
        "ThS",
        "PGS",
        "GS",
        "BS",
        "KS",
        "CN",
        "TP",
        "Tp",
        "TT",
        "TM",
        "KT",
        "TL",
        "TUQ",
        "St",
        "Mr",
        "Mrs",
        "Ms",
        "Dr",
        "No",
        "Prof",
    ]
)
_LAST: Final = 20  # letters before a name


@dataclass(frozen=True, slots=True)
class ProseWording:
    """How a prose is worded: known names, language, letters of points, and the names `cited` in full already.

    One that `goes_on` belongs to a sentence that began before, so its first word has no capital for that.
    """

    names: Mapping[str, Nameable]
    language: Language
    point_letters: str
    cited: set[str] = field(default_factory=set)
    goes_on: bool = False

    def runs(self, text: str, before: str = "") -> list[Run]:
        """`text`, which follows `before` in its paragraph, with its names put into words; a sentence has a capital."""
        runs: list[Run] = []
        for index, piece in enumerate(NAME_IN_BRACES.split(text)):
            begins = not before or ends_sentence(before)
            made = self._named(piece, begins=begins) if index % 2 else no_break_runs(piece)
            runs += made
            before = _end(before, made)
        return runs

    def _named(self, name: str, *, begins: bool) -> list[Run]:
        base, form = id_and_form(name)
        if not form and base in self.names and self.names[base].again:
            form = self.names[base].again if base in self.cited else ""
            self.cited.add(base)
        if base not in self.names or self.names[base].form_called(form) is None:
            raise KeyError(name)
        said = self.names[base].say(form, self.language)
        text = OPEN if said is None else said  # in a draft, where it is still to be written
        text = text[:1].upper() + text[1:] if begins else text
        match = _FIGURE_AND_UNIT.match(text) if self.names[base].is_figure else None
        if not match:
            return [Run(run.text, link=run.link, together=run.together, name=name) for run in no_break_runs(text)]
        return [Run(match[0], together=True, name=name), Run(text[match.end() :], name=name)]


def ends_sentence(text: str) -> bool:
    """Whether a sentence ends with `text`: after an abbreviation it goes on."""
    stop = _STOP.search(text)
    return stop is not None and stop[1] not in _ABBREVIATIONS


def _end(before: str, runs: Iterable[Run]) -> str:
    """As much of the end of a paragraph as tells whether a sentence ends there."""
    return (before + "".join(run.text for run in runs))[-_LAST:]


def blocks(prose: Prose, wording: ProseWording, origin: Origin | None = None) -> tuple[Block, ...]:
    """The paragraphs and lists of `prose`, which stands at `origin`.

    Raises KeyError for a name that the checks should have refused.
    """
    return tuple(_Reading(wording, origin).blocks(iter(tokens(prose)), None))


def added_around(blocks: tuple[Block, ...], before: int, behind: int = 0) -> tuple[Block, ...]:
    """`blocks` that begin, or end, with so many letters that the program added to a text of the data."""
    if blocks and before and isinstance(first := blocks[0], Paragraph):
        blocks = (replace(first, runs=tuple(_cut(first.runs, before, before_is_added=True))), *blocks[1:])
    if blocks and behind and isinstance(last := blocks[-1], Paragraph):
        length = sum(len(run.text) for run in last.runs) - behind
        blocks = (*blocks[:-1], replace(last, runs=tuple(_cut(last.runs, length, before_is_added=False))))
    return blocks


def _cut(runs: Runs, at: int, *, before_is_added: bool) -> Iterator[Run]:
    """The `runs`, cut after so many letters; what is on one side was added by the program."""
    for run in runs:
        before, behind, at = run.text[: max(at, 0)], run.text[max(at, 0) :], at - len(run.text)
        if before or not behind:
            yield replace(run, text=before, added=run.added or before_is_added)
        if behind:
            yield replace(run, text=behind, added=run.added or not before_is_added)


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


def traced(blocks: Sequence[Block]) -> Traced:
    """The words of `plain_text`, which know where they come from."""
    paragraphs = list(_paragraphs(blocks))
    if not paragraphs:
        return Traced("")
    origin, runs = paragraphs[0].origin, list[Run]()
    for paragraph in paragraphs:
        runs += [Run(" ")] if runs else []
        others = None if paragraph.origin == origin else paragraph.origin
        runs += [Run(run.text, name=run.name, origin=run.origin or others, added=run.added) for run in paragraph.runs]
    made = Traced.of(runs, origin)
    text = plain_text(blocks)
    return made if made == text else Traced(text, origin)


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, ItemList):
            for item in block.items:
                yield from _paragraphs(item.blocks)


class _Reading:
    """Makes blocks of tokens, and counts their paragraphs."""

    def __init__(self, wording: ProseWording, origin: Origin | None) -> None:
        self._wording, self._origin, self._count = wording, origin, 0
        self._begins = not wording.goes_on  # a point of a list may be part of a sentence

    def blocks(self, stream: "Iterator[Token]", end: str | None) -> list[Block]:
        """The blocks up to the token `end`."""
        blocks: list[Block] = []
        for token in stream:
            if token.type == end:
                break
            if token.type == "inline":
                origin = self._origin and self._origin.of_part(self._count)
                blocks.append(
                    Paragraph(_runs(token.children or [], self._wording, "" if self._begins else "-"), origin=origin)
                )
                self._count += 1
            elif token.type in {"bullet_list_open", "ordered_list_open"}:
                blocks.append(self._list(stream, ordered=token.type.startswith("ordered")))
        return blocks

    def _list(self, stream: "Iterator[Token]", *, ordered: bool) -> ItemList:
        items: list[ListItem] = []
        for token in stream:
            if token.type == "list_item_open":
                marker = point(len(items), self._wording.point_letters) if ordered else "-"
                begins, self._begins = self._begins, False
                items.append(ListItem(marker, tuple(self.blocks(stream, "list_item_close"))))
                self._begins = begins
            elif token.type in {"bullet_list_close", "ordered_list_close"}:
                break
        return ItemList(tuple(items))


def _runs(children: "list[Token]", wording: ProseWording, before: str) -> Runs:
    """The runs of a paragraph that begins after `before`."""
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
                before = _end(before, runs[-1:])
            case _:
                said = [run for run in wording.runs(token.content, before) if run.text]
                before = _end(before, said)
                runs += [
                    Run(run.text, look.strong, look.emphasis, look.link or run.link, run.together, name=run.name)
                    for run in said
                ]
    return tuple(runs)
