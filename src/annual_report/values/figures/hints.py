"""What a text that is no figure was meant to be: slips of the hand, of spreadsheets, and of places in the data."""

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Final

from annual_report.diagnostics.advice import advice
from annual_report.language import N_, Message, message
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures.digits import exact_decimal, read_number
from annual_report.values.refusal import RefusalError

Readable = Callable[[str], bool]

_QUOTES: Final = "“”„‘’«»\"'"
# Telephone numbers begin with a zero.
_GROUPED_BY_SPACES: Final = lazy_pattern(r"(?<!\d)[1-9]\d{0,2}(?: \d{3})+(?!\d)")
_SHORTENED: Final = lazy_pattern(r"(.*\d) ?(tr|k)(?: ?đ| đồng)", re.IGNORECASE)
_NUMBER: Final = lazy_pattern(r"\d+(?:[.,]\d+)*")
_SCALES: Final = {
    "chục": 10, "trăm": 100, "nghìn": 10**3, "ngàn": 10**3, "k": 10**3, "vạn": 10**4, "triệu": 10**6, "tr": 10**6,
    "tỷ": 10**9, "tỉ": 10**9,
}  # fmt: skip
_MONEY_SCALES: Final = {10**3: "nghìn", 10**6: "triệu", 10**9: "tỷ"}
_SCALED: Final = lazy_pattern(rf"([^\d]*)(\d[\d.,]*(?: ?[-–] ?\d[\d.,]*)?) ?({'|'.join(_SCALES)})( .*)?", re.IGNORECASE)
# “12 rưỡi”, “20 trở lên”: these say more of the number, and not what it counts.
_OF_NUMBER: Final = lazy_pattern(r"(?:rưỡi|lẻ|mấy|trở|đến|tới|hoặc|hay|phần|ngoài|dư|hơn)\b.*|.*\d.*", re.IGNORECASE)
_PER_CENT: Final = lazy_pattern(r"(.*\d) ?(?:phần trăm|percent)", re.IGNORECASE)
_COUNTED: Final = lazy_pattern(r"(.*\d%?) ?([^\W\d][^\d]*)")
_OPEN_ABOVE: Final = lazy_pattern(r"(\d.*?) ?\+")
_FOR_EACH: Final = lazy_pattern(r"(.*\d) ?(nghìn|ngàn|triệu|tr|tỷ|tỉ|k) ?(/.+)", re.IGNORECASE)
_SHARE: Final = lazy_pattern(r"(\d+) (?:trên(?: tổng số)?|trong(?: tổng)? số|of) (\d+)", re.IGNORECASE)
_DIGITS_AND_LETTERS: Final = lazy_pattern(r"[OoIl\d]*\d[OoIl\d]*")
_LETTERS_LIKE_DIGITS: Final = str.maketrans("OoIl", "0011")
_BELOW_ZERO: Final = lazy_pattern(r"[-−–] ?\d.*|\(\d[\d.,]*\)")
_OR_MORE: Final = lazy_pattern(r"(?:từ )?(\d.*?) trở lên", re.IGNORECASE)
_OR_LESS: Final = lazy_pattern(r"(?:từ )?(\d.*?) trở xuống", re.IGNORECASE)
_NOT_KNOWN: Final = lazy_pattern(
    r"(?:chưa(?! đến)|đang|không rõ|không biết|sẽ|bổ sung|cập nhật)\b.*|null|n/?a|tb[acd]|unknown|x+|[?~.…_–-]+",
    re.IGNORECASE,
)
_NONE: Final = lazy_pattern(r"none|nil|no|nothing", re.IGNORECASE)
_SOME: Final = lazy_pattern(r"yes|some|có rồi|có ạ", re.IGNORECASE)
_OF_SPREADSHEET: Final = lazy_pattern(r"=.*|\d+(?:[.,]\d+)?E[+-]?\d+", re.IGNORECASE)
_DATE_OF_SPREADSHEET: Final = lazy_pattern(r"(\d{1,2})[-/]Thg ?(\d{1,2})|(\d{1,2})/(\d{1,2})/\d{4}", re.IGNORECASE)
_SEVERAL: Final = lazy_pattern(r"\d+[^\d]*[^\W\d][^\d]*(?:[,;+]|\bvà\b)[^\d]*\d.*")
OF_SPREADSHEET: Final = N_(
    "write the value itself: a spreadsheet shows this if there is an error or the column is too narrow"
)
_ERROR_OF_SPREADSHEET: Final = lazy_pattern(r"#.*")
_REMARK: Final = lazy_pattern(r"(.+?) *//.*")
_ADVICE: Final = (
    (_ERROR_OF_SPREADSHEET, OF_SPREADSHEET),
    (
        _BELOW_ZERO,
        N_(
            "only money can be below zero: write the amount with its currency, lỗ 600 triệu đồng, or write the unit, "
            "for example triệu đồng, under “unit:”; a decrease is written under “change:”"
        ),
    ),
    (_NONE, N_("write “không có” if there is none; leave the value blank if it is not known yet")),
    (_SOME, N_("write the number, or “có” if it is not known")),
    (_NOT_KNOWN, N_("leave the value blank if it is not known yet")),
    (_OF_SPREADSHEET, N_("write the number itself, in full: this is how a spreadsheet stores or shortens it")),
    (_SEVERAL, N_("write one number; make each other number an entry of its own")),
)


