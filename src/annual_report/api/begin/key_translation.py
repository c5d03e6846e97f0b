"""A data file that this program writes, with Vietnamese keys in place of the English ones: in its comments too."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from annual_report.diagnostics import Edit, Source, Span, edited
from annual_report.language.key_language import VI_KEYS
from annual_report.load.binding.key_languages import renamed, written_keys
from annual_report.load.yaml.comments import comments
from annual_report.load.yaml.nodes import Node
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.base import Model
from annual_report.model.key_names import VIETNAMESE, KeyReader
from annual_report.wording.names import VIETNAMESE_PARTICULARS

# A comment that is data for the writer to take the # away, and the keys in it.
_DATA_ASIDE: Final = re.compile(r"#\s*(?:- +)*(?:\{[a-z_]+: |[a-z_]+:(?:\s|$))")
_KEY_ASIDE: Final = re.compile(r"(?<=[{ #-])[a-z_]+(?=:(?:\s|$))")
# A key that a comment speaks of: a word of its own, no part of a path, an address or the line for editors.
_KEY_SPOKEN_OF: Final = re.compile(r"(?<![\w./$={-])[a-z_]+(?![\w/}-]|\.\w)")
_COMMENT: Final = re.compile(r"(?:^|(?<=\s))#")
_NOTE_BEHIND_DATA: Final = "  #"
_KEY_IN_CODE: Final = re.compile(r"(?<=`)[a-z_]+(?=`)")
_FOR_EDITORS: Final = "# yaml-language-server:"
_PARTICULAR: Final = {f"{{{key}}}": f"{{{name}}}" for name, key in VIETNAMESE_PARTICULARS.items()}
_ANY_PARTICULAR: Final = re.compile("|".join(map(re.escape, _PARTICULAR)))


def with_vietnamese_keys(text: str, model: type[Model], *, spoken_of: bool) -> str:
    """The file `text`, which writes a `model`, with Vietnamese keys; `spoken_of`: also where comments name keys.

    Comments in English use many words that are keys too, and are to be left alone. A comment behind data stays in its
    column as far as there is room.
    """
    source = Source("", text)
    root, _wrong = read_yaml(source, names=KeyReader())
    if root is None:
        return text
    edits = list(renamed(list(written_keys(root, model)), VI_KEYS))
    for number, start in _comments(source, root).items():
        comment = source.line(number)[start:]
        data = comment.partition(_NOTE_BEHIND_DATA)[0] if _DATA_ASIDE.match(comment) else ""
        edits += _renamed(source, number, start, data, _KEY_ASIDE)
        if spoken_of and not data and (shorter := _without_key(source, number, start, edits)):
            edits += [shorter] if not shorter.text else [*_moved_back(source, number, start, edits), shorter]
            continue
        edits += _moved_back(source, number, start + len(data) + 2 if data else start, edits)
        if spoken_of and not comment.startswith(_FOR_EDITORS):
            edits += _renamed(source, number, start + len(data), comment[len(data) :], _KEY_SPOKEN_OF)
    translated = edited(source, [(each,) for each in edits])
    return _ANY_PARTICULAR.sub(lambda match: _PARTICULAR[match[0]], translated)


def keys_spoken_of(text: str) -> str:
    """A text in Markdown with the keys that it names, as `code`, in Vietnamese."""
    return _KEY_IN_CODE.sub(lambda match: VIETNAMESE.get(match[0], match[0]), text)


def _renamed(source: Source, line: int, start: int, text: str, pattern: re.Pattern[str]) -> Iterator[Edit]:
    for match in pattern.finditer(text):
        if match[0] in VIETNAMESE:
            place = Span(source, line, start + match.start() + 1, line, start + match.end() + 1)
            yield Edit(place, VIETNAMESE[match[0]])


def _without_key(source: Source, line: int, start: int, made: list[Edit]) -> Edit | None:
    """The edit that takes from a comment, behind so many letters of the line, what its Vietnamese key says already."""
    text = source.line(line)
    names = {shown for each in made if each.span.line == line for shown in (each.text, each.text.removeprefix("các "))}
    comment = text[start:].removeprefix("#").strip()
    pieces = [piece for said in comment.split("; ") if (piece := _without_name(said, names))]
    shorter = f"# {'; '.join(pieces)}" if pieces else ""
    if not text[:start].strip() or shorter == f"# {comment}":
        return None
    begin = start if shorter else len(text[:start].rstrip())
    said = _KEY_SPOKEN_OF.sub(lambda match: VIETNAMESE.get(match[0], match[0]), shorter)
    return Edit(Span(source, line, begin + 1, line, len(text) + 1), said)


def _without_name(said: str, names: set[str]) -> str:
    """A piece of a comment without the name of the key in front; empty where that is all it says."""
    name, colon, rest = said.partition(": ")
    if name.casefold() not in names:
        return said
    return rest if colon else ""


def _moved_back(source: Source, line: int, start: int, made: list[Edit]) -> Iterator[Edit]:
    """The edit that lets a comment, behind so many letters of the line, stand where it stood before those `made`."""
    text = source.line(line)
    before = text[:start].rstrip()
    wider = sum(len(each.text) - len(each.span.text) for each in made if each.span.line == line)
    room = start - len(before)
    if before and wider and room > len(_NOTE_BEHIND_DATA) - 1 and text[start : start + 1] == "#":
        yield Edit(Span(source, line, len(before) + 1, line, start + 1), " " * max(room - wider, 2))


def _comments(source: Source, root: Node) -> Mapping[int, int]:
    """The lines of all comments, and behind how many letters each begins."""
    begins: dict[int, int] = {}
    for each in comments(source, root, _COMMENT):
        begins.setdefault(each.number, each.found.start())
    return begins
