"""Filters of Jinja's that have to spend while they are at work: what they make on the way can be too much already."""

from collections.abc import Callable, Iterable
from typing import Any

from annual_report.render.html.budget import Budget

Filter = Callable[..., Any]


def sum_of() -> Filter:
    """Jinja's `sum`; each of the sums on the way is looked at, as fractions become longer with each."""
    from jinja2.filters import make_attrgetter
    from jinja2.utils import pass_environment

    @pass_environment
    def sum_up(environment: Any, iterable: Iterable[Any], attribute: str | int | None = None, start: Any = 0) -> Any:
        attribute_of = make_attrgetter(environment, attribute)
        total = start
        for each in iterable:
            total = environment.call_binop(None, "+", total, attribute_of(each))
        return total

    return sum_up


def unique_of(budget: Budget, unique: Filter) -> Filter:
    """Jinja's `unique`, after a look at what it tells things from one another by."""
    from jinja2.filters import ignore_case, make_attrgetter
    from jinja2.utils import pass_environment

    @pass_environment
    def told_apart(
        environment: Any, value: Iterable[Any], case_sensitive: bool = False, attribute: str | int | None = None
    ) -> Any:
        things = list(value)
        key_of = make_attrgetter(environment, attribute, postprocess=None if case_sensitive else ignore_case)
        budget.keys(map(key_of, things))
        return unique(environment, things, case_sensitive, attribute)

    return told_apart
