"""Whoever hears a PDF hears what the page says: the same letters in the same order, nothing more and nothing less."""

from typing import TYPE_CHECKING
from unicodedata import is_normalized

import pytest
from cases import each_case
from documents.archived import archived, page
from documents.spoken import heard, written

from annual_report.render.pdf.weasyprint_pdf import render_pdf

if TYPE_CHECKING:
    from pathlib import Path

SHEET = """<!DOCTYPE html><html lang="vi"><title>x</title><style>
html {{ font: 12pt/1.3 "Liberation Serif" }} @page {{ size: {size}; margin: 1cm;
@bottom-right {{ content: counter(page); font-family: "Liberation Serif" }} }} {style}
</style><body>{body}</body></html>"""
SENTENCE = "Liên hiệp các Hội <strong>đã tổ chức <em>nhiều lớp</em> tập huấn</strong>, với sự tham gia của các hội. "


def sheet(body: str, style: str = "", size: str = "A6") -> str:
    return SHEET.format(body=body, style=style, size=size)


@pytest.mark.parametrize("folder", ["built_2017", "rich"])
def test_documents_are_heard_as_they_are_written(folder: str, request: pytest.FixtureRequest) -> None:
    built: Path = request.getfixturevalue(folder)
    documents = sorted(built.glob("*.pdf"))
    assert documents
    for pdf in documents:
        text = heard(pdf.read_bytes())
        assert text == written(pdf.with_suffix(".html").read_text("utf-8"))
        assert is_normalized("NFC", text)
        assert len(text) > 500


def test_page_with_lists_tables_and_pictures_is_heard_as_it_is_written() -> None:
    text = heard(archived())
    assert text == written(page())
    assert "Tên Số năm trước Hàng 0 0 Hàng 1 1" in text
    assert "• Một ◦ Con • Hai 1. Ba" in text


@each_case(("body", "style"), [
        (f"<p>{SENTENCE * 60}</p>", ""),
        (f"<p>{SENTENCE * 60}</p>", "p { text-align: justify; text-indent: 1cm }"),
        (f"<div>{SENTENCE * 5}<p>{SENTENCE}</p>{SENTENCE * 30}</div>", ""),
        (f"<p>Đầu<span>{SENTENCE}</span>liền <br>{SENTENCE}</p>" * 9, ""),
        ("<p>Một<br>hai <br> ba\n<br>\nbốn</p>", ""),
        ("<p>Một <b> hai </b> ba<i> bốn</i><i>năm </i>sáu</p>", "p { width: 1px }"),
        ("<p>Nghị quyết số 01-NQ/TW về khoa-học-và-công-nghệ</p>" * 30, "p { width: 2cm }"),
        (f"<table>{f'<tr><th scope=row>Tên</th><td>{SENTENCE}</td><td></td></tr>' * 20}</table>", ""),
        (f"<ul>{f'<li><p>{SENTENCE}</p><p>Nữa.</p></li>' * 20}</ul>", ""),
        (f"<ul>{f'<li><span class=marker>-</span> {SENTENCE}</li>' * 20}</ul>", "ul { list-style: none }"),
        (f"<p>Đầu.</p><p class=n>{SENTENCE * 3}</p><p>{SENTENCE * 40}</p>",
         ".n { float: footnote } .n::footnote-call, .n::footnote-marker { content: none }"),
        (f"<div class=f><p>{SENTENCE}</p><p>Nơi nhận: {SENTENCE}</p></div><p>Sau.</p>", ".f { display: flex }"),
        ("<p><a href='https://example.org/'>Một liên kết dài phải xuống dòng</a> và <a href='#x'>nữa</a>.</p>"
         "<p id=x>Đích.</p>", "p { width: 2cm }"),
        ("<p>Trước <span class=b>khung một hai</span> sau</p>", ".b { display: inline-block; width: 1cm }"),
        ("<p>(<strong>đậm</strong>), 12 <span>%</span>; 5<sup>2</sup></p>" * 9, "p { width: 1cm }"),
        ("<h1><span class=l>Báo cáo</span> <span class=l>năm 2017</span></h1>", ".l { display: block }"),
    ])  # fmt: skip
def test_words_stay_apart_and_in_order(body: str, style: str) -> None:
    laid = sheet(body, style)
    assert heard(render_pdf(laid)) == written(laid)


def test_page_numbers_and_what_is_for_the_eye_alone_are_not_heard() -> None:
    said = heard(render_pdf(sheet("<p>Một.</p><p aria-hidden=true>***</p><p style='break-before: page'>Hai.</p>")))
    assert said == "Một. Hai."
