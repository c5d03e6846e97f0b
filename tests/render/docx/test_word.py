"""Documents as files of Word: what a reader of Word finds in them, and that nothing of the page is lost."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from PIL import Image
from sample import REPORT, Sample, run

from annual_report.load.docx.reading import read_docx

HOI_MAU = Path(__file__).parents[3] / "examples" / "hoi-mau"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the documents of the sample of 2022, as pages and as files of Word."""
    folder = tmp_path_factory.mktemp("word")
    done = run("build", "2022", "--format", "html,docx", "--output", str(folder), cwd=HOI_MAU, ANNUAL_REPORT_LANG="en")
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture(scope="module")
def word(made: Path) -> WordDocument:
    return docx.Document(str(made / "bao-cao-2022.docx"))


def paragraphs(container: Any) -> Iterator[Paragraph]:
    """All paragraphs, those of cells at the place of their table."""
    for each in container.iter_inner_content():
        if isinstance(each, Table):
            for row in each.rows:
                for cell in row.cells:
                    yield from paragraphs(cell)
        else:
            yield each


def words(paragraph: Paragraph) -> str:
    """The text of a paragraph, with that in its controls, which python-docx leaves out."""
    ends = {qn("w:br"): "\n", qn("w:tab"): "\t"}
    return "".join(ends.get(each.tag) or each.text or "" for each in paragraph._p.iter(qn("w:t"), *ends))


class Shown(HTMLParser):
    """The text of a page, without drawings, style sheets, the list of contents, and the lines on how to reach whom."""

    LEFT_OUT = ("svg", "style", "nav", "title")

    def __init__(self) -> None:
        super().__init__()
        self.text, self.inside = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.inside and (tag in self.LEFT_OUT or ("class", "contact") in attrs):
            self.inside = tag
        if tag not in {"span", "em", "strong", "a"}:
            self.text += " "

    def handle_endtag(self, tag: str) -> None:
        if self.inside == tag:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        self.text += "" if self.inside else data


@pytest.mark.parametrize("stem", ["bao-cao-2022", "cong-van-2022"])
def test_the_words_are_those_of_the_page_in_their_order(made: Path, stem: str) -> None:
    page = Shown()
    page.feed((made / f"{stem}.html").read_text("utf-8"))
    read = read_docx((made / f"{stem}.docx").read_bytes())
    there = [f"{each.marker.text} {each.text}" if each.marker else each.text for each in read.paragraphs]
    # The page has the recipients before the signer, and what is left of the letterhead row by row, as the file has.
    assert " ".join(there).split() == page.text.split()


def test_each_part_has_a_style_with_its_name(word: WordDocument) -> None:
    styles = {each.style.name for each in paragraphs(word) if each.text and each.style}
    assert {
        "Quốc hiệu", "Tiêu ngữ", "Cơ quan ban hành", "Số, ký hiệu", "Địa danh, ngày tháng", "Tên loại văn bản",
        "Trích yếu", "Nội dung", "Khoản mục", "Heading 2", "Heading 3", "Caption", "Đầu cột", "Ô bảng",
        "Quyền hạn, chức vụ", "Họ tên người ký", "Nơi nhận", "Danh sách nơi nhận", "Số phụ lục", "Tên phụ lục",
    } <= styles  # fmt: skip
    assert "Normal" not in styles
    body: Any = word.styles["Nội dung"]
    assert (body.font.name, body.font.size.pt, body.paragraph_format.alignment) == ("Times New Roman", 14, 3)
    assert body.paragraph_format.first_line_indent.mm == pytest.approx(12.7, abs=0.1)


def test_headings_are_in_the_navigation_pane(word: WordDocument) -> None:
    headings = [each.text for each in paragraphs(word) if each.style and each.style.name == "Heading 2"]
    assert headings[0] == "KẾT QUẢ HOẠT ĐỘNG NĂM 2022"
    annex: Any = word.styles["Tên phụ lục"]
    assert annex.element.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == "0"


