"""Places in files of every kind: how each is said, what it shows, what comes before what."""

import json

from diagnostics.found import HOSTILE, IN_CELL, IN_DOCUMENTS, IN_PARAGRAPH, OF_DOCUMENT, ON_PAGE
from diagnostics.ruling import rule
from rich.console import Console

from annual_report.cli.printing.diagnostics_github import as_github
from annual_report.cli.printing.diagnostics_json import as_json
from annual_report.cli.printing.diagnostics_sarif import as_sarif
from annual_report.cli.printing.diagnostics_terminal import print_diagnostics
from annual_report.diagnostics import (
    MOST,
    CellPlace,
    Diagnostic,
    DocumentPart,
    Excerpt,
    FilePlace,
    PageBox,
    PagePlace,
    ParagraphPlace,
    Place,
    Source,
    Span,
    in_order,
    shown_of,
    whole_file,
)
from annual_report.language import message

BOX = PageBox(30, 50, 40, 56)


def test_each_place_says_itself_in_both_languages() -> None:
    part = DocumentPart
    said: list[tuple[Place, str, str]] = [
        (Span(Source("a.yaml", "ab"), 1, 2, 1, 3), "a.yaml:1:2", "a.yaml:1:2"),
        (IN_CELL.place, "so-lieu.xlsx: Hội A!C7", "so-lieu.xlsx: Hội A!C7"),
        (IN_PARAGRAPH.place, "bao-cao.docx: đoạn 12", "bao-cao.docx: paragraph 12"),
        (
            ParagraphPlace("a.docx", part.CELL, (2, 3, 1)),
            "a.docx: bảng 2, hàng 3, cột 1",
            "a.docx: table 2, row 3, column 1",
        ),
        (ParagraphPlace("a.docx", part.HEADER), "a.docx: phần đầu trang", "a.docx: header"),
        (ParagraphPlace("a.docx", part.FOOTER), "a.docx: phần chân trang", "a.docx: footer"),
        (ParagraphPlace("a.docx", part.FOOTNOTE, (4,)), "a.docx: chú thích cuối trang 4", "a.docx: footnote 4"),
        (ParagraphPlace("a.docx", part.ENDNOTE, (5,)), "a.docx: chú thích cuối văn bản 5", "a.docx: endnote 5"),
        (ON_PAGE.place, "bao-cao.pdf: trang 3, dòng 12", "bao-cao.pdf: page 3, line 12"),
        (PagePlace("a.pdf", 3, BOX), "a.pdf: trang 3", "a.pdf: page 3"),
        (OF_DOCUMENT.place, "bao-cao.docx", "bao-cao.docx"),
    ]  # fmt: skip
    assert [(each.say("vi"), each.say("en")) for each, _vi, _en in said] == [(vi, en) for _each, vi, en in said]


def test_cells_are_named_as_spreadsheets_name_them() -> None:
    names = {1: "A1", 26: "Z1", 27: "AA1", 52: "AZ1", 53: "BA1", 702: "ZZ1", 703: "AAA1", 16384: "XFD1"}
    assert {column: CellPlace("a.xlsx", "A", 1, column).cell for column in names} == names


def test_excerpt_is_the_line_with_what_is_meant() -> None:
    line = Excerpt("Đã mở 12 lóp.", 9, 12)
    assert [each.place.excerpt for each in IN_DOCUMENTS] == [Excerpt("12 lóp", 3, 6), line, line, None]
    text = "một\nhai\nba"
    paragraph = DocumentPart.PARAGRAPH
    for start, end, excerpt in (
        (4, 7, Excerpt("hai", 0, 3)),
        (5, 10, Excerpt("hai", 1, 3)),  # goes on in the next line
        (8, 10, Excerpt("ba", 0, 2)),
        (10, 10, Excerpt("ba", 2, 2)),
    ):
        assert ParagraphPlace("a.docx", paragraph, (1,), 1, text, start, end).excerpt == excerpt, (start, end)
    source = Source("a.yaml", "a: một\nb: hai \n")
    assert Span(source, 2, 4, 2, 7).excerpt == Excerpt("b: hai ", 3, 6, 2)
    assert Span(source, 1, 4, 2, 2).excerpt == Excerpt("a: một", 3, 6, 1)
    assert whole_file(Source("a.yaml", "")).excerpt is None
    assert CellPlace("a.xlsx", "A", 1, 1).excerpt is None


