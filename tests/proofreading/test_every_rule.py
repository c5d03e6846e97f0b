"""Every proofreader finds what its rule's wrong sample shows, and says what to do; tests/rules tries the right ones."""

from pathlib import Path

import pytest
from rules.trying import found_in

from annual_report.diagnostics import Severity
from annual_report.proofreading import Proofreader
from annual_report.proofreading.registry import PROOFREADERS
from annual_report.rules.catalogue import all_rules

each_proofreader = pytest.mark.parametrize("proofreader", PROOFREADERS, ids=lambda each: each.rule.name)


@each_proofreader
def test_rule_is_a_warning_whose_samples_are_tried(proofreader: Proofreader) -> None:
    assert proofreader.rule in all_rules()
    assert proofreader.rule.severity is Severity.WARNING


@each_proofreader
def test_what_is_told_of_the_wrong_sample_says_what_to_do(proofreader: Proofreader, tmp_path: Path) -> None:
    told = [each for each in found_in(proofreader.rule.wrong, tmp_path) if each.rule == proofreader.rule]
    assert told
    assert all(each.fix or each.notes for each in told)
