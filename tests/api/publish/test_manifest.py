"""The manifest of an output folder."""

import json
from hashlib import sha256
from pathlib import Path

from cases import each_case

from annual_report.api.publish import MANIFEST_NAME, manifest_with, write_files


def made(folder: Path, outputs: dict[str, bytes], program: str = "annual-report 1") -> dict[str, dict[str, object]]:
    """The entries of the manifest once `outputs` are written into `folder`, which they are."""
    manifest = manifest_with(folder, outputs, {"data/x.yaml": b"input"}, program)
    write_files(folder, {**outputs, MANIFEST_NAME: manifest})
    entries: dict[str, dict[str, object]] = json.loads(manifest)["outputs"]
    return entries


def test_entry_holds_the_hashes_of_the_file_and_of_what_it_was_made_from(tmp_path: Path) -> None:
    assert made(tmp_path, {"a.pdf": b"content"}) == {
        "a.pdf": {
            "sha256": sha256(b"content").hexdigest(),
            "program": "annual-report 1",
            "inputs": {"data/x.yaml": sha256(b"input").hexdigest()},
        }
    }


def test_entries_of_files_that_stay_are_kept(tmp_path: Path) -> None:
    first = made(tmp_path, {"b.pdf": b"1", "a.html": b"2"})
    second = made(tmp_path, {"a.html": b"3"}, "annual-report 2")
    assert second["b.pdf"] == first["b.pdf"]
    assert second["a.html"]["program"] == "annual-report 2"
    assert list(second) == ["a.html", "b.pdf"]


def test_entries_of_files_that_are_gone_go(tmp_path: Path) -> None:
    made(tmp_path, {"a": b"1", "b": b"2"})
    (tmp_path / "b").unlink()
    assert list(made(tmp_path, {"a": b"1"})) == ["a"]


def test_same_contents_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    forth = manifest_with(tmp_path, {"a": b"1", "b": b"2"}, {"x": b"", "y": b""}, "p")
    back = manifest_with(tmp_path, {"b": b"2", "a": b"1"}, {"y": b"", "x": b""}, "p")
    assert forth == back
    assert forth.endswith(b"}\n")


def test_manifest_made_again_is_the_same(tmp_path: Path) -> None:
    made(tmp_path, {"a": b"1", "báo cáo": b"2"})
    before = (tmp_path / MANIFEST_NAME).read_bytes()
    made(tmp_path, {"a": b"1"})
    assert (tmp_path / MANIFEST_NAME).read_bytes() == before
    assert "báo cáo".encode() in before


@each_case(
    "content",
    [b"", b"{", b"[]", b"1", b'{"outputs": []}', b'{"outputs": {"../x": 1, "gone": 2}}', b"\xff", b"[" * 99_999],
)
def test_broken_manifest_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / MANIFEST_NAME).write_bytes(content)
    assert list(made(tmp_path, {"a": b"1"})) == ["a"]


def test_folder_need_not_be_there(tmp_path: Path) -> None:
    assert list(made(tmp_path / "a/b", {"a": b"1"})) == ["a"]
