"""A start-up file of a shell is the old one or the new one, whole, whatever stops or refuses what writes it."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from sample import Sample
from security.interrupting import REFUSALS, Refusing, snapshots, watched

from annual_report.api.publish import CannotWriteError
from annual_report.cli import completion_files
from annual_report.cli.completion_files import install, remove_installed

OWN: Final = b"alias ll='ls -l'\n" * 100
SHELLS: Final = {"bash": ".bashrc", "zsh": ".zshrc"}


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with a start-up file for each shell; keys are elsewhere."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    folder = tmp_path / "home"
    folder.mkdir()
    for file in SHELLS.values():
        (folder / file).write_bytes(OWN)
    return folder


def test_killed_before_any_call_it_is_the_old_one_or_the_new_one(home: Path, tmp_path: Path) -> None:
    for shell, name in SHELLS.items():
        kept = snapshots(home, lambda shell=shell: install(shell, home), tmp_path / f"install-{shell}")
        new = (home / name).read_bytes()
        kept += snapshots(home, lambda: remove_installed(home), tmp_path / f"remove-{shell}")
        assert len(kept) > 20
        seen = {(folder / name).read_bytes() for _call, folder in kept}
        assert seen == {OWN, new}
        assert new.startswith(OWN)
        assert (home / name).read_bytes() == OWN
        for call, folder in kept:  # no shell looks for a script that is not there
            assert (folder / name).read_bytes() == OWN or any(folder.glob(".*/*annual-report*")), call


def installed(home: Path) -> bool:
    """Whether installing for bash changes anything, as far as it says."""
    try:
        install("bash", home)
    except CannotWriteError as refused:
        return bool(refused.changed)
    return True


def test_refused_any_call_it_is_told_and_what_is_said_is_true(home: Path) -> None:
    file = home / ".bashrc"
    for error in REFUSALS[:3]:
        at, ended = 0, False
        while not ended:
            refusing = Refusing(at, error, lasting=True)
            before = {each: each.read_bytes() for each in home.rglob("*") if each.is_file()}
            with watched(home, refusing):
                changed = installed(home)
            now = {each: each.read_bytes() for each in home.rglob("*") if each.is_file()}
            assert changed or now == before, (at, refusing.kind)
            ended = refusing.count <= at
            assert file.read_bytes().startswith(OWN)
            remove_installed(home)
            assert file.read_bytes() == OWN, (at, refusing.kind)
            at += 11  # each kind of call is among them


def test_what_somebody_saves_meanwhile_stays(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    carry_out = completion_files._carry_out

    def meanwhile(changes: list[completion_files._Change]) -> None:
        (home / ".bashrc").write_bytes(b"saved\n")
        carry_out(changes)

    monkeypatch.setattr(completion_files, "_carry_out", meanwhile)
    for act in (lambda: install("bash", home), lambda: remove_installed(home)):
        with pytest.raises(CannotWriteError):
            act()
        assert (home / ".bashrc").read_bytes() == b"saved\n"
        monkeypatch.setattr(completion_files, "_carry_out", carry_out)
        (home / ".bashrc").write_bytes(OWN)
        install("bash", home)
        monkeypatch.setattr(completion_files, "_carry_out", meanwhile)


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_file_that_would_be_too_large_stays_as_it_is(home: Path, sample: Sample) -> None:
    program = Path(sys.executable).with_name("annual-report")
    limited = f'ulimit -f 1; exec "{program}" --lang en --install-completion bash'  # of 1,024 bytes
    environment = {**os.environ, "HOME": str(home), "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(
        ["bash", "-c", limited], cwd=sample.root, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert "Cannot write" in done.stderr
    assert (home / ".bashrc").read_bytes() == OWN
