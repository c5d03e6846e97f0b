"""Tables that are written out and too large: told at their place, before anything else is looked at."""

import json

from sample import REPORT, Sample

from annual_report.checks.document_size import MAX_COLUMNS, MAX_TABLE_CELLS, MAX_TYPED_CELLS


def table(columns: int, rows: int) -> str:
    """A table of so many columns and rows, with a slip in each cell."""
    heads = ", ".join(f"{{title: C{column}}}" for column in range(columns))
    return f"      - columns: [{heads}]\n        rows:\n" + f"          - {' | '.join(['xữ lí'] * columns)}\n" * rows


def line_of(sample: Sample, *tables: str) -> int:
    """The line of the one error of a report with these tables."""
    sample.report(f"{REPORT}    tables:\n{''.join(tables)}")
    (told,) = json.loads(sample.run("check", "--output-format", "json").stdout)["diagnostics"]
    assert told["rule"] == "file-too-large"
    return int(told["line"])


def test_table_that_no_page_shows_is_refused_at_its_place(sample: Sample) -> None:
    small, first = table(2, 1), len(REPORT.splitlines()) + 2
    for large in (
        table(MAX_COLUMNS + 1, 1),
        table(10, MAX_TABLE_CELLS // 10 + 1),
        table(1, 1).replace("lí", "lí|" * 50),
    ):
        assert line_of(sample, small, large) == first + 3
    full = [table(10, MAX_TABLE_CELLS // 10)] * (MAX_TYPED_CELLS // MAX_TABLE_CELLS)
    assert line_of(sample, *full, small) == first + len(full) * (MAX_TABLE_CELLS // 10 + 2)
