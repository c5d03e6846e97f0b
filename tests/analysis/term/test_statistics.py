"""Figures over a term: what is added, closed and computed anew, and what is not."""

from decimal import Decimal
from fractions import Fraction

from analysis.term.reporting import one, report, years
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.analysis.derivation.derivation import with_derived
from annual_report.analysis.term.statistics import as_statistic, statistics_over_term, with_figures
from annual_report.values.figures.count import Count
from annual_report.values.figures.money import Money
from annual_report.values.figures.percent import Percent
from annual_report.values.figures.ratio import Ratio

SOME = st.lists(st.integers(0, 99_999), min_size=2, max_size=15)
RATIOS = st.lists(
    st.integers(1, 999).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))), min_size=2, max_size=15
)


@given(SOME)
def test_counts_are_added(numbers: list[int]) -> None:
    over = one(years(*map(str, numbers)))
    assert isinstance(over.value, Count)
    assert over.value.number == sum(numbers)
    assert (over.aggregation, over.refusal, over.missing_years) == ("sum", None, ())


@given(SOME)
def test_money_is_added(numbers: list[int]) -> None:
    over = one(years(*(f"{number} triệu đồng" for number in numbers)))
    assert isinstance(over.value, Money)
    assert over.value.dong == sum(numbers) * 10**6


@given(RATIOS)
def test_ratio_of_a_term_lies_between_those_of_its_years(ratios: list[tuple[int, int]]) -> None:
    over = one(years(*(f"{part}/{whole}" for part, whole in ratios)))
    assert isinstance(over.value, Ratio)
    assert (over.value.part, over.value.whole) == tuple(map(sum, zip(*ratios, strict=True)))
    shares = [Fraction(part, whole) for part, whole in ratios]
    assert over.value.share is not None
    assert min(shares) <= over.value.share <= max(shares)


@given(RATIOS)
def test_percentage_of_a_term_is_computed_from_its_bases_and_never_averaged(ratios: list[tuple[int, int]]) -> None:
    reports = {
        year: report(
            year,
            f"id: so, label: Số, value: '{_percent(part, whole)}', percent_of: {{part: {part}, base: {whole}}}",
        )
        for year, (part, whole) in enumerate(ratios, 2010)
    }
    over = one(reports)
    assert isinstance(over.value, Percent)
    part, whole = map(sum, zip(*ratios, strict=True))
    assert abs(Fraction(over.value.number) - Fraction(part, whole) * 100) <= Fraction(1, 20)


def _percent(part: int, whole: int) -> str:
    tenths = int(Fraction(part, whole) * 1000 + Fraction(1, 2))
    return f"{tenths // 10},{tenths % 10}%"


@each_case(
    ("values", "said"),
    [
        (("hơn 1000", "980"), "hơn 1.980"),
        (("hơn 1000", "hơn 900"), "hơn 1.900"),
        (("dưới 50", "20"), "dưới 70"),
        (("khoảng 100", "50"), "khoảng 150"),
        (("15-20", "10"), "25-30"),
        (("hơn 1 tỷ đồng", "500 triệu đồng"), "hơn 1,5 tỷ đồng"),
        (("12", "không có", "0"), "12"),
        (("không có", "không có"), "không có"),
        (("12,5", "0,75"), "13,25"),
    ],
)
def test_bounds_are_carried_through(values: tuple[str, ...], said: str) -> None:
    over = one(years(*values))
    assert over.value is not None
    assert over.value.say("vi") == said


@each_case(
    ("values", "reason"),
    [
        (("hơn 1000", "dưới 900"), "the figures of the years cannot be added: hơn 1.000, dưới 900"),
        (("12", "12 triệu đồng"), "the figures of the years cannot be added: 12, 12 triệu đồng"),
        (("hàng trăm", "hàng trăm"), "the figures of the years cannot be added: hàng trăm, hàng trăm"),
        (("64,5%", "70%"), "percentages cannot be added; write under “percent_of” what each was computed from"),
        (("có", "có"), "no year gives a number"),
    ],
)
def test_what_cannot_be_added_is_refused(values: tuple[str, ...], reason: str) -> None:
    over = one(years(*values))
    assert over.value is None
    assert over.refusal is not None
    assert over.refusal.say("en") == reason


