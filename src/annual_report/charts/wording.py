"""How the figures of one chart are worded: in one scale of money, with what they count said once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from annual_report.language import N_, Language, translator
from annual_report.values.figures import Figure

NOT_GIVEN: Final = "–"


@dataclass(frozen=True, slots=True)
class ChartWords:
    """The words of one chart.

    One on its axis stands for `scale` (of money, so many đồng). `unit` is what its figures count, `sign` stands behind
    the numbers of its axis.
    """

    language: Language
    scale: Fraction
    unit: str | None
    sign: str = ""

    @classmethod
    def of(cls, figures: Iterable[Figure], unit: str | None, language: Language) -> "ChartWords":
        """For a chart of these figures, `unit` being their unit."""
        given = [each for each in figures if not each.counts_nothing]
        if given and given[0].is_share:
            return cls(language, Fraction(1, 100), None, "%")
        in_scales = next((each for each in given if each.scales), None)
        if in_scales is None:
            return cls(language, Fraction(1), unit)
        greatest = max(each.magnitude or Fraction(0) for each in given)
        scale = next((each for each in in_scales.scales if each <= greatest), 1)
        return cls(language, Fraction(scale), in_scales.unit_in(scale, language))

    @property
    def translate(self) -> Callable[[str], str]:
        """The translator into the chart's language."""
        return translator(self.language)

    @property
    def unit_line(self) -> str:
        """The line above a chart or its table that says what is counted; empty where nothing need be said."""
        return self.translate(N_("Unit: {unit}")).format(unit=self.unit) if self.unit else ""

    def amount(self, figure: Figure | None) -> Fraction | None:
        """How far the figure reaches on the axis, in its scale; None where nothing is drawn."""
        magnitude = figure.magnitude if figure else None
        return None if magnitude is None else magnitude / self.scale

    def brief(self, figure: Figure | None) -> str:
        """The figure as it stands in the drawing: without what it counts."""
        if figure is None:
            return NOT_GIVEN
        return figure.percent(self.language) or figure.counted_in(self.scale).in_cell(self.language)

    def full(self, figure: Figure | None) -> str:
        """The figure as it stands in the table: without what it counts, a ratio with its percentage."""
        if figure is None:
            return NOT_GIVEN
        return figure.counted_in(self.scale).in_full(self.language)

    def spoken(self, figure: Figure) -> str:
        """The figure as a sentence says it: with what it counts."""
        in_table = self.full(figure)
        return f"{in_table} {self.unit}" if self.unit and not figure.counts_nothing else in_table
