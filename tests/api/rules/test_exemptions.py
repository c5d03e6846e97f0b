"""Exemptions: where a comment says that a rule does not hold, it is not told, and nowhere else."""

from pathlib import Path
from unicodedata import normalize

from api.rules.marking import HEAD, STATISTICS, found_in, marked, told
from cases import each_case
from sample import ORGANIZATION

from annual_report.diagnostics import Diagnostic, edited


def statistic(text: str) -> str:
    """A report with one more statistic of these lines."""
    lines = "".join(f"    {line}\n" for line in text.split("\n"))
    return f"{HEAD}{STATISTICS}  - id: ho-so\n    label: Hồ sơ\n{lines}sections:\n  - title: Kết quả\n"


def section(text: str) -> str:
    """A report with a section of these lines."""
    lines = "".join(f"    {line}\n" for line in text.split("\n"))
    return f"{HEAD}{STATISTICS}sections:\n  - title: Kết quả\n{lines}"


def removed(found: list[Diagnostic]) -> str:
    """The report after all edits to it."""
    return edited(found[0].span.source, [each.edits for each in found])


EXEMPT = [
    statistic(text)
    for text in (
        "value: 62/40 # bỏ qua: ratio-exceeds-total",
        "value: 62/40 # ignore: ratio-exceeds-total",
        "value: 62/40   #BỎ QUA :ratio-exceeds-total   ",
        "value: 62/40\t# Ignore:\tratio-exceeds-total",
        'value: "62/40" # bỏ qua: ratio-exceeds-total (theo biên bản)',
        "value: 62/40 # ghi chú # bỏ qua: ratio-exceeds-total",
        "# bỏ qua: ratio-exceeds-total\nvalue: 62/40",
        "      # bỏ qua: ratio-exceeds-total\n\n# ghi chú\nvalue: 62/40",
        "# bỏ qua: ratio-exceeds-total\n# bỏ qua: count-with-fraction\nvalue: 62,5/40",
        "value: 62,5/40 # bỏ qua: ratio-exceeds-total, count-with-fraction",
        "value: 62,5/40 # bỏ qua: ratio-exceeds-total,count-with-fraction,",
        "value: 62,5/40 # bỏ qua: ratio-exceeds-total count-with-fraction",
        "value: 62,5/40 # bỏ qua: ratio-exceeds-total # bỏ qua: count-with-fraction",
        "# bỏ qua: ratio-exceeds-total # ignore: count-with-fraction\nvalue: 62,5/40",
    )
] + [
    section(text)
    for text in (
        "text: >- # bỏ qua: loose-brace\n  Mở {lop\n  và {co",
        "text: |+ # bỏ qua: loose-brace\n  Mở {lop",
        "# bỏ qua: loose-brace\ntext: >\n  Mở {lop\n\n\n  Và {lop",
        "# bỏ qua: loose-brace\ntext: Mở lớp\n  và {lop",
        "text: Mở lớp\n  và {lop # bỏ qua: loose-brace",
        "text: 'Mở {lop' # bỏ qua: loose-brace",
        "text:\n  Mở {lop # bỏ qua: loose-brace",
    )
]  # fmt: skip
# Errors are left here, so that of no exemption it is said that it is of no use.
NOT_EXEMPT = [
    statistic(f"{text}\nvalue: ▸ratio-exceeds-total▸62/40{behind}")
    for text, behind in (
        ("", " # bỏ qua: ratio-of-nothing"),
        ("", " # bỏ qua: ▸unknown-rule▸ratio-exceeds"),
        ("", " # bỏ qua ratio-exceeds-total"),
        ("", " # nên bỏ qua: ratio-exceeds-total"),
        ("", "\n# bỏ qua: ratio-exceeds-total"),
        ("# bỏ qua: ratio-exceeds-total\nunit: hồ sơ", ""),
        ("unit: hồ sơ # bỏ qua: ratio-exceeds-total", ""),
        ("parts: {complete: không, items: [{label: A}]} # bỏ qua: ratio-exceeds-total", ""),
        ("#   value: 62/40 # bỏ qua: ratio-exceeds-total", ""),
        ("note: '# bỏ qua: ratio-exceeds-total'", ""),
        ("note: '\n  # bỏ qua: ratio-exceeds-total'", ""),
        ('note: "A\n  # bỏ qua: ratio-exceeds-total\n  B"', ""),
        ("note: |\n  A\n  # bỏ qua: ratio-exceeds-total", ""),
        ("note: >-\n  A # bỏ qua: không\n\n  # bỏ qua: ratio-exceeds-total\n", ""),
        ("note: A#bỏ ▸space-missing▸qua:ratio-exceeds-total", ""),
        ("note: A\xa0#bỏ ▸space-missing▸qua:ratio-exceeds-total", ""),
        ("▸unknown-key▸zzz: |\n  # bỏ qua: ratio-exceeds-total", ""),
        ("▸unknown-key▸zzz: >- # ghi chú\n  A\n  # bỏ qua: không-có", ""),
    )
] + [
    section(text)
    for text in (
        "text: >- # bỏ qua: loose-brace\n  Mở {lop\nactivities: [{id: a, text: 'Mở ▸loose-brace▸{lop'}]",
        "text: >- # bỏ qua: loose-brace\n  Mở {lop\n\n# ghi chú\nactivities: [{id: b, text: 'Mở ▸loose-brace▸{lop'}]",
        "text: 'Mở lớp # bỏ qua: loose-brace\n  và ▸loose-brace▸{lop'",
        "text: ▸loose-brace▸>-\n  Mở {lop\n  # bỏ qua: loose-brace\n  Và {lop",
    )
]  # fmt: skip


