"""Words beside a name in braces that the name itself says: also a unit with what describes it, as English has it."""

from sample import REPORT, Sample

ENGLISH = (
    REPORT.replace("period: 2020\n", "period: 2020\nlanguage: en\n")
    .replace("label: Lớp tập huấn, value: 12, unit: lớp", "label: Members, value: 412, unit: members")
    .replace("Tổng kết hoạt động năm 2020", "Activities in 2020")
    .replace("Kết quả", "Results")
)


def said(sample: Sample, text: str) -> str:
    sample.report(ENGLISH.replace("Đã mở {lop}.", text))
    return " ".join(sample.run("check", "2020").stdout.split())


def test_a_unit_is_not_said_again_behind_what_describes_it(sample: Sample) -> None:
    for text, cure in (
        ("There are {lop} ordinary members.", "write {lop.number} ordinary members"),
        ("There are {lop} members.", "write {lop.number} members"),
    ):
        found = said(sample, text)
        assert "word-doubled-by-name" in found, text
        assert cure in found, found
    for text in ("There are {lop} and thirty members of honour.", "There are {lop} in all; many members came."):
        assert "word-doubled-by-name" not in said(sample, text), text


def test_english_totals_are_added_up(sample: Sample) -> None:
    table = """\
    tables:
      - title: Income
        columns: [{title: Source}, {title: Pounds, numeric: yes}]
        rows:
          - Subscriptions | 1200
          - Grants | 340
          - Total | 1640
"""
    for name in ("Total", "Grand total", "Sum", "TOTAL"):
        sample.report(ENGLISH.replace("Đã mở {lop}.", "Below.") + table.replace("Total", name))
        assert "the parts add up to 1540, not 1640" in " ".join(sample.run("check", "2020").stdout.split()), name
    for name in ("All", "All sources"):
        sample.report(ENGLISH.replace("Đã mở {lop}.", "Below.") + table.replace("Total", name))
        printed = " ".join(sample.run("check", "2020").stdout.split())
        assert "the parts add up to 1540" in printed, name


def test_pounds_are_not_garbled_letters(sample: Sample) -> None:
    sample.write("report.txt", "Income was £ 18,450 and expenditure £ 17,230 in the year.\n")
    assert "garbled" not in sample.run("proofread", "report.txt").stdout


def test_part_without_its_label_is_cured_in_english(sample: Sample) -> None:
    """The cure is a name that English has, and leads to no other message."""
    parts = "unit: members, parts: {complete: no, items: [{id: fellows, label: fellows, value: 310}]}"
    report = ENGLISH.replace("unit: members", parts)
    sample.report(report.replace("Đã mở {lop}.", "There were {lop.fellows}."))
    found = " ".join(sample.run("check", "2020").stdout.split())
    cure = "{lop.fellows.number} fellows"
    assert f"write {cure}" in found, found
    sample.report(report.replace("Đã mở {lop}.", f"There were {cure}."))
    found = sample.run("check", "2020").stdout
    assert "part-without-its-label" not in found
    assert "word-doubled" not in found
