"""The rules on what a workspace says about rules."""

from typing import Final

from annual_report.diagnostics import Rule, Severity

RULE_NOT_WAIVABLE: Final = Rule("rule-not-waivable", Severity.WARNING)
UNKNOWN_RULE: Final = Rule("unknown-rule", Severity.WARNING)
UNUSED_EXEMPTION: Final = Rule("unused-exemption", Severity.WARNING)
