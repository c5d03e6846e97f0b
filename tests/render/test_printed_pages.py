"""How many pages a PDF has, as the engine that laid them out says it."""

from io import BytesIO

import pdfplumber
import pytest
from sample import Sample

from annual_report.api.building import BuildOrder, build_period
from annual_report.api.checking import DataFiles
from annual_report.load.workspace import Workspace
from annual_report.render.pdf import engine as engine_module
from annual_report.render.pdf.engine import PdfEngine
from annual_report.render.pdf.weasyprint_pdf import print_pages

HEAD = '<html lang="vi"><title>x</title><style>p { font-family: "Liberation Serif" }</style><p>'
BREAK = '<p style="break-before: page">'


def test_pages_are_counted() -> None:
    for count in (1, 2, 40):
        printed = print_pages(HEAD + BREAK.join("a" * count))
        with pdfplumber.open(BytesIO(printed.pdf)) as pdf:
            assert printed.count == len(pdf.pages) == count


def test_no_pdf_is_set_for_pages_that_no_letter_prints(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.write("data/2020/letter.yaml", 'text: "Hội Mẫu gửi {bao-cao}."\nenclosures: ["{bao-cao}"]\n')
    monkeypatch.setattr(engine_module, "_start", lambda: pytest.fail("the engine was started"))
    built = build_period(
        DataFiles(Workspace(sample.root)),
        "2020",
        BuildOrder(("html",), None, PdfEngine(wanted=False)),
        lambda _stage: None,
    )
    assert sorted(file.name for file in built.files) == ["bao-cao-2020.html", "cong-van-2020.html"]


def test_letter_that_prints_the_pages_has_them_in_html_alone(sample: Sample) -> None:
    for text in ("department: VP\n", 'text: "Báo cáo dài {bao-cao.so-trang}."\nenclosures: ["{bao-cao}"]\n'):
        sample.write("data/2020/letter.yaml", text)
        with PdfEngine(wanted=False) as engine:
            order = BuildOrder(("html",), None, engine)
            build_period(DataFiles(Workspace(sample.root)), "2020", order, lambda _stage: None)
        assert "1 trang" in (sample.root / "output/2020/cong-van-2020.html").read_text("utf-8").replace("\u00a0", " ")
