"""What the doctor says of the sandbox: whole, in a container that allows none, and on systems that have none."""

import os
import sys
from pathlib import Path

import pytest
from api.examinations.conftest import Examine
from cases import each_case

from annual_report.api import examinations as doctor
from annual_report.confinement import Confinement
from annual_report.render.pdf.engine import PdfEngine

linux_only = pytest.mark.needs_linux

# As the engine's process starts, a container's filter is laid on it, which knows neither Landlock nor filters.
CONTAINER = """\
import sys
if "annual_report.render.pdf.engine" in sys.orig_argv:
    import ctypes, os, struct
    from annual_report.confinement import kernel, landlock, seccomp
    family, _architecture, number = seccomp._MACHINES[os.uname().machine]
    refused = (number, landlock._CREATE_RULESET)
    program = [(0x20, 0, 0, 0), *(each for call in refused for each in ((0x15, 0, 1, call), (0x06, 0, 0, 0x50001)))]
    packed = b"".join(struct.pack("HBBI", *each) for each in (*program, (0x06, 0, 0, 0x7FFF0000)))
    assert kernel.no_new_privileges()
    filter = seccomp._Program(len(packed) // 8, packed)
    assert not kernel.libc().syscall(number, 1, 0, ctypes.byref(filter))
"""


@linux_only
def test_sandbox_is_whole(examine: Examine) -> None:
    examine(doctor.sandbox).fine("the network, other files and other programs are blocked (Landlock", "seccomp)")


@linux_only
def test_container_that_allows_no_sandbox_makes_pdfs_and_the_doctor_tells(
    examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(CONTAINER, "utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(tmp_path), os.environ.get("PYTHONPATH", ""))))
    with PdfEngine() as engine:
        assert engine.render("<p>x").pdf.startswith(b"%PDF-")
    told = "time and memory are limited; this system blocks neither files nor the network"
    examine(doctor.sandbox).attention(told, cure="seccomp")


@each_case(
    ("held", "said"),
    [
        (Confinement(limits=True, landlock=3), "files are blocked (Landlock 3); the network and programs are not"),
        (Confinement(limits=True, seccomp=True), "reading files is not, because Landlock is missing"),
        (Confinement(limits=True), "blocks neither files nor the network"),
        (Confinement(), "none: this system"),
    ],
)
def test_what_is_missing_is_said(
    held: Confinement, said: str, examine: Examine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PdfEngine, "confinement", lambda _engine: held)
    monkeypatch.setattr(sys, "platform", "linux")
    examine(doctor.sandbox).attention(said, cure="Linux 5.13")
    monkeypatch.setattr(sys, "platform", "darwin")
    examine(doctor.sandbox).fine(said)
