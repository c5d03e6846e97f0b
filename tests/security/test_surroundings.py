"""Streams, folders, limits and signals that fail: a sentence and the right exit status, and nothing made up."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from errno import EIO, EMFILE, ENOMEM, ENOSPC, EPIPE
from io import BufferedWriter, BytesIO, RawIOBase, TextIOWrapper
from itertools import product
from pathlib import Path
from subprocess import CompletedProcess
from unittest.mock import patch

import pytest
from budget import ALL, share
from sample import REPORT, Sample, run
from security.test_photos import picture

from annual_report.cli import main

PHOTO = REPORT + "    photos:\n      - {id: anh, caption: Ảnh, file: photos/anh.jpg}\n"
NOBODY = 65534
COULD_NOT = 3
HTML = ("--format", "html")


def sound(done: CompletedProcess[str], *statuses: int) -> None:
    """Sees that a command ended with one of the `statuses`, and that the program did not fail."""
    text = done.stdout + done.stderr
    assert done.returncode in statuses, done
    assert "Traceback" not in text, text
    assert "internal-fault" not in text, text
    assert "a fault of this program" not in text, text


def furnished(sample: Sample) -> Sample:
    """The workspace with a photo, a template, an earlier year and a text."""
    sample.report(PHOTO)
    sample.write("data/2020/photos/anh.jpg", picture())
    sample.write("data/2019/report.yaml", REPORT.replace("2020", "2019"))
    sample.write("templates/report/page.css.j2", '{% include "program/report/page.css.j2" %}\n')
    sample.write("chu.txt", "Hội  nghị .\n")
    (sample.root / "output/2020").mkdir(parents=True, exist_ok=True)
    return sample


class Failing(RawIOBase):
    """A stream that takes nothing."""

    def __init__(self, code: int) -> None:
        self._code = code

    def writable(self) -> bool:
        """That it could."""
        return True

    def write(self, _data: object) -> int:
        """Fails."""
        raise OSError(self._code, os.strerror(self._code))


def shown_on(stdout: TextIOWrapper | None, stderr: TextIOWrapper | None, sample: Sample, *arguments: str) -> int:
    """The exit status of a command whose streams are these."""
    streams = {"argv": ["annual-report", *arguments], "stdout": stdout, "stderr": stderr}
    with chdir(sample.root), patch.multiple(sys, **streams), patch.dict(os.environ, {"ANNUAL_REPORT_LANG": "en"}):
        try:
            main()
        except SystemExit as end:
            return int(str(end.code or 0))
    raise AssertionError("a command ends with an exit status")


RESULTS = (
    ["--help"], ["--version"], ["check", "--output-format", "json"], ["check", "--output-format", "sarif"], ["schema"],
    ["compare"], ["compare", "--output-format", "csv"], ["compare", "--output-format", "json"], ["status"],
    ["status", "--output-format", "json"], ["explain"], ["explain", "photo-missing"], ["build", *HTML],
    ["build", *HTML, "--output-format", "json"], ["check", "--diff"], ["proofread", "--diff", "chu.txt"],
)  # fmt: skip


def test_results_that_cannot_be_shown_are_told(sample: Sample) -> None:
    furnished(sample)
    sample.report(PHOTO.replace("Đã mở", "Đã  mở"))
    for arguments, broken in share(product(RESULTS, (ENOSPC, EIO, EPIPE, None)), 7):
        said = TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True)
        stdout = None if broken is None else TextIOWrapper(open_writer(broken), encoding="utf-8")
        status = shown_on(stdout, said, sample, *arguments)
        said.seek(0)
        text = said.read()
        assert "Traceback" not in text, text
        assert "fault of this program" not in text, text
        if broken == EPIPE:  # whoever reads wanted to see no more
            assert status in {0, 1}, (arguments, status, text)
            assert "could not be shown" not in text
        else:
            assert status == COULD_NOT, (arguments, status, text)
            assert "The results could not be shown on standard output: " in text


def open_writer(code: int) -> BufferedWriter:
    """A buffer that passes nothing on."""
    return BufferedWriter(Failing(code))


def test_messages_that_cannot_be_shown_change_no_exit_status(sample: Sample) -> None:
    sample.report(REPORT.replace("{lop}", "{lopp}"))
    for arguments, status in ((["check"], 1), (["check", "2031"], 2), (["x"], 2), (["build", *HTML], 1)):
        for broken in (ENOSPC, EPIPE, None):
            shown = TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True)
            stderr = None if broken is None else TextIOWrapper(open_writer(broken), encoding="utf-8")
            assert shown_on(shown, stderr, sample, *arguments) == status


CLOSED = (
    (">&-", COULD_NOT), ("2>&-", 0), ("<&-", 0), (">&- 2>&-", COULD_NOT), ("<&- >&- 2>&-", COULD_NOT),
    (">/dev/full", COULD_NOT), ("2>/dev/full", 0), ("| head -c 0; exit ${PIPESTATUS[0]}", 0),
    (">/dev/full 2>/dev/full", COULD_NOT),
)  # fmt: skip


@pytest.mark.needs_posix
def test_streams_that_are_closed_or_full(sample: Sample) -> None:
    for redirection, status in share(CLOSED, 9):
        line = f"'{sys.executable}' -m annual_report build --format html {redirection}"
        done = subprocess.run(["bash", "-c", line], cwd=sample.root, capture_output=True, text=True, check=False)
        sound(done, status)
        assert "Exception ignored" not in done.stderr
        page = (sample.root / "output/2020/bao-cao-2020.html").read_text("utf-8")
        assert page.startswith("<!DOCTYPE html>")
        assert page.rstrip().endswith("</html>")


@contextmanager
def no_folder(_folder: Path) -> Iterator[None]:
    """Where the process is already."""
    yield


@contextmanager
def nobody() -> Iterator[None]:
    """As a user without rights, where the tests are run by one who has all of them."""
    if os.name != "posix" or os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


CLOSED_FOLDERS = [
    (name, mode)
    for name in (
        ".", "data", "data/2020", "data/2020/photos", "data/2019", "templates", "templates/report", "output/2020",
    )
    for mode in (0, 0o444, 0o111, 0o555)
]  # fmt: skip
CLOSED_FILES = [
    (name, 0)
    for name in (
        "data/organization.yaml", "data/2020/report.yaml", "data/2019/report.yaml", "data/2020/photos/anh.jpg",
        "templates/report/page.css.j2", "chu.txt",
    )
]  # fmt: skip
COMMANDS = (
    ["check"], ["check", "--output-format", "json"], ["build", *HTML], ["compare"], ["status"], ["new", "2021"],
    ["check", "--diff"], ["build", *HTML, "--output-format", "json"], ["compare", "--output-format", "csv"],
    ["schema", "--output", "data"], ["proofread", "chu.txt"], ["inspect", "chu.txt"], ["init", "data/x"],
)  # fmt: skip


@pytest.mark.needs_posix
def test_folders_and_files_that_nobody_may_open(sample: Sample, tmp_path: Path) -> None:
    furnished(sample)
    warm = furnished(sample.apart("warm"))
    for command in COMMANDS:  # whoever has no rights may not load modules either
        warm.run(*command)
    warm.report("x: [")
    warm.run("check")
    for path in (tmp_path, sample.root, *sample.root.rglob("*")):
        os.chown(path, NOBODY, NOBODY) if not os.geteuid() else None
    for parent in tmp_path.parents:
        if parent.name.startswith("pytest-of"):
            break
        parent.chmod(0o755)
    cases = [*CLOSED_FOLDERS, *CLOSED_FILES]
    for number, (name, mode) in enumerate(share(cases, 7)):
        path = sample.root / name
        before = path.stat().st_mode
        for command in COMMANDS if ALL else COMMANDS[number % 3 :: 3]:
            os.chdir(sample.root)
            path.chmod(mode)
            try:
                with nobody(), patch("sample.chdir", no_folder):
                    done = run(*command, cwd=sample.root, ANNUAL_REPORT_LANG="en")
            finally:
                path.chmod(before)
            sound(done, 0, 1, 2, COULD_NOT)
            assert not mode or "data" not in name or "There is no report yet" not in done.stderr, (name, done)
            assert "there is no photo" not in done.stderr, (name, mode, done)
            if "json" in command and done.stdout:
                json.loads(done.stdout)
    os.chdir(tmp_path)


OF_FILES = {"proofread", "inspect", "verify"}  # they need no workspace, and say that the file is not there


def test_current_folder_that_is_gone(sample: Sample, tmp_path: Path) -> None:
    here = Path.cwd()
    for arguments in share((*COMMANDS, ["verify", "x.pdf"], ["doctor"], ["explain", "bad-id"], ["--help"]), 4):
        gone = tmp_path / "gone"
        gone.mkdir()
        os.chdir(gone)
        gone.rmdir()
        try:
            with patch("sample.chdir", no_folder):
                done = run(*arguments, cwd=gone, ANNUAL_REPORT_LANG="en")
                elsewhere = run("build", *HTML, "--workspace", str(sample.root), cwd=gone)
        finally:
            os.chdir(here)
        sound(done, 0, 2, COULD_NOT)
        assert done.returncode == COULD_NOT or arguments[0] in {"explain", "--help", *OF_FILES, "doctor"}
        sound(elsewhere, 0)


ODD = {
    "HOME": ("", "/nowhere", "\x1b"), "COLUMNS": ("0", "1", "3", "-7", "x", "99999999"), "TERM": ("", "garbage"),
    "LANG": ("garbage", "C", "xx_YY.zz"), "LC_ALL": ("garbage", "C", "POSIX"), "TMPDIR": ("/nowhere", "/proc", ""),
    "LINES": ("0",), "NO_COLOR": ("",), "FORCE_COLOR": ("1",), "PATH": ("",),
}  # fmt: skip


def test_odd_variables_change_nothing(sample: Sample) -> None:
    furnished(sample)
    sample.report(PHOTO.replace("{lop}", "{lopp}"))
    for name, value in share(((name, value) for name, values in ODD.items() for value in values), 4):
        done = sample.run("check", **{name: value})
        sound(done, 1)
        assert "unknown" in done.stdout or "lopp" in done.stdout.replace("\n", ""), done
        sound(sample.run("compare", "2019", "2020", **{name: value}), 0)


LACKS = (MemoryError(), OSError(EMFILE, "x"), OSError(ENOMEM, "x"))
PLACES = (
    "annual_report.api.checking.load_report", "annual_report.api.checking.run_checks",
    "annual_report.api.building.render_html", "annual_report.load.text.files.read_real",
    "annual_report.api.building.write_files", "annual_report.cli.app.make_app",
)  # fmt: skip


def test_lack_of_memory_or_of_descriptors_is_no_fault(sample: Sample) -> None:
    for place in PLACES:
        for lack in LACKS:
            try:
                with patch(place, side_effect=lack):
                    done = sample.run("build", *HTML)
            except AttributeError:
                continue
            sound(done, 1, COULD_NOT)
            assert not (sample.root / "output").exists()


@pytest.mark.needs_posix
def test_too_few_descriptors(sample: Sample) -> None:
    import resource

    sample.run("build", *HTML)
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    for spare in range(0, 8, 1 if ALL else 3):
        taken = os.dup(0)
        resource.setrlimit(resource.RLIMIT_NOFILE, (taken + spare, before[1]))
        os.close(taken)
        try:
            done = sample.run("build", *HTML)
        finally:
            resource.setrlimit(resource.RLIMIT_NOFILE, before)
        sound(done, 0, 1, COULD_NOT)


@pytest.mark.needs_posix
def test_stopped_at_any_instant(sample: Sample, tmp_path: Path) -> None:
    runs = [("imports", 30, ["--help"]), ("calls", 60_000, ["check"])]
    if ALL:
        runs = [("imports", 3, ["--help"]), ("imports", 7, ["build", *HTML]), ("calls", 4_000, ["check"])]
    for number, (kind, step, arguments) in enumerate(runs):
        shown = tmp_path / str(number)
        shown.mkdir()
        program = [sys.executable, str(Path(__file__).with_name("stopped.py")), kind, str(step), str(shown)]
        done = subprocess.run([*program, *arguments], cwd=sample.root, capture_output=True, text=True, check=False)
        told = [line.split(" ", 2) for line in done.stderr.splitlines() if line[:1].isdigit() and line.count(" ") > 1]
        assert len(told) > 2, done
        for count, status, place in told:
            # CPython itself loses what is raised here: _elementtree makes an ImportError of it; xml.etree forgives it.
            if (shown / count).exists() and place != "pyexpat":
                assert int(status) in {130, -signal.SIGINT}, place
                assert "Traceback" not in (shown / count).read_text(), place
                assert "Exception ignored" not in (shown / count).read_text(), place
