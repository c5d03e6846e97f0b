"""Names of the program that tests hold as texts, to put something else in their place, are names that it has."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from pkgutil import resolve_name
from typing import Final

TESTS: Final = Path(__file__).parent
DOTTED: Final = re.compile(r"annual_report(?:\.[A-Za-z_]\w*)+")


def names_in(file: Path) -> Iterator[str]:
    """The dotted names that stand as texts of their own in a file of tests."""
    for node in ast.walk(ast.parse(file.read_bytes())):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and DOTTED.fullmatch(node.value):
            yield node.value


def test_each_is_there() -> None:
    found = {name: file for file in sorted(TESTS.rglob("*.py")) for name in names_in(file)}
    assert "annual_report.api.checking.run_checks" in found
    assert {name: str(file.relative_to(TESTS)) for name, file in found.items() if not has(name)} == {}


def has(name: str) -> bool:
    """Whether the program has something of this dotted name."""
    try:
        resolve_name(name)
    except (ImportError, AttributeError):
        return False
    return True
