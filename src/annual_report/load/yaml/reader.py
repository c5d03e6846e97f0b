"""Text to nodes: what PyYAML's parser makes of it, read past the lines that can be mended in one way only."""

from collections.abc import Callable, Set
from dataclasses import replace
from typing import Final

import yaml

from annual_report.diagnostics import Diagnostic, Source, Span, edited
from annual_report.load.yaml.events_to_nodes import Builder, StopReadingError
from annual_report.load.yaml.nodes import Node
from annual_report.load.yaml.syntax import syntax_diagnostic

MAX_BROKEN_LINES: Final = 50
# For every mended line the file is read anew: so many characters in all.
MAX_READ_ANEW: Final = 1_000_000


def read_yaml(
    source: Source, keys: Callable[[], Set[str]] = frozenset, names: Callable[[str], str] = str
) -> tuple[Node | None, list[Diagnostic]]:
    """The tree that the text of `source` writes; None where its grammar is broken.

    Where a line can be mended in one way only, reading goes on as if it were, for the rest to be told of too; by the
    `keys` that it may have (asked for only then), what was meant can be told. Entries are called by the `names` of
    their keys as written.
    """
    text = source.text
    broken: list[Diagnostic] = []
    most = min(MAX_BROKEN_LINES, MAX_READ_ANEW // (len(text) + 1))
    while True:
        builder = Builder(source, text, {each.line: each.edits[0] for each in broken if each.line}, names)
        try:
            node = builder.document()
        except StopReadingError as stop:
            if not stop.diagnostic.edits:
                return None, [*broken, *builder.diagnostics, stop.diagnostic]
            diagnostic = stop.diagnostic
        except yaml.YAMLError as error:
            diagnostic = syntax_diagnostic(error, Source(source.name, text), builder.last_quoted, keys())
        else:
            return node, [*broken, *builder.diagnostics]
        twice = diagnostic.line in {each.line for each in broken}
        if twice or not diagnostic.edits or len(broken) == most:
            return None, [*broken, *([] if twice else [_placed_in(diagnostic, source)]), *builder.diagnostics]
        broken.append(_placed_in(diagnostic, source))
        text = edited(Source(source.name, text), [diagnostic.edits])


def _placed_in(diagnostic: Diagnostic, source: Source) -> Diagnostic:
    """The diagnostic with its places in `source`, whose other lines only may have been mended since."""
    edits = tuple(replace(each, span=replace(each.span, source=source)) for each in diagnostic.edits)
    place = replace(diagnostic.place, source=source) if isinstance(diagnostic.place, Span) else diagnostic.place
    return replace(diagnostic, place=place, edits=edits)
