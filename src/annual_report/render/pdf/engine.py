"""The PDF engine in a process of its own: it loads while the data is checked, and may crash without harm.

Messages on its pipes are frames: a status byte, the length in eight bytes (big-endian), the content. That of a
PDF is the count of its pages, the length of the letters that no font had, both in eight bytes too, these in UTF-8, and
its bytes.
"""

import gc
import json
import logging
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import IO, Final, Self

from annual_report.confinement import Confinement, Limits, confine
from annual_report.render.pdf.bundled_fonts import no_other_fonts
from annual_report.render.pdf.identity import PdfIdentity
from annual_report.render.pdf.weasyprint_pdf import (
    MissingLibraryError,
    PrintedPages,
    ResourceRefusedError,
    load_engine,
    print_pages,
)

_PAGE, _PDF, _MISSING, _REFUSED, _CONFINEMENT = b"H", b"P", b"L", b"R", b"C"
_LENGTH: Final = 8
# -P keeps the current folder off the module path: it is the user's, and may hold files named like modules.
_COMMAND: Final = (sys.executable, "-P", "-m", "annual_report.render.pdf.engine")
# The longest report that a data file can hold, a million characters on 300 pages, takes 16 s and 400 MB.
SECONDS_OF_A_PAGE: Final = 300  # of the processor, for one page of HTML, which is a whole document
LIMITS: Final = Limits(seconds=60 * 60, memory=4 * 1024**3)


class Cause(StrEnum):
    """The likely cause why the engine gave no PDF."""

    LIBRARY_CHANGED = "library-changed"  # a name of a library is gone, or takes other arguments
    LIBRARY_CRASHED = "library-crashed"  # a fault in C code, which ends a process by a signal
    OUT_OF_MEMORY = "out-of-memory"
    TOO_LONG = "too-long"  # the page takes more of the processor's time than any document needs
    PAGE = "page"  # whatever else the engine met in the page
    ENDED = "ended"  # from outside, or for no reason that can be told


# What Python raises where a name is not there any more, or is called otherwise than it wants.
_CHANGED: Final = (AttributeError, ImportError, NameError, TypeError)
_CRASHES: Final = frozenset({"SIGSEGV", "SIGABRT", "SIGBUS", "SIGILL", "SIGFPE", "SIGTRAP", "SIGSYS"})
_OVER_TIME: Final = frozenset({"SIGPROF", "SIGXCPU"})
_WINDOWS_FAULT: Final = 0xC0000000  # exit codes from here on are faults of the code that ran (NTSTATUS)
_FAILED: Final = {b"V": Cause.LIBRARY_CHANGED, b"O": Cause.OUT_OF_MEMORY, b"F": Cause.PAGE}
_STATUS: Final = {cause: status for status, cause in _FAILED.items()}


class EngineCrashedError(RuntimeError):
    """The engine gave no PDF: its process ended, or it failed at something; `str` of it is what, in a line."""

    def __init__(self, cause: Cause, description: str) -> None:
        super().__init__(description)
        self.cause = cause


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

    def render(self, page: str, identity: PdfIdentity | None = None) -> PrintedPages:
        """The PDF of `page` with what its `identity` brings, and the count of its pages.

        Raises `MissingLibraryError`, `ResourceRefusedError`, `EngineCrashedError`.
        """
        request = {"page": page, "identity": (identity or PdfIdentity()).to_json()}
        status, content = self._answer_to(_PAGE, json.dumps(request).encode())
        if status == _MISSING:
            raise MissingLibraryError(content.decode())
        if status == _REFUSED:
            raise ResourceRefusedError(content.decode())
        if status in _FAILED:
            raise EngineCrashedError(_FAILED[status], content.decode())
        count, length = (int.from_bytes(content[each : each + _LENGTH], "big") for each in (0, _LENGTH))
        begin = 2 * _LENGTH + length
        return PrintedPages(content[begin:], count, content[2 * _LENGTH : begin].decode())

    def confinement(self) -> Confinement:
        """What holds the engine's process. Raises `EngineCrashedError`."""
        _status, content = self._answer_to(_CONFINEMENT, b"")
        return Confinement(**json.loads(content))

    def _answer_to(self, kind: bytes, request: bytes) -> tuple[bytes, bytes]:
        """The status and content of the answer to a `request`. Raises `EngineCrashedError`."""
        process = self._process = self._process or _start()
        try:
            return _ask(process, kind, request)
        except (BrokenPipeError, EOFError) as error:
            code = process.wait()
            process.communicate()  # closes its pipes
            self._process = None  # the next page has an engine of its own
            raise _ended(code) from error


