"""Runs of text in a paragraph: bold, italic, links, room to write in, and the stretches that no line breaks."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from docx.opc.constants import RELATIONSHIP_TYPE

from annual_report.document.addresses import with_links
from annual_report.document.tree import Run
from annual_report.render.docx.oxml import element

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

_NO_BREAK_SPACE: Final = "\u00a0"
# Dots to write on are as wide as the room that is left: so many a millimetre.
_MM_PER_DOT: Final = 1.2
# What XML has no place for.
_NO_CHARACTER: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def add_runs(paragraph: "Paragraph", runs: str | Iterable[Run]) -> None:
    """Adds `runs`, or a text without a look, to the paragraph; addresses in it become links."""
    for run in (Run(runs),) if isinstance(runs, str) else runs:
        for part in with_links(run):
            _add(paragraph, part)


def _add(paragraph: "Paragraph", run: Run) -> None:
    text = "…" * max(round(run.blank / (_MM_PER_DOT * 3)), 2) if run.blank else _NO_CHARACTER.sub("", run.text)
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
