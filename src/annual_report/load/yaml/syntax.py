"""Broken YAML grammar, told for people who do not know YAML."""

from collections.abc import Set
from typing import Final

import yaml
from yaml.reader import Reader

from annual_report.diagnostics import Diagnostic, Edit, Source, Span
from annual_report.diagnostics.source import lines_of
from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.rules import NESTING_TOO_DEEP, YAML_SYNTAX
from annual_report.load.yaml.key_pattern import KEY
from annual_report.load.yaml.pasted import pasted
from annual_report.load.yaml.single_reading import figure_mended, in_quotes, value_on, with_space
from annual_report.load.yaml.slips_above import NO_COLON, slip_above, space_missing
from annual_report.load.yaml.typing_hints import (
    among_entries,
    bracket_left_open,
    closed_behind,
    in_line_with,
    quotes_around,
    quotes_opened,
    row_of_cells,
    sign_before_figure,
    text_below,
    text_with_name,
)

MAX_DEPTH: Final = 32
# What libyaml says from 0.2.6 on, whose limit is 1,000: reading ahead, it may meet that before the reader meets ours.
_PARSER_AT_ITS_DEPTH: Final = "exceeded maximum nesting depth"

BEGINS_LIKE_BLOCK: Final = (
    N_("a value cannot begin with > or | without quotes"),
    N_('put quotes around it, ">1000", or write it in words: hơn 1000'),
)
_INDENTATION: Final = (
    N_("this line is not indented like the lines it belongs to"),
    N_("give all keys of one group, and all dashes of one list, the same indentation"),
)
_BEGINS_LIKE_GROUP: Final = (
    N_("a value cannot begin with [ or {{ without quotes"),
    N_("put quotes around a text that begins with [ or {{"),
)
_BEHIND_QUOTES: Final = (
    N_("the text continues after its closing quotation mark"),
    N_("put the quotes around the whole text; inside it, write “ and ”"),
)
_NEVER_CLOSED: Final = (
    N_("a quotation mark or bracket that was opened is never closed"),
    N_("close it with the same kind of mark"),
)
_NAME_WITHIN: Final = N_("within {{ and }}, a text with a name in braces needs quotes")
_TAB: Final = (
    N_("this line is indented with the Tab key"),
    N_("delete everything before its first letter, and type spaces until it lines up with the keys of its group"),
)
_AMONG_ENTRIES: Final = N_("this key is among the entries of a list")
_NO_COLON: Final = (NO_COLON, N_("write “key: value”, with a space after the colon"))
_NO_KEY: Final = (
    N_("this line begins with neither a key nor a dash"),
    N_(
        "if it continues the text above, indent it further than that text's key or dash; otherwise give it a key, or "
        "# if it is a note"
    ),
)
_INDENTED_BY_TAB: Final = lazy_pattern(r" *\t")
# `owner:Văn phòng`, `-id: lop` and `-Các hội thành viên`
_WITHOUT_SPACE: Final = lazy_pattern(rf"\s*(?:- +)*(?:({KEY}):(?=[^\s:/])|-(?=[^\W\d]))")

_COLON_IN_TEXT: Final = N_("there is a colon and a space inside a text")
_BEGINS_WITH_SIGN: Final = N_("a value cannot begin with this character without quotes")
_BEGINS_LIKE_REFERENCE: Final = N_("a value cannot begin with &, * or ! without quotes")
_MENDED_BY_QUOTES: Final = (
    _COLON_IN_TEXT, _BEGINS_WITH_SIGN, _BEGINS_LIKE_REFERENCE, _BEGINS_LIKE_GROUP[0], BEGINS_LIKE_BLOCK[0]
)  # fmt: skip

