"""One set of figures, documents in two languages: each text in its language, an error for each that is missing."""

import re

from cases import each_case
from hoi_mau.page import body
from sample import Sample

BOTH_ORGANIZATION = """\
name: {vi: Hội Mẫu tỉnh Mẫu, en: Sample Society}
letterhead:
  - {vi: Hội Mẫu, en: Sample Society}
  - vi: tỉnh Mẫu
    tiếng Anh: of Sample Province
short_names: [{vi: Hội Mẫu, en: the Society}]
place: {vi: Tỉnh Mẫu, en: Sample Province}
abbreviation: HM
people:
  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, posts: [{vi: Chủ tịch, en: President}]}
recipients: [{vi: Các hội thành viên, en: Member societies}]
bodies:
  - {id: hoi-a, name: {vi: Hội A tỉnh Mẫu, en: Society A}, short_names: [{vi: Hội A, en: A}]}
  - {id: hoi-b, name: Hội B tỉnh Mẫu}
"""
BOTH = """\
period: 2020
language: [vi, en]
issuance:
  subject:
    vi: Tổng kết hoạt động năm 2020
    en: Activities in 2020
  signatory:
    person: nguyen-van-mau
    authority: [{vi: TM. Ban Chấp hành, en: TM. Executive Committee}]
statistics:
  - id: lop
    label: {vi: Lớp tập huấn, en: Training courses}
    value: 1012
    unit: {vi: lớp, en: courses}
    parts:
      complete: có
      items:
        - {id: xa, label: {vi: ở xã, en: in communes}, value: 712}
        - {id: huyen, label: {vi: ở huyện, en: in districts}, value: 300}
  - {id: dien-tich, label: {vi: Diện tích, en: Area}, value: "2,5", unit: ha}
sections:
  - title: {vi: Kết quả, en: Results}
    text:
      vi: Đã mở {lop} cùng {hoi-a}, trên {dien-tich}.
      en: |-
        There were {lop} with {hoi-a}, on {dien-tich}.
    tables:
      - title: {vi: Lớp theo huyện, en: Courses by district}
        columns: [{title: {vi: Huyện, en: District}}, {title: {vi: Số lớp, en: Courses}, numeric: có}]
        rows:
          - {vi: Huyện A | 700, en: District A}
          - {vi: Huyện B | 312, en: "District B |"}
"""


def pages(sample: Sample) -> dict[str, str]:
    """The words of the pages made, by the names of the files."""
    return {
        file.name: body(file.read_text("utf-8")).text for file in sorted((sample.root / "output/2020").glob("*.html"))
    }


def test_both_reports_are_made_from_the_same_figures(sample: Sample) -> None:
    sample.write("data/organization.yaml", BOTH_ORGANIZATION)
    sample.report(BOTH)
    checked = sample.run("check")
    assert checked.stdout == "2020: no errors\n", checked.stdout
    assert sample.run("build", "--format", "html").returncode == 0
    made = pages(sample)
    assert [*made] == ["bao-cao-2020.html", "report-2020.html"]
    vietnamese, english = made.values()
    assert "Đã mở 1.012 lớp cùng Hội A tỉnh Mẫu, trên 2,5 ha." in vietnamese
    assert "There were 1,012 courses with Society A, on 2.5 ha." in english
    assert "ON BEHALF OF THE EXECUTIVE COMMITTEE" in english
    assert not set(re.findall(r"\w*[à-ỹđ]\w*", english.lower())) - {"nguyễn", "văn", "mẫu"}
    assert all(number in english for number in ("700", "312"))
    for language, name in (("vi", "bao-cao-2020.html"), ("English", "report-2020.html")):
        done = sample.run("build", "--format", "html", "--language", language)
        assert done.stdout.splitlines() == [f"output/2020/{name}"], language
    assert pages(sample) == made


def test_documents_of_both_languages_are_verified(sample: Sample) -> None:
    sample.write("data/organization.yaml", BOTH_ORGANIZATION)
    sample.report(BOTH.replace("unit: ha", "unit: đám"))
    sample.write("data/translations.yaml", "- {vi: đám, en: plots}\n")
    assert sample.run("build", "--format", "pdf").returncode == 0
    shown = sample.run("verify", "output/2020/bao-cao-2020.pdf", "output/2020/report-2020.pdf").stdout
    assert shown.count(": SAME, byte for byte") == 2
    assert shown.count("data/translations.yaml") == 1


