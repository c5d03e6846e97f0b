"""A file that cannot be verified at all: what is wrong with it, and what to do."""

from typing import Final

from annual_report.language import N_, Message, message
from annual_report.load.pdf.attachments import LARGEST_TOTAL, MOST_FILES
from annual_report.load.pdf.obstacle import Obstacle
from annual_report.load.pdf.opening import LARGEST_STREAM
from annual_report.load.pdf.process import MAX_MEMORY, MAX_SECONDS

MEBIBYTE: Final = 1024 * 1024
LARGEST_PDF: Final = 200 * MEBIBYTE
_NONE_LIKE_THAT: Final = message(N_("annual-report never makes such a file; do not open it."))
_DAMAGED: Final = (
    message(N_("this PDF is damaged")),
    message(N_("Part of it is missing, or was altered: download or copy it again from where it came.")),
)
_SAID: Final[dict[Obstacle, tuple[Message, Message]]] = {
    Obstacle.NO_PDF: (
        message(N_("this is not a PDF")),
        message(N_("Give a PDF that annual-report has made (output/<year>/).")),
    ),
    Obstacle.TOO_LARGE: (
        message(N_("this file is larger than {limit} MiB"), limit=LARGEST_PDF // MEBIBYTE),
        message(N_("annual-report never makes such a large file; ask for the file as it was issued.")),
    ),
    Obstacle.ENCRYPTED: (
        message(N_("this PDF is protected by encryption")),
        message(N_("Ask for the file as it was issued: annual-report never encrypts a file.")),
    ),
    Obstacle.TOO_LONG: (message(N_("reading it took more than {most} seconds"), most=MAX_SECONDS), _NONE_LIKE_THAT),
    Obstacle.TOO_MUCH_MEMORY: (
        message(N_("reading it takes more than {most} GB of memory"), most=MAX_MEMORY // 1024**3),
        _NONE_LIKE_THAT,
    ),
    Obstacle.TOO_MUCH_UNPACKED: (
        message(N_("part of this PDF unpacks to more than {limit} MiB"), limit=LARGEST_STREAM // MEBIBYTE),
        _NONE_LIKE_THAT,
    ),
    Obstacle.TOO_MANY_FILES: (
        message(N_("more than {files} files or {limit} MiB are embedded"), files=MOST_FILES,
                limit=LARGEST_TOTAL // MEBIBYTE),
        _NONE_LIKE_THAT,
    ),
}  # fmt: skip


class UnreadableError(ValueError):
    """`what` is wrong with the file, and what to do about it (`cure`)."""

    def __init__(self, what: Message, cure: Message) -> None:
        super().__init__(what.text)
        self.what = what
        self.cure = cure


def unreadable(obstacle: Obstacle) -> UnreadableError:
    """What is said of a file that meets an obstacle; one that verifying knows nothing of is damage."""
    return UnreadableError(*_SAID.get(obstacle, _DAMAGED))
