"""Edits that put another text in a value's place, quoted as it must be and otherwise as it was."""

import re
from typing import Final

from annual_report.diagnostics import Edit
from annual_report.load.nodes import Scalar
from annual_report.model.refusal import Replacement

# What may stand without quotes anywhere, inside of brackets too.
_PLAIN: Final = re.compile(r"[^\W_](?:[\w ./%()+-]*[\w.%)])?")
# A comma or bracket is taken for YAML's own where the value stands inside of brackets.
_BRACKET_BEFORE: Final = re.compile(r"[\[{]")


def rewritten(scalar: Scalar, replacement: Replacement) -> tuple[Edit, ...]:
    """The edit that makes the replacement in `scalar`; none where its text is not on one line as it is."""
    written = scalar.span.text
    if scalar.span.line != scalar.span.end_line or written.count(replacement.old) != 1:
        return ()
    if written[:1] in {"'", '"'}:
        return (Edit(scalar.span.narrowed(replacement.old), replacement.new),) if _harmless(replacement.new) else ()
    return (Edit(scalar.span, plain_or_quoted(written.replace(replacement.old, replacement.new), scalar)),)


def plain_or_quoted(text: str, scalar: Scalar) -> str:
    """`text` as it can be written in the place of `scalar`."""
    before = scalar.span.source.line(scalar.span.line)[: scalar.span.column - 1]
    plain = text if _BRACKET_BEFORE.search(before) else text.replace(",", "")
    return text if _PLAIN.fullmatch(plain) else quoted(text)


def in_brackets(text: str) -> str:
    """A list that holds `text` alone."""
    return f"[{text if _PLAIN.fullmatch(text) else quoted(text)}]"


def quoted(text: str) -> str:
    """`text` in double quotes."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _harmless(text: str) -> bool:
    return not set(text) & {"'", '"', "\\"}
