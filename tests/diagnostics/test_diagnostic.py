"""Diagnostics in order, each cause once."""

from dataclasses import replace

from diagnostics.ruling import rule

from annual_report.diagnostics import Diagnostic, Edit, Severity, Source, Span, in_order
from annual_report.language import message


def at(name: str, line: int, column: int, broken: str = "bad-id", text: str = "x") -> Diagnostic:
    return Diagnostic(rule(broken), message(text), Span(Source(name, ""), line, column, line, column + 1))


def test_diagnostics_stand_by_file_line_and_column() -> None:
    found = [at("b.yaml", 1, 1), at("a.yaml", 10, 2), at("a.yaml", 9, 3), at("a.yaml", 9, 1)]
    places = [each.span.place for each in in_order(found)]
    assert places == ["a.yaml:9:1", "a.yaml:9:3", "a.yaml:10:2", "b.yaml:1:1"]


def test_each_cause_is_told_once() -> None:
    found = [
        at("a.yaml", 1, 1),
        at("a.yaml", 1, 1),
        at("a.yaml", 1, 1, broken="bad-date"),
        at("a.yaml", 1, 1, text="y"),
    ]
    assert [(each.rule.name, each.message.text) for each in in_order(found)] == [
        ("bad-id", "x"),
        ("bad-date", "x"),
        ("bad-id", "y"),
    ]


def test_of_one_cause_that_is_told_which_proposes_something() -> None:
    plain = replace(at("a.yaml", 1, 1), cause="task a")
    better = replace(at("a.yaml", 9, 1), cause="task a", proposals=(Edit(plain.span, "x"),))
    elsewhere, other = replace(at("b.yaml", 1, 1), cause="task a"), replace(at("a.yaml", 2, 1), cause="task b")
    assert in_order([plain, better, elsewhere, other]) == [other, better, elsewhere]
    assert in_order([plain, other]) == [plain, other]


def test_only_errors_stop_a_build() -> None:
    span = Span(Source("a.yaml", ""), 1, 1, 1, 1)
    assert Diagnostic(rule("a"), message("x"), span).is_error
    assert not Diagnostic(rule("a", Severity.WARNING), message("x"), span).is_error
