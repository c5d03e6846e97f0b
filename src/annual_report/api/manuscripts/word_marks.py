"""What others left in a Word file: open comments, and tracked changes that nobody has accepted or rejected."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, groupby, islice
from typing import Final

from annual_report.diagnostics import Diagnostic, DocumentPart, FilePlace, ParagraphPlace, Rule
from annual_report.language import N_, Language, Message, message
from annual_report.load.docx.content import (
    Comment,
    Revision,
    RevisionKind,
    WordBlock,
    WordContent,
    WordParagraph,
    WordRow,
    WordTable,
)
from annual_report.load.rules import OPEN_COMMENT, UNACCEPTED_CHANGE
from annual_report.values.dates import written_day

# Of each kind: who has more than these to read does not read them one by one.
_MOST: Final = 1000
# So many characters of a text are told: enough to find it there.
_LONGEST: Final = 200
_SOMEBODY: Final = message(N_("somebody"))
_TEXTS: Final = {
    RevisionKind.INSERTED: N_("{author} inserted “{text}”"),
    RevisionKind.DELETED: N_("{author} deleted “{text}”"),
    RevisionKind.MOVED_HERE: N_("{author} moved “{text}” to this place"),
    RevisionKind.MOVED_AWAY: N_("{author} moved “{text}” away from here"),
}
_ENDS: Final = {
    True: N_("{author} parted this paragraph from the next one"),
    False: N_("{author} joined this paragraph with the next one"),
}
_ROWS: Final = {
    True: N_("{author} inserted this row of a table"),
    False: N_("{author} deleted this row of a table"),
}
_SETTLE: Final = message(N_("do what it asks, then delete it in Word, or mark it as resolved"))
_DECIDE: Final = message(N_("accept or reject it in Word"))
Key = tuple[DocumentPart | None, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Day:
    """The day of a moment as a Word file says it (`2026-12-01T08:00:00Z`)."""

    day: date

    def say(self, language: Language) -> str:
        """`01/12/2026`."""
        return written_day(self.day, language)


def marks_in(content: WordContent, name: str, places: Iterable[ParagraphPlace]) -> list[Diagnostic]:
    """What is told of the comments and changes in the file `name`, whose paragraphs stand in the `places`."""
    known: dict[Key, ParagraphPlace] = {}
    for each in places:
        known.setdefault((each.part, each.numbers), each)
    found = _Marks(name, known)
    blocks = chain(content.blocks, *(part.blocks for part in content.beside))
    return [*islice(found.comments(content.comments), _MOST), *islice(found.changes(blocks), _MOST)]


@dataclass(frozen=True, slots=True)
class _Marks:
    """Finds marks in the file `name`, whose paragraphs with text are `known` by where they stand."""

    name: str
    known: Mapping[Key, ParagraphPlace]

    def comments(self, comments: Iterable[Comment]) -> Iterator[Diagnostic]:
        """Those that are open, each with its answers."""
        told = list(comments)
        answers: dict[str, list[Comment]] = {}
        for each in told:
            answers.setdefault(each.answers, []).append(each)
        for comment in told:
            if comment.done or comment.answers:
                continue
            what = N_("comment by {author}: “{text}”")
            notes = [
                _by(N_("answer by {author}: “{text}”"), each.author, each.date, each.text)
                for each in answers.get(comment.id, ())
                if comment.id
            ]
            said = _by(what, comment.author, comment.date, comment.text)
            yield self._diagnostic(OPEN_COMMENT, said, (comment.part, comment.numbers), comment.quoted, tuple(notes))

    def changes(self, blocks: Iterable[WordBlock]) -> Iterator[Diagnostic]:
        """Those that are neither accepted nor rejected, in the order of reading."""
        for block in blocks:
            if isinstance(block, WordParagraph):
                yield from self._in_paragraph(block)
                continue
            for row in block.rows:
                if row.revision:
                    yield self._row(row, block)
                else:
                    yield from self.changes(chain.from_iterable(cell.blocks for cell in row.cells))

    def _row(self, row: WordRow, table: WordTable) -> Diagnostic:
        """What was done with a row, told at the first paragraph in it that has text."""
        paragraphs = (each for cell in row.cells for each in cell.blocks if isinstance(each, WordParagraph))
        keys = [(each.part, each.numbers) for each in paragraphs]
        key = next((each for each in keys if each in self.known), keys[0] if keys else (None, (table.number,)))
        revision = row.revision or Revision(RevisionKind.INSERTED)
        said = _by(_ROWS[revision.kind.is_new], revision.author, revision.date)
        return self._diagnostic(UNACCEPTED_CHANGE, said, key)

    def _in_paragraph(self, paragraph: WordParagraph) -> Iterator[Diagnostic]:
        """The changes of one paragraph: what one person did in one go is one, and so is a paragraph that is new."""
        key, at, kinds = (paragraph.part, paragraph.numbers), 0, set[tuple[RevisionKind, str]]()
        for revision, runs in groupby(paragraph.runs, key=lambda run: _without_time(run.revision)):
            group = list(runs)
            text = "".join(run.text for run in group)
            is_there = revision is None or revision.kind.is_new
            if revision is not None and text.strip():
                kinds.add((revision.kind, revision.author))
                dated = next(run.revision.date for run in group if run.revision)
                said = _by(_TEXTS[revision.kind], revision.author, dated, text)
                yield self._diagnostic(UNACCEPTED_CHANGE, said, key, text if is_there else "", at=at)
            at += len(text) if is_there else 0
        mark = paragraph.mark
        if mark is not None and not any(kind.is_new == mark.kind.is_new for kind, _author in kinds):
            said = _by(_ENDS[mark.kind.is_new], mark.author, mark.date)
            yield self._diagnostic(UNACCEPTED_CHANGE, said, key)

    def _diagnostic(
        self, rule: Rule, said: Message, key: Key, text: str = "", notes: tuple[Message, ...] = (), *, at: int = 0
    ) -> Diagnostic:
        """What is told at the paragraph that stands at `key`, at the `text` in it that begins `at` or later."""
        fix = _SETTLE if rule is OPEN_COMMENT else _DECIDE
        place = self.known.get(key)
        if place is None:
            return Diagnostic(rule, said, self._nowhere(key), notes, fix)
        words = text.strip().partition("\n")[0]
        begin = max(place.text.find(words, at), 0)
        end = begin + len(words)
        return Diagnostic(rule, said, replace(place, start=begin, end=end), notes, fix)

    def _nowhere(self, key: Key) -> ParagraphPlace | FilePlace:
        """The place of what has no text of its own any more."""
        part, numbers = key
        return FilePlace(self.name) if part is None else ParagraphPlace(self.name, part, numbers)


def _without_time(revision: Revision | None) -> Revision | None:
    return revision and replace(revision, date="")


def _by(what: str, author: str, moment: str, text: str = "") -> Message:
    """What somebody did or said, and on which day, as far as the file says it."""
    short = " ".join(text.split())
    short = short if len(short) <= _LONGEST else f"{short[:_LONGEST].rstrip()}…"
    said = message(what, author=author.strip() or _SOMEBODY, text=short)
    try:
        day = _Day(date.fromisoformat(moment[:10]))
    except ValueError:
        return said
    return message(N_("{what} ({day})"), what=said, day=day)
