"""Another text for a value that is there, or a new value, in YAML: as it was written before, as far as that can be.

Whatever is written is read again before it counts, so that no text can change how a file is read.
"""

import json
import unicodedata
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

from annual_report.diagnostics import Source
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.nodes import Mapping, Scalar
from annual_report.load.yaml.offsets import raw_with
from annual_report.load.yaml.reader import read_yaml

# From `start` to `end` of a text stands another.
Replaced = tuple[int, int, str]

WIDTH: Final = 110
BLOCK: Final = ("|", ">")  # what a text on lines of its own begins with
_HEADER: Final = lazy_pattern(r"([|>])([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_INDENT: Final = lazy_pattern(r" *")
_LONG: Final = 60  # a text of more letters may go over several lines


def with_text(scalar: Scalar, text: str, indent: int, replaced: Sequence[Replaced] = ()) -> str | None:
    """What stands for `scalar` where its text is `text`; None where nobody can write that there.

    Its key, or its dash, is behind `indent` spaces. Where `replaced` says which parts of the old text were replaced,
    the rest of it stays on its lines. Line ends behind the text count for nothing.
    """
    if scalar.span.text.startswith(("&", "!", "*")):
        return None  # other places repeat it
    text = unicodedata.normalize("NFC", text).rstrip("\n")
    ways = (
        way
        for way in _ways(scalar, text, indent, replaced)
        if reads_as(way, text, indent, in_brackets=scalar.in_brackets)
    )
    return next(ways, None)


def new_value(text: str, indent: int, *, in_brackets: bool = False, width: int = WIDTH) -> str:
    """How a new `text` is written behind a key, or a dash, that is behind `indent` spaces."""
    text = unicodedata.normalize("NFC", text).rstrip("\n")
    return next(each for each in _new(text, indent, in_brackets, width) if reads_as(each, text, indent, in_brackets))


def reads_as(raw: str, text: str, indent: int, in_brackets: bool = False) -> bool:
    """Whether `raw`, behind a key at `indent` spaces, is read as `text`."""
    end = "" if raw.endswith("\n") else "\n"
    written = f"{{k: {raw}, z: z}}\n" if in_brackets else f"{' ' * indent}k: {raw}{end}{' ' * indent}z: z\n"
    root, problems = read_yaml(Source("", written))
    if problems or not isinstance(root, Mapping) or list(root.entries) != ["k", "z"]:
        return False
    value = root.entries["k"][1]
    return isinstance(value, Scalar) and value.text.rstrip("\n") == text


def _ways(scalar: Scalar, text: str, indent: int, replaced: Sequence[Replaced]) -> Iterator[str]:
    """Ways to write `text` in place of `scalar`, the one that changes least first."""
    raw = scalar.span.text
    if replaced and (within := raw_with(scalar, replaced)) is not None:
        yield within
    if raw.startswith(BLOCK):
        yield from _as_block(scalar, text, indent)
    elif not scalar.in_brackets and raw.startswith('"') and "\n" not in text:
        yield json.dumps(text, ensure_ascii=False)
    tail = raw[len(raw.rstrip()) :] if raw.startswith(BLOCK) else ""
    for way in _new(text, indent, scalar.in_brackets, WIDTH):
        yield f"{way.rstrip()}{tail}" if tail else way


def _as_block(scalar: Scalar, text: str, indent: int) -> Iterator[str]:
    raw = scalar.span.text
    header = _HEADER.match(raw)
    if header is None:
        return
    body = raw[header.end() :]
    tail = body[len(body.rstrip()) :] or "\n"
    first = next((line for line in body.splitlines() if line.strip()), "")
    own = len(_INDENT.match(first)[0]) if first else indent + 2  # type: ignore[index]
    behind = header[2].rstrip()
    if header[1] == ">" and "\n" not in text:
        yield f">{behind}\n{_lines(wrap(text, _room(own, body), **_WHOLE_WORDS), own)}{tail}"  # type: ignore[arg-type]
    style = f"|{behind.removeprefix('-')}" if header[1] == ">" else f"|{behind}"
    yield f"{style}\n{_lines(text.split(chr(10)), own)}{tail}"


_WHOLE_WORDS: Final = {
    "break_long_words": False,
    "break_on_hyphens": False,
    "drop_whitespace": True,
    "replace_whitespace": False,
}


def _room(indent: int, body: str) -> int:
    longest = max((len(line) for line in body.splitlines()), default=0)
    return max(min(max(longest, WIDTH), 120) - indent, 40)


def _lines(lines: Sequence[str], indent: int) -> str:
    return "\n".join(f"{' ' * indent}{line}" if line.strip() else "" for line in lines)


def _new(text: str, indent: int, in_brackets: bool, width: int) -> Iterator[str]:
    if "\n" in text:
        if not in_brackets:
            yield f"|\n{_lines(text.split(chr(10)), indent + 2)}\n"
    elif not in_brackets and len(text) > max(width - indent, _LONG):
        room = max(width - indent - 2, 40)
        yield f">-\n{_lines(wrap(text, room, **_WHOLE_WORDS), indent + 2)}\n"  # type: ignore[arg-type]
    else:
        yield text
    yield json.dumps(text, ensure_ascii=False)
