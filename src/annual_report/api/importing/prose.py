"""Lines as Markdown: emphasis kept, signs that Markdown acts by escaped, entries typed with a) and - made lists."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Final

from annual_report.api.importing.lines import Line, Piece
from annual_report.api.importing.markers import Marked, MarkerKind, marked
from annual_report.wording.markdown import flat, inline_tokens, tokens

_ACTING: Final = re.compile(r"([\\`*\[\]<]|(?<!\w)_|_(?!\w)|&(?=#?\w+;))")
_EMPHASISED: Final = re.compile(r"(\*{1,3})(?!\*)([^*]+)\1")
_FIRST: Final = re.compile(r"(?=[-+>~=]|#{1,6}(?:\s|$))|(\d{1,9})(?=[.)](?:\s|$))")
_LONGEST_LOOKED_AT: Final = 20_000  # letters of a paragraph whose bold and italics are kept
_WIDTH: Final = 110
_HEADING_LIKE: Final = 150  # letters of an entry that may head what is below it
_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
_LATIN: Final = "abcdeghiklmnopqrstuvxy"
_STEP: Final = {MarkerKind.LETTER: 3, MarkerKind.DASH: 2, MarkerKind.PLUS: 2}


def markdown_of(pieces: Sequence[Piece], *, plain: bool = False) -> str:
    """One paragraph of Markdown that says what the pieces say, in bold and italics as they are."""
    said = "".join(each.text for each in pieces)
    wanted = " ".join(said.split())
    if not plain and len(said) <= _LONGEST_LOOKED_AT:
        made = _line_start("".join(_emphasised(pieces)).strip())
        if _said(made) == wanted:
            return made
    return _line_start(_ACTING.sub(r"\\\1", wanted))


def _emphasised(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        text = _ACTING.sub(r"\\\1", piece.text)
        sign = "*" * (2 * piece.bold + piece.italic)
        inner = text.strip()
        if not sign or not any(each.isalnum() for each in inner):
            yield text
            continue
        start = len(text) - len(text.lstrip())
        yield f"{text[:start]}{sign}{inner}{sign}{text[start + len(inner) :]}"


def _line_start(text: str) -> str:
    """What would begin a list or a heading begins a text."""
    match = _FIRST.match(text)
    if match is None or text.startswith("**"):
        return text
    return f"{match[1]}\\{text[match.end() :]}" if match[1] else f"\\{text}"


def _said(markdown: str) -> str:
    """What a paragraph of Markdown says."""
    stream = tokens(markdown)
    if len(stream) != 3 or stream[0].type != "paragraph_open":  # noqa: PLR2004
        return ""
    return " ".join("".join(each.content for each in flat(inline_tokens(markdown))).split())


def cut(pieces: Sequence[Piece], start: int) -> tuple[Piece, ...]:
    """The pieces from the `start`-th letter on."""
    made: list[Piece] = []
    for piece in pieces:
        if start < len(piece.text):
            made.append(Piece(piece.text[max(start, 0) :], piece.bold, piece.italic))
        start -= len(piece.text)
    if made:
        made[0] = Piece(made[0].text.lstrip(), made[0].bold, made[0].italic)
    return tuple(each for each in made if each.text)


def rest_of(line: Line, start: int) -> tuple[Piece, ...]:
    """What a line says from the `start`-th letter of its text on, which begins with its number."""
    return cut(line.pieces, start - len(line.marker) - 1 if line.marker else start)


@dataclass
class Entry:
    """An entry of a list, or a paragraph, which has no mark: what it says, and what is below it."""

    text: str
    kind: MarkerKind | None = None
    number: str = ""
    heads: bool = False
    below: list["Entry"] = field(default_factory=list)


@dataclass
class Told:
    """What lists were changed by: letters that run as the decree has them, numbers kept as typed, + printed as -."""

    relettered: int = 0
    typed: int = 0
    pluses: int = 0


def entries_of(lines: Sequence[Line], told: Told) -> list[Entry]:
    """The paragraphs and lists that the lines are, entries within the entries that they belong to."""
    top: list[Entry] = []
    open_entries: list[Entry] = []
    marks = [marked(line.text) for line in lines]
    following = _following(marks)
    first = next((at for at, mark in enumerate(marks) if mark and mark.kind is MarkerKind.LETTER), 0)
    for at, (line, mark) in enumerate(zip(lines, marks, strict=True)):
        if mark is None or mark.kind not in _STEP or (at == first and _begins_no_series(mark)):
            while open_entries and not _belongs(open_entries, following[at]):
                open_entries.pop()
            (open_entries[-1].below if open_entries else top).append(Entry(_paragraph(line, mark)))
            continue
        while any(each.kind is mark.kind for each in open_entries):
            last = open_entries.pop()
            if last.kind is mark.kind:
                break
        told.pluses += mark.kind is MarkerKind.PLUS
        entry = Entry(markdown_of(rest_of(line, mark.start)), mark.kind, mark.number, _heads(line, mark))
        if mark.kind is MarkerKind.LETTER:
            open_entries.clear()
        (open_entries[-1].below if open_entries else top).append(entry)
        open_entries.append(entry)
    return list(_lettered(top, told))


def _paragraph(line: Line, mark: Marked | None) -> str:
    """A line that is a paragraph, with the number that is typed before it or that Word writes."""
    if line.marker or (mark and mark.kind in _STEP):
        before = Piece(f"{line.marker} ") if line.marker else None
        return markdown_of([*([before] if before else []), *line.pieces])
    return markdown_of(line.pieces)


def _heads(line: Line, mark: Marked) -> bool:
    """Whether an entry heads the paragraphs below it."""
    text = line.text
    return mark.kind is MarkerKind.LETTER and (
        line.is_bold or line.is_italic or (len(text) <= _HEADING_LIKE and text[-1:] not in ".;,")
    )


def _begins_no_series(mark: Marked) -> bool:
    """Whether the first letter of a text is no entry: a b) without an a)."""
    return mark.kind is MarkerKind.LETTER and mark.number != "a"


def _following(marks: Sequence[Marked | None]) -> list[str]:
    """The letter that comes next after each line; nothing after the last."""
    following, letter = [""] * len(marks), ""
    for at in range(len(marks) - 1, -1, -1):
        following[at] = letter
        mark = marks[at]
        letter = mark.number if mark and mark.kind is MarkerKind.LETTER else letter
    return following


def _belongs(open_entries: Sequence[Entry], following: str) -> bool:
    """Whether a paragraph is still of the innermost open entry."""
    entry = open_entries[-1]
    if entry.kind is not MarkerKind.LETTER:
        return False
    return entry.heads or bool(following and _follows(entry.number, following))


def _follows(before: str, after: str) -> bool:
    return (
        any(before in letters and letters.find(before) + 1 == letters.find(after) for letters in (_LETTERS, _LATIN))
        or (before, after) == ("e", "f")
        or (before, after) == ("f", "g")
    )


def _lettered(entries: Sequence[Entry], told: Told) -> Iterator[Entry]:
    """The entries; letters that do not begin with a, or that miss one, stand before paragraphs as they are typed."""
    series: list[Entry] = []
    for entry in entries:
        if entry.kind is MarkerKind.LETTER:
            if series and not _follows(series[-1].number, entry.number):
                yield from _whole(series, told)
                series = []
            series.append(entry)
            continue
        yield from _whole(series, told)
        series = []
        yield entry
    yield from _whole(series, told)


def _whole(series: Sequence[Entry], told: Told) -> Iterator[Entry]:
    if not series:
        return
    numbers = "".join(each.number for each in series)
    if series[0].number == "a" and len(series) > 1:
        told.relettered += not _LETTERS.startswith(numbers)
        yield from series
        return
    for entry in series:
        told.typed += 1
        yield Entry(_with_letter(entry))
        yield from entry.below


def _with_letter(entry: Entry) -> str:
    """An entry as a paragraph that begins with its letter, which looks as what it says does."""
    match = _EMPHASISED.fullmatch(entry.text)
    return f"{match[1]}{entry.number}) {match[2]}{match[1]}" if match else f"{entry.number}) {entry.text}"


def written_prose(entries: Sequence[Entry], width: int = _WIDTH) -> str:
    """The entries as Markdown, in lines of a `width`."""
    return "\n".join(_lines(entries, "", width)).strip("\n")


def _lines(entries: Sequence[Entry], pad: str, width: int) -> Iterator[str]:
    before: Entry | None = None
    count, ending = 0, ")"
    for entry in entries:
        count = count + 1 if before is not None and before.kind is entry.kind else 1
        tight = before is not None and entry.kind is before.kind is not None and not (entry.below or before.below)
        if before is not None and not tight:
            yield ""
        if entry.kind is MarkerKind.LETTER and entry.number == "a":
            count, ending = 1, "." if ending == ")" else ")"  # of another list than the one just above
        sign = {None: "", MarkerKind.LETTER: f"{count}{ending} ", MarkerKind.DASH: "- ", MarkerKind.PLUS: "+ "}[
            entry.kind
        ]
        inner = pad + " " * len(sign)
        yield from _wrapped(entry.text, pad + sign, inner, width)
        if entry.below:
            yield ""
            yield from _lines(entry.below, inner, width)
        before = entry


_BEGINS: Final = re.compile(r"[-+*>#=~]|\d{1,9}[.)]$")


def _wrapped(text: str, first: str, others: str, width: int) -> Iterator[str]:
    """A paragraph in lines none of which begins as a list or heading does."""
    lines: list[str] = []
    for line in wrap(text, max(width - len(others), 40), break_long_words=False, break_on_hyphens=False):
        word = line.split(" ", 1)[0]
        if lines and _BEGINS.match(word):
            lines[-1] += f" {line}"
        else:
            lines.append(line)
    for number, line in enumerate(lines):
        yield (first if number == 0 else others) + line
