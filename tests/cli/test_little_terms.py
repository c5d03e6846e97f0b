"""Reports on terms of which little is there: one year, none, or school years."""

import re
from pathlib import Path

import pytest
from sample import REPORT, Sample

FIGURES = """\
  - {id: hoi-vien, label: Hội viên, value: 40, unit: người, over_years: cuối kỳ}
"""
YEAR = REPORT.replace("unit: lớp}\n", "unit: lớp, over_years: tổng}\n" + FIGURES)
TERM = """\
period: 2018-2020
issuance:
  subject: Tổng kết nhiệm kỳ 2018 - 2020
  signatory: {person: nguyen-van-mau}
statistics:
__FIGURES__sections:
  - {title: Số liệu, term_overview: [số liệu, hội viên]}
  - {title: Kết quả, text: "Đã mở {lop}."}
"""


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    return Sample(tmp_path)


def html(sample: Sample, key: str) -> str:
    """The words of the page of a term, with single spaces."""
    page = (sample.root / f"output/{key}/bao-cao-{key}.html").read_text("utf-8")
    body = re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("\N{NO-BREAK SPACE}", " ").split())


def cells(sample: Sample, key: str) -> list[list[str]]:
    """The rows of all tables on the page of a term."""
    page = (sample.root / f"output/{key}/bao-cao-{key}.html").read_text("utf-8")
    rows = re.findall(r"<tr.*?</tr>", page, flags=re.DOTALL)
    found = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, flags=re.DOTALL) for row in rows]
    return [[re.sub(r"<[^>]+>", "", cell).replace("\N{NO-BREAK SPACE}", " ").strip() for cell in row] for row in found]


def test_a_first_term_with_one_year_prints_nothing_of_it_as_the_term_s(sample: Sample) -> None:
    sample.report(YEAR)
    built = sample.run("build", "2018-2020", "--format", "html", lang="vi")
    assert built.returncode == 0, built.stderr
    assert "chưa có báo cáo năm 2018, 2019, nên chưa cộng được" in " ".join(built.stderr.split())
    assert ["1", "Lớp tập huấn (lớp)", "–", "–", "12", "–"] in cells(sample, "2018-2020")
    assert ["2", "Hội viên (người)", "–", "–", "40", "40"] in cells(sample, "2018-2020")
    assert "Chưa đủ số liệu các năm (thiếu 2018 và 2019)" in html(sample, "2018-2020")


def test_figures_given_by_hand_stand_and_are_told_where_the_years_give_more(sample: Sample) -> None:
    sample.report(YEAR)
    figures = "  - {id: lop, label: Lớp tập huấn, value: 50, unit: lớp}\n  - {id: de-tai, label: Đề tài, value: 7}\n"
    sample.write("data/2018-2020/report.yaml", TERM.replace("__FIGURES__", figures))
    built = sample.run("build", "2018-2020", "--format", "html")
    assert built.returncode == 0, built.stdout
    assert "term-figure-disagrees" not in " ".join(built.stderr.split())
    assert "Đã mở 50 lớp" in html(sample, "2018-2020")
    assert ["1", "Lớp tập huấn (lớp)", "–", "–", "12", "50"] in cells(sample, "2018-2020")
    assert ["3", "Đề tài", "–", "–", "–", "7"] in cells(sample, "2018-2020")
    sample.write("data/2018-2020/report.yaml", TERM.replace("__FIGURES__", figures.replace("50", "11")))
    built = sample.run("build", "2018-2020", "--format", "html")
    assert "the years that are there give 12 already, more than 11" in " ".join(built.stderr.split())
    assert "Đã mở 11 lớp" in html(sample, "2018-2020")


def test_a_first_term_without_any_year_has_its_own_figures(sample: Sample) -> None:
    (sample.root / "data/2020/report.yaml").unlink()
    figures = "  - {id: lop, label: Lớp tập huấn, value: 50, unit: lớp}\n"
    sample.write("data/2018-2020/report.yaml", TERM.replace("__FIGURES__", figures))
    built = sample.run("build", "2018-2020", "--format", "html")
    assert built.returncode == 0, built.stdout + built.stderr
    assert "Đã mở 50 lớp" in html(sample, "2018-2020")
    assert ["1", "Lớp tập huấn (lớp)", "–", "–", "–", "50"] in cells(sample, "2018-2020")


def test_how_the_years_go_together_is_said_once_in_the_file_of_the_term(sample: Sample) -> None:
    for year in (2018, 2019, 2020):
        text = YEAR.replace("2020", str(year)).replace(", over_years: tổng", "").replace(", over_years: cuối kỳ", "")
        sample.write(f"data/{year}/report.yaml", text)
    assert sample.run("check", "2018-2020").stdout.count("sum-or-closing-not-said]") == 2
    figures = (
        "  - {id: lop, label: Lớp tập huấn, unit: lớp, over_years: tổng}\n"
        "  - {id: hoi-vien, label: Hội viên, unit: người, over_years: cuối kỳ}\n"
    )
    sample.write("data/2018-2020/report.yaml", TERM.replace("__FIGURES__", figures))
    built = sample.run("build", "2018-2020", "--format", "html")
    assert "sum-or-closing-not-said" not in " ".join(built.stderr.split())
    assert [row[-1] for row in cells(sample, "2018-2020") if row[:1] in (["1"], ["2"])] == ["36", "40"]


def test_a_term_of_school_years(sample: Sample) -> None:
    (sample.root / "data/2020/report.yaml").unlink()
    for year in (2018, 2019):
        period = f"{{from: 01/9/{year}, to: 31/5/{year + 1}, label: năm học {year}-{year + 1}}}"
        text = YEAR.replace("period: 2020", f"period: {period}").replace("năm 2020", f"năm học {year}-{year + 1}")
        sample.write(f"data/nam-hoc-{year}-{year + 1}/report.yaml", text)
    built = sample.run("build", "2018-2020", "--format", "html")
    assert built.returncode == 0, built.stdout + built.stderr
    assert "year-of-term-without-report" not in " ".join(built.stderr.split())
    rows = cells(sample, "2018-2020")
    assert ["TT", "Nội dung", "2018-2019", "2019-2020", "Cả giai đoạn"] in rows
    assert ["1", "Lớp tập huấn (lớp)", "12", "12", "24"] in rows
    assert ["2", "Hội viên (người)", "40", "40", "40"] in rows
