"""A user's own file is mended only as it was read: what an editor saves meanwhile stays, and who may read it."""

import os
import struct
from collections.abc import Callable
from contextlib import suppress
from errno import EACCES
from itertools import pairwise
from pathlib import Path
from stat import S_IMODE

import pytest
from cases import each_case
from sample import ORGANIZATION, REPORT, Sample
from security.interrupting import REFUSALS, Interrupting, Refusing, snapshots, watched

from annual_report.api import fixing
from annual_report.api.manuscripts import proofreading
from annual_report.api.publish import (
    CannotWriteError,
    ChangedMeanwhileError,
    backup,
    own_files,
    own_journal,
    replace_own_file,
    settle_folder,
)
from annual_report.api.publish.leftovers import MARK
from annual_report.load.workspace import Workspace

READ, MENDED, SAVED, SAVED_AGAIN = b"read\n", b"mended\n", b"saved by an editor\n", b"saved once more\n"
WRONG = REPORT.replace("sections:", "sectons:")
Save = Callable[[Path, bytes], None]
posix = pytest.mark.needs_posix


def in_place(file: Path, content: bytes) -> None:
    file.write_bytes(content)


def by_renaming(file: Path, content: bytes) -> None:
    other = file.with_name("editor.tmp")
    other.write_bytes(content)
    other.replace(file)


class Editor:
    """Saves `contents` before the calls that it is told."""

    def __init__(self, file: Path, save: Save, contents: dict[int, bytes]) -> None:
        self.file, self.save, self.contents = file, save, contents
        self.count = 0

    def __call__(self, _name: str) -> None:
        if self.count in self.contents:
            self.save(self.file, self.contents[self.count])
        self.count += 1


def own(folder: Path, content: bytes = READ, mode: int = 0o644) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "report.yaml"
    file.write_bytes(content)
    file.chmod(mode)
    return file


def calls(folder: Path) -> int:
    """By how many calls a file is mended."""
    file = own(folder / "w")
    return len(snapshots(file.parent, lambda: replace_own_file(file, READ, MENDED), folder / "n"))


def no_exchange(_one: Path, _other: Path) -> bool:
    return False


def names(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir()}


@each_case(("save", "exchanging"), [(in_place, True), (by_renaming, True), (in_place, False)])
def test_what_an_editor_saves_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, save: Save, *, exchanging: bool
) -> None:
    """Before each call, once and twice, in the two ways of editors."""
    with monkeypatch.context() as patched:
        if not exchanging:
            without_exchange(patched)
        count, told = calls(tmp_path), 0
        times = [{at: SAVED} for at in range(count)]
        times += [{at: SAVED, at + more: SAVED_AGAIN} for at in range(count) for more in (1, 3) if exchanging]
        for number, contents in enumerate(times):
            file = own(tmp_path / str(number))
            editor = Editor(file, save, contents)
            with watched(file.parent, editor):
                try:
                    replace_own_file(file, READ, MENDED)
                except ChangedMeanwhileError:
                    told += 1
            saved = [content for at, content in contents.items() if at < editor.count]
            assert not saved or file.read_bytes() == saved[-1], contents
            assert all(name.startswith("report.yaml") for name in names(file.parent)), contents
        assert told >= count // 2


@each_case(("other", "exchanging"), [(by_renaming, True), (in_place, True), (by_renaming, False)])
def test_copy_that_another_program_writes_meanwhile_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, other: Save, *, exchanging: bool
) -> None:
    """Where the file is mended, and where it was saved meanwhile.

    Without an exchange there is an instant left, that between the last look at the copy and its being replaced.
    """
    with monkeypatch.context() as patched:
        if not exchanging:
            without_exchange(patched)
        count = calls(tmp_path)
        for number, (at, saved) in enumerate((at, saved) for at in range(count) for saved in (False, True)):
            file = own(tmp_path / str(number))
            theirs = file.with_name("report.yaml.bak")
            instants, done = iter(range(1000)), list[int]()

            def act(name: str) -> None:
                if next(instants) == at and (exchanging or name != "replace"):  # noqa: B023
                    done.append(at)  # noqa: B023
                    other(theirs, b"theirs")  # noqa: B023
                    if saved:  # noqa: B023
                        file.write_bytes(SAVED)  # noqa: B023

            with watched(file.parent, act), suppress(ChangedMeanwhileError):
                replace_own_file(file, READ, MENDED)
            kept = {each.read_bytes() for each in file.parent.iterdir() if each.is_file()}
            assert not done or b"theirs" in kept, (at, saved)
            assert not (done and saved) or SAVED in kept, (at, saved)