# What the parser says (libyaml's or PyYAML's words), what it means, what to do.
_RETOLD: Final = (
    (
        ("mapping values are not allowed",),
        _COLON_IN_TEXT,
        N_('put quotes around the whole text: title: "Chủ đề: khởi nghiệp"'),
    ),
    (
        ("cannot start any token", "found a tab character", "scanning a directive"),
        _BEGINS_WITH_SIGN,
        N_("put quotes around a text that begins with @, `, %, > or |; type spaces instead of a Tab"),
    ),
    (("mapping keys are not allowed",), _BEGINS_WITH_SIGN, N_("put quotes around a text that begins with ?")),
    (("could not find expected ':'",), *_NO_COLON),
    (
        ("block sequence entries are not allowed",),
        N_("a list cannot begin on the line of its key"),
        N_("begin every entry on a line of its own with “- ”"),
    ),
    (("did not find expected key", "expected <block end>", "did not find expected '-' indicator"), *_INDENTATION),
    (
        (
            "unexpected end of stream",
            "unexpected end of document",
            "unexpected document indicator",
            "expected ',' or",
            "expected node content",
        ),
        *_NEVER_CLOSED,
    ),
    (("expected comment or line break", "expected chomping or indentation"), *BEGINS_LIKE_BLOCK),
    (
        ("alphabetic or numeric character", "alphanumeric", "parsing a tag", "scanning a tag"),
        _BEGINS_LIKE_REFERENCE,
        N_("put quotes around the text"),
    ),
    (
        ("unknown escape character",),
        N_("a \\ inside double quotes has a meaning of its own"),
        N_("write / in the names of files; if you mean \\, write it twice"),
    ),
    (
        ("characters are not allowed",),
        N_("the text contains a control character"),
        N_("delete this, and type it again"),
    ),
)
_BEFORE_VALUE: Final = lazy_pattern(rf"\s*(?:- +)*(?:(?:{KEY}): +)?")
_BEGINS_WITH_KEY: Final = lazy_pattern(rf"\s*(?:- +)*(?:{KEY}):\s")
_ONLY_A_KEY: Final = lazy_pattern(rf"[ -]+(?:{KEY})")
_FIRST_KEY: Final = lazy_pattern(rf"(?:{KEY})(?!\S)")
_OPENING_SIGN: Final = lazy_pattern(rf"\s*(?:- +)*(?:(?:[\w-]+|{KEY}): +)?([\[{{\"'])")


def syntax_diagnostic(
    error: yaml.YAMLError, source: Source, quoted: Span | None = None, keys: Set[str] = frozenset()
) -> Diagnostic:
    """The diagnostic for a file whose grammar is broken, at the line where the mistake was made.

    The parser sees some mistakes late only; `quoted` is the last text in quotes that it read before. `keys` are those
    that the file may have.
    """
    line, column = _place(error, source)
    if _PARSER_AT_ITS_DEPTH in str(error):
        return too_deep(Span(source, line, column, line, column + 1))
    from_pasting = pasted(source, line)
    return (
        from_pasting
        or _made_earlier(error, source, quoted)
        or (slip_above(error, source, line, keys) if keys else None)
        or _seen_here(error, source, keys)
    )


def too_deep(span: Span) -> Diagnostic:
    """The diagnostic for what is nested deeper than `MAX_DEPTH` at `span`."""
    wording = message(N_("nested more than {limit} deep"), limit=MAX_DEPTH)
    fix = message(N_("remove brackets that were typed by mistake, or put the text between quotes"))
    return Diagnostic(NESTING_TOO_DEEP, wording, span, fix=fix)


def _made_earlier(error: yaml.YAMLError, source: Source, quoted: Span | None) -> Diagnostic | None:
    mark, context = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if quoted and mark and quoted.line < quoted.end_line == mark.line + 1:
        closing = source.line(quoted.end_line)[: quoted.end_column - 2]
        if not (_BEFORE_VALUE.fullmatch(closing) or _BEGINS_WITH_KEY.match(closing)):
            behind = Span(source, quoted.end_line, quoted.end_column, quoted.end_line, quoted.end_column + 1)
            return Diagnostic(YAML_SYNTAX, message(_BEHIND_QUOTES[0]), behind, fix=message(_BEHIND_QUOTES[1]))
        place = Span(source, quoted.line, quoted.column, quoted.line, quoted.column + 1)
        note = message(N_("the next one, at line {line}, was read as its end"), line=quoted.end_line)
        fix = closed_behind(source, quoted.line, quoted.column)
        return Diagnostic(YAML_SYNTAX, message(_NEVER_CLOSED[0]), place, (note,), fix)
    for line in (context.line + 1 if context else 0, mark.line + 1 if mark else 0, mark.line if mark else 0):
        match = _WITHOUT_SPACE.match(source.line(line))
        if match and (edits := with_space(error, source, line, match)) is not None:
            return space_missing(source, line, match, edits)
    return None


