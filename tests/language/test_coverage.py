"""The table of printable letters is that of the bundled fonts."""

from pathlib import Path

from fontTools.ttLib import TTFont

from annual_report.language.typography.coverage import _RANGES, _pairs, is_printable, unprintable
from annual_report.language.typography.metrics import FONTS
from annual_report.language.vietnamese import TONED_VOWELS


def letters_of(file: Path) -> set[int]:
    with TTFont(file, lazy=True) as font:
        return set(font.getBestCmap())


def test_table_is_that_of_the_fonts() -> None:
    serif = set.intersection(*(letters_of(file) for file in FONTS.glob("LiberationSerif-*.ttf")))
    told = {letter for first, last in _pairs(_RANGES) for letter in range(first, last + 1)}
    assert told == serif | letters_of(FONTS / "DejaVuSans-Signs.ttf"), "script/signs_font.py prints the table"
    assert all(is_printable(chr(letter)) for letter in told)


def test_letters_that_reports_have_are_printable() -> None:
    assert (unprintable("".join(TONED_VOWELS) + "CO₂ H₂SO₄ m² ≤≥±×÷→☐☑✓•…‰°′″½€₫№©Ωµπ αβγ Жя Čşğ x⁺⁻⁰ ➢❖℃①Ⅳ")) == ""


def test_letters_without_a_picture_are_told_once_in_their_order() -> None:
    assert unprintable("東京 và 😀\u200d😀, ☐ก東") == "東京😀ก"
    every = "".join(map(chr, range(0x4000)))
    assert unprintable(every) == "".join(letter for letter in every if not is_printable(letter)) != ""
