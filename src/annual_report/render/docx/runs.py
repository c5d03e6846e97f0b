"""Runs of text in a paragraph: bold, italic, links, room to write in, and the stretches that no line breaks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE

from annual_report.document.addresses import with_links
from annual_report.document.base_text import blank_text
from annual_report.document.tree import Run, Runs, runs_of
from annual_report.render.docx.oxml import element

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_NO_BREAK_SPACE: Final = "\u00a0"
# What XML has no place for.
_NO_CHARACTER: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def add_runs(paragraph: "Paragraph", runs: str | Iterable[Run]) -> None:
    """Adds `runs`, or a text without a look, to the paragraph; addresses in it become links."""
    for run in (Run(runs),) if isinstance(runs, str) else runs:
        for part in with_links(run):
            _add(paragraph, part)


def broken(text: str, lines: Sequence[str]) -> Runs:
    """The runs of `text` with a line break at the end of each of its `lines`, in place of the space there."""
    ends, length = set[int](), 0
    for line in lines[:-1]:
        length = text.index(line, length) + len(line)
        ends.add(length)
    at, runs = 0, list[Run]()
    for run in runs_of(text):
        signs = ("\n" if at + index in ends and sign == " " else sign for index, sign in enumerate(run.text))
        runs.append(replace(run, text="".join(signs)))
        at += len(run.text)
    return tuple(runs)


def _add(paragraph: "Paragraph", run: Run) -> None:
    text = blank_text(run) if run.blank else _NO_CHARACTER.sub("", run.text)
    if run.together and not run.link:
        text = text.replace(" ", _NO_BREAK_SPACE)
    made = paragraph.add_run(text)
    if run.strong:
        made.bold = True
    if run.emphasis:
        made.italic = True
    if run.link:
        relation = paragraph.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        link = element("w:hyperlink", history=1)
        link.set("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id", relation)
        made._r.addprevious(link)
        link.append(made._r)
