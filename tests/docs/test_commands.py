"""Every command that a page shows is one of the program's, with options that it has."""

import re
from functools import cache
from pathlib import Path
from typing import Final

import typer
from cases import each_case

from annual_report.cli.app import make_app

ROOT: Final = Path(__file__).parents[2]
PAGES: Final = (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *ROOT.glob("examples/*/README.md"))
FENCED: Final = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
LINE: Final = re.compile(r"^(?:[$>] )?(annual-report .*)$", re.MULTILINE)
CODE: Final = re.compile(r"`(annual-report [^`]+)`")
# What went out of the program long ago is told there alone.
HISTORY: Final = "CHANGELOG.md"


def commands(page: Path) -> set[str]:
    """The commands in blocks of code, each on a line, and those within a text."""
    text = page.read_text("utf-8")
    blocks = "\n".join(FENCED.findall(text))
    return {*LINE.findall(blocks), *CODE.findall(FENCED.sub("", text))}


@cache
def the_program() -> typer.core.TyperGroup:
    """All commands and their options."""
    program = typer.main.get_command(make_app("en"))
    assert isinstance(program, typer.core.TyperGroup)
    return program


def unknown(command: str) -> list[str]:
    """The words of a command that the program does not know: its name, and options of it."""
    program = the_program()
    words = re.split(r" # |   |\||>|…", command)[0].replace("`", "").split()[1:]
    options = {
        "--help",
        "--workspace",
        *(each for param in program.params for each in (*param.opts, *param.secondary_opts)),
    }
    while words and words[0] in options:
        words = words[2 if words[0] in {"--lang", "--workspace"} else 1 :]
    if not words:
        return []
    name, *rest = words
    if name not in program.commands:
        return [name]
    options.update(each for param in program.commands[name].params for each in (*param.opts, *param.secondary_opts))
    given = [word.partition("=")[0].strip("(),;") for word in rest if word.startswith("-")]
    return [f"{name} {option}" for option in given if option not in options]


@each_case("page", PAGES)
def test_commands_of_pages_are_those_of_the_program(page: Path) -> None:
    if page.name == HISTORY:
        return
    assert [each for command in sorted(commands(page)) for each in unknown(command)] == []


def test_commands_are_found_in_the_pages() -> None:
    found = {command for page in PAGES for command in commands(page)}
    assert {"annual-report check 2024", "annual-report compare 2023 2024"} <= found
    assert unknown("annual-report bild 2024") == ["bild"]
    assert unknown("annual-report build 2024 --colour") == ["build --colour"]
