"""A long report with everything that is rare: its pages as a reader sees them."""

from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pytest
from large import PERIOD, RECIPIENTS
from pdfplumber.page import Page


@pytest.fixture(scope="module")
def pages(built_large: Path) -> Iterator[list[Page]]:
    """The pages of the report."""
    with pdfplumber.open(built_large / f"bao-cao-{PERIOD}.pdf") as pdf:
        yield list(pdf.pages)


@pytest.fixture(scope="module")
def texts(pages: list[Page]) -> list[list[str]]:
    """The lines of every page."""
    return [page.extract_text().splitlines() for page in pages]


def test_there_are_forty_pages(pages: list[Page]) -> None:
    assert len(pages) >= 40


def test_each_annex_counts_its_pages_and_shows_no_number_on_the_first(texts: list[list[str]]) -> None:
    starts = [index for index, lines in enumerate(texts) if lines[0].startswith("Phụ lục ")]
    assert [texts[start][0] for start in starts] == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert texts[starts[0] + 1][0] == "2"
    assert [lines[0] for lines in texts[1 : starts[0]]] == [str(number) for number in range(2, starts[0] + 1)]


def test_sheets_lie_across_for_the_wide_annex_alone(pages: list[Page], texts: list[list[str]]) -> None:
    across = [index for index, page in enumerate(pages) if page.width > page.height]
    first = next(index for index, lines in enumerate(texts) if lines[0] == "Phụ lục I")
    assert across == [first, first + 1]


def test_head_of_a_table_is_repeated_on_its_next_page(texts: list[list[str]]) -> None:
    heads = [line for lines in texts for line in lines if line.startswith("Xã T1 T2 T3")]
    assert len(heads) == 2


def test_signature_stands_with_text_and_all_recipients_below_it(texts: list[list[str]]) -> None:
    [signed] = [lines for lines in texts if any("Nơi nhận:" in line for line in lines)]
    assert "Trên đây là báo cáo" in " ".join(signed)
    assert sum("Ủy ban nhân dân xã Mẫu" in line for line in signed) == RECIPIENTS
    assert any("Trần Thị Mẫu" in line for line in signed)
    assert signed[-1] == "NVM.(300)"


def test_contact_is_the_last_on_page_1_alone(texts: list[list[str]]) -> None:
    assert [index for index, lines in enumerate(texts) if "van-phong@hoi-mau.example" in " ".join(lines)] == [0]
    assert texts[0][-3].startswith("Địa chỉ: ")


def test_addresses_of_the_contact_lead_there(pages: list[Page]) -> None:
    assert [each["uri"] for each in pages[0].hyperlinks] == [
        "mailto:van-phong@hoi-mau.example",
        "http://hoi-mau.example",
    ]
    assert {char["non_stroking_color"] for char in pages[0].chars if char["text"] == "@"} == {(0, 0, 0)}
