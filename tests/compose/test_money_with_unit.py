"""Money that is written with its unit, and has the same one under “unit” as well: it is printed and compared once."""

from compose.composing import composition
from sample import REPORT, Sample

from annual_report.compose.key_figures import key_figures
from annual_report.document.origin import Origin
from annual_report.model.report import FigureTable
from annual_report.values.figures.by_unit import without_unit

STATISTICS = """\
statistics:
  - {id: dt, label: Doanh thu, value: "42,6 tỷ đồng", unit: tỷ đồng, previous: "37,9 tỷ đồng", target: 40}
  - {id: phi, label: Hội phí, value: 350.000 đồng, unit: đồng, change: "+50.000 đồng"}
"""


def test_unit_of_money_is_printed_once() -> None:
    made = composition(STATISTICS)
    table = key_figures(FigureTable(title="Số liệu"), made, Origin(()))
    assert [row[1:] for row in table.rows] == [
        ("Doanh thu", "tỷ đồng", "42,6", "40", "106,5%", "37,9", "+4,7", "+12,4%"),
        ("Hội phí", "đồng", "350.000", "", "", "300.000", "+50.000", "+16,7%"),
    ]
    assert without_unit("3 tỷ 500 triệu đồng", "triệu đồng") == "3 tỷ 500 triệu đồng"
    assert made.names["dt"].say("", "vi") == "42,6 tỷ đồng"


def test_money_in_another_unit_than_it_says_is_refused(sample: Sample) -> None:
    sample.report(
        REPORT.replace("value: 12, unit: lớp", "value: 386 triệu đồng, unit: tỷ đồng").replace("{lop}", "lớp")
    )
    said = " ".join(sample.run("check", "2020").stdout.split())
    assert "error[units-disagree]: “386 triệu đồng” is counted here, and “tỷ đồng” under “unit”" in said