@each_case("report", EXEMPT)
def test_what_a_comment_exempts_is_not_told(report: str, tmp_path: Path) -> None:
    assert told(found_in(tmp_path / "with", report)) == []
    assert told(found_in(tmp_path / "without", report.replace("#", "# a")))


@each_case("report", NOT_EXEMPT)
def test_what_no_comment_exempts_is_told(report: str, tmp_path: Path) -> None:
    assert told(found_in(tmp_path, report)) == marked(report)


@each_case("line_end", ["\r\n", "\r"])
@each_case("apart", [False, True])
def test_comment_is_read_in_files_of_other_systems(line_end: str, apart: bool, tmp_path: Path) -> None:
    report = EXEMPT[0].replace("\n", line_end)
    found = found_in(tmp_path, normalize("NFD", report) if apart else report)
    assert [each.rule.name for each in found] == ["text-not-nfc"] * apart


@each_case(
    "report",
    [
        statistic("value: ▸bad-figure▸nhiều # bỏ qua: ▸rule-not-waivable▸bad-figure"),
        statistic("# bỏ qua: ▸rule-not-waivable▸ambiguous-number\nvalue: ▸ambiguous-number▸1.286"),
        statistic("▸unknown-key▸zzz: A # ignore: ▸rule-not-waivable▸unknown-key"),
        section("text: Mở ▸unknown-name▸{zzz} # bỏ qua: ▸rule-not-waivable▸unknown-name"),
        section("text: Mở ▸unknown-name▸{zzz} và {lop # bỏ qua: loose-brace, ▸rule-not-waivable▸unknown-name"),
        section("photos:\n - {id: a, caption: A, file: ▸photo-missing▸a} # bỏ qua: ▸rule-not-waivable▸photo-missing"),
    ],
)  # fmt: skip
def test_what_cannot_be_waived_is_told_all_the_same(report: str, tmp_path: Path) -> None:
    assert told(found_in(tmp_path, report)) == marked(report)


def test_exemption_is_for_its_own_file(tmp_path: Path) -> None:
    organization = ORGANIZATION.replace("name: Nguyễn", "name: ▸name-with-degree▸TS. Nguyễn")
    report = "# bỏ qua: ▸unused-exemption▸name-with-degree\n" * organization.count("\n") + statistic("value: 1")
    assert told(found_in(tmp_path / "a", report, organization)) == marked(report, organization)
    organization = ORGANIZATION.replace("name: Nguyễn", "name: TS. Nguyễn").replace(
        "[Chủ tịch]}", "[Chủ tịch]} # bỏ qua: name-with-degree"
    )
    assert told(found_in(tmp_path / "b", statistic("value: 1"), organization)) == []


