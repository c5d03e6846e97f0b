"""A comparison as JSON, for programs of one's own: `json_models.Comparison`."""

from collections.abc import Sequence
from typing import Final

from annual_report.api.comparison.measured import measured
from annual_report.api.comparison.table import ComparisonLine, ComparisonTable, PeriodValue
from annual_report.api.comparison.wording import change_said
from annual_report.cli.printing import json_models
from annual_report.cli.printing.json_models import VERSION, Change, ComparedFigure, Direction, Measure, Size
from annual_report.diagnostics.said import json_text
from annual_report.language import Language
from annual_report.values.figures import Comparison, Figure

DIRECTIONS: Final[dict[Comparison, Direction]] = {
    Comparison.GREATER: "up",
    Comparison.LESS: "down",
    Comparison.EQUAL: "same",
    Comparison.UNKNOWN: "open",
}


def as_json(lines: ComparisonTable, sections: Sequence[str], language: Language) -> str:
    """The object as text, said in `language`."""
    compared: json_models.Comparison = {
        "version": VERSION,
        "periods": list(lines.periods),
        "change": {"from": lines.periods[0], "to": lines.periods[-1]},
        "sections": list(sections),
        "figures": [_line(each, language) for each in lines.lines],
    }
    return json_text(compared)


def _line(line: ComparisonLine, language: Language) -> ComparedFigure:
    return {
        "id": line.id,
        "kind": line.kind,
        "label": line.label,
        "unit": line.unit,
        "values": [_value(each, language) for each in line.values],
        "change": _change(line, language),
        "notes": [each.say(language) for each in line.notes],
    }


def _value(value: PeriodValue, language: Language) -> json_models.Value:
    figure = value.figure
    return {
        "period": value.period,
        "state": value.state,
        "said": figure.say(language) if figure else None,
        "unit": value.unit,
        **_measure(figure),
        "told_by": value.told_by,
    }


def _change(line: ComparisonLine, language: Language) -> Change | None:
    found = line.difference
    if found is None:
        return None
    return {
        "direction": DIRECTIONS[found.direction],
        "said": change_said(line, language),
        "points": found.points,
        "amount": _size(found.amount, language),
        "percent": _size(found.percent, language),
    }


def _size(figure: Figure | None, language: Language) -> Size | None:
    return {"said": figure.say(language), **_measure(figure)} if figure else None


def _measure(figure: Figure | None) -> Measure:
    found = measured(figure) if figure else None
    return {
        "measure": found.measure if found else None,
        "number": found.number if found else None,
        "bound": found.bound if found else None,
        "limit": found.limit if found else None,
        "low": found.low if found else None,
        "high": found.high if found else None,
        "estimated": found.estimated if found else False,
    }
