"""All checks, found in the modules of this package, and how they are run."""

from functools import cache
from importlib import import_module
from itertools import islice
from pkgutil import iter_modules

from annual_report.checks.proofreading import proofreading_checks
from annual_report.checks.subject import RuleCheck, Subject
from annual_report.diagnostics import MOST, Diagnostic


@cache
def all_checks() -> tuple[RuleCheck, ...]:
    """Every check that a module of this package defines, by module and name; then the proofreaders."""
    package = __name__.rpartition(".")[0]
    modules = sorted(entry.name for entry in iter_modules(import_module(package).__path__))
    found = (
        value
        for module in modules
        for _name, value in sorted(vars(import_module(f"{package}.{module}")).items())
        if isinstance(value, RuleCheck)
    )
    return (*found, *proofreading_checks())


def run_checks(subject: Subject) -> list[Diagnostic]:
    """The diagnostics of all checks on `subject`, of each as many as are ever shown, and one more."""
    return [found for each in all_checks() for found in islice(each.diagnostics(subject), MOST + 1)]
