"""`build` and `check` of a term: from its years alone, or with a file of its own."""

import pytest
from cases import each_case
from cli.conftest import Command
from sample import REPORT, Sample

HTML = ("--format", "html")
OWN = """\
period: 2019-2021
issuance:
  subject: Tổng kết nhiệm kỳ I
  signatory: {person: nguyen-van-mau}
  status: chính thức
sections:
  - title: Lời kết
    text: Cả nhiệm kỳ đã mở {lop}.
"""


def of_year(year: int, value: str = "12") -> str:
    """A report on a year, with so many classes."""
    text = REPORT.replace("2020", str(year)).replace("value: 12", f"value: {value}")
    return text.replace("unit: lớp", "unit: lớp, over_years: tổng")


@pytest.fixture
def three(sample: Sample) -> Sample:
    """A sample with reports on 2019, 2020 and 2021."""
    for year, value in ((2019, "10"), (2020, "hơn 20"), (2021, "5")):
        sample.write(f"data/{year}/report.yaml", of_year(year, value))
    return sample


def page(sample: Sample, key: str) -> str:
    """The page built of the term."""
    return (sample.root / f"output/{key}/bao-cao-{key}.html").read_text("utf-8")


def test_term_is_built_from_its_years(three: Sample, command: Command) -> None:
    done = command("build", "2019-2021")
    assert (done.returncode, done.stdout.splitlines()) == (
        0,
        ["output/2019-2021/bao-cao-2019-2021.pdf", "output/2019-2021/bao-cao-2019-2021.html"],
    )
    html = page(three, "2019-2021")
    assert "Tổng kết hoạt động giai đoạn 2019 - 2021" in html
    assert "DỰ THẢO" in html
    assert "hơn 35" in html
    assert not (three.root / "data/2019-2021").exists()
    assert command("verify", "output/2019-2021/bao-cao-2019-2021.pdf").returncode == 0


def test_term_with_a_file_of_its_own_names_what_its_years_give(three: Sample, command: Command) -> None:
    three.write("data/2019-2021/report.yaml", OWN)
    assert command("build", "2019-2021", *HTML).returncode == 0
    html = page(three, "2019-2021")
    assert "Tổng kết nhiệm kỳ I" in html
    assert "Cả nhiệm kỳ đã mở" in html
    assert "hơn 35" in html
    assert "DỰ THẢO" not in html


def test_figure_of_the_term_that_its_years_do_not_give_is_told(three: Sample, command: Command) -> None:
    three.write(
        "data/2019-2021/report.yaml", OWN + "statistics:\n  - {id: lop, label: Lớp, value: hơn 36, unit: lớp}\n"
    )
    done = command("check", "2019-2021")
    assert done.returncode == 0
    assert "term-figure-disagrees" in done.stdout
    assert "data/2019-2021/report.yaml:10:" in done.stdout


def test_year_without_a_report_is_named(three: Sample, command: Command) -> None:
    done = command("build", "2018-2022", *HTML)
    assert done.returncode == 0
    assert done.stderr.count("year-of-term-without-report") >= 1
    assert "2018, 2022" in done.stderr
    assert "Chưa có báo cáo của năm: 2018 và 2022." in page(three, "2018-2022")


def test_year_that_cannot_be_read_is_told_and_nothing_else(three: Sample, command: Command) -> None:
    three.write("data/2020/report.yaml", of_year(2020, "20x"))
    done = command("build", "2019-2021", *HTML)
    assert done.returncode == 1
    assert done.stdout == ""
    assert "data/2020/report.yaml:6" in done.stderr
    assert "1 error, 0 warnings" in done.stderr or "1 error" in done.stderr


@each_case("key", ["2010-2015", "2021-2019", "2019-2019"])
def test_term_without_any_year_is_no_report(key: str, three: Sample, command: Command) -> None:
    done = command("build", key, *HTML)
    assert done.returncode == 2
    assert key in done.stderr


def test_mending_a_term_changes_nothing_that_is_not_there(three: Sample, command: Command) -> None:
    assert command("check", "--fix", "2019-2021").returncode == 0
    assert not (three.root / "data/2019-2021").exists()


def test_progress_tells_how_far_several_years_have_come(three: Sample, command: Command) -> None:
    done = command("build", "2019", "2020", *HTML)
    assert "1/2 2019: reading and checking" in done.stderr
    assert "2/2 2020: writing the files" in done.stderr
