"""The pages on ten mistakes: fresh, and each mistake told by its rule where it was made, and sound when mended."""

from pathlib import Path
from runpy import run_path
from typing import Any, Final
from unicodedata import is_normalized

import pytest
from cases import each_case
from sample import run

ROOT: Final = Path(__file__).parents[2]
SCRIPT: Final = run_path(str(ROOT / "script/write_mistakes.py"))
NUMBERS: Final = range(len(SCRIPT["MISTAKES"]))


@pytest.fixture(scope="module")
def steps(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """Each mistake as it was made, told and mended."""
    return list(SCRIPT["replay"](tmp_path_factory.mktemp("mistakes") / "bao-cao"))


def test_there_are_ten() -> None:
    assert len(NUMBERS) == 10


@each_case(("language", "name"), SCRIPT["PAGES"].items())
def test_page_is_the_one_that_the_script_writes(language: str, name: str, steps: list[Any]) -> None:
    page = (ROOT / "docs" / name).read_text("utf-8")
    assert page == SCRIPT["page"](steps, language), "run script/mistakes"
    assert is_normalized("NFC", page)


@each_case("number", NUMBERS)
def test_mistake_is_told_once_by_its_rule_where_it_is(number: int, steps: list[Any]) -> None:
    (told,) = steps[number].found
    mistake = steps[number].mistake
    assert told.rule.name == mistake.rule
    assert told.span.source.name == mistake.file
    assert told.span.source.line(told.span.line)[told.span.column - 1 :].startswith(mistake.at)


@each_case("number", NUMBERS)
def test_repair_is_sound(number: int, steps: list[Any]) -> None:
    assert not steps[number].left


@each_case("language", SCRIPT["PAGES"])
def test_command_shows_what_the_page_shows(language: str, tmp_path: Path, steps: list[Any]) -> None:
    SCRIPT["begin"](tmp_path)
    mistake = steps[0].mistake
    SCRIPT["rewrite"](tmp_path / mistake.file, mistake.old, mistake.mistaken, "utf-8")
    shown = run("check", cwd=tmp_path, ANNUAL_REPORT_LANG=language)
    assert (shown.returncode, shown.stdout) == (1, SCRIPT["shown"](steps[0].found, language))
