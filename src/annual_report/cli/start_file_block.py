"""The lines of this program in a start-up file of a shell: put in and taken out again, byte for byte.

They stand between two comments. The first of these says what else has been added with them, so that the removal takes
out neither more nor less. All else in the file is somebody's own, in whatever encoding and with whatever line ends.
"""

import os
import re
from collections.abc import Sequence
from typing import Final

_BEGIN: Final = b"# >>> annual-report completion"
_END: Final = b"# <<< annual-report completion <<<"
# What is added with the block, as its first line tells: nothing; the file itself; the end of the line above.
_PLAIN, _NEW_FILE, _ENDED = b" >>>", b" (in a new file) >>>", b" (the line above had no end) >>>"
_BYTE_ORDER_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")


class ChangedBlockError(Exception):
    """Somebody has changed the lines of this program: which of them are whose is not known."""


def with_block(content: bytes | None, lines: Sequence[str]) -> bytes:
    """The start-up file with `content` (None where there is none), and with the `lines` in a block at its end.

    One that has the block already stays as it is. Raises `ChangedBlockError`.
    """
    before = content or b""
    if _whole(lines).search(before):
        return before
    if _BEGIN in before:
        raise ChangedBlockError
    ended = before.endswith(b"\n") or not before
    note = _NEW_FILE if content is None else _PLAIN if ended else _ENDED
    block = [_BEGIN + note, *(each.encode() for each in lines), _END, b""]
    return before + (b"" if ended else b"\n") + b"\n".join(block)


def without_block(content: bytes, lines: Sequence[str]) -> bytes | None:
    """The start-up file as it was before `with_block`; None where there was none. Raises `ChangedBlockError`."""
    was_there = True
    while found := _whole(lines).search(content):
        start, rest = found.start(), content[found.end() :]
        if found["note"] == _ENDED and not rest and start:
            start -= 2 if content[:start].endswith(b"\r\n") and found["end"].startswith(b"\r") else 1
        was_there = was_there and found["note"] != _NEW_FILE
        content = content[:start] + rest
    if _BEGIN in content:
        raise ChangedBlockError
    return content if content or was_there else None


def without_lines(content: bytes, lines: Sequence[str], *, set_apart: bool = False) -> bytes:
    """The start-up file without the `lines` that typer put there, an empty one before each, and without no others.

    They are taken out only where all of them follow one another, as they were written; with `set_apart`, only where
    the first has its empty line before it still.
    """
    before = rb"(?<=\n)\n" if set_apart else rb"(?:\n|\A)"
    written = rb"\n\n".join(re.escape(os.fsencode(each)) for each in lines)
    for found in reversed([*re.finditer(before + written + rb"\n", content)]):
        above, rest = content[: found.start()], content[found.end() :]
        # The line end above them was added too, but where somebody has taken out the empty line since.
        parts_others = rest and above and not above.endswith(b"\n")
        content = above + (b"\n" if parts_others else b"") + rest
    return content


def is_wide(content: bytes) -> bool:
    """Whether it is written in letters of two bytes or more (UTF-16), so that lines of ours would be garbage there."""
    return content.startswith(_BYTE_ORDER_MARKS) or 4 * content.count(b"\0") > len(content)


def _whole(lines: Sequence[str]) -> "re.Pattern[bytes]":
    """What finds the block with just these lines in it, be it with the line ends of Windows by now."""
    notes = b"|".join(map(re.escape, (_PLAIN, _NEW_FILE, _ENDED)))
    inner = b"".join(re.escape(each.encode()) + rb"\r?\n" for each in lines)
    begin = rb"^" + re.escape(_BEGIN) + rb"(?P<note>" + notes + rb")\r?\n"
    return re.compile(begin + inner + re.escape(_END) + rb"(?P<end>\r?\n|\Z)", re.MULTILINE)
