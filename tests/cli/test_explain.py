"""`explain`: a rule told in full, all rules listed, a misspelt one put right."""

from pathlib import Path

from cases import each_case
from cli.conftest import Command
from rich.cells import cell_len
from sample import Sample, run

from annual_report.api.rules.catalogue import all_rules
from annual_report.cli.explain import rules_offered
from annual_report.language import LANGUAGES, Language

NAMES = [each.name for each in all_rules()]


def test_rule_is_told_with_its_samples_and_how_to_waive_it(command: Command) -> None:
    done = command("explain", "ratio-exceeds-total")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert lines[0] == "error[ratio-exceeds-total]: the part of a ratio is larger than its whole"
    assert lines.index("Wrong: data/2017/report.yaml") < lines.index("Right: data/2017/report.yaml")
    assert "      - {id: ho-so, label: Hồ sơ được duyệt, value: 62/40, unit: hồ sơ}" in lines
    assert "    # ignore: ratio-exceeds-total" in lines
    assert "      ratio-exceeds-total: off" in lines


def test_rule_is_told_in_the_users_language(command: Command) -> None:
    said = command("explain", "name-with-degree", lang="vi").stdout
    assert said.startswith("cảnh báo[name-with-degree]: họ tên có kèm học hàm, học vị\n")
    assert "Sai: data/organization.yaml" in said
    assert "# bỏ qua: name-with-degree" in said
    assert "name-with-degree: tắt" in said


@each_case("lang", LANGUAGES)
@each_case("name", ["", *NAMES])
def test_lines_fit_a_terminal(name: str, lang: Language, command: Command) -> None:
    lines = command("explain", *filter(None, [name]), lang=lang).stdout.splitlines()
    assert max(map(cell_len, lines)) <= 80
    assert lines == [line.rstrip() for line in lines]


@each_case("lang", LANGUAGES)
def test_without_a_name_all_rules_are_listed(lang: Language, command: Command) -> None:
    done = command("explain", lang=lang)
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines() if not line.startswith(" ")] == NAMES


def test_name_in_other_letters_is_known(command: Command) -> None:
    assert command("explain", " Yaml-Syntax ").returncode == 0


@each_case(
    ("name", "hint"),
    [("ratio-exeeds-total", "did you mean “ratio-exceeds-total”?"), ("xyz", "without a name lists all rules")],
)
def test_unknown_name_is_wrong_usage_and_the_nearest_is_named(name: str, hint: str, command: Command) -> None:
    done = command("explain", name)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"unknown rule “{name}”" in done.stderr
    assert hint in done.stderr


def test_no_workspace_is_needed_and_pipes_get_no_colour(sample: Sample) -> None:
    (sample.root / "data/organization.yaml").unlink()
    done = sample.run("explain", "unknown-name", NO_COLOR="", TERM="xterm-256color")
    assert done.returncode == 0
    assert "\x1b" not in done.stdout


def test_names_are_offered_for_completion() -> None:
    assert rules_offered("ratio-") == ["ratio-exceeds-total", "ratio-of-nothing"]


@each_case("lang", LANGUAGES)
def test_help_fits_a_terminal(lang: Language, command: Command) -> None:
    assert max(map(cell_len, command("explain", "--help", lang=lang).stdout.splitlines())) <= 80


def test_explanation_names_keys_as_the_workspace_writes_them(tmp_path: Path) -> None:
    assert run("init", "x", "--yes", "--keys", "vi", cwd=tmp_path).returncode == 0
    told = run("--lang", "vi", "explain", "bad-figure", cwd=tmp_path / "x").stdout
    assert "“đơn vị”" in told
    assert "unit" not in told
