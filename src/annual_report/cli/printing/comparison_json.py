"""A comparison as JSON, for programs of one's own.

The text is one object; its keys always stand in this order, and none is ever left out::

    {
      "version": 1,
      "periods": ["2019", "2020"],
      "change": {"from": "2019", "to": "2020"},
      "sections": ["ket-qua"],
      "figures": [
        {
          "id": "thi-sinh",
          "kind": "statistic",
          "label": "Thí sinh dự thi",
          "unit": "thí sinh",
          "values": [
            {"period": "2019", "state": "given", "said": "980", "unit": "thí sinh", "measure": "count",
             "number": "980", "bound": null, "limit": null, "low": null, "high": null, "told_by": null},
            {"period": "2020", "state": "given", "said": "hơn 1.200", "unit": "thí sinh", "measure": "count",
             "number": null, "bound": "more", "limit": "1200", "low": "1200", "high": null, "told_by": null}
          ],
          "change": {
            "direction": "up",
            "said": "tăng hơn 220 thí sinh (hơn 22,4%)",
            "points": false,
            "amount": {"said": "hơn 220", "measure": "count", "number": null,
                       "bound": "more", "limit": "220", "low": "220", "high": null},
            "percent": {"said": "hơn 22,4%", "measure": "share", "number": null,
                        "bound": "more", "limit": "22.4", "low": "22.4", "high": null}
          },
          "notes": []
        }
      ]
    }

- `version` changes when a key goes or changes its meaning; keys may be added without it.
- `sections` are those asked for, [] where all figures are told. `kind` is "statistic" or "membership" (the members at
  the end of the period). `unit` is null where there is none.
- Numbers are texts in plain digits with a decimal dot, so that none is rounded on its way; those with more than nine
  decimals are. Money (`measure` "money") is in đồng, a "share" in percent, also where it was written as 40/62.
- `number` is null where the figure is not exact: `bound` is then "more", "less", "about" or "nearly" and `limit` the
  number behind that word; a range has `low` and `high` alone. `low` and `high` are what is certain, null where nothing
  is. Of “có” and “không có” (`measure` "existence") all numbers are null.
- `state` is "given", "blank" (the report has the figure, without a value) or "absent" (the report does not have it).
  `told_by` names the report that gives the value as the one of the period before, where the period's own does not.
- `change` is null where the two are not compared, and `notes` say why. `direction` is "up", "down", "same" or "open"
  (the bounds leave it open); `amount` and `percent` are without a sign, null where there is none or it is not known.
  With `points`, the amount is in percentage points.
- `said`, `label`, `unit` and `notes` are for people; what the program says in them is in the language asked for.
"""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Final

from annual_report.api.comparison.lines import Line, Lines, Value
from annual_report.api.comparison.measured import Measured, measured
from annual_report.api.comparison.saying import change_said
from annual_report.diagnostics.said import json_text
from annual_report.language import Language
from annual_report.values.figures import Comparison, Figure

VERSION: Final = 1
DIRECTIONS: Final = {
    Comparison.GREATER: "up",
    Comparison.LESS: "down",
    Comparison.EQUAL: "same",
    Comparison.UNKNOWN: "open",
}
_NO_NUMBERS: Final = {**asdict(Measured("")), "measure": None}


def as_json(lines: Lines, sections: Sequence[str], language: Language) -> str:
    """The object described above, said in `language`."""
    return json_text(
        {
            "version": VERSION,
            "periods": list(lines.periods),
            "change": {"from": lines.periods[0], "to": lines.periods[-1]},
            "sections": list(sections),
            "figures": [_line(each, language) for each in lines.lines],
        }
    )


def _line(line: Line, language: Language) -> dict[str, object]:
    return {
        "id": line.id,
        "kind": line.kind,
        "label": line.label,
        "unit": line.unit,
        "values": [_value(each, language) for each in line.values],
        "change": _change(line, language),
        "notes": [each.say(language) for each in line.notes],
    }


def _value(value: Value, language: Language) -> dict[str, object]:
    figure = value.figure
    return {
        "period": value.period,
        "state": value.state,
        "said": figure.say(language) if figure else None,
        "unit": value.unit,
        **(asdict(measured(figure)) if figure else _NO_NUMBERS),
        "told_by": value.told_by,
    }


def _change(line: Line, language: Language) -> dict[str, object] | None:
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


def _size(figure: Figure | None, language: Language) -> dict[str, object] | None:
    return {"said": figure.say(language), **asdict(measured(figure))} if figure else None
