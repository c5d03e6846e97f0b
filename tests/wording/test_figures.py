"""Figures in running text: what their names say, alone and against the year before."""

from analysis.term.reporting import report
from cases import each_case
from hypothesis import given
from values.figures.written import figures

from annual_report.analysis.comparison import Difference, compared_with_previous, figure_difference
from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.language import LANGUAGES, Language
from annual_report.model.statistic import Statistic
from annual_report.values.figures import Figure, parse_figure
from annual_report.values.period import Period
from annual_report.wording.figure_names import figure_names
from annual_report.wording.figures import signed_amount, signed_percent
from annual_report.wording.nameable import Nameable


def name(now: str, last: str = "", period: str = "2020") -> Nameable:
    """The name of a figure of 2020 (or another period), beside that of the year before."""
    this = report(2020, f"id: so, label: Số, {now}").model_copy(update={"period": Period.parse(period)})
    earlier = this.period.a_year_before
    before = {earlier.key: report(2019, f"id: so, label: Số, {last}")} if last and earlier else {}
    return figure_names(compared_with_previous(this.statistics[0], this, NeighbouringReports(before)))


@each_case(
    ("now", "last", "against", "by"),
    [
        ("value: 2490, unit: hội viên", "value: 2411, unit: hội viên", "tăng 3,3% so với năm 2019", "tăng 79 hội viên"),
        ("value: 90, unit: lớp", "value: 100, unit: lớp", "giảm 10% so với năm 2019", "giảm 10 lớp"),
        ("value: 100", "value: 100", "bằng năm 2019", "không thay đổi"),
        ("value: 5, unit: lớp", "value: 0, unit: lớp", "tăng 5 lớp so với năm 2019", "tăng 5 lớp"),
        ("value: '64,5%'", "value: 60%", "tăng 4,5 điểm phần trăm so với năm 2019", "tăng 4,5 điểm phần trăm"),
        ("value: hơn 1000", "value: 980", "tăng hơn 2% so với năm 2019", "tăng hơn 20"),
        ("value: hơn 1000", "value: 1000", "tăng so với năm 2019", None),
        ("value: hơn 1000, unit: lớp", "value: 1200, unit: lớp", "so với 1.200 lớp của năm 2019", None),
        ("value: 26 tỷ đồng", "value: 25 tỷ đồng", "tăng 4% so với năm 2019", "tăng 1 tỷ đồng"),
        ("value: 105", "value: ước đạt 100", "tăng 5% so với số ước thực hiện năm 2019", "tăng 5"),
        ("value: 100", "value: ước đạt 100", "bằng số ước thực hiện năm 2019", "không thay đổi"),
        ("value: ước đạt 105, unit: lớp", "value: 100, unit: lớp", "ước tăng 5% so với năm 2019", "ước tăng 5 lớp"),
        ("value: ước 90", "value: 100", "ước giảm 10% so với năm 2019", "ước giảm 10"),
        ("value: 10 triệu đồng/hộ", "value: 8 triệu đồng/hộ", "tăng 25% so với năm 2019", "tăng 2 triệu đồng/hộ"),
        ("value: 10, unit: lớp", "value: 9, unit: học viên", None, None),
        ("value: 10, break: a", "value: 9", None, None),
        ("value: 10", "", None, None),
        ("value: có", "value: 9", None, None),
    ],
)
def test_figure_against_the_year_before(now: str, last: str, against: str | None, by: str | None) -> None:
    found = name(now, last)
    assert (found.say("so-voi-nam-truoc", "vi"), found.say("tang-giam", "vi")) == (against, by)


@each_case(
    ("period", "said"),
    [
        ("2020", "tăng 25% so với năm 2019"),
        ("2020-h1", "tăng 25% so với cùng kỳ năm 2019"),
        ("2020-q3", "tăng 25% so với cùng kỳ năm 2019"),
    ],
)
def test_period_before_is_called_as_it_is(period: str, said: str) -> None:
    assert name("value: 10", "value: 8", period).say("so-voi-nam-truoc", "vi") == said


def test_forms_of_a_figure_alone() -> None:
    found = name("value: 40/62, unit: hồ sơ, target: 45, previous: 30/50")
    said = {form: found.say(form, "vi") for form in ("", "so", "ty-le", "muc-tieu", "nam-truoc")}
    assert said == {
        "": "40/62 hồ sơ", "so": "40/62", "ty-le": "64,5%", "muc-tieu": "45 hồ sơ", "nam-truoc": "30/50 hồ sơ",
    }  # fmt: skip


