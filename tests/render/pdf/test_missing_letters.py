"""What the engine cannot print is told: it is what checks call unprintable, whoever wrote it."""

from html import escape

import pypdfium2
from cases import each_case
from render.pdf.test_engine import PAGE
from sample import REPORT, Sample

from annual_report.language.typography.coverage import is_printable
from annual_report.render.html.templates import program_templates
from annual_report.render.pdf.weasyprint_pdf import print_pages, render_pdf

LETTERS = (
    "日ก😀👨\u200d👩\u2060\ufeff\u2011\u3000\u2028\u2027\ufe0f\u061cĀ\u0301\u20de☐☑✓℃⁺₊①⑳ⅣⅫ\ue000\U000e0061\u0958ﷺ\u034f\u2800가𝐀½⅐"
    "\u0600\u06dd\ufff9≤≥±×÷→•…₂²αЖאČ₫€№ﬁ❖➢★⇒∈\u00ad\u2009漢한عह🇻ʼʻˊ"
)
DOCUMENT = (program_templates() / "report/document.html.j2").read_text("utf-8")


def test_engine_misses_what_the_table_has_not() -> None:
    lines = "".join(f"<p>x{escape(letter)}y ☐{escape(letter)}☐</p>" for letter in LETTERS)
    missing = print_pages(PAGE.format(lines)).missing
    assert missing == "".join(sorted(set(missing)))
    told = {letter for letter in LETTERS if not is_printable(letter)}
    assert told - set(missing) == set()
    assert set(missing) - told == set()


def test_spaces_between_signs_are_no_boxes() -> None:
    for space in (" ", "\u00a0", "\u2009", "\u202f"):
        alone, apart = (ink(f"☐{between}☐") for between in ("", space))
        assert 0.9 * alone < apart < 1.1 * alone, repr(space)


def ink(text: str) -> int:
    """How many points of a page that shows `text` are black."""
    page = pypdfium2.PdfDocument(render_pdf(PAGE.format(f"<p>{text}</p>")))[0]
    return sum(page.render(scale=2, grayscale=True).to_pil().histogram()[:128])


@each_case("printed", ["<p>&#x6771;</p>", "<style>main::after { content: '\\6771' }</style>"])
def test_letter_of_a_template_that_no_font_has_stops_the_pdf(printed: str, sample: Sample) -> None:
    sample.write("templates/report/document.html.j2", DOCUMENT.replace("</main>", f"{printed}</main>"))
    done = sample.run("build", "--format", "pdf")
    assert done.returncode == 1
    assert "error[letter-not-in-font]: the document fonts do not have “東” (U+6771)" in done.stderr
    assert list(sample.root.glob("output/**/*.pdf")) == []
    assert sample.run("build", "--format", "html").returncode == 0, "a web page has the fonts of its readers"


def test_level_of_the_rule_holds_for_the_pdf_too(sample: Sample) -> None:
    organization = sample.root / "data/organization.yaml"
    organization.write_text(organization.read_text("utf-8") + "rules: {letter-not-in-font: warning}\n", "utf-8")
    sample.report(REPORT.replace("Đã mở", "Đã mở 東"))
    done = sample.run("build", "--format", "pdf")
    assert done.returncode == 0, done.stderr
    assert "warning[letter-not-in-font]" in done.stderr


def test_sign_that_proofreading_mends_stops_the_pdf_until_it_is_mended(sample: Sample) -> None:
    sample.report(REPORT.replace("Đã mở", "Đã mở \uf0b7"))
    done = sample.run("build", "--format", "pdf")
    assert done.returncode == 1
    assert "warning[sign-of-nothing]" in done.stderr
    assert "error[letter-not-in-font]: the document fonts do not have U+F0B7" in done.stderr
    assert sample.run("check", "--fix").returncode == 0
    assert sample.run("build", "--format", "pdf").returncode == 0
