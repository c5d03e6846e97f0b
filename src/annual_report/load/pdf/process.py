"""The reader in a process of its own, with a limit on time and memory: the file may be anybody's.

A hostile file can make a reader loop, fill the memory or crash. The process gets the bytes on its standard input and
gives JSON on its standard output: the pages, or the obstacle that keeps them from being read.
"""

import subprocess
import sys
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from annual_report.load.pdf.page import PdfFile
from annual_report.load.pdf.pdf import Obstacle, UnreadablePdfError, read_pdf

MAX_BYTES: Final = 64 * 1024 * 1024
MAX_SECONDS: Final = 120
MAX_MEMORY: Final = 2 * 1024**3
# -P keeps the current folder off the module path: it is the user's, and may hold files named like modules.
_COMMAND: Final = (sys.executable, "-P", "-m", "annual_report.load.pdf.process")
_ANSWER: Final = TypeAdapter(PdfFile | Obstacle)


def read_pdf_file(path: Path, seconds: float = MAX_SECONDS) -> PdfFile:
    """The pages of the PDF at `path`. Raises `UnreadablePdfError`, and `OSError` where there is no such file."""
    if path.stat().st_size > MAX_BYTES:
        raise UnreadablePdfError(Obstacle.TOO_LARGE)
    data = path.read_bytes()
    try:
        done = subprocess.run(  # noqa: S603
            _COMMAND, input=data, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        raise UnreadablePdfError(Obstacle.TOO_LONG) from None
    try:
        answer = _ANSWER.validate_json(done.stdout)
    except ValidationError:  # the process ended before it could answer
        raise UnreadablePdfError(Obstacle.DAMAGED) from None
    if isinstance(answer, Obstacle):
        raise UnreadablePdfError(answer)
    return answer


def _answer(data: bytes) -> PdfFile | Obstacle:
    try:
        return read_pdf(data)
    except UnreadablePdfError as error:
        return error.obstacle


def _limit_memory() -> None:
    """Where the system can: what asks for more is told that there is none, and is answered as damaged."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MAX_MEMORY, MAX_MEMORY))


if __name__ == "__main__":
    _limit_memory()
    sys.stdout.buffer.write(_ANSWER.dump_json(_answer(sys.stdin.buffer.read())))
