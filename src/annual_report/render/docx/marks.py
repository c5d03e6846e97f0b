"""Marks in a Word file by which its texts are known when it comes back: bookmarks around them, controls around figures.

A bookmark is seen by nobody, and stays with its text in every office program; a control shows what is one figure.
Controls around whole paragraphs would be in the way of whoever writes, and LibreOffice 7.4 loses text at such.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final

from docx.oxml.ns import qn

from annual_report.document.base_text import PlacedText, blank_text, bookmark, control_tag, grouped
from annual_report.document.tree import Run, Runs, runs_of
from annual_report.render.docx.oxml import element
from annual_report.render.docx.runs import add_runs

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

# Word shows this much of the title of a control.
_LONGEST_TITLE: Final = 64


class Marks:
    """Writes the `texts` of a document into paragraphs, one after another, with their marks."""

    def __init__(self, texts: Iterable[PlacedText]) -> None:
        self._texts: Iterator[PlacedText] = iter(texts)
        self._number = 0

    def add(self, paragraph: "Paragraph", said: "str | Runs") -> None:
        """Adds the next text, which says what is `said`; a line break stands for a space.

        Raises ValueError where the next text is another: then the document and its base went different ways.
        """
        text = next(self._texts)
        groups = grouped(runs_of(said) if isinstance(said, str) else said)
        if [_words(group) for group in groups] != [run.text for run in text.runs]:
            raise ValueError(f"text {text.number} is not the next one")
        end = self._bookmark(paragraph._p, bookmark(text.number))
        for index, (group, run) in enumerate(zip(groups, text.runs, strict=True)):
            if run.name or run.origin:
                self._control(paragraph, group, text.number, index, run)
            else:
                add_runs(paragraph, group)
        paragraph._p.append(end)

    def _control(self, paragraph: "Paragraph", runs: list[Run], number: int, index: int, run: Run) -> None:
        """Adds `runs` in a control with the title of their name, or of what they are."""
        parent, control, content = paragraph._p, element("w:sdt"), element("w:sdtContent")
        properties = element("w:sdtPr")
        title = run.name or (str(run.origin.path[-1]) if run.origin else "")
        properties.append(element("w:alias", val=title[:_LONGEST_TITLE]))
        properties.append(element("w:tag", val=control_tag(number, index)))
        properties.append(element("w:id", val=self._next()))
        control.extend([properties, content])
        already = len(parent)
        end = self._bookmark(parent, bookmark(number, index))
        add_runs(paragraph, runs)
        content.extend(list(parent)[already:])
        content.append(end)
        parent.append(control)

    def _bookmark(self, parent: Any, name: str) -> Any:
        """Begins a bookmark at the end of `parent`, and gives what ends it."""
        number = self._next()
        parent.append(element("w:bookmarkStart", id=number, name=name))
        return element("w:bookmarkEnd", id=number)

    def _next(self) -> int:
        self._number += 1
        return self._number


def runs_in(paragraph: "Paragraph") -> list[Any]:
    """All runs of a paragraph, those in controls and links too."""
    from docx.text.run import Run as WordRun

    return [WordRun(run, paragraph) for run in paragraph._p.iter(qn("w:r"))]


def _words(runs: list[Run]) -> str:
    return "".join(blank_text(run) if run.blank else run.text for run in runs).replace("\n", " ")
