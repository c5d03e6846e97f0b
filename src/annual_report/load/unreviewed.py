"""Texts of the last report that nobody has reviewed yet: `# chưa xem lại` is on the line of each."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics import Edit, Source, Span
from annual_report.language import LOCALES
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.load.yaml.comments import Comment, comments, last_line_of
from annual_report.load.yaml.nodes import Mapping, Node, Scalar
from annual_report.model.walk import Path

_WORDS: Final = "|".join(each.unreviewed.replace(" ", r"[ \t]+") for each in LOCALES)
_MARK: Final = lazy_pattern(rf"(?:^|(?<=\s))#[ \t]*(?i:{_WORDS})\b[^#\n]*")
_TEXT: Final = "text"


@dataclass(frozen=True, slots=True)
class UnreviewedText:
    """The text at `path` of a file, and the mark that says so, which is taken away once it is reviewed."""

    path: Path
    mark: Span

    @property
    def removal(self) -> Edit:
        """The edit that takes the mark away."""
        return Edit(self.mark, "")


def unreviewed_texts(source: Source, root: Node | None) -> list[UnreviewedText]:
    """The marked texts of the file with this `root`, in its order; a mark is on a text's first line or its last."""
    if root is None or not _MARK.search(source.text):
        return []
    by_line: dict[int, list[Path]] = defaultdict(list)
    for path, lines in _places(root):
        for line in lines:
            by_line[line].append(path)
    found = [
        UnreviewedText(_of_these(by_line[each.first]), _without_others(source, each))
        for each in comments(source, root, _MARK)
        if each.first in by_line
    ]
    return sorted(found, key=lambda each: (each.mark.line, each.mark.column))


def mark_on(line: str) -> str:
    """What the mark on a line says, without its sign; empty where there is none."""
    found = _MARK.search(line)
    return found[0].removeprefix("#").strip() if found else ""


def _of_these(paths: list[Path]) -> Path:
    """Of what is on one line, as between { and }, the text."""
    return next((path for path in paths if path[-1:] == (_TEXT,)), paths[0])


def _places(root: Node) -> Iterator[tuple[Path, set[int]]]:
    """Every value with the lines on which it begins and ends; a list or group with that of its key."""
    left: list[tuple[Node, Path]] = [(root, ())]
    while left:
        node, path = left.pop()
        if isinstance(node, Scalar):
            yield path, {node.span.line, last_line_of(node.span)}
        elif isinstance(node, Mapping):
            for name, (key, value) in reversed(node.entries.items()):
                if not isinstance(value, Scalar) or value.blank:
                    yield (*path, name), {key.span.line}
                left.append((value, (*path, name)))
        else:
            left.extend((item, (*path, index)) for index, item in reversed(list(enumerate(node.items))))


def _without_others(source: Source, comment: Comment) -> Span:
    """The mark with the spaces before it; without them where another comment follows on its line."""
    if comment.found.end() == len(source.line(comment.number).rstrip()):
        return comment.whole
    return Span(source, comment.number, comment.found.start() + 1, comment.number, comment.found.end() + 1)
