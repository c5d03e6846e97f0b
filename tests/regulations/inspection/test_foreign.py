"""A report written and printed by another program: Chromium, from a page laid out with tables as office programs do."""

import shutil
import subprocess
from pathlib import Path

import pytest
from pace import PATIENCE

from annual_report.load.pdf.reading import read_pdf
from annual_report.regulations.inspection.inspecting import inspect_file, inspect_pages
from annual_report.regulations.inspection.parts.find_parts import find_parts
from annual_report.regulations.inspection.requirements.requirement import Conformance

TEXT = "Hội đã hoàn thành nhiệm vụ được giao trong năm, mở rộng tổ chức đến các huyện và phối hợp tốt với các sở, ban"
PAGE = f"""<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Báo cáo</title><style>
@page {{ size: A4; margin: 20mm 15mm 20mm 30mm }}
body {{ font: 14pt/1.3 "Times New Roman", "Liberation Serif", serif; margin: 0 }}
table {{ width: 100%; border-collapse: collapse }}
td {{ vertical-align: top; text-align: center; padding: 0; line-height: 1.15 }}
p {{ text-align: justify; text-indent: 1cm; margin: 6pt 0 }}
hr {{ border: 0; border-top: 1px solid black; margin: 2pt auto }}
</style></head><body>
<table><tr><td style="width: 40%; font-size: 13pt">LIÊN HIỆP HỘI<br><b>HỘI MẪU</b><hr style="width: 10mm"></td>
<td style="font-size: 12pt; white-space: nowrap"><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br>
<b style="font-size: 13pt"><u>Độc lập - Tự do - Hạnh phúc</u></b></td></tr>
<tr><td style="font-size: 13pt">Số: 12/BC-HM</td>
<td style="font-size: 13pt"><i>Mẫu, ngày 08 tháng 01 năm 2021</i></td></tr>
</table>
<p style="text-align: center; text-indent: 0; margin-top: 8mm"><b>BÁO CÁO<br>Tổng kết hoạt động năm 2020</b></p>
<hr style="width: 28mm"><p style="text-indent: 35mm">Kính gửi: Ủy ban nhân dân tỉnh Mẫu</p>
<p><b>I. KẾT QUẢ HOẠT ĐỘNG</b></p><p><b>1. Tổ chức</b></p><p>{TEXT}.</p><p>a) {TEXT};</p><p>b) {TEXT}.</p>
<p>{TEXT}./.</p>
<table><tr><td style="width: 45%; text-align: left; font-size: 11pt"><b style="font-size: 12pt"><i>Nơi nhận:</i></b><br>
- Như trên;<br>- Lưu: VT.</td><td><b>TM. BAN CHẤP HÀNH<br>CHỦ TỊCH</b><br><br><br><br><br>
<b>Nguyễn Văn Mẫu</b></td></tr>
</table></body></html>"""


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("printed")
    (folder / "trang.html").write_text(PAGE, "utf-8")
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), "")
    options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder / 'profile'}"]
    subprocess.run(
        [program, *options, "--no-pdf-header-footer", f"--print-to-pdf={folder / 'trang.pdf'}", folder / "trang.html"],
        check=True, capture_output=True, timeout=PATIENCE,
    )  # fmt: skip
    return folder / "trang.pdf"


@pytest.mark.needs_browser
def test_parts_of_a_foreign_report_are_found(printed: Path) -> None:
    file = read_pdf(printed.read_bytes())
    found = find_parts(file, inspect_pages(file).regulation)
    head, title, foot = found.head, found.title, found.foot
    said = [head.superior, head.issuer, head.number, head.motto, title.document_type, title.subject, foot.authority]
    assert [part.text if part else "" for part in said] == [
        "LIÊN HIỆP HỘI", "HỘI MẪU", "Số: 12/BC-HM", "Độc lập - Tự do - Hạnh phúc", "BÁO CÁO",
        "Tổng kết hoạt động năm 2020", "TM. BAN CHẤP HÀNH CHỦ TỊCH",
    ]  # fmt: skip
    assert [part.text for part in (*title.addressees, *foot.recipients)] == [
        "Ủy ban nhân dân tỉnh Mẫu", "- Như trên;", "- Lưu: VT.",
    ]  # fmt: skip
    assert [each.kind for each in found.body] == ["section", "clause", "text", "point", "point", "text"]


@pytest.mark.needs_browser
def test_foreign_report_deviates_by_nothing_but_its_typeface(printed: Path) -> None:
    inspection = inspect_file(printed)
    assert inspection.regulation.id == "nd30-2020"
    wrong = {each.name for each in inspection.of(Conformance.DEVIATES, Conformance.NOT_FOUND)}
    assert wrong <= {"text-font"}  # which the machine may lack
