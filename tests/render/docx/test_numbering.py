"""Word counts headings, points and captions as the document does, and has as text what it would count otherwise."""

from sample import REPORT, Sample

from annual_report.load.docx.content import WordParagraph
from annual_report.load.docx.reading import read_docx

SECTIONS = """\
sections:
  - title: Tổ chức
    part: Kết quả
    text: |
      Gồm:

      - một
      - hai
    activities:
      - {id: a, text: Họp.}
      - {id: b, text: Gặp.}
    tables:
      - {title: Bảng, columns: [{title: Nơi}], rows: [A]}
    in_order:
      - activities: [{id: c, text: Chào.}]
  - title: Xã hội
    sections:
      - title: Quà
        activities: [{id: d, text: Tặng.}, {id: e, text: Cho.}]
      - {title: Lớp, text: 'Đã mở {lop}.'}
  - title: Việc
    part: Phương hướng
    activities: [{id: g, text: Một.}, {id: h, text: Hai.}]
    tables:
      - {title: Bảng khác, columns: [{title: Nơi}], rows: [A]}
"""


def said(sample: Sample, report: str) -> list[WordParagraph]:
    sample.report(report)
    done = sample.run("build", "2020", "--format", "docx")
    assert done.returncode == 0, done.stdout + done.stderr
    return [*read_docx((sample.root / "output/2020/bao-cao-2020.docx").read_bytes()).paragraphs]


def numbers(paragraphs: list[WordParagraph], *texts: str) -> list[tuple[str, str]]:
    """What Word counts before each of the paragraphs, and what is typed of it."""
    found = []
    for text in texts:
        (paragraph,) = [each for each in paragraphs if each.text.strip().endswith(text)]
        typed = paragraph.text.strip().removesuffix(text).strip()
        found.append((paragraph.marker.text if paragraph.marker else "", typed))
    return found


def test_headings_and_points_are_counted(sample: Sample) -> None:
    head = REPORT[: REPORT.index("sections:")]
    paragraphs = said(sample, head + SECTIONS)
    assert numbers(paragraphs, "KẾT QUẢ", "TỔ CHỨC", "XÃ HỘI", "Quà", "Lớp", "PHƯƠNG HƯỚNG", "VIỆC") == [
        ("Phần I", ""), ("I.", ""), ("II.", ""), ("1.", ""), ("2.", ""), ("Phần II", ""), ("I.", ""),
    ]  # fmt: skip
    assert numbers(paragraphs, "một", "hai", "Họp.", "Gặp.", "Chào.", "Một.") == [
        ("-", ""), ("-", ""), ("1.", ""), ("2.", ""), ("3.", ""), ("1.", ""),
    ]  # fmt: skip
    assert numbers(paragraphs, "Tặng.", "Cho.") == [("", "a)"), ("", "b)")]


def test_captions_are_fields(sample: Sample) -> None:
    head = REPORT[: REPORT.index("sections:")]
    captions = [each for each in said(sample, head + SECTIONS) if each.style.lower() == "caption"]
    assert [each.text for each in captions] == ["Bảng 1. Bảng", "Bảng 2. Bảng khác"]
    assert [[run.text for run in each.runs if run.field == "SEQ"] for each in captions] == [["1"], ["2"]]
