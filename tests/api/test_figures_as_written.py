"""Figures as reports write them, from the data to the page: estimates, thousands with dots, amounts, small numbers."""

import re

import pytest
from cases import each_case
from sample import ORGANIZATION, REPORT, Sample

LAST = """\
period: 2019
issuance:
  subject: Tổng kết hoạt động năm 2019
  signatory: {person: nguyen-van-mau}
statistics:
  - {id: hoi-vien, label: Hội viên, value: ước đạt 2.400, unit: hội viên}
  - {id: lop, label: Lớp tập huấn, value: 5, unit: lớp}
  - {id: khach, label: Du khách, value: "1,1 triệu", unit: lượt}
  - {id: thu-nhap, label: Thu nhập, value: "4,5 triệu đồng/người/tháng"}
  - {id: quy, label: Quỹ, value: 3 tỷ 500 triệu đồng}
  - {id: tai-tro, label: Tài trợ, value: 20.000 USD}
sections:
  - title: Phương hướng
    plan:
      - {id: phat-trien, text: Phát triển hội viên, target: {statistic: hoi-vien, value: ít nhất 2.500}}
      - {id: mo-lop, text: Mở lớp, target: {statistic: lop, value: 6}}
"""
NOW = """\
period: 2020
issuance:
  subject: Tổng kết hoạt động năm 2020
  signatory: {person: nguyen-van-mau}
statistics:
  - id: hoi-vien
    label: Hội viên
    value: ước 2.520
    unit: hội viên
    parts: {complete: có, items: [{label: nam, value: 1.520}, {label: nữ, value: ước 1.000}]}
  - {id: lop, label: Lớp tập huấn, value: 4, unit: lớp, target: 6}
  - {id: khach, label: Du khách, value: "hơn 1,2 triệu lượt"}
  - {id: thu-nhap, label: Thu nhập, value: 5 triệu đồng/người/tháng}
  - {id: quy, label: Quỹ, value: 4 tỷ 200 triệu đồng}
  - {id: tai-tro, label: Tài trợ, value: 25 nghìn đô la Mỹ}
  - {id: thang, label: Thời gian, value: 6, unit: tháng}
sections:
  - title: Kết quả
    text: >-
      Hội có {hoi-vien}, {hoi-vien.so-voi-nam-truoc}. Mở {lop}, {lop.tang-giam} trong {thang}. Đón {khach},
      {khach.so-voi-nam-truoc}. Thu nhập {thu-nhap}, {thu-nhap.tang-giam}. Quỹ {quy}, {quy.tang-giam}. Nhận {tai-tro},
      {tai-tro.tang-giam}.
    figures: {title: Số liệu}
    memberships: [{id: ca-nhan, label: Hội viên cá nhân, opening: 1.200, admitted: 7, left: 2, closing: 1.205}]
    charts:
      - {id: quy-chi, title: Quỹ, statistics: [quy], type: cột, years: 2019-2020}
      - {id: mo-lop, title: Lớp, statistics: [lop], type: thanh ngang}
    tables:
      - title: Theo huyện
        unit: người
        columns:
          - {title: STT, numeric: có}
          - {title: Huyện}
          - {title: Hội viên, numeric: có}
          - {title: Tỷ lệ (%), numeric: có}
        rows:
          - 1 | Huyện A | 2.500 | 5
          - 2 | Huyện B | 9 | 6
"""


def page(sample: Sample, text: str = NOW, house: str = "") -> str:
    """The text of the report on 2020 as it is built, without its tags."""
    sample.write("data/organization.yaml", ORGANIZATION + house)
    sample.write("data/2019/report.yaml", LAST)
    sample.report(text)
    built = sample.run("build", "2020", "--format", "html")
    assert built.returncode == 0, built.stderr
    return words(sample, "2020/bao-cao-2020.html")


