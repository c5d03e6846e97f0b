"""Diagnostics as JSON: every key in its order, whatever stands in a message."""

import json

from diagnostics.found import (
    HOSTILE,
    IN_DOCUMENTS,
    MISSPELT_KEY,
    PROPOSED,
    REPORT,
    SEVERAL_LINES,
    UNKNOWN_NAME,
    WHOLE_FILE,
    hostile,
    texts,
)
from hypothesis import given

from annual_report.cli.printing.diagnostics_json import as_json
from annual_report.language.harmless import on_one_line


def test_every_key_is_there_in_its_order() -> None:
    assert as_json([MISSPELT_KEY, UNKNOWN_NAME], "en") == (
        """\
{
  "version": 1,
  "summary": {
    "errors": 1,
    "warnings": 1,
    "cut": []
  },
  "diagnostics": [
    {
      "rule": "misspelt-key",
      "severity": "error",
      "message": "unknown name “sectons”",
      "file": "data/2020/report.yaml",
      "line": 2,
      "column": 1,
      "end_line": 2,
      "end_column": 8,
      "place": {
        "kind": "text",
        "file": "data/2020/report.yaml",
        "line": 2,
        "column": 1,
        "end_line": 2,
        "end_column": 8
      },
      "notes": [
        "it was first used at line 3"
      ],
      "fix": "did you mean “sections”?",
      "edits": [
        {
          "file": "data/2020/report.yaml",
          "line": 2,
          "column": 1,
          "end_line": 2,
          "end_column": 8,
          "text": "sections"
        },
        {
          "file": "data/2020/report.yaml",
          "line": 3,
          "column": 5,
          "end_line": 3,
          "end_column": 10,
          "text": "title"
        }
      ],
      "proposals": []
    },
    {
      "rule": "unknown-name",
      "severity": "warning",
      "message": "unknown name “lóp”",
      "file": "data/2020/report.yaml",
      "line": 3,
      "column": 22,
      "end_line": 3,
      "end_column": 27,
      "place": {
        "kind": "text",
        "file": "data/2020/report.yaml",
        "line": 3,
        "column": 22,
        "end_line": 3,
        "end_column": 27
      },
      "notes": [],
      "fix": null,
      "edits": [],
      "proposals": []
    }
  ]
}
"""
    )


def test_what_is_proposed_stands_apart_from_what_is_safe() -> None:
    told = json.loads(as_json([PROPOSED], "en"))["diagnostics"][0]
    assert told["edits"] == []
    assert [(each["line"], each["column"], each["text"]) for each in told["proposals"]] == [(2, 8, ": []")]


def test_nothing_wrong_is_an_object_too() -> None:
    assert json.loads(as_json([], "vi")) == {
        "version": 1,
        "summary": {"errors": 0, "warnings": 0, "cut": []},
        "diagnostics": [],
    }


def test_messages_are_in_the_language_asked_for_and_legible() -> None:
    said = UNKNOWN_NAME.message.say("vi")
    assert said != UNKNOWN_NAME.message.say("en")
    assert f'"message": "{said}"' in as_json([UNKNOWN_NAME], "vi")


def test_a_problem_of_the_whole_file_stands_at_its_beginning() -> None:
    found = json.loads(as_json([WHOLE_FILE], "en"))["diagnostics"][0]
    assert [found[key] for key in ("line", "column", "end_line", "end_column")] == [1, 1, 1, 1]


def test_a_span_may_go_over_lines() -> None:
    found = json.loads(as_json([SEVERAL_LINES], "en"))["diagnostics"][0]
    assert [found[key] for key in ("line", "column", "end_line", "end_column")] == [2, 1, 3, 5]


def test_places_that_are_in_no_text_have_no_lines_and_are_told_by_their_kind() -> None:
    marked = {"text": "lóp", "start": 9, "end": 12}
    for language, paragraph, line in (("vi", "đoạn 12", "trang 3, dòng 12"), ("en", "paragraph 12", "page 3, line 12")):
        found = json.loads(as_json(IN_DOCUMENTS, language, "b"))["diagnostics"]
        assert [each["place"] for each in found] == [
            {"kind": "cell", "file": "b/so-lieu.xlsx", "said": "Hội A!C7", "text": "lóp", "start": 3, "end": 6,
             "sheet": "Hội A", "cell": "C7"},
            {"kind": "paragraph", "file": "b/bao-cao.docx", "said": paragraph, **marked,
             "part": "paragraph", "numbers": [12]},
            {"kind": "page", "file": "b/bao-cao.pdf", "said": line, **marked,
             "page": 3, "line": 12, "box": [85.0, 50, 97.0, 56.2]},
            {"kind": "file", "file": "b/bao-cao.docx"},
        ]  # fmt: skip
        assert [each["file"] for each in found] == [each["place"]["file"] for each in found]
        assert {each[key] for each in found for key in ("line", "column", "end_line", "end_column")} == {None}


def test_files_are_named_from_above_the_workspace() -> None:
    found = json.loads(as_json([MISSPELT_KEY], "en", "bao-cao"))["diagnostics"][0]
    assert found["file"] == found["edits"][0]["file"] == f"bao-cao/{REPORT.name}"
    assert f'"{REPORT.name}"' in as_json([MISSPELT_KEY], "en", ".")


def test_hostile_texts_are_escaped_and_nothing_of_them_is_lost() -> None:
    text = as_json([hostile()], "en")
    assert not set("\x1b\r\x9b\u202e\u2028") & set(text)
    found = json.loads(text)["diagnostics"][0]
    assert found["edits"][0]["text"] == HOSTILE
    assert found["file"] == f"data/{HOSTILE}.yaml".replace("//", "/")
    assert {found["message"], *found["notes"], found["fix"]} == {on_one_line(HOSTILE)}


@given(texts)
def test_any_text_comes_back_as_it_was(text: str) -> None:
    told = as_json([hostile(text)], "en")
    found = json.loads(told.encode())["diagnostics"][0]
    assert found["edits"][0]["text"] == text
    assert found["message"] == on_one_line(text)
