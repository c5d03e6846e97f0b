"""The manual pages are those of the commands as they are, in both languages."""

from pathlib import Path
from runpy import run_path
from typing import Final
from unicodedata import is_normalized

import typer
from cases import each_case

from annual_report.cli.app import make_app
from annual_report.language import LANGUAGES, Language

SCRIPT: Final = run_path(str(Path(__file__).parents[2] / "script/write_man_page.py"))


@each_case("language", LANGUAGES)
def test_page_is_the_one_that_the_script_writes(language: Language) -> None:
    page = SCRIPT["file_of"](language).read_text("utf-8")
    assert page == SCRIPT["page"](language), "run script/man-page"
    assert is_normalized("NFC", page)


@each_case("language", LANGUAGES)
def test_page_names_every_command_and_option(language: Language) -> None:
    page = SCRIPT["page"](language).replace("\\-", "-")
    program = typer.main.get_command(make_app(language))
    for name, command in program.commands.items():
        part = page.partition(f".SS {name}\n")[2].partition(".SS ")[0]
        assert part, name
        assert [
            each for param in command.params for each in param.opts if f"\\fB{each}\\fR" not in part and "--" in each
        ] == []


def test_signs_of_roff_are_escaped() -> None:
    assert SCRIPT["_text"](".a\\b  --c\n'd") == "\\&.a\\eb \\-\\-c 'd"
