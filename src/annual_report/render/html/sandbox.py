"""Jinja's sandbox: nothing but the document is within reach, and what templates of a workspace do is counted.

Those of the program alone run uncounted: they are known.
"""

from collections.abc import Callable, Mapping
from functools import cache, wraps
from typing import TYPE_CHECKING, Any, Final

from annual_report.render.html.budget import CALL_STEPS, Budget
from annual_report.render.html.costs import inserted, raised, reckon, repeated
from annual_report.render.html.methods import is_usable

if TYPE_CHECKING:
    from jinja2 import nodes
    from jinja2.sandbox import ImmutableSandboxedEnvironment

Filters = Mapping[str, Callable[..., Any]]

# No template can write these names: a filter of theirs has no blanks.
_EACH, _WEIGHED, _MADE, _JOINED = "each of", "weighed up", "just made", "joined up"
_UNCOUNTED: Final = frozenset({"callable", "defined", "even", "filter", "odd", "undefined", "test"})
_OPERATORS: Final = {"*": repeated, "**": raised, "%": inserted}


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
            self.filters: dict[str, Callable[..., Any]] = _all_counted(budget, {**self.filters, **filters})
            self.filters |= {_EACH: budget.each, _WEIGHED: budget.weighed, _MADE: budget.made}
            self.filters[_JOINED] = _text_of(budget)
            self.tests: dict[str, Callable[..., Any]] = _all_counted(budget, self.tests)

        def _generate(self, source: "nodes.Template", *rest: Any, **options: Any) -> str:
            code: str = super()._generate(_spending(source), *rest, **options)
            return code

        def _load_template(self, *arguments: Any) -> Any:
            self.budget.step(CALL_STEPS)
            return super()._load_template(*arguments)

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            self.budget.step()
            if reckoned := _OPERATORS.get(operator):
                reckoned(self.budget, left, right)
            else:
                self.budget.weight(left)
                self.budget.weight(right)
            return self.budget.made(super().call_binop(context, operator, left, right))

        def call(__self, __context: Any, __obj: Any, *args: Any, **kwargs: Any) -> Any:  # noqa: N805
            own = _reckoned_call(__self.budget, __obj, args, kwargs)
            return __self.budget.made(super().call(__context, __obj, *own, **kwargs))

    return CountingSandbox


def _reckoned_call(budget: Budget, called: Any, arguments: tuple[Any, ...], options: dict[str, Any]) -> tuple[Any, ...]:
    """The arguments of a call that may be made; those that it loops over spend as it does."""
    from jinja2.runtime import LoopContext, Macro

    if isinstance(called, LoopContext) and arguments:
        arguments = (budget.each(arguments[0]), *arguments[1:])
    if isinstance(called, Macro) and not (called.catch_varargs or called.catch_kwargs):
        budget.step(CALL_STEPS)
        return arguments
    method = getattr(called, "__wrapped__", called)  # Jinja has one of its own around `format`
    owner = getattr(method, "__self__", None)
    is_plain = isinstance(owner, str | bytes | int | float | list | tuple | dict)
    reckon(budget, getattr(method, "__name__", ""), [*([owner] * is_plain), *arguments, *options.values()])
    return arguments


def _finalizer() -> Callable[..., object]:
    """What is printed is looked at before: a list of lists of lists can be longer as a text than any memory."""
    from jinja2.utils import pass_context

    @pass_context  # and so nothing that is printed is computed while a template is compiled
    def weighed(context: Any, value: object) -> object:
        budget: Budget = context.environment.budget
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
        if name == "join" and own and not hasattr(own[0], "__len__"):  # its parts come one by one
            own[0] = list(own[0])
        reckon(budget, name, [*own, *options.values()])
        return budget.made(function(*arguments[:passed], *own, **options))

    return spending


def _text_of(budget: Budget) -> Callable[..., Any]:
    """What `~` does: the texts of all its parts as one, escaped where one of them is HTML."""
    from jinja2.runtime import markup_join
    from jinja2.utils import pass_eval_context

    @pass_eval_context
    def joined(context: Any, *parts: Any) -> Any:
        for part in parts:
            budget.weighed(part)
            budget.sayable(part)
        return budget.made(markup_join(parts) if context.autoescape else "".join(map(str, parts)))

    return joined


def _spending(template: "nodes.Template") -> "nodes.Template":
    """The template with filters around what loops go over, what is compared, joined, cut out and made of parts."""
    _within(template)
    if template.environment is not None:
        template.set_environment(template.environment)
    return template


def _within(node: Any) -> Any:
    """What stands for a node of a template, all that is in it being counted."""
    from jinja2.nodes import Compare, Concat, Const, For, Getitem, Node, Operand, Slice

    for name, value in node.iter_fields():
        if isinstance(value, list):
            setattr(node, name, [_within(each) if isinstance(each, Node) else each for each in value])
        elif isinstance(value, Node):
            setattr(node, name, _within(value))
    if isinstance(node, For):
        node.iter = _spent(node.iter, _EACH)
    elif isinstance(node, Compare | Operand) and not isinstance(node.expr, Const):
        node.expr = _spent(node.expr, _WEIGHED)
    elif isinstance(node, Getitem) and not isinstance(node.arg, Const | Slice):
        node.arg = _spent(node.arg, _WEIGHED)
    elif isinstance(node, Concat):
        return _spent(node.nodes[0], _JOINED, *node.nodes[1:])
    return _spent(node, _MADE) if _makes_parts(node) else node


def _makes_parts(node: Any) -> bool:
    from jinja2.nodes import Dict, Getitem, List, Slice, Tuple

    if isinstance(node, Getitem):
        return isinstance(node.arg, Slice)
    return isinstance(node, List | Dict) or (isinstance(node, Tuple) and node.ctx == "load")


def _spent(node: Any, name: str, *arguments: Any) -> "nodes.Filter":
    from jinja2.nodes import Filter

    return Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)