def advice_on(text: str, readable: Readable) -> Message | None:
    """What to write in place of `text`, which is no figure; None where nothing in particular is to be said of it."""
    for suggestion in _suggestions(text):
        if suggestion != text and readable(suggestion):
            return advice(N_("write {figure}"), suggestion, figure=suggestion)
    if (match := _REMARK.fullmatch(text)) and readable(match[1]):
        return message(N_("write {figure}, and # instead of // before a remark"), figure=match[1])
    digits = text.translate(_LETTERS_LIKE_DIGITS)
    if digits != text and _DIGITS_AND_LETTERS.fullmatch(text) and readable(digits):
        return advice(N_("write {figure} in digits: it contains a letter O, I or l"), digits, figure=digits)
    if match := _DATE_OF_SPREADSHEET.fullmatch(text):
        share = "/".join(part.lstrip("0") for part in match.groups() if part)
        return message(N_("write {share} if that is meant: a spreadsheet turned it into a date"), share=share)
    if _BELOW_ZERO.fullmatch(text) and (two_readings := _of_two_readings(text)):
        return two_readings
    return next((message(advised) for form, advised in _ADVICE if form.fullmatch(text)), None)


def _of_two_readings(text: str) -> Message | None:
    """What to write in place of the number in `text`, where that can be read in two ways."""
    try:
        read_number(number[0] if (number := _NUMBER.search(text)) else "")
    except RefusalError as refusal:
        return refusal.fix
    return None


def _suggestions(text: str) -> list[str]:
    """Texts that `text` may be a slip of, the likeliest first."""
    shortened = _SHORTENED.fullmatch(text)
    return [
        text.strip(_QUOTES),
        text.rstrip(",;."),
        _GROUPED_BY_SPACES.sub(lambda match: match[0].replace(" ", ""), text),
        f"{shortened[1]} {_MONEY_SCALES[_SCALES[shortened[2].lower()]]} đồng" if shortened else text,
        f"ít nhất {more[1]}" if (more := _OR_MORE.fullmatch(text)) else text,
        f"không quá {less[1]}" if (less := _OR_LESS.fullmatch(text)) else text,
        _OPEN_ABOVE.sub(r"hơn \1", text) if _OPEN_ABOVE.fullmatch(text) else text,
        _SHARE.sub(r"\1/\2", text),
        _PER_CENT.sub(r"\1%", text),
    ]


def scaled_number(text: str, readable: Readable) -> Message | None:
    """What to write in place of so many thousands or millions of something; None where `text` is none.

    Where nothing is said of what they count, they may be money or anything else.
    """
    if not (match := _SCALED.fullmatch(text)):
        return None
    before, numbers, scale, counted = match[1], match[2], match[3].lower(), (match[4] or "").strip()
    try:
        numbers = _NUMBER.sub(lambda number: _with_decimal_comma(number[0]), numbers)
        in_full = before + _NUMBER.sub(lambda number: _times(number[0], _SCALES[scale]), numbers)
    except RefusalError as refusal:
        return refusal.fix and _as_money(refusal.fix, text, "" if counted else _MONEY_SCALES.get(_SCALES[scale], ""))
    if _OF_NUMBER.fullmatch(counted) or not readable(in_full):
        return None
    if counted:
        return message(N_("write only the number, {number}; what it counts goes under “unit:”"), number=in_full)
    if _SCALES[scale] not in _MONEY_SCALES:
        return advice(N_("write {figure}"), in_full, figure=in_full)
    money = f"{before}{numbers} {_MONEY_SCALES[_SCALES[scale]]} đồng"
    either = N_("write {money} if it is money; otherwise add a “unit:”, or write {number}")
    return message(either, money=money, number=in_full) if readable(money) else None


def _as_money(fix: Message, text: str, scale: str) -> Message:
    """What to write in place of a number of two readings, each with its `scale` as an amount of money, if it is one."""
    if not scale or not {"text", "thousands", "decimal"} <= fix.values.keys():
        return fix
    before = text.partition(str(fix.values["text"]))[0]
    amounts = {name: f"{before}{fix.values[name]} {scale} đồng" for name in ("thousands", "decimal")}
    return message(N_("write {thousands} or {decimal} if it is money; otherwise add a “unit:”"), **amounts)


def money_for_each(text: str, readable: Readable) -> Message | None:
    """What to write in place of so many thousands or millions for each of something, `5 triệu/người`; else None."""
    if not (match := _FOR_EACH.fullmatch(text)):
        return None
    money = f"{match[1]} {_MONEY_SCALES[_SCALES[match[2].lower()]]} đồng{match[3]}"
    return message(N_("write {money} if it is money"), money=money) if readable(money) else None


def _with_decimal_comma(number: str) -> str:
    """A number as it is to be written, where there is but one way to read it. Raises `RefusalError` where not."""
    try:
        read_number(number)
    except RefusalError as refusal:
        if refusal.replacement is None:
            raise
        return refusal.replacement.new
    return number


def _times(number: str, scale: int) -> str:
    """A number in digits so many times over; as it is where it is none. Raises `RefusalError` for two readings."""
    read = read_number(number)
    return number if read is None else f"{exact_decimal(Fraction(read) * scale):f}".replace(".", ",")


def number_and_counted(text: str) -> tuple[str, str] | None:
    """The number at the beginning of `text`, and the name of what it counts behind it."""
    match = _COUNTED.fullmatch(text)
    scaled = match and re.split(r"[ /]", match[2].lower(), maxsplit=1)[0] in _SCALES
    return None if match is None or scaled or _OF_NUMBER.fullmatch(match[2]) else (match[1], match[2])
