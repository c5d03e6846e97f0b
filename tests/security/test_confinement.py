"""Code that has taken over the engine's process, or that of a reader of strangers' files, reaches nothing outside."""

import json
import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annual_report.load import limited_process
from annual_report.load.pdf import process
from annual_report.render.pdf.engine import LIMITS, SECONDS_OF_A_PAGE, Cause, EngineCrashedError, PdfEngine

pytestmark = pytest.mark.needs_linux
TESTS = Path(__file__).parents[1]
# In place of making a PDF, the engine tries to get out.
IN_THE_ENGINE = f"""\
import sys
if "annual_report.render.pdf.engine" in sys.orig_argv:
    sys.path.append({str(TESTS)!r})
    from security import escapes
    from annual_report.render.pdf import weasyprint_pdf

    def print_pages(page, _identity):
        if page == "memory":
            return bytearray(8 * 1024**3)
        if page == "time":
            import signal

            signal.setitimer(signal.ITIMER_PROF, 0.05)  # the clock runs, with less on it
            while True:
                pass
        return weasyprint_pdf.PrintedPages(escapes.tried(), 1)

    weasyprint_pdf.print_pages = print_pages
"""
IN_A_READER = f"""\
import sys
sys.path.append({str(TESTS)!r})
from annual_report.load.pdf import process
from security import escapes
process.answer(lambda _parts: escapes.tried())
"""


@pytest.fixture
def outside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A secret file beside a folder of modules, a port and a socket that listen; the environment tells of them."""
    secret = tmp_path / "secret"
    secret.write_text("bí mật", "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as port, socket.socket(socket.AF_UNIX) as local:
        local.bind(str(tmp_path / "socket"))
        local.listen()
        monkeypatch.setenv("SECRET", str(secret))
        monkeypatch.setenv("PORT", str(port.getsockname()[1]))
        monkeypatch.setenv("UNIX", str(tmp_path / "socket"))
        yield secret


def refused_all(said: dict[str, Any], secret: Path) -> None:
    """Every try was refused and left nothing; threads, memory and Python's own files are still to be had."""
    assert {name: became for name, became in said["tries"].items() if became} == {}
    assert len(said["tries"]) > 140
    assert (said["threads"], said["memory"], said["library"]) == ([True], 4096, True)
    assert secret.read_text("utf-8") == "bí mật"
    assert {each.name for each in secret.parent.iterdir()} <= {"secret", "socket", "modules"}


def test_reader_of_strangers_files_reaches_nothing(outside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limited_process, "_PYTHON", (sys.executable, "-c", IN_A_READER))
    said = json.loads(process.ask("x", b""))
    refused_all(said, outside)
    most = process.MAX_SECONDS
    assert said["limits"] == {"AS": [process.MAX_MEMORY] * 2, "CPU": [most, most + 1], "FSIZE": [0, 0], "CORE": [0, 0]}


def test_engine_reaches_nothing(outside: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    modules = outside.parent / "modules"
    modules.mkdir()
    (modules / "sitecustomize.py").write_text(IN_THE_ENGINE, "utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join((str(modules), os.environ.get("PYTHONPATH", ""))))
    with PdfEngine() as engine:
        held = engine.confinement()
        said = json.loads(engine.render("<p>x").pdf)
        for page, cause in (("memory", Cause.OUT_OF_MEMORY), ("time", Cause.TOO_LONG)):
            with pytest.raises(EngineCrashedError) as error:
                engine.render(page)
            assert error.value.cause is cause
    assert (held.landlock > 0, held.seccomp, held.limits) == (True, True, True)
    refused_all(said, outside)
    assert SECONDS_OF_A_PAGE / 2 < said["clock"] < SECONDS_OF_A_PAGE + 1
    assert said["limits"] == {
        "AS": [LIMITS.memory] * 2,
        "CPU": [LIMITS.seconds, LIMITS.seconds + 1],
        "FSIZE": [0, 0],
        "CORE": [0, 0],
    }
