"""The manual pages are those of the commands as they are, in both languages."""

import re
from pathlib import Path
from runpy import run_path
from typing import Final
from unicodedata import is_normalized

import typer
from cases import each_case

from annual_report import cli
from annual_report.cli import periods
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
    assert page.count("\n.SS ") == sum(not command.hidden for command in program.commands.values())
    for name, command in program.commands.items():
        if command.hidden:
            continue
        part = page.partition(f".SS {name}\n")[2].partition(".SS ")[0]
        assert part, name
        assert [
            each for param in command.params for each in param.opts if f"\\fB{each}\\fR" not in part and "--" in each
        ] == []


def test_vietnamese_page_has_no_english_words() -> None:
    """Of help, values and headings: what the English page has in these places is not in the Vietnamese one."""
    pages = {language: typer.main.get_command(make_app(language)) for language in LANGUAGES}
    for name, command in pages["vi"].commands.items():
        params = {each.name: each for each in command.get_params(_context(command))}
        english = pages["en"].commands[name]
        assert command.help != english.help, name
        for other in english.get_params(_context(english)):
            own = params[other.name]
            assert own.help != other.help, (name, other.name)
            is_flag = getattr(other, "is_flag", False)
            assert is_flag or (own.metavar and own.metavar != other.metavar), (name, other.name)


def _context(command: typer.core.TyperCommand) -> typer.Context:
    return command.context_class(command, resilient_parsing=True, help_option_names=["-h", "--help"])


def test_exit_codes_are_the_same_everywhere() -> None:
    known = {each for name, each in vars(periods).items() if name.isupper() and isinstance(each, int)}
    assert known == {*range(7), cli._INTERRUPTED}
    root = SCRIPT["FOLDER"].parents[1]
    for page in ("docs/guide.md", "docs/guide.vi.md"):
        table = (root / page).read_text("utf-8").partition("\n## Lệnh, ")[2] or (root / page).read_text("utf-8")
        assert {int(each) for each in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)} >= known, page
    for page, start in (("README.md", "Exit codes: "), ("README.vi.md", "Mã kết thúc: ")):
        said = (root / page).read_text("utf-8").partition(start)[2].partition("\n\n")[0]
        assert {int(each) for each in re.findall(r"(?:^|\s)(\d+) ", said)} == known, page
        assert "PDF" in re.split(r"\s3 |\s4 ", said)[1], "a file that is no PDF is not the fault of the machine"
    for language in LANGUAGES:
        assert set(SCRIPT["STATUSES"][language]) == known


def test_signs_of_roff_are_escaped() -> None:
    assert SCRIPT["_text"](".a\\b  --c\n'd") == "\\&.a\\eb \\-\\-c 'd"
