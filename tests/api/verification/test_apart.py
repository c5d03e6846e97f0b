"""A stranger's PDF harms nobody who verifies it: it is opened elsewhere, and what was unpacked is gone."""

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from api.verification.altering import altered
from load.pdf.hostile import bomb, with_deep_pages, with_table

from annual_report.api.verification import UnreadableError, VerifiedPdf
from annual_report.api.verification.unpacking import unpacking_folder

Verify = Callable[[bytes], VerifiedPdf]
MAIN = """\
import sys
from annual_report.cli import main
try:
    main()
except SystemExit as ended:
    print(ended.code, sorted({"pdfminer", "pdfplumber", "pypdfium2"} & set(sys.modules)))
"""
HOLDS = """\
import time
from annual_report.api.verification.unpacking import unpacking_folder
with unpacking_folder() as folder:
    (folder / "secret").write_text("x")
    print(folder, flush=True)
    time.sleep(60)
"""
posix_only = pytest.mark.skipif(sys.platform == "win32", reason="signals and locks of POSIX")


def test_program_itself_loads_no_reader_of_pdfs(issued: bytes, tmp_path: Path) -> None:
    def behind(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/Title"] = "khác"

    for code, data in ((0, issued), (1, altered(issued, behind)), (3, issued[:3000])):
        path = tmp_path / "nhan-duoc.pdf"
        path.write_bytes(data)
        command = (sys.executable, "-c", MAIN, "verify", "-q", str(path))
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
        assert done.stdout.splitlines()[-1] == f"{code} []", done.stderr


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
def test_killed_program_leaves_nothing_for_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    (tmp_path / "annual-report-verify-khac").mkdir()  # just made by somebody, or not by us at all
    for number, there in ((signal.SIGTERM, False), (signal.SIGHUP, False), (signal.SIGKILL, True)):
        process = subprocess.Popen((sys.executable, "-c", HOLDS), stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        folder = Path(process.stdout.readline().strip())
        assert folder.joinpath("secret").exists()
        process.send_signal(number)
        process.communicate()
        assert folder.exists() == there
    with unpacking_folder():
        assert not folder.exists()
    assert [each.name for each in tmp_path.iterdir()] == ["annual-report-verify-khac"]
