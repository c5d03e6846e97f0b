"""An amount in a currency other than đồng: `20.000 USD`, `1,5 triệu euro`, `500 đô la Mỹ`, `£300`."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from typing import Final, Self

from annual_report.language import DATA_LANGUAGE, Language, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import half_up, write_number
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.values.figures.count import Count
from annual_report.values.figures.currencies import ANY_NAME, BY_CODE, BY_NAME, Currency
from annual_report.values.figures.digits import NUMBER, exact_decimal, read_number
from annual_report.values.figures.figure import Figure, Interval
from annual_report.values.figures.money import SCALES as MONEY_SCALES
from annual_report.values.figures.scaled import SCALED

_CENT: Final = Decimal("0.01")
_SCALE: Final = "|".join(SCALES)
_WORDED: Final = {1: "{number}", **SCALED}
_FORM: Final = lazy_pattern(rf"({NUMBER}) ?({_SCALE}|) ?({ANY_NAME})", re.IGNORECASE)
_SIGN_FIRST: Final = lazy_pattern(rf"({ANY_NAME}) ?({NUMBER}) ?({_SCALE}|)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ForeignMoney(Figure):
    """An exact `amount` of the currency with this `code`, told in units of `scale`; in Vietnamese by code or `by_name`.

    Amounts of two currencies neither compare nor add.
    """

    amount: Decimal
    code: str
    scale: int = 1
    by_name: bool = False

    @property
    def dimension(self) -> str:  # type: ignore[override]
        """Money of this currency."""
        return f"money-{self.code.lower()}"

    @classmethod
    def read(cls, text: str) -> Self | None:
        small = text.lower()
        if not any(name in small for name in BY_NAME):  # the patterns of all names are slow to compile
            return None
        if match := _FORM.fullmatch(text):
            digits, scale_word, name = match.groups()
        elif match := _SIGN_FIRST.fullmatch(text):
            name, digits, scale_word = match.groups()
        else:
            return None
        scale = SCALES[scale_word.lower()] if scale_word else 1
        number = read_number(digits, whole=scale == 1)  # no currency has three decimals
        if number is None:
            return None
        currency = BY_NAME[name.lower()]
        is_named = name[0].isalpha() and name.upper() not in BY_CODE and "$" not in name
        return cls(number * scale, currency.code, scale, is_named)

    @property
    def currency(self) -> Currency:
        """The currency."""
        return BY_CODE[self.code]

    def say(self, language: Language) -> str:
        amount = exact_decimal(Fraction(self.amount) / self.scale)
        if self.scale == 1 and amount % 1 and amount == (cents := amount.quantize(_CENT)):
            amount = cents  # £48,250.50, as prices are written
        number = write_number(amount, language)
        scaled = translator(language)(_WORDED[self.scale]).format(number=number)
        if language == DATA_LANGUAGE:
            return f"{scaled} {self._name}"
        return f"{self.currency.sign}{scaled}" if self.currency.sign else f"{self.code} {scaled}"

    @property
    def _name(self) -> str:
        return self.currency.name if self.by_name else self.code

    def interval(self) -> Interval:
        return Interval(Fraction(self.amount), Fraction(self.amount))

    @property
    def scales(self) -> tuple[int, ...]:
        return MONEY_SCALES

    def unit_in(self, scale: int, language: Language) -> str:
        name = self._name if language == DATA_LANGUAGE else self.currency.sign or self.code
        scaled = translator(language)(_WORDED[scale]).format(number="").strip()
        return " ".join(filter(None, (scaled, name) if language == DATA_LANGUAGE else (name, scaled)))

    def shown_in(self, scale: int) -> Figure:
        return replace(self, scale=scale)

    def counted_in(self, scale: Fraction) -> Figure:
        return Count(exact_decimal(Fraction(self.amount) / scale))

    def amounting_to(self, value: Fraction) -> Self:
        """In the scale of this amount, rounded to cents."""
        exact = half_up(value, 2)
        return replace(self, amount=exact_decimal(Fraction(exact)))

    def plus(self, other: Figure) -> Figure:
        if isinstance(other, ForeignMoney) and other.code == self.code:
            amount, scale = self.amount + other.amount, max(self.scale, other.scale)
            return ForeignMoney(amount, self.code, scale, self.by_name and other.by_name)
        if other.dimension == self.dimension:
            return other.plus(self)
        return Figure.plus(self, other)
