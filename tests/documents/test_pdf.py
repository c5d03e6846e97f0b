"""PDFs as a reader meets them: what the file says of itself, its text, and where on the page everything stands."""

import importlib.util
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import is_normalized

import pikepdf
import pypdfium2
import pytest
from cases import each_case
from documents.html import headings
from documents.reading import Line, Page, read
from documents.rich import long_report

ROOT = Path(__file__).parents[2]
INK = 0.5  # millimetres that a letter may reach out of its own width
LEFT, RIGHT, TOP, BOTTOM = 30, 195, 20, 277
FIGURES = ("40/62", "64,5%", "5/10", "50%", "hơn 1.000")

Build = Callable[[str], Path]


@pytest.fixture(scope="session")
def pdf_2017(built_2017: Path) -> Path:
    return built_2017 / "bao-cao-2017.pdf"


@pytest.fixture(scope="session")
def pages_2017(pdf_2017: Path) -> tuple[Page, ...]:
    return read(pdf_2017)


@pytest.fixture(scope="session")
def rich_pages(rich: Path) -> tuple[Page, ...]:
    return read(rich / "bao-cao-2020.pdf")


def body(page: Page) -> list[Line]:
    """The lines of a page without its number."""
    return [line for line in page.lines if TOP < line.baseline < BOTTOM]


def text_of(pages: tuple[Page, ...]) -> str:
    return " ".join(" ".join(page.text for page in pages).split())


# The file


def test_file_is_tagged_titled_vietnamese_and_open(pdf_2017: Path) -> None:
    with pikepdf.open(pdf_2017) as pdf:
        assert pdf.pdf_version >= "1.4"
        assert not pdf.is_encrypted
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot.K
        assert str(pdf.Root.Lang) == "vi"
        assert pdf.Root.ViewerPreferences.DisplayDocTitle
        assert str(pdf.docinfo["/Title"]).startswith("Báo cáo tổng kết hoạt động năm 2017")
        assert "/JavaScript" not in pdf.Root.get("/Names", {})
        assert "/OpenAction" not in pdf.Root


def test_pages_are_a4(pdf_2017: Path) -> None:
    with pikepdf.open(pdf_2017) as pdf:
        sizes = [[float(side) for side in page.mediabox] for page in pdf.pages]
    assert len(sizes) > 1
    for size in sizes:
        assert size == pytest.approx([0, 0, 595.28, 841.89], abs=0.05)


def test_pictures_are_tagged_with_their_alternative(rich: Path) -> None:
    with pikepdf.open(rich / "bao-cao-2020.pdf") as pdf:
        said = [str(tag["/Alt"]) for tag in tags(pdf.Root.StructTreeRoot.K) if tag["/S"] == "/Figure"]
    assert len(said) == 8
    assert said[0].startswith("Các tỷ lệ của năm 2020. Đề tài được nghiệm thu: 9/12 (75%);")
    assert said[2].startswith("Số lớp qua các năm. Biểu đồ cột theo năm, 2016 - 2020. Lớp tập huấn: 9 lớp (2019);")
    assert said[6:] == ["Hội trường đông người dự", "Trao giải"]


