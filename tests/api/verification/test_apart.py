"""A stranger's PDF harms nobody who verifies it: it is opened elsewhere, and what was unpacked is gone."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from api.verification.altering import altered
from load.pdf.hostile import bomb, with_deep_pages, with_table
from pace import PATIENCE, comes_true
from security.signing import signed

from annual_report.api.verification import UnreadableError, VerifiedPdf, verify_file
from annual_report.api.verification.unpacking import unpacking_folder
from annual_report.load.pdf.attachments import read_attachments
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.render.pdf.engine import PdfEngine

Verify = Callable[[bytes], VerifiedPdf]
MAIN = """\
import sys
from annual_report.cli import main
try:
    main()
except SystemExit as ended:
    print(ended.code, sorted({"pdfminer", "pdfplumber", "pypdfium2", "pikepdf", "pyhanko", "lxml"} & set(sys.modules)))
"""
HOLDS = """\
import signal, time
signal.signal(signal.SIGHUP, signal.SIG_DFL)  # whoever runs the tests may have it ignored
from annual_report.api.verification.unpacking import unpacking_folder
with unpacking_folder() as folder:
    (folder / "secret").write_text("x")
    print(folder, flush=True)
    time.sleep(3600)
"""
posix_only = pytest.mark.needs_posix


def test_program_itself_loads_no_reader_of_pdfs(issued: bytes, tmp_path: Path) -> None:
    def behind(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = "khác"

    for code, data in (
        (0, signed(issued)), (5, issued + b"/ByteRange"), (1, altered(issued, behind)), (3, issued[:3000]),
    ):  # fmt: skip
        path = tmp_path / "nhan-duoc.pdf"
        path.write_bytes(data)
        command = (sys.executable, "-c", MAIN, "verify", "-q", str(path))
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=PATIENCE)
        assert done.stdout.splitlines()[-1] == f"{code} []", done.stderr


@pytest.mark.thorough
def test_hostile_files_are_refused_in_words(verified: Verify) -> None:
    files = {
        with_table(bomb(3000)): "reading it takes more than 2 GB of memory",
        with_deep_pages(20_000): "this PDF is damaged",
    }
    for data, said in files.items():
        with pytest.raises(UnreadableError) as error:
            verified(data)
        assert error.value.what.say("en") == said
        assert error.value.cure.say("vi") != error.value.cure.say("en")


def test_deep_tree_of_pages_beside_sound_sources_is_damage(issued: bytes, verified: Verify) -> None:
    def deepen(pdf: pikepdf.Pdf) -> None:
        tree = pdf.Root.Pages
        for _level in range(20_000):
            tree = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Pages, Count=1, Kids=[tree]))
        pdf.Root.Pages = tree

    with pytest.raises(UnreadableError) as error:
        verified(altered(issued, deepen))
    assert error.value.what.say("en") == "this PDF is damaged"


def test_folder_is_there_while_it_is_open_and_gone_afterwards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with unpacking_folder() as one, unpacking_folder() as other:
        assert one.is_dir()
        assert other.is_dir(), "one that is in use is no rest"
    assert list(tmp_path.iterdir()) == []


@posix_only
def test_program_that_is_ended_or_killed_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    for number, kill in ((signal.SIGTERM, os.kill), (signal.SIGHUP, os.kill), (signal.SIGKILL, os.killpg)):
        process = subprocess.Popen(
            (sys.executable, "-c", HOLDS), stdout=subprocess.PIPE, text=True, start_new_session=True
        )
        assert process.stdout is not None
        folder = Path(process.stdout.readline().strip())
        assert folder.joinpath("secret").exists()
        kill(process.pid, number)
        process.communicate()
        assert comes_true(
            lambda folder=folder: not folder.exists()
        )  # the watcher sees that the program is gone, and takes a moment
        assert list(tmp_path.iterdir()) == []


@posix_only
def test_what_a_power_failure_has_left_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    for name, files in (("cu", ("in-use", "secret")), ("khac", ())):  # the other was just made, or is not ours at all
        folder = tmp_path / f"annual-report-verify-{name}"
        folder.mkdir()
        for file in files:
            (folder / file).write_text("x")
    with unpacking_folder():
        pass
    assert [each.name for each in tmp_path.iterdir()] == ["annual-report-verify-khac"]


@posix_only
def test_pipes_devices_and_folders_are_not_read(tmp_path: Path, engine: PdfEngine) -> None:
    os.mkfifo(tmp_path / "ong.pdf")
    with (tmp_path / "lon.pdf").open("wb") as file:
        file.truncate(8 * 1024**3)
    for path in (tmp_path / "ong.pdf", Path("/dev/zero"), tmp_path):
        with pytest.raises(OSError, match=r"."):
            verify_file(path, engine, lambda _stage: None)
    with pytest.raises(UnreadableError) as error:
        verify_file(tmp_path / "lon.pdf", engine, lambda _stage: None)
    assert error.value.what.say("en").startswith("this file is larger than")


def test_trees_of_names_that_refer_to_each_other_are_damage(issued: bytes) -> None:
    def knotted(pdf: pikepdf.Pdf) -> None:
        tree = pdf.make_indirect(pikepdf.Dictionary(Names=[]))
        for _level in range(40):
            tree = pdf.make_indirect(pikepdf.Dictionary(Kids=[tree] * 8))
        pdf.Root.Names.EmbeddedFiles = tree

    def labelled(pdf: pikepdf.Pdf) -> None:
        knotted(pdf)
        pdf.Root.PageLabels = pdf.Root.Names.EmbeddedFiles

    for change in (knotted, labelled):
        with pytest.raises(UnreadablePdfError) as error:
            read_attachments(altered(issued, change))
        assert error.value.obstacle is Obstacle.DAMAGED
