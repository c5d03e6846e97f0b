"""Figures: numbers as people write them. Each kind is one file of this folder, listed in `registry`."""

from annual_report.values.figures.figure import (
    Comparison,
    Figure,
    IncomparableFiguresError,
    Interval,
    compare,
    parse_figure,
)

__all__ = ["Comparison", "Figure", "IncomparableFiguresError", "Interval", "compare", "parse_figure"]
