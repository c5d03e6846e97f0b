"""Which tables of the last report have their rows again."""

from pathlib import Path

import pytest
from api.begin.beginning import begun
from sample import REPORT, Sample

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


def _begun(root: Path, *, keep_text: bool) -> str:
    (root / "data/2021/report.yaml").unlink(missing_ok=True)
    return begun(root, "2021", keep_text=keep_text)
