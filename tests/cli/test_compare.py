"""annual-report compare: years that are named, sections, formats, and what stands in the way."""

import json
from pathlib import Path

import pytest
from cases import each_case
from cli.conftest import Command
from rich.cells import cell_len
from sample import REPORT, Sample, run

from annual_report.language import LANGUAGES, Language


@pytest.fixture
def workspace(sample: Sample) -> Sample:
    """Reports on 2018, 2019, the first half of 2020, and 2020."""
    for key, value in (("2018", "10"), ("2019", "hơn 10"), ("2020-h1", "5"), ("2020", "12")):
        report = REPORT.replace("period: 2020", f"period: {key}").replace("value: 12", f"value: {value}")
        sample.write(f"data/{key}/report.yaml", report)
    return sample


@each_case("lang", LANGUAGES)
def test_table_fits_80_columns_on_standard_output(lang: Language, workspace: Sample, command: Command) -> None:
    done = command("compare", "2018", "2020", lang=lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80
    assert done.stdout.splitlines()[4].split() == ["Lớp", "tập", "huấn", "(lớp)", "10", "12", "+2", "+20%"]
    assert "\x1b" not in done.stdout


@each_case(
    ("asked", "periods"),
    [
        (["2020"], ["2019", "2020"]),
        ([], ["2019", "2020"]),
        (["2018-2020"], ["2018", "2019", "2020"]),
        (["2020", "2018"], ["2018", "2020"]),
    ],
)
def test_years_that_are_meant(asked: list[str], periods: list[str], workspace: Sample, command: Command) -> None:
    told = json.loads(command("compare", *asked, "--output-format", "json").stdout)
    assert told["periods"] == periods


def test_csv_is_written_as_it_is(workspace: Sample) -> None:
    done = workspace.run("compare", "2018", "2020", "--output-format", "csv", lang="vi")
    assert done.returncode == 0
    assert done.stdout.startswith("\ufeff")
    assert "lop;Lớp tập huấn;lớp;10;10;12;12;2;20;tăng 2 lớp (20%);" in done.stdout


@each_case(
    ("asked", "said"),
    [
        (["2016", "2020"], "There is no report for 2016.\nThere are reports for: 2018, 2019, 2020-h1, 2020\n"),
        (["2018"], "2018 cannot be compared: there is no report on 2017; write the values of 2017 under “previous:”"),
        (["2052"], "There is no report for 2051, 2052.\n"),
        (["2017-2020"], "There is no report for 2017.\n"),
        (["nay", "2020"], "There is no report for nay.\n"),
        (["2019", "2020-h1"], "2019 and 2020-h1 have different lengths"),
        (["2020-h1"], "2020-h1 cannot be compared: there is no report on 2019-h1; "),
    ],
)
def test_years_that_cannot_be_compared(asked: list[str], said: str, workspace: Sample, command: Command) -> None:
    done = command("compare", *asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(said)


def test_section_is_found_without_marks(workspace: Sample, command: Command) -> None:
    done = command("compare", "2020", "--section", "KET QUA")
    assert done.returncode == 0
    assert "Lớp tập huấn" in done.stdout


def test_unknown_section_is_told_with_those_that_there_are(workspace: Sample, command: Command) -> None:
    done = command("compare", "2020", "--section", "khong-co", lang="vi")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "Không có mục “khong-co”.\nCó các mục sau, theo id và tiêu đề:\n  –  Kết quả\n"


def test_unknown_format_is_told_with_those_that_there_are(workspace: Sample, command: Command) -> None:
    assert "use terminal, csv or json" in workspace.run("compare", "--output-format", "xlsx").stderr


@each_case("key", ["2018", "2019"])
def test_broken_data_is_told_and_nothing_shown_of_the_rest(key: str, workspace: Sample, command: Command) -> None:
    workspace.write(f"data/{key}/report.yaml", REPORT.replace("2020", key).replace("value: 12", "value: nhiều"))
    done = command("compare", "2018", "2020")
    assert (done.returncode, done.stdout) == (1, "")
    assert f"data/{key}/report.yaml:6:" in done.stderr


def test_report_in_another_folder_is_not_taken_for_another_year(workspace: Sample, command: Command) -> None:
    workspace.write("data/2019/report.yaml", REPORT)
    done = command("compare", "2019", "2020")
    assert (done.returncode, done.stdout) == (1, "")
    assert "data/2019/report.yaml:1:" in done.stderr


def test_errors_of_the_check_are_told_besides(workspace: Sample, command: Command) -> None:
    workspace.write("data/2019/report.yaml", REPORT.replace("2020", "2019").replace("{lop}", "{lopp}"))
    done = command("compare", "2019", "2020")
    assert done.returncode == 0
    assert done.stderr == "2019 has errors, see annual-report check 2019: its figures may change\n"


def test_break_in_a_year_that_is_not_named_is_seen(workspace: Sample, command: Command) -> None:
    report = REPORT.replace("2020", "2019").replace("unit: lớp", "unit: lớp, break: Sau sáp nhập.")
    workspace.write("data/2019/report.yaml", report)
    told = json.loads(command("compare", "2018", "2020", "--output-format", "json").stdout)
    assert told["figures"][0]["change"] is None
    assert told["figures"][0]["notes"] == ["the series is interrupted: Sau sáp nhập"]


def test_years_and_formats_are_offered_for_completion(workspace: Sample) -> None:
    def offered(typed: str) -> list[str]:
        words = {"COMP_WORDS": f"annual-report {typed}", "COMP_CWORD": str(typed.count(" ") + 1)}
        return workspace.run(_ANNUAL_REPORT_COMPLETE="complete_bash", **words).stdout.split()

    assert offered("compare 2018 20") == ["2018", "2019", "2020-h1", "2020"]
    assert offered("status 2020") == ["2020-h1", "2020"]
    assert offered("compare --output-format c") == ["csv"]


def test_keys_are_named_as_the_workspace_writes_them(tmp_path: Path) -> None:
    assert run("init", "x", "--yes", "--keys", "vi", "--year", "2024", cwd=tmp_path).returncode == 0
    done = run("compare", "2024", cwd=tmp_path / "x")
    assert "“kỳ trước:”" in done.stderr
    assert "previous" not in done.stderr
