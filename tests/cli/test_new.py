"""`new`: next year's file, told where it lies; never in the place of another."""

from pathlib import Path
from unittest.mock import Mock

import pytest
from cases import each_case
from cli.conftest import Command
from sample import ORGANIZATION, REPORT, Sample

from annual_report.cli.periods import next_here
from annual_report.language import LANGUAGES, Language


@each_case("lang", LANGUAGES)
def test_new_report_is_a_draft_that_builds_at_once(lang: Language, sample: Sample) -> None:
    made = sample.run("new", "2021", lang=lang)
    assert made.returncode == 0, made.stderr
    assert made.stdout == "data/2021/report.yaml\n"
    assert ("Started from the report for 2020." in made.stderr) == (lang == "en")
    assert "annual-report check 2021" in made.stderr
    assert sample.run("check", "2021", lang=lang).returncode == 0
    built = sample.run("build", "2021", "--format", "html", lang=lang)
    assert built.returncode == 0, built.stderr
    page = (sample.root / "output/2021/bao-cao-2021.html").read_text("utf-8")
    assert "DỰ THẢO" in page
    assert "……" in page


def test_a_year_left_out_is_told(sample: Sample) -> None:
    said = "There is no report on {}. If {} was typed by mistake, delete the folder data/{}.\n"
    assert said.format("2021", "2022", "2022") in sample.run("new", "2022").stderr
    assert "There is no report on" not in sample.run("new", "2023").stderr
    assert said.format("2024–2025", "2026", "2026") in sample.run("new", "2026").stderr
    assert "There is no report on" not in sample.run("new", "2028", "--from", "2020").stderr


def test_schemas_of_the_workspace_get_the_ids_of_the_new_report(sample: Sample) -> None:
    sample.report(REPORT + "  - {title: Phương hướng, plan: [{id: viec, text: Mở lớp.}]}\n")
    schema = sample.root / "data/schema/report.schema.json"
    sample.run("new", "2021", "--blank")
    assert not schema.parent.exists()
    sample.run("schema", "--workspace")
    assert "nhiem-vu-nam-2023" not in schema.read_text("utf-8")
    done = sample.run("new", "2022", "--from", "2021", "--blank")
    assert (done.returncode, done.stdout) == (0, "data/2022/report.yaml\n")
    assert "Editors now suggest its ids: the schemas in data/schema were renewed.\n" in done.stderr
    assert "nhiem-vu-nam-2023" in schema.read_text("utf-8")
    sample.run("schema", "--workspace")
    sample.write("data/schema/report.schema.json", "{}")  # somebody's own
    assert "Editors" not in sample.run("new", "2023").stderr
    assert schema.read_text("utf-8") == "{}"


def test_new_says_the_same_every_time(sample: Sample, command: Command) -> None:
    command("new", "2021")
    first = (sample.root / "data/2021/report.yaml").read_bytes()
    (sample.root / "data/2021/report.yaml").unlink()
    command("new", "2021")
    assert (sample.root / "data/2021/report.yaml").read_bytes() == first


@each_case(
    ("year", "asked"),
    [
        ("2201", "did you mean “2021”?"),
        ("2121", "did you mean “2021”?"),
        ("2029", "“2021” or “2022”?"),
        ("2335", ""),
    ],
)
def test_a_year_far_ahead_is_begun_only_from_a_report_that_is_named(
    year: str, asked: str, sample: Sample, command: Command
) -> None:
    done = command("new", year)
    assert done.returncode == 2
    assert asked in done.stderr
    assert ("did you mean" in done.stderr) == bool(asked)
    assert f"annual-report new {year} --from 2020" in done.stderr
    assert not (sample.root / "data" / year).exists()
    assert command("new", year, "--from", "2020").returncode == 0


def test_years_may_be_left_out(command: Command) -> None:
    assert command("new", "2025").returncode == 0


def test_a_slip_of_a_year_is_asked_about_and_a_next_year_is_not(sample: Sample, command: Command) -> None:
    assert "did you mean" not in command("check", "2202").stderr
    asked = command("check", "2200", "2002", "2120").stderr
    assert "2200: did you mean “2020”?" in asked
    assert "2002: did you mean “2020”?" in asked
    assert "2120: did you mean “2020”?" in asked
    assert "annual-report new" not in asked
    asked = command("check", "2021").stderr
    assert "did you mean" not in asked
    assert "annual-report new 2021" in asked


@each_case("there", ["mine\n", None])
def test_a_report_is_never_overwritten(there: str | None, sample: Sample, command: Command) -> None:
    file = sample.root / "data/2021/report.yaml"
    file.parent.mkdir()
    if there is None:
        file.symlink_to("nowhere.yaml")
    else:
        file.write_text(there, "utf-8")
    done = command("new", "2021")
    assert done.returncode == 2
    assert "There is a report for 2021 already" in done.stderr
    assert not done.stdout
    assert file.is_symlink() if there is None else file.read_text("utf-8") == there


def test_errors_of_the_last_report_are_told_and_nothing_is_written(sample: Sample, command: Command) -> None:
    sample.report(REPORT.replace("{lop}.", "{lopp}."))
    done = command("new", "2021")
    assert done.returncode == 1
    assert "unknown-name" in done.stderr
    assert "2021: nothing was written" in done.stderr
    assert not (sample.root / "data/2021").exists()


@each_case(
    ("asked", "said"),
    [
        (["2021-2025"], "2021-2025 is a term"),
        (["nay"], "“nay” is not a period"),
        (["2020"], "There is a report for 2020 already"),
        (["2019"], "The report on 2019 could not be started"),
        (["2021-h1"], "The report on 2021-h1 could not be started"),
        (["2021", "--from", "2019"], "The report on 2021 cannot be started from “2019”"),
        (["2021", "--from", "2021"], "The report on 2021 cannot be started from “2021”"),
        (["2021", "--from", "x"], "There are reports for: 2020"),
    ],
)
def test_what_cannot_be_begun_is_told(asked: list[str], said: str, sample: Sample, command: Command) -> None:
    done = command("new", *asked)
    assert done.returncode == 2
    assert said in done.stderr
    assert sorted(path.name for path in (sample.root / "data").iterdir()) == ["2020", "organization.yaml"]


def test_a_year_may_be_begun_from_an_earlier_one(years: Sample, command: Command) -> None:
    done = command("new", "2021", "--from", "2019")
    assert done.returncode == 0
    assert "Started from the report for 2019." in done.stderr
    assert "# the year 2019: 12" in (years.root / "data/2021/report.yaml").read_text("utf-8")


def test_nothing_is_written_outside_of_the_workspace(sample: Sample, command: Command, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (sample.root / "data/2021").symlink_to(outside)
    done = command("new", "2021")
    assert done.returncode == 2
    assert "leads out of the workspace" in done.stderr
    assert not list(outside.iterdir())


def test_a_folder_in_the_way_is_told(sample: Sample, command: Command) -> None:
    sample.write("data/2021", "a file")
    done = command("new", "2021")
    assert done.returncode == 3
    assert "Cannot write" in done.stderr


def test_years_to_begin_are_completed(years: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(years.root)
    nothing_typed = Mock(params={})
    assert next_here(nothing_typed, "") == ["2020-h2", "2021"]
    assert next_here(nothing_typed, "3") == []


def test_a_workspace_may_be_named(sample: Sample, command: Command, tmp_path: Path) -> None:
    other = Sample(tmp_path / "other")
    other.write("data/organization.yaml", ORGANIZATION)
    assert command("new", "2021", "--workspace", str(other.root)).returncode == 0
    assert (other.root / "data/2021/report.yaml").is_file()
