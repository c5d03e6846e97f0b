"""A reader in a process of its own, confined and with limits on time and memory: what it reads may be anybody's.

A hostile file can make a reader loop, fill the memory or crash. The process gets what it is to read on its standard
input and gives an answer on its standard output: what it found, or the obstacle, by a word. It writes no file, and
opens none but modules of Python.
"""

import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final, TypeVar

from annual_report.confinement import Limits, confine, end_with_parent

__all__ = ["Limits", "ObstacleError", "answer", "ask"]

Kind = TypeVar("Kind", bound=StrEnum)

_ANSWER, _OBSTACLE = b"+", b"-"
# Obstacles that any reader can meet: the process ended without an answer, took too long, wanted too much memory.
ENDED: Final = ""
TOO_LONG: Final = "too-long"
TOO_MUCH_MEMORY: Final = "too-much-memory"
_LENGTH: Final = 8  # bytes, the most significant one first
# How the system ends a process that has had its time.
_OUT_OF_TIME: Final = getattr(signal, "SIGXCPU", 24)
# -P keeps the current folder off the module path: it is the user's, and may hold files named like modules.
_PYTHON: Final = (sys.executable, "-P", "-m")


class ObstacleError(Exception):
    """What the process met instead of an answer: the word `obstacle`, `ENDED` where it could not say."""

    def __init__(self, obstacle: str) -> None:
        super().__init__(obstacle)
        self.obstacle = obstacle

    def among(self, kinds: type[Kind], otherwise: Kind) -> Kind:
        """The one of `kinds` that the word is; `otherwise` where it is none, as where the process ended without one."""
        return next((kind for kind in kinds if kind.value == self.obstacle), otherwise)


def ask(module: str, *parts: bytes, seconds: float) -> bytes:
    """The answer of `module`, run as a program that calls `answer`, to the `parts` of a request.

    Raises `ObstacleError` with the obstacle that it met, or where it crashed or took longer than `seconds`.
    """
    request = b"".join(piece for part in parts for piece in (len(part).to_bytes(_LENGTH, "big"), part))
    try:
        done = subprocess.run(  # noqa: S603
            (*_PYTHON, module),
            input=request, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=seconds, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        raise ObstacleError(TOO_LONG) from None
    status, content = done.stdout[:1], done.stdout[1:]
    if status == _ANSWER:
        return content
    if status == _OBSTACLE:
        raise ObstacleError(content.decode("ascii", "replace"))
    raise ObstacleError(TOO_LONG if done.returncode == -_OUT_OF_TIME else ENDED)


def answer(work: Callable[[Sequence[bytes]], bytes], limits: Limits) -> None:
    """Does the `work` on what is asked, within the `limits`, and answers: called by a module run as a program.

    The `work` raises `ObstacleError` with what it meets.
    """
    end_with_parent()  # who is gone reads no answer
    request = sys.stdin.buffer.read()
    confine(limits)
    try:
        reply = _ANSWER + work(_parts(request))
    except ObstacleError as error:
        reply = _OBSTACLE + error.obstacle.encode()
    except MemoryError:
        reply = _OBSTACLE + TOO_MUCH_MEMORY.encode()
    sys.stdout.buffer.write(reply)


def _parts(request: bytes) -> list[bytes]:
    parts: list[bytes] = []
    place = 0
    while place < len(request):
        begin = place + _LENGTH
        place = begin + int.from_bytes(request[place:begin], "big")
        parts.append(request[begin:place])
    return parts
