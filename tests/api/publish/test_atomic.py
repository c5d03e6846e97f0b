"""Writing files whole or not at all."""

import os
import time
from pathlib import Path

import pytest
from cases import each_case

from annual_report.api.publish import CannotWriteError, locking, settle_folder, write_files
from annual_report.api.publish.journal import JOURNAL
from annual_report.api.publish.locking import Lock, locked
from annual_report.api.publish.staging import PREFIX, STALE_SECONDS, staging


def test_files_are_written_and_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "a/b"
    write_files(folder, {"x": b"1", "y": b"2"})
    write_files(folder, {"x": b"3"})
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == {"x": b"3", "y": b"2"}


def test_nothing_to_write_is_fine(tmp_path: Path) -> None:
    write_files(tmp_path / "a", {})
    assert list((tmp_path / "a").iterdir()) == []


def test_last_file_that_fails_leaves_the_first_as_it_was(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"old"})
    (tmp_path / "b").mkdir()
    with pytest.raises(CannotWriteError, match="Is a directory") as caught:
        write_files(tmp_path, {"a": b"new", "b": b"new"})
    assert caught.value.path == tmp_path / "b"
    assert (tmp_path / "a").read_bytes() == b"old"
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a", "b"]


def test_rename_that_fails_is_told_and_leaves_no_temporary_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_source: Path, _target: Path) -> None:
        raise PermissionError(13, "in use by another program")

    write_files(tmp_path, {"a": b"old"})
    monkeypatch.setattr(os, "replace", fails)
    with pytest.raises(CannotWriteError, match="in use by another program") as caught:
        write_files(tmp_path, {"a": b"new"})
    assert caught.value.reason == "in use by another program"
    assert caught.value.state.say("en") == "Nothing was changed."
    assert [each.name for each in tmp_path.iterdir()] == ["a"]


def test_any_end_leaves_no_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, {"a": b"new"})
    assert list(tmp_path.iterdir()) == []


def test_link_in_place_of_a_file_is_not_written_through(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"mine")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "a").symlink_to(elsewhere)
    write_files(folder, {"a": b"new"})
    assert elsewhere.read_bytes() == b"mine"
    assert (folder / "a").read_bytes() == b"new"
    assert not (folder / "a").is_symlink()


def test_files_that_are_to_be_fresh_are_not_written_over(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"mine"})
    with pytest.raises(CannotWriteError, match="File exists"):
        write_files(tmp_path, {"b": b"new", "a": b"new"}, fresh=True)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a": b"mine"}


def test_write_protected_file_is_left_and_told(tmp_path: Path) -> None:
    write_files(tmp_path, {"a": b"old", "b": b"old"})
    (tmp_path / "b").chmod(0o444)
    with pytest.raises(CannotWriteError, match="it is write-protected"):
        write_files(tmp_path, {"a": b"new", "b": b"new"})
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a": b"old", "b": b"old"}


def test_runs_that_write_into_one_folder_wait_for_one_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "PATIENCE", 0.0)
    with locked(tmp_path) as state:
        assert state is Lock.OURS
        with pytest.raises(CannotWriteError, match="another run of annual-report is writing there"):
            write_files(tmp_path, {"a": b"new"})
    assert list(tmp_path.iterdir()) == []
    write_files(tmp_path, {"a": b"new"})


def test_what_a_running_one_needs_stays_and_what_a_killed_one_left_goes(tmp_path: Path) -> None:
    (tmp_path / f"{PREFIX}0").mkdir()
    (tmp_path / f"{PREFIX}0/new-0").touch()
    (tmp_path / ".mine").mkdir()
    with staging(tmp_path, "none") as used:
        settle_folder(tmp_path)
        assert {each.name for each in tmp_path.iterdir()} == {".mine", used.name}
    assert [each.name for each in tmp_path.iterdir()] == [".mine"]


@each_case(("age", "stays"), [(0, True), (STALE_SECONDS - 60, True), (STALE_SECONDS + 60, False)])
def test_where_there_are_no_locks_age_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: int, *, stays: bool
) -> None:
    monkeypatch.setattr(locking, "_ask", lambda _folder: (None, Lock.UNKNOWN))
    left = tmp_path / f"{PREFIX}0"
    left.mkdir()
    os.utime(left, (0, time.time() - age))
    write_files(tmp_path, {"a": b""})
    assert left.exists() == stays


@each_case("journal", [b"", b"[]", b"{", b"[1]", b'[{"name": "../x", "sha256": "", "size": 0, "was": false}]', b"null"])
def test_journal_that_no_run_has_written_is_not_followed(tmp_path: Path, journal: bytes) -> None:
    out = tmp_path / "out"
    (out / f"{PREFIX}0").mkdir(parents=True)
    (tmp_path / "x").touch()
    (out / f"{PREFIX}0/{JOURNAL}").write_bytes(journal)
    settle_folder(out)
    assert list(out.iterdir()) == []
    assert (tmp_path / "x").exists()
