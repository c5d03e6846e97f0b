"""A late pattern does what a compiled one does."""

import re

import pytest

from annual_report.language.lazy_patterns import lazy_pattern


def test_late_pattern_finds_what_a_compiled_one_does() -> None:
    text = "Năm 2016 và năm 2017"
    assert [match[0] for match in lazy_pattern(r"\d{4}").finditer(text)] == ["2016", "2017"]
    assert lazy_pattern("năm", re.IGNORECASE).sub("tháng", text) == "tháng 2016 và tháng 2017"
    assert lazy_pattern(r"\d+").pattern == r"\d+"


def test_late_pattern_serves_many_times() -> None:
    digits = lazy_pattern(r"\d+")
    assert digits.search("không") is None
    assert digits.search("số 1") is not None
    assert digits.fullmatch("12") is not None


def test_what_is_no_pattern_is_told_at_first_use() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search("")