def _start() -> "subprocess.Popen[bytes]":
    with _interrupts_held():
        return subprocess.Popen(_COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE)  # noqa: S603


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Ctrl-C is heard by no process that is begun meanwhile, not even while it loads; by this one afterwards."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _ask(process: "subprocess.Popen[bytes]", kind: bytes, request: bytes) -> tuple[bytes, bytes]:
    """The status and content of what `process` answers. Raises `BrokenPipeError` and `EOFError` where it has ended."""
    if process.stdin is None or process.stdout is None:
        raise EOFError
    _send(process.stdin, kind, request)
    return _receive(process.stdout)


def _ended(code: int) -> EngineCrashedError:
    """What became of a process that ended with `code`; a signal is told as its number below zero."""
    if code >= _WINDOWS_FAULT:
        return EngineCrashedError(Cause.LIBRARY_CRASHED, hex(code))
    try:
        name = signal.Signals(-code).name
    except ValueError:
        return EngineCrashedError(Cause.ENDED, str(code))
    if name == "SIGKILL":  # that is how a system takes back its memory
        return EngineCrashedError(Cause.OUT_OF_MEMORY, name)
    if name in _OVER_TIME:
        return EngineCrashedError(Cause.TOO_LONG, name)
    return EngineCrashedError(Cause.LIBRARY_CRASHED if name in _CRASHES else Cause.ENDED, name)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What holds the engine's process, once it has loaded; what kept it from loading."""

    confinement: Confinement
    failure: Exception | None = None


def serve(requests: IO[bytes], answers: IO[bytes], loaded: Loaded | None = None) -> None:
    """Answers every page on `requests` with its PDF on `answers`, until the other side closes."""
    gc.disable()  # nearly everything that the engine makes lives until the page is done
    while True:
        try:
            kind, request = _receive(requests)
        except EOFError:
            return
        if kind == _CONFINEMENT:
            held = loaded.confinement if loaded else Confinement()
            _send(answers, _CONFINEMENT, json.dumps(asdict(held)).encode())
        elif loaded and loaded.failure:
            _send(answers, *_told(loaded.failure))
        else:
            if loaded:
                _allow_time()
            _send(answers, *_answer(request))
            gc.collect()


def _allow_time() -> None:
    """Ends this process by a signal once a page has taken `SECONDS_OF_A_PAGE`, where the system has such a clock."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, SECONDS_OF_A_PAGE)


def _answer(request: bytes) -> tuple[bytes, bytes]:
    """The status and content of the answer to a `request`, the JSON that `PdfEngine.render` writes."""
    try:
        content = json.loads(request)
        printed = print_pages(content["page"], PdfIdentity.from_json(content["identity"]))
        missing = printed.missing.encode(errors="replace")
        counts = (number.to_bytes(_LENGTH, "big") for number in (printed.count, len(missing)))
        return _PDF, b"".join((*counts, missing, printed.pdf))
    except Exception as error:
        return _told(error)


def _told(error: Exception) -> tuple[bytes, bytes]:
    """How an `error` is answered: the engine's own faults in a line, not as a traceback."""
    if isinstance(error, MissingLibraryError):
        return _MISSING, str(error).encode()
    if isinstance(error, ResourceRefusedError):
        return _REFUSED, str(error).encode()
    return _STATUS[_cause(error)], f"{type(error).__name__}: {error}".encode(errors="replace")


def _cause(error: Exception) -> Cause:
    if isinstance(error, MemoryError):
        return Cause.OUT_OF_MEMORY
    return Cause.LIBRARY_CHANGED if isinstance(error, _CHANGED) else Cause.PAGE


def _preload() -> Exception | None:
    """Loads the engine before the first page comes; that it cannot be loaded is told when one does."""
    try:
        load_engine()
        import annual_report.render.pdf.assembly
        import annual_report.render.pdf.weasyprint_line_breaks  # noqa: F401
    except Exception as error:  # whatever it is
        return error
    return None


def _is_of_users(record: logging.LogRecord) -> bool:
    """Letters without a picture are told in our words, with the place."""
    return not str(record.msg).startswith(".notdef")


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


def _main() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches this process too; the one that started it ends it
    # fontTools, which makes subsets of fonts where HarfBuzz cannot, writes the time into them.
    os.environ["SOURCE_DATE_EPOCH"] = "0"
    # WeasyPrint says on standard output what it lacks, and would break the frames there.
    answers_only = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    gc.disable()  # as in `serve`
    logging.getLogger("weasyprint").addFilter(_is_of_users)
    with no_other_fonts():
        failure = _preload()
        try:
            serve(sys.stdin.buffer, answers_only, Loaded(confine(LIMITS), failure))
        except BrokenPipeError:
            sys.stderr.close()


if __name__ == "__main__":
    _main()
