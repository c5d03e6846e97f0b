"""What to type where the grammar is broken, told with the very words that stand there, to be followed to the letter."""

from typing import Final

from annual_report.diagnostics import Source, Span
from annual_report.language import N_, Message, counted, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.key_pattern import KEY
from annual_report.load.yaml.single_reading import PERCENT_BEFORE

CLOSING: Final = {'"': '"', "'": "'", "[": "]", "{": "}"}
_KEY: Final = lazy_pattern(rf"( *(?:- +)*)({KEY}):(?:\s+([^\s#>|].*))?")
_KEY_OF_TEXT: Final = lazy_pattern(rf" *(?:- +)*({KEY}): +[^\s>|]")
# A text without quotes, among keys in braces, that has a name in braces itself.
_WITH_NAME: Final = lazy_pattern(
    rf"(?:{KEY}): +((?![\"'\[])(?:(?!, *(?:{KEY}):).)*?\{{[\w.-]+\}}.*?)(?=, *(?:{KEY}):|\}}\s*(?:#.*)?$)"
)
_DASH: Final = lazy_pattern(r" *(?=- )")
_MORE_THAN: Final = lazy_pattern(r">=? ?(\d[\d.,/]*)")
_BEGINS_ANEW: Final = lazy_pattern(rf" *(?:- |(?:{KEY}):(?:\s|$))")


def quotes_around(value: Span) -> Message:
    """Where to type the quotation marks that the text needs."""
    if " " not in value.text:
        return message(N_('put quotes around it: "{text}"'), text=value.text)
    first, *_between, last = value.text.split()
    return message(
        N_('the whole text needs quotes: type " before “{first}” and after “{last}”'), first=first, last=last
    )


def sign_before_figure(value: Span) -> Message | None:
    """What to write where a value is ?, or a number behind a sign that YAML has a meaning for; else None."""
    if value.text == "?":
        return message(N_("leave blank what is not known yet: delete the ?"))
    if match := PERCENT_BEFORE.fullmatch(value.text):
        return message(N_("write {figure}"), figure=f"{match[1]}%")
    if match := _MORE_THAN.fullmatch(value.text):
        template = N_('put quotes around it, "{text}", or write it in words: hơn {number}')
        return message(template, text=value.text, number=match[1])
    return None


def row_of_cells(value: Span) -> Message | None:
    """What to type where a row of a table begins with the sign | between its cells; None where it does not."""
    if not value.text.startswith("|"):
        return None
    if value.text.endswith("|"):
        return message(N_("remove the | at its beginning and its end: it is only used between two cells"))
    return quotes_around(value)


def quotes_opened(value: Span) -> Message | None:
    """Where to type the first quotation mark of a text that ends with one; None where it does not."""
    if value.text.count('"') != 1 or not value.text.endswith('"'):
        return None
    return message(N_('type " before “{first}” too'), first=value.text.split()[0])


def closed_behind(source: Source, line: int, column: int) -> Message | None:
    """What to type behind which word to close what was opened at this place; None where nothing was."""
    sign = CLOSING.get(source.line(line)[column - 1 : column])
    if sign is None:
        return None
    rest, below = source.line(line)[column:].strip(), _around(source, line)[2]
    goes_on = below and not _BEGINS_ANEW.match(below)
    if sign == "}" and rest and not goes_on and ":" not in rest:  # no keys, so no group of them
        return message(N_("remove the {{, or put quotes around the whole text"))
    if goes_on or not rest or " #" in rest or (sign in "]}" and set(rest) & set("[]{}")):
        return message(N_("type {sign} where it ends"), sign=sign)
    return message(N_("type {sign} at the end of the line, after “{last}”"), sign=sign, last=rest.split()[-1])


def text_with_name(source: Source, line: int, column: int) -> Span | None:
    """The text without quotes that has a name in braces, among keys within the brace opened here; None where none has.

    YAML takes the name for the beginning of another group, so that the outer one does not end where it seems to.
    """
    text = source.line(line)
    match = _WITH_NAME.search(text, column) if text[column - 1 : column] == "{" else None
    return Span(source, line, match.start(1) + 1, line, match.end(1) + 1) if match else None


