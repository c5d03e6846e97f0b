"""Words behind # that were hardly meant as a note: “#1”, a hashtag, the error that a spreadsheet shows."""

import re
from collections.abc import Iterator
from typing import Final

from annual_report.diagnostics import Diagnostic, Span
from annual_report.language import N_, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.rules import TEXT_LOST_BEHIND_HASH
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence
from annual_report.values.figures.hints import OF_SPREADSHEET

_BLOCK: Final = ("|", ">")
# Notes have a space behind #, and mostly several words; an exemption is one without, too.
_HARDLY_A_NOTE: Final = re.compile(r"[ \t]+(#(?:\d.*?|[^\s:]+|[ \t]\d+))[ \t]*")
# What a spreadsheet shows in place of a value: #REF!, #N/A, #DIV/0!, ####
_OF_SPREADSHEET: Final = lazy_pattern(r"#(?:[A-Z/0]+[!?]|N/A|#+)")


def lost_behind_hash(root: Node) -> Iterator[Diagnostic]:
    """What stands behind # after a value, and may have been meant to be a part of it."""
    for span in dict.fromkeys(scalar.span for scalar in _values(root)):
        if span.text.startswith(_BLOCK):
            continue
        line = span.source.line(span.end_line)
        if match := _HARDLY_A_NOTE.fullmatch(line, span.end_column - 1):
            place = Span(span.source, span.end_line, match.start(1) + 1, span.end_line, match.end(1) + 1)
            wording = message(N_("“{text}” is read as a note, and ignored"), text=match[1])
            fix = N_(
                "if it is part of the value, put quotes around the whole value; if it is a note, type a space after #"
            )
            if _OF_SPREADSHEET.fullmatch(match[1]):
                fix = OF_SPREADSHEET
            yield Diagnostic(TEXT_LOST_BEHIND_HASH, wording, place, fix=message(fix))


def _values(node: Node) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _values(item)
    elif isinstance(node, Mapping):
        for _key, value in node.entries.values():
            yield from _values(value)
