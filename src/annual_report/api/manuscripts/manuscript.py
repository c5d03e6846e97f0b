"""A text from anywhere: its source as it is shown, its passages, and where each line stands in the file."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annual_report.diagnostics import Diagnostic, Source
from annual_report.language import Message
from annual_report.load.text.files import decomposed
from annual_report.load.text.normalization import composed
from annual_report.proofreading.placed_passage import PlacedPassage


@dataclass(frozen=True)
class Manuscript:
    """A text: the `passages` are stretches of the text of `source`.

    Of what is no text file, `source` has a paragraph a line, and `places` say where in the file it stands from such a
    character on. Of what is one, `text_file` tells how it is read and written. `problems` were met as it was read; none
    of them is left once it is written anew.
    """

    source: Source
    passages: tuple[PlacedPassage, ...]
    places: tuple[tuple[int, Message], ...] = ()
    problems: tuple[Diagnostic, ...] = ()
    text_file: "TextFile | None" = None

    def rewritten(self, text: str) -> "Manuscript":
        """The manuscript with `text` in place of its own, which it must be able to have: it is a `text_file`."""
        if self.text_file is None:
            raise ValueError(self.source.name)
        source = self.text_file.source_of(text, self.source.name)
        problems = (
            tuple(replace(each, fix=self.problems[0].fix) for each in decomposed(source)) if self.problems else ()
        )
        return Manuscript(source, tuple(self.text_file.split(source.text)), problems=problems, text_file=self.text_file)


@dataclass(frozen=True, slots=True)
class TextFile:
    """How a text is split into passages, and how it is written: the mark at its beginning, its encoding."""

    split: Callable[[str], Iterable[PlacedPassage]]
    encoding: str = "utf-8"
    mark: bytes = b""

    def source_of(self, text: str, name: str) -> Source:
        """The source of a file `name` that holds `text`."""
        whole = composed(text) or text
        return Source(name, whole, text if text != whole else None)

    def written(self, text: str) -> bytes:
        """The bytes of a file that holds `text`."""
        return self.mark + text.encode(self.encoding)
