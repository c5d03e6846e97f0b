"""Regulations as data: both files inside the ranges that they state, a value outside refused."""

from decimal import Decimal
from pathlib import Path

from cases import each_case

from annual_report.diagnostics import Source
from annual_report.load.binding.binding import bind
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.issuance import DOCUMENT_TYPES
from annual_report.model.official_frame import CIRCULATIONS, URGENCIES
from annual_report.model.walk import each
from annual_report.regulations import Lettering, Regulation, all_regulations, choice
from annual_report.regulations.regulation import Measure

TEXT = Path(choice.__file__).with_name("nd30-2020.yaml").read_text("utf-8")


def wrong(text: str) -> list[str]:
    """What is wrong with a regulation, rule and text of the place."""
    root, problems = read_yaml(Source("a.yaml", text))
    assert root is not None
    assert not problems
    found = bind(root, Regulation).problems
    return [f"{each.rule.name} {each.span.text}" for each in found]


@each_case("regulation", all_regulations())
def test_values_lie_in_the_ranges_allowed(regulation: Regulation) -> None:
    measures = [measure for _path, measure in each(regulation, Measure)]
    assert len(measures) == 17 + (regulation.body.line_step is not None)
    for measure in measures:
        assert measure.least is not None
        assert measure.least <= measure.value <= (measure.most or measure.value)
    for _path, lettering in each(regulation, Lettering):
        assert lettering.size in lettering.sizes
        assert lettering.clause.startswith(("Phụ lục", "Điều"))


@each_case("regulation", all_regulations())
def test_values_are_those_of_the_fact_sheet(regulation: Regulation) -> None:
    page, letterings, body = regulation.page, regulation.letterings, regulation.body
    ranges = [
        (each.least, each.most) for each in (page.margin_top, page.margin_bottom, page.margin_left, page.margin_right)
    ]
    assert ranges == [(20, 25), (20, 25), (30, 35), (15, 20)]
    assert (page.width.value, page.height.value) == (210, 297)
    assert (letterings.national_name.sizes, letterings.motto.sizes) == ((12, 13), (13, 14))
    assert (letterings.number.sizes, letterings.recipients_heading.sizes, letterings.recipients.sizes) == (
        (13,),
        (12,),
        (11,),
    )
    assert letterings.issuer.bold
    assert not letterings.superior.bold
    assert letterings.place_and_date.italic
    assert (body.first_line_indent.least, body.first_line_indent.most) == (10, Decimal("12.7"))
    assert (body.paragraph_gap.least, body.line_height.most) == (6, Decimal("1.725"))
    assert regulation.closing_mark == "./."


def test_sizes_of_the_head_rise_together() -> None:
    for regulation in all_regulations():
        head = regulation.letterings
        sizes = (head.national_name.size, head.motto.size, head.place_and_date.size)
        assert sizes in {(13, 14, 14), (12, 13, 13)}


@each_case("regulation", all_regulations())
def test_words_that_data_can_choose_are_the_regulations(regulation: Regulation) -> None:
    forms = regulation.forms
    marks = dict(zip(forms.document_types.words, forms.type_marks.words, strict=False))
    assert set(DOCUMENT_TYPES.items()) <= set(marks.items())
    assert {each.upper() for each in URGENCIES} == set(forms.urgency.words)
    assert {each.upper() for each in CIRCULATIONS} <= set(forms.circulation.words)


@each_case("regulation", all_regulations())
def test_stamps_of_urgency_are_as_wide_as_their_words_ask(regulation: Regulation) -> None:
    widths = {word: regulation.urgency_width(word).value for word in URGENCIES}
    assert widths == {"khẩn": 20, "thượng khẩn": 40, "hỏa tốc": 30}


def test_what_differs_between_the_two() -> None:
    old, new = all_regulations()
    assert (old.page.number_place, new.page.number_place) == ("bottom-right", "top-centre")
    assert (old.addressed_types, new.addressed_types) == (("công văn",), ("công văn", "báo cáo", "tờ trình"))


@each_case(
    ("old", "new", "found"),
    [
        ("margin_top: {value: 20,", "margin_top: {value: 19.9,", "bad-value margin_top"),
        ("margin_left: {value: 30,", "margin_left: {value: 35.1,", "bad-value margin_left"),
        ("paragraph_gap: {value: 6,", "paragraph_gap: {value: 5,", "bad-value paragraph_gap"),
        ("motto: {size: 14,", "motto: {size: 12,", "bad-value motto"),
        ("recipients: {size: 11, sizes: [11]", "recipients: {size: 11, sizes: []", "empty-list sizes"),
        ("number_place: top-centre", "number_place: top", "bad-value top"),
        ("margin_top: {value: 20,", "margin_top: {value: hai,", "bad-value hai"),
        ("closing_mark: ./.", "closing_mark: ''", "value-missing ''"),
        ("  motto: {size", "  moto: {size", "unknown-key moto"),
    ],
)
def test_unsound_value_is_told(old: str, new: str, found: str) -> None:
    assert TEXT.count(old) == 1
    assert wrong(TEXT) == []
    assert found in wrong(TEXT.replace(old, new))


def test_least_and_most_may_be_left_open() -> None:
    text = TEXT.replace("paragraph_gap: {value: 6, least: 6,", "paragraph_gap: {value: 600,")
    assert text != TEXT
    assert wrong(text) == []


def test_no_degree_is_written_as_names_are() -> None:
    # By this the check of names knows those that need no look.
    assert [word for each in all_regulations() for word in each.forms.degrees.words if word.istitle()] == []
