"""annual-report status: what people and programs get, and the exit codes."""

import json
from pathlib import Path

from cases import each_case
from cli.conftest import Command
from rich.cells import cell_len
from sample import REPORT, Sample, run

from annual_report.language import LANGUAGES, Language


@each_case("lang", LANGUAGES)
def test_state_fits_80_columns_on_standard_output(lang: Language, years: Sample, command: Command) -> None:
    done = command("status", "2020", lang=lang)
    assert (done.returncode, done.stderr) == (0, "")
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80
    assert "data/2020/report.yaml:2" in done.stdout
    assert "\x1b" not in done.stdout


def test_latest_year_is_meant_where_none_is_named(years: Sample, command: Command) -> None:
    assert json.loads(command("status", "--output-format", "json").stdout)["period"] == "2020"


def test_report_with_errors_of_the_check_has_a_state(sample: Sample, command: Command) -> None:
    sample.report(REPORT.replace("{lop}", "{lopp}"))
    done = command("status")
    assert done.returncode == 0
    assert "the check finds 1 error, 0 warnings: annual-report check 2020" in done.stdout


def test_broken_data_is_told(sample: Sample, command: Command) -> None:
    sample.report(REPORT.replace("value: 12", "value: mấy"))
    done = command("status")
    assert (done.returncode, done.stdout) == (1, "")
    assert "data/2020/report.yaml:6:" in done.stderr


@each_case("asked", [["2016"], ["2020", "--output-format", "csv"], ["2019", "2020"]])
def test_wrong_usage(asked: list[str], sample: Sample) -> None:
    done = sample.run("status", *asked)
    assert (done.returncode, done.stdout) == (2, "")


def test_figures_of_the_sample_are_counted(tmp_path: Path) -> None:
    for keys in ("en", "vi"):
        run("init", keys, "--keys", keys, "--year", "2024", "--yes", cwd=tmp_path)
        done = run("status", cwd=tmp_path / keys, ANNUAL_REPORT_LANG="en")
        assert "5/5 figures (100%), 5 of them still from the sample; 2 other places still blank" in done.stdout
    told = json.loads(run("status", "--output-format", "json", cwd=tmp_path / "en").stdout)
    assert told["summary"]["figures"] == {"given": 5, "all": 5, "sample": 5}


def test_plain_document_needs_no_number(sample: Sample, command: Command) -> None:
    dated = REPORT.replace("issuance:\n", "issuance:\n  date: 05/01/2021\n  recipients: [Hội A]\n  status: final\n")
    for regulation, blanks in (("", "1 other place still blank"), ("  regulation: không\n", "")):
        sample.report(dated.replace("issuance:\n", f"issuance:\n{regulation}"))
        said = command("status", "2020").stdout
        assert ("Number" in said) is bool(blanks)
        assert ("other place" in said) is bool(blanks), said
    sample.report(dated.replace("issuance:\n", "issuance:\n  regulation: none\n  number: 7\n"))
    assert "Number" in command("status", "2020").stdout