def tags(found: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """All structure elements below `found`."""
    if isinstance(found, pikepdf.Array):
        for each in found:
            yield from tags(each)
    elif isinstance(found, pikepdf.Dictionary) and "/S" in found:
        yield found
        yield from tags(found.get("/K", pikepdf.Array()))


def test_bookmarks_are_the_headings(pdf_2017: Path, built_2017: Path) -> None:
    document = pypdfium2.PdfDocument(pdf_2017)
    bookmarks = [(each.level + 1, each.get_title()) for each in document.get_toc()]
    document.close()
    assert bookmarks == headings((built_2017 / "bao-cao-2017.html").read_text("utf-8"))


def test_fonts_are_subsets_of_liberation_serif_in_the_file(rich: Path, pdf_2017: Path) -> None:
    for file in (rich / "bao-cao-2020.pdf", pdf_2017):
        with pikepdf.open(file) as pdf:
            fonts = [
                each for each in pdf.objects if isinstance(each, pikepdf.Dictionary) and "/DescendantFonts" in each
            ]
            assert fonts
            for font in fonts:
                assert re.match(r"/[A-Z]{6}\+Liberation-Serif", str(font.BaseFont))
                assert "/ToUnicode" in font
                assert any("/FontFile" in key for key in font.DescendantFonts[0].FontDescriptor)


# The text


def test_text_extracts_composed_and_whole(pages_2017: tuple[Page, ...]) -> None:
    for page in pages_2017:
        assert is_normalized("NFC", page.text)
    text = text_of(pages_2017)
    assert [each for each in FIGURES if each not in text] == []
    assert "năm 218" not in text
    assert "những những" not in text


def test_nothing_but_letters_that_the_font_has(pages_2017: tuple[Page, ...], rich_pages: tuple[Page, ...]) -> None:
    assert not set("\ufffd\u0000\u00ad\u200b") & set(text_of(pages_2017 + rich_pages))


# The page


def test_text_stays_inside_the_margins(pages_2017: tuple[Page, ...], rich_pages: tuple[Page, ...]) -> None:
    for page in pages_2017 + rich_pages:
        for line in body(page):
            assert line.left > LEFT - INK, line.text
            assert line.right < RIGHT + INK, line.text
            assert min(glyph.top for glyph in line.glyphs) > TOP, line.text
            assert max(glyph.bottom for glyph in line.glyphs) < BOTTOM, line.text


def test_body_is_set_in_the_sizes_of_the_regulation(pages_2017: tuple[Page, ...]) -> None:
    sizes = {
        round(glyph.size * 0.75)
        for page in pages_2017
        for line in body(page)
        for glyph in line.glyphs
        if glyph.size != 14
    }
    assert sizes <= {11, 12, 13, 14}


@each_case(("regulation", "place"), [("tt01-2011", "bottom right"), ("nd30-2020", "top centre")])
def test_page_number_stands_where_the_regulation_wants_it(
    regulation: str, place: str, pages_2017: tuple[Page, ...], rich_pages: tuple[Page, ...]
) -> None:
    pages = pages_2017 if regulation == "tt01-2011" else rich_pages
    margins = [[line for line in page.lines if line not in body(page)] for page in pages]
    assert margins[0] == []
    for number, outside in enumerate(margins[1:], 2):
        [line] = outside
        assert line.text == str(number)
        if place == "bottom right":
            assert line.baseline > BOTTOM
            assert line.right == pytest.approx(RIGHT, abs=INK)
        else:
            assert line.baseline < TOP
            assert (line.left + line.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=2)


def test_head_stands_on_shared_lines(pages_2017: tuple[Page, ...], rich_pages: tuple[Page, ...]) -> None:
    for first, date in (
        (pages_2017[0], "Bình Phước, ngày tháng năm 2018"),
        (rich_pages[0], "Tỉnh Mẫu, ngày 08 tháng 01 năm 2021"),
    ):
        assert first.lines[0].text.endswith("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        assert first.line("Số:").text.endswith(date)
        motto = first.line("Độc lập - Tự do - Hạnh phúc")
        name = [glyph for glyph in first.lines[0].glyphs if glyph.left > 95]
        assert name[0].text == "C"
        assert (motto.left + motto.right) / 2 == pytest.approx((name[0].left + name[-1].right) / 2, abs=2)


def test_signature_block_stands_on_one_page_with_body_text(pages_2017: tuple[Page, ...]) -> None:
    last = pages_2017[-1]
    assert last.line("CHỦ TỊCH").baseline == pytest.approx(last.line("Nơi nhận:").baseline, abs=1)
    assert last.line("Nguyễn Thị Lan Hương").baseline - last.line("CHỦ TỊCH").baseline > 25
    assert len(body(last)) > 5


# Page breaks, wherever they fall


def test_no_heading_is_left_alone_at_the_end_of_a_page(build: Build) -> None:
    breaks = 0
    for lines in (0, 5, 11):
        pages = read(build(long_report(40, lines)))
        for page in pages[:-1]:
            breaks += 1
            assert not body(page)[-1].bold, f"{lines}: {body(page)[-1].text}"
    assert breaks > 15


def test_signature_block_is_never_alone(build: Build) -> None:
    lengths = set()
    for lines in range(8, 22):
        pages = read(build(long_report(1, lines)))
        lengths.add(len(pages))
        [signed] = [page for page in pages if any(line.text == "Nguyễn Văn Mẫu" for line in page.lines)]
        assert signed.line("CHỦ TỊCH")
        assert "./." in signed.text, f"{lines}: the block stands without body text"
    assert len(lengths) > 1


# With poppler


@pytest.fixture(scope="session")
def facts() -> dict[str, tuple[str, ...]]:
    """The table of facts that the tests of the data hold."""
    spec = importlib.util.spec_from_file_location("facts_of_2017", ROOT / "tests/data_2017/test_facts.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[str, tuple[str, ...]] = module.FACTS
    return found


@pytest.mark.needs_poppler
def test_poppler_reads_every_fact(pdf_2017: Path, facts: dict[str, tuple[str, ...]]) -> None:
    said = subprocess.run(
        ["pdftotext", "-layout", pdf_2017, "-"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    pages = [re.sub(r"\n\s*\d+\s*$", "", page) for page in said.split("\f")]
    text = " ".join(" ".join(pages).split()).casefold()
    missing = {name: [each for each in phrases if each.casefold() not in text] for name, phrases in facts.items()}
    assert {name: phrases for name, phrases in missing.items() if phrases} == {}


@pytest.mark.needs_poppler
def test_poppler_agrees_on_fonts_and_form(pdf_2017: Path) -> None:
    fonts = subprocess.run(
        ["pdffonts", pdf_2017], capture_output=True, encoding="utf-8", check=True
    ).stdout.splitlines()[2:]
    assert len(fonts) == 4
    for font in fonts:
        assert "+Liberation-Serif" in font
        assert font.split()[-5:-2] == ["yes", "yes", "yes"]
    said = subprocess.run(["pdfinfo", pdf_2017], capture_output=True, encoding="utf-8", check=True).stdout
    info = dict(line.split(":", 1) for line in said.splitlines())
    assert info["Tagged"].strip() == "yes"
    assert info["JavaScript"].strip() == "no"
    assert info["Encrypted"].strip() == "no"
    assert info["Page size"].strip().endswith("(A4)")


def test_no_page_ends_between_the_title_of_a_table_and_its_unit(build: Build) -> None:
    table = "    tables: [{title: Thu chi, unit: đồng, columns: [{title: Khoản}, {title: Số}], rows: [Hội phí | 12]}]\n"
    lengths = [1 + index % 7 for index in range(49)]
    line = "      Một dòng.\n\n"
    sections = "".join(f"  - title: Mục\n    text: |\n{line * count}{table}" for count in lengths)
    head = "period: 2020\nissuance: {subject: Tổng kết, signatory: {person: nguyen-van-mau}}\n"
    texts = [page.text for page in read(build(f"{head}sections:\n{sections}"))]
    assert len(texts) > 8
    assert [text.count("Thu chi") for text in texts] == [text.count("Đơn vị tính: đồng") for text in texts]
