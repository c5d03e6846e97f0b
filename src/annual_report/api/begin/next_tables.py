"""What sections of the next report show beside their text: tables of figures and members, charts, tables to review."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from annual_report.api.begin.kept_texts import KeptTexts
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.writing import Entry, Group, YamlItem, YamlList, entries_of
from annual_report.language import N_
from annual_report.model.charts import Chart, YearSpan
from annual_report.model.report import Piece
from annual_report.model.tables import DataTable, Row
from annual_report.model.walk import Path
from annual_report.values.text_types import OPEN

_NOT_GIVEN: Final = "–"
_COUNTS: Final = ("admitted", "left", "closing")


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
        above = [say(N_("Once their figures are filled in, remove the #:"))] if blank else []
        yield Entry("charts", YamlList(charts), above=above, aside=blank)


def _draws_nothing_blank(chart: Chart) -> bool:
    """Whether a chart cannot be drawn as long as this year's figures are blank."""
    return chart.years is None and chart.form in {"target", "parts", "stages"}


def tables_to_review(texts: KeptTexts, section: Piece, path: Path, say: Callable[[str], str]) -> Iterator[Entry]:
    """The tables of its own that the section had; without texts as comments: their rows are to be written anew."""
    last = texts.last
    if section.tables and last.keep_text:
        kept = [_kept_table(texts, each, (*path, "tables", index)) for index, each in enumerate(section.tables)]
        yield Entry("tables", YamlList(list(map(YamlItem, kept))))
    elif section.tables:
        above = say(N_("Tables of the last report. If this report has them too, remove the # and fill them in."))
        yield Entry("tables", _tables(last, section.tables, path), above=[above], aside=True)


def annex_to_review(last: LastYear, index: int) -> Group:
    """An annex of the last report, without what stood in it."""
    annex, path = last.report.annexes[index], ("annexes", index)
    entries = [each for each in retitled(last, *path).entries if each.key in {"id", "title", "orientation"}]
    entries.append(Entry("text", OPEN))
    return Group([*entries, Entry("tables", _tables(last, annex.tables, path))] if annex.tables else entries)


def _chart(last: LastYear, chart: Chart, path: Path) -> Group:
    """The chart; one over the years up to the last goes on up to the next, also in its title."""
    group, before = retitled(last, *path), chart.years
    if before is None or before.last != last.report.period.years[-1]:
        return group
    span = YearSpan.latest(before.first, last.period.year)
    years = f"{span.first}-{span.last}"
    said = re.compile(rf"{before.first} ?[-–] ?{before.last}(?!\d)")
    changed = {"years": years}
    if said.search(chart.title):
        changed["title"] = said.sub(years.replace("-", " - "), chart.title)
    return Group([replace(each, value=changed.get(each.key, each.value)) for each in group.entries])


def _members(texts: KeptTexts, path: Path, then: str) -> Group:
    """The members at the beginning are those at the end of the last year; all else is to come."""
    last = texts.last
    written = [
        each
        for each in retitled(last, *path, keys=("label", "exclusions")).entries
        if each.key not in {"opening", *_COUNTS}
    ]
    kept = [each for each in written if each.key != "exclusions"]
    closing = last.text(*path, "closing") if last.is_just_before else ""
    opened = last.text(*path, "opening")
    counts = [Entry("opening", closing) if closing else Entry("opening", note=opened and f"{then}: {opened}")]
    counts += [Entry(key, note=(value := last.text(*path, key)) and f"{then}: {value}") for key in _COUNTS]
    excluded = [each for each in written if each.key == "exclusions"]
    if excluded and last.keep_text and last.text(*path, "exclusions"):
        excluded = [texts.entry(*path, "exclusions")]
    return Group([*kept, *counts, *excluded])


def _tables(last: LastYear, tables: tuple[DataTable, ...], path: Path) -> YamlList:
    return YamlList([YamlItem(_table(last, table, (*path, "tables", index))) for index, table in enumerate(tables)])


def _table(last: LastYear, table: DataTable, path: Path) -> Group:
    """The table with its columns, and one row to begin with."""
    row = " | ".join(_NOT_GIVEN if column.numeric else OPEN for column in table.columns)
    kept = [each for each in retitled(last, *path, keys=("title", "note")).entries if each.key not in {"rows", "note"}]
    return Group([*kept, Entry("rows", YamlList([YamlItem(row)]))])


def _kept_table(texts: KeptTexts, table: DataTable, path: Path) -> Group:
    """The table with its rows, where figures are to come; each is to be reviewed."""
    kept = [each for each in retitled(texts.last, *path).entries if each.key not in {"rows", "note"}]
    rows = [_kept_row(texts, table, row) for row in table.rows]
    note = [texts.entry(*path, "note")] if table.note else []
    return Group([*kept, Entry("rows", YamlList(rows)), *note])


def _kept_row(texts: KeptTexts, table: DataTable, row: Row) -> YamlItem:
    cells = [
        _NOT_GIVEN if index < len(table.columns) and table.columns[index].numeric and cell and "{" not in cell else cell
        for index, cell in enumerate(row.cells)
    ]
    said = " | ".join(cells)
    return YamlItem(texts.moved(said), mark=texts.mark(said))