@each_case(
    ("old", "new", "place"),
    [
        ("title: {vi: Kết quả, en: Results}", "title: Kết quả", "report.yaml:22:12"),
        ("title: {vi: Kết quả, en: Results}", "title: {vi: Kết quả}", "report.yaml:22:17"),
        ("unit: {vi: lớp, en: courses}", "unit: lớp", "report.yaml:14:11"),
        ("{vi: TM. Ban Chấp hành, en: TM. Executive Committee}", "TM. Ban Chấp hành", "report.yaml:9:17"),
        ("      en: |-\n        There were {lop} with {hoi-a}, on {dien-tich}.\n", "", "report.yaml:24:11"),
        ("label: {vi: ở xã, en: in communes}", "label: ở xã", "report.yaml:18:27"),
        ("{vi: Huyện A | 700, en: District A}", "Huyện A | 700", "report.yaml:31:13"),
    ],
)
def test_text_that_is_missing_in_one_language_is_an_error(old: str, new: str, place: str, sample: Sample) -> None:
    sample.write("data/organization.yaml", BOTH_ORGANIZATION)
    assert BOTH.count(old) == 1
    sample.report(BOTH.replace(old, new))
    checked = sample.run("check")
    assert checked.stdout.count("error[text-in-one-language]: this text is missing in the language “en”") == 1, (
        checked.stdout
    )
    assert checked.stdout.count("error[") == 1
    assert f"data/2020/{place}\n" in checked.stdout
    assert sample.run("build", "--format", "html").returncode == 1
    assert not (sample.root / "output/2020").exists(), "none of the two is made"
    assert sample.run("build", "--format", "html", "--language", "vi").returncode == 0


def test_what_the_organisation_says_is_missing_where_it_is_printed(sample: Sample) -> None:
    sample.write("data/organization.yaml", BOTH_ORGANIZATION.replace("{vi: Chủ tịch, en: President}", "Chủ tịch"))
    sample.report(BOTH)
    assert "data/organization.yaml:10:56\n" in sample.run("check").stdout
    sample.write(
        "data/organization.yaml", BOTH_ORGANIZATION.replace("name: {vi: Hội A tỉnh Mẫu, en: Society A}", "name: Hội A")
    )
    assert "data/organization.yaml:13:23\n" in sample.run("check").stdout
    sample.report(BOTH.replace("{hoi-a}", "{lop}"))
    assert sample.run("check").stdout == "2020: no errors\n", "what no text names is not printed"


def test_a_report_without_other_texts_cannot_be_made_in_another_language(sample: Sample) -> None:
    done = sample.run("build", "--language", "en", "--format", "html")
    assert done.returncode == 1
    assert done.stderr.count("error[text-in-one-language]") == 9, done.stderr
    assert sample.run("build", "--format", "html").returncode == 0


def test_translations_are_listed_once_for_all_years(sample: Sample) -> None:
    listed = [
        ("Hội Mẫu tỉnh Mẫu", "Sample Society"), ("Hội Mẫu", "Sample Society"), ("Chủ tịch", "President"),
        ("Tỉnh Mẫu", "of Sample Province"),
        ("Tổng kết hoạt động năm 2020", "Activities in 2020"), ("Lớp tập huấn", "Training courses"),
        ("lớp", "courses"), ("Kết quả", "Results"), ("Đã mở {lop}.", "There were {lop}."),
    ]  # fmt: skip
    entries = [f"- vi: '{vietnamese}'\n  tiếng Anh: '{english}'\n" for vietnamese, english in listed]
    sample.write("data/translations.yaml", "".join(entries))
    done = sample.run("build", "--language", "en", "--format", "html")
    assert done.returncode == 0, done.stderr
    assert "There were 12 courses." in pages(sample)["report-2020.html"]
    sample.report("period: 2020\n" + (sample.root / "data/2020/report.yaml").read_text("utf-8").partition("\n")[2]
                  .replace("Đã mở {lop}.", "Đã mở được {lop}."))  # fmt: skip
    done = sample.run("build", "--language", "en", "--format", "html")
    assert done.stderr.count("error[") == done.stderr.count("error[text-in-one-language]") == 1, "its text was changed"
    sample.write("data/translations.yaml", "- {vi: lớp}\n- {vi: hội, en: society}\n- {vi: hội, en: union}\n- lớp\n")
    told = sample.run("check").stdout
    assert re.findall(r"error\[bad-translation\]: (.*)\n", told) == [
        "this is not one text in two languages",
        "this text has another translation on line 2",
        "this is not one text in two languages",
    ]


