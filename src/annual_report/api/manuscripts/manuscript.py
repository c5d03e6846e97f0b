"""A text from anywhere: where it comes from, and its passages."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annual_report.diagnostics import Diagnostic, Source
from annual_report.load.extracted import ExtractedText
from annual_report.load.text.files import decomposed
from annual_report.load.text.normalization import composed
from annual_report.proofreading.placed_passage import PlacedPassage


@dataclass(frozen=True)
class Manuscript:
    """A text: the `passages` are stretches of its `content`, which knows their places.

    Of a text file that can be mended, `text_file` tells how it is read and written. `problems` were met as it was read;
    none of them is left once it is written anew.
    """

    content: Source | ExtractedText
    passages: tuple[PlacedPassage, ...]
    problems: tuple[Diagnostic, ...] = ()
    text_file: "TextFile | None" = None

    @property
    def name(self) -> str:
        """The file, as it is shown to users."""
        return self.content.name

    @property
    def source(self) -> Source | None:
        """The text that it is; None where it was taken out of a document."""
        return self.content if isinstance(self.content, Source) else None

    def rewritten(self, text: str) -> "Manuscript":
        """The manuscript with `text` in place of its own, which it must be able to have: it is a `text_file`."""
        if self.text_file is None:
            raise ValueError(self.name)
        source = self.text_file.source_of(text, self.name)
        problems = (
            tuple(replace(each, fix=self.problems[0].fix) for each in decomposed(source)) if self.problems else ()
        )
        return Manuscript(source, tuple(self.text_file.split(source.text)), problems, self.text_file)


@dataclass(frozen=True, slots=True)
class TextFile:
    """How a text is split into passages, and how it is written: the mark at its beginning, its encoding.

    `read` is what was in the file as it was read, over which alone it is written.
    """

    split: Callable[[str], Iterable[PlacedPassage]]
    encoding: str = "utf-8"
    mark: bytes = b""
    read: bytes = b""

    def source_of(self, text: str, name: str) -> Source:
        """The source of a file `name` that holds `text`."""
        whole = composed(text) or text
        return Source(name, whole, text if text != whole else None)

    def written(self, text: str) -> bytes:
        """The bytes of a file that holds `text`."""
        return self.mark + text.encode(self.encoding)
