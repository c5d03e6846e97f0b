"""Reports as offices write them in Word, each with what is in it: made by python-docx, openly invented.

`typed` has its numbers typed and its look by hand, `styled` headings by styles and lists that Word counts, `bare` has
no table at head or foot. `as_office_saves` gives a file as LibreOffice saves it.
"""

import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from PIL import Image

CENTRE: Final = WD_ALIGN_PARAGRAPH.CENTER


@dataclass
class Written:
    """A file, its headings with their levels, and what its head and foot say."""

    data: bytes
    headings: list[tuple[int, str]]
    fields: dict[str, object] = field(default_factory=dict)


def _new() -> Any:
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    return document


def _add(where: Any, text: str, *, bold: bool = False, italic: bool = False, centre: bool = False) -> Any:
    """A paragraph; what stands between ** is bold."""
    paragraph = where.add_paragraph()
    for index, piece in enumerate(text.split("**")):
        run = paragraph.add_run(piece)
        run.bold, run.italic = bold or index % 2 == 1 or None, italic or None
    paragraph.alignment = CENTRE if centre else WD_ALIGN_PARAGRAPH.JUSTIFY
    return paragraph


def _cell(cell: Any, *lines: tuple[str, bool]) -> None:
    cell.paragraphs[0]._p.getparent().remove(cell.paragraphs[0]._p)
    for text, bold in lines:
        _add(cell, text, bold=bold, centre=True)


