"""An order of magnitude: `hàng chục`, `hàng trăm`, `hàng nghìn`."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final, Self

from annual_report.language import N_, Language, translator
from annual_report.values.figures.figure import Figure, Interval

_TENS: Final = {"hàng chục": 10, "hàng trăm": 100, "hàng nghìn": 1_000, "hàng ngàn": 1_000, "hàng vạn": 10_000}
_WORDED: Final = {10: N_("dozens"), 100: N_("hundreds"), 1_000: N_("thousands"), 10_000: N_("tens of thousands")}


@dataclass(frozen=True, slots=True)
class Dozens(Figure):
    """At least `unit` (10, 100, 1,000 or 10,000), and no more is said."""

    unit: int
    dimension: ClassVar[str] = "count"

    @classmethod
    def read(cls, text: str) -> Self | None:
        unit = _TENS.get(text.lower())
        return None if unit is None else cls(unit)

    def say(self, language: Language) -> str:
        return translator(language)(_WORDED[self.unit])

    def interval(self) -> Interval:
        return Interval(Fraction(self.unit), None)