def test_tables_repeat_their_heads_and_break_no_row(word: WordDocument) -> None:
    tables = [each for each in word.tables if each.style and each.style.name == "Table Grid"]
    assert len(tables) >= 6
    narrow = []
    for table in tables:
        rows = table._tbl.tr_lst
        assert rows[0].trPr.find(qn("w:tblHeader")) is not None
        assert all(row.trPr.find(qn("w:cantSplit")) is not None for row in rows)
        width = sum(column.width.mm for column in table.columns)
        narrow.append(not any(width == pytest.approx(lines, abs=0.5) for lines in (165, 252)))
    assert sum(narrow) == 2, "those of charts"


def test_pages_are_those_of_the_regulation(word: WordDocument) -> None:
    first, *annexes = word.sections
    measures = [first.page_width, first.page_height, first.left_margin, first.right_margin, first.top_margin]
    assert [round(each.mm) for each in measures if each is not None] == [210, 297, 30, 15, 20]
    assert first.different_first_page_header_footer
    assert len(annexes) == 2
    for section in word.sections:
        assert section._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"
        assert "PAGE" in section.header._element.xml
    assert "Địa chỉ" in first.first_page_footer.paragraphs[0].text


def test_charts_are_drawn_and_described(made: Path, word: WordDocument) -> None:
    shapes = [each._inline for each in word.inline_shapes]
    assert len(shapes) == 3
    for shape in shapes:
        assert shape.find(qn("wp:docPr")).get("descr")
    with ZipFile(made / "bao-cao-2022.docx") as package:
        names = package.namelist()
        drawn = [name for name in names if name.endswith(".svg")]
        assert len(drawn) == 3
        assert len([name for name in names if name.endswith(".png")]) == 3
        assert all(b"<text" in package.read(name) for name in drawn)


def test_same_data_same_bytes(made: Path, tmp_path: Path) -> None:
    run("build", "2022", "--format", "docx", "--output", str(tmp_path), cwd=HOI_MAU, ANNUAL_REPORT_LANG="vi")
    for name in ("bao-cao-2022.docx", "cong-van-2022.docx"):
        assert (tmp_path / name).read_bytes() == (made / name).read_bytes()
    with ZipFile(made / "bao-cao-2022.docx") as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "python-docx" not in package.read("docProps/core.xml").decode()


def test_texts_stay_texts(sample: Sample) -> None:
    text = "Chữ <w:p/> & ]]> &amp; “…” **đậm** *nghiêng* [trang](https://hoi-mau.example/) {lop}"
    sample.report(REPORT.replace("Đã mở {lop}.", f"'{text}.'"))
    done = sample.run("build", "2020", "--format", "docx")
    assert done.returncode == 0, done.stdout + done.stderr
    package = (sample.root / "output/2020/bao-cao-2020.docx").read_bytes()
    word = docx.Document(BytesIO(package))
    (paragraph,) = [each for each in word.paragraphs if each.text.startswith("Chữ")]
    assert words(paragraph).replace("\u00a0", " ") == "Chữ <w:p/> & ]]> & “…” đậm nghiêng trang 12 lớp./."
    assert {run.text for run in paragraph.runs if run.bold} == {"đậm"}
    assert {run.text for run in paragraph.runs if run.italic} == {"nghiêng"}
    assert [link.url for link in paragraph.hyperlinks] == ["https://hoi-mau.example/"]


def test_a_draft_says_so_and_has_room_for_number_and_date(sample: Sample) -> None:
    assert sample.run("build", "2020", "--format", "docx").returncode == 0
    word = docx.Document(str(sample.root / "output/2020/bao-cao-2020.docx"))
    said = {each.style.name: each.text for each in paragraphs(word) if each.style}
    assert said["Dự thảo"] == "DỰ THẢO"
    assert re.fullmatch(r"Số: …+/BC-HM", said["Số, ký hiệu"])


