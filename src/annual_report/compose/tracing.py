"""Texts of the data in a document, which know where they come from; and texts that only look as if they were such."""

from collections.abc import Iterable, Iterator, Sequence

from annual_report.compose.composition import lettered
from annual_report.document.origin import Origin
from annual_report.document.tree import Run, Traced, origin_of, runs_of
from annual_report.regulations import Lettering
from annual_report.values.text_types import NamedText, Prose
from annual_report.wording.named_texts import SaidText


class ProgramText(NamedText):
    """A title that the program puts into the data of a report while it composes: no file has it."""

    __slots__ = ()


class ProgramProse(Prose):
    """A prose of that kind."""

    __slots__ = ()


class QuotedProse(Prose):
    """A prose of the data that is printed in another place than its own, which is at `origin`."""

    __slots__ = ("origin",)
    origin: Origin | None

    @classmethod
    def of(cls, text: str, origin: Origin | None) -> "QuotedProse":
        """The `text` that stands at `origin`."""
        quoted = cls(text)
        quoted.origin = origin
        return quoted


def traced_text(text: str, origin: Origin | None, lettering: Lettering | None = None) -> Traced:
    """`text`, which stands at `origin`, with the look of its `lettering` and the names that it was worded from."""
    if isinstance(text, ProgramText | ProgramProse):
        origin = None
    if not isinstance(text, SaidText):
        return Traced(text if lettering is None else lettered(text, lettering), origin)
    pieces = text.pieces
    if lettering is not None:
        pieces = tuple((lettered(piece, lettering), name) for piece, name in pieces)
    return Traced.of([Run(piece, name=name) for piece, name in pieces], origin)


def of_parts(*parts: str | tuple[str, Origin | None]) -> Traced:
    """A text of several parts of the data, each with its origin, and of words that the program added between them."""
    first = parts[0] if len(parts) == 1 else ""
    return traced_text(*first) if isinstance(first, tuple) else Traced.of(_parts(parts))


def _parts(parts: Iterable[str | tuple[str, Origin | None]]) -> Iterator[Run]:
    for part in parts:
        text, origin = part if isinstance(part, tuple) else (part, None)
        for run in traced_text(text, origin).runs:
            yield Run(run.text, name=run.name, origin=origin, added=origin is None)


def traced_list(texts: Iterable[str], origin: Origin) -> tuple[Traced, ...]:
    """The `texts` of a list at `origin`."""
    return tuple(traced_text(text, origin.below(index)) for index, text in enumerate(texts))


def first_given(*lists: tuple[Sequence[str], Origin]) -> tuple[Traced, ...]:
    """The first of the `lists` that says anything, each with the place where it stands."""
    return next((traced_list(texts, origin) for texts, origin in lists if texts), ())


def with_words_around(text: str, before: str = "", behind: str = "") -> Traced:
    """A `text` of the data between words that the program adds."""
    runs = (Run(before, added=True), *runs_of(text), Run(behind, added=True))
    return Traced.of(runs, origin_of(text))