@each_case(
    ("then", "now"),
    [
        ("unit: lớp", "unit: học viên"),
        ("unit: lớp, scope: toàn tỉnh", "unit: lớp, scope: cơ quan"),
        ("unit: lớp", "unit: lớp, break: Sáp nhập hai hội."),
    ],
)
def test_unlike_years_are_never_added(then: str, now: str) -> None:
    entry = "id: so, label: Số, value: 5, over_years: {how}, {rest}"
    for how, refused in (("tổng", True), ("cuối kỳ", False)):
        reports = {
            2018: report(2018, entry.format(how=how, rest=then)),
            2019: report(2019, entry.format(how=how, rest=now)),
        }
        assert (one(reports).refusal is not None) is refused


def test_break_in_a_year_without_a_number_keeps_later_years_apart() -> None:
    reports = {
        2018: report(2018, "id: so, label: Số, value: 5"),
        2019: report(2019, "id: so, label: Số, break: Sáp nhập."),
        2020: report(2020, "id: so, label: Số, value: 6"),
    }
    assert one(reports).refusal is not None


def test_years_without_a_number_are_named() -> None:
    over = one(years("5", None, "có", "7"))
    assert over.missing_years == (2019, 2020)
    assert (over.value, over.so_far, over.is_incomplete) == (None, Count.parse("12"), True)
    assert over.refusal is not None
    assert over.refusal.say("vi") == "chưa đủ số liệu các năm, thiếu 2019"


def test_closing_value_is_that_of_the_last_year_or_of_none() -> None:
    more = ", over_years: cuối kỳ"
    over = one(years("115", None, "120", more=more))
    assert (over.value, over.aggregation, over.is_incomplete) == (Count.parse("120"), "closing", False)
    over = one(years("115", "120", None, more=more))
    assert (over.value, over.aggregation, over.missing_years) == (None, "closing", (2020,))


def test_the_report_on_the_term_says_how_the_years_go_together() -> None:
    own = report(2018, "id: so, label: Số, over_years: cuối kỳ")
    (over,) = statistics_over_term(years("5", "7"), own)
    assert (over.value, over.states_aggregation) == (Count.parse("7"), True)


def test_latest_year_says_how_and_what_it_is_called() -> None:
    reports = {
        2018: report(2018, "id: so, label: Cũ, value: 5, over_years: tổng"),
        2019: report(2019, "id: so, label: Mới, value: 6, over_years: cuối kỳ"),
    }
    over = one(reports)
    assert (over.statistic.label, over.aggregation, over.value) == ("Mới", "closing", Count.parse("6"))


@given(st.lists(st.tuples(*[st.integers(0, 20)] * 3), min_size=2, max_size=6))
def test_prizes_and_parts_are_added_by_class(given_by_year: list[tuple[int, int, int]]) -> None:
    reports = {
        year: report(
            year,
            f"id: so, label: Giải, value: {sum(prizes)}, prizes: "
            f"{{first: {prizes[0]}, second: {prizes[1]}, third: {prizes[2]}}}",
            f"id: phan, label: Phần, value: {sum(prizes[:2])}, parts: "
            f"{{complete: có, items: [{{label: A, value: {prizes[0]}}}, {{label: B, value: {prizes[1]}}}]}}",
        )
        for year, prizes in enumerate(given_by_year, 2015)
    }
    prizes, parts = map(as_statistic, statistics_over_term(reports))
    sums = [sum(column) for column in zip(*given_by_year, strict=True)]
    assert prizes.prizes is not None
    assert [prizes.prizes.first, prizes.prizes.second, prizes.prizes.third] == [Count.parse(str(n)) for n in sums]
    assert prizes.prizes.special is None
    assert parts.parts is not None
    assert [each.value for each in parts.parts.items] == [Count.parse(str(number)) for number in sums[:2]]


