"""Every rule that the stages know, found in their modules."""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

import annual_report
from annual_report.checks.subject import RuleCheck
from annual_report.diagnostics import Rule
from annual_report.proofreading import Proofreader

_STAGES = ("load", "model", "regulations", "proofreading", "checks", "compose", "render", "publish", "rules")


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by name."""
    found: dict[str, Rule] = {}
    for module in walk_packages(annual_report.__path__, f"{annual_report.__name__}."):
        if module.name.split(".")[1] in _STAGES and module.name != __name__:
            for value in vars(import_module(module.name)).values():
                rule = value.rule if isinstance(value, RuleCheck | Proofreader) else value
                if isinstance(rule, Rule):
                    found[rule.name] = rule
    return tuple(found[name] for name in sorted(found))


def rule_named(name: str) -> Rule | None:
    """The rule with this name."""
    return next((each for each in all_rules() if each.name == name), None)
