"""The reader in a process of its own, with a limit on time and memory: the file may be anybody's.

A hostile file can make a reader loop, fill the memory or crash. The process gets what it is to read on its standard
input and gives an answer on its standard output: what it found, or the obstacle. It writes no file.
"""

import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Final

from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError

MAX_BYTES: Final = 64 * 1024 * 1024
MAX_SECONDS: Final = 120
MAX_MEMORY: Final = 2 * 1024**3
_ANSWER, _OBSTACLE = b"+", b"-"
_LENGTH: Final = 8  # bytes, the most significant one first
# -P keeps the current folder off the module path: it is the user's, and may hold files named like modules.
_PYTHON: Final = (sys.executable, "-P", "-m")


def ask(module: str, *parts: bytes, seconds: float = MAX_SECONDS) -> bytes:
    """The answer of `module`, run as a program that calls `answer`, to the `parts` of a request.

    Raises `UnreadablePdfError` with the obstacle that it met, or where it crashed or took longer than `seconds`.
    """
    request = b"".join(piece for part in parts for piece in (len(part).to_bytes(_LENGTH, "big"), part))
    try:
        done = subprocess.run(  # noqa: S603
            (*_PYTHON, module),
            input=request, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise UnreadablePdfError(Obstacle.TOO_LONG) from None
    status, content = done.stdout[:1], done.stdout[1:]
    if status == _ANSWER:
        return content
    try:
        raise UnreadablePdfError(Obstacle(content.decode("ascii", "replace")))
    except ValueError:  # the process ended before it could answer
        raise UnreadablePdfError(Obstacle.DAMAGED) from None


def answer(work: Callable[[Sequence[bytes]], bytes]) -> None:
    """Does the `work` on what is asked, within the limits, and answers: called by a module that is run as a program."""
    request = sys.stdin.buffer.read()
    _limit()
    try:
        reply = _ANSWER + work(_parts(request))
    except UnreadablePdfError as error:
        reply = _OBSTACLE + error.obstacle.encode()
    except MemoryError:
        reply = _OBSTACLE + Obstacle.TOO_MUCH_MEMORY.encode()
    sys.stdout.buffer.write(reply)


def _parts(request: bytes) -> list[bytes]:
    parts: list[bytes] = []
    place = 0
    while place < len(request):
        begin = place + _LENGTH
        place = begin + int.from_bytes(request[place:begin], "big")
        parts.append(request[begin:place])
    return parts


def _limit() -> None:
    """Where the system can: memory, files, and the processor's time, so that no orphan of a killed program goes on."""
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_AS, MAX_MEMORY),
        (resource.RLIMIT_CPU, MAX_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(kind, (most, most))
