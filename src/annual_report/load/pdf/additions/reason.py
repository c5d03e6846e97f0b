"""Why what was added behind a PDF is not told as a signature."""

from enum import StrEnum


class Reason(StrEnum):
    """Each asker has its own words for it; several know the page that it is about."""

    GRAMMAR = "grammar"
    OTHER_CHANGES = "other-changes"
    PROPERTIES = "properties"
    NO_SIGNATURE = "no-signature"
    NOT_COVERED = "not-covered"
    PICTURE = "picture"
    PICTURE_OVER_PRINT = "picture-over-print"
    READERS_DISAGREE = "readers-disagree"
    LIBRARY_MISSING = "library-missing"
    UNREADABLE = "unreadable"


class NotSignatureError(Exception):
    """What was added is more than a signature, or not what one is; `page` is 0 where it is about none."""

    def __init__(self, reason: Reason, detail: str = "", page: int = 0) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.page = page
