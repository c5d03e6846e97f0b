"""Nobody's work is lost, and "nothing was changed" is true: killed, refused or raced at every call that writes.

Each test goes through all calls by which a command changes the disk (write, rename, link, chmod, unlink, mkdir, fsync).
"""

import os
import shutil
from collections.abc import Callable
from errno import EACCES
from hashlib import sha256
from pathlib import Path
from stat import S_IMODE

import pytest
from budget import ALL
from cases import each_case
from sample import REPORT, Sample, run
from security.interrupting import KILLED, REFUSALS, Interrupting, Killing, Refusing, snapshots, watched

from annual_report.api.publish import CannotWriteError, settle_folder, write_files
from annual_report.api.publish.journal import JOURNAL
from annual_report.api.publish.leftovers import MARK, PREFIX
from annual_report.api.publish.own_journal import OWN
from annual_report.api.publish.seal import sealed

Set = dict[str, bytes]
OLD: Set = {"bao-cao.pdf": b"old report", "cong-van.pdf": b"old letter", "manifest.json": b"old manifest"}
NEW: Set = {"bao-cao.pdf": b"new report", "cong-van.pdf": b"new letter", "manifest.json": b"new manifest!"}
OTHERS: Set = {"ban-ky.pdf": b"a file of the user's own"}
WRONG = REPORT.replace("sections:", "sectons:")
LETTER = "department: VP\ndate: 10/01/2021\naddressees: [Ủy ban nhân dân tỉnh Mẫu]\ntext: Hội Mẫu kính gửi {bao-cao}.\n"


def files(folder: Path) -> Set:
    """What a user sees in a folder: not what waits hidden in a staging folder."""
    found = (each for each in sorted(folder.rglob("*")) if each.is_file() and not hidden(each, folder))
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in found}


def hidden(file: Path, folder: Path) -> bool:
    return any(part.startswith(PREFIX) for part in file.relative_to(folder).parts)


def left(folder: Path) -> list[Path]:
    """Staging folders, whoever has left them."""
    return [each for each in folder.rglob(f"{PREFIX}*") if each.is_dir()]


