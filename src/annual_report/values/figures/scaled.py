"""A count in thousands, millions or billions of something that is no money: `1,2 triệu lượt`, `30 nghìn cây`."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Final, Self

from annual_report.language import N_, Language, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import write_number
from annual_report.language.vietnamese.folding import word_set
from annual_report.language.vietnamese.numerals import SCALES
from annual_report.values.figures.count import Count
from annual_report.values.figures.currencies import is_money_word
from annual_report.values.figures.digits import NUMBER, exact_decimal, read_number
from annual_report.values.figures.figure import LONGEST_FIGURE, Figure, Interval

SCALED: Final = {10**3: N_("{number} thousand"), 10**6: N_("{number} million"), 10**9: N_("{number} billion")}
_WRITTEN: Final = rf"({NUMBER}) ?({'|'.join(SCALES)}) ([^\W\d_]+(?: [^\W\d_]+){{0,4}})"
_FORM: Final = lazy_pattern(_WRITTEN)
_AT_END: Final = lazy_pattern(rf"(?<![\w.,]){_WRITTEN}$")
# These say more of the number, and not what it counts: 2 triệu rưỡi, 30 nghìn trở lên.
_OF_NUMBER: Final = word_set("rưỡi lẻ mấy trở đến tới hoặc hay phần ngoài dư hơn nữa và tỷ tỉ triệu nghìn ngàn")
_DECIMALS: Final = 100  # more than two of them are read no faster than the number in full


def counted_in(text: str) -> str | None:
    """What `text` counts, where it is such a figure with words before it or none: `lượt` in `hơn 1,2 triệu lượt`."""
    scaled_at_all = len(text) <= LONGEST_FIGURE and any(scale in text for scale in SCALES)
    match = _AT_END.search(" ".join(text.split())) if scaled_at_all else None
    scaled = Scaled.read(match[0]) if match else None
    return scaled.counted if scaled else None


@dataclass(frozen=True, slots=True)
class Scaled(Figure):
    """An `amount` of `things`, told in units of `scale` (a thousand, a million, a billion)."""

    amount: Decimal
    scale: int
    things: str | None = field(default=None, compare=False)
    dimension: ClassVar[str] = "count"

    @classmethod
    def read(cls, text: str) -> Self | None:
        match = _FORM.fullmatch(text)
        if match is None or match[3].partition(" ")[0].lower() in _OF_NUMBER or is_money_word(match[3]):
            return None
        number = read_number(match[1])
        scale = SCALES[match[2]]
        return None if number is None else cls(number * scale, scale, match[3])

    def say(self, language: Language) -> str:
        shown = exact_decimal(Fraction(self.amount) / self.scale)
        return translator(language)(SCALED[self.scale]).format(number=write_number(shown, language))

    @property
    def counted(self) -> str | None:
        return self.things

    def interval(self) -> Interval:
        return Interval(Fraction(self.amount), Fraction(self.amount))

    def amounting_to(self, value: Fraction) -> Figure:
        """In the greatest scale up to this one that shows it in two decimals; else a plain count."""
        fits = (
            Scaled(exact_decimal(value), scale, self.things)
            for scale in (10**9, 10**6, 10**3)
            if scale <= self.scale and value >= scale and (value * _DECIMALS / scale).denominator == 1
        )
        return next(fits, None) or Count(exact_decimal(value))

    def plus(self, other: Figure) -> Figure:
        if isinstance(other, Scaled):
            greater = max(self, other, key=lambda each: each.scale)
            return greater.amounting_to(Fraction(self.amount + other.amount))
        if isinstance(other, Count):
            return self.amounting_to(Fraction(self.amount + other.number))
        if other.dimension == self.dimension:
            return other.plus(self)
        return Figure.plus(self, other)
