"""Which regulation a page chooses, and that each demand is what the regulation's data says."""

from collections.abc import Callable
from io import BytesIO

from cases import each_case
from pikepdf import Pdf
from regulations.inspection.conftest import Sound
from regulations.inspection.gallery.papers import paper

from annual_report.load.pdf.page import PdfFile
from annual_report.load.pdf.reading import read_pdf
from annual_report.regulations import Regulation, regulation_named
from annual_report.regulations.inspection.inspecting import Inspection, RegulationChoice, inspect_pages
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.regulations.inspection.requirements.requirement import Conformance
from annual_report.regulations.regulation import Letterings
from annual_report.render.pdf.weasyprint_pdf import render_pdf

Pages = Callable[[str, str], PdfFile]
ND30 = regulation_named("nd30-2020")
assert ND30 is not None


def outcome(inspection: Inspection, rule: str) -> Conformance:
    return next(each.outcome for each in inspection.results if each.name == rule)


def changed(group: str, name: str, **values: object) -> Regulation:
    """Nghị định 30 with other `values` at a place of its data."""
    assert ND30 is not None
    held = getattr(ND30, group)
    return ND30.model_copy(
        update={group: held.model_copy(update={name: getattr(held, name).model_copy(update=values)})}
    )


@each_case(("made_by", "day"), [("nd30-2020", "ngày 05 tháng 3 năm 2021"), ("tt01-2011", "ngày 05 tháng 3 năm 2018")])
def test_date_on_the_page_chooses_the_regulation(made_by: str, day: str, sound_pages: Pages) -> None:
    inspection = inspect_pages(sound_pages("report", made_by))
    assert (inspection.regulation.id, inspection.choice, inspection.date) == (made_by, RegulationChoice.BY_DATE, day)


def test_regulation_asked_for_goes_before_the_date(sound_pages: Pages) -> None:
    inspection = inspect_pages(sound_pages("report", "tt01-2011"), ND30)
    assert inspection.choice is RegulationChoice.ASKED
    assert outcome(inspection, "page-number-place") is Conformance.DEVIATES


def test_without_a_date_the_regulation_of_today_is_taken(sound: Sound) -> None:
    alone = BytesIO()
    with Pdf.open(BytesIO(sound("annexes", "nd30-2020"))) as pdf:
        del pdf.pages[:4]
        pdf.save(alone)
    inspection = inspect_pages(read_pdf(alone.getvalue()))
    assert (inspection.choice, inspection.date, inspection.conforms) == (RegulationChoice.NO_DATE, "", True)
    assert outcome(inspection, "annex-title-centred") is Conformance.CONFORMS
    assert outcome(inspection, "national-name-text") is Conformance.NOT_APPLICABLE


def test_every_requirement_has_a_result(sound_pages: Pages) -> None:
    inspection = inspect_pages(sound_pages("letter", "nd30-2020"), ND30)
    assert [each.name for each in inspection.results] == [each.name for each in REQUIREMENTS]
    assert sum(inspection.counts.values()) == len(REQUIREMENTS)


@each_case(("sign", "told"), [("BC", Conformance.DEVIATES), ("BTT", Conformance.CONFORMS)])
def test_every_type_of_the_regulation_has_its_mark(sign: str, told: Conformance) -> None:
    page = paper("report", "nd30-2020").replace(">BÁO CÁO<", ">BẢN THOẢ THUẬN<").replace("/BC-HM", f"/{sign}-HM")
    assert outcome(inspect_pages(read_pdf(render_pdf(page)), ND30), "number-type") is told


@each_case(
    ("regulation", "step", "told"),
    [
        ("tt01-2011", "15pt", Conformance.CONFORMS),
        ("tt01-2011", "14pt", Conformance.DEVIATES),
        ("tt01-2011", "25pt", Conformance.DEVIATES),
        ("nd30-2020", "15pt", Conformance.DEVIATES),
    ],
)
def test_fifteen_points_exactly_are_allowed_by_the_older_regulation(
    regulation: str, step: str, told: Conformance
) -> None:
    page = paper("report", regulation).replace("14pt/1.3", f"14pt/{step}")
    inspection = inspect_pages(read_pdf(render_pdf(page)), regulation_named(regulation))
    assert outcome(inspection, "body-line-height") is told


@each_case("part", Letterings.model_fields)
def test_size_in_the_data_is_the_size_demanded(
    part: str, sound_pages: Pages, sound_inspection: Callable[[str, str], Inspection]
) -> None:
    kind = "letter" if part == "letter_subject" else "annexes"
    rule = f"{part.replace('_', '-')}-size"
    assert outcome(sound_inspection(kind, "nd30-2020"), rule) is Conformance.CONFORMS
    assert (
        outcome(inspect_pages(sound_pages(kind, "nd30-2020"), changed("letterings", part, sizes=(99,))), rule)
        is Conformance.DEVIATES
    )


@each_case(
    ("rule", "group", "name", "values"),
    [
        ("margin-left", "page", "margin_left", {"least": 32, "most": 35}),
        ("margin-right", "page", "margin_right", {"least": 18, "most": 20}),
        ("page-size", "page", "width", {"value": 216}),
        ("body-indent", "body", "first_line_indent", {"only": (20,)}),
        ("body-gap", "body", "paragraph_gap", {"least": 9}),
        ("body-line-height", "body", "line_height", {"most": 1.2}),
        ("motto-line", "lines", "motto", {"least": 1.2, "most": 1.3}),
        ("issuer-line", "lines", "issuer", {"least": 0.8, "most": 1}),
        ("urgency-frame", "urgency_boxes", "urgent", {"least": 25, "most": 25}),
        ("motto-text", "forms", "motto", {"text": "Tiêu ngữ khác"}),
        ("date-zeros", "forms", "date", {"months_below": 10}),
        ("recipients-archive", "forms", "archive", {"text": "Lưu: VP"}),
        ("head-sizes", "forms", "size_sets", {"sets": ((12, 13, 13),)}),
    ],
)  # fmt: skip
def test_value_in_the_data_is_the_value_demanded(
    rule: str,
    group: str,
    name: str,
    values: dict[str, object],
    sound_pages: Pages,
    sound_inspection: Callable[[str, str], Inspection],
) -> None:
    assert outcome(sound_inspection("report", "nd30-2020"), rule) is Conformance.CONFORMS
    assert (
        outcome(inspect_pages(sound_pages("report", "nd30-2020"), changed(group, name, **values)), rule)
        is Conformance.DEVIATES
    )
