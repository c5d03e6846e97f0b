"""A part that is missing is told, once, and spoils nothing else; blanks left for the pen are none."""

import re

from cases import each_case
from regulations.inspection.gallery.papers import paper
from regulations.inspection.test_gallery import broken, inspected

from annual_report.regulations.inspection.requirements.requirement import Conformance
from annual_report.render.pdf.weasyprint_pdf import render_pdf

REPORT = paper("report", "nd30-2020")
HEAD = {"national-name-text", "motto-text", "issuer-name", "number-form", "place-and-date-form"}
FOOT = {"authority-present", "signer-present", "recipients-heading-form", "recipients-archive"}


def without(pattern: str, replacement: str = "") -> bytes:
    page, count = re.subn(pattern, replacement, REPORT, flags=re.DOTALL)
    assert count == 1
    return render_pdf(page)


@each_case(
    ("pattern", "replacement", "told"),
    [
        ('<div class="national-name">.*?</div>', "", {"national-name-text"}),
        ('<div class="motto">.*?</div><div class="motto-line"></div>', "", {"motto-text"}),
        ('<div class="number">.*?</div>', "", {"number-form"}),
        ('<div class="place-and-date">.*?</div>', "", {"place-and-date-form"}),
        ('<div class="head">.*?<div class="document-type">', '<div class="document-type">', HEAD),
        ('<div class="document-type">.*?<div class="subject-line"></div>', "",
         {"document-type-name", "subject-present"}),
        ('<div class="foot">.*?</section>', "</section>", FOOT),
        ('<div class="recipients">.*?<div class="signature">', '<div class="recipients"></div><div class="signature">',
         {"recipients-heading-form", "recipients-archive"}),
        ('<div class="signature">.*?</section>', "</div></section>", {"authority-present", "signer-present"}),
        ('<div class="page-number number-2">2</div>', "", {"page-number-sequence"}),
    ],
)  # fmt: skip
def test_missing_part_is_not_found_and_no_more(pattern: str, replacement: str, told: set[str]) -> None:
    inspection = inspected(without(pattern, replacement), "nd30-2020")
    assert set(broken(inspection)) == told
    assert {each.name for each in inspection.of(Conformance.NOT_FOUND)} == told


@each_case(
    ("pattern", "replacement"),
    [
        ("Số: 05/BC-HM", "Số: <span style='display: inline-block; width: 12mm'></span>/BC-HM"),
        ("ngày 05 tháng 3 năm 2021", "ngày &nbsp;&nbsp; &nbsp; tháng &nbsp; &nbsp; năm 2021"),
        ("CỘNG HÒA", "CỘNG HOÀ"),
    ],
)
def test_blanks_and_either_spelling_are_allowed(pattern: str, replacement: str) -> None:
    assert broken(inspected(without(pattern, replacement), "nd30-2020")) == {}


def test_date_in_short_is_shown_as_it_is_and_chooses_the_regulation() -> None:
    inspection = inspected(without("ngày 05 tháng 3 năm 2021", "ngày 05/3/2021"), "nd30-2020")
    assert broken(inspection) == {"place-and-date-form": ("“Tỉnh Mẫu, ngày 05/3/2021”",)}
    assert inspection.date == "ngày 05/3/2021"


def test_short_ragged_text_without_gaps_is_read_in_paragraphs() -> None:
    style = "</style><style>p { margin-top: 0; text-align: left }</style>"
    inspection = inspected(without("</style>", style), "nd30-2020")
    assert set(broken(inspection)) == {"body-justified", "body-gap"}
