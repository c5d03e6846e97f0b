"""Help, version, languages and completion."""

import os
import re
import subprocess
import sys
from pathlib import Path

from cases import each_case
from cli.conftest import Command
from rich.cells import cell_len
from sample import Sample

from annual_report import __version__
from annual_report.api.data_schema import FILES
from annual_report.compose.registry import DOCUMENT_KINDS
from annual_report.language import LANGUAGES, Language

COMMANDS = (
    "",
    "build",
    "new",
    "import",
    "check",
    "compare",
    "diff",
    "status",
    "init",
    "doctor",
    "explain",
    "inspect",
    "merge",
    "proofread",
    "schema",
)


@each_case("lang", LANGUAGES)
@each_case("name", COMMANDS)
def test_help_fits_the_terminal(name: str, lang: Language, command: Command) -> None:
    done = command(*filter(None, [name]), "--help", lang=lang)
    assert done.returncode == 0
    assert max(cell_len(line) for line in done.stdout.splitlines()) <= 80
    assert done.stdout == command(*filter(None, [name]), "-h", lang=lang).stdout


@each_case("lang", LANGUAGES)
def test_list_of_commands_cuts_no_text_short(lang: Language, command: Command) -> None:
    told = " ".join(command("--help", lang=lang).stdout.split())
    for name in filter(None, COMMANDS):
        _usage, said, *_rest = re.split(r"\n\n+", command(name, "--help", lang=lang).stdout)
        assert f" {name} {' '.join(said.split())}" in told


def test_help_is_told_in_the_users_language(command: Command) -> None:
    assert "Makes the documents" in command("build", "--help").stdout
    said = command("build", "--help", lang="vi").stdout
    assert "Lập văn bản" in said
    assert "Tùy chọn:" in said
    assert "Tham số:" in said
    assert "mặc" in said


def test_parser_speaks_the_language_asked_for_and_not_the_systems(sample: Sample) -> None:
    system = {"LANG": "vi_VN.UTF-8", "LC_ALL": "", "LANGUAGE": ""}
    assert "unknown command" in sample.run("--lang", "en", "khong-co", lang="", **system).stderr
    assert "không có lệnh" in sample.run("khong-co", lang="", **system).stderr
    assert "không có lệnh" in sample.run("khong-co", lang="vi", LANG="C.UTF-8", LC_ALL="C.UTF-8").stderr


def test_nothing_asked_is_help_and_wrong_usage(command: Command) -> None:
    done = command()
    assert done.returncode == 2
    assert "Usage:" in done.stdout + done.stderr


@each_case("asked", [["khong-co"], ["build", "--khong-co"], ["--lang", "fr", "check"], ["init"]])
def test_wrong_usage_is_told_without_a_traceback(asked: list[str], sample: Sample) -> None:
    done = sample.run(*asked)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


@each_case(
    ("asked", "said"),
    [
        (["chek"], "không có lệnh “chek”; có phải ý bạn là “check”?\nxem cách dùng: annual-report --help\n"),
        (["check", "--fixx"], "không có tùy chọn “--fixx”; có phải ý bạn là “--fix”?\n"),
        (["build", "--output"], "tùy chọn “--output” phải có giá trị đi kèm\n"),
        (["init"], "thiếu “THƯ MỤC”\nxem cách dùng: annual-report init --help\n"),
        (["init", "x", "--year", "nay"], "--year: viết một năm, chẳng hạn 2024; "),
        (["init", "x", "y"], "thừa “y”\nxem cách dùng: annual-report init --help\n"),
        (["check", "--fix=x"], "tùy chọn “--fix” không nhận giá trị\n"),
        (["schema", "x"], "TỆP: không có tệp dữ liệu “x”; hãy dùng report, organization hoặc letter\n"),
        (["--lang", "fr", "check"], "--lang: không có ngôn ngữ “fr”; hãy dùng vi hoặc en\n"),
        (["new"], "thiếu “NĂM”\n"),
        ([], "Cách dùng: annual-report [TÙY CHỌN] LỆNH [THAM SỐ]...\n"),
    ],
)
def test_wrong_usage_is_told_in_vietnamese(asked: list[str], said: str, sample: Sample) -> None:
    done = sample.run(*asked, lang="vi")
    assert done.returncode == 2
    assert done.stderr.startswith(said)
    assert not set(done.stderr.split()) & {"Usage:", "Error:", "Try", "option", "Missing", "Invalid", "Show"}


