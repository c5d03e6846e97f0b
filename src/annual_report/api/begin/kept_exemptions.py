"""Exemptions of the last report, `# bỏ qua: name-with-degree`, at what the next one has of it."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.api.rules.exemptions import exemptions
from annual_report.diagnostics import Diagnostic, Edit, Source, Span, edited
from annual_report.language import N_
from annual_report.load.yaml.nodes import Mapping, Node, Scalar
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.key_names import KeyReader

_NUMBERS: Final = re.compile(r"\d+")
Exempted = dict[int, list[str]]
"""The rules that lines are exempted from, by their numbers."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of a file: the lines of its key and its own, and what it is known by in another year."""

    lines: tuple[int, int]
    known_by: tuple[str, str, str]  # the id of what has it, its key, its words


def kept_exemptions(source: Source, root: Node, text: str) -> Exempted:
    """The exemptions of the last file that are about something that the next, with this `text`, has again."""
    by_line: dict[int, list[str]] = defaultdict(list)
    for each in exemptions(source, root):
        by_line[each.first].append(each.rule)
    if not by_line:
        return {}
    wanted: dict[tuple[str, str, str], list[str]] = {}
    for value in _values(root):
        for line in dict.fromkeys(value.lines):
            if line in by_line:
                wanted.setdefault(value.known_by, []).extend(by_line[line])
    new_root, _wrong = read_yaml(Source("", text), names=KeyReader())
    found: Exempted = {}
    for value in _values(new_root) if new_root else ():
        if rules := wanted.get(value.known_by):
            found[value.lines[1]] = list(dict.fromkeys([*found.get(value.lines[1], []), *rules]))
    return found


def with_exemptions(text: str, found: Exempted, say: Callable[[str], str]) -> str:
    """The file `text` with the exemptions at the ends of their lines, in the language of `say`."""
    source = Source("", text)
    edits = []
    for number, rules in found.items():
        end = len(source.line(number)) + 1
        said = f"  {say(N_('# ignore: {rule}')).format(rule=', '.join(rules))}"
        edits.append((Edit(Span(source, number, end, number, end), said),))
    return edited(source, edits)


def without_unused(found: Exempted, unused: Sequence[Diagnostic]) -> Exempted:
    """The exemptions without those that nothing needs: what is exempted may be blank in the next report."""
    names = {(each.line, each.span.text) for each in unused if each.span}
    kept = {line: [rule for rule in rules if (line, rule) not in names] for line, rules in found.items()}
    return {line: rules for line, rules in kept.items() if rules}


def _values(root: Node) -> Iterator[_Value]:
    left: list[tuple[Node, int, str, str]] = [(root, root.span.line, "", "")]
    while left:
        node, line, key, owner = left.pop()
        if isinstance(node, Scalar):
            if not node.blank:
                words = _NUMBERS.sub("#", " ".join(node.text.split()))
                yield _Value((line, node.span.line), (owner, key, words))
        elif isinstance(node, Mapping):
            named = node.entries.get("id")
            owner = _NUMBERS.sub("#", named[1].text) if named and isinstance(named[1], Scalar) else owner
            left.extend((value, said.span.line, name, owner) for name, (said, value) in node.entries.items())
        else:
            left.extend((item, item.span.line, key, owner) for item in node.items)
