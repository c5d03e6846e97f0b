"""How demands and findings are worded: sizes, distances, quoted texts, one or the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from annual_report.language import N_, Language, Message, locale_of, message
from annual_report.regulations.regulation import Measure

# So many characters of a text from the page are told: enough to find it there.
_LONGEST: Final = 60
NOTHING: Final = message(N_("nothing"))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit, to one decimal place (to two where it has no unit)."""

    value: float | Decimal
    unit: str = ""

    def say(self, language: Language) -> str:
        """In digits, with the decimal mark of `language`."""
        text = f"{self.value:.{1 if self.unit else 2}f}"
        text = text.rstrip("0").rstrip(".") if "." in text else text
        return f"{text.replace('.', locale_of(language).decimal_mark)} {self.unit}".rstrip()


def amount(value: float | Decimal, unit: str = "") -> Message:
    """A message of a number alone."""
    return message("{amount}", amount=Quantity(value, unit))


def quoted(text: str) -> Message:
    """A message of a text from the page, cut where it is long."""
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return message("“{text}”", text=short)


def either(choices: Sequence[object]) -> Message:
    """One thing, or one of several: “13 pt, 14 pt or 15 pt”."""
    if len(choices) == 1:
        return message("{amount}", amount=choices[0])
    joined: object = choices[0]
    for choice in choices[1:-1]:
        joined = message("{one}, {other}", one=joined, other=choice)
    return message(N_("{one} or {other}"), one=joined, other=choices[-1])


def allowed(measure: Measure, unit: str = "") -> Message:
    """What a measure allows: a value, one of some, a range, or a limit."""
    if measure.only:
        return either([Quantity(each, unit) for each in measure.only])
    least, most = measure.least, measure.most
    if least is not None and most is not None and least != most:
        return message(N_("{least} to {most}"), least=Quantity(least), most=Quantity(most, unit))
    if least is not None and most is None:
        return message(N_("at least {least}"), least=Quantity(least, unit))
    if most is not None and least is None:
        return message(N_("at most {most}"), most=Quantity(most, unit))
    return amount(measure.value if least is None else least, unit)


def fits(measure: Measure, value: float, tolerance: float) -> bool:
    """Whether `value` is what a measure allows, to within `tolerance`."""
    if measure.only:
        return any(abs(value - float(each)) <= tolerance for each in measure.only)
    least, most = measure.least, measure.most
    return (least is None or value >= float(least) - tolerance) and (most is None or value <= float(most) + tolerance)
