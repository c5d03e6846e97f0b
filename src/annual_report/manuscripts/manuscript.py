"""A text from anywhere: its source as it is shown, its passages, and where each line stands in the file."""

from dataclasses import dataclass

from annual_report.diagnostics import Diagnostic, Source
from annual_report.language import Message
from annual_report.proofreading.stretch import Stretch


class UnreadableManuscriptError(Exception):
    """A file that cannot be proofread: `what` is wrong with it, and what to do about it (`cure`)."""

    def __init__(self, what: Message, cure: Message) -> None:
        super().__init__(what.text)
        self.what = what
        self.cure = cure


@dataclass(frozen=True)
class Manuscript:
    """A text: the `passages` are stretches of the text of `source`.

    Of what is no text file, `source` has a paragraph a line, and `places` say where in the file each line stands.
    `problems` were met as it was read; `encoding` is what its text is written in, None where it cannot be written.
    """

    source: Source
    passages: tuple[Stretch, ...]
    places: tuple[Message, ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    encoding: str | None = None
