"""What keeps a PDF from being read."""

from enum import StrEnum


class Obstacle(StrEnum):
    """What keeps a file from being read; each asker has its own words for it."""

    NO_PDF = "no-pdf"
    TOO_LARGE = "too-large"
    ENCRYPTED = "encrypted"
    DAMAGED = "damaged"
    NO_PAGES = "no-pages"
    TOO_MANY_PAGES = "too-many-pages"
    TOO_FULL = "too-full"
    NO_TEXT = "no-text"
    TOO_LONG = "too-long"
    TOO_MUCH_MEMORY = "too-much-memory"
    TOO_MUCH_UNPACKED = "too-much-unpacked"
    TOO_MANY_FILES = "too-many-files"


class UnreadablePdfError(Exception):
    """A file that cannot be read, and the `obstacle`."""

    def __init__(self, obstacle: Obstacle) -> None:
        super().__init__(obstacle.value)
        self.obstacle = obstacle
