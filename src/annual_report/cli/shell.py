"""Words of commands that are shown to be copied into a shell."""

import sys
from pathlib import Path
from typing import Final

_PLAIN: Final = "@%+=:,./-_"


def shell_word(word: str | Path) -> str:
    """`word` as a shell takes it for one, whatever blanks and signs are in it: quoted only where it has to be."""
    text = str(word)
    windows = sys.platform == "win32"
    plain = f"{_PLAIN}\\" if windows else _PLAIN
    if text and all(sign.isalnum() or sign in plain for sign in text):  # no shell minds letters of any language
        return text
    import shlex  # only now: hardly ever needed

    return f'"{text}"' if windows else shlex.quote(text)  # no name of a file has a double quote on Windows
