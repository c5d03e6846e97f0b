"""Periods of every kind, one after the other: begun, checked, compared, built, as the secretaries of five bodies do."""

import json
import re
import shutil

import pytest
from sample import ORGANIZATION, Sample

# The report on a period `{period}` that says “{said}”, and plans for what comes after.
REPORT = """\
period: {period}
issuance:
  subject: Kết quả công tác {said}
  signatory: {{person: nguyen-van-mau}}
statistics:
  - {{id: lop, label: Lớp tập huấn, value: {lop}, unit: lớp}}
  - {{id: hoi-vien, label: Hội viên, value: {hoi_vien}, unit: người, over_years: cuối kỳ}}
sections:
  - title: Kết quả {said}
    text: Đã mở {{lop}}.
    figures: {{title: Số liệu {said}}}
    activities:
      - {{id: hop, date: {day}, text: Tổ chức họp.}}
  - title: Nhiệm vụ {after}
    plan:
      - {{id: mo-lop, text: Mở lớp tập huấn, target: {{statistic: lop, value: 14}}}}
"""
KEPT = re.compile(r"text: Đã mở \{lop\}.*")
MARK = re.compile(r"  # chưa xem lại.*")
SCHOOL_YEAR = {"period": "{from: 01/9/2024, to: 31/5/2025, label: năm học 2024-2025}"}


@pytest.fixture
def bare(sample: Sample) -> Sample:
    """A workspace without a report."""
    shutil.rmtree(sample.root / "data/2020")
    return sample


def reported(sample: Sample, key: str, said: str, after: str, **values: str) -> None:
    """Writes the report on the period `key`."""
    values = {"period": key, "lop": "12", "hoi_vien": "100", **values}
    sample.write(f"data/{key}/report.yaml", REPORT.format(said=said, after=after, **values))


def filled(sample: Sample, key: str, day: str, lop: str, hoi_vien: str, text: str = "Đã mở {lop}.") -> str:
    """Fills in what `new` left open in the report on `key`, and gives its text."""
    file = sample.root / "data" / key / "report.yaml"
    written = file.read_text("utf-8")
    written = re.sub(r"(id: lop\n.*\n +value:).*", rf"\1 {lop}", written)
    written = re.sub(r"(id: hoi-vien\n.*\n +value:).*", rf"\1 {hoi_vien}", written)
    written = KEPT.sub(f"text: {text}", written.replace("date:\n", f"date: {day}\n"))
    written = MARK.sub("", written).replace("……", "đã xong.")
    file.write_text(written, "utf-8")
    return written


def done(sample: Sample, *arguments: str) -> str:
    """What a command that succeeds says."""
    result = sample.run(*arguments, lang="vi")
    assert result.returncode == 0, result.stdout + result.stderr
    return " ".join((result.stdout + result.stderr).split())


def page(sample: Sample, key: str) -> str:
    """The words of the page that `build` makes of the report on `key`."""
    done(sample, "build", key, "--format", "html")
    html = (sample.root / f"output/{key}/bao-cao-{key}.html").read_text("utf-8")
    return " ".join(re.sub(r"<style.*?</style>|<[^>]+>", " ", html, flags=re.DOTALL).split())


def test_school_years_follow_each_other(bare: Sample) -> None:
    reported(bare, "nam-hoc-2024-2025", "năm học 2024-2025", "năm học 2025-2026", day="05/9/2024", **SCHOOL_YEAR)
    assert "không có lỗi" in done(bare, "check")
    assert "KẾT QUẢ NĂM HỌC 2024-2025" in page(bare, "nam-hoc-2024-2025")
    assert "data/nam-hoc-2025-2026/report.yaml" in done(bare, "new", "2025-2026")
    written = filled(bare, "nam-hoc-2025-2026", "05/9/2025", "15", "110", "Đã mở {lop}, {lop.so-voi-nam-truoc}.")
    assert "from: 01/9/2025\n  to: 31/5/2026\n  label: năm học 2025-2026\n" in written
    assert "title: Nhiệm vụ năm học 2026-2027" in written
    assert "target: 14" in written
    assert "không có lỗi" in done(bare, "check", "năm", "học", "2025-2026")
    shown = page(bare, "nam-hoc-2025-2026")
    assert "tăng 25% so với năm học 2024-2025" in shown
    assert "Năm học 2024-2025 Tăng, giảm" in shown
    assert "Kết quả thực hiện nhiệm vụ năm học 2025-2026" in shown
    assert "1 Mở lớp tập huấn 14 lớp 15 lớp 107,1% vượt" in shown
    compared = json.loads(bare.run("compare", "2025-2026", "--output-format", "json").stdout)
    assert [each["key"] if isinstance(each, dict) else each for each in compared["periods"]] == [
        "nam-hoc-2024-2025",
        "nam-hoc-2025-2026",
    ]
    assert "Kế hoạch trong báo cáo năm học 2024-2025: đã báo cáo 1 trên 1" in done(bare, "status", "Năm học 2025-2026")


