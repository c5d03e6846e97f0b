"""Rules for tests of what becomes of diagnostics, where it does not matter what a rule asks."""

from annual_report.diagnostics import Rule, Sample, Severity


def rule(
    name: str = "a",
    severity: Severity = Severity.ERROR,
    title: str = "something is wrong",
    explanation: str = "It has to be right.",
) -> Rule:
    """A rule with texts and samples that say nothing."""
    wrong, right = Sample("period: wrong\n"), Sample("period: right\n")
    return Rule(name, severity, title=title, explanation=explanation, wrong=wrong, right=right)