def words(sample: Sample, name: str) -> str:
    """The words of a page in the folder of output."""
    html = (sample.root / "output" / name).read_text("utf-8")
    without = re.sub(r"<style.*?</style>|</?(?:span|a)\b[^>]*>", "", html, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", without).replace("\u2060", "").split())


def test_report_with_such_figures_has_no_mistakes(sample: Sample) -> None:
    sample.write("data/2019/report.yaml", LAST)
    sample.report(NOW)
    checked = sample.run("check", "2019", "2020")
    assert (checked.returncode, checked.stdout + checked.stderr) == (0, "2019: no errors\n2020: no errors\n")


def test_text_and_tables_say_what_was_written(sample: Sample) -> None:
    found = page(sample)
    for said in (
        "Hội có ước 2.520 hội viên, ước tăng 5% so với số ước thực hiện năm 2019.",
        "Mở 4 lớp, giảm 1 lớp trong 6 tháng.",
        "Đón hơn 1,2 triệu lượt, tăng hơn 9% so với năm 2019.",
        "Thu nhập 5 triệu đồng/người/tháng, tăng 0,5 triệu đồng/người/tháng.",
        "Quỹ 4 tỷ 200 triệu đồng, tăng 700 triệu đồng.",
        "Nhận 25 nghìn đô la Mỹ, tăng 5 nghìn đô la Mỹ.",
        "Hội viên: so với số ước thực hiện năm 2019.",
        "đạt (theo số ước)",
        "Đơn vị tính: tỷ đồng",
        "2 Huyện B 9 6",
    ):
        assert said in found, said


def test_small_numbers_are_written_alike_wherever_they_are_printed(sample: Sample) -> None:
    found = page(sample, house="small_numbers: hai chữ số\n")
    for said in (
        "Mở 04 lớp, giảm 01 lớp trong 6 tháng.",  # text; spans of time have no zero
        "Lớp tập huấn lớp 04 06 66,7% 05",  # table of figures: value, target and how far it was reached, year before
        "Mở lớp 06 lớp 04 lớp",  # plan and result
        "Hội viên cá nhân 1.200 07 02 1.205",  # members
        "1 Huyện A 2.500 5 2 Huyện B 09 6",  # table of one's own: neither running numbers nor shares
        "Lớp tập huấn: 04 lớp",  # label in a chart
    ):
        assert said in found, said
    assert not re.search(r"(?<![\w.,])[1-9] (?:lớp|hội viên)", found)


def test_small_numbers_of_texts_are_corrected_as_the_house_writes(sample: Sample) -> None:
    for word, before, after in (
        ("hai chữ số", "3 hội thảo", "03 hội thảo"),
        ("one-digit", "03 hội thảo", "3 hội thảo"),
    ):
        sample.write("data/organization.yaml", f"{ORGANIZATION}small_numbers: {word}\n")
        sample.report(REPORT.replace("Đã mở {lop}.", f"Đã mở {{lop}}, dự {before}."))
        assert "leading-zero-mixed" in sample.run("check", "2020").stdout
        sample.run("check", "2020", "--fix")
        assert f"dự {after}." in (sample.root / "data/2020/report.yaml").read_text("utf-8")
        assert sample.run("check", "2020").stdout == "2020: no errors\n"


def test_letter_writes_small_numbers_alike(sample: Sample) -> None:
    sample.write("data/organization.yaml", f"{ORGANIZATION}small_numbers: hai chữ số\n")
    sample.report(REPORT.replace("value: 12", "value: 4"))
    sample.write("data/2020/letter.yaml", 'department: VP\ntext: "Báo cáo về {lop}."\n')
    assert sample.run("build", "2020", "--format", "html", "--document", "letter").returncode == 0
    assert "Báo cáo về 04 lớp." in words(sample, "2020/cong-van-2020.html")


def test_comparison_notes_what_is_an_estimate(sample: Sample) -> None:
    sample.write("data/2019/report.yaml", LAST)
    sample.report(NOW)
    said = sample.run("compare", "2019", "2020").stdout
    assert "the figure of 2019 is an estimate" in said
    assert "the figure of 2020 is an estimate" in said


def test_final_number_takes_the_place_of_the_estimate(sample: Sample) -> None:
    found = page(sample, NOW.replace("value: ước 2.520", "value: 2.520\n    previous: 2.450"))
    assert "Hội có 2.520 hội viên, tăng 2,9% so với năm 2019." in found
    assert "so với số ước thực hiện" not in found


@each_case(
    ("line", "rule"),
    [
        ("value: 1.000, unit: ha", "ambiguous-number"),
        ("value: 1.000, unit: triệu đồng", "ambiguous-number"),
        ("value: 1.000", "ambiguous-number"),
        ("value: '1,000', unit: người", "ambiguous-number"),
        ("value: '1,2 triệu'", "bad-figure"),
        ("value: '1,2 triệu', unit: đồng", "bad-figure"),
        ("value: '1,2 triệu lượt', unit: người", "units-disagree"),
        ("value: 1.000, unit: người", ""),
        ("value: 2, unit: người, change: +1.000", ""),
        ("value: 2, unit: đồng/người, target: 350.000", ""),
        ("value: '1,2 triệu', unit: lượt, target: 2 triệu", ""),
    ],
)
def test_unit_decides_what_a_number_is(sample: Sample, line: str, rule: str) -> None:
    sample.report(REPORT.replace("value: 12, unit: lớp", line))
    found = re.findall(r"\[([a-z-]+)\]", sample.run("check", "2020").stdout)
    assert found == ([rule] if rule else [])


def test_years_with_such_figures_make_a_term(sample: Sample) -> None:
    sample.write("data/2019/report.yaml", LAST)
    sample.report(NOW)
    built = sample.run("build", "2019-2020", "--format", "html")
    assert built.returncode == 0, built.stderr
    text = words(sample, "2019-2020/bao-cao-2019-2020.html")
    for row in (
        "Hội viên (hội viên) ước đạt 2.400 ước 2.520 ước 4.920",
        "Quỹ (tỷ đồng) 3,5 4,2 7,7",
        "Tài trợ (nghìn USD) 20 25 45",
        "Thu nhập (triệu đồng/người/tháng) 4,5 5 5",
        "Du khách (lượt) 1,1 triệu hơn 1,2 triệu hơn 2,3 triệu",
    ):
        assert row in text, row


def test_document_in_english_says_them_in_english(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    # Only the figures are in English here, and the texts around them are left as they are.
    monkeypatch.setattr("annual_report.checks.other_language._vietnamese_word", lambda _text: None)
    english = NOW.replace("period: 2020\n", "period: 2020\nlanguage: en\n")
    sample.write("data/2019/report.yaml", LAST)
    sample.write("data/organization.yaml", f"{ORGANIZATION}small_numbers: hai chữ số\n")
    sample.report(english)
    built = sample.run("build", "2020", "--format", "html")
    assert built.returncode == 0, built.stderr
    [html] = (sample.root / "output/2020").glob("*.html")
    text = words(sample, f"2020/{html.name}")
    for said in (
        "an estimated 2,520 hội viên, up an estimated 5% on the estimate for",
        "4 lớp, down 1 lớp",
        "more than 1.2 million lượt",
        "VND 5 million per person per month",
        "VND 4.2 billion, up VND 700 million",
        "US$25 thousand, up US$5 thousand",
    ):
        assert said in text, said
