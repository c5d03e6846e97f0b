"""Patterns mean the same on every release of Python that the program runs on."""

import re
from pathlib import Path

SOURCES = Path(__file__).parents[1] / "src" / "annual_report"
# Of `()` in a set of letters, `)*+` is no repetition.
POSSESSIVE_GROUP = re.compile(r"(?<!\()\)(?:[*+?]|\{+[\d,]*\}+)\+")


def test_no_group_is_repeated_possessively() -> None:
    """Before Python 3.11.5 (gh-106052), `(?:ab|a)*+` finds nothing where the group has to give letters back.

    Debian 12 has 3.11.2. An atomic group around a plain repetition, `(?>(?:ab|a)*)`, means the same and is right there.
    """
    files = sorted(SOURCES.rglob("*.py"))
    assert len(files) > 500
    lines = ((file, line) for file in files for line in file.read_text("utf-8").splitlines())
    assert [(file.name, line) for file, line in lines if POSSESSIVE_GROUP.search(line)] == []
