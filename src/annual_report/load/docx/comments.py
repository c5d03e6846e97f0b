"""Comments of a Word file: what they say, where they are, which are done with and which answer others."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from annual_report.load.docx.content import Comment, WordParagraph, paragraphs_in
from annual_report.load.docx.package import OfficePackage
from annual_report.load.docx.walk import COMMENTS, Common, Walk

_MOST_QUOTED: Final = 500
_ON: Final = frozenset({"1", "true", "on"})


def comments_of(package: OfficePackage, name: str, extended: str | None, common: Common) -> list[Comment]:
    """The comments in the part `name`, with what the part `extended` says of them."""
    walk = Walk(common, root=COMMENTS)
    package.read(name, walk.start, walk.end, walk.text)
    states = _states(package, extended) if extended else {}
    marks = walk.found.marks
    told = {marks[mark]: (done, marks.get(parent, "")) for mark, (done, parent) in states.items() if mark in marks}
    return [
        replace(each, text="\n".join(p.text for p in paragraphs_in(tuple(blocks))), done=done, answers=answers)
        for each, blocks in walk.found.comments
        for done, answers in [told.get(each.id, (False, ""))]
    ]


def _states(package: OfficePackage, name: str) -> dict[str, tuple[bool, str]]:
    """Whether a comment is done with, and the mark of the one that it answers, by the mark of its last paragraph."""
    states: dict[str, tuple[bool, str]] = {}

    def start(tag: str, attributes: dict[str, str]) -> None:
        if tag.rpartition(" ")[2] == "commentEx":
            said = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
            states[said.get("paraId", "")] = (said.get("done", "0") in _ON, said.get("paraIdParent", ""))

    package.read(name, start)
    return states


def placed(comments: Iterable[Comment], paragraphs: Iterable[WordParagraph]) -> tuple[Comment, ...]:
    """The `comments`, each with the place in the `paragraphs` where it begins and what it is on."""
    begun: dict[str, WordParagraph] = {}
    quoted: dict[str, str] = {}
    for paragraph in paragraphs:
        for run in paragraph.runs:
            for key in run.comments:
                begun.setdefault(key, paragraph)
                said = quoted.get(key, "")
                if run.is_accepted and len(said) < _MOST_QUOTED:
                    quoted[key] = (said + run.text)[:_MOST_QUOTED]
    return tuple(_placed(each, begun, quoted) for each in comments)


def _placed(comment: Comment, begun: Mapping[str, WordParagraph], quoted: Mapping[str, str]) -> Comment:
    where = begun.get(comment.id)
    if where is None:
        return comment
    return replace(comment, part=where.part, numbers=where.numbers, quoted=quoted.get(comment.id, ""))
