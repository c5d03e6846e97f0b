"""annual-report status: what people and programs get, and the exit codes."""

import json

from cases import each_case
from cli.conftest import Command
from rich.cells import cell_len
from sample import REPORT, Sample

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
    sample.report(REPORT.replace("value: 12", "value: 1.012"))
    done = command("status")
    assert (done.returncode, done.stdout) == (1, "")
    assert "data/2020/report.yaml:6:" in done.stderr


@each_case("asked", [["2016"], ["2020", "--output-format", "csv"], ["2019", "2020"]])
def test_wrong_usage(asked: list[str], sample: Sample) -> None:
    done = sample.run("status", *asked)
    assert (done.returncode, done.stdout) == (2, "")
