"""What --install-completion puts into the home folder is taken away again by --remove-completion, to the last byte."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess
from typing import Final

import pytest
from cases import each_case
from sample import Sample
from typer._completion_shared import install_bash, install_zsh

from annual_report.cli.completion_files import install, remove_installed
from annual_report.cli.start_file_block import with_block, without_block, without_lines

TYPER: Final = {"prog_name": "annual-report", "complete_var": "_ANNUAL_REPORT_COMPLETE"}
OWN: Final = b"alias ll='ls -l'\n"
START_FILES: Final = {"bash": ".bashrc", "zsh": ".zshrc"}
# Contents of start-up files as people have them.
CONTENTS: Final = (
    None,  # none
    b"",  # empty
    OWN * 3,  # plain
    OWN.rstrip(),  # without an end
    OWN.replace(b"\n", b"\r\n") * 2,  # of Windows
    b"a\r\nb",  # of Windows without an end
    b"\n\n" + OWN + b"\n\n\n",  # blank lines
    b"# caf\xe9\n",  # latin 1
    b"\xef\xbb\xbf" + OWN,  # with a mark
    OWN + b"\0\n",  # with a zero
    b"autoload x\nzstyle ':completion:*' menu select\nexport A=1\n",  # own style
    OWN + b"zstyle ':completion:*' menu select\n",  # own style at the end
    b"fpath+=~/.zfunc; autoload -Uz compinit; compinit\n" + OWN,  # own folder of functions
)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home folder with nothing in it."""
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def at_home(sample: Sample, home: Path, *arguments: str) -> CompletedProcess[str]:
    """Runs the command with that home folder."""
    return sample.run("--lang", "en", *arguments, HOME=str(home), USERPROFILE=str(home))


def held(home: Path) -> dict[str, bytes]:
    """The files in the home folder, but for the key that every command has which writes."""
    files = {each.relative_to(home).as_posix(): each for each in home.rglob("*") if each.is_file()}
    return {name: file.read_bytes() for name, file in files.items() if not name.startswith(".local/state/")}


