"""Diagnostics as SARIF: held to the schema of the standard, and read as programs read it."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from cases import each_case
from diagnostics.found import (
    HOSTILE,
    IN_DOCUMENTS,
    MISSPELT,
    MISSPELT_KEY,
    PROPOSED,
    REPORT,
    SEVERAL_LINES,
    UNKNOWN,
    UNKNOWN_NAME,
    WHOLE_FILE,
    hostile,
    texts,
)
from hypothesis import given
from jsonschema import Draft7Validator

from annual_report import __version__
from annual_report.api.rules.catalogue import all_rules
from annual_report.cli.printing.diagnostics_sarif import as_sarif
from annual_report.diagnostics import Diagnostic, Edit, Source, Span, edited, seen_from_above
from annual_report.language import LANGUAGES, Language, message
from annual_report.language.harmless import on_one_line

SCHEMA = Draft7Validator(json.loads(Path(__file__).with_name("sarif-schema-2.1.0.json").read_text("utf-8")))
ALL = [MISSPELT_KEY, UNKNOWN_NAME, SEVERAL_LINES, WHOLE_FILE, PROPOSED, hostile(), *IN_DOCUMENTS]


def run_of(*diagnostics: Diagnostic, language: Language = "en", folder: str = "") -> dict[str, Any]:
    """The run in the log, which is sound."""
    log = json.loads(as_sarif(diagnostics, language, folder).encode())
    assert [error.message for error in SCHEMA.iter_errors(log)] == []
    return log["runs"][0]  # type: ignore[no-any-return]


def region(line: int, column: int, end_line: int, end_column: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def shown(text: str) -> str:
    """What a reader of SARIF shows of a message without arguments."""
    return text.replace("{{", "{").replace("}}", "}").replace("\\]", "]")


def test_the_schema_refuses_what_is_unsound() -> None:
    log = json.loads(as_sarif(ALL, "en"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert list(SCHEMA.iter_errors(log))


@each_case("language", LANGUAGES)
def test_the_log_keeps_to_the_schema(language: Language) -> None:
    run = run_of(*ALL, language=language)
    assert len(run["results"]) == len(ALL)
    assert run["language"] == run["tool"]["driver"]["language"] == language
    assert as_sarif(ALL, language) == as_sarif(list(ALL), language)


def test_what_is_proposed_is_a_fix_to_choose() -> None:
    (fix,) = run_of(PROPOSED)["results"][0]["fixes"]
    (change,) = fix["artifactChanges"]
    assert change["replacements"] == [{"deletedRegion": region(2, 8, 2, 8), "insertedContent": {"text": ": []"}}]


def test_nothing_wrong_is_a_run_without_results() -> None:
    run = run_of()
    assert (run["results"], run["tool"]["driver"]["rules"]) == ([], [])


def test_the_tool_names_itself_and_its_rules_once_by_name() -> None:
    driver = run_of(UNKNOWN_NAME, MISSPELT_KEY, SEVERAL_LINES)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("annual-report", __version__)
    assert [(each["id"], each["defaultConfiguration"]["level"]) for each in driver["rules"]] == [
        (MISSPELT.name, "error"),
        (UNKNOWN.name, "warning"),
    ]
    misspelt, explanation = driver["rules"][0], {"text": "What stands below {{it}} is not read."}
    assert misspelt["shortDescription"] == {"text": "a key that is not known"}
    assert misspelt["fullDescription"] == misspelt["help"] == explanation


@each_case("language", LANGUAGES)
def test_every_rule_of_the_program_is_described(language: Language) -> None:
    rules = all_rules()
    driver = run_of(*(Diagnostic(rule, message("x"), MISSPELT_KEY.span) for rule in rules), language=language)["tool"]
    described = {each["id"]: each for each in driver["driver"]["rules"]}
    assert set(described) == {rule.name for rule in rules}
    for rule in rules:
        assert shown(described[rule.name]["shortDescription"]["text"]) == message(rule.title).say(language)
        assert shown(described[rule.name]["help"]["text"]) == message(rule.explanation).say(language)


def test_a_result_says_what_where_and_how_to_mend_it() -> None:
    result = run_of(UNKNOWN_NAME, MISSPELT_KEY)["results"][1]
    file = {"uri": "data/2020/report.yaml", "uriBaseId": "SRCROOT"}
    assert result == {
        "ruleId": "misspelt-key",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "unknown name “sectons”\nnote: it was first used at line 3\nhelp: did you mean “sections”?"
        },
        "locations": [{"physicalLocation": {"artifactLocation": file, "region": region(2, 1, 2, 8)}}],
        "fixes": [
            {
                "description": {"text": "did you mean “sections”?"},
                "artifactChanges": [
                    {
                        "artifactLocation": file,
                        "replacements": [
                            {"deletedRegion": region(2, 1, 2, 8), "insertedContent": {"text": "sections"}},
                            {"deletedRegion": region(3, 5, 3, 10), "insertedContent": {"text": "title"}},
                        ],
                    }
                ],
            }
        ],
    }


def test_places_that_are_in_no_text_are_logical_locations() -> None:
    for language, paragraph, page in (("vi", "đoạn 12", "trang 3, dòng 12"), ("en", "paragraph 12", "page 3, line 12")):
        (cell,), (there,), (box,), (whole,) = (
            each["locations"] for each in run_of(*IN_DOCUMENTS, language=language)["results"]
        )
        assert cell["logicalLocations"] == [{"name": "Hội A!C7", "kind": "cell"}]
        assert there == {
            "physicalLocation": {"artifactLocation": {"uri": "bao-cao.docx", "uriBaseId": "SRCROOT"}},
            "logicalLocations": [{"name": paragraph, "kind": "paragraph"}],
            "properties": {"text": "lóp", "start": 9, "end": 12, "part": "paragraph", "numbers": [12]},
        }
        assert box["logicalLocations"] == [{"name": page, "kind": "page"}]
        assert (box["properties"]["page"], box["properties"]["box"]) == (3, [85.0, 50, 97.0, 56.2])
        assert "region" not in box["physicalLocation"]
        assert whole == {"physicalLocation": there["physicalLocation"]}


def test_without_edits_there_is_no_fix() -> None:
    assert "fixes" not in run_of(UNKNOWN_NAME)["results"][0]


def test_regions_count_characters_and_lines_as_the_program_does() -> None:
    run = run_of(UNKNOWN_NAME)
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["newlineSequences"] == ["\r\n", "\n", "\r", "\x85", "\u2028", "\u2029"]
    place = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    line = REPORT.text.split("\n")[place["startLine"] - 1]
    assert line[place["startColumn"] - 1 : place["endColumn"] - 1] == "{lóp}"


def test_replacements_made_by_a_program_are_the_edits() -> None:
    replacements = run_of(MISSPELT_KEY)["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"]
    lines = REPORT.text.split("\n")
    for each in reversed(replacements):
        place = each["deletedRegion"]
        line = lines[place["startLine"] - 1]
        new = line[: place["startColumn"] - 1] + each["insertedContent"]["text"] + line[place["endColumn"] - 1 :]
        lines[place["startLine"] - 1] = new
    assert "\n".join(lines) == edited(REPORT, [MISSPELT_KEY.edits])


def test_edits_of_two_files_are_changes_of_two_files() -> None:
    other = Source("data/organization.yaml", "a: b\n")
    edits = (*MISSPELT_KEY.edits, Edit(Span(other, 1, 1, 1, 2), "b"))
    found = Diagnostic(MISSPELT, message("x"), MISSPELT_KEY.span, edits=edits)
    fix = run_of(found)["results"][0]["fixes"][0]
    assert "description" not in fix
    assert [each["artifactLocation"]["uri"] for each in fix["artifactChanges"]] == [REPORT.name, other.name]


def test_names_of_files_are_relative_uris() -> None:
    places = [each["locations"][0]["physicalLocation"] for each in run_of(*ALL, folder="báo cáo")["results"]]
    for place, found in zip(places, ALL, strict=True):
        uri = place["artifactLocation"]["uri"]
        assert uri.isascii()
        assert urlsplit(uri)._replace(path="") == ("", "", "", "", "")
        assert unquote(uri) == seen_from_above(found.place.file, "báo cáo")
    assert places[3]["artifactLocation"]["uri"].startswith("b%C3%A1o%20c%C3%A1o/data/2020/m%E1%BB%99t%3A%20hai%2C")


def test_bytes_of_a_name_that_are_no_text_are_kept_in_its_uri() -> None:
    found = Diagnostic(MISSPELT, message("x"), Span(Source("data/\udcff.yaml", ""), 1, 1, 1, 1))
    place = run_of(found)["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "data/%FF.yaml"


def test_a_problem_of_the_whole_file_stands_at_its_beginning() -> None:
    place = run_of(WHOLE_FILE)["results"][0]["locations"][0]["physicalLocation"]
    assert place["region"] == region(1, 1, 1, 1)


def test_hostile_texts_are_neither_places_for_arguments_nor_links() -> None:
    assert not set("\x1b\r\x9b\u202e\u2028") & set(as_sarif([hostile()], "en"))
    result = run_of(hostile())["results"][0]
    text = result["message"]["text"]
    assert "{{0}} [đây\\](http://example.com)" in text
    said = on_one_line(HOSTILE)
    assert shown(text) == f"{said}\nnote: {said}\nnote: {said}\nhelp: {said}"
    inserted = result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"]
    assert inserted == HOSTILE


@given(texts)
def test_any_text_keeps_to_the_schema(text: str) -> None:
    run = run_of(hostile(text))
    assert run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == text
