"""A Word file of last year, and what a reader does in Word to a draft: stands for people in the page on Word."""

import sys
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.text.run import Run

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from api.merging.hand import HandEdits

READER: Final = "Trần Thị Mẫu"
DATE: Final = "2024-01-03T09:00:00Z"
_LETTERHEAD: Final = (
    ("HỘI MẪU\nTỈNH MẪU", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"),
    ("Số: 04/BC-HM", "Tỉnh Mẫu, ngày 06 tháng 01 năm 2023"),
)
_TITLE: Final = ("BÁO CÁO", "Tổng kết hoạt động năm 2022")
_TEXT: Final = """\
Kính gửi: Ủy ban nhân dân tỉnh Mẫu
I. CÔNG TÁC TỔ CHỨC
Hội có 58 hội viên, sinh hoạt ở sáu chi hội.
II. CÔNG TÁC TẬP HUẤN
Hội mở 21 lớp tập huấn, có 840 lượt người học:
- Huyện Đông Mẫu: 9 lớp;
- Huyện Tây Mẫu: 12 lớp.
III. NHẬN XÉT CHUNG
Năm 2022, Hội hoàn thành nhiệm vụ được giao.
"""
_FOOT: Final = (("Nơi nhận:\n- Như trên;\n- Lưu: VT.", "CHỦ TỊCH\n\n\nNguyễn Văn Mẫu"),)


def last_year() -> bytes:
    """The report on 2022 as somebody typed it: without styles, with numbers typed by hand."""
    document = Document()
    _table(document, _LETTERHEAD)
    for line in _TITLE:
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    for line in _TEXT.splitlines():
        document.add_paragraph().add_run(line).bold = line.isupper() or None
    _table(document, _FOOT)
    return _saved(document)


def changed(draft: bytes) -> bytes:
    """The draft of the page as it comes back: two sentences, a figure, a row, and a comment."""
    edits = HandEdits(draft, author=READER, date=DATE)
    edits.replace("sáu", "cả sáu", tracked=True)
    edits.replace("còn chậm", "còn chậm, có lớp phải học bằng bản sao", tracked=True)
    edits.replace("960", "985", tracked=True, within="Hội mở")
    edits.row_after("Huyện Tây Mẫu", "Huyện Nam Mẫu", "3")
    document = Document(BytesIO(edits.data))
    runs = [Run(each, document.paragraphs[0]) for each in document.element.body.iter(qn("w:r"))]
    about = [run for run in runs if "mỗi quý một lần" in run.text]
    document.add_comment(about, text="Ghi rõ năm nay họp mấy phiên.", author=READER, initials="TTM")
    comments = document.part._comments_part.element  # a comment made here is of today, and pictures stay the same
    for comment in comments:
        comment.set(qn("w:date"), DATE)
    return _saved(document)


def _table(document: Any, rows: tuple[tuple[str, str], ...]) -> None:
    table = document.add_table(len(rows), 2)
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _saved(document: Any) -> bytes:
    made = BytesIO()
    document.save(made)
    return made.getvalue()
