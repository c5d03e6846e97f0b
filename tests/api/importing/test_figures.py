"""Figures of a Word file are printed as they were typed there, in texts and in tables, taken as statistics or not."""

import re
from pathlib import Path

import pytest
from api.importing.small_reports import small_report
from sample import run

TEXT = (
    "Hội đã mở {small} lớp tập huấn cho 2.310 lượt người, 4/15 hội viên dự, 05/12 chi hội họp, đạt 60,5/61,5 điểm. "
    "Trồng 1.200 cây, có {four} cuộc họp, {nine} hội thảo, 3 ha rừng, 17/12 đề tài."
)


def page_of(data: bytes, root: Path, *options: str) -> str:
    """What the report that a file comes to prints, with the columns of its tables parted by bars."""
    (root / "cu.docx").write_bytes(data)
    for command in (("import", "cu.docx", *options), ("build", "2020", "--format", "html")):
        done = run(*command, cwd=root, ANNUAL_REPORT_LANG="en")
        assert done.returncode == 0, done.stdout + done.stderr
    (page,) = (root / "output").rglob("*.html")
    text = re.sub(r"<style.*?</style>|</?span[^>]*>", "", page.read_text("utf-8"), flags=re.DOTALL).replace(
        "\u00a0", " "
    )
    return " ".join(re.sub(r"(?:<[^>]+>\s*)+", "|", text).replace("\u2060", "").split())


@pytest.mark.parametrize("options", [(), ("--statistics",)])
@pytest.mark.parametrize("zero", ["0", ""])
def test_numbers_are_printed_as_they_were_typed(tmp_path: Path, zero: str, options: tuple[str, ...]) -> None:
    said = TEXT.format(small=f"{zero}5", four=f"{zero}4", nine=f"{zero}9")
    first = [["TT", "Nội dung", "Số"], ["1", "Lớp", f"{zero}5"], ["2", "Lượt người", "2.310"]]
    second = [["TT", "Nội dung", "Số"], ["1", "Lớp", "05"], ["2", "Phiếu", "2.310"], ["3", "Hội viên", "4/15"]]
    third = [["TT", "Nội dung", "Số"], ["1", "Tổ", "5"], ["2", "Phiếu", "60,5/61,5"], ["3", "Người", "12.000"]]
    data = small_report("I. KẾT QUẢ", said, "Cụ thể:", first, "Và:", second, "Sau nữa:", third, "II. VIỆC TỚI", "Còn.")
    page = page_of(data, tmp_path, *options)
    assert said in page
    for table in (first, second, third):
        for row in table[1:]:
            assert f"|{'|'.join(row)}|" in page, row