def _head(document: Any) -> None:
    table = document.add_table(2, 2)
    _cell(table.cell(0, 0), ("ỦY BAN NHÂN DÂN TỈNH MẪU", False), ("HỘI KHOA HỌC", True), ("TỈNH MẪU", True))
    _cell(table.cell(0, 1), ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", True), ("Độc lập - Tự do - Hạnh phúc", True))
    _cell(table.cell(1, 0), ("Số: 05/BC-HKH", False))
    _cell(table.cell(1, 1), ("Mẫu, ngày 08 tháng 01 năm 2021", False))


def _foot(document: Any) -> None:
    table = document.add_table(1, 2)
    left, right = table.rows[0].cells
    left.paragraphs[0].add_run("Nơi nhận:").bold = True
    for line in ("- Như trên;", "- Các hội thành viên;", "- Lưu: VT, VP."):
        left.add_paragraph(line)
    _cell(right, ("TM. BAN THƯỜNG VỤ", True), ("KT. CHỦ TỊCH", True), ("PHÓ CHỦ TỊCH", True), ("", False))
    _add(right, "(Đã ký)", italic=True, centre=True)
    _add(right, "TS. Trần Thị Mẫu", bold=True, centre=True)
    document.add_paragraph()  # Word has one behind a table


def _title(document: Any) -> None:
    _add(document, "BÁO CÁO", bold=True, centre=True)
    _add(document, "Tổng kết hoạt động năm 2020", bold=True, centre=True)
    _add(document, "và phương hướng, nhiệm vụ năm 2021", bold=True, centre=True)
    _add(document, "─────────", centre=True)
    _add(document, "Kính gửi: Ủy ban nhân dân tỉnh Mẫu", centre=True)
    _add(document, "Căn cứ Điều lệ Hội Khoa học tỉnh Mẫu;", italic=True)
    _add(document, "Căn cứ Kế hoạch số 12/KH-HKH ngày 05/01/2020 của Hội Khoa học tỉnh Mẫu;", italic=True)
    _add(document, "Hội Khoa học tỉnh Mẫu báo cáo kết quả hoạt động năm 2020 như sau:")


_FIELDS: Final[Mapping[str, object]] = MappingProxyType(
    {
        "number": 5,
        "date": "08/01/2021",
        "place": "Mẫu",
        "type": "báo cáo",
        "subject": "Tổng kết hoạt động năm 2020 và phương hướng, nhiệm vụ năm 2021",
        "addressees": ["Ủy ban nhân dân tỉnh Mẫu"],
        "legal_bases": 2,
        "letterhead": ["Hội Khoa học", "tỉnh Mẫu"],
        "superior_letterhead": ["Ủy ban nhân dân", "tỉnh Mẫu"],
        "abbreviation": "HKH",
        "recipients": ["Các hội thành viên"],
        "archive": "VT, VP",
        "authority": ["TM. Ban Thường vụ", "KT. Chủ tịch"],
        "posts": ["Phó Chủ tịch"],
        "signer": "Trần Thị Mẫu",
        "degree": "Tiến sĩ",
    }
)


def _table(document: Any) -> None:
    """A table with a head of two levels and merged cells."""
    _add(document, "Bảng 1. Hội viên theo huyện", bold=True, centre=True)
    _add(document, "Đơn vị tính: người", italic=True)
    table = document.add_table(5, 4)
    table.style = "Table Grid"
    for at, text in ((0, "TT"), (1, "Huyện"), (2, "Hội viên")):
        table.cell(0, at).text = text
    table.cell(0, 2).merge(table.cell(0, 3))
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(0, 1).merge(table.cell(1, 1))
    table.cell(1, 2).text, table.cell(1, 3).text = "Năm 2019", "Năm 2020"
    for row, cells in enumerate((("1", "Huyện A", "1.286", "1.304"), ("2", "Huyện B", "870", "912")), start=2):
        for at, text in enumerate(cells):
            table.cell(row, at).text = text
    table.cell(4, 0).merge(table.cell(4, 1)).text = "Tổng cộng"
    table.cell(4, 2).text, table.cell(4, 3).text = "2.156", "2.216"
    for row in table.rows[:2]:
        row._tr.get_or_add_trPr().append(docx.oxml.OxmlElement("w:tblHeader"))


def _photo(document: Any) -> None:
    stream = BytesIO()
    Image.new("RGB", (64, 48), (20, 90, 160)).save(stream, "JPEG")
    paragraph = document.add_paragraph()
    paragraph.alignment = CENTRE
    shape = paragraph.add_run().add_picture(BytesIO(stream.getvalue()), width=Mm(60))
    shape._inline.find(qn("wp:docPr")).set("descr", "Ba người cầm giấy khen")
    _add(document, "Ảnh 1. Trao giải Hội thi Sáng tạo", italic=True, centre=True)


def _annex(document: Any) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    _add(document, "PHỤ LỤC", bold=True, centre=True)
    _add(document, "DANH SÁCH ĐỀ TÀI NĂM 2020", bold=True, centre=True)
    _add(
        document, "(Kèm theo Báo cáo số 05/BC-HKH ngày 08/01/2021 của Hội Khoa học tỉnh Mẫu)", italic=True, centre=True
    )
    table = document.add_table(3, 3)
    table.style = "Table Grid"
    rows = (
        ("TT", "Đề tài", "Chủ nhiệm"),
        ("1", "Bảo quản hạt điều", "Lê Văn Mẫu"),
        ("2", "Tưới nhỏ giọt", "Đỗ Thị Mẫu"),
    )
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text


def _saved(document: Any, headings: list[tuple[int, str]], fields: Mapping[str, object] = _FIELDS) -> Written:
    stream = BytesIO()
    document.save(stream)
    return Written(stream.getvalue(), headings, dict(fields))


def typed() -> Written:
    """Numbers typed, looks by hand: I., 1., 1.1, a), -, +."""
    document = _new()
    _head(document)
    _title(document)
    _add(document, "Phần thứ nhất", bold=True, centre=True)
    _add(document, "KẾT QUẢ HOẠT ĐỘNG NĂM 2020", bold=True, centre=True)
    _add(document, "I. CÔNG TÁC TỔ CHỨC", bold=True)
    _add(document, "1. Phát triển hội viên", bold=True)
    _add(document, "Trong năm, Hội kết nạp 60 hội viên, gồm:")
    for line in ("a) Huyện A: 18 hội viên;", "b) Huyện B: 42 hội viên;", "c) Các nơi khác: không có."):
        _add(document, line)
    _add(document, "2. Kiện toàn tổ chức", bold=True)
    _add(document, "2.1. Cấp tỉnh", bold=True)
    _add(document, "Ban Chấp hành được bổ sung 02 ủy viên; * dấu sao và _gạch dưới_ vẫn là chữ [1].")
    _add(document, "2.2. Cấp huyện", bold=True)
    _add(document, "Các huyện đã tổ chức **đại hội** theo đúng kế hoạch:")
    for line in (
        "- Huyện A: ngày 12/3/2020;",
        "+ Đại biểu chính thức: 120 người;",
        "+ Khách mời: 15 người;",
        "- Huyện B: ngày 20/3/2020.",
    ):
        _add(document, line)
    _add(document, "II. CÔNG TÁC CHUYÊN MÔN", bold=True)
    _add(document, "**1. Tư vấn, phản biện:** Hội đã phản biện 12 đề án (Phụ lục kèm theo).")
    _add(document, "**2. Tập huấn:** Đã mở 05 lớp cho 250 người.")
    _table(document)
    _add(document, "Số hội viên tăng ở cả hai huyện.")
    _photo(document)
    _add(document, "Phần thứ hai", bold=True, centre=True)
    _add(document, "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021", bold=True, centre=True)
    _add(document, "I. NHIỆM VỤ TRỌNG TÂM", bold=True)
    for line in ("1. Kết nạp 70 hội viên.", "2. Mở 06 lớp tập huấn.", "3. Tổ chức Hội thi Sáng tạo kỹ thuật."):
        _add(document, line)
    _add(document, "Trên đây là báo cáo của Hội Khoa học tỉnh Mẫu./.")
    _foot(document)
    _annex(document)
    return _saved(
        document,
        [
            (0, "KẾT QUẢ HOẠT ĐỘNG NĂM 2020"), (1, "CÔNG TÁC TỔ CHỨC"), (2, "Phát triển hội viên"),
            (2, "Kiện toàn tổ chức"), (3, "2.1. Cấp tỉnh"), (3, "2.2. Cấp huyện"), (1, "CÔNG TÁC CHUYÊN MÔN"),
            (2, "Tư vấn, phản biện"), (2, "Tập huấn"), (0, "PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2021"),
            (1, "NHIỆM VỤ TRỌNG TÂM"),
        ],
    )  # fmt: skip


def styled() -> Written:
    """Headings by styles, without numbers; lists that Word counts and marks."""
    document = _new()
    _head(document)
    _title(document)
    document.add_heading("Kết quả hoạt động", 1)
    document.add_heading("Công tác tổ chức", 2)
    _add(document, "Hội có 1.304 hội viên ở huyện A và 912 hội viên ở huyện B.")
    for text in ("Đã kết nạp 60 hội viên;", "Đã cho 4 hội viên ra khỏi Hội;", "Không có hội viên bị kỷ luật."):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("Công tác chuyên môn", 2)
    _add(document, "Hội đã tổ chức 5 lớp tập huấn và 1 hội thi.")
    _table(document)
    _photo(document)
    document.add_heading("Phương hướng năm 2021", 1)
    _add(document, "Hội tập trung vào các nhiệm vụ sau:")
    for text in ("Kết nạp 70 hội viên", "Mở 6 lớp tập huấn", "Tổ chức Hội thi Sáng tạo"):
        document.add_paragraph(text, style="List Number")
    _foot(document)
    headings = [
        (1, "Kết quả hoạt động"), (2, "Công tác tổ chức"), (2, "Công tác chuyên môn"), (1, "Phương hướng năm 2021")
    ]  # fmt: skip
    return _saved(document, headings)


def bare() -> Written:
    """No table at head or foot: halves of lines parted by tabs; only 1. and 1.1 as numbers, in a plain look."""
    document = _new()
    for left, right in (
        ("HỘI KHOA HỌC", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        ("TỈNH MẪU", "Độc lập - Tự do - Hạnh phúc"),
        ("Số: 05/BC-HKH", "Mẫu, ngày 08 tháng 01 năm 2021"),
    ):
        document.add_paragraph(f"{left}\t\t{right}")
    _title(document)
    _add(document, "1. Công tác tổ chức", bold=True)
    _add(document, "1.1. Hội viên", bold=True)
    _add(document, "Hội có 2.216 hội viên.")
    _add(document, "1.2. Cán bộ", bold=True)
    _add(document, "Hội có 3 cán bộ chuyên trách.")
    _add(document, "2. Phương hướng", bold=True)
    _add(document, "– Giữ vững tổ chức;")
    _add(document, "– Mở rộng hội viên.")
    _add(document, "Trên đây là báo cáo của Hội Khoa học tỉnh Mẫu.")
    for left, right in (
        ("Nơi nhận:", "TM. BAN THƯỜNG VỤ"),
        ("- Như trên;", "KT. CHỦ TỊCH"),
        ("- Các hội thành viên;", "PHÓ CHỦ TỊCH"),
        ("- Lưu: VT, VP.", "Trần Thị Mẫu"),
    ):
        document.add_paragraph(f"{left}\t\t{right}")
    headings = [(1, "Công tác tổ chức"), (2, "Hội viên"), (2, "Cán bộ"), (1, "Phương hướng")]
    fields = {**_FIELDS, "superior_letterhead": None, "degree": None}
    return _saved(document, headings, fields)


REPORTS: Final[Mapping[str, Callable[[], Written]]] = MappingProxyType({"typed": typed, "styled": styled, "bare": bare})


def as_office_saves(data: bytes, suffix: str, folder: Path) -> Path:
    """The file as LibreOffice saves it in another format."""
    program = shutil.which("soffice")
    assert program is not None
    source = folder / "bao-cao.docx"
    source.write_bytes(data)
    out = folder / suffix
    kinds = {"docx": "docx:MS Word 2007 XML", "doc": "doc:MS Word 97", "odt": "odt", "rtf": "rtf"}
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [
            program, f"-env:UserInstallation={profile}", "--headless",
            "--convert-to", kinds[suffix], "--outdir", out, source,
        ],
        capture_output=True, check=True, timeout=300,
    )  # fmt: skip
    return out / f"bao-cao.{suffix}"


def without_a_frame(*lines: str) -> bytes:
    """A file with these lines at the left, none of them bold, and a table of tasks."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    table = document.add_table(2, 3)
    for row, cells in zip(table.rows, (("TT", "Nhiệm vụ", "Thời gian"), ("1", "Mở lớp", "Quý I")), strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()
