"""Currencies other than đồng: their codes, and what they are called and written like.

Source: the codes of ISO 4217; the Vietnamese names as the State Bank of Vietnam publishes its rates.
"""

import re
from dataclasses import dataclass
from typing import Final

from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.vietnamese.numerals import DONG


@dataclass(frozen=True, slots=True)
class Currency:
    """A currency: its `code`, its Vietnamese `name`, its `sign` before an amount in English (blank: the code)."""

    code: str
    name: str
    sign: str = ""
    others: tuple[str, ...] = ()


CURRENCIES: Final = (
    Currency("USD", "đô la Mỹ", "US$", ("đô la", "đô-la Mỹ", "đô-la", "đô Mỹ", "đôla Mỹ", "US$", "$")),
    Currency("EUR", "euro", "€", ("ơ-rô", "€")),
    Currency("GBP", "bảng Anh", "£", ("£",)),
    Currency("JPY", "yên Nhật", "¥", ("yên", "yen", "yên Nhật Bản", "¥")),
    Currency("CNY", "nhân dân tệ", "", ("tệ", "RMB")),
    Currency("KRW", "won Hàn Quốc", "₩", ("won", "₩")),
    Currency("AUD", "đô la Úc", "A$", ("đô-la Úc", "đô la Australia", "A$")),
    Currency("CAD", "đô la Canada", "C$", ("đô-la Canada", "C$")),
    Currency("SGD", "đô la Singapore", "S$", ("đô-la Singapore", "S$")),
    Currency("HKD", "đô la Hồng Kông", "HK$", ("HK$",)),
    Currency("NZD", "đô la New Zealand", "NZ$", ("NZ$",)),
    Currency("TWD", "đô la Đài Loan", "NT$", ("NT$",)),
    Currency("CHF", "franc Thụy Sĩ", "", ("phrăng Thụy Sĩ", "franc Thụy Sỹ")),
    Currency("SEK", "krona Thụy Điển"),
    Currency("NOK", "krone Na Uy"),
    Currency("DKK", "krone Đan Mạch"),
    Currency("THB", "baht Thái", "", ("bạt Thái", "baht", "bạt Thái Lan", "baht Thái Lan")),
    Currency("LAK", "kíp Lào", "", ("kíp", "kip Lào")),
    Currency("KHR", "riel Campuchia", "", ("riel",)),
    Currency("MYR", "ringgit Malaysia", "", ("ringgit",)),
    Currency("INR", "rupee Ấn Độ", "", ("ru-pi Ấn Độ",)),
    Currency("RUB", "rúp Nga", "", ("rúp",)),
)
BY_CODE: Final = {each.code: each for each in CURRENCIES}
# Every way to write a currency behind an amount, or before it, in small letters.
BY_NAME: Final = {
    name.lower(): each for each in CURRENCIES for name in (each.code, each.name, each.sign, *each.others) if name
}
# The longest first, so that none is taken for the beginning of another.
ANY_NAME: Final = "|".join(map(re.escape, sorted(BY_NAME, key=len, reverse=True)))
_DONG: Final = lazy_pattern(rf"(?:{DONG}|đ|vnđ|vnd)\b", re.IGNORECASE)

_SCALE: Final = lazy_pattern(r"(?:(?:nghìn|ngàn|triệu|tỷ|tỉ) +){1,2}", re.IGNORECASE)


def is_money_word(text: str) -> bool:
    """Whether what an amount counts, `text`, is money: đồng or one of the currencies, whatever stands behind it."""
    words = text.lower()
    return bool(_DONG.match(words)) or any(words == name or words.startswith(f"{name} ") for name in BY_NAME)


def is_money_unit(unit: str) -> bool:
    """Whether what is counted in `unit` is money: `triệu đồng`, `USD`."""
    words = " ".join(unit.split())
    scale = _SCALE.match(words)
    return is_money_word(words[scale.end() :] if scale else words)
