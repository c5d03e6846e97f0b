"""The rules on data, one small function each, in the modules of this package; `registry` lists and runs them."""

from annual_report.checks.check_input import CheckInput, Finding, RuleCheck, check

__all__ = ["CheckInput", "Finding", "RuleCheck", "check"]