def readable(folder: Path, secrets: tuple[bytes, ...]) -> list[str]:
    """Files with one of the `secrets` in them that others may read."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return [each.name for each in found if S_IMODE(each.stat().st_mode) & 0o077 and each.read_bytes() in secrets]


def published(folder: Path, content: Set, mode: int = 0o644) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in content.items():
        (folder / name).write_bytes(data)
        (folder / name).chmod(mode)
    return folder


@pytest.fixture(params=[True, False], ids=["links", "no-links"])
def with_links(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """With hard links, and on a file system that has none."""
    if not request.param:

        def none(*_arguments: object, **_named: object) -> None:
            raise OSError(1, "Operation not permitted")

        monkeypatch.setattr(os, "link", none)
    return bool(request.param)


def test_set_killed_anywhere_is_the_old_one_or_the_new_one_after_the_next_run(tmp_path: Path, with_links: bool) -> None:
    folder = published(tmp_path / "out", OLD | OTHERS, 0o600)
    taken = snapshots(folder, lambda: write_files(folder, NEW), tmp_path / "kills")
    assert len(taken) > 25
    assert {name.partition(":")[2] for name, _copy in taken} >= {"mkdir", "open", "write", "fsync", "replace", "chmod"}
    ends = []
    for name, copy in taken:
        assert readable(copy, (*OLD.values(), *NEW.values())) == [], name
        seen = files(copy)
        assert all(seen.get(each, OLD[each]) in {OLD[each], NEW[each]} for each in OLD), name
        assert with_links <= (seen.keys() >= OLD.keys()), name
        settle_folder(copy)
        ends.append(files(copy))
        assert ends[-1] in (OLD | OTHERS, NEW | OTHERS), name
        assert left(copy) == [], name
        assert all(S_IMODE((copy / each).stat().st_mode) == 0o600 for each in OLD), name
    assert (ends[0], ends[-1], files(folder)) == (OLD | OTHERS, NEW | OTHERS, NEW | OTHERS)


def test_set_that_takes_a_file_away_is_whole_wherever_it_is_killed(tmp_path: Path, with_links: bool) -> None:
    folder, gone = published(tmp_path / "out", OLD | {"gone.pdf": b"gone"}), {"gone.pdf": sha256(b"gone").hexdigest()}
    before, after = files(folder), OLD | NEW
    for name, copy in snapshots(folder, lambda: write_files(folder, NEW, without=gone), tmp_path / "kills"):
        settle_folder(copy)
        assert files(copy) in (before, after), (name, with_links)
        assert left(copy) == [], name
    assert files(folder) == after


def test_settling_that_is_killed_is_settled_by_the_next(tmp_path: Path, with_links: bool) -> None:
    folder = published(tmp_path / "out", OLD)
    for name, copy in snapshots(folder, lambda: write_files(folder, NEW), tmp_path / "kills")[8::3]:
        for again, second in snapshots(copy, lambda: settle_folder(copy), tmp_path / "again" / name):  # noqa: B023
            settle_folder(second)
            assert files(second) in (OLD, NEW), (name, again)
            assert left(second) == [], (name, again)


def test_what_a_user_has_put_there_since_a_kill_stays(tmp_path: Path) -> None:
    folder = published(tmp_path / "out", OLD)
    for name, copy in snapshots(folder, lambda: write_files(folder, NEW), tmp_path / "kills"):
        (copy / "bao-cao.pdf").write_bytes(b"signed by hand")
        settle_folder(copy)
        assert (copy / "bao-cao.pdf").read_bytes() == b"signed by hand", name


def test_first_files_come_into_a_new_folder_at_once(tmp_path: Path) -> None:
    (tmp_path / "w").mkdir()
    folder = tmp_path / "w/output/2020"
    for name, copy in snapshots(tmp_path / "w", lambda: write_files(folder, NEW), tmp_path / "kills"):
        there = copy / "output"
        assert not there.exists() or files(there / "2020") == NEW, name
        assert all(S_IMODE(each.stat().st_mode) & 0o022 == 0 for each in there.rglob("*")), name
        settle_folder(copy)
        assert left(copy) == [], name


@each_case("lasting", [False, True])
def test_refused_call_changes_nothing_or_is_told(tmp_path: Path, *, lasting: bool) -> None:
    calls = len(snapshots(published(tmp_path / "0", OLD), lambda: write_files(tmp_path / "0", NEW), tmp_path / "n"))
    for error in (EACCES,) if lasting else REFUSALS:
        for at in range(calls):
            folder = published(tmp_path / f"{error}-{at}", OLD | OTHERS)
            refusing = Refusing(at, error, lasting=lasting)
            try:
                with watched(folder, refusing):
                    write_files(folder, NEW)
            except CannotWriteError as told:
                new, said = {each.name for each in told.changed}, told.state.say("en")
                assert ("Nothing was changed." in said) == (not new)
                assert files(folder) == {
                    name: NEW[name] if name in new else data for name, data in (OLD | OTHERS).items()
                }, (at, refusing.kind)
                settle_folder(folder)
                assert files(folder) == OLD | OTHERS, (at, refusing.kind)
            else:
                assert files(folder) == NEW | OTHERS, (at, refusing.kind)
            settle_folder(folder)
            assert left(folder) == [], (at, refusing.kind)


@each_case("locked", list(OLD))
def test_file_that_a_reader_has_open_on_windows_leaves_all_files_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, locked: str
) -> None:
    """Renaming over an open file fails there; the reader opens it before the build, or between two renames."""
    replace = os.replace
    open_now = {locked}

    def refuses(source: Path, target: Path) -> None:
        if Path(target).name in open_now:
            raise PermissionError(EACCES, "The process cannot access the file because it is being used")
        replace(source, target)

    folder = published(tmp_path / "out", OLD | OTHERS)
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuses)
        with pytest.raises(CannotWriteError, match="you do not have the right") as caught:
            write_files(folder, NEW)
    assert (caught.value.path.name, caught.value.changed) == (locked, ())
    assert files(folder) == OLD | OTHERS
    assert left(folder) == []


def test_file_that_cannot_be_put_back_is_told_and_put_back_by_the_next_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = os.replace
    done: set[str] = set()

    def refuses(source: Path, target: Path) -> None:
        name = Path(target).name
        if name == "manifest.json" or name in done:
            raise PermissionError(EACCES, os.strerror(EACCES))
        replace(source, target)
        done.add(name)

    folder = published(tmp_path / "out", OLD)
    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", refuses)
        with pytest.raises(CannotWriteError) as caught:
            write_files(folder, NEW)
    assert [each.name for each in caught.value.changed] == ["bao-cao.pdf", "cong-van.pdf"]
    assert "bao-cao.pdf, cong-van.pdf" in caught.value.state.say("en")
    assert files(folder) == NEW | {"manifest.json": OLD["manifest.json"]}
    settle_folder(folder)
    assert (files(folder), left(folder)) == (OLD, [])


def test_interrupt_anywhere_leaves_the_old_set_or_the_new_one(tmp_path: Path) -> None:
    calls = len(snapshots(published(tmp_path / "0", OLD), lambda: write_files(tmp_path / "0", NEW), tmp_path / "n"))
    for at in range(calls):
        folder = published(tmp_path / f"i{at}", OLD)
        with watched(folder, Interrupting(at)), pytest.raises(KeyboardInterrupt):
            write_files(folder, NEW)
        settle_folder(folder)
        assert files(folder) in (OLD, NEW), at
        assert left(folder) == [], at


def command_killed(sample: Sample, kills: Path, *command: str) -> list[tuple[str, Path]]:
    """The workspace before every call of a command."""

    def act() -> None:
        done = sample.run(*command)
        assert done.returncode in {0, 1}, done.stderr

    return snapshots(sample.root, act, kills)


def again(copy: Path, *command: str) -> str:
    """The same command in what a kill has left."""
    done = run(*command, cwd=copy, ANNUAL_REPORT_LANG="en")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout


def test_build_killed_anywhere_leaves_one_set_and_the_next_cleans_up(sample: Sample, tmp_path: Path) -> None:
    sample.write("data/2020/letter.yaml", LETTER)
    build = ("build", "2020", "--format", "html")
    assert sample.run(*build).returncode == 0, sample.run(*build).stderr
    old = files(sample.root / "output/2020")
    assert len(old) == 3
    sample.report(REPORT.replace("value: 12", "value: 13"))
    taken = command_killed(sample, tmp_path / "kills", *build)
    new = files(sample.root / "output/2020")
    assert len(new) == 3
    assert new != old
    assert len(taken) > 25
    for name, copy in taken[::16]:
        again(copy, *build)
        assert (files(copy / "output/2020"), left(copy)) == (new, []), name
        shutil.rmtree(copy)
    for name, copy in taken:
        settle_folder(copy / "output/2020")
        assert not copy.exists() or files(copy / "output/2020") in (old, new), name


def test_mending_killed_anywhere_leaves_the_file_and_what_it_was(sample: Sample, tmp_path: Path) -> None:
    file = sample.root / "data/2020/report.yaml"
    sample.report(WRONG)
    file.chmod(0o600)
    taken = command_killed(sample, tmp_path / "kills", "check", "--fix")
    assert len(taken) > 15
    for name, copy in taken:
        report = copy / "data/2020/report.yaml"
        assert readable(copy, (WRONG.encode(), REPORT.encode())) == [], name
        mended = report.read_text("utf-8") == REPORT
        assert mended or report.read_text("utf-8") == WRONG, name
        assert not mended or report.with_name("report.yaml.bak").read_text("utf-8") == WRONG, name
    for name, copy in taken[::4]:
        again(copy, "check", "--fix")
        assert left(copy) == [], name
        assert files(copy / "data/2020") == {"report.yaml": REPORT.encode(), "report.yaml.bak": WRONG.encode()}, name


def test_proofreading_killed_anywhere_leaves_the_file_and_what_it_was(sample: Sample, tmp_path: Path) -> None:
    wrong, right = "Các ngành , các hội đã về dự.\n".encode(), "Các ngành, các hội đã về dự.\n".encode()
    text = sample.write("bai.txt", wrong)
    text.chmod(0o600)
    taken = command_killed(sample, tmp_path / "kills", "proofread", "bai.txt", "--fix")
    assert len(taken) > 15
    for number, (name, copy) in enumerate(taken):
        file = copy / "bai.txt"
        assert readable(copy, (wrong, right)) == [], name
        assert file.read_bytes() in (wrong, right), name
        assert file.read_bytes() == wrong or (copy / "bai.txt.bak").read_bytes() == wrong, name
        if number % 4 == 0:
            again(copy, "proofread", "bai.txt", "--fix")
            assert left(copy) == [], name
            assert (file.read_bytes(), (copy / "bai.txt.bak").read_bytes()) == (right, wrong), name


def test_new_year_killed_anywhere_leaves_no_empty_folder_and_can_be_begun_again(sample: Sample, tmp_path: Path) -> None:
    for number, (name, copy) in enumerate(command_killed(sample, tmp_path / "kills", "new", "2021")):
        folder, made = copy / "data/2021", (sample.root / "data/2021/report.yaml").read_bytes()
        assert not folder.exists() or files(folder) == {"report.yaml": made}, name
        if number % 4 == 0 and not folder.exists():
            again(copy, "new", "2021")
            assert files(folder) == {"report.yaml": made}, name
            assert left(copy) == [], name
        elif folder.exists():
            assert "There is a report" in run("new", "2021", cwd=copy, ANNUAL_REPORT_LANG="en").stderr
            assert left(copy) == [], name


@each_case("there", [False, True])
def test_init_killed_anywhere_can_be_run_again(tmp_path: Path, *, there: bool) -> None:
    """Into a folder that is not there, and into an empty one, where what a user has changed meanwhile stays."""
    root = tmp_path / "w"
    (root / "x" if there else root).mkdir(parents=True)
    init = ("init", "x", "--year", "2024")
    taken = snapshots(root, lambda: run(*init, cwd=root), tmp_path / "kills")
    whole = files(root / "x")
    assert len(whole) > 5
    moving = next(number for number, (name, _copy) in enumerate(taken) if "link" in name or "rename" in name)
    for name, copy in (*taken[:moving:20], *taken[moving :: 2 if there else 8]):
        readme, changed = copy / "x/README.md", dict(whole)
        if there and readme.exists():
            readme.write_bytes(b"mine")
            changed["README.md"] = b"mine"
        done = run(*init, cwd=copy, ANNUAL_REPORT_LANG="en")
        assert (files(copy / "x"), left(copy)) == (changed, []), name
        if done.returncode == 0:
            assert len(done.stdout.splitlines()) == len(whole), name
        else:
            assert "nothing was written" in done.stderr, name  # all was there, but for the tidying
        shutil.rmtree(copy)


def test_init_into_an_empty_folder_that_is_refused_a_call_says_what_is_so(tmp_path: Path) -> None:
    def prepared(name: str) -> Path:
        (tmp_path / name / "x").mkdir(parents=True)
        return tmp_path / name

    init, twin = ("init", "x", "--year", "2024"), prepared("twin")
    kinds: list[str] = []
    with watched(twin, kinds.append):
        run(*init, cwd=twin)
    whole = files(twin)
    filling = next(at for at, kind in enumerate(kinds) if kind in {"rename", "replace", "link"})
    for at in range(filling - 5, len(kinds)):
        root = prepared(str(at))
        refusing = Refusing(at, EACCES)
        with watched(root, refusing):
            done = run(*init, cwd=root, ANNUAL_REPORT_LANG="en")
        name = (at, refusing.kind, done.stderr)
        said = "Nothing was changed." in done.stderr
        assert said == (done.returncode == 3), name
        assert files(root) == ({} if said else whole), name
        assert left(root) == [] or refusing.kind in {"unlink", "rmdir"}, name


def test_init_that_was_killed_and_is_finished_for_another_year_is_told(tmp_path: Path) -> None:
    root = tmp_path / "w"
    (root / "x").mkdir(parents=True)
    taken = snapshots(root, lambda: run("init", "x", "--year", "2020", cwd=root), tmp_path / "kills")
    _name, copy = next(each for each in taken if (each[1] / "x/README.md").exists())
    done = run("init", "x", "--year", "2024", cwd=copy, ANNUAL_REPORT_LANG="en")
    assert done.returncode == 0
    assert "first report is not on 2024" in " ".join(done.stderr.split())
    assert (copy / "x/data/2020").exists()
    (tmp_path / "fresh").mkdir()
    assert "is not on" not in run("init", "x", "--year", "2024", cwd=tmp_path / "fresh", ANNUAL_REPORT_LANG="en").stderr


def test_schemas_killed_anywhere_are_whole(sample: Sample, tmp_path: Path) -> None:
    schema = ("schema", "--output", "data/schema")
    assert sample.run(*schema).returncode == 0
    folder = sample.root / "data/schema"
    new = files(folder)
    old = dict.fromkeys(new, b"{}")
    published(folder, old)
    for number, (name, copy) in enumerate(command_killed(sample, tmp_path / "kills", *schema)):
        if number % 8 == 0:
            again(copy, *schema)
        settle_folder(copy / "data/schema")
        assert files(copy / "data/schema") in (old, new), name
        assert left(copy) == [], name


def _bytes(folder: Path) -> list[tuple[str, int, bytes]]:
    """All files, by what they are called and hold; staging folders have names of their own each time."""
    found = (each for each in folder.rglob("*") if each.is_file())
    return sorted(
        (each.name.partition(MARK)[1] or each.name, S_IMODE(each.stat().st_mode), _content(each)) for each in found
    )


def _content(file: Path) -> bytes:
    """What is in a file, but for the seal, which goes by the name of the folder that it is in."""
    content = file.read_bytes()
    return content[len(sealed(file.parent, b"")) :] if file.name.removesuffix(".new") in {JOURNAL, OWN} else content


def _publish(folder: Path) -> None:
    write_files(folder, NEW)


def _to_be_mended(folder: Path) -> Path:
    return Sample(folder).write("data/2020/report.yaml", WRONG).parents[2]


def _mend(folder: Path) -> None:
    run("check", "--fix", cwd=folder)


def _to_be_published(folder: Path) -> Path:
    return published(folder, OLD)


@pytest.mark.thorough
@pytest.mark.needs_posix
@each_case(("act", "prepare"), [(_publish, _to_be_published), (_mend, _to_be_mended)])
def test_kills_and_copies_give_the_same(
    tmp_path: Path, act: Callable[[Path], None], prepare: Callable[[Path], Path]
) -> None:
    """A child ends before the k-th call, without any chance to tidy up: each k, for what writes sets and files."""
    first = prepare(tmp_path / "first")
    for at, (name, copy) in enumerate(snapshots(first, lambda: act(first), tmp_path / "kills")):
        folder = prepare(tmp_path / f"{at}")
        child = os.fork()
        if child == 0:
            with watched(folder, Killing(at)):
                act(folder)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == KILLED, name
        assert _bytes(folder) == _bytes(copy), name


def test_every_writing_command_is_watched(sample: Sample) -> None:
    """What this page takes for all calls are all: nothing comes onto the disk without one."""
    sample.report(WRONG)
    for command in (("check", "--fix"), ("build", "--format", "html"), ("new", "2021"), ("schema", "--output", "s")):
        before, calls = files(sample.root), list[str]()
        with watched(sample.root, calls.append):
            assert sample.run(*command).returncode == 0
        made = len(files(sample.root).keys() - before.keys())
        assert made, command
        assert calls.count("open") >= made, command


COMMANDS: dict[tuple[str, ...], str] = {
    ("build", "2020", "--format", "html"): "output/2020",
    ("check", "--fix"): "data/2020",
    ("proofread", "bai.txt", "--fix"): "",
    ("new", "2021"): "data",
    ("schema", "--output", "data/schema"): "data/schema",
    ("init", "x", "--year", "2024"): "x",
}


@each_case("command", list(COMMANDS))
def test_command_that_is_refused_a_call_says_so_and_what_it_says_is_true(
    sample: Sample, tmp_path: Path, command: tuple[str, ...]
) -> None:
    """Each command, refused each call (a share of them in short runs): no traceback, and no word that is not so."""
    sample.report(WRONG if "--fix" in command else REPORT)
    sample.write("bai.txt", "Các ngành , các hội đã về dự.\n")
    if command[0] in {"build", "schema"}:
        sample.run(*command)
        sample.report(REPORT.replace("value: 12", "value: 13"))
    before = files(sample.root)
    twin = sample.apart("twin")
    count = len(snapshots(twin.root, lambda: twin.run(*command), tmp_path / "n"))
    after = files(twin.root)
    for at in range(count) if ALL else range(0, count, max(count // 6, 1)):
        tried = sample.apart(f"t{at}")
        refusing = Refusing(at, REFUSALS[at % len(REFUSALS)])
        with watched(tried.root, refusing):
            done = tried.run(*command)
        name = (at, refusing.kind, done.stderr)
        assert "Traceback" not in done.stderr, name
        assert done.returncode in {0, 3}, name
        told = " ".join((done.stdout + done.stderr).split())
        said = "Nothing was changed." in told or "was left as it is" in told
        assert said == (done.returncode == 3), name
        assert files(tried.root) == (before if said else after), name
        settle_folder(tried.root / COMMANDS[command])
        settle_folder(tried.root)
        assert left(tried.root) == [], name