def test_school_year_is_no_term_and_its_folder_is_called_by_its_label(bare: Sample) -> None:
    reported(bare, "2024-2025", "năm học 2024-2025", "năm học 2025-2026", day="05/9/2024", **SCHOOL_YEAR)
    told = bare.run("check", "2024-2025")
    assert told.returncode == 1
    said = " ".join(told.stdout.split())
    assert "the report is for nam-hoc-2024-2025, but is in data/2024-2025/" in said
    assert "rename the folder data/2024-2025 to nam-hoc-2024-2025" in said
    for period, errors in (("{from: 01/9/2024, to: 31/9/2025, label: năm học 2024-2025}", 1), ("{from: 01/9/2024}", 2)):
        reported(bare, "nam-hoc-2024-2025", "năm học", "năm học", day="05/9/2024", period=period)
        assert f"{errors} error" in bare.run("check", "nam-hoc-2024-2025").stdout
    in_words = bare.write("data/nam-hoc-2024-2025/report.yaml", "period: Năm học 2024-2025\n")
    assert "write {from: 01/9/2024, to: 31/5/2025, label: năm học 2024-2025}" in " ".join(
        bare.run("check", "nam-hoc-2024-2025").stdout.split()
    )
    in_words.unlink()
    for label, said in (("2024-2025", "does not say what kind"), ("năm học", "does not have its year")):
        period = f"{{from: 01/9/2024, to: 31/5/2025, label: {label}}}"
        reported(bare, "nam-hoc-2024-2025", "năm học", "năm học", day="05/9/2024", period=period)
        refused = bare.run("check", "nam-hoc-2024-2025")
        assert refused.returncode == 1
        assert said in " ".join(refused.stdout.split())


def test_semesters_follow_each_other_over_a_holiday(bare: Sample) -> None:
    first = "{from: 05/9/2024, to: 10/01/2025, label: học kỳ I năm học 2024-2025}"
    second = "{from: 20/01/2025, to: 31/5/2025, label: học kỳ II năm học 2024-2025}"
    key = "hoc-ky-{}-nam-hoc-2024-2025".format
    reported(bare, key("i"), "học kỳ I", "học kỳ II", day="06/9/2024", period=first)
    reported(bare, key("ii"), "học kỳ II", "năm học tới", day="21/01/2025", period=second, lop="15")
    assert "kế hoạch trong báo cáo học kỳ I năm học 2024-2025" in done(bare, "status", key("ii")).lower().replace(
        "học kỳ i ", "học kỳ I "
    )
    assert f"data/{key('i').replace('2024-2025', '2025-2026')}/report.yaml" in done(
        bare, "new", "học kỳ I năm học 2025-2026"
    )


def test_financial_years_by_window_and_by_label(bare: Sample) -> None:
    bare.write("data/organization.yaml", ORGANIZATION + "window: 01/4 - 31/3\n")
    reported(bare, "2023", "năm 2023", "năm 2024", day="15/01/2024")
    assert "không có lỗi" in done(bare, "check", "2023")
    reported(bare, "2023", "năm 2023", "năm 2024", day="15/3/2023")
    outside = bare.run("check", "2023")
    assert outside.returncode == 1
    assert "outside the period 01/4/2023 - 31/3/2024" in " ".join(outside.stdout.split())
    period = "{from: 01/10/2023, to: 30/9/2024, label: niên độ 2023-2024}"
    reported(bare, "nien-do-2023-2024", "niên độ 2023-2024", "niên độ 2024-2025", day="15/10/2023", period=period)
    assert "nien-do-2024-2025" in done(bare, "new", "niên", "độ", "2024-2025")
    filled(bare, "nien-do-2024-2025", "15/10/2024", "15", "90")
    assert "Niên độ 2023-2024 Tăng, giảm" in page(bare, "nien-do-2024-2025")


