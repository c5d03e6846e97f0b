"""What keeps a Word file from being read, by a word that a process can answer with, and told to people."""

from enum import StrEnum
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.load.docx.limits import (
    LARGEST_FILE,
    LARGEST_PART,
    LARGEST_TOTAL,
    MEBIBYTE,
    MOST_LETTERS,
    MOST_PAGES,
    MOST_PARAGRAPHS,
    PROCESS,
)
from annual_report.load.extracted import UnreadableFileError
from annual_report.load.limited_process import TOO_LONG, TOO_MUCH_MEMORY, ObstacleError

_SPLIT: Final = message(N_("split the file into smaller ones"))
_ANEW: Final = message(N_("open it in Word or LibreOffice, and save it as .docx again"))
_UNPACKS: Final = N_("part of this file unpacks to more than {limit} MiB")


class Obstacle(StrEnum):
    """What keeps a file from being read."""

    DAMAGED = "damaged"
    LOCKED = "locked"
    LARGE_FILE = "large-file"
    LARGE_PART = "large-part"
    LARGE_TOTAL = "large-total"
    MANY_LETTERS = "many-letters"
    MANY_PARAGRAPHS = "many-paragraphs"
    MANY_PAGES = "too-many-pages"
    NO_TEXT = "no-text"
    TOO_LONG = TOO_LONG
    TOO_MUCH_MEMORY = TOO_MUCH_MEMORY


_MESSAGES: Final[dict[Obstacle, tuple[Message, Message]]] = {
    Obstacle.DAMAGED: (message(N_("this is not a .docx file of Word, or it is damaged")), _ANEW),
    Obstacle.LOCKED: (  # a file with a password looks like one of an older Word
        message(N_("this file needs a password, or it is from an older Word (.doc)")),
        message(N_("save it as .docx, without a password")),
    ),
    Obstacle.LARGE_FILE: (message(N_("the file is larger than {limit} MiB"), limit=LARGEST_FILE // MEBIBYTE), _SPLIT),
    Obstacle.LARGE_PART: (message(_UNPACKS, limit=LARGEST_PART // MEBIBYTE), _SPLIT),
    Obstacle.LARGE_TOTAL: (
        message(N_("its texts unpack to more than {limit} MiB in total"), limit=LARGEST_TOTAL // MEBIBYTE),
        _SPLIT,
    ),
    Obstacle.MANY_LETTERS: (message(N_("the file has more than {most} letters"), most=MOST_LETTERS), _SPLIT),
    Obstacle.MANY_PARAGRAPHS: (
        message(N_("the file has more than {most} paragraphs, lines and cells"), most=MOST_PARAGRAPHS),
        _SPLIT,
    ),
    Obstacle.MANY_PAGES: (message(N_("it has more than {most} pages"), most=MOST_PAGES), _SPLIT),
    Obstacle.NO_TEXT: (
        message(N_("the file contains no text")),
        message(N_("use the file that the text was typed in: a picture of a text cannot be measured")),
    ),
    Obstacle.TOO_LONG: (message(N_("reading it took more than {most} seconds"), most=PROCESS.seconds), _ANEW),
    Obstacle.TOO_MUCH_MEMORY: (
        message(N_("reading it takes more than {most} GB of memory"), most=PROCESS.memory // 1024**3),
        _ANEW,
    ),
}


def met(obstacle: Obstacle) -> ObstacleError:
    """What the reader raises where it meets an `obstacle`."""
    return ObstacleError(obstacle.value)


def told(error: ObstacleError) -> UnreadableFileError:
    """What is said to people of it; a process that ended without a word met a file that is damaged."""
    obstacle = error.among(Obstacle, Obstacle.DAMAGED)
    return UnreadableFileError(*_MESSAGES[obstacle], obstacle.value)
