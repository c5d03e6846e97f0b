"""The rules on data, one small function each, in the modules of this package; they are found by themselves."""

from annual_report.checks.registry import all_checks, run_checks
from annual_report.checks.subject import Finding, RuleCheck, Subject, check

__all__ = ["Finding", "RuleCheck", "Subject", "all_checks", "check", "run_checks"]
