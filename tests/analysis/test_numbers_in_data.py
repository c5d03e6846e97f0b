"""The numbers that a report's data backs."""

from fractions import Fraction
from pathlib import Path

from sample import Sample

from annual_report.analysis.numbers_in_data import numbers_in
from annual_report.load.loader import load_report

REPORT = """\
period: 2020
issuance: {subject: Tổng kết, signatory: {person: nguyen-van-mau}}
statistics:
  - {id: ho-so, label: Hồ sơ, value: 40/62}
  - {id: qua, label: Quà, value: hơn 1000}
  - {id: kinh-phi, label: Kinh phí, value: 350 triệu đồng}
  - id: hoi-vien
    label: Hội viên
    value: 120
    previous: 100
    note: Chưa tính 15 hội viên danh dự.
    parts: {complete: không, items: [{label: nữ, value: 30}]}
sections:
  - title: Kết quả
    tables:
      - columns: [{title: Huyện}, {title: Số, numeric: có}]
        rows: [Huyện A | 77]
"""


def test_figures_and_what_is_computed_of_them(tmp_path: Path) -> None:
    Sample(tmp_path)
    (tmp_path / "report.yaml").write_text(REPORT, "utf-8")
    report = load_report(tmp_path / "report.yaml", "report.yaml").value
    assert report is not None
    figures = numbers_in(report)
    named = {40, 62, 22, 1000, 350_000_000, 120, 100, 30, 77, 15}
    computed = {Fraction(40, 62), 20, Fraction(1, 5), Fraction(1, 4)}
    assert {*map(Fraction, named), *computed} <= figures
    assert Fraction(99) not in figures


SCALED = """\
period: 2020
issuance: {subject: Tổng kết, signatory: {person: nguyen-van-mau}}
statistics:
  - {id: loi-nhuan, label: Lợi nhuận, value: 2800, unit: triệu đồng, previous: 2500, target: 3000}
  - {id: doanh-thu, label: Doanh thu, value: "42,6", unit: tỷ đồng, change: "+2,1"}
  - {id: luot, label: Lượt truy cập, value: 12, unit: nghìn lượt}
sections:
  - title: Kết quả
    tables:
      - unit: triệu đồng
        columns: [{title: Quý}, {title: Năm 2019, numeric: có}, {title: Năm 2020, numeric: có}]
        rows:
          - Quý I | 18500 | 19800
          - Quý II | 19000 | 20200
      - columns: [{title: Huyện}, {title: Chi (nghìn đồng), numeric: có}]
        rows:
          - Huyện A | 345
"""


def test_figures_that_are_counted_in_thousands_and_millions(tmp_path: Path) -> None:
    Sample(tmp_path)
    (tmp_path / "report.yaml").write_text(SCALED, "utf-8")
    report = load_report(tmp_path / "report.yaml", "report.yaml").value
    assert report is not None
    figures = numbers_in(report)
    million = 10**6
    of_statistics = {2800 * million, 2500 * million, 300 * million, 3000 * million, 200 * million}
    of_statistics |= {42_600 * million, 40_500 * million, 2100 * million, 12_000}
    of_tables = {19_800 * million, 40_000 * million, 37_500 * million, 1300 * million, 345_000}
    assert {*map(Fraction, of_statistics | of_tables)} <= figures
    assert Fraction(1300, 18500) in figures