def test_completion_is_installed_and_told_in_vietnamese(sample: Sample, tmp_path: Path) -> None:
    done = sample.process(
        "--install-completion", lang="vi", HOME=str(tmp_path), _TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION=""
    )
    told = done.stdout + done.stderr
    assert told.startswith(("Đã cài: ", "Chỉ bash, zsh, fish và PowerShell "))
    assert "ompletion" not in told.splitlines()[0]


def test_completion_is_installed_for_the_shell_that_is_named(sample: Sample, tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "USERPROFILE": str(tmp_path)}
    zsh, fish = tmp_path / ".zfunc/_annual-report", tmp_path / ".config/fish/completions/annual-report.fish"
    for asked, file in ((["--install-completion", "zsh"], zsh), (["--install-completion=fish"], fish)):
        done = sample.run(*asked, **home)
        assert done.returncode == 0
        assert str(file) in done.stdout
        assert file.is_file()
    assert "complete --command annual-report" in sample.run("--show-completion", "fish", **home).stdout
    assert not (tmp_path / ".bashrc").exists()


@each_case(
    ("words", "said"),
    [
        (["tcsh"], "unknown shell “tcsh”; use bash, zsh, fish or powershell"),
        (["check", "2020"], "unknown shell “check”, “2020”"),
        (["zsh", "bash"], "name only one shell"),
    ],
)
def test_nothing_is_installed_where_a_word_is_no_shell(
    words: list[str], said: str, sample: Sample, tmp_path: Path
) -> None:
    done = sample.run("--install-completion", *words, HOME=str(tmp_path), USERPROFILE=str(tmp_path))
    assert done.returncode == 2
    assert said in done.stderr
    assert not list(tmp_path.glob(".*"))


def test_version_is_told(command: Command) -> None:
    assert command("--version").stdout == f"annual-report {__version__}\n"


@each_case(
    ("arguments", "environment", "vietnamese"),
    [
        (["--lang", "vi", "check"], {}, True),
        (["--lang=vi", "check"], {"ANNUAL_REPORT_LANG": "en"}, True),
        (["--lang", "en", "check"], {"ANNUAL_REPORT_LANG": "vi"}, False),
        (["--lang", "en_GB", "check"], {"ANNUAL_REPORT_LANG": "vi"}, False),
        (["--lang=vi-VN.UTF-8", "check"], {"ANNUAL_REPORT_LANG": "en"}, True),
        (["check"], {"ANNUAL_REPORT_LANG": "vi", "LC_ALL": "en_US.UTF-8"}, True),
        (["check"], {"ANNUAL_REPORT_LANG": "", "LC_ALL": "vi_VN.UTF-8"}, True),
        (["check"], {"ANNUAL_REPORT_LANG": "", "LC_ALL": "fr_FR.UTF-8"}, False),
    ],
)
def test_language_is_chosen(
    arguments: list[str], environment: dict[str, str], vietnamese: bool, sample: Sample
) -> None:
    done = sample.run(*arguments, lang=environment.pop("ANNUAL_REPORT_LANG", ""), **environment)
    assert done.returncode == 0, done.stderr
    assert ("no errors" not in done.stdout) == vietnamese


def test_messages_come_in_utf_8_whatever_the_system_says(sample: Sample) -> None:
    done = sample.process("check", "2018", lang="vi", LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert "báo cáo" in done.stderr


def completion(sample: Sample, **environment: str) -> str:
    """What the installed program prints for a shell; the shell finds it by its name."""
    program = Path(sys.executable).with_name("annual-report")
    done = subprocess.run(
        [program],
        cwd=sample.root,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in done.stderr
    return done.stdout


@each_case("shell", ["bash", "zsh", "fish"])
def test_completion_script_is_produced(shell: str, sample: Sample) -> None:
    assert "_ANNUAL_REPORT_COMPLETE=complete_" + shell in completion(sample, _ANNUAL_REPORT_COMPLETE=f"source_{shell}")


@each_case(("typed", "offered"), [("annual-report b", "build"), ("annual-report build --f", "--format")])
def test_completion_knows_commands_and_options(typed: str, offered: str, sample: Sample) -> None:
    words = {"COMP_WORDS": typed, "COMP_CWORD": str(typed.count(" "))}
    assert completion(sample, _ANNUAL_REPORT_COMPLETE="complete_bash", **words).split() == [offered]


@each_case("lang", LANGUAGES)
def test_help_names_every_document_and_data_file(lang: Language, sample: Sample) -> None:
    """Help is shown without loading the registries, so its texts are to be changed by hand."""
    for command, names in (("build", [kind.name for kind in DOCUMENT_KINDS]), ("schema", list(FILES))):
        told = set(re.findall(r"\w+", sample.run(command, "--help", lang=lang).stdout))
        assert set(names) <= told, command
