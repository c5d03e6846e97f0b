"""How words are recognised."""

import pytest

from annual_report.language.numbers import read_roman
from annual_report.regulations.inspection.parts.same_words import begins_with, is_one_of, likeness, same_words


@pytest.mark.parametrize(
    ("text", "other", "alike"),
    [
        ("CỘNG HÒA", "Cộng hoà", True),
        ("HỎA TỐC", "hoả tốc", True),
        ("Ủy ban", "Uỷ ban", True),
        ("Hòa", "Hóa", False),
        ("Số:", "số", True),
        ("Phụ lục", "Phu luc", False),
    ],
)
def test_case_tone_place_and_punctuation_do_not_matter(text: str, other: str, alike: bool) -> None:
    assert same_words(text, other) is alike


def test_whole_words_are_meant() -> None:
    assert begins_with("Báo cáo tổng kết", "BÁO CÁO")
    assert not begins_with("Báo cáonăm", "báo cáo")
    assert is_one_of("báo cáo", ["Kế hoạch", "Báo cáo"])


@pytest.mark.parametrize(
    ("text", "number"),
    [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("IIII", None), ("", None), ("i", None)],
)
def test_roman_numerals(text: str, number: int | None) -> None:
    assert read_roman(text) == number


def test_misspelt_words_are_alike() -> None:
    assert likeness("CỘNG HOÀ XÃ HÔI CHỦ NGHĨA VIỆT NAM", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") > 0.9
