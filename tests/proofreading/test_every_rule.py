"""Every proofreader has a rule that warns; tests/rules tries the samples of all, and what is told of them."""

from annual_report.api.rules.catalogue import all_rules
from annual_report.diagnostics import Severity
from annual_report.proofreading.registry import PROOFREADERS


def test_rule_is_a_warning_whose_samples_are_tried() -> None:
    tried = {each.name for each in all_rules()}
    rules = [each.rule for each in PROOFREADERS]
    assert [each.name for each in rules if each.name not in tried or each.severity is not Severity.WARNING] == []
