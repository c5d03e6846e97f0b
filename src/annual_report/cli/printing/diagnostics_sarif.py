"""Diagnostics as SARIF 2.1.0, which code scanning services and editors read.

The standard is OASIS's "Static Analysis Results Interchange Format (SARIF) Version 2.1.0"; § is a section of it.
"""

from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from annual_report import __version__
from annual_report.cli.printing.diagnostics_json import place_in_document
from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.diagnostics.place import FilePlace, Place
from annual_report.diagnostics.rule import Rule
from annual_report.diagnostics.said import json_text, told
from annual_report.diagnostics.shown import shown_of
from annual_report.diagnostics.source import Span, seen_from_above
from annual_report.language import Language, message
from annual_report.language.harmless import on_one_line

if TYPE_CHECKING:
    from annual_report.diagnostics.edit import Edit

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# What a YAML parser takes for line ends (source.py), of which the standard's default knows but the first two.
_LINE_ENDS: Final = ("\r\n", "\n", "\r", "\x85", "\u2028", "\u2029")


def as_sarif(diagnostics: Sequence[Diagnostic], language: Language, folder: str = "") -> str:
    """A log of one run, said in `language`, with the rules that are broken.

    Files are named from `SRCROOT`, in which the workspace lies in `folder`, unless that is a whole path. Where of a
    file not all is shown, a notification of the run (§3.20.21) tells how much there is.
    """
    shown = shown_of(diagnostics, folder)
    diagnostics = shown.diagnostics
    rules = {each.rule.name: each.rule for each in sorted(diagnostics, key=lambda each: each.rule.name)}
    driver = {
        "name": "annual-report",
        "version": __version__,
        "language": language,
        "rules": [_rule(rule, language) for rule in rules.values()],
    }
    indices = {name: index for index, name in enumerate(rules)}
    run: dict[str, object] = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": _LINE_ENDS,
        "results": [_result(each, indices, language, folder) for each in diagnostics],
    }
    if shown.cuts:
        told = [{"level": "note", "message": _text(on_one_line(cut.told.say(language)))} for cut in shown.cuts]
        run["invocations"] = [{"executionSuccessful": True, "toolExecutionNotifications": told}]
    return json_text({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule(rule: Rule, language: Language) -> dict[str, object]:
    texts = {"shortDescription": rule.title, "fullDescription": rule.explanation, "help": rule.explanation}
    descriptions = {name: _text(message(text).say(language)) for name, text in texts.items()}
    return {"id": rule.name, **descriptions, "defaultConfiguration": {"level": rule.severity.value}}


def _result(diagnostic: Diagnostic, indices: Mapping[str, int], language: Language, folder: str) -> dict[str, object]:
    fixes = [_fix(diagnostic, each, language, folder) for each in (diagnostic.edits, diagnostic.offered) if each]
    return {
        "ruleId": diagnostic.rule.name,
        "ruleIndex": indices[diagnostic.rule.name],
        "level": diagnostic.rule.severity.value,
        "message": _text(told(diagnostic, language)),
        "locations": [_location(diagnostic.place, language, folder)],
        **({"fixes": fixes} if fixes else {}),
    }


def _location(place: Place, language: Language, folder: str) -> dict[str, object]:
    """Where it stands: a region of a text; in other files a logical location (§3.33), with all else as properties."""
    file = {"artifactLocation": _file(place.file, folder)}
    if isinstance(place, Span):
        return {"physicalLocation": {**file, "region": _region(place)}}
    if isinstance(place, FilePlace):
        return {"physicalLocation": file}
    told = place_in_document(place, language, folder)
    logical = {"name": on_one_line(told["said"]), "kind": told["kind"]}
    properties = {key: value for key, value in told.items() if key not in {"kind", "file", "said"}}
    return {"physicalLocation": file, "logicalLocations": [logical], "properties": properties}


def _fix(diagnostic: Diagnostic, made: "Sequence[Edit]", language: Language, folder: str) -> dict[str, object]:
    files: dict[str, list[Edit]] = {}
    for edit in made:
        files.setdefault(edit.span.source.name, []).append(edit)
    changes = [
        {
            "artifactLocation": _file(edits[0].span.file, folder),
            "replacements": [
                {"deletedRegion": _region(edit.span), "insertedContent": {"text": edit.text}}
                for edit in (each.in_file for each in edits)
            ],
        }
        for edits in files.values()
    ]
    description = {"description": _text(diagnostic.fix.say(language))} if diagnostic.fix else {}
    return {**description, "artifactChanges": changes}


def _file(file: str, folder: str) -> dict[str, object]:
    name = seen_from_above(file, folder)
    if PurePath(name).is_absolute():  # such a URI has no base (§3.4.4)
        return {"uri": f"file://{quote(f'/{name}'.replace('//', '/'), errors='surrogateescape', safe='/:')}"}
    return {"uri": quote(name, errors="surrogateescape"), "uriBaseId": "SRCROOT"}


def _region(span: Span) -> dict[str, object]:
    span = span.in_file
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _text(text: str) -> dict[str, object]:
    """A message that shows exactly `text`: nothing in it is a place for an argument (§3.11.5) or a link (§3.11.6)."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "\\](")}
