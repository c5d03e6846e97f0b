"""What is said of bytes behind a document that are not told as a signature."""

from typing import Final

from annual_report.language import N_, Message, message
from annual_report.load.pdf.additions.examining import Additions
from annual_report.load.pdf.additions.reason import Reason

_SAID: Final[dict[Reason, str]] = {
    Reason.GRAMMAR: N_("what was added does not follow the PDF standard: each program may show it differently"),
    Reason.OTHER_CHANGES: N_("more than a signature was added: pages, embedded files or settings may have changed"),
    Reason.PROPERTIES: N_("its properties or metadata differ from those of the sources"),
    Reason.NO_SIGNATURE: N_("what was added contains no signature"),
    Reason.NOT_COVERED: N_("a signature does not cover everything before it"),
    Reason.PICTURE: N_(
        "page {page}: the picture of a signature is too large, or overlaps another or the edge of the page"
    ),
    Reason.PICTURE_OVER_PRINT: N_(
        "page {page}: the picture of a signature covers what is printed, or is too close to it"
    ),
    Reason.READERS_DISAGREE: N_("PDF programs read what was added in different ways"),
    Reason.LIBRARY_MISSING: N_(
        'the part that checks signatures is not installed on this machine: pip install "annual-report[signatures]"'
    ),
    Reason.UNREADABLE: N_("reading what was added took too long or too much memory, or crashed the reader"),
}  # fmt: skip


# Reasons why nobody has looked at what was added, or not at all of it.
_NOT_LOOKED_AT: Final = frozenset({Reason.LIBRARY_MISSING, Reason.UNREADABLE})


def was_examined(found: Additions) -> bool:
    """Whether what was added was looked at, and not given up."""
    return found.reason not in _NOT_LOOKED_AT


def said_of_additions(found: Additions) -> Message | None:
    """Why what was added is no signature, None where it is."""
    return message(_SAID[found.reason], page=found.page) if found.reason else None
