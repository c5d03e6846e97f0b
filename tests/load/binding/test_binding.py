"""Binding: every value that does not fit is told at the very token, all of a file at once."""

from pathlib import Path

from cases import each_case
from load.loading import load, told
from sample import ORGANIZATION, REPORT

from annual_report.load.loader import load_organization


def changed(old: str, new: str) -> str:
    """The sample report with one place changed."""
    assert REPORT.count(old) == 1
    return REPORT.replace(old, new)


@each_case(
    ("old", "new", "found", "fix"),
    [
        ("  subject", "  subjekt", "unknown-key 3:3", "did you mean “subject”?"),
        ("unit: lớp", "uint: lớp", "unknown-key 6:47", "did you mean “unit”?"),
        ("    text", "    tekst", "unknown-key 9:5", "did you mean “text”?"),
        ("unit: lớp", "zzz: lớp", "unknown-key 6:47", "the keys that can be used here: source, id, label"),
        ("unit: lớp", "zzz: ", "unknown-key 6:47", "the keys that can be used here: source, id, label"),
        ("issuance:", "number: 5\nissuance:", "unknown-key 2:1", "it belongs below “issuance:”"),
        ("value: 12,", "value: 12,5,", "unknown-key 6:43", 'inside braces: value: "12,5"'),
        ("label: Lớp tập huấn, ", "", "missing-key 6:6", "add a line to this group, for example “label: Tổng số"),
        ("label: Lớp tập huấn", "label: ", "missing-key 6:15", "write it after the colon, for example "
                                                                     "“label: "),
        ("period: 2020\n", "", "missing-key 1:1", "for example “period: 2024”"),
        ("period: 2020\n", "period:\n", "missing-key 1:1", "for example “period: 2024”"),
        ("  - title: Kết quả\n", "  - id: a\n", "missing-key 8:5", "for example “title: Kết quả hoạt động”"),
        ("title: Kết quả", "title: [Kết quả]", "wrong-type 8:5", 'without the brackets: "Kết quả"'),
        ("Đã mở {lop}.", "{lop}", "wrong-type 9:5", "put quotes around a text that begins with [ or {"),
        ("Đã mở {lop}.", "\n      a: b", "wrong-type 9:5", "write the text on the same line, after the colon"),
        (
            "    text: Đã mở {lop}.",
            "    plan:\n      - Triển lãm hoa xuân 2026",
            "wrong-type 10:9",
            "give it a name in “- id: trien-lam-hoa-xuan”, and write on the next line",
        ),
        *(
            ("    text: Đã mở {lop}.", f"    signings:\n      - {{id: b, text: b, date: {day}}}", "bad-date 10:32", fix)
            for day, fix in (
                ("tháng 4", "write the year too, as in 4/2020"),
                ("5/4", "write the year too, as in 05/3/2020"),
                ("mùng 8 Tết", "write the day of the solar calendar, as in 05/3/2020"),
                ("trước Tết", "write the day of the solar calendar"),
                ("khi nào đó", "write for example 12/01/2020, 10-12/11/2020"),
            )
        ),
        ("period: 2020", "period:\n  - 2020", "wrong-type 1:1", "write the text on the same line, after the colon"),
        ("  - title: Kết quả\n    text: Đã mở {lop}.", "  Kết quả", "wrong-type 8:3", "begin every entry on a line"),
        ("{person: nguyen-van-mau}", "Mẫu", "wrong-type 4:14", "write below it, indented: “person: mau”"),
        ("  - title: Kết quả\n    text: Đã mở {lop}.", "  - Kết quả", "wrong-type 8:5", "write “- title: Kết quả”"),
        ("title: Kết quả", 'title: ""', "value-missing 8:12", "write a value; only what is optional"),
        ("  - title: Kết quả\n    text: Đã mở {lop}.", "  []", "empty-list 7:1", "write at least one entry"),
        ("value: 12,", "value: '1,000',", "ambiguous-number 6:43", "write 1000"),
        ("value: 12,", "value: nhiều,", "bad-figure 6:43", "write for example 15"),
        ("id: lop", "id: Lớp", "bad-id 6:10", "write it like this: lop"),
        ("id: lop", "id: [lop]", "wrong-type 6:6", 'without the brackets: "lop"'),
        ("issuance:", "issuance:\n  date: 31/2/2020", "bad-date 3:9", "the last day of that month is 29/02/2020"),
        ("issuance:", "issuance:\n  number: 5/BC", "bad-document-number 3:11", "write 5: “/BC” is added "
                                                                               "automatically"),
        ("issuance:", "issuance:\n  number: [5]", "bad-value 3:3", "write one value after the colon"),
        ("issuance:", "issuance:\n  status: [final]", "bad-value 3:3", "write one value after the colon"),
        ("issuance:", "issuance:\n  recipients: [a, '']", "value-missing 3:19", "write a value, or remove the entry"),
        ("period: 2020", "period: 2020\nlanguage: fr", "bad-choice 2:11", "write one of: vi, en"),
        ("period: 2020", "period: năm 2020", "bad-period 1:9", "write 2020"),
    ],
)  # fmt: skip
def test_value_that_does_not_fit_is_told_at_its_token(tmp_path: Path, old: str, new: str, found: str, fix: str) -> None:
    loaded = load(tmp_path, changed(old, new))
    matching = [each for each in loaded.diagnostics if told([each]) == [found]]
    assert len(matching) == 1, told(loaded.diagnostics)
    assert matching[0].fix is not None
    assert fix in matching[0].fix.say("en")


def test_everything_wrong_with_a_file_is_told_at_once(tmp_path: Path) -> None:
    text = changed("period: 2020", "period: 20").replace("subject", "subjekt").replace("12", "1.5").replace("lop}", "}")
    assert sorted(told(load(tmp_path, text).diagnostics)) == [
        "ambiguous-number 6:43",
        "bad-period 1:9",
        "unknown-key 3:3",
    ]


def test_values_are_found_by_path_and_missing_ones_near_by(tmp_path: Path) -> None:
    loaded = load(tmp_path, REPORT)
    places = {
        ("statistics", 0, "value"): "6:43",
        ("statistics", 0): "6:6",
        ("statistics",): "5:1",
        ("statistics", 0, "target"): "6:6",
        ("statistics", 7): "5:1",
        ("issuance", "subject", "x"): "3:12",
        ("sections", 0, "text"): "9:11",
        (): "1:1",
    }
    assert {path: loaded.span(path).place for path in places} == {
        path: f"report.yaml:{place}" for path, place in places.items()
    }
    assert loaded.span(("sections", 0, "text"), key=True).place == "report.yaml:9:5"


def test_organisation_is_bound_too(tmp_path: Path) -> None:
    file = tmp_path / "organization.yaml"
    file.write_text(ORGANIZATION, "utf-8")
    assert load_organization(file, "o.yaml").value is not None
    file.write_text(ORGANIZATION.replace("degree", "degre"), "utf-8")
    assert told(load_organization(file, "o.yaml").diagnostics) == ["unknown-key 6:48"]


def test_section_of_the_third_level_is_not_known(tmp_path: Path) -> None:
    inner = "  - title: A\n    sections:\n      - title: B\n        sections:\n          - title: C\n"
    found = load(tmp_path, REPORT + inner).diagnostics
    assert told(found) == ["unknown-key 13:9"]
