"""The rules on data, one small function each, in the modules of this package; `registry` lists and runs them."""

from annual_report.checks.subject import Finding, RuleCheck, Subject, check

__all__ = ["Finding", "RuleCheck", "Subject", "check"]
