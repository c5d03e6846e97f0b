"""What is taken out of a document that is no text file: a paragraph or cell, and where in the document it stands."""

from dataclasses import dataclass
from typing import Literal

from annual_report.language import Message

Role = Literal["prose", "title", "cell", "name"]


class UnreadableFileError(Exception):
    """A file that cannot be read: `what` is wrong with it, and what to do about it (`cure`)."""

    def __init__(self, what: Message, cure: Message) -> None:
        super().__init__(what.text)
        self.what = what
        self.cure = cure


@dataclass(frozen=True, slots=True)
class ExtractedParagraph:
    """A paragraph or cell; `places` say where in the document it stands from such a character of it on.

    Cells with the same `group` are of one column.
    """

    text: str
    places: tuple[tuple[int, Message], ...]
    role: Role = "prose"
    group: str = ""
