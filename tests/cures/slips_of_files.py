"""Slips in the lines of a sound data file: in a value of each kind, a key, a name in braces, the shape of a value."""

import re
from collections.abc import Callable
from random import Random
from typing import Final

from cures import slips_of_values as values
from cures.slips_of_values import with_slips

Slip = Callable[[Random, str], str]
_PAIR: Final = re.compile(r"^(\s*(?:- )?)(\w+):( +)(\S.*)$")
_NAME: Final = re.compile(r"\{[^{}]+\}")
# What is written under a key, where values of its kind are known.
_KINDS: Final[dict[str, tuple[str, ...]]] = {
    **dict.fromkeys(("value", "target", "previous", "part", "base", "first", "second", "opening", "closing", "admitted",
                     "left", "individuals", "groups"), values.FIGURES),
    **dict.fromkeys(("date", "due", "until"), values.DATES),
    "change": values.CHANGES, "period": values.PERIODS, "source": values.CITATIONS, "id": values.IDS,
    "status": ("bản nháp", "chính thúc", "final", "Dự thảo", "du thao"),
    "type": ("hội nghị", "contests", "Báo cao", "tập huấn", "ca nhạc"),
    "unit": ("lớp", "đồng", "triệu đồng", "%", "ha", "người", "kg"),
}  # fmt: skip
_FORMS: Final = ("muc-tieu", "nam-truoc", "tang-giam", "so", "x", "ngan", "chuc-vu", "phan-tram", "bang-chu", "")
_ADDED: Final = (": ", " # ", " #", "[", "]", "{", "}", "“", "”", '"', "'", "|", "\\", "& ", "* ", "! ", "@", "%", "- ")


def of_value(random: Random, line: str) -> str:
    """Another value of its kind, or the same, mostly with slips."""
    pair = _PAIR.match(line)
    if pair is None:
        return line
    kind = _KINDS.get(pair[2])
    text = random.choice(kind) if kind and random.random() < 0.7 else pair[4]
    return f"{pair[1]}{pair[2]}:{pair[3]}{with_slips(random, text) if random.random() < 0.6 else text}"


def of_key(random: Random, line: str) -> str:
    """A key with a slip, a capital, no space behind its colon, or no colon."""
    pair = _PAIR.match(line)
    if pair is None:
        return line
    key, colon = pair[2], ": "
    match random.randrange(6):
        case 0:
            at = random.randrange(len(key))
            key = key[:at] + key[at + 1 :]
        case 1:
            at = random.randrange(len(key))
            key = key[:at] + random.choice("aeiostw") + key[at:]
        case 2:
            key = key.capitalize()
        case 3:
            colon = random.choice((":", " ", " = ", "：", " : "))
        case 4:
            at = random.randrange(len(key))
            key = key[:at] + key[at + 1 : at + 2] + key[at : at + 1] + key[at + 2 :]
        case _:
            key = key.replace("_", random.choice(("-", " ", "")))
    return f"{pair[1]}{key}{colon}{pair[4]}"


def of_name(random: Random, line: str) -> str:
    """A name in braces with a slip, another form, or a brace too few."""
    names = list(_NAME.finditer(line))
    if not names:
        return of_value(random, line)
    found = random.choice(names)
    name = found[0][1:-1]
    match random.randrange(7):
        case 0:
            written = f"{{{name}.{random.choice(_FORMS)}}}"
        case 1:
            written = random.choice((f"{{{name}", f"{name}}}", f"{{ {name} }}", f"{{{{{name}}}}}", f"({name})"))
        case 2:
            written = f"{{{name.capitalize()}}}"
        case 3:
            written = f"{{{name.replace('-', random.choice(('_', ' ', '')))}}}"
        case 4:
            written = f"{{{name}}} {random.choice(('lớp', 'hội viên', 'người', '%', 'đồng', 'giải'))}"
        case _:
            at = random.randrange(len(name))
            written = f"{{{name[:at]}{random.choice(('', 'a', 'n', 'ê', '-'))}{name[at + 1 :]}}}"
    return line[: found.start()] + written + line[found.end() :]


def of_shape(random: Random, line: str) -> str:
    """A value as a list, a group, in quotes that are never closed, or with a sign of YAML's own in it."""
    pair = _PAIR.match(line)
    if pair is None:
        return line
    before, value = f"{pair[1]}{pair[2]}:{pair[3]}", pair[4]
    at = random.randrange(len(value) + 1)
    shapes = (
        f"[{value}]", f"[{value}, {value}]", f"{{{pair[2]}: {value}}}", f'"{value}', f"{value}'", "", "[]", "{}",
        value.strip("\"'"), value[:at] + random.choice(_ADDED) + value[at:], random.choice(_ADDED) + value,
    )  # fmt: skip
    return before + random.choice(shapes)


def of_words(random: Random, line: str) -> str:
    """A slip in what is said: a letter, a mark or a space too many, too few, or another."""
    pair = _PAIR.match(line)
    start = len(line) - len(pair[4]) if pair else len(line) - len(line.lstrip(" -"))
    if start >= len(line) - 1:
        return line
    at = random.randrange(start + 1, len(line))
    added = (" ", ",", ".", "  ", " ,", "\u00a0", "\u200b", "…", "-", " năm 2024", " 12.5%", " 3/2025", " 1.286")
    letter, before, after = line[at], line[:at], line[at + 1 :]
    written = random.choice(
        ("", random.choice(added) + letter, letter.swapcase(), random.choice("àảếộưđzfwj"), letter * 2)
    )
    return before + written + after


_SLIPS: Final[tuple[Slip, ...]] = (of_value, of_value, of_value, of_key, of_name, of_name, of_shape, of_words)


def with_a_slip(random: Random, text: str) -> str:
    """The file with a slip in one of its lines."""
    lines = text.split("\n")
    at = random.choice([number for number, line in enumerate(lines) if line.strip() and not line.startswith("#")])
    lines[at] = random.choice(_SLIPS)(random, lines[at])
    return "\n".join(lines)
