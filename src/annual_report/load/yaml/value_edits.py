"""Edits that put another text in a value's place, quoted as it must be and otherwise as it was."""

import re
from typing import Final

from annual_report.diagnostics import Edit
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.nodes import Scalar
from annual_report.values.refusal import Replacement

# What may stand without quotes anywhere, inside of brackets too.
_PLAIN: Final = lazy_pattern(r"[^\W_](?:[\w ./%()+-]*[\w.%)])?")
_QUOTES: Final = ("'", '"')
# An anchor, by which other places repeat the value, or a tag, by which it is told to be of another kind.
_PROPERTIES: Final = ("&", "!")
# Between several things that stand in one text: there is more than one way to make a list of it.
_SEVERAL: Final = lazy_pattern(r"[,;/\n]| (?:và|and|- ) ?", re.IGNORECASE)


def rewritten(scalar: Scalar, replacement: Replacement) -> tuple[Edit, ...]:
    """The edit that makes the replacement in `scalar`; none where its text is not on one line as it is."""
    written = scalar.span.text
    if not _stands_alone(scalar) or written.count(replacement.old) != 1:
        return ()
    if written.startswith(_QUOTES):
        return (Edit(scalar.span.narrowed(replacement.old), replacement.new),) if _harmless(replacement.new) else ()
    text = written.replace(replacement.old, replacement.new)
    return (Edit(scalar.span, _plain_or_quoted(text, in_brackets=scalar.in_brackets)),)


def listed(scalar: Scalar) -> tuple[Edit, ...]:
    """The edit that makes a list of a text that stands alone; none where it may be several entries in one."""
    written = scalar.span.text
    if not scalar.text or not _stands_alone(scalar) or _SEVERAL.search(scalar.text):
        return ()
    item = written if written.startswith(_QUOTES) else _plain_or_quoted(written, in_brackets=True)
    return (Edit(scalar.span, f"[{item}]"),)


def quoted(text: str) -> str:
    """`text` in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _stands_alone(scalar: Scalar) -> bool:
    """Whether its text is all on one line, and of this place alone."""
    return scalar.span.line == scalar.span.end_line and not scalar.span.text.startswith(_PROPERTIES)


def _plain_or_quoted(text: str, *, in_brackets: bool) -> str:
    """`text` as it can be written; a comma inside of brackets is YAML's own."""
    return text if _PLAIN.fullmatch(text if in_brackets else text.replace(",", "")) else quoted(text)


def _harmless(text: str) -> bool:
    return not set(text) & {"'", '"', "\\"}
