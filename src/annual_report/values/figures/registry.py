"""All kinds of figure, in the order in which they are asked whether a text is theirs.

A new one is a module of this package, and its line in `FIGURE_KINDS`.
"""

from typing import Final

from annual_report.values.figures.bound import Bound
from annual_report.values.figures.computed import Computed
from annual_report.values.figures.count import Count
from annual_report.values.figures.dozens import Dozens
from annual_report.values.figures.estimate import Estimate
from annual_report.values.figures.figure import Figure
from annual_report.values.figures.foreign_money import ForeignMoney
from annual_report.values.figures.loss import Loss
from annual_report.values.figures.money import Money
from annual_report.values.figures.per_head import PerHead
from annual_report.values.figures.percent import Percent
from annual_report.values.figures.range import Range
from annual_report.values.figures.ratio import Ratio
from annual_report.values.figures.scaled import Scaled
from annual_report.values.figures.unnumbered import Unnumbered

# The first kind that reads a text, or refuses it, decides. The forms of these exclude each other, which a test holds,
# so that the order changes nothing; a kind whose form is a narrower one than another's stands before that.
FIGURE_KINDS: Final[tuple[type[Figure], ...]] = (
    Bound,
    Computed,
    Count,
    Dozens,
    Estimate,
    ForeignMoney,
    Loss,
    Money,
    PerHead,
    Percent,
    Range,
    Ratio,
    Scaled,
    Unnumbered,
)
