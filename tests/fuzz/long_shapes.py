"""Values and entries of great length: texts of hostile shapes, thousands of entries and keys, numbers and ids.

Each says what it puts into a data file by how many signs it is to have, from a few up to what a file may hold.
"""

import json
from collections.abc import Callable
from typing import Final

from security.hostile_shapes import HOSTILE, SOUND, Shape

# Up to the longest text that is read, and one beyond.
LENGTHS: Final = (60, 700, 5_000, 30_000, 99_000, 100_000, 120_000)
_INDENT: Final = b"      "


def _quoted(text: str) -> bytes:
    return b" " + json.dumps(text, ensure_ascii=False).encode(errors="surrogatepass") + b"\n"


def _in_block(text: str) -> bytes:
    lines = text.encode(errors="surrogatepass").split(b"\n")
    return b" |\n" + b"".join(_INDENT + line + b"\n" for line in lines)


def _folded(text: str) -> bytes:
    return b" >-\n" + b"".join(_INDENT + text[at : at + 100].encode() + b"\n" for at in range(0, len(text), 100))


def _plain(text: str) -> bytes:
    return b" " + text.replace("\n", " ").encode(errors="surrogatepass") + b"\n"


# How a text may be written behind its key.
STYLES: Final[tuple[Callable[[str], bytes], ...]] = (_quoted, _quoted, _in_block, _folded, _plain)
TEXTS: Final[tuple[Shape, ...]] = (SOUND, *HOSTILE.values())


def text_behind_key(place: int, other: int) -> bytes:
    """A long text in some style: what follows a key and its colon."""
    shape, length = TEXTS[other % len(TEXTS)], LENGTHS[other // len(TEXTS) % len(LENGTHS)]
    return STYLES[place % len(STYLES)](shape(length))


def _many(entry: str) -> Callable[[int], bytes]:
    """So many signs of entries, each with a number in place of `#`."""

    def made(length: int) -> bytes:
        count = min(length // len(entry) + 1, 12_000)
        return b"\n" + "".join(f"  {entry}\n".replace("#", str(number)) for number in range(count)).encode()

    return made


# So many signs of something that is no text, behind a key and its colon.
ENTRIES: Final[tuple[Callable[[int], bytes], ...]] = (
    _many("- {id: a#, label: Lớp #, value: #, unit: lớp}"),
    _many("- {id: a#, label: Lớp, value: x#}"),
    _many("- {id: Á #, text: 'Mở lớp {a#}.'}"),
    _many("- {id: a#, name: Hội # tỉnh Mẫu, short_names: [Hội #]}"),
    _many("- {title: Mục #, text: Đã mở {lop}.}"),
    _many("- {id: a#, file: photos/a#.jpg, caption: A}"),
    _many("- Hội #"),
    _many("- a# | # | #,5"),
    _many("- {id: a, id: a, valeu: #}"),
    _many("k#: {a: #}"),
    _many("titel#: a"),
    _many("- [[[#]]]"),
    _many("- &a# b"),
    _many("- 'a' #"),
    lambda length: b" [" + b"a, " * (length // 3) + b"]\n",
    lambda length: b" {" + b"".join(b"k%d: 1, " % each for each in range(length // 8)) + b"}\n",
    lambda length: b" " + b"9" * length + b"\n",
    lambda length: b" " + b"9" * (length // 2) + b"/" + b"7" * (length // 2) + b"\n",
    lambda length: " {} tỷ đồng\n".format("1" * length).encode(),
    lambda length: b" " + b"a-" * (length // 2) + b"a\n",
    lambda length: b" a" + b" " * length + b"b\n",
    lambda length: b"\n" + b"\xc2\xa0" * (length // 2) + b"k: a\n",
)  # fmt: skip


def entries_behind_key(place: int, other: int) -> bytes:
    """Thousands of entries or keys, or one that is long: what follows a key and its colon."""
    length = LENGTHS[place % len(LENGTHS)] * (1 + other // len(ENTRIES) % 4)
    return ENTRIES[other % len(ENTRIES)](length)
