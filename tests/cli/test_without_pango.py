"""On a machine without Pango every command works but those that make PDFs, and these say what to install."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from sample import ORGANIZATION, REPORT, Sample

from annual_report.cli.app import make_app

# Loaded by Python before anything else, in this process and in those that it starts: there are no system libraries.
HIDING = """
import cffi.api

def dlopen(self, name, flags=0):
    raise OSError(f"cannot load library {name!r}: {name}: cannot open shared object file: No such file or directory")

cffi.api.FFI.dlopen = dlopen
"""
# Runs the commands one after another in one fresh process, and gives the status and the words of each.
RUNNING = """
import io, json, sys, traceback
from contextlib import redirect_stderr, redirect_stdout
from annual_report.cli import main

for arguments in json.load(sys.stdin):
    sys.argv, said, status = ["annual-report", *arguments], io.StringIO(), None
    with redirect_stdout(said), redirect_stderr(said):
        try:
            main()
        except SystemExit as end:
            status = end.code
        except BaseException:
            traceback.print_exc()
    sys.stdout.write(json.dumps([status or 0, said.getvalue()]) + "\\n")
"""
INSTALL = "the Pango libraries are missing on this machine. To install them:"
PDF = "output/2020/bao-cao-2020.pdf"
# What is run, and its exit status; where it lacks the libraries, that is told.
COMMANDS: dict[str, int] = {
    "check": 0,
    "check --fix": 0,
    "check --output-format json": 0,
    "explain": 0,
    "explain title-ends": 2,
    "explain name-with-degree": 0,
    "status": 0,
    "status --output-format json": 0,
    "compare 2020": 0,
    "diff . .": 0,
    f"inspect {PDF}": 0,
    f"proofread bai.txt {PDF}": 0,
    f"verify {PDF}": 3,
    "build --format html": 0,
    "build": 3,
    "build --format pdf": 3,
    "doctor": 3,
    "schema": 0,
    "help": 0,
    "version": 0,
    "new 2021": 0,
    "init another": 0,
    "import van-ban.docx": 2,
    "merge output/2020/bao-cao-2020.docx": 0,
}


@pytest.fixture
def settled(sample: Sample) -> Sample:
    """A workspace that switches a rule off and exempts a line from another, with a PDF of another machine's."""
    sample.write("data/organization.yaml", ORGANIZATION + "rules:\n  name-with-degree: tắt\n")
    sample.report(REPORT.replace("value: 12,", "value: 5/4,").replace("lớp}", "lớp}  # bỏ qua: ratio-exceeds-total"))
    sample.write("data/2019/report.yaml", REPORT.replace("2020", "2019"))
    sample.write("bai.txt", "Hội Mẫu đã mở lớp.\n")
    done = sample.run("build", "2020", "--format", "pdf,html,docx")
    assert done.returncode == 0, done.stderr
    return sample


def run_without_libraries(folder: Path, workspace: Path) -> tuple[dict[str, tuple[int, str]], str]:
    """What comes of each command, by the command; and what their helping processes say beside."""
    folder.mkdir()
    folder.joinpath("sitecustomize.py").write_text(HIDING, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", RUNNING],
        cwd=workspace,
        env={**os.environ, "PYTHONPATH": str(folder), "NO_COLOR": "1", "ANNUAL_REPORT_LANG": "en"},
        input=json.dumps([command.split() for command in COMMANDS]),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return dict(zip(COMMANDS, map(json.loads, done.stdout.splitlines()), strict=True)), done.stderr


def test_commands_that_make_no_pdf_work_and_the_others_say_what_is_missing(settled: Sample, tmp_path: Path) -> None:
    done, beside = run_without_libraries(tmp_path / "hidden", settled.root)
    for command, (status, said) in done.items():
        assert "Traceback" not in said, f"{command}: {said}"
        assert "could not import some external libraries" not in said, command  # WeasyPrint's banner
        assert (command, status) == (command, COMMANDS[command]), said
        if status == 3 and command != "doctor":
            assert INSTALL in said
    doctor = " ".join(done["doctor"][1].split())
    assert "a library of the system is missing: libgobject-2.0-0" in doctor
    assert "1 thing is wrong" in doctor
    assert beside == "", "the engine speaks to programmers"
    assert (settled.root / "output/2020/bao-cao-2020.html").is_file()


def test_every_command_is_tried() -> None:
    assert {each.name for each in make_app("en").registered_commands} == {each.split()[0] for each in COMMANDS}
