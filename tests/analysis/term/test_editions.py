"""Series over a term: the numbers of editions, and those that are lacking."""

from analysis.term.reporting import report
from cases import each_case

from annual_report.analysis.term.editions import edition_number, series_over


@each_case(
    ("called", "number"),
    [
        ("lần thứ 12", 12),
        ("lần thứ XII", 12),
        ("Lần thứ IV", 4),
        ("lần thứ nhất", 1),
        ("lần thứ hai", 2),
        ("lần thứ tư", 4),
        ("lần thứ mười lăm", 15),
        ("năm 2019", 2019),
        ("khóa III", 3),
        ("lần thứ 5.", 5),
        ("mở rộng", None),
        ("lần thứ VX", None),
        (None, None),
    ],
)
def test_number_of_an_edition(called: str | None, number: int | None) -> None:
    assert edition_number(called) == number


@each_case(
    ("editions", "lacking"),
    [
        ({2018: "lần thứ 5", 2019: "lần thứ 6"}, ()),
        ({2018: "lần thứ 5", 2020: "lần thứ 7"}, ("lần thứ 6",)),
        ({2018: "lần thứ V", 2022: "lần thứ VIII"}, ("lần thứ VI", "lần thứ VII")),
        ({2018: "năm 2018", 2019: "năm 2019", 2021: "năm 2021"}, ("năm 2020",)),
        ({2018: "năm 2018", 2020: "năm 2020", 2022: "năm 2022"}, ()),
        ({2018: "năm 2018", 2020: "năm 2020", 2024: "năm 2024"}, ("năm 2022",)),
        ({2018: "lần thứ nhất", 2020: "lần thứ ba"}, ("lần thứ 2",)),
        ({2018: "lần thứ 5"}, ()),
        ({2018: None, 2019: "lần thứ 6"}, ()),
    ],
)
def test_editions_that_are_lacking(editions: dict[int, str | None], lacking: tuple[str, ...]) -> None:
    reports = {
        year: report(
            year,
            rest="sections:\n  - title: Kết quả\n    activities:\n      - {id: thi, text: Thi., series: Hội thi"
            + (f", edition: {called}" if called else "")
            + "}\n",
        )
        for year, called in editions.items()
    }
    (series,) = series_over(reports)
    assert [each.year for each in series.editions] == list(editions)
    assert series.missing_editions == lacking


def test_names_that_differ_in_case_alone_are_one_series() -> None:
    entry = "sections:\n  - title: Kết quả\n    activities:\n      - {id: thi, text: Thi., series: %s}\n"
    names = {2018: "Hội thi Sáng tạo", 2019: "Hội thi sáng tạo", 2020: "Hội thi Tin học"}
    found = series_over({year: report(year, rest=entry % name) for year, name in names.items()} | {2021: None})
    assert [(each.name, len(each.editions)) for each in found] == [("Hội thi Sáng tạo", 2), ("Hội thi Tin học", 1)]