def test_quarters_in_a_row(bare: Sample) -> None:
    reported(bare, "2024-q2", "quý II năm 2024", "quý III năm 2024", day="05/5/2024", lop="8", hoi_vien="90")
    reported(bare, "2025-q1", "quý I năm 2025", "quý II năm 2025", day="05/3/2025")
    assert "Đã tạo từ báo cáo 2025-q1" in done(bare, "new", "quý", "II", "năm", "2025")
    text = "Đã mở {lop}, {lop.so-voi-nam-truoc}; từ đầu năm {lop.luy-ke}."
    written = filled(bare, "2025-q2", "05/6/2025", "15", "110", text)
    assert "subject: Kết quả công tác quý II năm 2025" in written
    assert "title: Nhiệm vụ quý III năm 2025" in written
    assert "target: 14" in written  # by the plan of the first quarter
    file = bare.root / "data/2025-q2/report.yaml"
    added = "      title: Số liệu quý II năm 2025\n      cumulative: có\nas_of"
    file.write_text(written.replace("      title: Số liệu quý II năm 2025\n", added.removesuffix("as_of")), "utf-8")
    assert "không có lỗi" in done(bare, "check", "2025-q2")
    shown = page(bare, "2025-q2")
    assert "tăng 87,5% so với cùng kỳ năm 2024; từ đầu năm 27 lớp" in shown
    assert "Lũy kế từ đầu năm Chỉ tiêu" in shown
    assert "1 Lớp tập huấn lớp 15 27 14 107,1% 8 +7 +87,5%" in shown
    assert "2 Hội viên người 110 110 90 +20 +22,2%" in shown  # the members at the end are no sum
    assert "Mở lớp tập huấn 14 lớp 15 lớp 107,1% vượt" in shown
    done(bare, "new", "2025-q3")
    assert "Kế hoạch trong báo cáo quý II năm 2025" in done(bare, "status", "2025-q3")
    shutil.rmtree(bare.root / "data/2025-q1")
    assert "không" in bare.run("check", "2025-q2", lang="vi").stdout
    assert "{lop.luy-ke}" in bare.run("check", "2025-q2").stdout  # nothing to say any more


def test_months_and_nine_months(bare: Sample) -> None:
    reported(bare, "2025-m03", "tháng 3 năm 2025", "tháng 4 năm 2025", day="05/3/2025")
    assert "KẾT QUẢ THÁNG 3 NĂM 2025" in page(bare, "2025-m03")
    assert "không có lỗi" in done(bare, "check", "tháng", "3/2025")
    done(bare, "new", "tháng 4/2025")
    written = filled(bare, "2025-m04", "05/4/2025", "5", "101")
    assert "title: Kết quả tháng 4 năm 2025" in written
    assert "title: Nhiệm vụ tháng 5 năm 2025" in written
    assert "Kết quả thực hiện nhiệm vụ tháng 4 năm 2025" in page(bare, "2025-m04")
    reported(bare, "2024", "năm 2024", "năm 2025", day="05/3/2024")
    reported(bare, "2024-9m", "9 tháng đầu năm 2024", "quý IV năm 2024", day="05/3/2024")
    done(bare, "new", "9", "tháng", "đầu", "năm", "2025")
    written = filled(bare, "2025-9m", "05/9/2025", "15", "101")
    assert "Kế hoạch trong báo cáo năm 2024" in done(bare, "status", "2025-9m")
    shown = page(bare, "2025-9m")
    assert "KẾT QUẢ 9 THÁNG ĐẦU NĂM 2025" in shown
    assert "Cùng kỳ năm 2024" in shown
    assert "2024-9m, 2025-9m" in done(bare, "compare", "2025-9m")


def test_halves_and_what_they_plan(bare: Sample) -> None:
    reported(bare, "2024", "năm 2024", "năm 2025", day="05/3/2024")
    refused = bare.run("new", "2025-h1")
    assert "annual-report new 2025-h1 --from 2024" in refused.stderr
    done(bare, "new", "2025-h1", "--from", "2024")
    filled(bare, "2025-h1", "05/3/2025", "6", "101")
    assert "Kế hoạch trong báo cáo năm 2024: đã báo cáo 1 trên 1" in done(bare, "status", "2025-h1")
    reported(bare, "2025-h1", "6 tháng đầu năm 2025", "6 tháng cuối năm 2025", day="05/3/2025")
    done(bare, "new", "2025-h2")
    written = (bare.root / "data/2025-h2/report.yaml").read_text("utf-8")
    assert "title: Kết quả 6 tháng cuối năm 2025" in written
    assert "title: Nhiệm vụ 6 tháng đầu năm 2026" in written


