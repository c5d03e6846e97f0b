"""Templates rewritten so that what they do is counted: filters around all that makes something, or does it again.

Jinja runs the code of a template as it is; what stands in a loop, a macro or a block costs each time by how long it is.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Final

from annual_report.render.html.budget import Budget

if TYPE_CHECKING:
    from jinja2 import nodes

# No template can write these names: a filter of theirs has no blanks.
_EACH, _WEIGHED, _MADE, _JOINED, _TABLE, _RUN = (
    "each of",
    "weighed up",
    "just made",
    "joined up",
    "a table",
    "run again",
)
# So many words of a template's code take as long as a step.
_NODES_A_STEP: Final = 4


def inserted_filters(budget: Budget) -> Mapping[str, Callable[..., Any]]:
    """The filters that `spending` puts into templates."""
    return {
        _EACH: budget.each,
        _WEIGHED: budget.weighed,
        _MADE: budget.made,
        _JOINED: _text_of(budget),
        _TABLE: budget.table,
        _RUN: budget.step,
    }


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


def spending(template: "nodes.Template") -> "nodes.Template":
    """The template with filters around what loops go over, what is compared, joined, cut out and made of parts."""
    _within(template)
    if template.environment is not None:
        template.set_environment(template.environment)
    return template


def _within(node: Any) -> Any:
    """What stands for a node of a template, all that is in it being counted."""
    from jinja2.nodes import Compare, Concat, Const, Dict, For, Getitem, Operand, Slice

    steps = 1 + sum(1 for _ in _own(node)) // _NODES_A_STEP if _is_run_again(node) else 0
    _rewrite(node)
    if isinstance(node, For):
        node.iter = _spent(node.iter, _EACH, Const(steps, lineno=node.lineno))
    elif steps:
        node.body.insert(0, _statement(steps, node.lineno))
    elif isinstance(node, Compare | Operand) and not isinstance(node.expr, Const):
        node.expr = _spent(node.expr, _WEIGHED)
    elif isinstance(node, Getitem) and not isinstance(node.arg, Const | Slice):
        node.arg = _spent(node.arg, _WEIGHED)
    elif isinstance(node, Concat):
        return _spent(node.nodes[0], _JOINED, *node.nodes[1:])
    elif isinstance(node, Dict):
        return _spent(_spent(_pairs(node), _TABLE), _MADE)
    return _spent(node, _MADE) if _makes_parts(node) else node


def _rewrite(node: Any) -> None:
    """Rewrites what is in a node."""
    from jinja2.nodes import Node

    for name, value in node.iter_fields():
        if isinstance(value, list):
            setattr(node, name, [_within(each) if isinstance(each, Node) else each for each in value])
        elif isinstance(value, Node):
            setattr(node, name, _within(value))
    if getattr(node, "dyn_args", None) is not None:  # what stands behind a `*` is taken apart
        node.dyn_args = _spent(node.dyn_args, _EACH)


def _is_run_again(node: Any) -> bool:
    """Whether what is in it can be run more often than what it stands in."""
    from jinja2.nodes import Block, CallBlock, For, Macro, Template

    return isinstance(node, Block | CallBlock | For | Macro | Template)


def _own(node: Any) -> Iterator[Any]:
    """The nodes in a node, but for those that are run by themselves."""
    for each in node.iter_child_nodes():
        if not _is_run_again(each):
            yield each
            yield from _own(each)


def _statement(steps: int, line: int) -> "nodes.ExprStmt":
    """A statement that spends so many `steps`."""
    from jinja2.nodes import Const, ExprStmt

    return ExprStmt(_spent(Const(steps, lineno=line), _RUN), lineno=line)


def _pairs(node: "nodes.Dict") -> "nodes.List":
    """The keys and values of a dictionary that a template writes, as a list of lists."""
    from jinja2.nodes import List

    return List([List([each.key, each.value], lineno=each.lineno) for each in node.items], lineno=node.lineno)


def _makes_parts(node: Any) -> bool:
    from jinja2.nodes import Getitem, List, Slice, Tuple

    if isinstance(node, Getitem):
        return isinstance(node.arg, Slice)
    return isinstance(node, List) or (isinstance(node, Tuple) and node.ctx == "load")


def _spent(node: Any, name: str, *arguments: Any) -> "nodes.Filter":
    from jinja2.nodes import Filter

    return Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)
