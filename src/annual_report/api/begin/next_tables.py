"""What sections of the next report show beside their text: tables, charts, and the places of photos."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.stable_rows import has_stable_rows, is_ordinal, name_column
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList, entries_of
from annual_report.language import DATA_LANGUAGE, N_
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.model.charts import Chart, YearSpan
from annual_report.model.report import Piece
from annual_report.model.tables import EMPTY_CELLS, DataTable, Row
from annual_report.model.walk import Path
from annual_report.proofreading.table_passages import is_total
from annual_report.values.text_types import OPEN
from annual_report.wording.markdown import NAME_IN_BRACES

_YEAR: Final = lazy_pattern(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_IN_WORDS: Final = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_NUMBER_OF_YEARS: Final = lazy_pattern(rf"\b(\d{{1,2}}|{'|'.join(_IN_WORDS)}) (?:năm|years)\b", re.IGNORECASE)
CHARTS_WAIT: Final = N_("Once their figures are filled in, remove the #:")
_SAME_ROWS: Final = N_(
    "The rows of the last report, without their figures; add and remove rows where units have changed."
)
_OTHER_ROWS: Final = N_("This list changes every year: write the new rows. Those of {period}:")
_MOST_ROWS_SHOWN: Final = 10
_NOT_GIVEN: Final = "–"
_NO_SOURCES: Final[Mapping[int, int]] = MappingProxyType({})
# What a column of words may have of figures: `+27`, `-3,3%`, `64,5 %`.
_CHANGE_OR_SHARE: Final = re.compile(
    r"[+\-−–] ?\d[\d.,]*(?: ?%| điểm(?: %| phần trăm)?)?|\d[\d.,]* ?%|(?:tăng|giảm) \d[\d.,]*(?: ?%)?",
    re.IGNORECASE,
)
_WHOLE: Final = "100%"
_COUNTS: Final = ("admitted", "left", "closing")
_WHO: Final = ("admitted_list", "left_list", "excluded")


def retitled(last: LastYear, *path: str | int, keys: tuple[str, ...] = ("title",)) -> Group:
    """The group at `path` as it is written, with the years in its titles moved on."""
    return Group(
        [
            Entry(each.key, last.move.title(each.value)) if each.key in keys and isinstance(each.value, str) else each
            for each in entries_of(last.group(*path))
            if each.key != "source"
        ]
    )


def shown(texts: KeptTexts, section: Piece, path: Path, say: Callable[[str], str], then: str) -> Iterator[Entry]:
    """The table of figures, the members, and the charts of the `section` at `path`; `then` is the last period."""
    last = texts.last
    if section.figures:
        yield Entry("figures", retitled(last, *path, "figures"))
    if section.memberships:
        places = [(*path, "memberships", index) for index in range(len(section.memberships))]
        members = [YamlItem(_members(texts, each, then)) for each in places]
        yield Entry("memberships", YamlList(members))
    if section.charts:
        charts = [YamlItem(_chart(last, each, (*path, "charts", index))) for index, each in enumerate(section.charts)]
        blank = any(map(_draws_nothing_blank, section.charts))
        above = [say(CHARTS_WAIT)] if blank else []
        yield Entry("charts", YamlList(charts), above=above, aside=blank)


def _draws_nothing_blank(chart: Chart) -> bool:
    """Whether a chart cannot be drawn as long as this year's figures are blank."""
    return chart.years is None and chart.form in {"target", "parts", "stages"}


def tables_to_review(texts: KeptTexts, section: Piece, path: Path, say: Callable[[str], str]) -> Iterator[Entry]:
    """The tables of its own that the section had; without texts as comments: their rows are to be written anew."""
    last = texts.last
    if section.tables and last.keep_text:
        those = enumerate(section.tables)
        kept = [_kept_table(texts, each, (*path, "tables", index), say) for index, each in those]
        yield Entry("tables", YamlList(list(map(YamlItem, kept))))
    elif section.tables:
        above = say(N_("Tables of the last report. If this report has them too, remove the # and fill them in."))
        yield Entry("tables", _tables(last, section.tables, path, say), above=[above], aside=True)


