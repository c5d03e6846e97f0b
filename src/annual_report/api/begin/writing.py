"""YAML written for people: keys, lists and texts with comments, every text such that it is read back as it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Final

import yaml

from annual_report.load.yaml.nodes import Mapping, Node, Scalar
from annual_report.load.yaml.nodes import Sequence as Listed

WIDTH: Final = 116
_STEP: Final = 2
_LOADER: Final = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_RESOLVER: Final = yaml.resolver.Resolver()
# What YAML itself, and an editor by it, takes for no text although it is written like one: `no`, `~`, 2018-01-12.
_YES_OR_NO: Final = frozenset({"yes", "no"})  # read as words here, and so are they by editors (YAML 1.2)
_TAKEN_FOR_TEXT: Final = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float"))
# Spaces that do not break lines, where readers take them for those by which a line says what it belongs to.
_UNSEEN: Final = re.compile(r"^\s*\xa0", re.MULTILINE)
# A comment that begins so makes an exemption (`rules.exemptions`).
_EXEMPTS: Final = re.compile(r"\b(bỏ qua|ignore)\s*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value; `above` are comments on lines of their own, `note` is one on the line of the key.

    `mark` is a comment there too, and says that the value is to be reviewed. A value of None leaves the key blank. With
    `aside` all of it is a comment, for the writer to take the # away; with `apart` a blank line stands before it.
    """

    key: str
    value: "YamlValue" = None
    note: str = ""
    above: Sequence[str] = ()
    aside: bool = False
    apart: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class YamlItem:
    """An entry of a list."""

    value: "str | Group"
    note: str = ""
    above: Sequence[str] = ()
    apart: bool = False
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """Keys with their values, in order."""

    entries: Sequence[Entry] = field(default=())


@dataclass(frozen=True, slots=True)
class YamlList:
    """A list."""

    items: Sequence[YamlItem] = field(default=())


YamlValue = str | Group | YamlList | None


def written(group: Group, heading: Sequence[str] = ()) -> str:
    """The file that holds `group`, with the comments of its `heading` above it."""
    lines = [*(line for text in heading for line in _comment(text, 0)), *_group(group, 0)]
    return "".join(f"{line}\n" for line in lines)


def as_written(node: Node) -> YamlValue:
    """What a file holds, to be written as it stands there, without its comments."""
    if isinstance(node, Scalar):
        return None if node.blank else node.text
    if isinstance(node, Listed):
        inner = (as_written(each) for each in node.items)
        return YamlList([YamlItem(each) for each in inner if isinstance(each, str | Group)])
    return Group(entries_of(node))


def entries_of(node: Mapping) -> list[Entry]:
    """The keys of a group with their values."""
    return [Entry(name, as_written(value)) for name, (_key, value) in node.entries.items()]


def remark(text: str) -> str:
    """`text` on one line, without what a comment may not hold or would act by."""
    seen = "".join(sign if sign.isprintable() else " " for sign in text)
    return _harmless(" ".join(seen.split()))


def _harmless(text: str) -> str:
    return _EXEMPTS.sub(r"\1 –", text)


def _comment(text: str, indent: int) -> list[str]:
    room = max(WIDTH - indent - 2, 40)
    return [f"{' ' * indent}# {line}" for line in wrap(remark(text), room, break_on_hyphens=False)]


def _group(group: Group, indent: int) -> Iterator[str]:
    for entry in group.entries:
        if entry.apart:
            yield ""
        for text in entry.above:
            yield from _comment(text, indent)
        if entry.aside:
            yield from (f"{' ' * indent}# {_harmless(line)}".rstrip() for line in _entry(entry, 0))
        else:
            yield from _entry(entry, indent)


def _entry(entry: Entry, indent: int) -> Iterator[str]:
    first, rest = _value(entry.value, indent + _STEP)
    yield f"{' ' * indent}{entry.key}:{first and f' {first}'}{_note(entry.mark)}{_note(entry.note)}"
    yield from rest


def _value(value: YamlValue, indent: int) -> tuple[str, list[str]]:
    """What stands on the line of its key, and the lines below that."""
    if value is None:
        return "", []
    if isinstance(value, str):
        return scalar(value, indent)
    if isinstance(value, Group):
        return ("", list(_group(value, indent))) if value.entries else ("{}", [])
    return ("", list(_items(value, indent))) if value.items else ("[]", [])


def _items(listed: YamlList, indent: int) -> Iterator[str]:
    pad = " " * indent
    for item in listed.items:
        if item.apart:
            yield ""
        for text in item.above:
            yield from _comment(text, indent)
        if isinstance(item.value, str):
            first, rest = scalar(item.value, indent + _STEP)
            yield f"{pad}- {first}{_note(item.mark)}{_note(item.note)}"
            yield from rest
        else:
            yield from _dashed(list(_group(item.value, indent + _STEP)) or [f"{pad}  {{}}"], indent)


def _dashed(lines: list[str], indent: int) -> Iterator[str]:
    """The lines of a group with the dash of a list before its first key: comments above that stay above."""
    key = next((number for number, line in enumerate(lines) if line.strip() and line.lstrip()[0] != "#"), 0)
    yield from (line[_STEP:] for line in lines[:key])
    yield f"{' ' * indent}- {lines[key][indent + _STEP :]}"
    yield from lines[key + 1 :]


def _note(text: str) -> str:
    return f"  # {remark(text)}" if text else ""


def scalar(text: str, indent: int) -> tuple[str, list[str]]:
    """A text behind its key: what stands on that line, and the lines below, indented by so many spaces."""
    for first, rest in _ways(text, indent):
        if _reads(first, rest, text):
            return first, rest
    return _quoted(text), []


def on_one_line(text: str) -> str:
    """A text behind its key on that very line, however long: as it is where that is read so, else in quotes."""
    return text if _reads(text, [], text) else _quoted(text)


def _ways(text: str, indent: int) -> Iterator[tuple[str, list[str]]]:
    pad, room = " " * indent, max(WIDTH - indent, 40)
    if _UNSEEN.search(text) or not text.replace("\n", "").replace("\xa0", "").isprintable():
        return  # what cannot be seen is spelt out
    if "\n" not in text and len(text) <= room:
        yield text, []
        yield _quoted(text), []
    if "\n" not in text:
        yield ">-", [f"{pad}{line}" for line in wrap(text, room, break_long_words=False, break_on_hyphens=False)]
    for sign in ("|-", "|"):
        yield sign, [f"{pad}{line}" if line else "" for line in text.removesuffix("\n").split("\n")]


def _reads(first: str, rest: Sequence[str], text: str) -> bool:
    """Whether what is written so is read as `text`, by whatever reads YAML."""
    if first == text and text in _YES_OR_NO:
        return True
    if first == text and _kind(text) not in _TAKEN_FOR_TEXT:
        return False
    try:
        read: object = yaml.load("\n".join([f"k: {first}  # k", *rest, "l: m", ""]), Loader=_LOADER)  # noqa: S506
    except yaml.YAMLError:
        return False
    return read == {"k": text, "l": "m"}


def _kind(text: str) -> str:
    """What YAML takes a text for that stands there without quotes."""
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)))  # type: ignore[no-untyped-call]


def _quoted(text: str) -> str:
    """`text` between double quotes, with all that cannot be seen spelt out."""
    return f'"{"".join(_sign(each) for each in text)}"'


def _sign(sign: str) -> str:
    if sign in '"\\':
        return f"\\{sign}"
    if sign.isprintable():
        return sign
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004