def test_previous_given_inline_is_compared_too() -> None:
    assert name("value: 128, previous: 115").say("so-voi-nam-truoc", "vi") == "tăng 11,3% so với năm 2019"


def test_english_says_the_same() -> None:
    assert name("value: 90", "value: 100").say("so-voi-nam-truoc", "en") == "down 10% on 2019"


@each_case(
    ("now", "last", "form", "what"),
    [
        ("value: 10", "", "so-voi-nam-truoc", "write the figure of the period before under “previous:” of “so”"),
        ("value: 10, break: Mới.", "value: 9", "tang-giam",
         "it cannot be compared, because the series is interrupted: Mới: use words here"),
        ("value: hơn 1000", "value: 1000", "tang-giam",
         "the two figures do not show by how much: write {so.so-voi-nam-truoc}"),
    ],
)  # fmt: skip
def test_what_says_nothing_says_what_to_do(now: str, last: str, form: str, what: str) -> None:
    found = name(now, last)
    assert found.say(form, "vi") is None
    assert found.missing[form].say("en") == what


@given(figures, figures)
def test_whatever_the_figures_something_whole_is_said_or_nothing(now: Figure, before: Figure) -> None:
    this = report(2020)
    statistic = Statistic(id="so", label="Số").model_copy(update={"value": now, "previous": before})
    found = figure_names(compared_with_previous(statistic, this, NeighbouringReports()))
    languages: tuple[Language, ...] = LANGUAGES
    for language in languages:
        said = found.say("so-voi-nam-truoc", language)
        assert said is None or (said and "{" not in said and "None" not in said)
        amount = found.say("tang-giam", language)
        assert amount is None or (amount and "{" not in amount and "None" not in amount)
        assert said is not None or amount is None


@each_case(
    ("now", "before", "amount", "percent"),
    [
        ("128", "115", "+13", "+11,3%"),
        ("90", "100", "-10", "-10%"),
        ("100", "100", "0", "0%"),
        ("64,5%", "66,6%", "-2,1 điểm %", None),
        ("hơn 100", "90", "tăng hơn 10", "tăng hơn 11,1%"),
        ("hơn 100", "hơn 90", None, None),
    ],
)
def test_change_in_a_table_has_a_sign(now: str, before: str, amount: str | None, percent: str | None) -> None:
    difference = figure_difference(parse_figure(now), parse_figure(before))
    assert isinstance(difference, Difference)
    assert (signed_amount(difference, "vi"), signed_percent(difference, "vi")) == (amount, percent)


def test_percentage_beside_a_value_has_no_unit() -> None:
    ratio = name("value: 312/325, unit: học sinh, target: 98%, previous: 'hơn 95%'")
    assert [ratio.say(form, "vi") for form in ("", "muc-tieu", "nam-truoc")] == ["312/325 học sinh", "98%", "hơn 95%"]
    counted = name("value: 312, unit: học sinh, target: 320, previous: 300")
    assert [counted.say(form, "vi") for form in ("muc-tieu", "nam-truoc")] == ["320 học sinh", "300 học sinh"]
    blank = name("value: , unit: học sinh, target: 98-99%")
    assert blank.say("muc-tieu", "vi") == "98-99%"


@each_case(
    ("value", "unit", "vi", "en"),
    [
        ("hàng chục", "lớp", "hàng chục lớp", "dozens of lớp"),
        ("vài chục", "lớp", "vài chục lớp", "a few dozen lớp"),
        ("ước đạt hàng trăm", "lớp", "ước đạt hàng trăm lớp", "an estimated hundreds of lớp"),
        ('"1,2 triệu"', "lượt", "1,2 triệu lượt", "1.2 million lượt"),
        ("2.500", "người", "2.500 người", "2,500 người"),
    ],
)
def test_figure_with_what_it_counts(value: str, unit: str, vi: str, en: str) -> None:
    found = name(f"value: {value}, unit: {unit}")
    assert (found.say("", "vi"), found.say("", "en")) == (vi, en)


def test_figure_written_with_what_it_counts_has_that_unit() -> None:
    found = name('value: "hơn 1,2 triệu lượt khách"')
    assert (found.say("", "vi"), found.say("so", "vi")) == ("hơn 1,2 triệu lượt khách", "hơn 1,2 triệu")
