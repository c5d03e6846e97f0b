"""Jinja's sandbox: nothing but the document is within reach, and what templates of a workspace do is counted.

Those of the program alone run uncounted: they are known.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache, wraps
from pathlib import PurePath
from typing import TYPE_CHECKING, Any, Final

from annual_report.language import N_, message
from annual_report.render.html.budget import CALL_STEPS, Budget, BudgetExceededError
from annual_report.render.html.costs import Call, computed, inserted, path_steps, raised, reckon, repeated
from annual_report.render.html.counted_code import inserted_filters, spending
from annual_report.render.html.counted_filters import sum_of, unique_of
from annual_report.render.html.kinds_in_words import kind_in_words
from annual_report.render.html.methods import is_usable

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

Filters = Mapping[str, Callable[..., Any]]

_UNCOUNTED: Final = frozenset({"callable", "defined", "filter", "undefined", "test"})
_OPERATORS: Final = {"*": repeated, "**": raised, "%": inserted}
_PRINTED: Final = 2
# What goes through all that it is given before it gives anything.
_EAGER: Final = frozenset({"groupby", "join", "max", "min", "sort", "sum", "unique"})


@cache
def sandbox() -> "type[ImmutableSandboxedEnvironment]":
    """The environment of templates; made when the first is used, as Jinja takes time to load."""
    from jinja2.sandbox import ImmutableSandboxedEnvironment
    from pydantic import BaseModel

    class Sandbox(ImmutableSandboxedEnvironment):
        """Jinja's, which knows nothing of pydantic: its models have methods that read files and run pickles."""

        def is_safe_attribute(self, obj: object, attr: str, value: object) -> bool:
            if isinstance(obj, type) or (isinstance(obj, BaseModel) and attr not in type(obj).model_fields):
                return False
            if not is_usable(obj, attr):
                return False
            return super().is_safe_attribute(obj, attr, value)

    return Sandbox


@cache
def counting_sandbox() -> "type[ImmutableSandboxedEnvironment]":
    """The sandbox with a `Budget` that all spend from: loops, calls, filters, tests, operators and what is printed."""

    class CountingSandbox(sandbox()):  # type: ignore[misc]
        intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})

        def __init__(self, budget: Budget, filters: Filters, **options: Any) -> None:
            super().__init__(optimized=False, finalize=_finalizer(), **options)
            self.budget = budget
            self.concat = budget.joined
            del self.globals["lipsum"], self.filters["random"]  # what is made by chance is another thing every time
            own = {"sum": sum_of(), "unique": unique_of(budget, self.filters["unique"])}
            self.filters: dict[str, Callable[..., Any]] = _all_counted(budget, {**self.filters, **filters, **own})
            self.filters |= inserted_filters(budget)
            self.tests: dict[str, Callable[..., Any]] = _all_counted(budget, self.tests)

        def _generate(self, source: "nodes.Template", *rest: Any, **options: Any) -> str:
            code: str = super()._generate(spending(source), *rest, **options)
            return code

        def _load_template(self, *arguments: Any) -> Any:
            self.budget.step(CALL_STEPS)
            return super()._load_template(*arguments)

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            self.budget.step()
            if reckoned := _OPERATORS.get(operator):
                reckoned(self.budget, left, right)
            else:
                computed(self.budget, left, right)
            return self.budget.made(super().call_binop(context, operator, left, right))

        def getattr(self, obj: Any, attribute: str) -> Any:
            self.budget.step()
            return _got(self.budget, obj, attribute, super().getattr(obj, attribute))

        def getitem(self, obj: Any, argument: Any) -> Any:
            self.budget.step()
            return _got(self.budget, obj, argument, super().getitem(obj, argument))

        def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
            own = _reckoned_call(__self.budget, __obj, args, kwargs)
            return __self.budget.made(super().call(__context, __obj, *own, **kwargs))

    return CountingSandbox


def _got(budget: Budget, owner: Any, name: object, value: Any) -> Any:
    """The `value` that an `owner` has by a `name`; spends for one that is made of the whole of it."""
    if isinstance(name, str) and isinstance(getattr(type(owner), name, None), property):
        budget.step(budget.weight(owner))
        return budget.made(value)
    return value


def _reckoned_call(budget: Budget, called: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> tuple[Any, ...]:
    """The arguments of a call that may be made; those that it loops over spend as it does."""
    from jinja2.runtime import LoopContext, Macro, Undefined

    if isinstance(called, LoopContext) and arguments:
        arguments = (budget.each(arguments[0]), *arguments[1:])
    if isinstance(called, Macro) and not (called.catch_varargs or called.catch_kwargs):
        budget.step(CALL_STEPS)
        return arguments
    if called is dict and arguments and not isinstance(arguments[0], Mapping):
        arguments = (budget.table(budget.each(arguments[0])), *arguments[1:])
    if callable(called) and not isinstance(called, Undefined):  # what cannot be called, Jinja tells
        name, owner = _called(called)
        reckon(budget, Call(name, [*owner, *arguments], options))
    return arguments


def _called(called: Any) -> tuple[str, tuple[Any, ...]]:
    """The name in the table of costs of what is called, and what it belongs to if it is a method of that."""
    from jinja2.runtime import BlockReference, LoopContext, Macro
    from jinja2.utils import Cycler, Joiner

    if isinstance(called, BlockReference | Joiner | LoopContext | Macro):
        return "macro", ()
    method = getattr(called, "__wrapped__", called)  # Jinja has one of its own around `format`
    owner, name = getattr(method, "__self__", None), getattr(method, "__name__", "")
    if isinstance(owner, str | list | tuple | dict | date | PurePath):
        return name, (owner,)
    if owner is None or isinstance(owner, Cycler | LoopContext):
        return name, ()
    raise BudgetExceededError(
        message(N_("templates may not use “{name}” of a {kind}"), name=name, kind=kind_in_words(type(owner).__name__))
    )


def _finalizer() -> Callable[..., object]:
    """What is printed is looked at before: a list of lists of lists can be longer as a text than any memory."""
    from jinja2.utils import pass_context

    @pass_context  # and so nothing that is printed is computed while a template is compiled
    def weighed(context: Any, value: object) -> object:
        budget: Budget = context.environment.budget
        budget.step(_PRINTED)
        if isinstance(value, str):  # the text of a macro is kept in pieces until its end
            budget.letters(len(value))
            return value
        budget.sayable(value)
        return budget.weighed(value)

    return weighed


def _all_counted(budget: Budget, functions: Filters) -> dict[str, Callable[..., Any]]:
    return {name: each if name in _UNCOUNTED else _counted(budget, name, each) for name, each in functions.items()}


def _counted(budget: Budget, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """A filter or test that spends from `budget`; Jinja's marks on it, of what it wants passed, stay."""
    passed = 1 if hasattr(function, "jinja_pass_arg") else 0

    @wraps(function)
    def spending(*arguments: Any, **options: Any) -> Any:
        own = list(arguments[passed:])
        if own and isinstance(own[0], Iterator):
            own[0] = _one_by_one(budget, Call(name, own, options))
        reckon(budget, Call(name, own, options))
        return budget.made(function(*arguments[:passed], *own, **options))

    return spending


def _one_by_one(budget: Budget, call: Call) -> Iterable[Any]:
    """What a filter is given one by one, which spends for what it does with each; all of it, where it wants all."""
    if call.name in _EAGER:
        return list(call.first)
    steps = path_steps(call.name, call)
    return budget.counted(call.first, steps) if steps > 1 else call.first