def photos_to_choose(section: Piece, say: Callable[[str], str]) -> Iterator[Entry]:
    """The places of the photos that the section had, as comments: the photos themselves are of last year alone."""
    if not section.photos:
        return
    items = [
        YamlItem(
            Group(
                [
                    Entry("id", photo.id),
                    Entry("file", note=photo.file or ""),
                    Entry("caption", OPEN, note=photo.caption),
                ]
            )
        )
        for photo in section.photos
    ]
    above = say(
        N_("Photos of the last report. For those of this year, write the file and the caption and remove the #.")
    )
    yield Entry("photos", YamlList(items), above=[above], aside=True)


def annex_to_review(last: LastYear, index: int, say: Callable[[str], str]) -> Group:
    """An annex of the last report, without what stood in it."""
    annex, path = last.report.annexes[index], ("annexes", index)
    entries = [each for each in retitled(last, *path).entries if each.key in {"id", "title", "orientation"}]
    entries.append(Entry("text", OPEN))
    return Group([*entries, Entry("tables", _tables(last, annex.tables, path, say))] if annex.tables else entries)


def _chart(last: LastYear, chart: Chart, path: Path) -> Group:
    """The chart; one over the years up to the last goes on up to the next, also in its title.

    It begins later, too, if it shows a fixed number of years.
    """
    group, before = retitled(last, *path), chart.years
    if before is None or before.last != last.report.period.years[-1]:
        return group
    first = before.first + last.period.year - before.last if _is_fixed(chart, before, last) else before.first
    span = YearSpan.latest(first, last.period.year)
    years = f"{span.first}-{span.last}"
    said = re.compile(rf"{before.first}( ?[-–] ?){before.last}(?!\d)")
    changed = {"years": years}
    if said.search(chart.title):
        changed["title"] = said.sub(rf"{span.first}\g<1>{span.last}", chart.title)
    return Group([replace(each, value=changed.get(each.key, each.value)) for each in group.entries])


def _is_fixed(chart: Chart, before: YearSpan, last: LastYear) -> bool:
    """Whether the author chose how many years to show: the title says so, or there are reports on earlier ones."""
    count = before.last - before.first + 1
    said = _NUMBER_OF_YEARS.search(chart.title)
    if said and (said[1] == str(count) or _IN_WORDS.get(said[1].lower()) == count):
        return True
    return any(year < before.first for year in last.years)


def _members(texts: KeptTexts, path: Path, then: str) -> Group:
    """The members at the beginning are those at the end of the last year; all else is to come."""
    last = texts.last
    written = [
        each
        for each in retitled(last, *path, keys=("label", "exclusions")).entries
        if each.key not in {"opening", *_COUNTS, *_WHO}
    ]
    kept = [each for each in written if each.key != "exclusions"]
    closing = last.text(*path, "closing") if last.is_just_before else ""
    opened = last.text(*path, "opening")
    counts = [Entry("opening", closing) if closing else Entry("opening", note=opened and f"{then}: {opened}")]
    counts += [Entry(key, note=(value := last.text(*path, key)) and f"{then}: {value}") for key in _COUNTS]
    excluded = [each for each in written if each.key == "exclusions"]
    if excluded and last.keep_text and last.text(*path, "exclusions"):
        excluded = [texts.entry(*path, "exclusions")]
    who = [Entry(key, last.value(*path, key), above=[f"{then}:"], aside=True) for key in _WHO if last.node(*path, key)]
    return Group([*kept, *counts, *excluded, *who])


def _tables(last: LastYear, tables: tuple[DataTable, ...], path: Path, say: Callable[[str], str]) -> YamlList:
    those = enumerate(tables)
    return YamlList([YamlItem(_table(last, table, (*path, "tables", index), say)) for index, table in those])