@each_case(
    "parts", ["{complete: không, items: [{label: A, value: 1}]}", "{complete: có, items: [{label: C, value: 5}]}"]
)
def test_parts_that_differ_from_year_to_year_are_not_added(parts: str) -> None:
    reports = {
        2018: report(2018, "id: so, label: Số, value: 5, parts: {complete: có, items: [{label: A, value: 5}]}"),
        2019: report(2019, f"id: so, label: Số, value: 5, parts: {parts}"),
    }
    assert as_statistic(one(reports)).parts is None


@each_case("nothing", ["0", "không có"])
def test_a_year_with_none_has_no_prizes_or_parts_to_tell(nothing: str) -> None:
    told = "prizes: {first: 1, second: 2}, parts: {complete: có, items: [{label: A, value: 1}, {label: B, value: 2}]}"
    first, last = (f"id: giai, label: Giải, value: {value}" for value in (3, nothing))
    whole = as_statistic(one({2018: report(2018, f"{first}, {told}"), 2019: report(2019, last)}))
    assert whole.prizes is not None
    assert [whole.prizes.first, whole.prizes.second] == [Count.parse("1"), Count.parse("2")]
    assert whole.parts is not None
    assert [part.value for part in whole.parts.items] == [Count.parse("1"), Count.parse("2")]
    assert as_statistic(one({2018: report(2018, f"{first}, {told}"), 2019: report(2019, first)})).prizes is None


def test_report_on_a_term_keeps_what_it_says_itself() -> None:
    term = report(2018, "id: so, label: Số, value: 99", "id: trong, label: Trống").model_copy()
    reports = {
        2018: report(
            2018, "id: so, label: Số, value: 5", "id: trong, label: Trống, value: 1", "id: moi, label: Mới, value: 2"
        ),
        2019: report(2019, "id: trong, label: Trống, value: 2"),
    }
    found = {each.id: each.value for each in with_figures(term, reports).statistics}
    assert found == {"so": Count.parse("99"), "trong": Count.parse("3"), "moi": Count.parse("2")}


def test_what_is_computed_from_others_is_computed_anew_and_never_added() -> None:
    """An average of the term is its sum over its sum."""
    reports = {
        year: with_derived(
            report(
                year,
                f"id: nguoi, label: Người, value: {people}",
                f"id: lop, label: Lớp, value: {classes}",
                'id: moi-lop, label: Người một lớp, value: "{nguoi} : {lop}"',
                'id: thang, label: Người một tháng, value: "{nguoi} : {ky-bao-cao.so-thang}"',
                'id: khac, label: Khác, value: "{lop} + {nguoi}", over_years: cuối kỳ',
            )
        )
        for year, people, classes in ((2018, 100, 10), (2019, 300, 10))
    }
    over = {each.statistic.id: each for each in statistics_over_term(reports)}
    said = {name: each.value.say("vi") for name, each in over.items() if each.value}
    assert said == {"nguoi": "400", "lop": "20", "moi-lop": "20", "thang": "16,67", "khac": "310"}


def test_parts_keep_their_ids_and_stages_are_added() -> None:
    reports = {
        year: report(
            year,
            "id: a, label: A, value: 10, stages: [{id: b, label: B, value: 4}]",
            "id: p, label: P, value: 3, parts: {complete: có, items: [{id: q, label: Q, value: 3, unit: m}]}",
        )
        for year in (2018, 2019)
    }
    first, second = (as_statistic(each) for each in statistics_over_term(reports))
    assert [(stage.id, str(stage.value)) for stage in first.stages] == [("b", str(Count(Decimal(8))))]
    assert second.parts is not None
    assert [(part.id, part.unit, part.value) for part in second.parts.items] == [("q", "m", Count(Decimal(6)))]
