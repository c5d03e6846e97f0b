"""Columns of figures: decimal signs stand below one another, whatever figures there are."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annual_report.document.decimal_alignment import Cell, aligned, crowded, tight
from annual_report.document.tree import Column, Table

DIGIT, COMMA, PERCENT = 0.5, 0.25, 0.833

whole = st.integers(0, 10**7).map(lambda number: f"{number:,}".replace(",", "."))
decimals = st.from_regex(r"\A[0-9]{1,3}\Z")
figures = st.builds("{}{}{}{}".format, st.sampled_from(["", "+", "-"]), whole, decimals.map(",{}".format) | st.just(""),
                    st.sampled_from(["", "%"]))  # fmt: skip
others = st.sampled_from(["", "–", "có, chưa có số liệu", "hơn 20", "12/15"])


def column(*texts: str, numeric: bool = True, sign: str = ",") -> list[Cell]:
    """The cells of a table's only column."""
    table = Table("a", "", "", (Column("A", numeric=numeric),), tuple((text,) for text in texts), decimal_sign=sign)
    return [cell for (cell,) in aligned(table)]


def behind(text: str) -> float:
    """How much stands behind the units of a figure."""
    fraction = text.rstrip("%").partition(",")[2]
    return (COMMA + DIGIT * len(fraction) if fraction else 0) + PERCENT * text.endswith("%")


@given(st.lists(figures, min_size=1, max_size=8))
def test_units_stand_below_one_another(texts: list[str]) -> None:
    cells = column(*texts)
    assert len({round(behind(text) + cell.room, 2) for text, cell in zip(texts, cells, strict=True)}) == 1
    assert min(cell.room for cell in cells) == pytest.approx(0, abs=0.001)


@given(st.lists(figures, min_size=1, max_size=8))
def test_all_take_the_same_width_and_fit_it(texts: list[str]) -> None:
    cells = column(*texts)
    (width,) = {cell.width for cell in cells}
    for text, cell in zip(texts, cells, strict=True):
        digits = DIGIT * sum(map(str.isdigit, text))
        assert digits + cell.room <= width + 0.001


@given(st.lists(figures | others, max_size=8))
def test_texts_and_their_order_stay(texts: list[str]) -> None:
    assert [cell.text for cell in column(*texts)] == texts


@given(st.lists(figures | others, min_size=1, max_size=8), others)
def test_what_is_no_bare_figure_changes_nothing(texts: list[str], other: str) -> None:
    assert column(*texts, other)[:-1] == column(*texts)
    assert column(*texts, other)[-1] == Cell(other)


@given(st.lists(figures, min_size=1, max_size=8))
def test_columns_of_words_are_left_alone(texts: list[str]) -> None:
    assert column(*texts, numeric=False) == [Cell(text) for text in texts]


def test_decimal_comma_below_decimal_comma() -> None:
    first, second, third = column("1.000", "12,5", "3,25")
    assert (first.room, second.room, third.room) == (0.25 + 1.0, 0.5, 0)
    assert first.width == 4 * DIGIT + COMMA + first.room


def test_english_tables_have_a_decimal_point() -> None:
    first, second = column("1,000", "12.5", sign=".")
    assert Decimal(str(first.room)) == Decimal("0.75")
    assert second.room == 0


def test_every_column_is_aligned_by_itself() -> None:
    columns = (Column("A", head=True), Column("B", numeric=True), Column("C", numeric=True))
    table = Table("a", "", "", columns, (("x", "1", "2,5"), ("y", "10", "3")))
    (x, one, two), (_y, ten, three) = aligned(table)
    assert x == Cell("x")
    assert (one.room, ten.room) == (0, 0)
    assert (two.room, three.room) == (0, 0.75)


def test_table_without_rows() -> None:
    assert column() == []


def test_table_of_long_words_is_no_wider_than_the_page() -> None:
    def table(word: str) -> Table:
        columns = (Column("Chỉ tiêu", head=True), *(Column(f"Tháng {month}") for month in range(1, 7)))
        return Table("a", "", "", columns, (("Năm nay", *([word] * 6)),))

    for word, smaller, cut in (
        ("1.250", False, False),
        ("Mẫu-Mẫu-Mẫu-Mẫu", False, False),
        ("2024-2023", True, False),
        ("76.122.000", True, False),
        ("[m13lc13]220361000000", True, True),
    ):
        head, *cells = aligned(table(word))[0]
        assert tight(table(word)) == ()
        assert (crowded(table(word)), head.breaks, {cell.breaks for cell in cells}) == (smaller, False, {cut}), word


def test_titles_of_long_words_are_broken_too() -> None:
    columns = tuple(Column(title) for title in ("Đơn vị", *(["HTXSNV/HTNV"] * 12)))
    table = Table("a", "", "", columns, (("Sở Mẫu", *(["5"] * 12)),))
    assert tight(table) == tuple(range(1, 13))
    assert not any(cell.breaks for cell in aligned(table)[0])
