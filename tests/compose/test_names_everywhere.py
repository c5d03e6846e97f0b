"""Names in braces are put into words wherever text is printed, not only in running text."""

import re

from sample import REPORT, Sample

EVERYWHERE = """\
    memberships:
      - id: hoi
        label: Hội viên
        unit: người
        opening: 10
        closing: 12
        exclusions: "Không kể {lop} của tổ chức ngoài tỉnh"
    tables:
      - title: Lớp theo huyện, tất cả {lop}
        columns: [{title: Huyện}, {title: "Trong {lop}", numeric: có}]
        rows:
          - Huyện A | {lop.so}
          - Cộng | {lop.so}
    photos:
      - {id: anh, caption: "Khai giảng {lop}"}
annexes:
  - id: danh-sach
    title: Danh sách {lop}
    tables:
      - columns: [{title: Tên}, {title: Ghi chú}]
        rows:
          - Lớp A | một trong {lop}
"""


def test_names_work_wherever_text_is_printed(sample: Sample) -> None:
    report = REPORT.replace("title: Kết quả", "title: Kết quả của {lop}")
    sample.report(report.replace("{lop}.", "{lop}, xem {danh-sach}.") + EVERYWHERE)
    done = sample.run("build", "2020", "--format", "html")
    assert done.returncode == 0, done.stderr
    page = " ".join(re.sub(r"<[^>]+>", " ", sample.html.replace("\u00a0", " ")).split())
    for said in (
        "Kết quả của 12 lớp",
        "Không kể 12 lớp của tổ chức ngoài tỉnh",
        "Lớp theo huyện, tất cả 12 lớp",
        "Trong 12 lớp",
        "Huyện A 12 Cộng 12",
        "Khai giảng 12 lớp",
        "Danh sách 12 lớp",
        "một trong 12 lớp",
    ):
        assert said.lower() in page.lower(), (said, page[-3000:])
    assert "{" not in page[page.index("BÁO CÁO") :]