def _table(last: LastYear, table: DataTable, path: Path, say: Callable[[str], str]) -> Group:
    """The table with its columns, and its rows without what stood in them, or one row to begin with."""
    kept = _above_rows(last, path)
    if not has_stable_rows(table, last):
        return Group([*kept, _rows_to_write(last, table, say)])
    called = name_column(table)
    kept_columns = {index for index, each in enumerate(table.columns) if each.numeric or is_ordinal(each)} | {called}
    kept_cells = [
        [cell if index in kept_columns else "" for index, cell in enumerate(_without_figures(last, table, row))]
        for row in table.rows
    ]
    if called is not None and (names := _years_of_rows(last, table)):
        moved = [[*cells[:called], name, *cells[called + 1 :]] for cells, name in zip(kept_cells, names, strict=True)]
        rows = [YamlItem(_joined(cells)) for cells in moved]
    else:
        rows = [YamlItem(last.move.title(_joined(cells))) for cells in kept_cells]
    return Group([*kept, Entry("rows", YamlList(rows), above=[say(_SAME_ROWS)])])


def _above_rows(last: LastYear, path: Path) -> list[Entry]:
    """All of a table but its rows and its note, with the years in its title and in those of its columns moved on."""
    kept = [each for each in retitled(last, *path).entries if each.key not in {"rows", "note"}]
    moved = [_columns(last, each) if each.key == "columns" else each for each in kept]
    before, after = (_years_of_columns(entries) for entries in (kept, moved))
    if before == after:
        return moved
    return [_of_years(each, before, after) if each.key == "title" else each for each in moved]


def _years_of_columns(entries: list[Entry]) -> tuple[str, str] | None:
    """The first and the last year that titles of columns name."""
    columns = next((each.value for each in entries if each.key == "columns"), None)
    groups = [each.value for each in columns.items] if isinstance(columns, YamlList) else []
    titles = [str(each.value) for group in groups if isinstance(group, Group) for each in group.entries]
    years = sorted({year for title in titles for year in _YEAR.findall(title)})
    return (years[0], years[-1]) if years else None


def _of_years(title: Entry, before: tuple[str, str] | None, after: tuple[str, str] | None) -> Entry:
    """The title of a table that names the span of years of its columns, with the one that they have now."""
    if before is None or after is None or not isinstance(title.value, str):
        return title
    return replace(
        title, value=re.sub(rf"{before[0]}( ?[-–] ?){before[1]}", rf"{after[0]}\g<1>{after[1]}", title.value)
    )


def _columns(last: LastYear, entry: Entry) -> Entry:
    """The columns with the years in their titles moved on, as they go on from one to the next."""
    groups = [each.value for each in entry.value.items] if isinstance(entry.value, YamlList) else []
    columns = [each.entries for each in groups if isinstance(each, Group)]
    titles = [each.value for entries in columns for each in entries if each.key == "title"]
    known = [each for each in titles if isinstance(each, str)]
    moved = dict(zip(known, last.move.titles(known), strict=True))
    items = [
        YamlItem(
            Group(
                [replace(each, value=moved.get(str(each.value))) if each.key == "title" else each for each in entries]
            )
        )
        for entries in columns
    ]
    return replace(entry, value=YamlList(items))


def _years_of_rows(last: LastYear, table: DataTable) -> list[str] | None:
    """What the rows are called, moved on together; None where they are not called by years up to that of the report."""
    place = name_column(table)
    if place is None or not all(place < len(row.cells) for row in table.rows):
        return None
    names = [row.cells[place] for row in table.rows]
    years = last.move.year, last.move.year - 1
    return last.move.titles(names) if all(any(str(year) in name for name in names) for year in years) else None


def _rows_to_write(last: LastYear, table: DataTable, say: Callable[[str], str]) -> Entry:
    """One row to begin with, and what the rows of last year were."""
    row = " | ".join(_NOT_GIVEN if column.numeric else OPEN for column in table.columns)
    shown = [" | ".join(each.cells) for each in table.rows[:_MOST_ROWS_SHOWN]]
    more = ["…"] if len(table.rows) > len(shown) else []
    then = last.report.period.say(last.language)
    return Entry("rows", YamlList([YamlItem(row)]), above=[say(_OTHER_ROWS).format(period=then), *shown, *more])


def _kept_table(texts: KeptTexts, table: DataTable, path: Path, say: Callable[[str], str]) -> Group:
    """The table, where figures are to come; with its rows, to be reviewed, where they come again."""
    kept = _above_rows(texts.last, path)
    rows = _rows_to_write(texts.last, table, say)
    if has_stable_rows(table, texts.last):
        names = _years_of_rows(texts.last, table) or [""] * len(table.rows)
        those = [_kept_row(texts, table, row, name) for row, name in zip(table.rows, names, strict=True)]
        # One mark for all of them, but for rows that say more than what they are called.
        mark = "" if all(each.mark for each in those) else texts.mark_with(())
        rows = Entry("rows", YamlList(those), above=[say(_SAME_ROWS)], mark=mark)
    note = [texts.entry(*path, "note")] if table.note else []
    return Group([*kept, rows, *note])