def bracket_left_open(source: Source, line: int) -> tuple[int, int] | None:
    """Line and column of the nearest bracket at the end of a line above; None where there is none."""
    for number in range(line, 0, -1):
        text = source.line(number).rstrip()
        if text.endswith(("[", "{")):
            return number, len(text)
    return None


def text_below(source: Source, line: int) -> Message | None:
    """How to write a text, of which this line is a part, where it needs no quotes; None where its key is not found."""
    for number in range(line, 0, -1):
        if match := _KEY_OF_TEXT.match(source.line(number)):
            template = N_(
                "write only “{key}: >-”, and the whole text on the lines below, indented: there it needs no quotes"
            )
            return message(template, key=match[1])
    return None


def space_between(left: str, rest: str) -> Message:
    """Between which two words to type a space."""
    return message(N_("type a space between “{left}” and “{right}”"), left=left, right=rest.split(maxsplit=1)[0])


def among_entries(source: Source, line: int) -> Message | None:
    """How to write the key on this line, which stands below the dashes of a list; None where it does not."""
    indent = len(source.line(line)) - len(source.line(line).lstrip())
    if not _KEY.fullmatch(source.line(line)):
        return None
    dashes = 0
    for above in filter(_says, source.lines[: line - 1][::-1]):
        further_in = len(above) - len(above.lstrip()) - indent
        dashes += further_in == 0 and above.lstrip().startswith("- ")
        if further_in < 0 or (further_in == 0 and not dashes):
            key = _KEY.fullmatch(above.rstrip())
            template = N_("type “- ” before it if it is another entry; if not, indent it like “{key}:”")
            return message(template, key=key[2]) if key and dashes else None
    return None


def in_line_with(source: Source, line: int) -> Message | None:
    """How many spaces the line, a key, is to begin with; None where the lines around it leave that open."""
    above, text, below = _around(source, line)
    if text.lstrip().startswith("- "):
        return _like_dash_above(source, line)
    like = _KEY.fullmatch(above)
    if not _KEY.fullmatch(text.lstrip()) or like is None or like[3] is None:
        return None
    count = len(like[1])
    slipped = "\t" not in text and abs(len(text) - len(text.lstrip()) - count) == 1
    under = _KEY.fullmatch(below)
    if not slipped and (under is None or under[1] != " " * count):
        return None
    above = f"{like[2]}:"
    if "\t" in text[: len(text) - len(text.lstrip())]:
        return counted(
            "delete everything before its first letter and type {count} space, so that it lines up with “{above}”",
            "delete everything before its first letter and type {count} spaces, so that it lines up with “{above}”",
            count,
            above=above,
        )
    return counted(
        "begin the line with {count} space, so that it lines up with “{above}”",
        "begin the line with {count} spaces, so that it lines up with “{above}”",
        count,
        above=above,
    )


def _like_dash_above(source: Source, line: int) -> Message | None:
    """How many spaces the line, an entry of a list, is to begin with: one more or less, as the one above."""
    dash = _DASH.match(source.line(line))
    for number in range(line - 1, 0, -1):
        above = _DASH.match(source.line(number))
        if dash and above and abs(len(dash[0]) - len(above[0])) <= 1:
            slipped = dash[0] != above[0]
            begin = counted(
                "begin the line with {count} space, so that its dash lines up with the one at line {line}",
                "begin the line with {count} spaces, so that its dash lines up with the one at line {line}",
                len(above[0]),
                line=number,
            )
            return begin if slipped else None
    return None


def _around(source: Source, line: int) -> tuple[str, str, str]:
    """The line, and the nearest above and below it that say something and are not indented with a Tab."""
    above = next(filter(_says, map(str.rstrip, source.lines[: line - 1][::-1])), "")
    return above, source.line(line).rstrip(), next(filter(_says, map(str.rstrip, source.lines[line:])), "")


def _says(text: str) -> bool:
    bare = text.lstrip()
    return bool(bare) and not bare.startswith("#") and "\t" not in text[: len(text) - len(bare)]
