"""Numbers of headings and points."""

from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.compose.numbering import Counter, point
from annual_report.language.numbers import roman
from annual_report.regulations import all_regulations

POINT_LETTERS = all_regulations()[-1].forms.point_letters.text

VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}


@each_case(
    ("number", "text"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (99, "XCIX"), (444, "CDXLIV"), (1999, "MCMXCIX")],
)
def test_roman(number: int, text: str) -> None:
    assert roman(number) == text


@given(st.integers(1, 3999))
def test_roman_reads_back(number: int) -> None:
    values = [VALUES[letter] for letter in roman(number)]
    signed = [-value if value < max(values[index:]) else value for index, value in enumerate(values)]
    assert sum(signed) == number


def test_points_follow_the_official_alphabet() -> None:
    assert [point(index, POINT_LETTERS) for index in range(9)] == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)"]
    assert not set("fjwz") & set(POINT_LETTERS)
    assert len(POINT_LETTERS) == 23


@each_case(
    ("index", "marker"),
    [(22, "y)"), (23, "aa)"), (24, "ab)"), (27, "ađ)"), (45, "ay)"), (46, "ba)"), (551, "yy)"), (552, "aaa)")],
)
def test_points_go_on_behind_the_alphabet(index: int, marker: str) -> None:
    assert point(index, POINT_LETTERS) == marker


def test_no_point_comes_twice() -> None:
    assert len({point(index, POINT_LETTERS) for index in range(2000)}) == 2000


def test_series_are_counted_apart() -> None:
    counter = Counter()
    assert [counter.next(name) for name in ("Table", "Table", "Photo", "Table")] == [1, 2, 1, 3]