def _kept_row(texts: KeptTexts, table: DataTable, row: Row, name: str) -> YamlItem:
    """The row without its figures; these are named beside it, and those in other words of it, but not in its name.

    It is called `name`, where that is not empty: its year, moved on.
    """
    sources = _sources(texts.last, table)
    kept, called = _without_figures(texts.last, table, row, sources), name_column(table)
    figures: list[str] = []
    for index, (before, cell) in enumerate(zip(row.cells, kept, strict=True)):
        if before != cell:
            figures += [] if index in sources else [before]
        elif index != called and index < len(table.columns) and not table.columns[index].numeric:
            figures += [] if is_ordinal(table.columns[index]) else texts.last.move.figures_kept(before)
    if name and called is not None:
        kept[called] = name
    said = _joined(kept)
    said = said if name else texts.moved(said)
    if _has_other_words(table, kept):
        return YamlItem(said, mark=texts.mark_with(figures))
    return YamlItem(said, note=texts.figures_then(figures))


def _has_other_words(table: DataTable, cells: list[str]) -> bool:
    """Whether a row says more in words than what it is called."""
    called = name_column(table)
    return any(
        cell not in EMPTY_CELLS and index != called and not is_ordinal(column) and not column.numeric
        for index, (cell, column) in enumerate(zip(cells, table.columns, strict=False))
    )


def _without_figures(last: LastYear, table: DataTable, row: Row, sources: Mapping[int, int] = _NO_SOURCES) -> list[str]:
    """The cells of a row: for those that have a figure, that none is given yet.

    The numbers of rows stay, and that all is 100% of itself. A column with one of the `sources` has the figures that
    were in that: the year that it is now called by is the one that the report was on.
    """
    called = name_column(table)

    def is_figure(index: int, cell: str) -> bool:
        column = table.columns[index] if index < len(table.columns) else None
        if column is None or is_ordinal(column) or index == called:
            return False
        return column.numeric or bool(_CHANGE_OR_SHARE.fullmatch(cell))

    def next_one(index: int, cell: str) -> str:
        source = row.cells[sources[index]] if sources.get(index, len(row.cells)) < len(row.cells) else ""
        if source and (known := _as_number(last, source)):
            return known
        return _NOT_GIVEN if is_figure(index, cell) and _is_of_one_year(cell, row) else cell

    return [next_one(index, cell) for index, cell in enumerate(row.cells)]


def _as_number(last: LastYear, cell: str) -> str:
    """A cell of the last report as a number, also where it was a figure called by its name; empty where it is none."""
    name = NAME_IN_BRACES.fullmatch(cell)
    if name is None:
        return "" if "{" in cell else cell
    figure = next((each.value for each in last.report.statistics if each.id == name[1].removesuffix(".so")), None)
    return figure.in_cell(DATA_LANGUAGE).replace(".", "") if figure is not None and figure.is_count else ""


def _sources(last: LastYear, table: DataTable) -> dict[int, int]:
    """By columns of figures that are called by a year: the column that was called so in the last report."""
    titles = [str(column.title) for column in table.columns]
    if not last.is_just_before:
        return {}
    numeric = {title: index for index, title in enumerate(titles) if table.columns[index].numeric}
    return {
        index: numeric[moved]
        for index, (title, moved) in enumerate(zip(titles, last.move.titles(titles), strict=True))
        if moved != title and title in numeric and moved in numeric
    }


def _is_of_one_year(cell: str, row: Row) -> bool:
    """Whether a cell of figures has one that was typed, and is another one every year."""
    is_whole = cell.replace(" ", "") == _WHOLE and any(map(is_total, row.cells))
    return cell not in EMPTY_CELLS and "{" not in cell and not is_whole


def _joined(cells: list[str]) -> str:
    return " | ".join(cells).strip()
