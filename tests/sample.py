"""A sample workspace of an openly invented body, and running the program in it."""

import gc
import os
import shutil
import subprocess
import sys
import traceback
from contextlib import chdir
from copy import copy
from functools import cache
from io import BytesIO, TextIOWrapper
from pathlib import Path
from subprocess import CompletedProcess
from typing import Self
from unittest.mock import Mock, patch

from pace import PATIENCE

from annual_report.cli import main
from annual_report.render.pdf.engine import PdfEngine

# Of every command that tests run: lines of 80 cells, where a file or a pipe would get lines without limit.
SURROUNDINGS = {"NO_COLOR": "1", "COLUMNS": "80"}

ORGANIZATION = """\
name: Hội Mẫu tỉnh Mẫu
letterhead: [Hội Mẫu, Tỉnh Mẫu]
place: Tỉnh Mẫu
abbreviation: HM
people:
  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, degree: Tiến sĩ, posts: [Chủ tịch]}
bodies:
  - {id: hoi-a, name: Hội A tỉnh Mẫu, short_names: [Hội A]}
  - {id: hoi-b, name: Hội B tỉnh Mẫu}
"""

REPORT = """\
period: 2020
issuance:
  subject: Tổng kết hoạt động năm 2020
  signatory: {person: nguyen-van-mau}
statistics:
  - {id: lop, label: Lớp tập huấn, value: 12, unit: lớp}
sections:
  - title: Kết quả
    text: Đã mở {lop}.
"""
# A draft may lack its photos, and more.
FINAL_REPORT = REPORT.replace("issuance:\n", "issuance:\n  status: chính thức\n")


class Sample:
    """A workspace of the invented Hội Mẫu in a temporary folder, and ways to change and run it."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.write("data/organization.yaml", ORGANIZATION)
        self.write("data/2020/report.yaml", REPORT)

    def write(self, name: str, content: str | bytes) -> Path:
        """Writes a file of the workspace."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def report(self, text: str) -> None:
        """Replaces data/2020/report.yaml."""
        self.write("data/2020/report.yaml", text)

    def run(self, *arguments: str, lang: str = "en", **environment: str) -> CompletedProcess[str]:
        """Runs the program in the workspace, in this process."""
        return run(*arguments, cwd=self.root, ANNUAL_REPORT_LANG=lang, **environment)

    def process(self, *arguments: str, lang: str = "en", **environment: str) -> CompletedProcess[str]:
        """Runs the program in the workspace, as a process of its own."""
        return process(*arguments, cwd=self.root, ANNUAL_REPORT_LANG=lang, **environment)

    def apart(self, folder: str) -> Self:
        """A workspace with the same files, in `folder` beside this one."""
        twin = copy(self)
        twin.root = self.root.parent / folder / self.root.name
        shutil.copytree(self.root, twin.root, symlinks=True, dirs_exist_ok=True)
        return twin

    @property
    def html(self) -> str:
        """The page built last."""
        return (self.root / "output/2020/bao-cao-2020.html").read_text("utf-8")


class _SharedEngine(PdfEngine):
    """The engine of all builds in this process: loading one takes longer than most builds. It ends with the process."""

    def __exit__(self, *_exception: object) -> None:
        pass


@cache
def _engine() -> PdfEngine:
    return _SharedEngine(wanted=False)


def run(*arguments: str, cwd: Path, **environment: str) -> CompletedProcess[str]:
    """Runs `annual-report` in this process, which takes a tenth of the time; what it changes here is put back.

    What Python or the system read only as a process starts needs `process`, and so does what may end or hang one.
    """
    assert not [name for name in environment if name.startswith(("PYTHON", "LD_", "TZ", "COVERAGE_"))], "use process"
    stdout, stderr = (TextIOWrapper(BytesIO(), encoding="utf-8", write_through=True) for _stream in range(2))
    code: object = 0
    with (
        chdir(cwd),
        patch.dict(os.environ, {**SURROUNDINGS, **environment}),
        patch.multiple(sys, argv=["annual-report", *arguments], stdin=TextIOWrapper(BytesIO()), stdout=stdout),
        patch.multiple(sys, stderr=stderr),
        patch.multiple(gc, set_threshold=Mock(), freeze=Mock()),  # set for a process that ends with its command
        patch("annual_report.render.pdf.engine.PdfEngine", lambda **_options: _engine()),
    ):
        try:
            main()
        except SystemExit as end:
            code = end.code or 0
        except Exception:  # shown as Python would, so that tests see it where people would
            traceback.print_exc(file=stderr)
            code = 1
    assert isinstance(code, int), code
    return CompletedProcess(arguments, code, _read(stdout), _read(stderr))


def _read(stream: TextIOWrapper) -> str:
    """What was written, with the line ends as a text stream gives them."""
    stream.seek(0)
    return stream.read()


def process(*arguments: str, cwd: Path, **environment: str) -> CompletedProcess[str]:
    """Runs `annual-report` as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "annual_report", *arguments],
        cwd=cwd,
        env={**os.environ, **SURROUNDINGS, **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def uncovered() -> dict[str, str]:
    """The environment without what makes coverage follow subprocesses: an interrupt can lock it."""
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}