def test_only_what_stands_in_a_text_has_lines_and_columns() -> None:
    span = Span(Source("a.yaml", "ab"), 1, 2, 1, 3)
    found = Diagnostic(rule(), message("x"), span)
    assert (found.span, found.line) == (span, 1)
    assert [(each.span, each.line) for each in IN_DOCUMENTS] == [(None, None)] * len(IN_DOCUMENTS)


def test_places_of_a_file_are_in_the_order_in_which_it_is_read() -> None:
    paragraph, cell = DocumentPart.PARAGRAPH, DocumentPart.CELL
    ordered: list[Place] = [
        FilePlace("a.docx"),
        ParagraphPlace("a.docx", paragraph, (9,), 9, "a a", 0, 1),
        ParagraphPlace("a.docx", paragraph, (9,), 9, "a a", 2, 3),
        ParagraphPlace("a.docx", cell, (1, 1, 1), 10, "a a", 0, 1),
        PagePlace("a.pdf", 2, BOX, position=3),
        PagePlace("a.pdf", 10, BOX, position=2),
        CellPlace("a.xlsx", "B", 10, 2),
        CellPlace("a.xlsx", "A", 2, 3, sheet_number=2),
        CellPlace("a.xlsx", "A", 10, 1, sheet_number=2),
        whole_file(Source("a.yaml", "")),
    ]
    found = [Diagnostic(rule(), message("x"), each) for each in ordered]
    assert in_order(reversed(found)) == found  # the same slip twice in a paragraph is told twice
    assert in_order([*found, *found]) == found


def test_each_file_has_its_limit_whatever_it_is() -> None:
    paragraphs = [ParagraphPlace("a.docx", DocumentPart.PARAGRAPH, (each,), each) for each in range(MOST + 3)]
    found = [Diagnostic(rule(), message("x"), each) for each in (*paragraphs, PagePlace("a.pdf", 1, BOX))]
    shown = shown_of(in_order(found), "bao-cao")
    assert (len(shown.diagnostics), shown.errors) == (MOST + 1, MOST + 4)
    assert [(each.file, each.shown, each.all) for each in shown.cuts] == [("bao-cao/a.docx", MOST, MOST + 3)]


def test_signs_that_could_do_harm_are_harmless_in_a_place_too() -> None:
    named = f"a{HOSTILE}.xlsx"
    paragraph = ParagraphPlace(named, DocumentPart.PARAGRAPH, (1,), 1, HOSTILE, 0, len(HOSTILE))
    cell = CellPlace(named, HOSTILE, 1, 1, text=HOSTILE, end=len(HOSTILE))
    page = PagePlace(named, 1, BOX, text=HOSTILE, end=len(HOSTILE))
    found = [Diagnostic(rule(), message("x"), each) for each in (paragraph, cell, page, FilePlace(named))]
    console = Console(width=80, highlight=False)
    with console.capture() as capture:
        print_diagnostics(found, "vi", console)
    for text in (as_json(found, "vi"), as_sarif(found, "vi"), as_github(found, "vi"), capture.get()):
        assert not set("\x1b\r\x9b\u202e") & set(text)
    assert [each["place"].get("text") for each in json.loads(as_json(found, "vi"))["diagnostics"]][:3] == [HOSTILE] * 3
    assert as_github(found, "vi").count("\n") == len(found)


def test_box_around_boxes() -> None:
    assert PageBox.around([BOX]) == BOX
    assert PageBox.around([BOX, PageBox(20, 52, 35, 60)]) == PageBox(20, 50, 40, 60)
