"""Titles in lines: they fit the width, say the text, are as few and as even as can be, and break where sense allows."""

from decimal import Decimal
from unittest.mock import Mock

import pytest
from cases import each_case
from hypothesis import assume, given
from hypothesis import strategies as st
from PIL import ImageFont

from annual_report.document import title_lines as lines
from annual_report.document.title_lines import title_lines
from annual_report.document.unbreakable import unbreakable_pieces
from annual_report.language.typography.metrics import FONTS, bold_length

SIZE, WIDTH = Decimal(14), Decimal(165)
FONT = ImageFont.truetype(FONTS / "LiberationSerif-Bold.ttf", 1000, layout_engine=ImageFont.Layout.BASIC)

word = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyÁỆỘ", min_size=1, max_size=8)
marked = st.builds(str.__add__, word, st.sampled_from(["", "", "", ","]))
titles = st.lists(marked | st.sampled_from(["và", "của", "năm 2024", "12 lớp"]), min_size=1, max_size=30).map(" ".join)


def millimetres(text: str) -> float:
    """The length of `text` on the page."""
    return float(FONT.getlength(text)) / 1000 * float(SIZE) * 25.4 / 72


@given(titles)
def test_lines_say_the_text(title: str) -> None:
    assert " ".join(title_lines(title, SIZE, WIDTH)) == title


@given(titles, st.integers(60, 250))
def test_lines_fit_the_width(title: str, width: int) -> None:
    for line in title_lines(title, SIZE, Decimal(width)):
        assert millimetres(line) <= width + 0.01 or len(unbreakable_pieces(line)) == 1


@given(titles)
def test_what_fits_is_one_line(title: str) -> None:
    assume(millimetres(title) <= WIDTH)
    assert title_lines(title, SIZE, WIDTH) == [title]


@given(titles, st.integers(60, 250))
def test_no_more_lines_than_are_needed(title: str, width: int) -> None:
    count, line = 1, ""
    for piece in unbreakable_pieces(title):
        joined = f"{line} {piece}".strip()
        count, line = (count, joined) if not line or millimetres(joined) <= width else (count + 1, piece)
    assert len(title_lines(title, SIZE, Decimal(width))) == count


@given(titles)
def test_what_belongs_together_stays_on_one_line(title: str) -> None:
    lines = title_lines(title, SIZE, Decimal(80))
    assert [piece for line in lines for piece in unbreakable_pieces(line)] == unbreakable_pieces(title)


def test_lines_are_of_about_the_same_length() -> None:
    first, second = title_lines("A" * 8 + " bcd" * 25, SIZE, WIDTH)
    assert abs(millimetres(first) - millimetres(second)) < 12


@each_case(
    ("title", "lines"),
    [
        ("Tổng kết hoạt động năm 2024", ["Tổng kết hoạt động năm 2024"]),
        (
            "Tổng kết hoạt động năm 2024, phương hướng, nhiệm vụ trọng tâm công tác năm 2025",
            ["Tổng kết hoạt động năm 2024, phương hướng,", "nhiệm vụ trọng tâm công tác năm 2025"],
        ),
        (
            "Tổng kết hoạt động năm 2024 và phương hướng, nhiệm vụ công tác năm 2025",
            ["Tổng kết hoạt động năm 2024", "và phương hướng, nhiệm vụ công tác năm 2025"],
        ),
        (
            "DANH SÁCH HỘI VIÊN TẬP THỂ CỦA HỘI MẪU TỈNH MẪU NĂM 2024",
            ["DANH SÁCH HỘI VIÊN TẬP THỂ", "CỦA HỘI MẪU TỈNH MẪU NĂM 2024"],
        ),
    ],
)
def test_break_where_the_sense_allows_it(title: str, lines: list[str]) -> None:
    assert title_lines(title, SIZE, Decimal(130)) == lines


def test_word_that_is_wider_than_a_line_stands_alone() -> None:
    assert title_lines("Tin " + "A" * 40 + " xong", SIZE, Decimal(60)) == ["Tin", "A" * 40, "xong"]


def test_title_of_a_thousand_words_in_narrow_lines_measures_what_fits_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    measured = Mock(side_effect=bold_length)
    monkeypatch.setattr(lines, "bold_length", measured)
    assert len(title_lines("hội " * 500, Decimal(14), Decimal(20))) > 200
    assert measured.call_count < 4_000