@posix
def test_rights_that_are_taken_meanwhile_stay_taken(tmp_path: Path) -> None:
    for at in range(calls(tmp_path)):
        file = own(tmp_path / f"c{at}", mode=0o644)
        instants, taken = iter(range(1000)), False

        def act(name: str) -> None:
            nonlocal taken
            if next(instants) == at and (file.parent / "report.yaml").read_bytes() == READ:  # noqa: B023
                file.chmod(0o600)  # noqa: B023
                taken = True

        with watched(file.parent, act):
            replace_own_file(file, READ, MENDED)
        assert not taken or S_IMODE(file.stat().st_mode) == 0o600, at


@each_case("change", ["in the file", "gone", "a folder", "a link"])
def test_file_that_is_another_by_now_is_left_alone(tmp_path: Path, change: str) -> None:
    file, other = own(tmp_path / "w"), own(tmp_path / "other")
    match change:
        case "in the file":
            file.write_bytes(SAVED)
        case _:
            file.unlink()
            if change == "a folder":
                file.mkdir()
            if change == "a link":
                file.symlink_to(other)
    with pytest.raises(CannotWriteError):
        replace_own_file(file, READ, MENDED)
    assert names(file.parent) == (set() if change == "gone" else {"report.yaml"})
    assert other.read_bytes() == READ


