"""What keeps a file from being inspected, told to people: what it is, and what to do."""

from typing import Final

from annual_report.diagnostics import Fault
from annual_report.language import N_, Message, message
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.pdf.obstacle import Obstacle
from annual_report.load.pdf.process import MAX_BYTES, MAX_MEMORY, MAX_SECONDS
from annual_report.load.pdf.reading import MAX_LETTERS, MAX_PAGES

_SPLIT: Final = message(N_("split the file, and inspect the parts"))
_AGAIN: Final = message(N_("save it again, or export it to PDF again, in the program that made it"))
_FAILED: Final = message(N_("it could not be inspected"))
_MESSAGES: Final[dict[Obstacle, tuple[Message, Message]]] = {
    Obstacle.NO_PDF: (message(N_("it is not a PDF")), message(N_("export the document to PDF, and inspect that"))),
    Obstacle.TOO_LARGE: (message(N_("it is larger than {most} MB"), most=MAX_BYTES // 1024**2), _SPLIT),
    Obstacle.ENCRYPTED: (message(N_("it needs a password")), message(N_("save it without a password"))),
    Obstacle.DAMAGED: (message(N_("it is damaged")), _AGAIN),
    Obstacle.NO_PAGES: (message(N_("it has no pages")), _AGAIN),
    Obstacle.TOO_MANY_PAGES: (message(N_("it has more than {most} pages"), most=MAX_PAGES), _SPLIT),
    Obstacle.TOO_FULL: (message(N_("a page has more than {most} letters"), most=MAX_LETTERS), _AGAIN),
    Obstacle.NO_TEXT: (
        message(N_("it contains no text, like a scan")),
        message(N_("inspect the PDF that was printed, or run text recognition (OCR) on the scan")),
    ),
    Obstacle.TOO_MUCH_MEMORY: (
        message(N_("reading it takes more than {most} GB of memory"), most=MAX_MEMORY // 1024**3),
        _AGAIN,
    ),
    Obstacle.TOO_MUCH_UNPACKED: (message(N_("part of it unpacks to more than can be read")), _AGAIN),
    Obstacle.TOO_MANY_FILES: (message(N_("it contains too many files")), _AGAIN),
    Obstacle.TOO_LONG: (message(N_("reading it took more than {most} seconds"), most=MAX_SECONDS), _AGAIN),
}


def problem_and_cure(cause: Obstacle | UnreadableFileError | Fault) -> tuple[Message, Message]:
    """What keeps the file from being inspected, and what to do."""
    if isinstance(cause, UnreadableFileError):
        return cause.reason, cause.cure
    if isinstance(cause, Obstacle):
        return _MESSAGES[cause]
    problem, particulars, cure = cause.lines(_FAILED)
    return message("{what} ({particulars})", what=problem, particulars=particulars), cure
