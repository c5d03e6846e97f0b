"""Locales: one for each language, all of it in one place, and no language named anywhere else in the program."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from sample import ORGANIZATION, REPORT, Sample

import annual_report
from annual_report.api.checking import DataFiles, check_period
from annual_report.language import CATALOGUES, LANGUAGES, LOCALES, SOURCE_LANGUAGE, locale_of
from annual_report.language.numbers import write_number
from annual_report.load.workspace import Workspace

SOURCE = Path(annual_report.__file__).parent
LISTED = ("language/locales/english.py", "language/locales/vietnamese.py", "language/key_language.py")
SYLLABLES = "language/vietnamese/"  # "en" and "vi" are ends of syllables there


def named(text: str) -> Iterator[int]:
    """The lines of a source that name a language by its code, or compare with one of our names for it in words."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and node.value in LANGUAGES:
            yield node.lineno


def test_no_other_file_names_a_language() -> None:
    found = {
        f"{name}:{line}"
        for file in SOURCE.rglob("*.py")
        if (name := file.relative_to(SOURCE).as_posix()) not in LISTED and not name.startswith(SYLLABLES)
        for line in named(file.read_text("utf-8"))
    }
    assert found == set()
    assert sorted(LANGUAGES) == sorted(path.name for path in SOURCE.glob("api/begin/samples/union/*/"))


def test_scan_finds_what_it_looks_for() -> None:
    for text in (
        'x = language == "vi"',
        "x = {'en': 1}",
        'f(say("vi"))',
        "def f(language='en'): ...",
        "f'{a == \"vi\"}'",
    ):
        assert list(named(text)) == [1]


def test_every_language_but_that_of_the_source_has_a_catalogue() -> None:
    assert tuple(each.code for each in LOCALES) == LANGUAGES
    folders = {path.parents[1].name for path in CATALOGUES.glob("*/LC_MESSAGES/*.po")}
    assert folders == set(LANGUAGES) - {SOURCE_LANGUAGE}


def test_numbers_have_the_marks_of_their_locale() -> None:
    for language in LANGUAGES:
        locale = locale_of(language)
        assert write_number(1234567, language) == locale.thousands_mark.join(("1", "234", "567"))
    with pytest.raises(KeyError):
        write_number(1, "fr")


def test_language_without_a_locale_is_refused(sample: Sample) -> None:
    sample.report(f"{REPORT}language: fr\n")
    sample.write("data/organization.yaml", f"{ORGANIZATION}language: fr\n")
    found = check_period(DataFiles(Workspace(sample.root)), "2020").diagnostics
    assert sorted(each.rule.name for each in found) == ["bad-choice", "unknown-key"]