def _seen_here(error: yaml.YAMLError, source: Source, keys: Set[str]) -> Diagnostic:
    line, column = _place(error, source)
    template, fix = _retold(str(error), source.line(line)[: column - 1])
    if _INDENTED_BY_TAB.match(source.line(line)):
        template, fix = _TAB
    if template == _NO_COLON[0] and _first_key(source.line(line)) not in keys:
        template, fix = _NO_KEY
    if template == _INDENTATION[0]:
        column = len(source.line(line)) - len(source.line(line).lstrip()) + 1
    if "expected '-' indicator" in str(error) and (among := among_entries(source, line)):
        return Diagnostic(YAML_SYNTAX, message(_AMONG_ENTRIES), Span(source, line, column, line, column + 1), fix=among)
    if template == _NEVER_CLOSED[0] and (text := text_with_name(source, line, column)):
        edits = in_quotes(text, keys) if '"' not in text.text else ()
        return Diagnostic(YAML_SYNTAX, message(_NAME_WITHIN), text, fix=quotes_around(text), edits=edits)
    value = value_on(source, line) if template in _MENDED_BY_QUOTES else None
    edits = (figure_mended(value) or in_quotes(value, keys)) if value else ()
    place = value if value and template != _COLON_IN_TEXT else Span(source, line, column, line, column + 1)
    advice = (sign_before_figure(value) if value else None) or _advice(template, place, value, edits) or message(fix)
    return Diagnostic(YAML_SYNTAX, message(template), place, fix=advice, edits=edits)


def _place(error: yaml.YAMLError, source: Source) -> tuple[int, int]:
    """Line and column where the mistake was made, as far as the parser tells."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else _not_taken(source)
    opening = getattr(error, "context_mark", None)
    if opening and any(sign in str(error) for sign in ("unexpected end", "expected ',' or", "could not find")):
        line, column = opening.line + 1, opening.column + 1
    if "expected node content" in str(error) and (opened := bracket_left_open(source, line)):
        line, column = opened
    last = len(source.lines)
    return (line, column) if line <= last else (last, len(source.line(last)) + 1)


def _advice(template: str, place: Span, value: Span | None, edits: tuple[Edit, ...]) -> Message | None:
    """What to type on this very line; None where only general advice is certain."""
    if template in {_TAB[0], _INDENTATION[0]}:
        return in_line_with(place.source, place.line)
    if template == _NEVER_CLOSED[0]:
        return closed_behind(place.source, place.line, place.column)
    if template == _NO_COLON[0]:
        text = place.source.line(place.line).strip(" -")
        key = _first_key(text)
        replaced = text.removeprefix(key).lstrip().startswith("=")
        asked = N_("type : instead of {sign} after “{key}”") if replaced else N_("type : after “{key}”, and a space")
        return message(asked, key=key, sign="=")
    if template == _COLON_IN_TEXT and value is None:
        return text_below(place.source, place.line)
    if value is None or template == BEGINS_LIKE_BLOCK[0]:
        return row_of_cells(value) if value else None
    bracketed = template == _BEGINS_LIKE_GROUP[0] and not value.text.endswith(("]", "}"))
    certain = edits or ((bracketed or template == _BEGINS_LIKE_REFERENCE) and '"' not in value.text)
    return quotes_around(value) if certain else quotes_opened(value)


def _first_key(line: str) -> str:
    """The key that the line begins with, or else its first word."""
    match = _FIRST_KEY.match(line.strip(" -"))
    return match[0] if match else next(iter(line.strip(" -").split()), "")


def _not_taken(source: Source) -> tuple[int, int]:
    """Where the first character stands that YAML does not take; its readers count bytes, or characters."""
    match = Reader.NON_PRINTABLE.search(source.text)
    *above, last_line = lines_of(source.text[: match.start() if match else 0])
    return len(above) + 1, len(last_line) + 1


def _retold(error_text: str, before: str) -> tuple[str, str]:
    """What the parser said, and what to do; `before` is what stands before the place on its line."""
    if "mapping values are not allowed" in error_text and _ONLY_A_KEY.fullmatch(before):
        return _INDENTATION
    if ("expected key" in error_text or "expected '-' indicator" in error_text) and (
        opening := _OPENING_SIGN.match(before)
    ):
        return _BEGINS_LIKE_GROUP if opening[1] in "[{" else _BEHIND_QUOTES
    for signs, template, fix in _RETOLD:
        if any(sign in error_text for sign in signs):
            return template, fix
    return N_("this is not correct YAML"), N_("compare the line with its neighbours")
