"""Texts that are still to be written: dots stand where the words are to be."""

import re
from typing import Final

OPEN: Final = "……"
# An ellipsis alone ends a list that goes on; more than that is a line of dots, to be written on.
_DOTS: Final = re.compile(r"(?:…\s*){2,}|(?:\.\s?){4,}")


def open_part(text: str) -> str:
    """The dots in `text` in whose place something is still to be written; empty where there are none."""
    found = _DOTS.search(text)
    return found[0].rstrip() if found else ""


def is_open(text: str) -> bool:
    """Whether something of `text` is still to be written."""
    return bool(open_part(text))
