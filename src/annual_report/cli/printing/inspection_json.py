"""Inspections as JSON, for programs of one's own.

The text is one object; its keys always stand in this order, and none is ever left out::

    {
      "version": 1,
      "files": [
        {
          "file": "bao-cao-2017.pdf",
          "problem": null,
          "regulation": "nd30-2020",
          "chosen": "by-date",
          "date": "ngày 12 tháng 01 năm 2021",
          "pages": 4,
          "summary": {"deviates": 1, "not-found": 0, "conforms": 103, "not-applicable": 67, "not-judged": 0},
          "requirements": [
            {
              "name": "margin-left",
              "title": "left margin",
              "outcome": "deviates",
              "clause": "Phụ lục I, Phần I, mục I",
              "confirmed": true,
              "places": [{"page": 2, "required": "30 to 35 mm", "found": "25 mm"}]
            }
          ]
        }
      ]
    }

- `version` changes when a key goes or changes its meaning; keys may be added without it.
- `requirements` has every one, in an order that stays the same; `name` stays the same in every language.
- `outcome` is "deviates", "not-found", "conforms", "not-applicable" or, where this program failed at it, "not-judged";
  `places` has what deviates, else what conforms, each thing said once a page; `page` is 0 for what concerns the file as
  a whole.
- `chosen` is "asked" (on the command line), "by-date" or "no-date" (the regulation in force today).
- `clause` is null for usage that no legal text asks for; `confirmed` tells whether the demand was compared with it.
- Of a file that cannot be inspected, `problem` is {"name", "message", "fix"}, and all but `file` null or empty; the
  name is "internal-fault" where this program failed at it.
"""

from collections.abc import Mapping
from typing import Final

from annual_report.diagnostics.fault import INTERNAL_FAULT, Fault
from annual_report.diagnostics.said import json_text
from annual_report.language import Language
from annual_report.load.pdf.obstacle import Obstacle
from annual_report.load.pdf.obstacles import told
from annual_report.regulations.inspection.inspecting import Inspection
from annual_report.regulations.inspection.requirements.requirement import Result

VERSION: Final = 1


def as_json(files: Mapping[str, Inspection | Obstacle | Fault], language: Language) -> str:
    """The object described above on `files` by their names, said in `language`."""
    return json_text(
        {
            "version": VERSION,
            "files": [
                {"file": name, **(_told(each, language) if isinstance(each, Inspection) else _problem(each, language))}
                for name, each in files.items()
            ],
        }
    )


def _problem(found: Obstacle | Fault, language: Language) -> dict[str, object]:
    what, cure = told(found)
    name = found.value if isinstance(found, Obstacle) else INTERNAL_FAULT.name
    return {
        "problem": {"name": name, "message": what.say(language), "fix": cure.say(language)},
        "regulation": None,
        "chosen": None,
        "date": None,
        "pages": None,
        "summary": None,
        "requirements": [],
    }


def _told(inspection: Inspection, language: Language) -> dict[str, object]:
    return {
        "problem": None,
        "regulation": inspection.regulation.id,
        "chosen": inspection.choice.value,
        "date": inspection.date,
        "pages": inspection.pages,
        "summary": {outcome.value: count for outcome, count in inspection.counts.items()},
        "requirements": [_requirement(each, language) for each in inspection.results],
    }


def _requirement(result: Result, language: Language) -> dict[str, object]:
    said = ((each.page, each.required.say(language), each.found.say(language)) for each in result.verdicts)
    return {
        "name": result.name,
        "title": result.title.say(language),
        "outcome": result.outcome.value,
        "clause": result.clause,
        "confirmed": result.confirmed,
        "places": [
            {"page": page, "required": required, "found": found} for page, required, found in dict.fromkeys(said)
        ],
    }
