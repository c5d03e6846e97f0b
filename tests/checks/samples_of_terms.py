"""Checks of a report on a term: texts that break a rule, the places marked, and texts that do not."""

from checks.checking import HEAD, Text

TERM = HEAD.replace("period: 2020", "period: ▸2019-2020")


def term(years: dict[int, str], report: str = "", *, marked: bool = False) -> Text:
    """A report on 2019 and 2020; each of `years` has one figure, of which this is said."""
    head = TERM if marked else TERM.replace("▸", "")
    beside = {str(year): f"statistics:\n  - {{id: so, label: Số, {said}}}\n" for year, said in years.items()}
    return Text(head + report + "sections:\n  - title: Kết quả\n", folder="2019-2020", beside=beside)


def said(*values: str, more: str = ", over_years: tổng") -> dict[int, str]:
    """The figure of 2019 and of 2020."""
    return {year: f"value: {value}{more}" for year, value in zip((2019, 2020), values, strict=True)}


OWN = "statistics:\n  - {{id: so, label: Số, value: {}}}\n"
BAD_TERMS: dict[str, list[Text]] = {
    "sum-or-closing-not-said": [
        term({2019: "value: 5", 2020: "value: 6"}),
        term({2019: "value: 15-20", 2020: "value: 6-10"}),
    ],
    "term-figure-disagrees": [
        term(said("5", "6"), OWN.format("▸12")),
        term(said("hơn 5", "6"), OWN.format("▸11")),
        term(said("5", "6"), OWN.format("▸11 triệu đồng")),
        term(said("1/2", "3/4", more=""), OWN.format("▸5/6")),
    ],
    "term-not-added": [
        term(said("5", "6 triệu đồng"), marked=True),
        term(said("50%", "60%", more=""), marked=True),
        term({2019: "value: 5, unit: lớp", 2020: "value: 6, unit: khóa"}, marked=True),
        term({2019: "value: 5", 2020: "value: 6, break: Sáp nhập."}, marked=True),
    ],
    "year-of-term-without-report": [term({2020: "value: 6, over_years: tổng"}, marked=True)],
}
for text in BAD_TERMS["sum-or-closing-not-said"]:
    text.beside["2020"] = text.beside["2020"].replace("id: so", "id: ▸so")
GOOD_TERMS: dict[str, list[Text]] = {
    "sum-or-closing-not-said": [
        term({2019: "value: 5", 2020: "value: 6, over_years: cuối kỳ"}),
        term({2019: "value: 5 triệu đồng", 2020: "value: 6 triệu đồng"}),
        term({2019: "value: 1/2", 2020: "value: 3/4"}),
        term({2019: "value: có", 2020: "value: có"}),
    ],
    "term-figure-disagrees": [
        term(said("5", "6"), OWN.format("11")),
        term(said("hơn 5", "6"), OWN.format("hơn 11")),
        term(said("1/2", "3/4", more=""), OWN.format("4/6")),
        term(said("5", "6"), OWN.format("")),
    ],
    "term-not-added": [
        term(said("50%", "60%", more=", over_years: cuối kỳ")),
        term({2019: "value: 1/2", 2020: "value: 3/4"}),
        term({2019: "note: Chưa có.", 2020: "note: Chưa có."}),
    ],
    "year-of-term-without-report": [term(said("5", "6"))],
}
