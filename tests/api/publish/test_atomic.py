"""Writing files whole or not at all."""

import json
import os
import time
from concurrent.futures import ThreadPoolExecutor
from errno import ENOSPC
from hashlib import sha256
from pathlib import Path
from unittest.mock import Mock

import pytest
from cases import each_case

from annual_report.api.publish import CannotWriteError, locking, settle_folder, write_files
from annual_report.api.publish.journal import JOURNAL
from annual_report.api.publish.leftovers import PREFIX, mark
from annual_report.api.publish.locking import Lock, locked
from annual_report.api.publish.own_journal import OWN
from annual_report.api.publish.seal import sealed
from annual_report.api.publish.settling import FINISH
from annual_report.api.publish.staging import STALE_SECONDS, staging


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
    with pytest.raises(CannotWriteError, match="it is a folder") as caught:
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
    with pytest.raises(CannotWriteError, match="you do not have the right to do this") as caught:
        write_files(tmp_path, {"a": b"new"})
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
    with pytest.raises(CannotWriteError, match="something with that name"):
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
    (killed(tmp_path) / "new-0").touch()
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
    left = tmp_path / f"{PREFIX}00000000"
    left.mkdir()
    os.utime(left, (0, time.time() - age))
    write_files(tmp_path, {"a": b""})
    assert left.exists() == stays


def killed(folder: Path) -> Path:
    """The staging folder that a killed run has left in `folder`."""
    place = folder / f"{PREFIX}00000000"
    place.mkdir(0o700, parents=True)
    mark(place)
    return place


def forged(name: object) -> bytes:
    """A journal by which the file `name` would be taken away."""
    return json.dumps([{"name": name, "sha256": sha256(b"").hexdigest(), "size": 0, "was": False}]).encode()


NAMES = ("../x", "a\0b", "..", ".", "", 5, "a/../../x", "/etc/passwd")


@each_case("journal", [b"", b"[]", b"{", b"[1]", b"null", b"[" * 10_000, *map(forged, NAMES)])
def test_journal_that_no_run_has_written_is_not_followed(tmp_path: Path, journal: bytes) -> None:
    out = tmp_path / "out"
    place = killed(out)
    (tmp_path / "x").touch()
    (place / JOURNAL).write_bytes(sealed(place, journal))
    settle_folder(out)
    assert list(out.iterdir()) == []
    assert (tmp_path / "x").exists()


def test_journal_of_a_name_that_no_file_can_have_is_left_alone(tmp_path: Path) -> None:
    place = killed(tmp_path)
    (place / JOURNAL).write_bytes(sealed(place, forged("\ud800")))
    write_files(tmp_path, {"a": b"new"})
    assert {each.name for each in tmp_path.iterdir()} == {"a", f"{PREFIX}00000000"}


@pytest.mark.needs_posix
@each_case("name", [JOURNAL, OWN, FINISH])
def test_pipe_in_place_of_a_journal_is_not_waited_for(tmp_path: Path, name: str) -> None:
    place = killed(tmp_path)
    os.mkfifo(place / name)
    write_files(tmp_path, {"a": b"new"})
    assert {each.name for each in tmp_path.iterdir()} == {"a", place.name}  # no run makes a pipe


def test_sets_of_two_runs_at_once_do_not_mix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
    folder, names = tmp_path / "output/2020", ("a.pdf", "b.pdf", "manifest.json")
    seen: list[set[bytes]] = []

    def write(own: bytes) -> None:
        for number in range(12):
            write_files(folder, lambda: dict.fromkeys(names, own + str(number).encode()))  # noqa: B023
            with locked(folder, 10):
                seen.append({(folder / name).read_bytes() for name in names})

    with ThreadPoolExecutor(3) as runs:
        list(runs.map(write, (b"one ", b"two ", b"three ")))
    assert len(seen) == 36
    assert all(len(each) == 1 for each in seen)
    assert {each.name for each in folder.iterdir()} == set(names)
    assert [each.name for each in (tmp_path / "output").iterdir()] == ["2020"]


def test_set_takes_files_away_and_what_fails_or_is_changed_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).write_bytes(name.encode())
    digests = {name: sha256(name.encode()).hexdigest() for name in ("b", "c", "gone")}
    (tmp_path / "c").write_bytes(b"mine")
    with monkeypatch.context() as patched:
        patched.setattr("annual_report.api.publish.atomic.sync_folder", Mock(side_effect=OSError(ENOSPC, "no room")))
        with pytest.raises(CannotWriteError):
            write_files(tmp_path, {"a": b"new"}, without=digests)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a": b"a", "b": b"b", "c": b"mine"}
    write_files(tmp_path, {"a": b"new"}, without=digests)
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a": b"new", "c": b"mine"}
