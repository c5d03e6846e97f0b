"""Writes down what the samples of `init` make up: each text on a line that is marked so."""

import re
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from annual_report.api.begin import write_scaffold
from annual_report.api.begin.kinds import BODY_KINDS, ENGLISH_KINDS, MARKS, BodyKind
from annual_report.checks.sample_texts import LIST, written
from annual_report.diagnostics import Source
from annual_report.load.yaml.reader import read_yaml


def sample_texts() -> list[str]:
    """What is marked in the samples of all kinds of bodies, in both languages."""
    found: set[str] = set()
    with TemporaryDirectory() as folder:
        for kind in BODY_KINDS:
            for language in MARKS:
                root = Path(folder, kind.name, language)
                found.update(_made_up(root, language, kind))
        for kind in ENGLISH_KINDS:
            found.update(_made_up(Path(folder, f"documents-{kind.name}"), kind.documents, kind))
    return sorted(found)


def _made_up(root: Path, language: str, kind: BodyKind) -> Iterator[str]:
    write_scaffold(root, 2024, language, kind)
    for file in root.rglob("data/**/*.yaml"):
        yield from _marked(file.read_text("utf-8"), MARKS[language])


def _marked(text: str, mark: str) -> Iterator[str]:
    lines, marked = text.splitlines(), re.compile(rf"\S +# {mark}$")
    root, _problems = read_yaml(Source("sample", text))
    for each in written(root) if root else ():
        if marked.search(lines[each.line - 1]):
            yield each.words


if __name__ == "__main__":
    LIST.write_text("".join(f"{each}\n" for each in sample_texts()), "utf-8")
