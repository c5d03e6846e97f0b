"""Hidden folders that look like what a killed run has left: nothing in them is moved, read, followed or deleted.

They come with data from anybody, or are the user's own. Each is tried by all commands that write.
"""

import json
import os
import resource
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from time import process_time

import pytest
from cases import each_case
from pace import exceeds
from sample import REPORT, Sample
from security.interrupting import snapshots

from annual_report.api.publish import seal, settle_folder, write_files, write_tree
from annual_report.api.publish.journal import JOURNAL
from annual_report.api.publish.leftovers import MARK, PREFIX, TREE, is_plain, mark
from annual_report.api.publish.own_journal import NEW, OWN
from annual_report.api.publish.seal import sealed
from annual_report.api.publish.settling import FINISH

WRONG = REPORT.replace("sections:", "sectons:")
TEXT = "Các ngành , các hội đã về dự.\n"
# Each command that writes, and where it looks for what killed runs have left.
COMMANDS: dict[tuple[str, ...], str] = {
    ("check", "--fix"): "data/2020",
    ("build", "--format", "html"): "output/2020",
    ("proofread", "bai.txt", "--fix"): "",
    ("new", "2021"): "data",
    ("schema", "--output", "data/schema"): "data/schema",
    ("init", "x/y", "--year", "2024"): "x",
    ("init", "x", "--year", "2024"): "x",
}
posix = pytest.mark.needs_posix
Make = Callable[[Path, Path], None]


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()


def linked_tree(place: Path, victim: Path) -> None:
    (place / TREE).symlink_to(victim)
    (place / FINISH).write_text(json.dumps([each.name for each in victim.iterdir()]))


def linked_tree_of_nothing(place: Path, victim: Path) -> None:
    (place / TREE).symlink_to(victim)
    (place / FINISH).write_text("[]")


def plain_tree(place: Path, _victim: Path) -> None:
    (place / TREE / "2019").mkdir(parents=True)
    (place / TREE / "2019/report.yaml").write_text("no data\n")
    (place / FINISH).write_text('["2019/report.yaml"]')


def users_notes(place: Path, _victim: Path) -> None:
    (place / "work.txt").write_text("mine\n")


def journal_of_a_set(place: Path, victim: Path) -> None:
    known = place.parent / "known.txt"
    known.write_bytes(b"known")
    (place / "old-0").symlink_to(victim / "secret.txt")
    told = [{"name": "known.txt", "sha256": digest(b"known"), "size": 5, "was": was} for was in (False,)] + [
        {"name": "gone.txt", "sha256": digest(b""), "size": 0, "was": True}
    ]
    (place / JOURNAL).write_text(json.dumps(told))


def journal_of_a_file(place: Path, _victim: Path) -> None:
    known = place.parent / "known.txt"
    known.write_bytes(b"known")
    (place / NEW).write_bytes(b"evil")
    told = {"name": "known.txt", "before": [0, digest(b"")], "after": [5, digest(b"known")]}
    (place / OWN).write_text(json.dumps(told))


def journal_of_before(place: Path, _victim: Path) -> None:
    (place / NEW).write_bytes(b"evil")
    (place / OWN).write_text('{"name": "", "before": "0", "after": "1"}')


def links_instead_of_files(place: Path, victim: Path) -> None:
    for name in (MARK, OWN, NEW, "copy", JOURNAL):
        (place / name).symlink_to(victim / "secret.txt")


def unsealed_marks(place: Path, victim: Path) -> None:
    (place / MARK).touch()
    (place / f"{MARK}-{'0' * 64}").touch()
    journal_of_a_file(place, victim)


FOREIGN: list[Make] = [
    linked_tree, linked_tree_of_nothing, plain_tree, users_notes, journal_of_a_set, journal_of_a_file,
    journal_of_before, links_instead_of_files, unsealed_marks,
]  # fmt: skip
ENDS = ("00000000", "0", "notes", "deadbeef")


def all_below(folder: Path) -> dict[str, bytes]:
    """What is in `folder`, links not followed."""
    found: dict[str, bytes] = {}
    for inner, folders, names in os.walk(folder):
        for each in (Path(inner) / name for name in (*folders, *names)):
            link = bytes(each.readlink()) if each.is_symlink() else b""
            found[each.relative_to(folder).as_posix()] = link or (each.read_bytes() if each.is_file() else b"/")
    return found


@posix
@each_case("command", list(COMMANDS))
def test_no_command_touches_what_it_has_not_left(sample: Sample, tmp_path: Path, command: tuple[str, ...]) -> None:
    sample.report(WRONG if command[0] == "check" else REPORT)
    sample.write("bai.txt", TEXT)
    (sample.root / "x").mkdir()
    folder, victim = sample.root / COMMANDS[command], tmp_path / "victim"
    (victim / "sub").mkdir(parents=True)
    (victim / "secret.txt").write_text("secret\n")
    (victim / "sub/thesis.doc").write_text("thesis\n")
    folder.mkdir(parents=True, exist_ok=True)
    for number, make in enumerate(FOREIGN):
        for end in ENDS if make is users_notes else ENDS[:2]:
            place = folder / f"{PREFIX}{end if end == 'notes' else f'{number}{end[1:]}'}"
            place.mkdir(0o700)
            make(place, victim)
    before, outside = all_below(folder), all_below(victim)
    done = sample.run(*command)
    assert "Traceback" not in done.stderr
    assert done.returncode == 0 or command == ("init", "x", "--year", "2024"), done.stderr
    assert all_below(victim) == outside
    now = all_below(folder)
    changed = {name for name, content in before.items() if now.get(name) != content}
    assert changed <= {"report.yaml", "bai.txt"}
    strange = {name for name in now.keys() - before.keys() if not name.startswith(("2021", "y", "report.yaml", "bai"))}
    assert all(name.endswith((".json", ".html")) for name in strange), strange


