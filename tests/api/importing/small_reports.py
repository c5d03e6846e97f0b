"""Small reports in Word, as python-docx writes them, with an official frame around a body."""

from io import BytesIO

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH

HEAD = (
    "LIÊN HIỆP HỘI TỈNH MẪU\nHỘI MẪU\n\nSố: 05/BC-HM",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nMẫu, ngày 10 tháng 01 năm 2021",
)
FOOT = (
    "Nơi nhận:\n- Liên hiệp Hội tỉnh Mẫu;\n- Lưu: VT.",
    "TM. BAN CHẤP HÀNH\nCHỦ TỊCH\n\n\n\nNguyễn Văn Mẫu",
)
TITLE = ("BÁO CÁO", "Kết quả công tác năm 2020 và phương hướng, nhiệm vụ năm 2021")


def small_report(
    *body: str | list[list[str]],
    head: tuple[str, str] = HEAD,
    title: tuple[str, ...] = TITLE,
    foot: tuple[str, str] = FOOT,
) -> bytes:
    """A file with paragraphs, those that begin with a Roman number in bold, and tables."""
    file = docx.Document()
    _side_by_side(file, head)
    for line in title:
        paragraph = file.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(line).bold = True
    for block in body:
        if isinstance(block, str):
            file.add_paragraph().add_run(block).bold = block.split(" ")[0] in {"I.", "II.", "III."}
            continue
        table = file.add_table(0, len(block[0]))
        for row in block:
            for cell, text in zip(table.add_row().cells, row, strict=True):
                cell.text = text
    _side_by_side(file, foot)
    saved = BytesIO()
    file.save(saved)
    return saved.getvalue()


def _side_by_side(file: "docx.document.Document", texts: tuple[str, str]) -> None:
    for cell, text in zip(file.add_table(1, 2).rows[0].cells, texts, strict=True):
        cell.text = text
