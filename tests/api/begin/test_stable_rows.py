"""Which tables of the last report have their rows again."""

from pathlib import Path

import pytest
from api.begin.beginning import begun
from sample import REPORT, Sample

from annual_report.api.begin.moving import Move

TABLE = """\
    tables:
      - columns: [{title: TT, numeric: có}, {title: %s}, {title: Số, numeric: có}, {title: Ghi chú}]
        rows:
          - 1 | %s | 4 | tốt
          - 2 | %s | 5 |
"""
AGAIN = (
    ("Huyện", "Huyện A", "Huyện B"),
    ("Thời gian", "Tháng 1", "Tháng 2"),
    ("Đơn vị", "{hoi-a}", "{hoi-b}"),
    ("Số cuộc theo đề tài", "Cấp tỉnh", "Cấp huyện"),
)
YEARS = """\
    tables:
      - title: Số hội viên
        columns:
          - {title: Huyện}
          - {title: "2015", numeric: có}
          - {title: "2019", numeric: có}
          - {title: "2020", numeric: có}
          - {title: Kế hoạch 2021, numeric: có}
        rows:
          - Huyện A | 1 | 2 | 4 | 5
      - columns: [{title: Thời gian}, {title: Số, numeric: có}]
        rows:
          - Năm 2019 | 4
          - Năm 2020 | 5
"""
NOT_AGAIN = (
    ("Họ và tên", "Lê Văn Mẫu", "Trần Thị Mẫu"),
    ("Tên đề tài", "Cây tiêu", "Cây điều"),
    ("Nội dung", "Họp ngày 5/3", "Họp ngày 6/3"),
    ("Ai", "Nguyễn Văn Mẫu", "{nguyen-van-mau}"),
)


@pytest.mark.parametrize("keep_text", [True, False])
def test_rows_of_months_units_and_members_are_there_again(sample: Sample, *, keep_text: bool) -> None:
    for rows, again in ((AGAIN, True), (NOT_AGAIN, False)):
        for each in rows:
            sample.report(REPORT + TABLE % each)
            written = _begun(sample.root, keep_text=keep_text)
            said = [f"- {number} | {name} | –" for number, name in enumerate(each[1:], 1)]
            assert all(line in written for line in said) is again, (each, written)
            assert ("- – | …… | – | ……" in written) is not again, each


@pytest.mark.parametrize("keep_text", [True, False])
def test_years_of_columns_and_rows_move_on_together(sample: Sample, *, keep_text: bool) -> None:
    sample.report(REPORT + YEARS)
    written = _begun(sample.root, keep_text=keep_text)
    titles = [line.split("title:")[1].strip(" \"'") for line in written.splitlines() if "- title:" in line]
    columns = [each for each in titles if each in {"2015", "2019", "2020", "2021", "2022", "Kế hoạch 2022"}]
    assert columns == ["2015", "2020", "2021", "Kế hoạch 2022"], written
    for line in ("- Năm 2020 | –", "- Năm 2021 | –"):
        assert line in written, written
    assert "Năm 2022 |" not in written
    assert "- Năm 2019" not in written


def test_what_was_left_of_the_year_before_is_of_the_next() -> None:
    move = Move(2025, 1)
    for before, after in (
        ("Tồn quỹ năm 2024 chuyển sang", "Tồn quỹ năm 2025 chuyển sang"),
        ("Balance brought forward from 2024", "Balance brought forward from 2025"),
        ("Tăng so với năm 2024", "Tăng so với năm 2025"),
        ("Khóa 2024", "Khóa 2024"),
    ):
        assert move.title(before) == after
    assert move.titles(["2015", "2024", "2025"]) == ["2015", "2025", "2026"]
    assert move.titles(["2023", "2024"]) == ["2023", "2024"]


def _begun(root: Path, *, keep_text: bool) -> str:
    (root / "data/2021/report.yaml").unlink(missing_ok=True)
    return begun(root, "2021", keep_text=keep_text)
