"""Of a file with very many problems so many are shown, and all are counted, in every format."""

import json
from typing import Any

from diagnostics.ruling import rule
from rich.console import Console

from annual_report.cli.printing.diagnostics_github import as_github
from annual_report.cli.printing.diagnostics_json import as_json
from annual_report.cli.printing.diagnostics_sarif import as_sarif
from annual_report.cli.printing.diagnostics_terminal import print_diagnostics
from annual_report.diagnostics import MOST, Diagnostic, Severity, Source, Span, in_order, shown_of
from annual_report.language import message

MANY, ERRORS, FEW = 1234, 600, 3


def found() -> list[Diagnostic]:
    """More warnings than are shown before more errors than are, and another file with a few."""
    warned, broken = rule("space-missing", Severity.WARNING), rule("unknown-key")
    first = [_at("data/a.yaml", line, broken if line > MANY - ERRORS else warned) for line in range(1, MANY + 1)]
    return in_order([*first, *(_at("data/b.yaml", line, warned) for line in range(1, FEW + 1))])


def _at(name: str, line: int, broken: Any) -> Diagnostic:
    return Diagnostic(broken, message("x"), Span(Source(name, ""), line, 1, line, 2))


def test_each_file_has_a_limit_of_its_own_and_errors_come_before_warnings() -> None:
    shown = shown_of(found())
    names = [each.span.source.name for each in shown.diagnostics]
    assert (names.count("data/a.yaml"), names.count("data/b.yaml")) == (MOST, FEW)
    assert sum(each.is_error for each in shown.diagnostics) == MOST
    assert (shown.errors, shown.warnings) == (ERRORS, MANY - ERRORS + FEW)
    (cut,) = shown.cuts
    assert (cut.shown, cut.all) == (MOST, MANY)
    assert cut.rest == (("space-missing", MANY - ERRORS), ("unknown-key", ERRORS - MOST))


def test_few_are_shown_whole_and_nothing_is_said_of_a_limit() -> None:
    few = found()[-FEW:]
    shown = shown_of(few)
    assert (shown.diagnostics, shown.cuts) == (tuple(few), ())


def test_every_format_tells_how_many_there_are() -> None:
    sentence = "data/a.yaml: 500 of 1234 problems are shown; the rest, by rule: space-missing 634, unknown-key 100"
    told = json.loads(as_json(found(), "en"))
    rest = {"space-missing": 634, "unknown-key": 100}
    cut = [{"file": "data/a.yaml", "shown": 500, "all": 1234, "rest": rest}]
    assert told["summary"] == {"errors": 600, "warnings": 637, "cut": cut}
    assert len(told["diagnostics"]) == MOST + FEW
    run = json.loads(as_sarif(found(), "en"))["runs"][0]
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert (note["message"]["text"], len(run["results"])) == (sentence, MOST + FEW)
    *commands, notice = as_github(found(), "en").splitlines()
    assert (notice, len(commands)) == (f"::notice file=data/a.yaml::{sentence}", MOST + FEW)
    console = Console(width=80)
    with console.capture() as capture:
        print_diagnostics(found(), "en", console)
    assert capture.get().splitlines()[-2:] == [sentence, "600 errors, 637 warnings"]