def test_the_file_of_an_earlier_build_leaves_with_its_document(sample: Sample) -> None:
    sample.write("data/2020/letter.yaml", "subject: Gửi báo cáo\naddressees: [Hội A]\ntext: Gửi báo cáo.\n")
    done = sample.run("build", "2020", "--format", "docx")
    assert (sample.root / "output/2020/cong-van-2020.docx").exists(), done.stdout + done.stderr
    (sample.root / "data/2020/letter.yaml").unlink()
    done = sample.run("build", "2020", "--format", "docx")
    assert done.returncode == 0
    assert not (sample.root / "output/2020/cong-van-2020.docx").exists()


def test_without_the_libraries_it_says_what_to_install(sample: Sample) -> None:
    with patch("annual_report.cli.build.can_write_word", return_value=False):
        done = sample.run("build", "2020", "--format", "docx")
    assert done.returncode == 3
    assert 'pip install "annual-report[word]"' in done.stdout + done.stderr
    assert not (sample.root / "output").exists()


def test_rows_that_head_those_below_them_are_bold(sample: Sample) -> None:
    plan = "    plan: [{id: a, text: Mở lớp., field: Công tác tuyên truyền, owner: Văn phòng}]\n"
    sample.report(REPORT + plan)
    assert sample.run("build", "2020", "--format", "docx", "-q").returncode == 0
    word = docx.Document(str(sample.root / "output/2020/bao-cao-2020.docx"))
    rows = [row.cells for table in word.tables for row in table.rows if len(row.cells) > 2]
    bold = {cells[1].text: all(run.bold for run in cells[1].paragraphs[0].runs) for cells in rows[1:]}
    assert bold == {"Công tác tuyên truyền": True, "Mở lớp.": False}


def test_photos_are_side_by_side_with_their_captions(sample: Sample) -> None:
    entries = ""
    for name in "abc":
        data = BytesIO()
        Image.new("RGB", (400, 300), "navy").save(data, "png")
        sample.write(f"data/2020/photos/{name}.png", data.getvalue())
        entries += f"\n      - {{id: {name}, caption: Ảnh {name}, file: photos/{name}.png}}"
    sample.report(f"{REPORT}    photos:{entries}\n")
    done = sample.run("build", "2020", "--format", "docx", "--document", "report,letter")
    assert done.returncode == 0, done.stdout + done.stderr
    assert (sample.root / "output/2020/cong-van-2020.docx").exists()
    word = docx.Document(BytesIO((sample.root / "output/2020/bao-cao-2020.docx").read_bytes()))
    (pair,) = [each for each in word.tables if "w:drawing" in each._tbl.xml]
    assert [words(each.paragraphs[-1]) for each in pair.rows[0].cells] == ["Ảnh 1. Ảnh a", "Ảnh 2. Ảnh b"]
    widths = [round(int(each.get("cx")) / 36_000) for each in word.element.body.iter(qn("wp:extent"))]
    assert widths == [77, 77, 77]
    assert pair.rows[0]._tr.trPr.find(qn("w:cantSplit")) is not None


def test_a_long_subject_is_cut_in_the_properties_alone(sample: Sample) -> None:
    subject = "kết quả thực hiện nhiệm vụ " + "phổ biến kiến thức khoa học và kỹ thuật trong nhân dân " * 6 + "năm 2020"
    sample.report(REPORT.replace("Tổng kết hoạt động năm 2020", subject))
    done = sample.run("build", "2020", "--format", "docx")
    assert done.returncode == 0, done.stdout + done.stderr
    file = docx.Document(str(sample.root / "output/2020/bao-cao-2020.docx"))
    assert len(file.core_properties.title) <= 255
    assert file.core_properties.title.endswith("…")
    assert subject in " ".join(" ".join(map(words, paragraphs(file))).split())
