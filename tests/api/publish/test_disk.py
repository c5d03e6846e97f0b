"""A disk that is full, a folder that may not be written, an engine that fails: exit code 3, and no harm done."""

import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from api.publish.conftest import Files, Versions, read
from cases import each_case
from needs import without_rights
from pace import PATIENCE
from sample import REPORT, Sample, uncovered
from typer.testing import CliRunner, Result

from annual_report.cli.app import make_app
from annual_report.render.html.templates import program_templates
from annual_report.render.pdf import engine
from annual_report.render.pdf.engine import EngineCrashedError, PdfEngine

PROGRAM = [sys.executable, "-m", "annual_report"]
PAGE = 4096
DOCUMENT = (program_templates() / "report/document.html.j2").read_text("utf-8")


@pytest.fixture
def old(sample: Sample, versions: Versions) -> Files:
    """The files of a good build, in place; the report has changed since."""
    for name, content in versions.old.items():
        sample.write(f"output/2020/{name}", content)
    sample.report(REPORT.replace("value: 12", "value: 13"))
    return versions.old


def run(sample: Sample, *command: str, limit: int | None = None) -> "subprocess.CompletedProcess[str]":
    """Runs `command` in the workspace, with files of at most `limit` bytes: coverage could not write its own."""

    def limited() -> None:
        if limit is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    environment = {**uncovered(), "ANNUAL_REPORT_LANG": "en", "NO_COLOR": "1"}
    return subprocess.run(
        command, cwd=sample.root, env=environment, capture_output=True, text=True, check=False, timeout=PATIENCE,
        preexec_fn=limited,
    )  # fmt: skip


def told(done: "subprocess.CompletedProcess[str]", file: str, reason: str) -> None:
    """It is told that `file` cannot be written for `reason`, and that nothing was changed."""
    assert done.returncode == 3, done.stderr
    assert done.stdout == ""
    said = next(line for line in done.stderr.splitlines() if line.startswith("Cannot write"))
    assert file in said
    assert reason in said
    assert "Nothing was changed." in done.stderr
    assert "Traceback" not in done.stderr


@each_case("limit", [0, 1, 5000])
def test_file_that_cannot_grow_is_told_and_changes_nothing(sample: Sample, old: Files, limit: int) -> None:
    done = run(sample, *PROGRAM, "build", "--format", "html", limit=limit)
    told(done, "output/2020/bao-cao-2020.html", "the file would be too large")
    assert read(sample.root / "output/2020") == old


def test_first_build_that_cannot_be_written_leaves_no_file(sample: Sample) -> None:
    done = run(sample, *PROGRAM, "build", "--format", "html", limit=100)
    told(done, "output/2020/bao-cao-2020.html", "the file would be too large")
    assert not (sample.root / "output").exists()


@pytest.mark.thorough
@pytest.mark.needs_mounts
@pytest.mark.parametrize("room", ["", "bao-cao-2020.pdf"], ids=["for-nothing", "for-the-pdf"])
def test_full_disk_is_told_and_changes_nothing(sample: Sample, old: Files, tmp_path: Path, room: str) -> None:
    """On a disk of its own that has room for the old files, and for one file more."""
    disk, after = tmp_path / "disk", tmp_path / "after"
    disk.mkdir()
    pages = sum(-(-len(content) // PAGE) for content in (*old.values(), old.get(room, b"")))
    script = (
        f'mount -t tmpfs -o size={pages * PAGE} tmpfs "$1" || exit 99; cp output/2020/* "$1" || exit 98;'
        ' shift 2; "$@"; code=$?; cp -a "$DISK" "$AFTER"; exit $code'
    )
    command = ["env", f"DISK={disk}", f"AFTER={after}", "unshare", "-m", "sh", "-c", script, "sh", str(disk), "-"]
    done = run(sample, *command, *PROGRAM, "build", "--output", str(disk))
    told(done, f"{disk}/bao-cao-2020.{'html' if room else 'pdf'}", "there is no room left on the disk")
    assert read(after) == old


def protected(sample: Sample, folder: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Builds while `folder` may not be written, without root's right to do so all the same."""
    place = sample.root / folder
    mode = stat.S_IMODE(place.stat().st_mode)
    place.chmod(0o555)
    try:
        assert run(sample, *without_rights(), "touch", f"{folder}/x").returncode != 0
        return run(sample, *without_rights(), *PROGRAM, "build", *arguments)
    finally:
        place.chmod(mode)


@pytest.mark.thorough
@pytest.mark.needs_dropped_rights
def test_folder_that_may_not_be_written_is_told_and_changes_nothing(sample: Sample, old: Files) -> None:
    told(protected(sample, "output/2020"), "output/2020", "you do not have the right to do this")
    assert read(sample.root / "output/2020") == old


@pytest.mark.thorough
@pytest.mark.needs_dropped_rights
def test_folder_that_cannot_be_made_is_told(sample: Sample) -> None:
    told(protected(sample, ".", "--format", "html"), "output/2020", "you do not have the right to do this")
    assert not (sample.root / "output").exists()


@each_case("name", ["bao-cao-2020.pdf", "bao-cao-2020.html", "manifest.json"])
def test_folder_in_place_of_a_file_is_told_and_changes_nothing(sample: Sample, old: Files, name: str) -> None:
    folder = sample.root / "output/2020"
    (folder / name).unlink()
    (folder / name).mkdir()
    told(sample.run("build"), f"output/2020/{name}", "it is a folder")
    (folder / name).rmdir()
    assert read(folder) == {other: content for other, content in old.items() if other != name}


def test_file_in_place_of_the_folder_is_told(sample: Sample) -> None:
    sample.write("output", "x")
    told(sample.run("build", "--format", "html"), "output/2020", "a folder on the way to it is actually a file")


def build(sample: Sample) -> Result:
    """A whole build, begun in this process."""
    return CliRunner().invoke(make_app("en"), ["build", "2020", "--workspace", str(sample.root)])


@pytest.mark.parametrize(
    "program", ["raise SystemExit(9)", "import os; os.abort()", "import sys; sys.stdout.write('P')"]
)
def test_engine_that_ends_is_told_and_changes_nothing(
    sample: Sample, old: Files, program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_COMMAND", (sys.executable, "-c", program))
    done = build(sample)
    assert done.exit_code == 3
    assert "The PDF engine " in done.stderr
    assert read(sample.root / "output/2020") == old


def test_page_that_breaks_the_engine_is_told_and_changes_nothing(sample: Sample, old: Files) -> None:
    html = '<span style="font-size: 1e300px; width: 1e400px">x</span>'
    sample.write("templates/report/document.html.j2", DOCUMENT.replace("</main>", f"{html}</main>"))
    done = sample.run("build")
    assert done.returncode == 3
    assert "The PDF engine stopped" in done.stderr
    assert "Traceback" not in done.stderr
    assert read(sample.root / "output/2020") == old


def test_crashed_engine_is_an_error_of_its_own() -> None:
    with PdfEngine() as broken:
        process = broken._process
        assert process is not None
        process.kill()
        process.wait()
        with pytest.raises(EngineCrashedError):
            broken.render("<p>x")


def test_fault_of_the_engine_leaves_it_usable() -> None:
    with PdfEngine() as used:
        with pytest.raises(EngineCrashedError, match="RecursionError"):
            used.render("<b>" * 3000)
        assert used.render("<p>x").pdf.startswith(b"%PDF-")
