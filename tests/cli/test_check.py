"""`check`: what is wrong is told, and nothing is written."""

import json
from unicodedata import normalize

import pytest
from cases import each_case
from cli.conftest import Command
from sample import REPORT, Sample

from annual_report.api import all_rules
from annual_report.cli.formats import formats_offered
from annual_report.language import LANGUAGES, Language

MISSPELT = REPORT.replace("sections:", "sectons:")


def test_years_are_apart_by_blanks_or_commas(sample: Sample, command: Command) -> None:
    sample.write("data/2019/report.yaml", REPORT.replace("2020", "2019"))
    apart = command("check", "2019", "2020").stdout
    assert "2019: no errors" in apart
    for asked in (["2019,2020"], ["2019,", "2020"], ["2019;2020"], ["2019, 2020,"]):
        assert command("check", *asked).stdout == apart, asked
    assert command("build", "2019,2020", "--format", "html").returncode == 0
    assert command("compare", "2019,2020").stdout == command("compare", "2019", "2020").stdout


def test_sound_data_is_said_to_be_sound(sample: Sample, command: Command) -> None:
    done = command("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "2020: no errors\n", "")
    assert not (sample.root / "output").exists()


def test_all_years_named_are_checked(years: Sample, command: Command) -> None:
    years.write("data/2019/report.yaml", REPORT.replace("value: 12", "value: 62/40").replace("2020", "2019"))
    done = command("check", "2019", "2020")
    assert done.returncode == 1
    assert "data/2019/report.yaml:" in done.stdout
    assert "2020: no errors" in done.stdout
    assert "2019: no errors" not in done.stdout


def test_quiet_says_nothing_of_sound_data(sample: Sample, command: Command) -> None:
    done = command("check", "--quiet")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_unknown_year_is_wrong_usage(sample: Sample, command: Command) -> None:
    assert command("check", "1999").returncode == 2


def test_json_is_all_that_standard_output_holds(sample: Sample, command: Command) -> None:
    sample.report(MISSPELT)
    done = command("check", "--output-format", "json", lang="vi")
    told = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (1, "")
    assert told["summary"] == {"errors": 1, "warnings": 0, "cut": []}
    assert told["diagnostics"][0]["file"] == "data/2020/report.yaml"
    assert "khóa “sectons”" in told["diagnostics"][0]["message"]


def test_sarif_is_all_that_standard_output_holds(sample: Sample, command: Command) -> None:
    sample.report(MISSPELT)
    done = command("check", "--output-format", "sarif")
    result = json.loads(done.stdout)["runs"][0]["results"][0]
    assert (done.returncode, done.stderr) == (1, "")
    assert result["ruleId"] == "unknown-key"
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "data/2020/report.yaml"


def test_workflow_commands_are_all_that_standard_output_holds(sample: Sample, command: Command) -> None:
    sample.report(MISSPELT)
    done = command("check", "--output-format", "github")
    assert (done.returncode, done.stderr) == (1, "")
    (line,) = done.stdout.splitlines()
    assert line.startswith("::error file=data/2020/report.yaml,line=")
    assert ",title=unknown-key::" in line


def test_terminal_is_the_usual_format(sample: Sample, command: Command) -> None:
    sample.report(MISSPELT)
    assert command("check", "--output-format", "terminal").stdout == command("check").stdout != ""


@each_case("name", ["json", "sarif", "github"])
def test_programs_are_told_of_sound_data_in_their_format_alone(name: str, sample: Sample, command: Command) -> None:
    done = command("check", "--output-format", name)
    assert (done.returncode, done.stderr) == (0, "")
    assert (done.stdout == "") == (name == "github")


@pytest.mark.parametrize("name", ["json", "sarif", "github"])
def test_programs_are_told_files_from_where_the_command_ran(
    name: str, sample: Sample, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample.report(MISSPELT)
    monkeypatch.chdir(sample.root.parent)
    told = command("check", "--workspace", sample.root.name, "--output-format", name).stdout
    assert "workspace/data/2020/report.yaml" in told
    monkeypatch.chdir(sample.root / "data")
    assert (sample.root / "data/2020/report.yaml").as_posix() in command("check", "--output-format", name).stdout


@each_case("lang", LANGUAGES)
def test_unknown_format_is_wrong_usage(lang: Language, sample: Sample, command: Command) -> None:
    done = command("check", "--output-format", "yaml", lang=lang)
    assert (done.returncode, done.stdout) == (2, "")
    assert "--output-format" in done.stderr
    assert "terminal, json, sarif " in done.stderr


def test_formats_are_offered_as_they_are_typed() -> None:
    assert formats_offered("") == ["terminal", "json", "sarif", "github"]
    assert formats_offered("s") == ["sarif"]


def fitting(sample: Sample) -> str:
    """The report with what fits a task of the year before, and its text."""
    plan = "sections:\n  - title: A\n    plan: [{id: viec, text: Mở 5 lớp tập huấn}]\n"
    head = REPORT[: REPORT.index("statistics:")]
    sample.write("data/2019/report.yaml", head.replace("2020", "2019") + plan)
    text = head + "sections:\n  - title: A\n    activities: [{id: a, text: Đã mở 5 lớp tập huấn.}]\n"
    sample.report(text)
    return text


def test_proposal_is_told_with_the_line_to_add_and_done_only_where_accepted(sample: Sample, command: Command) -> None:
    text, report = fitting(sample), sample.root / "data/2020/report.yaml"
    assert "fulfils: [viec]" in command("check", "--fix").stdout
    assert report.read_text("utf-8") == text
    shown = command("check", "--accept", "plan-item-perhaps-fulfilled", "--diff")
    assert "+    activities: [{id: a, fulfils: [viec], text: Đã mở 5 lớp tập huấn.}]\n" in shown.stdout
    assert report.read_text("utf-8") == text
    done = command("check", "--accept", "plan-item-perhaps-fulfilled")
    assert (done.returncode, "2020: no errors" in done.stdout) == (0, True)
    assert report.read_text("utf-8") == text.replace("id: a,", "id: a, fulfils: [viec],")


def test_only_rules_that_propose_something_can_be_accepted(sample: Sample, command: Command) -> None:
    done = command("check", "--accept", "bad-id")
    assert done.returncode == 2
    assert [each.name for each in all_rules() if each.proposes and each.name not in done.stderr] == []
    assert all(len(line) <= 80 for line in done.stderr.splitlines()[1:])
    meant = command("check", "--accept", "plan-item-perhaps-fulfiled")
    assert meant.returncode == 2
    assert "unknown rule “plan-item-perhaps-fulfiled”; did you mean “plan-item-perhaps-fulfilled”?" in meant.stderr


def test_places_and_edits_are_those_of_the_file_as_it_stands(sample: Sample, command: Command) -> None:
    written = normalize("NFD", REPORT.replace("huấn, value", "huấn, valuee"))
    sample.report(written)
    told = json.loads(command("check", "--output-format", "json").stdout)
    (found,) = [each for each in told["diagnostics"] if each["rule"] == "unknown-key"]
    line = written.split("\n")[found["line"] - 1]
    for place in (found, *found["edits"]):
        assert line[place["column"] - 1 : place["end_column"] - 1] == "valuee"