UNUSED = [
    ("value: 40/62  # bỏ qua: ▸unused-exemption▸ratio-exceeds-total", "value: 40/62"),
    ("value: 40/62 #ignore:▸unused-exemption▸ratio-exceeds-total  ", "value: 40/62"),
    ("value: 40/62 # theo sổ # bỏ qua: ▸unused-exemption▸ratio-exceeds-total", "value: 40/62 # theo sổ"),
    ("# bỏ qua: ▸unused-exemption▸ratio-exceeds-total\nvalue: 40/62", "value: 40/62"),
    ("  # bỏ qua: ▸unused-exemption▸ratio-exceeds-total\n\n# a\nvalue: 40/62", "\n# a\nvalue: 40/62"),
    ("value: 40/62 # bỏ qua: ▸unused-exemption▸ratio-exceeds-total (theo sổ)", None),
    ("value: 40/62 # bỏ qua: ▸unused-exemption▸ratio-exceeds-total # theo sổ", None),
    ("value: 40/62 # bỏ qua: ▸unused-exemption▸ratio-exceeds-total; theo sổ", None),
    ("# bỏ qua: ▸unused-exemption▸ratio-exceeds-total (theo sổ)\nvalue: 40/62", None),
    ("value: 62/40 # bỏ qua: ratio-exceeds-total, ▸unused-exemption▸count-with-fraction", None),
    (
        "value: 40/62 # bỏ qua: ▸unused-exemption▸ratio-exceeds-total # bỏ qua: ▸unused-exemption▸ratio-of-nothing",
        "value: 40/62 # bỏ qua: ratio-exceeds-total",
    ),
]


@each_case(("text", "right"), UNUSED)
def test_exemption_of_no_use_is_told_and_taken_out_where_it_stands_alone(
    text: str, right: str | None, tmp_path: Path
) -> None:
    report = statistic(text)
    found = found_in(tmp_path, report)
    assert told(found) == marked(report)
    without_marks = statistic(text.replace("▸unused-exemption▸", ""))
    assert removed(found) == (without_marks if right is None else statistic(right))


def test_comment_on_a_last_line_without_line_end_is_taken_out(tmp_path: Path) -> None:
    report = statistic("value: 1")
    assert removed(found_in(tmp_path / "alone", f"{report}# bỏ qua: loose-brace")) == report
    assert removed(found_in(tmp_path / "behind", f"{report}    id: a # bỏ qua: loose-brace")) == f"{report}    id: a"
    crlf = report.replace("\n", "\r\n")
    assert removed(found_in(tmp_path / "crlf", f"{crlf}    id: a # bỏ qua: loose-brace\r\n")) == f"{crlf}    id: a\r\n"


@each_case(
    "report",
    [
        section("text: a # bỏ qua: loose-brace\nactivities: ▸wrong-type▸zzz"),
        section("text: a # bỏ qua: loose-brace\nactivities: [{id: a, text: 'b', date: ▸date-outside-period▸5/1/2019}]"),
        section(
            "text: a\nactivities:\n  - {id: a, text: b, date: 5/1/2019} # bỏ qua: date-outside-period"
        ).replace("period: 2020", "period: ▸period-differs-from-folder▸2021"),
        section("text: a # bỏ qua: loose-brace\nplan:\n - a\n▸yaml-syntax▸- b"),
    ],
)  # fmt: skip
def test_exemption_is_of_use_as_long_as_errors_may_hide_what_it_is_for(report: str, tmp_path: Path) -> None:
    rules = {each.partition(" ")[0] for each in told(found_in(tmp_path, report))}
    assert rules == {each.partition(" ")[0] for each in marked(report)}


def test_exemption_from_a_rule_that_is_off_is_no_news(tmp_path: Path) -> None:
    report = section("text: a # bỏ qua: loose-brace")
    assert told(found_in(tmp_path, report, f"{ORGANIZATION}rules: {{loose-brace: tắt}}\n")) == []
