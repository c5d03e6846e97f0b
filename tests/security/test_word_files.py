"""Word files that are made to harm whoever opens them: each ends with a message or a sound reading, soon and in little.

All are read in one process with the memory of the one that reads them, and its processor's time is taken for each.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from load.docx.hostile import DOCX
from pace import PATIENCE, exceeds
from sample import Sample

from annual_report.api.manuscripts.reading import SUFFIXES, read_manuscript
from annual_report.load import limited_process
from annual_report.load.docx.reading import read_docx_file
from annual_report.load.extracted import UnreadableFileError

pytestmark = pytest.mark.needs_posix
# Turns of the loop in pace.py for one file: what a sound file of half the size that is allowed takes, and some room.
_MOST = 500
_MEBIBYTES = 600
_TRY = """\
import json, resource, sys, time
from annual_report.load.docx import limits
from annual_report.load.docx.reading import answered
from annual_report.load.limited_process import ObstacleError
from load.docx.hostile import DOCX
from memory import peak
resource.setrlimit(resource.RLIMIT_AS, (limits.PROCESS.memory, limits.PROCESS.memory))
for name in sys.argv[1:]:
    data = DOCX[name][1]()
    begin = time.process_time()
    try:
        paragraphs, content = json.loads(answered([data])), json.loads(answered([data, b"content"]))
        found = "read" if paragraphs and (content["blocks"] or content["beside"]) else "nothing"
    except ObstacleError as error:
        found = error.obstacle
    print(json.dumps([name, found, time.process_time() - begin]), flush=True)
print(json.dumps(["memory", "", peak() >> 20]))
"""
# These take a second each: as many parts, elements or paragraphs as may be, and one more.
_LARGE = ("elements", "paragraphs", "bombs")


def tried(*names: str) -> dict[str, tuple[str, float]]:
    """What became of each file, and how many seconds of the processor it took; and the memory that all took."""
    tests = Path(__file__).parents[1]
    done = subprocess.run(
        [sys.executable, "-c", _TRY, *names],
        cwd=tests, env={**os.environ, "PYTHONPATH": str(tests)}, capture_output=True, encoding="utf-8", check=False,
        timeout=PATIENCE,
    )  # fmt: skip
    told = {name: (found, cost) for name, found, cost in map(json.loads, done.stdout.splitlines())}
    assert done.returncode == 0, (list(told)[-1:], done.stderr[-500:])
    return told


def held(*names: str) -> None:
    """Each of the files is told or read, within the time and memory."""
    told = tried(*names)
    _nothing, memory = told.pop("memory")
    assert {name: found for name, (found, _cost) in told.items()} == {name: DOCX[name][0] for name in names}
    assert {name: cost for name, (_found, cost) in told.items() if exceeds(cost, _MOST)} == {}
    assert memory < _MEBIBYTES


def test_hostile_file_is_told_or_read_soon_and_in_little() -> None:
    held(*(name for name in DOCX if name not in _LARGE))


@pytest.mark.thorough
def test_file_as_large_as_may_be_is_told_soon_and_in_little() -> None:
    held(*_LARGE)


def test_command_tells_of_each_file(sample: Sample) -> None:
    kinds = ("comment-open", "bomb", "entities", "locked", "comment-within")
    for name in kinds:
        sample.write(f"{name}.docx", DOCX[name][1]())
    done = sample.run("proofread", *(f"{name}.docx" for name in kinds))
    assert done.returncode == 3, done.stderr
    said = [line for line in done.stderr.splitlines() if "cannot be proofread" in line]
    assert [line.partition(": ")[2] for line in said] == [
        "this is not a .docx file of Word, or it is damaged",
        "part of this file unpacks to more than 64 MiB",
        "this is not a .docx file of Word, or it is damaged",
        "this file needs a password, or it is from an older Word (.doc)",
    ]


def test_pipe_and_device_are_not_read_for_ever(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for number, suffix in enumerate(SUFFIXES * 2):
        file = tmp_path / f"{number}{suffix}"
        file.symlink_to(tmp_path / "pipe" if number < len(SUFFIXES) else "/dev/zero")
        with pytest.raises(UnreadableFileError, match="a device or a pipe"):
            read_manuscript(file, file.name)


def test_process_out_of_time_or_memory_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "bai.docx"
    file.write_bytes(DOCX["comments"][1]())
    waiting = "import annual_report.load.limited_process as p\np.answer({}, p.Limits(1, 2**29))"
    for work, said in (
        ("lambda _parts: any(iter(int, 1))", "seconds"),
        ("lambda _parts: bytes(2**30)", "memory"),
        ("lambda _parts: exit(9)", "damaged"),
    ):
        monkeypatch.setattr(limited_process, "_PYTHON", (sys.executable, "-c", waiting.format(work)))
        with pytest.raises(UnreadableFileError, match=said):
            read_docx_file(file, file.name)
