"""A file of the next report whose texts were kept in several languages: each with all of them, as it was before."""

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from dataclasses import replace

from annual_report.api.begin.writing import Entry, Group, written
from annual_report.diagnostics import Edit, Source, edited
from annual_report.language import Language
from annual_report.load.binding.text_languages import kinds_of_texts
from annual_report.load.translations import Translations
from annual_report.load.unreviewed import mark_on
from annual_report.load.yaml.nodes import Mapping, Node, Scalar, Sequence
from annual_report.load.yaml.reader import read_yaml
from annual_report.model.base import Model
from annual_report.model.key_names import KeyReader
from annual_report.model.tables import Row

_Texts = dict[Language, Scalar]


def with_other_languages(
    text: str, language: Language, others: AnyMapping[Language, str], model: type[Model], listed: Translations
) -> str:
    """The file `text` in `language`, which writes a `model`, with what is said otherwise in the `others`.

    What the list of translations says is left to it. Where an other has not the same keys there, it is left out.
    """
    source = Source("", text)
    root, trees = _tree(text), {code: _tree(other) for code, other in others.items()}
    if root is None:
        return text
    edits: list[Edit] = []
    for node, kind, said in _texts(root, {code: tree for code, tree in trees.items() if tree}, model):
        differing = {
            code: each
            for code, each in said.items()
            if each.text != node.text and getattr(listed.of(node.text, code), "text", None) != each.text
        }
        if differing and not node.blank:
            edits.append(_edit(source, node, {language: node, **differing}, kind))
    return edited(source, [(each,) for each in edits])


def _tree(text: str) -> Node | None:
    return read_yaml(Source("", text), names=KeyReader())[0]


def _texts(node: Node, others: AnyMapping[Language, Node], kind: type) -> Iterator[tuple[Scalar, type, _Texts]]:
    """Every text in `node`, which writes something of a `kind`, with the texts in its place in the others."""
    if isinstance(node, Scalar):
        if not issubclass(kind, Model):
            yield node, kind, {code: each for code, each in others.items() if isinstance(each, Scalar)}
    elif isinstance(node, Sequence):
        alike = {code: each for code, each in others.items() if isinstance(each, Sequence)}
        alike = {code: each for code, each in alike.items() if len(each.items) == len(node.items)}
        for index, item in enumerate(node.items):
            yield from _texts(item, {code: each.items[index] for code, each in alike.items()}, kind)
    elif issubclass(kind, Model):
        kinds = kinds_of_texts(kind)
        for name, (_key, value) in node.entries.items():
            there = {
                code: each.entries[name][1]
                for code, each in others.items()
                if isinstance(each, Mapping) and name in each.entries
            }
            if name in kinds:
                yield from _texts(value, there, kinds[name])


def _edit(source: Source, node: Scalar, said: _Texts, kind: type) -> Edit:
    """The edit that puts a text in several languages in the place of `node`."""
    texts = {code: each.text for code, each in said.items()}
    if kind is Row:
        texts = {
            code: each if each == node.text else _without_cells_of(node.text, each) for code, each in texts.items()
        }
    span = node.span
    line = source.line(span.line)
    mark = mark_on(line)
    if node.in_brackets:
        inner = [f'{code}: "{_escaped(each)}"' for code, each in texts.items()]
        return Edit(span, f"{{{', '.join(inner)}}}")
    before = line[: span.column - 1]
    begins_item = before.lstrip().removesuffix(" ").endswith("-") and not before.rstrip().endswith(":")
    indent = len(before) if begins_item else len(before) - len(before.lstrip(" -")) + 2
    marks = [mark] * (len(texts) - 1) + [mark if span.end_line > span.line else ""]
    entries = [Entry(code, each, mark=own) for (code, each), own in zip(texts.items(), marks, strict=True)]
    lines = written(Group(entries)).splitlines()
    body = f"\n{' ' * indent}".join(lines)
    if begins_item:
        return Edit(span, body)
    behind_colon = replace(span, column=len(before.rstrip()) + 1)
    return Edit(behind_colon, f"\n{' ' * indent}{body}")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _without_cells_of(whole: str, row: str) -> str:
    """A row without the cells at its end that are those of the `whole` one: they are taken from there."""
    cells, others = ([cell.strip() for cell in each.split("|")] for each in (row, whole))
    if len(cells) != len(others):
        return row
    kept = ["" if cell == other else cell for cell, other in zip(cells, others, strict=True)]
    while kept and not kept[-1]:
        kept.pop()
    return " | ".join(kept)
