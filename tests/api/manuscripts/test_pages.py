"""PDF: lines joined to paragraphs, words that lines part, what runs through all pages left out."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from cases import each_case
from regulations.inspection.gallery.papers import paper

from annual_report.api.manuscripts.pages import parts_of
from annual_report.api.manuscripts.reading import read_manuscript
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.pdf.page import Fragment, PageBox, PdfPage, Style, TextLine
from annual_report.render.pdf.weasyprint_pdf import render_pdf

PLAIN = Style("Times", 14, bold=False, italic=False, colour=(0, 0, 0))
BOLD = Style("Times", 14, bold=True, italic=False, colour=(0, 0, 0))


def line(page: int, row: int, text: str, *, x0: float = 30, x1: float = 195, style: Style = PLAIN) -> TextLine:
    """A line whose words are as wide as it takes to reach from `x0` to `x1`."""
    words = text.split()
    width = (x1 - x0) / len(words)
    fragments = tuple(
        Fragment(word, style, x0 + index * width, x0 + (index + 0.9) * width) for index, word in enumerate(words)
    )
    return TextLine(page, 40 + 7 * row, fragments)


def page(number: int, lines: Sequence[TextLine], tables: tuple[PageBox, ...] = ()) -> PdfPage:
    return PdfPage(number, 210, 297, tuple(lines), tables=tables)


FULL = "Hội Mẫu đã tổ chức các lớp tập huấn ở nhiều huyện và thành phố trong"


def test_lines_are_joined_and_told_by_page_and_line() -> None:
    pages = [
        page(1, [line(1, 0, FULL), line(1, 1, FULL), line(1, 2, "tỉnh.", x1=45), line(1, 3, "II. KẾT", style=BOLD)])
    ]
    first, second = parts_of(pages)
    assert first.text == f"{FULL} {FULL} tỉnh."
    assert [place.say("en") for _offset, place in first.places] == [f"page 1, line {number}" for number in (1, 2, 3)]
    assert first.text[first.places[2][0] :] == "tỉnh."
    assert (second.text, second.role) == ("II. KẾT", "title")


def test_words_parted_by_a_line_end_are_whole() -> None:
    (part,) = parts_of([page(1, [line(1, 0, f"{FULL} inter-"), line(1, 1, "net và KH-", x1=80)])])
    assert part.text == f"{FULL} internet và KH-"


def test_what_runs_through_the_pages_is_left_out() -> None:
    pages = [
        page(number, [line(number, -4, str(number), x0=110, x1=113), line(number, -3, f"Báo cáo - trang {number}"),
                      line(number, 1, FULL), line(number, 2, f"{word}.", x1=50), line(number, 30, "hoi-mau.example")])
        for number, word in enumerate(("này", "kia", "nọ"), 1)
    ]  # fmt: skip
    assert [each.text for each in parts_of(pages)] == [f"{FULL} {word}." for word in ("này", "kia", "nọ")]


def test_contents_are_left_out_and_cells_are_of_their_columns() -> None:
    table = PageBox(30, 50, 195, 90)
    lines = [
        line(1, 0, "I. TỔ CHỨC ........... 3"),
        line(1, 2, "Huyện A", x0=31, x1=50), line(1, 2, "12", x0=150, x1=160),
        line(1, 3, "Huyện B", x0=31, x1=50), line(1, 3, "9", x0=151, x1=160),
    ]  # fmt: skip
    parts = parts_of([page(1, lines, (table,))])
    assert [(each.text, each.role) for each in parts] == [(text, "cell") for text in ("Huyện A", "12", "Huyện B", "9")]
    assert parts[0].group == parts[2].group != parts[1].group == parts[3].group


def test_pdf_of_a_report_is_read(tmp_path: Path) -> None:
    tmp_path.joinpath("bao-cao.pdf").write_bytes(render_pdf(paper("report", "nd30-2020")))
    manuscript = read_manuscript(tmp_path / "bao-cao.pdf", "bao-cao.pdf")
    texts = [each.text for each in manuscript.passages]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts
    assert manuscript.text_file is None
    for passage in manuscript.passages:
        start, end = passage.origin(0, len(passage.text))
        assert manuscript.source.text[start:end] == passage.text


@each_case("data", [b"Xin chao", b"%PDF-1.7\n1 0 obj\n"])
def test_file_that_is_none_is_refused(data: bytes, tmp_path: Path) -> None:
    tmp_path.joinpath("a.pdf").write_bytes(data)
    with pytest.raises(UnreadableFileError) as refused:
        read_manuscript(tmp_path / "a.pdf", "a.pdf")
    assert refused.value.cure.say("vi")
