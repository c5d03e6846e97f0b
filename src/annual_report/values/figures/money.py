"""Money in whole đồng: `25,7 tỷ đồng`, `350 triệu đồng`, `3 tỷ 500 triệu đồng`, `1.234.567 đồng`."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import ClassVar, Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.language import DATA_LANGUAGE, N_, Language, message, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.language.numbers import half_up, write_number
from annual_report.values.figures.count import Count
from annual_report.values.figures.digits import NUMBER, exact_decimal, read_number
from annual_report.values.figures.figure import Figure, Interval
from annual_report.values.refusal import RefusalError

MONEY_BELOW_ONE_DONG: Final = Rule(
    "money-below-one-dong",
    title=N_("an amount of money has a fraction of a đồng"),
    explanation=N_(
        "No amount is smaller than 1 đồng: either there are too many decimals, or the unit is missing: nghìn, triệu, "
        "tỷ."
    ),
    wrong=Sample("""\
statistics:
  - id: kinh-phi
    label: Kinh phí được cấp
    value: 25,7 đồng
"""),
    right=Sample("""\
statistics:
  - id: kinh-phi
    label: Kinh phí được cấp
    value: 25,7 triệu đồng
"""),
)
_SCALES: Final = {"": 1, "nghìn": 10**3, "triệu": 10**6, "tỷ": 10**9}
_OTHER_NAMES: Final = {"ngàn": "nghìn", "tỉ": "tỷ"}
_WORDED: Final = {
    1: N_("VND {number}"),
    10**3: N_("VND {number} thousand"),
    10**6: N_("VND {number} million"),
    10**9: N_("VND {number} billion"),
}
SCALES: Final = (10**9, 10**6, 10**3, 1)
_DECIMALS: Final = 1000  # no more than three of them are read at a glance
_FORM: Final = re.compile(rf"({NUMBER}) ?(nghìn|ngàn|triệu|tỷ|tỉ|) ?(?:đồng|đ)")
_STEP: Final = lazy_pattern(r"(\d[\d.]*) ?(nghìn|ngàn|triệu|tỷ|tỉ|)")
_IN_STEPS: Final = re.compile(
    r"(\d[\d.]* ?(?:tỷ|tỉ|triệu|nghìn|ngàn) (?:\d[\d.]* ?(?:triệu|nghìn|ngàn) ){0,2}\d[\d.]* ?(?:triệu|nghìn|ngàn|)) ?"
    r"(?:đồng|đ)"
)


@dataclass(frozen=True, slots=True)
class Money(Figure):
    """An exact amount in `dong`, shown in units of `scale` (1, a thousand, a million, a billion).

    Shown `in_steps`, what is less than a unit is told in the smaller ones: `3 tỷ 500 triệu đồng`.
    """

    dong: int
    scale: int = 1
    in_steps: bool = False
    dimension: ClassVar[str] = "money"

    @classmethod
    def read(cls, text: str) -> Self | None:
        if steps := _IN_STEPS.fullmatch(text):
            return cls._of_steps(_STEP.findall(steps[1]))
        match = _FORM.fullmatch(text)
        # There are no fractions of a đồng: 350.000 đồng can only be thousands.
        number = read_number(match[1], whole=not match[2]) if match else None
        if match is None or number is None:
            return None
        scale = _SCALES[_OTHER_NAMES.get(match[2], match[2])]
        amount = number * scale
        if amount != amount.to_integral():
            raise RefusalError(
                MONEY_BELOW_ONE_DONG,
                message(N_("“{text}” is not a whole number of đồng"), text=text),
                message(N_("check the decimals: the smallest amount is 1 đồng")),
            )
        return cls(int(amount), scale)

    @classmethod
    def _of_steps(cls, steps: list[tuple[str, str]]) -> Self | None:
        """The sum of numbers with their scales; None where they do not go down, each below a unit of the one before."""
        total, last_scale, greatest = 0, None, 1
        for digits, name in steps:
            number, scale = read_number(digits, whole=True), _SCALES[_OTHER_NAMES.get(name, name)]
            amount = int(number * scale) if number is not None else 0
            if number is None or (last_scale is not None and not scale <= amount < last_scale):
                return None
            total, last_scale, greatest = total + amount, scale, max(greatest, scale)
        return cls(total, greatest, in_steps=True)

    def say(self, language: Language) -> str:
        if self.in_steps and language == DATA_LANGUAGE:
            return f"{' '.join(self._steps(language)) or '0'} đồng"
        if self.in_steps:  # a habit of the language of the data alone
            scale = common_scale([self.shown_in(self.scale)]) or 1
            return self.shown_in(min(scale, self.scale)).say(language)
        shown = (Decimal(self.dong) / self.scale).normalize()
        number = write_number(shown if shown % 1 else int(shown), language)
        return translator(language)(_WORDED[self.scale]).format(number=number)

    def _steps(self, language: Language) -> Iterator[str]:
        """`3 tỷ`, `500 triệu`."""
        left = self.dong
        for name, scale in sorted(_SCALES.items(), key=lambda named: -named[1]):
            many, left = divmod(left, scale) if scale <= self.scale else (0, left)
            if many:
                yield f"{write_number(many, language)} {name}".rstrip()

    def interval(self) -> Interval:
        return Interval(Fraction(self.dong), Fraction(self.dong))

    @property
    def scales(self) -> tuple[int, ...]:
        return SCALES

    def unit_in(self, scale: int, language: Language) -> str:
        return " ".join(translator(language)(_WORDED[scale]).format(number="").split())

    def shown_in(self, scale: int) -> "Money":
        return Money(self.dong, scale)

    def counted_in(self, scale: Fraction) -> Figure:
        return Count(exact_decimal(Fraction(self.dong) / scale))

    def amounting_to(self, value: Fraction) -> Self | None:
        return type(self)(int(half_up(value, 0)), self.scale, self.in_steps)

    def plus(self, other: Figure) -> Figure:
        if isinstance(other, Money):
            in_steps = self.in_steps or other.in_steps
            return Money(self.dong + other.dong, max(self.scale, other.scale), in_steps)
        if other.dimension == self.dimension:
            return other.plus(self)
        return Figure.plus(self, other)


def common_scale(figures: Iterable[Figure | None]) -> int | None:
    """The greatest scale in which no amount among `figures` has more than three decimals, or is a mere fraction.

    None where none of them is an amount of money, or where they are amounts of several kinds.
    """
    exact = [
        exact_figure
        for figure in figures
        if figure is not None
        for exact_figure in figure.exact_figures
        if exact_figure.scales
    ]
    amounts = [amount for exact_figure in exact if (amount := exact_figure.exact_value) is not None]
    if not amounts or len({exact_figure.dimension for exact_figure in exact}) > 1:
        return None
    fits = (
        scale
        for scale in SCALES[:-1]
        if all(amount % (scale // _DECIMALS) == 0 and (abs(amount) >= scale or not amount) for amount in amounts)
    )
    return next(fits, 1)
