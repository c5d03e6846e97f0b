"""What is said of bytes behind a document that are not told as a signature."""

from typing import Final

from annual_report.language import N_, Message, message
from annual_report.load.pdf.additions.examining import Additions
from annual_report.load.pdf.additions.reason import Reason

_SAID: Final[dict[Reason, str]] = {
    Reason.GRAMMAR: N_("what was added is not written as the standard wants: every reader may show it in its own way"),
    Reason.OTHER_CHANGES: N_("more was added than a signature needs: pages, files inside or settings may be others"),
    Reason.PROPERTIES: N_("its properties or metadata say something else than those that the sources give"),
    Reason.NO_SIGNATURE: N_("no signature is in what was added"),
    Reason.NOT_COVERED: N_("a signature in it does not cover all that stands before its end"),
    Reason.PICTURE: N_("page {page}: the picture of a signature is too large, or lies over another or beyond the page"),
    Reason.PICTURE_OVER_PRINT: N_("page {page}: the picture of a signature lies over what is printed, or close to it"),
    Reason.READERS_DISAGREE: N_("readers of PDFs do not agree on what was added"),
    Reason.LIBRARY_MISSING: N_(
        "what judges signatures is not installed on this machine: pip install \"annual-report[signatures]\""
    ),
    Reason.UNREADABLE: N_("reading what was added took too long or too much memory, or broke the reader"),
}  # fmt: skip


# Reasons why nobody has looked at what was added, or not at all of it.
_NOT_LOOKED_AT: Final = frozenset({Reason.LIBRARY_MISSING, Reason.UNREADABLE})


def was_examined(found: Additions) -> bool:
    """Whether what was added was looked at, and not given up."""
    return found.reason not in _NOT_LOOKED_AT


def said_of_additions(found: Additions) -> Message | None:
    """Why what was added is no signature, None where it is."""
    return message(_SAID[found.reason], page=found.page) if found.reason else None