def without_exchange(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on systems where no two files change places."""
    monkeypatch.setattr(own_files, "exchanged", no_exchange)
    monkeypatch.setattr(own_journal, "exchanged", no_exchange)
    monkeypatch.setattr(backup, "exchanged", no_exchange)


@each_case("exchanging", [True, False])
def test_mending_killed_anywhere_leaves_the_file_or_the_mended_one_with_its_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, exchanging: bool
) -> None:
    if not exchanging:
        without_exchange(monkeypatch)
    file = own(tmp_path / "w")
    for name, copy in snapshots(file.parent, lambda: replace_own_file(file, READ, MENDED), tmp_path / "n"):
        seen = (copy / file.name).read_bytes()
        assert seen == READ or (seen, (copy / "report.yaml.bak").read_bytes()) == (MENDED, READ), name
        settle_folder(copy)
        assert (copy / file.name).read_bytes() == seen, name
        assert names(copy) <= {"report.yaml", "report.yaml.bak"}, name


@each_case(("lasting", "exchanging"), [(False, True), (True, True), (True, False)])
def test_refused_call_leaves_the_file_as_it_was_or_mended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, lasting: bool, exchanging: bool
) -> None:
    if not exchanging:
        without_exchange(monkeypatch)
    count = calls(tmp_path)
    for error in (EACCES,) if lasting else REFUSALS:
        for at in range(count):
            file = own(tmp_path / f"{error}-{at}")
            refusing = Refusing(at, error, lasting=lasting)
            try:
                with watched(file.parent, refusing):
                    replace_own_file(file, READ, MENDED)
            except CannotWriteError as told:
                said = told.state.say("en")
                assert said == "Nothing was changed."
                assert file.read_bytes() == READ, (at, refusing.kind)
            else:
                assert file.read_bytes() == MENDED, (at, refusing.kind)
                assert file.with_name("report.yaml.bak").read_bytes() == READ
            tidy = names(file.parent) <= {"report.yaml", "report.yaml.bak"}
            assert tidy or refusing.kind in {"unlink", "rmdir"}, (at, refusing.kind)
            settle_folder(file.parent)
            assert names(file.parent) <= {"report.yaml", "report.yaml.bak"}, (at, refusing.kind)


def test_interrupt_anywhere_leaves_the_file_or_the_mended_one_with_its_copy(tmp_path: Path) -> None:
    for at in range(calls(tmp_path)):
        file = own(tmp_path / f"i{at}")
        with watched(file.parent, Interrupting(at)), pytest.raises(KeyboardInterrupt):
            replace_own_file(file, READ, MENDED)
        settle_folder(file.parent)
        mended = file.read_bytes() == MENDED
        assert mended or file.read_bytes() == READ, at
        assert not mended or file.with_name("report.yaml.bak").read_bytes() == READ, at
        assert names(file.parent) <= {"report.yaml", "report.yaml.bak"}, at


def test_no_copy_is_written_over_and_one_that_is_there_will_do(tmp_path: Path) -> None:
    file = own(tmp_path)
    texts = [READ, b"2", b"3", READ, b"2", b"4"]
    made = []
    for before, after in pairwise(texts):
        made.append(replace_own_file(file, before, after).name)
    assert made == ["report.yaml.bak", "report.yaml.bak2", "report.yaml.bak3", "report.yaml.bak", "report.yaml.bak2"]
    assert [(tmp_path / each).read_bytes() for each in made[:3]] == [READ, b"2", b"3"]


@posix
@each_case("mode", [0o600, 0o640, 0o666, 0o755, 0o200])
def test_mode_and_owner_stay_and_nobody_may_read_in_between(tmp_path: Path, mode: int) -> None:
    file = own(tmp_path / "w", mode=mode)
    owner = (1234, 2345) if os.geteuid() == 0 else (os.getuid(), os.getgid())
    os.chown(file, *owner)
    for name, copy in snapshots(file.parent, lambda: replace_own_file(file, READ, MENDED), tmp_path / "n"):
        for each in (each for each in copy.rglob("*") if each.is_file() and each.suffix != ".json"):
            ours = each.name == "own.json.new" or each.name.startswith(MARK)
            assert ours or S_IMODE(each.stat().st_mode) | mode | 0o600 == mode | 0o600, name
    for each in (file, file.with_name("report.yaml.bak")):
        there = each.stat()
        assert (S_IMODE(there.st_mode), (there.st_uid, there.st_gid)) == (mode, owner)


@pytest.mark.needs_root
def test_group_that_cannot_be_kept_gets_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def may_not(*_arguments: object) -> None:
        raise PermissionError(EACCES, "Operation not permitted")

    file = own(tmp_path, mode=0o664)
    os.chown(file, 1234, 2345)
    monkeypatch.setattr(os, "chown", may_not)
    replace_own_file(file, READ, MENDED)
    assert S_IMODE(file.stat().st_mode) == 0o604


@pytest.mark.needs_attributes
def test_attributes_and_lists_of_rights_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = own(tmp_path, mode=0o640)
    # POSIX ACL as the kernel has it: user::rw-, user:1234:r--, group::---, mask::r--, other::---
    nobody = 0xFFFFFFFF
    entries = ((0x01, 6, nobody), (0x02, 4, 1234), (0x04, 0, nobody), (0x10, 4, nobody), (0x20, 0, nobody))
    rights = struct.pack("<I", 2) + b"".join(struct.pack("<HHI", *each) for each in entries)
    os.setxattr(file, "user.ghi-chu", b"a note")
    os.setxattr(file, "system.posix_acl_access", rights)
    replace_own_file(file, READ, MENDED)
    for each in (file, file.with_name("report.yaml.bak")):
        assert os.getxattr(each, "user.ghi-chu") == b"a note"
        assert os.getxattr(each, "system.posix_acl_access") == rights
        assert S_IMODE(each.stat().st_mode) == 0o640

    def none(*_arguments: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "setxattr", none)
    replace_own_file(file, MENDED, b"3")
    assert S_IMODE(file.stat().st_mode) == 0o600  # the mask was r--, and the group itself had nothing


@posix
def test_write_protected_file_is_refused(sample: Sample) -> None:
    """The other file is mended, and what became of each is told."""
    sample.report(WRONG)
    organization = sample.write("data/organization.yaml", ORGANIZATION.replace("place:", "plase:"))
    organization.chmod(0o444)
    done = sample.run("check", "--fix")
    assert done.returncode == 3
    assert "data/2020/report.yaml: 1 problem fixed\nas it was before: data/2020/report.yaml.bak\n" in done.stdout
    assert "error[file-not-mended]: this file was left as it is: it is write-protected" in done.stdout
    assert "unknown-key" in done.stdout
    assert (sample.root / "data/2020/report.yaml").read_text("utf-8") == REPORT
    assert organization.read_text("utf-8") == ORGANIZATION.replace("place:", "plase:")
    assert S_IMODE(organization.stat().st_mode) == 0o444


@posix
def test_file_with_several_names_is_refused(sample: Sample) -> None:
    sample.report(WRONG)
    file, second = sample.root / "data/2020/report.yaml", sample.root / "second.yaml"
    second.hardlink_to(file)
    done = sample.run("check", "--fix")
    assert done.returncode == 3
    assert "it has 2 names (hard links), and fixing it would separate them" in " ".join(done.stdout.split())
    assert file.samefile(second)
    assert file.read_text("utf-8") == WRONG


@posix
def test_link_stays_a_link_and_its_file_is_mended_where_it_is(sample: Sample) -> None:
    file, real = sample.root / "data/2020/report.yaml", sample.write("chung/2020.yaml", WRONG)
    file.unlink()
    file.symlink_to(real)
    assert sample.run("check", "--fix").returncode == 0
    assert (file.is_symlink(), real.read_text("utf-8")) == (True, REPORT)
    assert names(real.parent) == {"2020.yaml", "2020.yaml.bak"}
    assert names(file.parent) == {"report.yaml"}


def while_mending(monkeypatch: pytest.MonkeyPatch, module: object, act: Callable[[], object]) -> None:
    """Has somebody `act` after a command has read its files, and before it writes any."""
    edited = module.edited_in_file  # type: ignore[attr-defined]

    def meanwhile(*arguments: object) -> object:
        act()
        return edited(*arguments)

    monkeypatch.setattr(module, "edited_in_file", meanwhile)


@each_case(
    "accept", [("--fix",), ("--fix", "--output-format", "json"), ("--fix", "--accept", "percent-disagrees-with-base")]
)
def test_data_that_an_editor_saves_during_fix_is_told_and_left(
    sample: Sample, monkeypatch: pytest.MonkeyPatch, accept: tuple[str, ...]
) -> None:
    saved = WRONG.replace("value: 12", "value: 13")
    sample.report(WRONG)
    with monkeypatch.context() as patched:
        while_mending(patched, fixing, lambda: sample.report(saved))
        done = sample.run("check", *accept)
    assert done.returncode == 1
    assert "file-not-mended" in done.stdout
    assert " mended\n" not in done.stdout
    assert "another program saved it" in " ".join((done.stdout).split())
    assert "unknown-key" in done.stdout  # what is told is of the file as it is now
    assert (sample.root / "data/2020/report.yaml").read_text("utf-8") == saved
    assert names(sample.root / "data/2020") == {"report.yaml"}
    assert sample.run("check", "--fix").returncode == 0


def test_text_that_an_editor_saves_during_fix_is_told_and_left(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    text = sample.write("bai.txt", "Các ngành , các hội đã về dự.\n")
    while_mending(monkeypatch, proofreading, lambda: text.write_text("Viết lại , từ đầu.\n", "utf-8"))
    done = sample.run("proofread", "bai.txt", "--fix")
    assert done.returncode == 1
    assert "file-not-mended" in done.stdout
    assert " mended\n" not in done.stdout
    assert text.read_text("utf-8") == "Viết lại , từ đầu.\n"
    assert not text.with_name("bai.txt.bak").exists()


def test_copies_are_no_data(sample: Sample) -> None:
    told = sample.run("check").stdout
    for name in ("data/2020/report.yaml", "data/organization.yaml", "data/2019/report.yaml", "data/2020/letter.yaml"):
        for end in (".bak", ".bak2"):
            sample.write(f"{name}{end}", "not: sound")
    assert sample.run("check").stdout == told
    assert Workspace.at(sample.root).periods() == ["2020"]
    assert Workspace.at(sample.root).misnamed("letter") == []
