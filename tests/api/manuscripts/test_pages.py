"""PDF: lines joined to paragraphs, words that lines part, what runs through all pages left out."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from cases import each_case
from regulations.inspection.gallery.papers import paper

from annual_report.api.manuscripts.pages import parts_of
from annual_report.api.manuscripts.reading import read_manuscript
from annual_report.diagnostics import PageBox, PagePlace
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.pdf.page import Fragment, PdfPage, Style, TextLine
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
    first, second = parts_of(pages, "a.pdf")
    assert first.text == f"{FULL} {FULL} tỉnh."
    places = {place.say("en"): offset for offset, place in reversed(first.places)}
    assert [*reversed(places)] == [f"a.pdf: page 1, line {number}" for number in (1, 2, 3)]
    assert first.text[places["a.pdf: page 1, line 3"] :] == "tỉnh."
    assert (second.text, second.role) == ("II. KẾT", "title")


def test_words_parted_by_a_line_end_are_whole() -> None:
    lines = [line(1, 0, f"{FULL} inter-"), line(1, 1, "net và KH-", x1=80)]
    (part,) = parts_of([page(1, lines)], "a.pdf")
    assert part.text == f"{FULL} internet và KH-"
    whole = part.place(part.text.index("internet"), part.text.index(" và KH"), 1)
    assert isinstance(whole, PagePlace)
    above, below = lines[0].fragments[-1], lines[1].fragments[0]
    assert (whole.line, whole.box) == (1, PageBox(below.x0, lines[0].top, above.x1, lines[1].bottom))


def test_box_is_around_the_words_that_are_meant() -> None:
    lines = [line(1, 0, FULL), line(1, 1, "tỉnh.", x1=45)]
    (part,) = parts_of([page(1, lines)], "a.pdf")
    words = lines[0].fragments
    for start, end, first, last in ((0, 3, 0, 0), (5, 5, 1, 1), (1, 6, 0, 1), (4, 10, 1, 2), (3, 4, 0, 0)):
        place = part.place(start, end, 7)
        assert isinstance(place, PagePlace)
        box = PageBox(words[first].x0, lines[0].top, words[last].x1, lines[0].bottom)
        assert (place.box, place.order) == (box, (1, 7, start, end)), (start, end)


def test_what_runs_through_the_pages_is_left_out() -> None:
    pages = [
        page(number, [line(number, -4, str(number), x0=110, x1=113), line(number, -3, f"Báo cáo - trang {number}"),
                      line(number, 1, FULL), line(number, 2, f"{word}.", x1=50), line(number, 30, "hoi-mau.example")])
        for number, word in enumerate(("này", "kia", "nọ"), 1)
    ]  # fmt: skip
    assert [each.text for each in parts_of(pages, "a.pdf")] == [f"{FULL} {word}." for word in ("này", "kia", "nọ")]


def test_contents_are_left_out_and_cells_are_of_their_columns() -> None:
    table = PageBox(30, 50, 195, 90)
    lines = [
        line(1, 0, "I. TỔ CHỨC ........... 3"),
        line(1, 2, "Huyện A", x0=31, x1=50), line(1, 2, "12", x0=150, x1=160),
        line(1, 3, "Huyện B", x0=31, x1=50), line(1, 3, "9", x0=151, x1=160),
    ]  # fmt: skip
    parts = parts_of([page(1, lines, (table,))], "a.pdf")
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
        place = manuscript.content.place(start, end)
        assert isinstance(place, PagePlace)
        assert (place.file, place.text[place.start : place.end]) == ("bao-cao.pdf", passage.text)
        assert 0 < place.box.x0 < place.box.x1 < 210
        assert 0 < place.box.top < place.box.bottom < 297


@each_case("data", [b"Xin chao", b"%PDF-1.7\n1 0 obj\n"])
def test_file_that_is_none_is_refused(data: bytes, tmp_path: Path) -> None:
    tmp_path.joinpath("a.pdf").write_bytes(data)
    with pytest.raises(UnreadableFileError) as refused:
        read_manuscript(tmp_path / "a.pdf", "a.pdf")
    assert refused.value.cure.say("vi")


def test_line_through_the_cells_of_a_table_is_a_cell_for_each() -> None:
    words = [("42,6", 98.0, 104.8), ("triệu", 105.8, 111.0), ("đồng", 112.0, 117.0), ("triệu", 121.0, 126.0)]
    words += [("đồng", 127.0, 132.0), ("3", 140.0, 141.9)]
    row = TextLine(1, 50, tuple(Fragment(text, PLAIN, x0, x1) for text, x0, x1 in words))
    parts = parts_of([page(1, [row], (PageBox(20, 40, 195, 60),))], "a.pdf")
    assert [(part.text, part.role) for part in parts] == [
        ("42,6 triệu đồng", "cell"),
        ("triệu đồng", "cell"),
        ("3", "cell"),
    ]
    assert len({part.group for part in parts}) == 3
    assert {place.line for part in parts for _offset, place in part.places if isinstance(place, PagePlace)} == {1}
    stretched = TextLine(1, 50, tuple(Fragment("từ", PLAIN, 30 + 8 * x, 34.5 + 8 * x) for x in range(5)))
    (whole,) = parts_of([page(1, [stretched], (PageBox(20, 40, 195, 60),))], "a.pdf")
    assert whole.text == "từ từ từ từ từ", "the words of a justified line"


def test_cell_of_several_lines_is_one_text() -> None:
    cells = (PageBox(30, 30, 70, 60), PageBox(70, 30, 120, 60))
    lines = [
        line(1, 0, "Giải Hội thi Sáng", x0=32, x1=68),
        line(1, 0, "180 (đến", x0=72, x1=90),
        line(1, 1, "tạo kỹ thuật", x0=32, x1=60),
        line(1, 1, "nay)", x0=72, x1=80),
    ]
    grid = PageBox(30, 30, 120, 60)
    made = PdfPage(1, 210, 297, tuple(lines), tables=(grid,), cells=cells)
    parts = parts_of([made], "a.pdf")
    assert [(each.text, each.role) for each in parts] == [
        ("Giải Hội thi Sáng tạo kỹ thuật", "cell"),
        ("180 (đến nay)", "cell"),
    ]
    assert len({each.group for each in parts}) == 2
    place = parts[0].place(parts[0].text.index("kỹ"), len(parts[0].text), 1)
    assert isinstance(place, PagePlace)
    assert place.line == 2
    several = [
        line(1, 0, "- Họp;", x0=32, x1=50),
        line(1, 1, "- Thi.", x0=32, x1=50),
        line(1, 2, "Xong.", x0=32, x1=45),
    ]
    made = PdfPage(1, 210, 297, tuple(several), tables=(grid,), cells=cells)
    assert [each.text for each in parts_of([made], "a.pdf")] == ["- Họp;", "- Thi.", "Xong."]


def test_last_word_of_two_lines_and_lines_within_brackets_go_on() -> None:
    indented = [line(1, 0, FULL, x0=42.7), line(1, 1, "tỉnh).", x0=30, x1=40)]
    assert [each.text for each in parts_of([page(1, indented)], "a.pdf")] == [f"{FULL} tỉnh)."]
    centred = [
        line(1, 0, FULL),
        line(1, 2, "(Kèm theo Báo cáo của Liên hiệp các", x0=50, x1=150),
        line(1, 3, "Hội Khoa học)", x0=85, x1=115),
        line(1, 5, FULL),
    ]
    texts = [each.text for each in parts_of([page(1, centred)], "a.pdf")]
    assert "(Kèm theo Báo cáo của Liên hiệp các Hội Khoa học)" in texts
    open_one = [line(1, 0, "(Kèm theo Báo cáo", x0=50, x1=90), line(1, 4, "Hội Khoa học)", x0=55, x1=85)]
    assert len(parts_of([page(1, open_one)], "a.pdf")) == 2, "what is further below is another text"
