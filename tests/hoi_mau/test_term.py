"""The report on the term 2018 - 2022: all that the years give together is computed anew from their data."""

import re
from collections import Counter
from collections.abc import Callable
from fractions import Fraction

import pytest
from hoi_mau.amounts import SCALES, Amount, number, printed, read, share, written
from hoi_mau.documents import PRIZES
from hoi_mau.drawings import cells
from hoi_mau.files import TERM, statistic
from hoi_mau.over_term import by_year, figures, fulfilment, gaps, members, prizes, series, whole
from hoi_mau.page import Node, Table, chart_table, charts, numbers, paragraphs, tables

Page = Callable[..., Node]
_BECAME = {"vượt", "đạt", "đạt một phần", "chưa đạt", "chuyển tiếp", "thôi thực hiện", "chưa báo cáo"}


@pytest.fixture(scope="module")
def found(page: Page) -> list[Table]:
    return tables(page("2018-2022"))


def test_the_sample_holds_every_way_of_going_together() -> None:
    assert whole("hoc-vien").amount == Amount("count", Fraction(5335), None, "more")
    assert whole("hoi-vien").amount == read("7245")
    assert whole("de-tai").amount.ratio == (58, 72)
    assert written(whole("hai-long").amount.low * 100, 1) == "84,7"
    assert whole("kinh-phi").amount.low == 12_605_000_000
    assert whole("van-dong").amount == Amount("money", Fraction(1_925_500_000), None, "more")
    assert whole("giai-cuoc-thi").amount.low == sum(prizes("giai-cuoc-thi").values()) == 166
    assert [name for name in figures() if whole(name).amount is None] == ["phan-bien", "tin-bai", "luot-truy-cap"]
    assert members("ca-nhan") == (6060, 1787, 602, 7245)
    assert {name: gaps(editions) for name, editions in series().items()} == {
        "Hội thi Sáng tạo kỹ thuật": [],
        "Cuộc thi Sáng tạo Thanh thiếu niên, Nhi đồng": [2021],
        "Diễn đàn Trí thức Mẫu": [],
    }
    assert sum(sum(fulfilment(year).values()) for year in TERM) == 39


def test_the_figures_of_the_term(found: list[Table]) -> None:
    table = _with_heads(found, *map(str, TERM))
    labels = {each["label"]: name for name, each in figures().items()}
    current, told = "", []
    for row in table.rows:
        said = row[2:]
        if row[0]:
            label, unit = re.fullmatch(r"(.*?)(?: \(([^()]*)\))?", row[1]).groups()
            current = labels[label]
            told.append(current)
            wanted = [*by_year(current).values(), whole(current).amount]
            assert [_amount(cell, unit) for cell in said] == [_plain(each) for each in wanted], row
        elif current.startswith("giai-"):
            key = next(name for name, title in PRIZES.items() if row[1] == f"Trong đó: Giải {title}")
            assert number(said[-1]) == prizes(current)[key]
    assert sorted(told) == sorted(figures())


def test_the_notes_name_the_years_that_are_left_out(found: list[Table]) -> None:
    notes = _with_heads(found, *map(str, TERM)).notes
    for name, each in figures().items():
        over = whole(name)
        if over.without and over.amount is not None:
            assert any(
                note.startswith(f"{each['label']}:") and all(str(year) in note for year in over.without)
                for note in notes
            )
        if over.amount is None:
            assert any(note.startswith(f"{each['label']}: không cộng") for note in notes)


def test_members_go_from_the_opening_of_the_term_to_its_closing(found: list[Table]) -> None:
    table = _with_heads(found, "Đầu kỳ", "Cuối kỳ")
    assert [tuple(map(number, row[1:])) for row in table.rows] == [members("ca-nhan"), members("tap-the")]


def test_series_are_told_with_their_editions_and_gaps(found: list[Table]) -> None:
    table = next(each for each in found if any(row[1] in series() for row in each.rows))
    told = {row[1]: row[2:] for row in table.rows}
    assert set(told) == set(series())
    for name, editions in series().items():
        times, listed, lacking = told[name]
        assert int(times) == len(editions)
        years = re.findall(r"\b(20\d\d)\b", listed)
        assert years == [str(year) for year, _called in editions]
        assert all(called in listed for _year, called in editions if not called.startswith("năm"))
        assert re.findall(r"\d+", lacking) == list(map(str, gaps(editions)))


def test_plans_are_told_year_by_year(found: list[Table]) -> None:
    table = _with_heads(found, "Vượt", "Đạt")
    rows = {row[0]: dict(zip(table.heads[1:], row[1:], strict=True)) for row in table.rows}
    total = Counter()
    for year in TERM:
        counts = fulfilment(year)
        total.update(counts)
        _same(rows.pop(str(year)), counts)
    [last] = rows.values()
    _same(last, total)


def test_charts_draw_what_the_years_say(page: Page) -> None:
    drawn = 0
    for chart in charts(page("2018-2022")):
        [caption] = [each.text for each in chart.all("figcaption")]
        name = next((name for name, each in figures().items() if f". {each['label']}, " in caption), None)
        for (row, year), cell in cells(chart_table(chart)).items() if name else ():
            each = statistic(int(year), name) or {}
            said = each.get("target" if row == "Chỉ tiêu" else "value")
            behind = f" ({share(said)})" if share(said) else ""
            assert cell == printed(said, "–") + behind, caption
            drawn += 1
    assert drawn


def test_tasks_are_drawn_as_they_are_told(page: Page) -> None:
    chart = charts(page("2018-2022"))[-1]
    for (row, year), cell in cells(chart_table(chart)).items():
        counts = fulfilment(int(year))
        assert int(cell) == counts.get(row.lower(), 0 if row.lower() in _BECAME else sum(counts.values())), (row, year)


def test_no_other_numbers_are_in_the_text(page: Page) -> None:
    whole_page = page("2018-2022")
    texts = [*paragraphs(whole_page), *(each.text for each in whole_page.all("h2", "h3", without=("figure",)))]
    found = {number for text in texts for number in numbers(re.sub(r"^\d+\. ", "", text))}
    assert found <= {"2018", "2022"}


def _same(row: dict[str, str], counts: dict[str, int]) -> None:
    tasks = sum(counts.values())
    met = counts.get("vượt", 0) + counts.get("đạt", 0)
    first, *became, last = row.items()
    assert first[1] == str(tasks)
    assert last[1] == f"{written(Fraction(met, tasks) * 100, 1)}%"
    assert {head.lower(): int(cell) for head, cell in became if cell} == counts


def _with_heads(found: list[Table], *heads: str) -> Table:
    return next(each for each in found if set(heads) <= set(each.heads))


def _amount(cell: str, unit: str | None) -> tuple[object, ...] | None:
    """A cell as a plain amount: money in the unit that its row names, a ratio without the percentage behind it."""
    text, behind = re.fullmatch(r"(.*?)(?: \((.*)\))?", cell).groups()
    amount = read(f"{text} {unit}" if unit in SCALES and text != "–" else text)
    if behind:
        assert behind == f"{written(amount.low * 100, 1)}%"
    return _plain(amount)


def _plain(amount: Amount | None) -> tuple[object, ...] | None:
    """What is to be the same: percentages as far as they are printed."""
    if amount is None:
        return None
    ends = (amount.low, amount.high)
    if amount.kind == "share" and not amount.ratio:
        ends = tuple(written(each * 100, 1) for each in ends)
    return (amount.kind, *ends, amount.opens, amount.ratio)
