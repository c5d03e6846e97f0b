"""How the figures of one chart are worded: in one scale of money, with what they count said once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from annual_report.charts.magnitude import magnitude
from annual_report.language import N_, Language, translator
from annual_report.values.figures import Figure
from annual_report.values.figures.bound import Bound
from annual_report.values.figures.count import Count
from annual_report.values.figures.digits import exact_decimal
from annual_report.values.figures.money import Money
from annual_report.values.figures.range import Range
from annual_report.values.figures.ratio import Ratio

NOT_GIVEN: Final = "–"
_DECIMALS: Final = 9  # as many as figures can have: a billionth of a billion is one đồng
_MONEY: Final = {1: N_("dong"), 10**3: N_("thousand dong"), 10**6: N_("million dong"), 10**9: N_("billion dong")}


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The words of one chart: `dimension` is what its figures measure, `scale` what one unit of its axis stands for."""

    language: Language
    dimension: str
    scale: Fraction
    counted: str | None

    @classmethod
    def of(cls, figures: Iterable[Figure], counted: str | None, language: Language) -> "ChartWords":
        """For a chart of these figures, `counted` being their unit."""
        drawn = [each for each in figures if not each.counts_nothing]
        dimension = drawn[0].dimension if drawn else "count"
        if dimension == "share":
            return cls(language, dimension, Fraction(1, 100), None)
        if dimension != "money":
            return cls(language, dimension, Fraction(1), counted)
        greatest = max((magnitude(each) or Fraction(0) for each in drawn), default=Fraction(0))
        scale = max((each for each in _MONEY if each <= greatest), default=1)
        return cls(language, dimension, Fraction(scale), translator(language)(_MONEY[scale]))

    @property
    def translated(self) -> Callable[[str], str]:
        """The translator into the chart's language."""
        return translator(self.language)

    @property
    def sign(self) -> str:
        """What stands behind the numbers at the axis."""
        return "%" if self.dimension == "share" else ""

    def amount(self, figure: Figure | None) -> Fraction | None:
        """How much of the axis to draw."""
        found = magnitude(figure)
        return None if found is None else found / self.scale

    def brief(self, figure: Figure | None) -> str:
        """The figure as it stands in the drawing: without what it counts."""
        if figure is None:
            return NOT_GIVEN
        if isinstance(figure, Ratio):
            return figure.percent(self.language)
        return self._scaled(figure).say(self.language)

    def full(self, figure: Figure | None) -> str:
        """The figure as it stands in the table: without what it counts, a ratio with its percentage."""
        if figure is None:
            return NOT_GIVEN
        if isinstance(figure, Ratio):
            return f"{figure.say(self.language)} ({figure.percent(self.language)})"
        return self.brief(figure)

    def spoken(self, figure: Figure) -> str:
        """The figure as a sentence says it: with what it counts."""
        said = self.full(figure)
        return f"{said} {self.counted}" if self.counted and not figure.counts_nothing else said

    def _scaled(self, figure: Figure) -> Figure:
        """An amount of money as the number of the chart's scale."""
        match figure:
            case Money():
                return Count(exact_decimal(Fraction(figure.dong) / self.scale, _DECIMALS))
            case Bound():
                return Bound(figure.side, self._scaled(figure.figure))
            case Range():
                return Range(self._scaled(figure.low), self._scaled(figure.high))
        return figure
