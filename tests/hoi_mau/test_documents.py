"""Every number of the documents of examples/hoi-mau is what the data give, and there are no others."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache

from cases import each_case
from hoi_mau.documents import Expected, expected
from hoi_mau.files import DRAFTED, OVER, WORKSPACE, YEARS, Period, contents, report
from hoi_mau.page import Node, charts, numbers, paragraphs, tables
from sample import run

Page = Callable[..., Node]
of_all = each_case("period", [*YEARS, OVER, DRAFTED])
# What the comments of the data say is left as it is, to be seen.
DELIBERATE = {2020: {"figure-not-comparable"}, OVER: {"term-not-added"}}
said = cache(expected)


@each_case("period", [*YEARS, OVER])
def test_the_data_are_sound(period: Period) -> None:
    done = run("check", str(period), cwd=WORKSPACE)
    assert done.returncode == 0, done.stderr
    assert set(re.findall(r"^warning\[([\w-]+)\]", done.stderr, re.MULTILINE)) <= DELIBERATE.get(period, set())


@of_all
def test_every_cell_of_every_table_is_computed_from_the_data(page: Page, period: Period) -> None:
    found = tables(page(str(period)))
    for table, wanted in zip(found, said(period).tables, strict=True):
        assert table.caption == wanted.caption
        assert table.heads == wanted.heads
        for row, wanted_row in zip(table.rows, wanted.rows, strict=True):
            assert row == wanted_row, table.caption
        assert table.notes == wanted.notes


@of_all
def test_the_text_says_what_the_data_give_and_nothing_else(page: Page, period: Period) -> None:
    found, wanted = (Counter(map(_unended, each)) for each in (paragraphs(page(str(period))), said(period).paragraphs))
    frame = Counter(map(_unended, said(period).frame))
    assert found - wanted - frame == Counter()
    assert wanted - found == Counter()


@of_all
def test_headings_are_numbered_in_order(page: Page, period: Period) -> None:
    found = [each.text for each in page(str(period)).all("h2", "h3", "h4", without=("figure",))]
    assert found == said(period).headings


@of_all
def test_no_number_is_unaccounted_for_and_none_is_lost(page: Page, period: Period) -> None:
    whole = page(str(period))
    found = Counter(numbers(_text_outside_charts(whole)))
    wanted = Counter(number for text in _texts(said(period)) for number in numbers(text))
    assert found - wanted == Counter(), "printed, but not computed from the data"
    assert wanted - found == Counter(), "computed from the data, but not printed"


@of_all
def test_tables_without_a_caption_are_named_after_their_section(page: Page, period: Period) -> None:
    found = [each.attributes.get("aria-label") for each in page(str(period)).all("table", without=("figure",))]
    wanted = [
        section["title"] for section in contents(report(period)) for each in section.get("tables", ())
        if "title" not in each
    ]  # fmt: skip
    assert [each for each in found if each] == wanted


def _texts(document: Expected) -> list[str]:
    cells = [cell for table in document.tables for row in (table.heads, *table.rows) for cell in row]
    captions = [text for table in document.tables for text in (table.caption, *table.notes)]
    return [*document.paragraphs, *document.headings, *document.frame, *cells, *captions]


def _text_outside_charts(page: Node) -> str:
    parts = [each if isinstance(each, str) else _text_outside_charts(each) for each in page.children
             if isinstance(each, str) or each not in charts(page)]  # fmt: skip
    return "\n".join(parts)


def _unended(text: str) -> str:
    """A text without the sign at its end, which the last one of a document has another of."""
    return re.sub(r"(\./\.|\.)$", "", text)