@posix
def test_what_has_travelled_with_a_mark_is_not_settled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each state that a kill leaves, met by a user with another key, and by the one whose run it was."""
    folder = tmp_path / "w"
    folder.mkdir()
    (folder / "a").write_bytes(b"old")
    taken = snapshots(folder, lambda: write_files(folder, {"a": b"new", "b": b"new"}), tmp_path / "kills")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "another"))
    left = 0
    for name, copy in taken:
        before = all_below(copy)
        if any(MARK in each for each in before):
            settle_folder(copy)
            assert all_below(copy) == before, name
            left += 1
    assert left > 15
    assert (tmp_path / "another/annual-report/key").stat().st_mode & 0o777 == 0o600
    monkeypatch.undo()
    for name, copy in taken:
        settle_folder(copy)
        assert not [each for each in all_below(copy) if each.startswith(PREFIX)], name


@posix
@pytest.mark.copies
def test_copies_of_what_a_killed_run_left_are_not_settled(tmp_path: Path) -> None:
    """A folder that somebody packed with it, changed what waits there, and sent back."""
    folder = tmp_path / "w"
    folder.mkdir()
    (folder / "a").write_bytes(b"old")
    left = 0
    for name, copy in snapshots(folder, lambda: write_files(folder, {"a": b"new", "b": b"new"}), tmp_path / "kills"):
        before = all_below(copy)
        if any(MARK in each for each in before):
            settle_folder(copy)
            assert all_below(copy) == before, name
            left += 1
    assert left > 15


@posix
def test_key_that_others_may_read_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    place = tmp_path / f"{PREFIX}00000001"
    data = sealed(place, b"content")
    assert seal.unsealed(place, data) == b"content"
    (tmp_path / "annual-report/key").chmod(0o644)
    seal._key.cache_clear()
    assert seal.unsealed(place, data) is None
    seal._key.cache_clear()


@posix
def test_seal_holds_for_one_folder_and_one_content(tmp_path: Path) -> None:
    one, other = tmp_path / f"{PREFIX}00000001", tmp_path / f"{PREFIX}00000002"
    data = sealed(one, b"content")
    assert seal.unsealed(one, data) == b"content"
    for place, told in ((other, data), (one, data + b"x"), (one, b""), (one, b"content"), (one, data[:-1])):
        assert seal.unsealed(place, told) is None


@posix
def test_marked_folder_with_something_else_in_it_is_left_alone(tmp_path: Path) -> None:
    """Even where the seal is right: links, pipes, and files that no run makes."""
    victim = tmp_path / "victim"
    victim.mkdir()
    (victim / "secret.txt").write_text("secret\n")

    def linked_folder(place: Path) -> None:
        (place / TREE / "sub").mkdir(parents=True)
        (place / TREE / "sub/out").symlink_to(victim)

    acts: list[Callable[[Path], object]] = [
        lambda place: (place / TREE).symlink_to(victim),
        linked_folder,
        lambda place: (place / "notes.txt").write_text("mine"),
        lambda place: (place / NEW).mkdir(),
        lambda place: os.mkfifo(place / OWN),
        lambda place: (place / "copy").symlink_to(victim / "secret.txt"),
        lambda place: place.chmod(0o777),
    ]
    for number, act in enumerate(acts):
        folder = tmp_path / str(number)
        place = folder / f"{PREFIX}00000000"
        place.mkdir(0o700, parents=True)
        mark(place)
        (place / FINISH).write_bytes(sealed(place, b'["secret.txt", "sub/out"]'))
        act(place)
        before = all_below(tmp_path)
        settle_folder(folder)
        assert all_below(tmp_path) == before, number


def test_files_of_another_size_are_not_read(tmp_path: Path) -> None:
    """100 GB without a byte on the disk, where a journal tells of other sizes or of too large ones."""
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    for size in (5, 10**11):
        folder = tmp_path / str(size)
        place = folder / f"{PREFIX}00000000"
        place.mkdir(0o700, parents=True)
        mark(place)
        (folder / "a.txt").write_bytes(b"mine")
        told = {"name": "a.txt", "before": [size, "0" * 64], "after": [size, "1" * 64]}
        (place / OWN).write_bytes(sealed(place, json.dumps(told).encode()))
        with (place / NEW).open("wb") as file:
            file.truncate(10**11)
        began = process_time()
        resource.setrlimit(resource.RLIMIT_AS, (2**32, hard))
        try:
            settle_folder(folder)
        finally:
            resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        assert not exceeds(process_time() - began, 500)
        assert (folder / "a.txt").read_bytes() == b"mine"


def test_names_that_lead_elsewhere_are_none() -> None:
    assert [each for each in ("", ".", "..", "a/b", "/a", "a\0", None, 5, ["a"]) if is_plain(each)] == []
    assert all(map(is_plain, ("a.txt", "Báo cáo.yaml", ".bak")))


def test_without_a_folder_for_the_key_commands_work_and_leave_nothing(
    sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    sample.report(WRONG)
    assert sample.run("check", "--fix").returncode == 0
    write_tree(sample.root / "tree", {"a/b": b"1", "c": b"2"})
    assert not list(sample.root.rglob(f"{PREFIX}*"))
