"""Strangers' PDFs are opened in the limited process alone, and whatever they do there is told as an obstacle."""

import ast
import os
import signal
import subprocess
import sys
import time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from budget import ALL
from documents.archived import archived
from load.pdf.hostile import bomb, with_deep_pages, with_table
from pace import comes_true

import annual_report
from annual_report.load import limited_process
from annual_report.load.pdf import process
from annual_report.load.pdf.attachments import attachments, read_attachments
from annual_report.load.pdf.differences import Difference, Kind, first_difference, seen_difference
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError
from annual_report.load.pdf.reading import read_pdf_file

PARSERS = {"pdfminer", "pdfplumber", "pypdfium2", "pikepdf", "pyhanko", "lxml"}


def obstacle(data: bytes, folder: Path) -> tuple[Obstacle, Obstacle]:
    """What keeps a file from being taken apart, and from being inspected."""
    path = folder / "tep.pdf"
    path.write_bytes(data)
    with pytest.raises(UnreadablePdfError) as one:
        attachments(data)
    with pytest.raises(UnreadablePdfError) as other:
        read_pdf_file(path)
    return one.value.obstacle, other.value.obstacle


def test_hostile_files_are_told_by_what_they_do(tmp_path: Path) -> None:
    files = {
        b"": Obstacle.NO_PDF,
        b"%PDF-1.7\n" + b"x" * 2000: Obstacle.DAMAGED,
        **({with_table(bomb(3000)): Obstacle.TOO_MUCH_MEMORY} if ALL else {}),  # a page that is one is tried below
    }
    for data, expected in files.items():
        assert obstacle(data, tmp_path) == (expected, expected)


def test_deep_trees_of_pages_are_damage(tmp_path: Path) -> None:
    deep = with_deep_pages(20_000)
    assert obstacle(deep, tmp_path) == (Obstacle.DAMAGED, Obstacle.DAMAGED)
    with pytest.raises(UnreadablePdfError) as error:
        first_difference(deep, deep)
    assert error.value.obstacle is Obstacle.DAMAGED


def test_page_that_unpacks_to_too_much_takes_the_limited_process_alone() -> None:
    small, out = archived(), BytesIO()
    with pikepdf.open(BytesIO(small)) as pdf:
        pdf.pages[0].Contents = pdf.make_stream(b"")
        pdf.pages[0].Contents.write(bomb(3000), filter=pikepdf.Name.FlateDecode)
        pdf.save(out)
    with pytest.raises(UnreadablePdfError) as error:
        first_difference(out.getvalue(), small)
    assert error.value.obstacle in {Obstacle.TOO_MUCH_MEMORY, Obstacle.TOO_MUCH_UNPACKED}


def test_process_gives_what_the_reader_gives() -> None:
    small = archived()
    assert attachments(small) == read_attachments(small) != {}
    assert seen_difference(small, small) is None
    assert first_difference(small, small) == Difference(Kind.NOT_ON_PAPER)


def test_process_that_ends_without_an_answer_is_damage(monkeypatch: pytest.MonkeyPatch) -> None:
    for program in ("raise SystemExit(9)", "import os; os.abort()", "print('-nothing-known', end='')"):
        monkeypatch.setattr(limited_process, "_PYTHON", (sys.executable, "-c", program))
        with pytest.raises(UnreadablePdfError) as error:
            attachments(b"%PDF-1.7")
        assert error.value.obstacle is Obstacle.DAMAGED


@pytest.mark.needs_posix
def test_process_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    said = (
        "import resource, annual_report.load.pdf.process as p\n"
        "p.answer(lambda _asked: repr([resource.getrlimit(getattr(resource, 'RLIMIT_' + name))[0]\n"
        "    for name in ('AS', 'CPU', 'FSIZE')]).encode())\n"
    )
    monkeypatch.setattr(limited_process, "_PYTHON", (sys.executable, "-c", said))
    assert process.ask("x", b"y") == repr([process.MAX_MEMORY, process.MAX_SECONDS, 0]).encode()


@pytest.mark.needs_linux
def test_process_ends_with_the_one_that_asks() -> None:
    reader = "import annual_report.load.pdf.process as p\np.answer(lambda _asked: [None for _ in iter(int, 1)])\n"
    asking = (
        "import sys\nfrom annual_report.load import limited_process\n"
        f"limited_process._PYTHON = (sys.executable, '-c', {reader!r})\n"
        "limited_process.ask('x', b'y', seconds=None)\n"
    )
    with subprocess.Popen((sys.executable, "-c", asking)) as parent:
        child = 0
        while not child or "Seccomp:\t0" in _status(child):
            assert parent.poll() is None
            time.sleep(0.02)
            child = int(Path(f"/proc/{parent.pid}/task/{parent.pid}/children").read_text("ascii").strip() or 0)
        parent.kill()
    if not comes_true(lambda: not _status(child) or "State:\tZ" in _status(child)):
        os.kill(child, signal.SIGKILL)
        pytest.fail("it ran on")


def _status(process_id: int) -> str:
    """What Linux says of a process, nothing once it is gone."""
    try:
        return Path(f"/proc/{process_id}/status").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def test_no_other_room_knows_a_reader_of_pdfs() -> None:
    source = Path(annual_report.__file__).parent
    for file in source.rglob("*.py"):
        if file.is_relative_to(source / "load/pdf"):
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            modules = [each.name for each in node.names] if isinstance(node, ast.Import) else []
            modules += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {each.partition(".")[0] for each in modules} & PARSERS, file
