"""What a message says to write, made as it is told: by its edits and proposals, else by the values of its words."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from typing import Final

from cures import written_lines as lines

from annual_report.diagnostics import Diagnostic, Edit, Source, Span, edited
from annual_report.diagnostics.advice import Advice
from annual_report.language import Message
from annual_report.language.messages import Sayable
from annual_report.load.yaml.value_edits import quoted
from annual_report.values.refusal import RefusalError

Edits = tuple[Edit, ...]
Values = Mapping[str, object]
Way = Callable[[Diagnostic, Values], Iterator[Edits]]

_BEFORE_VALUE: Final = re.compile(r"(?:^|: |- |[\[{]|, )$")
_PLAIN: Final = re.compile(r"[+-]?[^\W_](?:[\w ./%()+;-]*[\w.%)])?")
_MARK: Final = "\N{HORIZONTAL ELLIPSIS}"


def ways_to_mend(found: Diagnostic) -> list[Edits]:
    """Each way to do what the diagnostic says, where it names what to write; none of advice in general."""
    given = [edits for edits in (found.edits, found.proposals) if edits]
    if given or found.fix is None or found.span is None:
        return given
    if isinstance(found.fix, Advice):
        return list(_put(found, found.fix.meant))
    way = WRITTEN.get(found.fix.text)
    return list(way(found, found.fix.values)) if way else []


def here(*names: str, quotes: str = "{}") -> Way:
    """Each of these values of the message, in place of what is marked."""

    def way(found: Diagnostic, values: Values) -> Iterator[Edits]:
        for name in names:
            yield from _put(found, quotes.format(_said(values[name])))

    return way


def these(*texts: str) -> Way:
    """Each of these texts in place of what is marked; `{year}` is the value of the message."""

    def way(found: Diagnostic, values: Values) -> Iterator[Edits]:
        for text in texts:
            yield from _put(found, text.format_map({**values}))

    return way


def one_of(name: str) -> Way:
    """Each of the names or words that the value lists, in place of what is marked."""

    def way(found: Diagnostic, values: Values) -> Iterator[Edits]:
        for each in _said(values[name]).rstrip(_MARK).split(", "):
            yield from _put(found, each)

    return way


def within(old: str, *names: str) -> Way:
    """Each of these values in place of the value `old` in what is marked."""

    def way(found: Diagnostic, values: Values) -> Iterator[Edits]:
        assert found.span is not None
        span = found.span.narrowed(str(values[old]))
        for name in names:
            yield (Edit(span, str(values[name])),)

    return way


def nested(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """A number that is to be mended, all else of the value left out: that goes elsewhere."""
    inner = values["fix"]
    assert isinstance(inner, Message)
    for name in ("thousands", "decimal", "number", "figure"):
        if name in inner.values:
            yield from _put(found, str(inner.values[name]))


def line_in_group(*, example: str = "example") -> Way:
    """A line `key: example` in the group that is marked by its first key, or in braces."""

    def way(found: Diagnostic, values: Values) -> Iterator[Edits]:
        span = found.span
        assert span is not None
        pair = f"{values['key']}: {_as_value(str(values[example]))}"
        text = span.source.text
        start = span.source.starts[span.line - 1] + span.column - 1
        if span.column > 1 and re.match(r"\w+:\s*\n", text[start:]):  # the key of the group
            end = span.source.starts[span.line]
            yield (Edit(span.source.place(end, end), f"{' ' * (span.column + 1)}{pair}\n"),)
        elif text[start : start + 1] == "{":
            yield (Edit(span.source.place(start + 1, start + 1), f"{pair}, "),)
        else:
            yield (Edit(span.source.place(start, start), f"{pair}\n{' ' * (span.column - 1)}"),)

    return way


def value_after_colon(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """A value behind the key that is marked, which is left blank."""
    span = found.span
    assert span is not None
    line = span.source.line(span.line)
    colon = line.index(":", span.column - 1) + 1
    end = len(line) if not line[colon:].strip() else colon
    start = span.source.starts[span.line - 1]
    yield (Edit(span.source.place(start + colon, start + end), f" {_as_value(str(values['example']))}"),)


def without_line_of(*keys: str) -> Way:
    """The line of one of these keys is removed, which is the marked one or near it."""

    def way(found: Diagnostic, _values: Values) -> Iterator[Edits]:
        span = found.span
        assert span is not None
        lines, starts = span.source.lines, span.source.starts
        for number in _lines_of_group(lines, span.line - 1):
            if any(lines[number].lstrip(" -").startswith(f"{key}:") for key in keys):
                yield (Edit(span.source.place(starts[number], starts[number + 1]), ""),)

    return way


def broken_lines(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """A line of a letterhead as several entries."""
    entries = [_as_value(each) for each in str(values["lines"]).split(" | ")]
    assert found.span is not None
    line = found.span.source.line(found.span.line)
    dash = re.match(r"\s*- ", line)
    yield (Edit(found.span, f"\n{dash[0]}".join(entries) if dash else ", ".join(entries)),)


def folder_or_period(found: Diagnostic, values: Values) -> Iterator[Edits]:
    """The name of the folder as the period."""
    yield from _put(found, str(values["folder"]))


def _lines_of_group(lines: tuple[str, ...], at: int) -> Iterator[int]:
    """The lines of the group that line `at` is of, which are indented as it is or further."""
    indent = len(lines[at]) - len(lines[at].lstrip(" -"))
    first = at
    while first and lines[first].strip() and not lines[first].lstrip().startswith("- "):
        first -= 1
    last = at + 1
    while last < len(lines) and lines[last].startswith(" " * indent):
        last += 1
    yield from range(first, last)


def _said(value: object) -> str:
    return value if isinstance(value, str) else value.say("vi") if isinstance(value, Sayable) else str(value)


def _put(found: Diagnostic, text: str) -> Iterator[Edits]:
    assert found.span is not None
    yield (Edit(found.span, text if not _is_value(found.span) else _as_value(text)),)


def _is_value(span: Span) -> bool:
    """Whether all of a value is marked, its quotes with it."""
    before = span.source.line(span.line)[: span.column - 1]
    after = span.source.line(span.end_line)[span.end_column - 1 :]
    return bool(_BEFORE_VALUE.search(before)) and bool(re.match(r"\s*(?:$|[,}\]#])", after))


def _as_value(text: str) -> str:
    return text if not text or _PLAIN.fullmatch(text) or text.startswith(("{from:", "[", '"')) else quoted(text)


_SPAN_EXAMPLE: Final = "10-12/11/{year}"
# By the English text of the message.
WRITTEN: Final[dict[str, Way]] = {
    "write “{first}”, or “{second}”": here("first", "second"),
    "write “{text}”": here("text"),
    "write {figure}": here("figure"),
    "write {name}": here("name"),
    "write {date}": here("date"),
    "write {window}": here("window"),
    "write {change}": here("change"),
    "write {period}": here("period"),
    "write {authority}": here("authority"),
    "write {word}": here("word"),
    "write {years}": here("years"),
    "write {citation}": here("citation"),
    "write {money} if it is money": here("money"),
    "write {thousands} or {decimal} if it is money; otherwise add a “unit:”": here("thousands", "decimal"),
    "write {number}, if so many are meant": here("number"),
    "correct the number that is wrong, or write “{formula}” as the value": here("formula"),
    "write it in full, for example {post}, or add “body:”": here("post"),
    (
        "if money of earlier years is part of it, add a figure for that: “Tồn đầu năm”; if not, correct the number "
        "that is wrong, or write “{formula}” as the value"
    ): here("formula"),
    "write {expected}, or correct under “excluded” who is not counted": here("expected"),
    "write {listed}, or complete the list": here("listed"),
    "check number and unit: if you mean {figure}, write it that way": here("figure"),
    "write the day, for example 12/01/{year}": these("12/01/{year}"),
    "write {share} if that is meant: a spreadsheet turned it into a date": here("share"),
    "write it like this: {id}": here("id"),
    "write +{text} for an increase, -{text} for a decrease": these("+{text}", "-{text}"),
    "write for example +79, -3 or +12,3%": these("+79", "-3", "+12,3%"),
    "replace {text} with {thousands} if it is thousands, or with {decimal} if it is a decimal fraction": within(
        "text", "thousands", "decimal"
    ),
    "replace {text} with {thousands} if it is thousands; for three decimals add one more zero: {decimal}": within(
        "text", "thousands", "decimal"
    ),
    "replace {text} with {decimal}: Vietnamese uses a decimal comma": within("text", "decimal"),
    "replace {text} with {number}: in Vietnamese the comma is the decimal mark": within("text", "number"),
    "{fix}; what it counts goes under “unit:”": nested,
    "write only the number, {number}; what it counts goes under “unit:”": here("number"),
    "write {money} if it is money; otherwise add a “unit:”, or write {number}": here("money"),
    "write {figure}, and # instead of // before a remark": here("figure"),
    "write for example 15, 40/62, hơn 1000, ước đạt 100, 64,5%, 15-20%, 25,7 tỷ đồng, có or không có": these(
        "15", "40/62", "hơn 1000", "ước đạt 100", "64,5%", "15-20%", "25,7 tỷ đồng", "có", "không có"
    ),
    "leave the value blank if it is not known yet": these(""),
    "write for example 12/01/{year}, 10-12/11/{year}, 11/{year}, 6-8/{year}, quý II/{year}, {year} or không rõ": these(
        "12/01/{year}", "10-12/11/{year}", "11/{year}", "quý II/{year}", "{year}", "không rõ"
    ),
    "write one date, or the first and the last day: 10-12/11/{year}": these(_SPAN_EXAMPLE),
    "write the earlier day first, 10-12/11/{year}": these(_SPAN_EXAMPLE),
    "check day and month: the day is written first, 31/12/{year}": these("31/12/{year}"),
    "look up the day; the last day of that month is {date}": here("date"),
    "write only {date}; put anything else into the text": here("date"),
    "write the year with four digits, as in 05/3/{year}": these("05/3/{year}"),
    "write the year too, as in 05/3/{year}": these("05/3/{year}"),
    "write the year too, as in {month}/{year}": these("{month}/{year}"),
    "write the day of the solar calendar, as in 05/3/{year}, and its name in the text": these("05/3/{year}"),
    "write “thường xuyên” for something continuous or regular": these("thường xuyên"),
    "write the last day, for example 30/6/2025": these("30/6/2025"),
    "write 2017 (a year), 2017-h1 (a half-year), 2017-q3 (a quarter), 2017-m03 (a month), 2017-9m (nine months) or "
    "2018-2022 (a term); for any other period {example}": these(
        "2017", "2017-h1", "2017-q3", "2017-m03", "2017-9m", "2018-2022", "{example}"
    ),
    "write calendar, NĐ 09/2019, or two days such as 01/4 - 31/3 (the first from 1 to 28)": these(
        "calendar", "NĐ 09/2019", "01/4 - 31/3"
    ),
    "write the first and the last year: 2014-2018": these("2014-2018"),
    "give at most 15 years, for example {years}": here("years"),
    "give at least two years, for example {years}": here("years"),
    "write for example TM. Ban Thường vụ; the forms are TM. KT. TL. TUQ. Q.": these("TM. Ban Thường vụ"),
    "write only the number, for example {number}": here("number"),
    "write only the first letters, for example {letters}": here("letters"),
    "write one of: {choices}": one_of("choices"),
    "write one of these numbers: {choices}": lambda found, values: chain.from_iterable(
        _put(found, each) for each in re.split(r", ", _said(values["choices"]))
    ),
    "write {least} or more": here("least"),
    "write {least} to {most}": here("least", "most"),
    "did you mean “{first}” or “{second}”?": here("first", "second"),
    "did you mean “{first}”, “{second}” or “{third}”?": here("first", "second", "third"),
    "there are: {names}": one_of("names"),
    "its forms: {forms}": one_of("forms"),
    "there are: {names}; add others under “{list}:”": one_of("names"),
    "give it another id, for example {id}": here("id"),
    "if you mean “{text}”, write it that way": here("text"),
    "write {date} if the year is a slip": here("date"),
    "write what was in force on the day of the document: “{name}”": here("name"),
    "it was replaced: write “{name}”": here("name"),
    "write “{name}”, the name on the day of the document": here("name"),
    "write “{first}” or “{second}”, of which it was made after the day of the document": here("first", "second"),
    "write “{name}”, or add “trước đây” if the earlier time is meant ({source})": here("name"),
    "write it after the colon, for example “{key}: {example}”": value_after_colon,
    "add a line to this group, for example “{key}: {example}”": line_in_group(),
    "make entries of at most {limit} characters, counting spaces, for example: {lines}": broken_lines,
    "write “period: {folder}”, or rename the folder data/{folder} to {period}": folder_or_period,
    "remove “after_period”, or correct the date": without_line_of("after_period"),
    "remove “beyond_plan” or “fulfils”": without_line_of("beyond_plan", "fulfils"),
    'the whole text needs quotes: type " before “{first}” and after “{last}”': lines.quote_from_to,
    "put quotes around a text or number with a comma inside braces: {example}": lines.quote_in_braces,
    "put quotes around a text that begins with [ or {{": lines.quote_value,
    "remove the {{, or put quotes around the whole text": lines.without_brace,
    "leave it out, or put quotes around a text that begins with !": lines.without_tag,
    "type : after “{key}”, and a space": lines.colon_after_key,
    "type : instead of {sign} after “{key}”": lines.colon_after_key,
    "type {sign} at the end of the line, after “{last}”": lines.sign_at_end,
    "begin the line with {count} space, so that it lines up with “{above}”": lines.indent,
    "begin the line with {count} space, so that its dash lines up with the one at line {line}": lines.indent,
    "delete everything before its first letter and type {count} space, so that it lines up with “{above}”": (
        lines.indent
    ),
    "begin every entry with a hyphen and a space, “- ”, instead of “{sign}”": lines.dashes,
    'write one text, without the brackets: "{text}"': lines.without_brackets,
    "write below it, indented: “{key}: {text}”": lines.pair_below,
    "write “{{{key}: {text}}}”": lines.pair_in_braces,
    "write only “{key}: >-”, and the whole text on the lines below, indented: there it needs no quotes": (
        lines.text_below
    ),
    "write không có if there was nothing to count": these("không có"),
    "correct the date; if it really happened after the period, add a line below it: after_period: có": lines.added(
        "after_period: có"
    ),
    "correct the date, or write “regulation: {name}” under “issuance:” if you mean that one": lines.under_issuance,
    "correct the date, or write “regulation: {name}” if you mean that one": lines.added("regulation: {name}"),
    "write “over_years: tổng” if that is right, or “over_years: cuối kỳ” for the last year's figure": lines.added(
        "over_years: tổng", "over_years: cuối kỳ"
    ),
    "add, for example: years: {years}": lines.added("years: {years}"),
    "write “type: cột”, or remove “years”": without_line_of("years"),
    "leave “result” out to have it computed, or correct the figure": without_line_of("result"),
    "remove this line, or correct the figure that is wrong": lines.remove,
    "remove this entry": lines.remove,
    "remove the line": lines.remove,
    "keep one of the two": lines.remove,
    "leave it blank, or correct the years": these(""),
    "remove the unit that is wrong": without_line_of("unit"),
}


def texts_to_write(refused: RefusalError, text: str) -> list[str]:
    """What is to be written in place of a refused value, where the refusal names it; no groups of keys."""
    source = Source("value", text)
    marked = source.place(0, len(text))
    edits = []
    if refused.replacement and refused.replacement.old in text:
        edits = [(Edit(marked.narrowed(refused.replacement.old), refused.replacement.new),)]
    elif isinstance(refused.fix, Advice):
        edits = [(Edit(marked, refused.fix.meant),)]
    found = Diagnostic(refused.rule, refused.reason, marked, fix=refused.fix, edits=edits[0] if edits else ())
    texts = [edited(source, [way]) for way in ways_to_mend(found)]
    unquoted = (json.loads(each) if each.startswith('"') else each for each in texts)
    return [each for each in unquoted if each and not each.startswith("{from")]
