"""The PDF engine in a process of its own: it loads while the data is checked, and may crash without harm.

Messages on its pipes are frames: a status byte, the length in eight bytes (big-endian), the content. That of a
PDF is the count of its pages, in eight bytes too, and its bytes.
"""

import gc
import json
import os
import signal
import subprocess
import sys
from typing import IO, Final, Self

from annual_report.render.edition import Edition
from annual_report.render.pdf import MissingLibraryError, PrintedPages, ResourceRefusedError, print_pages

_PAGE, _PDF, _MISSING, _REFUSED, _FAILED = b"H", b"P", b"L", b"R", b"F"
_LENGTH: Final = 8
# -P keeps the current folder off the module path: it is the user's, and may hold files named like modules.
_COMMAND: Final = (sys.executable, "-P", "-m", "annual_report.render.engine")


class EngineCrashedError(RuntimeError):
    """The engine gave no PDF: its process ended, or it failed at something in the page."""


class PdfEngine:
    """Makes PDFs of pages, one after another, until it is closed; begins to load at once if it is `wanted`."""

    def __init__(self, *, wanted: bool = True) -> None:
        self._process = _start() if wanted else None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.communicate()

    def render(self, page: str, edition: Edition | None = None) -> PrintedPages:
        """The PDF of `page` with what its `edition` brings, and the count of its pages.

        Raises `MissingLibraryError`, `ResourceRefusedError`, `EngineCrashedError`.
        """
        asked = {"page": page, "edition": (edition or Edition()).to_json()}
        process = self._process = self._process or _start()
        if process.stdin is None or process.stdout is None:
            raise EngineCrashedError
        try:
            _send(process.stdin, _PAGE, json.dumps(asked).encode())
            status, content = _receive(process.stdout)
        except (BrokenPipeError, EOFError) as error:
            raise EngineCrashedError(str(process.wait())) from error
        if status == _MISSING:
            raise MissingLibraryError(content.decode())
        if status == _REFUSED:
            raise ResourceRefusedError(content.decode())
        if status == _FAILED:
            raise EngineCrashedError(content.decode())
        return PrintedPages(content[_LENGTH:], int.from_bytes(content[:_LENGTH], "big"))


def _start() -> "subprocess.Popen[bytes]":
    return subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603


def serve(requests: IO[bytes], answers: IO[bytes]) -> None:
    """Answers every page on `requests` with its PDF on `answers`, until the other side closes."""
    gc.disable()  # nearly everything that the engine makes lives until the page is done
    _preload()
    while True:
        try:
            _status, asked = _receive(requests)
        except EOFError:
            return
        _send(answers, *_answer(asked))
        gc.collect()


def _answer(asked: bytes) -> tuple[bytes, bytes]:
    """The status and content of the answer to what is asked."""
    try:
        order = json.loads(asked)
        printed = print_pages(order["page"], Edition.from_json(order["edition"]))
        return _PDF, printed.count.to_bytes(_LENGTH, "big") + printed.pdf
    except MissingLibraryError as error:
        return _MISSING, str(error).encode()
    except ResourceRefusedError as error:
        return _REFUSED, str(error).encode()
    except Exception as error:  # the engine's own faults: told in a line, not as a traceback
        return _FAILED, f"{type(error).__name__}: {error}".encode(errors="replace")


def _preload() -> None:
    """Loads the engine before the first page comes; that it cannot be loaded is told when one does."""
    try:
        import annual_report.render.finishing  # noqa: F401
    except Exception:  # whatever it is
        return


def _send(stream: IO[bytes], status: bytes, content: bytes) -> None:
    stream.write(status + len(content).to_bytes(_LENGTH, "big") + content)
    stream.flush()


def _receive(stream: IO[bytes]) -> tuple[bytes, bytes]:
    head = stream.read(1 + _LENGTH)
    if len(head) < 1 + _LENGTH:
        raise EOFError
    length = int.from_bytes(head[1:], "big")
    content = stream.read(length)
    if len(content) < length:
        raise EOFError
    return head[:1], content


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches this process too; the one that started it ends it
    # fontTools, which makes subsets of fonts where HarfBuzz cannot, writes the time into them.
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    # WeasyPrint says on standard output what it lacks, and would break the frames there.
    answers_only = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    try:
        serve(sys.stdin.buffer, answers_only)
    except BrokenPipeError:
        sys.stderr.close()
