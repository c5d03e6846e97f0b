"""The Vietnamese catalogue: every text of the program, translated, with its places, and none besides."""

import ast
import runpy
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter
from unicodedata import is_normalized

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from cases import each_case

import annual_report
from annual_report.language import CATALOGUES, DOMAIN

SOURCE = Path(annual_report.__file__).parent
KEYWORDS = {"N_": None, "_": None, "counted": (1, 2)}


@cache
def catalogue() -> dict[str, str]:
    """The translations by their English texts."""
    with (CATALOGUES / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as stream:
        return {_one(each.id): _one(each.string) for each in read_po(stream, locale="vi") if each.id}


def _one(text: str | tuple[str, ...] | list[str]) -> str:
    """A text; of one for several things, the last, as Vietnamese has one form for all numbers."""
    return text if isinstance(text, str) else text[-1]


def program_texts() -> Iterator[str]:
    """What the source marks for translation, as script/messages extracts it."""
    for _file, _line, text, _comments, _context in extract_from_dir(SOURCE, keywords=KEYWORDS):
        yield _one(text)


def marked_texts() -> Iterator[str]:
    """The texts that `N_` is called with, as Python itself reads the source: inside f-strings too."""
    for file in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_":
                assert isinstance(node.args[0], ast.Constant), f"{file}:{node.lineno}"
                yield str(node.args[0].value)


def places(text: str) -> list[tuple[str, str | None, str | None]]:
    return sorted((name, form, sign) for _text, name, form, sign in Formatter().parse(text) if name is not None)


def test_catalogue_has_the_texts_of_the_program_and_none_besides() -> None:
    assert set(catalogue()) == set(program_texts())


def test_no_text_is_marked_where_extraction_does_not_find_it() -> None:
    assert set(marked_texts()) <= set(program_texts())


@each_case("text", sorted(catalogue()))
def test_text_is_translated(text: str) -> None:
    translated = catalogue()[text]
    assert translated.strip()
    assert is_normalized("NFC", translated)
    assert places(translated) == places(text)
    assert translated[-1:].isspace() == text[-1:].isspace()


def test_translation_of_a_text_that_was_changed_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    update = runpy.run_path(str(SOURCE.parents[1] / "script/update_catalogue.py"))["update"]
    catalogue_file = tmp_path / "vi/LC_MESSAGES/annual_report.po"
    catalogue_file.parent.mkdir(parents=True)
    catalogue_file.write_text('msgid "one file"\nmsgstr "một tệp"\n\nmsgid "year"\nmsgstr "năm"\n', "utf-8")
    update(catalogue_file, {"a single file", "year"})
    assert capsys.readouterr().out == "to translate: a single file\ntaken out: one file\n      was: một tệp\n"
    assert "năm" in catalogue_file.read_text("utf-8")
    assert "một tệp" not in catalogue_file.read_text("utf-8")
