"""How much of a figure is drawn."""

from fractions import Fraction

from annual_report.values.figures import Figure
from annual_report.values.figures.bound import Bound


def magnitude(figure: Figure | None) -> Fraction | None:
    """The amount to draw: a bound is drawn at its limit, a range at its upper end; None where no number is given."""
    if figure is None or (figure.counts_nothing and figure.interval().high is None):
        return None
    interval = (figure.figure if isinstance(figure, Bound) else figure).interval()
    return interval.high if interval.high is not None else interval.low
