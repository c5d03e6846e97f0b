"""Diagnostics as JSON, for programs of one's own.

The text is one object; its keys always stand in this order, and none is ever left out::

    {
      "version": 1,
      "summary": {"errors": 1, "warnings": 0, "cut": []},
      "diagnostics": [
        {
          "rule": "misspelt-key",
          "severity": "error",
          "message": "there is no key “titel” here",
          "file": "data/2020/report.yaml",
          "line": 3, "column": 5, "end_line": 3, "end_column": 10,
          "notes": ["…"],
          "fix": "did you mean “title”?",
          "edits": [
            {"file": "data/2020/report.yaml", "line": 3, "column": 5, "end_line": 3, "end_column": 10, "text": "title"}
          ],
          "proposals": []
        }
      ]
    }

- `version` changes when a key goes or changes its meaning; keys may be added without it.
- `summary` counts all problems. Of one file at most 500 are among the `diagnostics`, errors before warnings; where
  there are more, `cut` has an object for it, `{"file": "…", "shown": 500, "all": 1234, "rest": {"misspelt-key": 734}}`,
  in which `rest` counts by rule those that are not shown.
- `severity` is "error" or "warning"; `rule` is a name that stays the same in every language.
- `message`, `notes` and `fix` are said in the language asked for; `fix` is null where there is none.
- Lines and columns count characters (code points of the text as it stands in the file, without a byte order mark) from
  1, the end column is exclusive. What concerns a file as a whole stands at 1:1-1:1.
- `edits` mend the problem without changing what was meant: `text` comes in place of what stands at the span. They are
  to be made all together or not at all; there are none where only a person can decide.
- `proposals` are edits of the same form which a person has to agree to, where `fix` names one way to mend it:
  `check --accept` makes them, `check --fix` does not.
"""

from collections.abc import Sequence
from typing import Final

from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.diagnostics.edit import Edit
from annual_report.diagnostics.said import json_text
from annual_report.diagnostics.shown import Cut, shown_of
from annual_report.diagnostics.source import Span
from annual_report.language import Language

VERSION: Final = 1


def as_json(diagnostics: Sequence[Diagnostic], language: Language, folder: str = "") -> str:
    """The object described above, said in `language`; files are named from where the workspace lies in `folder`."""
    shown = shown_of(diagnostics, folder)
    return json_text(
        {
            "version": VERSION,
            "summary": {"errors": shown.errors, "warnings": shown.warnings, "cut": list(map(_cut, shown.cuts))},
            "diagnostics": [_told(each, language, folder) for each in shown.diagnostics],
        }
    )


def _cut(cut: Cut) -> dict[str, object]:
    return {"file": cut.file, "shown": cut.shown, "all": cut.all, "rest": dict(cut.rest)}


def _told(diagnostic: Diagnostic, language: Language, folder: str) -> dict[str, object]:
    return {
        "rule": diagnostic.rule.name,
        "severity": diagnostic.rule.severity.value,
        "message": diagnostic.message.say(language),
        **_place(diagnostic.span, folder),
        "notes": [note.say(language) for note in diagnostic.notes],
        "fix": diagnostic.fix.say(language) if diagnostic.fix else None,
        "edits": _made(diagnostic.edits, folder),
        "proposals": _made(diagnostic.proposals, folder),
    }


def _made(edits: Sequence[Edit], folder: str) -> list[dict[str, object]]:
    return [{**_place(edit.span, folder), "text": edit.text} for edit in (each.in_file for each in edits)]


def _place(span: Span, folder: str) -> dict[str, object]:
    span = span.in_file
    return {
        "file": span.source.seen_from_above(folder),
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }
