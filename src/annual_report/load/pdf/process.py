"""The reader of PDFs in a limited process: its limits, and what it meets as an obstacle of PDFs."""

from collections.abc import Callable, Sequence
from typing import Final

from annual_report.load import limited_process
from annual_report.load.limited_process import Limits, ObstacleError
from annual_report.load.pdf.obstacle import Obstacle, UnreadablePdfError

MAX_BYTES: Final = 64 * 1024 * 1024
MAX_SECONDS: Final = 120  # of the processor
# By the clock, which a busy machine or one asleep lets run; where the processor's time cannot be limited, all there is.
LONGEST_WAIT: Final = 10 * MAX_SECONDS
MAX_MEMORY: Final = 2 * 1024**3


def ask(module: str, *parts: bytes, seconds: float = LONGEST_WAIT) -> bytes:
    """The answer of `module`, run as a program that calls `answer`, to the `parts` of a request.

    Raises `UnreadablePdfError` with the obstacle that it met, or where it crashed or took longer than `seconds`.
    """
    try:
        return limited_process.ask(module, *parts, seconds=seconds)
    except ObstacleError as error:
        raise UnreadablePdfError(error.among(Obstacle, Obstacle.DAMAGED)) from None


def answer(work: Callable[[Sequence[bytes]], bytes]) -> None:
    """Does the `work` on what is asked, within the limits, and answers: called by a module that is run as a program."""
    import pdfplumber  # noqa: F401 - while the libraries of the system that it needs may still be opened

    def told(parts: Sequence[bytes]) -> bytes:
        try:
            return work(parts)
        except UnreadablePdfError as error:
            raise ObstacleError(error.obstacle) from error

    limited_process.answer(told, Limits(MAX_SECONDS, MAX_MEMORY))
