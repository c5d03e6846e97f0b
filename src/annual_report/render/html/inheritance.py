"""Templates that extend others: what in one of the workspace has no effect, as nothing prints it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final

from annual_report.diagnostics import Diagnostic, Source, Span
from annual_report.diagnostics.advice import did_you_mean
from annual_report.language import N_, Message, message
from annual_report.language.similar_names import may_be_meant
from annual_report.render.rules import TEMPLATE_PART_UNPRINTED

if TYPE_CHECKING:
    from jinja2 import nodes

# Names that begin so are of the program's own templates, whatever the workspace has.
PROGRAM: Final = "program/"


@dataclass(frozen=True)
class ParsedTemplate:
    """A template by its name, as Jinja parses it."""

    name: str
    tree: "nodes.Template"

    @cached_property
    def extends(self) -> "nodes.Extends | None":
        """Where it extends another; None also where that depends on what is computed."""
        from jinja2 import nodes

        extends_nodes = list(self.tree.find_all(nodes.Extends))
        is_certain = (
            len(extends_nodes) == 1
            and extends_nodes[0] in self.tree.body
            and isinstance(extends_nodes[0].template, nodes.Const)
        )
        return extends_nodes[0] if is_certain else None

    @property
    def parent(self) -> str | None:
        """The name of the template that it extends."""
        return str(self.extends.template.value) if self.extends else None  # type: ignore[attr-defined]

    @property
    def line(self) -> int:
        """The line that says what it extends."""
        return self.extends.lineno if self.extends else 1

    @property
    def lines_outside(self) -> list[int]:
        """The lines that it would print outside of blocks, but does not as it extends another template."""
        behind = self.tree.body[self.tree.body.index(self.extends) + 1 :] if self.extends else []
        return sorted({line for node in behind for line in _lines_outside(node)})

    @cached_property
    def blocks(self) -> "dict[str, nodes.Block]":
        """Its blocks by name, those inside of others too."""
        from jinja2 import nodes

        return {block.name: block for block in self.tree.find_all(nodes.Block)}

    @cached_property
    def assigned(self) -> "dict[str, nodes.Stmt]":
        """The names that it gives something to outside of blocks and macros, each with where it does so."""
        from jinja2 import nodes

        names: dict[str, nodes.Stmt] = {}
        for node in self.tree.body:
            if isinstance(node, nodes.Macro):
                names[node.name] = node
            elif isinstance(node, nodes.Import):
                names[node.target] = node
            elif isinstance(node, nodes.Assign | nodes.AssignBlock):
                names |= {each.name: node for each in node.find_all(nodes.Name) if each.ctx == "store"}
        return names


def unprinted(
    source: Source, name: str, parsed: Callable[[str], ParsedTemplate], elsewhere: Sequence[ParsedTemplate]
) -> Iterator[Diagnostic]:
    """What of the workspace's template `name` nothing prints: blocks, text outside of them, names set anew above.

    `parsed` gives a template by name; `elsewhere` are the program's templates, for blocks that belong into another.
    """
    chain = _chain(parsed(name), parsed)
    if chain is None:
        return
    template, *parents = chain
    yield from _unprinted_blocks(source, chain, elsewhere)
    for line in template.lines_outside[:1]:
        problem = message(N_("text outside the blocks is not printed, because this template extends another"))
        names = ", ".join(_blocks_of(parents))
        yield _diagnostic(source, line, "", problem, message(N_("put it into one of the blocks: {names}"), names=names))
    for word, node in template.assigned.items():
        overriding = next((each for each in parents if each.assigned.get(word, node) != node), None)
        if overriding is not None:
            text = N_("“{template}” sets “{name}” again, so the value here has no effect")
            problem = message(text, name=word, template=overriding.name)
            fix = message(N_("give it another name, or override a block"))
            yield _diagnostic(source, node.lineno, word, problem, fix)


def _unprinted_blocks(
    source: Source, chain: Sequence[ParsedTemplate], elsewhere: Sequence[ParsedTemplate]
) -> Iterator[Diagnostic]:
    """The blocks of the first template of `chain` that neither it nor those that it extends print."""
    template, *parents = chain
    printed = _printed(chain)
    for block in _outermost(template.tree):
        if id(block) not in printed:
            problem = message(N_("no template prints the block “{name}”"), name=block.name)
            fix = _where_it_belongs(block.name, _blocks_of(parents), elsewhere)
            yield _diagnostic(source, block.lineno, block.name, problem, fix)


def _blocks_of(templates: Sequence[ParsedTemplate]) -> list[str]:
    """The names of the blocks of `templates`, in alphabetical order."""
    return sorted({block for template in templates for block in template.blocks})


def extending_itself(names: Iterable[str], parsed: Callable[[str], ParsedTemplate]) -> ParsedTemplate | None:
    """The first of the templates `names` that extends itself, be it by way of others."""
    for name in names:
        ancestors: list[str] = []
        template = first = parsed(name)
        while template.parent is not None and template.parent not in ancestors:
            ancestors.append(template.parent)
            template = parsed(template.parent)
        if name in ancestors:
            return first
    return None


def _chain(template: ParsedTemplate, parsed: Callable[[str], ParsedTemplate]) -> list[ParsedTemplate] | None:
    """The template, the one it extends, and so on; None where it extends none, or it is not written which."""
    from jinja2 import nodes

    chain = [template]
    while (parent := chain[-1].parent) not in {None, *(each.name for each in chain)}:
        chain.append(parsed(str(parent)))
    return chain if len(chain) > 1 and chain[-1].tree.find(nodes.Extends) is None else None


def _diagnostic(source: Source, line: int, word: str, problem: Message, fix: Message) -> Diagnostic:
    return Diagnostic(TEMPLATE_PART_UNPRINTED, problem, place_in(source, line, word), fix=fix)


def place_in(source: Source, line: int, word: str) -> Span:
    """The `word` in a line of a template, or its beginning where the word is not there."""
    place = Span(source, line, 1, line, len(source.line(line)) + 1).narrowed(word)
    return place if word and place.text == word else Span(source, line, 1, line, 1)


def _where_it_belongs(name: str, parent_blocks: Sequence[str], elsewhere: Sequence[ParsedTemplate]) -> Message:
    """What to write in place of a block that nothing prints in this template."""
    if name in parent_blocks:
        return message(
            N_("another block of this template replaces the block around it: put it there, or write “super()”")
        )
    if files := _files_with(name, elsewhere):
        return message(N_("it is a block of {names}"), names=files)
    if question := did_you_mean(may_be_meant(name, parent_blocks)):
        return question
    if similar := may_be_meant(name, _blocks_of(elsewhere)):
        return message(
            N_("did you mean “{key}”, a block of {names}?"), key=similar[0], names=_files_with(similar[0], elsewhere)
        )
    return message(N_("there are: {names}"), names=", ".join(parent_blocks))


def _files_with(block: str, templates: Sequence[ParsedTemplate]) -> str:
    return ", ".join(each.name for each in templates if block in each.blocks)


def _printed(chain: Sequence[ParsedTemplate]) -> set[int]:
    """The blocks (by identity) that are printed when the first of the `chain` is: each extends the next."""
    from jinja2 import nodes

    printed: set[int] = set()
    first_names = {block.name for block in _outermost(chain[-1].tree)}
    first_names |= {
        node.attr
        for template in chain
        for node in template.tree.find_all(nodes.Getattr)
        if isinstance(node.node, nodes.Name) and node.node.name == "self"
    }
    waiting = [(name, 0) for name in first_names]
    while waiting:
        name, level = waiting.pop()
        definitions = [template.blocks[name] for template in chain if name in template.blocks]
        if level < len(definitions) and id(definitions[level]) not in printed:
            block = definitions[level]
            printed.add(id(block))
            waiting += [(inner.name, 0) for inner in _outermost(block)]
            waiting += [(name, level + 1) for node in block.find_all(nodes.Name) if node.name == "super"]
    return printed


def _outermost(node: "nodes.Node") -> "Iterator[nodes.Block]":
    """The blocks below `node` that stand in no other block there."""
    from jinja2 import nodes

    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield child
        else:
            yield from _outermost(child)


def _lines_outside(node: "nodes.Node") -> Iterator[int]:
    """The lines of what `node` would print outside of blocks and macros."""
    from jinja2 import nodes

    if isinstance(node, nodes.TemplateData):
        if text := node.data.strip():
            yield node.lineno + node.data[: node.data.index(text)].count("\n")
    elif isinstance(node, nodes.Output | nodes.For | nodes.If | nodes.With):
        for child in node.iter_child_nodes():
            printing = isinstance(node, nodes.Output) and not isinstance(child, nodes.TemplateData)
            yield from [child.lineno] if printing else _lines_outside(child)
    elif isinstance(node, nodes.Include | nodes.CallBlock | nodes.FilterBlock):
        yield node.lineno
