"""Broken YAML grammar, told for people who do not know YAML."""

from typing import Final

import yaml

from annual_report.diagnostics import Diagnostic, Rule, Source, Span
from annual_report.language import N_, Message, message

YAML_SYNTAX: Final = Rule("yaml-syntax")

# What the parser says (libyaml's or PyYAML's words), what it means, what to do.
_RETOLD: Final = (
    (
        ("mapping values are not allowed",),
        N_("a colon followed by a space stands inside a text"),
        N_("put quotes around the whole text: title: \"Chủ đề: khởi nghiệp\""),
    ),
    (
        ("cannot start any token",),
        N_("this character cannot stand at the beginning of a value (often a tab used for indentation)"),
        N_("indent with spaces; put quotes around a text that begins with @, ` or %"),
    ),
    (
        ("could not find expected ':'",),
        N_("a key without a colon"),
        N_("write “key: value”, with a space after the colon"),
    ),
    (
        ("did not find expected key", "expected <block end>", "did not find expected '-' indicator"),
        N_("this line is not indented like the lines it belongs to"),
        N_("give all keys of one group, and all dashes of one list, the same indentation"),
    ),
    (
        ("unexpected end of stream", "unexpected end of document", "unexpected document indicator"),
        N_("a quotation mark or bracket that was opened is never closed"),
        N_("close it with the same sign"),
    ),
    (
        ("expected comment or line break", "expected chomping or indentation"),
        N_("a value cannot begin with > or | without quotes"),
        N_("put quotes around it, \">1000\", or write it in words: hơn 1000"),
    ),
    (
        ("alphabetic or numeric character", "alphanumeric"),
        N_("a value cannot begin with & or * without quotes"),
        N_("put quotes around the text"),
    ),
)  # fmt: skip


def syntax_diagnostic(error: yaml.YAMLError, source: Source) -> Diagnostic:
    """The diagnostic for a file whose grammar is broken, where the parser saw it."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else _position(error, source)
    if "unexpected end" in str(error) and (opening := getattr(error, "context_mark", None)):
        line, column = opening.line + 1, opening.column + 1
    what, fix = _retold(str(error))
    return Diagnostic(YAML_SYNTAX, what, Span(source, line, column, line, column + 1), fix=fix)


def _position(error: yaml.YAMLError, source: Source) -> tuple[int, int]:
    position = getattr(error, "position", None)
    before = source.text[: position or 0]
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _retold(said: str) -> tuple[Message, Message | None]:
    for signs, what, fix in _RETOLD:
        if any(sign in said for sign in signs):
            return message(what), message(fix)
    return message(N_("the grammar of YAML is broken here")), message(N_("compare the line with its neighbours"))