def test_report_of_december_by_the_decree_and_the_year_after(bare: Sample) -> None:
    bare.write("data/organization.yaml", ORGANIZATION + "window: NĐ 09/2019\n")
    reported(bare, "2024", "năm 2024", "năm 2025", day="20/12/2023", lop="ước đạt 100")
    file = bare.root / "data/2024/report.yaml"
    issued = file.read_text("utf-8").replace("issuance:", "as_of: 30/11/2024\nissuance:\n  date: 02/12/2024")
    file.write_text(issued, "utf-8")
    assert "không có lỗi" in done(bare, "check", "2024")
    assert "Số liệu tính đến ngày 30/11/2024." in page(bare, "2024")
    for wrong, said in (("20/12/2024", "outside the period 15/12/2023 - 14/12/2024"), ("14/12/2023", "outside")):
        file.write_text(issued.replace("20/12/2023", wrong), "utf-8")
        assert said in " ".join(bare.run("check", "2024").stdout.split())
    file.write_text(issued, "utf-8")
    done(bare, "new", "2025")
    written = filled(bare, "2025", "15/12/2024", "120", "110")
    assert "as_of:  # năm 2024: 30/11/2024" in written
    assert "không có lỗi" in done(bare, "check", "2025")
    shown = page(bare, "2025")
    assert "1 Lớp tập huấn lớp 120 14 857,1% ước đạt 100 +20 +20%" in shown
    assert "so với số ước thực hiện năm 2024." in shown
    quarter = "period: 2025-q1\nwindow: dương lịch\n"
    reported(bare, "2025-q1", "quý I năm 2025", "quý II năm 2025", day="31/3/2025")
    file = bare.root / "data/2025-q1/report.yaml"
    assert bare.run("check", "2025-q1").returncode == 1
    file.write_text(file.read_text("utf-8").replace("period: 2025-q1\n", quarter), "utf-8")
    assert "không có lỗi" in done(bare, "check", "2025-q1")


def test_window_of_an_earlier_time(bare: Sample) -> None:
    now = "window: NĐ 09/2019\nearlier:\n  - {until: 31/01/2024, window: dương lịch}\n"
    bare.write("data/organization.yaml", ORGANIZATION + now)
    reported(bare, "2023", "năm 2023", "năm 2024", day="20/12/2023")
    reported(bare, "2024", "năm 2024", "năm 2025", day="20/12/2023")
    assert "không có lỗi" in done(bare, "check", "2023", "2024")


def test_associations_are_reminded_until_the_report_is_final(bare: Sample) -> None:
    for key in ("2023", "2024", "2024-h1"):
        reported(bare, key, f"năm {key}", "năm sau", day="05/3/" + key[:4])
    assert "01/12" not in done(bare, "status", "2023")
    bare.write("data/organization.yaml", ORGANIZATION + "reporting_duty: hội\n")
    assert "ngày 01/12/2023" in done(bare, "status", "2023")
    assert "Nghị định 45/2010/NĐ-CP, Điều 24 khoản 7" in done(bare, "status", "2023")
    assert "chưa xác minh" in done(bare, "status", "2024")
    assert "01/12" not in done(bare, "status", "2024-h1")
    file = bare.root / "data/2023/report.yaml"
    file.write_text(file.read_text("utf-8").replace("issuance:", "issuance:\n  status: chính thức"), "utf-8")
    assert "01/12" not in done(bare, "status", "2023")


def test_folder_that_is_no_period_is_named(sample: Sample) -> None:
    report = (sample.root / "data/2020/report.yaml").read_text("utf-8")
    for name in ("2020-ban-cu", "quy-3", "thang-9-2021"):
        sample.write(f"data/{name}/report.yaml", report)
    text = " ".join(sample.run("check").stdout.split())
    assert "“2020-ban-cu” is not read: a folder with a report is called by its period" in text
    assert "there is a folder data/2020 already: if this is a copy, move it out" in text
    assert "“quy-3” is not read" in text
    assert "rename it to 2021-m09" in text
    assert sample.run("check", "2020-ban-cu").returncode == 2


def test_years_mean_the_school_year_that_there_is(bare: Sample) -> None:
    reported(bare, "nam-hoc-2024-2025", "năm học 2024-2025", "năm học 2025-2026", day="05/9/2024", **SCHOOL_YEAR)
    assert bare.run("build", "2024-2025", "--format", "html").returncode == 0
    assert [each.name for each in sorted((bare.root / "output").iterdir())] == ["nam-hoc-2024-2025"]
    assert "nam-hoc-2024-2025" in bare.run("status", "2024-2025").stdout
