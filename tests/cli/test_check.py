"""`check`: what is wrong is told, and nothing is written."""

from cli.conftest import Command
from sample import REPORT, Sample


def test_sound_data_is_said_to_be_sound(sample: Sample, command: Command) -> None:
    done = command("check")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "2020: no errors" in done.stderr
    assert not (sample.root / "output").exists()


def test_all_years_named_are_checked(years: Sample, command: Command) -> None:
    years.write("data/2019/report.yaml", REPORT.replace("value: 12", "value: 62/40").replace("2020", "2019"))
    done = command("check", "2019", "2020")
    assert done.exit_code == 1
    assert "data/2019/report.yaml:" in done.stderr
    assert "2020: no errors" in done.stderr
    assert "2019: no errors" not in done.stderr


def test_quiet_says_nothing_of_sound_data(sample: Sample, command: Command) -> None:
    done = command("check", "--quiet")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")


def test_unknown_year_is_wrong_usage(sample: Sample, command: Command) -> None:
    assert command("check", "1999").exit_code == 2
