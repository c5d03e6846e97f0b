"""Writing files whole or not at all."""

import os
import time
from pathlib import Path

import pytest
from cases import each_case

from annual_report.api.publish import CannotWriteError, write_files
from annual_report.api.publish.atomic import STALE_SECONDS


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
    def fails(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "in use by another program")

    monkeypatch.setattr(Path, "replace", fails)
    with pytest.raises(CannotWriteError, match="in use by another program") as caught:
        write_files(tmp_path, {"a": b"new"})
    assert caught.value.reason == "in use by another program"
    assert list(tmp_path.iterdir()) == []


def test_any_end_leaves_no_temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_files(tmp_path, {"a": b"new"})
    assert list(tmp_path.iterdir()) == []


def test_link_in_place_of_a_temporary_file_is_not_written_through(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_bytes(b"mine")
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / f".a.{os.getpid()}.tmp").symlink_to(elsewhere)
    write_files(folder, {"a": b"new"})
    assert elsewhere.read_bytes() == b"mine"
    assert (folder / "a").read_bytes() == b"new"
    assert not (folder / "a").is_symlink()


@each_case(("age", "stays"), [(0, True), (STALE_SECONDS - 60, True), (STALE_SECONDS + 60, False)])
def test_old_temporary_files_of_the_same_names_go(tmp_path: Path, age: int, *, stays: bool) -> None:
    names = {".a.1.tmp", ".b.1.tmp", ".a.tmp", "a.1.tmp"}
    for name in names:
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, time.time() - age))
    write_files(tmp_path, {"a": b""})
    assert {each.name for each in tmp_path.iterdir()} - {"a"} == (names if stays else names - {".a.1.tmp"})
