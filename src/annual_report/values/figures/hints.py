"""What a text that is no figure was meant to be: slips of the hand, of spreadsheets, and of places in the data."""

import re
from collections.abc import Callable
from typing import Final

from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Message, message

Readable = Callable[[str], bool]

_QUOTES: Final = "“”„‘’«»\"'"
_GROUPED_BY_SPACES: Final = re.compile(r"\d{1,3}(?: \d{3})+(?!\d)")
_SHORTENED: Final = re.compile(r"(.*\d) ?(tr|k)(?: ?đ| đồng)?", re.IGNORECASE)
_SHORTENED_NAMES: Final = {"tr": "triệu", "k": "nghìn"}
_OPEN_ABOVE: Final = re.compile(r"(\d.*?) ?\+")
_SHARE: Final = re.compile(r"(\d+) (?:trên(?: tổng số)?|trong(?: tổng)? số|of) (\d+)", re.IGNORECASE)
_DIGITS_AND_LETTERS: Final = re.compile(r"[OoIl\d]*\d[OoIl\d]*")
_LETTERS_LIKE_DIGITS: Final = str.maketrans("OoIl", "0011")
_BELOW_ZERO: Final = re.compile(r"[-−–] ?\d.*")
_NOT_KNOWN: Final = re.compile(
    r"(?:chưa(?! đến)|đang|không rõ|không biết|sẽ|bổ sung|cập nhật)\b.*|null|none|n/a|tbd|x+|[?~.…_–-]+", re.IGNORECASE
)
_OF_SPREADSHEET: Final = re.compile(r"=.*|\d+(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)
_DATE_OF_SPREADSHEET: Final = re.compile(r"(\d{1,2})[-/]Thg ?(\d{1,2})|(\d{1,2})/(\d{1,2})/\d{4}", re.IGNORECASE)
_SEVERAL: Final = re.compile(r"\d+[^\d]*[^\W\d][^\d]*(?:[,;+]|\bvà\b)[^\d]*\d.*")
OF_SPREADSHEET: Final = N_("write the value itself: this is what a spreadsheet shows where it has none, or no room")
_ERROR_OF_SPREADSHEET: Final = re.compile(r"#.*")
_REMARK: Final = re.compile(r"(.+?) *//.*")
_ADVICE: Final = (
    (_ERROR_OF_SPREADSHEET, OF_SPREADSHEET),
    (_BELOW_ZERO, N_("a figure is not below zero; a decrease is written under “change:”, for example -3")),
    (_NOT_KNOWN, N_("leave the value blank as long as it is not known")),
    (_OF_SPREADSHEET, N_("write the number itself, in full: this is how a spreadsheet keeps or shortens it")),
    (_SEVERAL, N_("write one number alone, and make an entry of its own of each further one")),
)


def advice_on(text: str, readable: Readable) -> Message | None:
    """What to write in place of `text`, which is no figure; None where nothing in particular is to be said of it."""
    for suggestion in _suggestions(text):
        if suggestion != text and readable(suggestion):
            return advice(N_("write {figure}"), suggestion, figure=suggestion)
    if (match := _REMARK.fullmatch(text)) and readable(match[1]):
        return message(N_("write {figure}, and # in place of // before a remark"), figure=match[1])
    digits = text.translate(_LETTERS_LIKE_DIGITS)
    if digits != text and _DIGITS_AND_LETTERS.fullmatch(text) and readable(digits):
        return advice(N_("write {figure} in digits: a letter O, I or l stands among them"), digits, figure=digits)
    if match := _DATE_OF_SPREADSHEET.fullmatch(text):
        share = "/".join(part.lstrip("0") for part in match.groups() if part)
        return message(N_("write {share} if that is meant: a spreadsheet has made a date of it"), share=share)
    return next((message(advised) for form, advised in _ADVICE if form.fullmatch(text)), None)


def _suggestions(text: str) -> list[str]:
    """Texts that `text` may be a slip of, the likeliest first."""
    shortened = _SHORTENED.fullmatch(text)
    return [
        text.strip(_QUOTES),
        _GROUPED_BY_SPACES.sub(lambda match: match[0].replace(" ", ""), text),
        f"{shortened[1]} {_SHORTENED_NAMES[shortened[2].lower()]} đồng" if shortened else text,
        _OPEN_ABOVE.sub(r"hơn \1", text) if _OPEN_ABOVE.fullmatch(text) else text,
        _SHARE.sub(r"\1/\2", text),
    ]
