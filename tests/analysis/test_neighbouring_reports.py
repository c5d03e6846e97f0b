"""Reports of other years: which are looked at, and what they say."""

from analysis.term.reporting import report
from cases import each_case

from annual_report.analysis.neighbouring_reports import NeighbouringReports, neighbouring_periods
from annual_report.model.report import Section
from annual_report.values.period import Period


@each_case(
    ("key", "wanted"),
    [
        ("2018", ["2017"]),
        ("2018-h1", ["2017-h1", "2017-h2", "2017"]),
        ("2018-q3", ["2017-q3", "2018-q2"]),
        ("2018-2020", ["2017", "2018", "2019", "2020"]),
    ],
)
def test_reports_that_are_looked_at(key: str, wanted: list[str]) -> None:
    asked = report(2020).model_copy(update={"period": Period.parse(key)})
    assert neighbouring_periods(asked) == wanted


@each_case(
    "section",
    [
        {"text": "Đã mở {lop.luy-ke}."},
        {"text": "Đã mở {lop.luy-ke.so} lớp."},
        {"text": "Đã mở { lop.luy-ke }."},
        {"title": "Đã mở {lop.luy-ke}"},
        {"tables": [{"columns": [{"title": "A"}, {"title": "B", "numeric": "có"}], "rows": ["a | {lop.luy-ke}"]}]},
    ],
)
def test_earlier_quarters_are_looked_at_wherever_their_sum_is_named(section: dict[str, object]) -> None:
    named = Section.model_validate({"title": "Kết quả"} | section)
    asked = report(2020).model_copy(update={"period": Period.parse("2018-q3"), "sections": (named,)})
    assert neighbouring_periods(asked) == ["2017-q3", "2018-q2", "2018-q1"]


@each_case(("key", "earlier"), [("2018", "2017"), ("2020-q1", "2019-q1"), ("2021-h2", "2020-h2"), ("2018-2020", None)])
def test_same_months_of_the_year_before(key: str, earlier: str | None) -> None:
    before = Period.parse(key).a_year_before
    assert (before.key if before else None) == earlier


def test_what_another_year_says() -> None:
    years = NeighbouringReports({"2019": report(2019, "id: so, label: Số, value: 5")})
    found = years.statistic("2019", "so")
    assert found is not None
    assert found.label == "Số"
    assert years.statistic("2019", "khac") is years.statistic("2018", "so") is None
    assert years.before(Period.parse("2020")) is years.reports["2019"]
    assert years.by_year((2018, 2019)) == {2018: None, 2019: years.reports["2019"]}