@each_case(("shell", "content"), [*(("bash", each) for each in CONTENTS), *(("zsh", each) for each in CONTENTS[-4:])])
def test_start_files_are_kept_and_come_back_to_the_last_byte(
    shell: str, content: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    home = tmp_path / "home"
    home.mkdir()
    file = home / START_FILES[shell]
    if content is not None:
        file.write_bytes(content)
    before = held(home)
    install(shell, home)
    once = held(home)
    assert once[file.name].startswith(content or b"")
    assert once[file.name].count(b"annual-report completion") == 2
    install(shell, home)
    assert held(home) == once
    assert remove_installed(home)
    assert held(home) == before
    assert {each.name for each in home.iterdir()} == set(before)
    assert remove_installed(home) == []


def test_lines_that_were_added_since_stay_apart() -> None:
    lines = ["x"]
    for content in (None, b"", b"a\n", b"a"):
        added = with_block(content, lines) + b"b\n"
        left = without_block(added, lines)
        assert left == (b"a\nb\n" if content else b"b\n"), content
        of_windows = with_block(content, lines).replace(b"\n", b"\r\n")
        assert without_block(of_windows, lines) == (content and content.replace(b"\n", b"\r\n"))


def test_what_version_0_2_has_written_is_recognised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for again in (False, True):
        for install_old, shell in ((install_bash, "bash"), (install_zsh, "zsh")):
            file = tmp_path / START_FILES[shell]
            file.write_bytes(OWN)
            install_old(shell=shell, **TYPER)
            if again:  # the old lines give way to the new ones
                install(shell, tmp_path)
                assert file.read_bytes().startswith(OWN + b"# >>> annual-report")
            assert remove_installed(tmp_path)
            assert file.read_bytes() == OWN, (shell, again)


def test_old_lines_part_what_is_around_them() -> None:
    line = "source 'x'"
    for before, after in (
        (b"a\n\nsource 'x'\nb\n", b"a\nb\n"),
        (b"a\nsource 'x'\nb\n", b"a\nb\n"),
        (b"a\nsource 'x'\n", b"a"),
        (b"\nsource 'x'\n", b""),
        (b"a # source 'x'\n", b"a # source 'x'\n"),
    ):
        assert without_lines(before, [line]) == after, before


def test_scripts_of_other_programs_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for install_other, shell in ((install_bash, "bash"), (install_zsh, "zsh")):
        install(shell, tmp_path)
        install_other(shell=shell, prog_name="other", complete_var="_X")
    remove_installed(tmp_path)
    assert (tmp_path / ".bashrc").read_bytes().endswith(b"/.bash_completions/other.sh'\n")
    assert b"annual-report" not in (tmp_path / ".bashrc").read_bytes()
    assert b"fpath+=~/.zfunc" in (tmp_path / ".zshrc").read_bytes()
    assert (tmp_path / ".zfunc/_other").is_file()


def test_shell_finds_the_script_whatever_home_is_called(sample: Sample, tmp_path: Path) -> None:
    for name in ("cho'me", "a b$(touch x)`y`", "cho\nme"):
        home = tmp_path / name
        home.mkdir()
        assert at_home(sample, home, "--install-completion", "bash").returncode == 0
        script = f"source {START_FILES['bash']}; complete -p annual-report"
        found = subprocess.run(["bash", "-c", script], cwd=home, env={**os.environ, "HOME": str(home)}, check=False)
        assert found.returncode == 0, name
        assert at_home(sample, home, "--remove-completion").returncode == 0
        assert held(home) == {}


def test_installing_and_removal_are_told(sample: Sample, home: Path) -> None:
    script, start = home / ".bash_completions/annual-report.sh", home / ".bashrc"
    assert at_home(sample, home, "--remove-completion").stdout == "Completion is not installed.\n"
    assert list(home.iterdir()) == []
    done = at_home(sample, home, "--install-completion", "bash")
    assert done.stdout.splitlines()[1] == f"Written for bash: {script}, {start}"
    done = at_home(sample, home, "--remove-completion")
    assert (done.returncode, done.stdout) == (0, f"Completion was removed from: {script}, {start}\n")


def test_removal_makes_no_key(sample: Sample, home: Path) -> None:
    start = home / ".bashrc"
    start.write_text(f"alias a=b\n\nsource '{home}/.bash_completions/annual-report.sh'\n")
    assert at_home(sample, home, "--remove-completion").returncode == 0
    assert [(each.name, each.read_bytes()) for each in home.iterdir()] == [(".bashrc", b"alias a=b\n")]


def test_removal_leaves_copies_alone_and_says_what_it_may_not_write(sample: Sample, home: Path) -> None:
    start, copy = home / ".bashrc", home / ".bashrc.bak"
    start.write_bytes(OWN)
    at_home(sample, home, "--install-completion", "bash")
    copy.write_bytes(start.read_bytes())
    start.chmod(0o444)
    before = held(home)
    done = at_home(sample, home, "--remove-completion")
    assert done.returncode == 3
    assert "it is write-protected" in done.stderr
    assert "Nothing was changed." in done.stderr
    assert held(home) == before
    start.chmod(0o644)
    assert at_home(sample, home, "--remove-completion").returncode == 0
    assert held(home) == {start.name: OWN, copy.name: before[copy.name]}


def test_link_and_mode_stay(sample: Sample, home: Path) -> None:
    start, real = home / ".bashrc", home / "dot/bashrc"
    real.parent.mkdir()
    real.write_bytes(b"")
    real.chmod(0o640)
    start.symlink_to("dot/bashrc")
    for option in (("--install-completion", "bash"), ("--remove-completion",)):
        assert at_home(sample, home, *option).returncode == 0
        assert str(start.readlink()) == "dot/bashrc"
        assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_bytes() == b""


def utf_16(file: Path) -> None:
    file.write_bytes(OWN.decode().encode("utf-16"))


def utf_16_without_mark(file: Path) -> None:
    file.write_bytes(OWN.decode().encode("utf-16-le"))


def pipe(file: Path) -> None:
    os.mkfifo(file)


def device(file: Path) -> None:
    file.symlink_to("/dev/zero")


def dangling(file: Path) -> None:
    file.symlink_to("nowhere/x")


def loop(file: Path) -> None:
    file.symlink_to(file.name)


def changed(file: Path) -> None:
    file.write_bytes(with_block(OWN, ["something else"]))


@each_case(
    ("make", "said"),
    (
        (Path.mkdir, "it is a folder"),
        (pipe, "this is a device or a pipe, not a file"),
        (device, "this is a device or a pipe, not a file"),
        (dangling, "it is a link that leads to no file"),
        (loop, "link"),
        (utf_16, "it is saved as UTF-16"),
        (utf_16_without_mark, "it is saved as UTF-16"),
        (changed, "the lines of annual-report in it were changed"),
    ),
)
def test_what_is_no_start_file_is_refused_in_words(
    make: Callable[[Path], object], said: str, sample: Sample, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    make(home / ".bashrc")
    before = held(home)
    done = at_home(sample, home, "--install-completion", "bash")
    assert done.returncode == 3
    assert said in done.stderr
    assert done.stderr.endswith("Nothing was changed.\n")
    assert held(home) == before
    assert {each.name for each in home.iterdir()} == {".bashrc"}


def test_file_of_the_scripts_name_that_is_none_of_ours_stays(sample: Sample, home: Path) -> None:
    script = home / ".config/fish/completions/annual-report.fish"
    script.parent.mkdir(parents=True)
    script.write_text("my own\n")
    done = at_home(sample, home, "--install-completion", "fish")
    assert (done.returncode, "there is another file of this name" in done.stderr) == (3, True)
    assert at_home(sample, home, "--remove-completion").stdout == "Completion is not installed.\n"
    assert script.read_text() == "my own\n"


def test_home_that_is_not_named_or_not_there_is_told(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*_arguments: object, **_named: object) -> None:
        pytest.fail("nothing may be written")

    monkeypatch.setattr("annual_report.cli.completion_files.write_files", none)
    monkeypatch.setattr("annual_report.cli.completion_files.replace_own_file", none)
    for home in ("", "x", str(tmp_path / "none")):
        for option in (("--install-completion", "bash"), ("--remove-completion",)):
            done = sample.run("--lang", "en", *option, HOME=home, USERPROFILE=home)
            assert (done.returncode, "Your home folder was not found" in done.stderr) == (3, True), (home, option)


def test_powershell_is_told_what_to_add_and_not_changed(sample: Sample, home: Path) -> None:
    program = home / "bin/pwsh"
    program.parent.mkdir()
    program.write_text(f"#!/bin/sh\ntouch {home}/called\n")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    done = sample.run("--lang", "en", "--install-completion", "pwsh", HOME=str(home), PATH=path)
    assert done.returncode == 0
    assert done.stdout == "annual-report --show-completion powershell | Out-String | Invoke-Expression\n"
    assert "Nothing was changed." in done.stderr
    done = sample.run("--lang", "en", "--remove-completion", HOME=str(home), PATH=path)
    assert "PowerShell: delete the lines of annual-report" in done.stderr
    assert {each.name for each in home.iterdir()} == {"bin"}
