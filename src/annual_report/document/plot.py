"""What a graph shows: series of values over places on an axis, each of them worded, as templates see it.

Lengths are shares of the axis, from 0 to 1; geometry comes with the drawing.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

GraphForm = Literal["columns", "stacked-columns", "line", "rows", "stacked-rows"]
SeriesRole = Literal["", "target", "rest"]


@dataclass(frozen=True, slots=True)
class DataPoint:
    """One value: how far it `reaches` along the axis (a share of it; None: nothing is drawn), and its words."""

    reach: Fraction | None
    said: str


@dataclass(frozen=True, slots=True)
class Series:
    """What one sign of the legend stands for: a mark for each place.

    Its role is that of a `target`, or of the `rest` that no part has a name for.
    """

    name: str
    marks: tuple[DataPoint, ...]
    role: SeriesRole = ""


@dataclass(frozen=True, slots=True)
class Tick:
    """A value of the axis: where it is, as a share of the axis, and how it is written."""

    at: Fraction
    said: str


@dataclass(frozen=True, slots=True)
class Interruption:
    """The series with these `names` are not to be compared across the place `before`; a note has the `sign`."""

    before: int
    sign: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """A graph without its caption: in `columns` and `line` the places are years, in rows they are figures.

    `wholes` are the values that stacked parts add up to. `unit` is the line above that says what is counted.
    """

    form: GraphForm
    places: tuple[str, ...]
    series: tuple[Series, ...]
    wholes: tuple[DataPoint, ...]
    ticks: tuple[Tick, ...]
    unit: str
    interruptions: tuple[Interruption, ...] = ()