def test_what_no_language_is_or_has_no_text_is_refused(sample: Sample) -> None:
    sample.write("data/organization.yaml", BOTH_ORGANIZATION)
    sample.report(BOTH.replace("{vi: Kết quả, en: Results}", "{vi: Kết quả, en: Results, with tables}"))
    assert "error[no-text-language]: “with tables” is no language that a text can be in" in sample.run("check").stdout
    sample.report(BOTH.replace("value: 1012", "value: {vi: 1012, en: 1013}"))
    assert "error[wrong-type]" in sample.run("check").stdout, "a figure is one number in all languages"
    sample.report(BOTH.replace("[vi, en]", "[vi, fr]"))
    assert "error[bad-choice]: “fr”" in sample.run("check").stdout
    assert sample.run("build", "--language", "fr").returncode == 2


def test_each_language_is_read_by_its_own_rules(sample: Sample) -> None:
    """A slip in the Vietnamese text is told, though the first language is English; no slip is seen in the English."""
    sample.write("data/organization.yaml", BOTH_ORGANIZATION)
    report = BOTH.replace("[vi, en]", "en, vi").replace("Đã mở {lop}", "Đã mở  mở {lop}")
    sample.report(report)
    told = sample.run("check").stdout
    assert "data/2020/report.yaml:24:" in told
    assert "error[" not in told
    sample.report(report.replace("mở  mở", "mở").replace("There were", "There were were"))
    assert "data/2020/report.yaml:24:" not in sample.run("check").stdout


def test_an_exemption_is_used_if_it_is_in_any_language(sample: Sample) -> None:
    sample.write("data/organization.yaml", BOTH_ORGANIZATION)
    text = "      vi: Đã mở 45 lớp cùng {hoi-a}.  # bỏ qua: number-unbacked\n"
    sample.report(BOTH.replace("      vi: Đã mở {lop} cùng {hoi-a}, trên {dien-tich}.\n", text))
    assert "unused-exemption" not in sample.run("check").stdout


def test_new_keeps_the_texts_of_both_languages(sample: Sample) -> None:
    sample.write("data/organization.yaml", BOTH_ORGANIZATION)
    sample.write("data/translations.yaml", "- {vi: lớp, en: courses}\n- {vi: Lớp tập huấn, en: Training courses}\n")
    activity = """\
    activities:
      - id: hoi-thi
        type: hội thi
        text:
          vi: Hội thi năm 2020 do {hoi-a} tổ chức.
          en: The contest of 2020 was held by {hoi-a}.
"""
    labelled = BOTH.replace("{vi: lớp, en: courses}", "lớp").replace(
        "{vi: Lớp tập huấn, en: Training courses}", "Lớp tập huấn"
    )
    sample.report(labelled.replace("    tables:\n", f"{activity}    tables:\n"))
    assert sample.run("check").stdout == "2020: no errors\n", sample.run("check").stdout
    made = sample.run("new", "2021")
    assert made.returncode == 0, made.stderr
    text = (sample.root / "data/2021/report.yaml").read_text("utf-8")
    for kept in (
        "language: vi, en\n",
        "    unit: lớp\n",
        "    label: Lớp tập huấn\n",
        "    label:\n      vi: Diện tích\n      en: Area\n",
        "vi: Tổng kết hoạt động năm 2021\n",
        "en: Activities in 2021\n",
        "vi: Hội thi năm 2021 do {hoi-a} tổ chức.  # not reviewed",
        "en: The contest of 2021 was held by {hoi-a}.  # not reviewed",
    ):
        assert kept in text, f"{kept}\n{text}"
    told = sample.run("check", "2021").stdout
    assert "error[" not in told, told
    assert "text-not-reviewed" in told
    assert sample.run("build", "2021", "--format", "html").returncode == 0
