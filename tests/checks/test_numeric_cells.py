"""What is told of the cells of columns of figures: no years, no missing dots, and numbers as such cells are read."""

import json

from checks.checking import HEAD
from sample import Sample

TABLE = (
    HEAD
    + """\
sections:
  - title: Kết quả
    text: Công ty có doanh thu như sau.
    tables:
      - title: Doanh thu
        unit: triệu đồng
        columns: [{title: STT}, {title: Quý}, {title: Doanh thu, numeric: có}, {title: Kho, numeric: có}]
        rows:
          - 1 | Quý I | 19800 | hơn 2500
          - 2 | Quý II | 20200 | 19500
          - 3 | Quý III | 24600 | 20100
          - 4 | Quý IV | 25000 | 20017
          - " | Cả năm | 89500 | "
"""
)


def findings(sample: Sample) -> list[tuple[str, str]]:
    found = json.loads(sample.run("check", "2020", "--output-format", "json").stdout)
    return [(each["rule"], each["fix"] or "") for each in found["diagnostics"] if each["rule"] != "sample-text-left"]


def test_total_is_told_in_the_form_that_its_cell_is_read_in(sample: Sample) -> None:
    sample.report(TABLE)
    assert findings(sample) == [("table-total-wrong", "write “89600”")]
    for row in (
        '" | Cả năm | 89600 | "',
        '"| Cả năm | 89600 |"',
        '"| Cả năm | 89600 | 62117"',
        "|-\n            | Cả năm | 89600 |",
    ):
        sample.report(TABLE.replace('" | Cả năm | 89500 | "', row))
        assert findings(sample) == [], row
    sample.report(TABLE.replace('" | Cả năm | 89500 | "', '"| Cả năm | 89500 |"'))
    assert findings(sample) == [("table-total-wrong", "write “89600”")]


def test_total_has_dots_where_its_unit_allows_them(sample: Sample) -> None:
    sample.report(TABLE.replace("triệu đồng", "lượt").replace("89500", "89.500").replace("19800", "19.800"))
    assert findings(sample) == [("table-total-wrong", "write “89.600”")]
