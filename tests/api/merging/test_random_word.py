"""Files of Word that are edited at random: the page then says what was written, or the edit is listed. None is lost.

`python tests/api/merging/test_random_word.py 2000 [WORKSPACE PERIOD]` tries so many files; those of a workspace too.
"""

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

if __name__ == "__main__":  # as pytest has it
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[3])]

from budget import examples
from sample import ORGANIZATION, Sample, run

from annual_report.api.merging.changes import WordChanges
from annual_report.api.merging.data_now import DataNow
from annual_report.api.merging.likeness import compared, likeness, says_but_names
from annual_report.api.merging.lines import Line, ReturnedLine
from annual_report.api.merging.returned_lines import returned_lines
from annual_report.api.merging.word_file import WordFile, changes_of, word_file
from annual_report.api.merging.words import words
from annual_report.api.merging.written_back import (
    WrittenBack,
    written_back,
)
from annual_report.load.docx.reading import content_of
from annual_report.load.workspace import Workspace
from tests.api.merging.test_taking_back import REPORT
from tests.api.merging.word_edits import WordEdits


@dataclass(frozen=True)
class Tried:
    """What came of one file: the edits made in it, what is lost without a word, and how much was listed."""

    edits: tuple[str, ...]
    lost: tuple[str, ...]
    done: int
    listed: int


class Desk:
    """A workspace whose report went out as a file of Word."""

    def __init__(self, root: Path, period: str, data: bytes) -> None:
        self._data = data
        sent = word_file("ve.docx", content_of(data))
        self._now = DataNow.read(Workspace.at(root), period, sent.kind, sent.language)

    def tried(self, seed: int) -> Tried:
        """What comes of a file with some random edits."""
        draw = random.Random(seed)  # noqa: S311
        edits = WordEdits(self._data, draw)
        for _ in range(draw.randint(1, 4)):
            edits.edit()
        word = word_file("ve.docx", content_of(edits.data))
        found = changes_of(word, self._now.document)
        back = written_back(self._now, word, found)
        lost = tuple(self._lost(word, found, back))
        return Tried(tuple(edits.made), lost, len(back.done), len(back.not_taken) + len(found.conflicts))

    def _lost(self, word: WordFile, found: WordChanges, back: WrittenBack) -> Iterator[str]:
        returned = returned_lines(word.content, "ve.docx", word.base.texts).lines
        before = self._now.document.lines
        after = (back.after or self._now).document.lines
        said = {compared(line.text) for line in after}
        sent, came = ({compared(line.text) for line in lines} for lines in (before, returned))
        told = [compared(each.text) for each in back.not_taken]
        told += [compared(text) for each in found.conflicts for text in (each.base, each.returned, each.now) if text]
        yield from (f"came: {text}" for text in came - said - sent if not _is_told(text, told, after))
        gone = {compared(line.text) for line in before if line.origin is not None} - came
        # A cell that is listed by itself: what the row of it says else is like what it said before.
        others = [text for text in came - said - sent if _is_told(text, told, ())]
        yield from (
            f"went: {text}"
            for text in gone & said
            if not _is_told(text, told, ()) and not _is_like(text, [*told, *others])
        )
        for pair in _out_of_order(returned, after):
            if not any(_is_told(text, told, ()) for text in pair):
                yield f"moved: {pair}"


def _is_told(text: str, told: list[str], lines: "tuple[Line, ...] | list[Line]") -> bool:
    """Whether a text is nothing, is listed, at least in part, or only has other words for names."""
    if not text or any(each and (each in text or text in each) for each in told):
        return True
    pieces = [each for listed in told if " → " in listed for each in listed.split(" → ")]
    return any(each in text for each in pieces) or any(says_but_names(line, text) for line in lines)


def _is_like(text: str, told: list[str]) -> bool:
    """Whether what is listed is another version of a text."""
    return any(likeness(words(text), words(each)) > 0.5 for each in told)


def _out_of_order(returned: list[ReturnedLine], after: list[Line]) -> Iterator[tuple[str, str]]:
    """Texts, each with one that it stands before, and behind which it stands in the file."""
    ours, theirs = ([compared(line.text) for line in lines] for lines in (after, returned))
    once = {text for lines in (ours, theirs) for text, count in Counter(lines).items() if count > 1}
    place = {text: number for number, text in enumerate(ours)}
    last, before = -1, ""
    for text in theirs:
        if text and text in place and text not in once:
            if place[text] < last:
                yield text, before
            else:
                last, before = place[text], text


def desk_of_sample(root: Path) -> Desk:
    """The workspace of the tests."""
    sample = Sample(root)
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.write("data/2020/report.yaml", REPORT)
    assert not run("build", "2020", "--format", "docx", cwd=root).returncode
    return Desk(root, "2020", (root / "output/2020/bao-cao-2020.docx").read_bytes())


def test_no_edit_is_lost(tmp_path: Path) -> None:
    desk = desk_of_sample(tmp_path)
    done = 0
    for seed in range(examples(40)):
        tried = desk.tried(seed)
        assert not tried.lost, (seed, tried)
        done += tried.done
    assert done > examples(40) / 2  # most is taken


def _main(count: int, workspace: Path | None, period: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = workspace or Path(folder)
        if workspace:
            output = Path(folder) / "docx"
            assert not run("build", period, "--format", "docx", "-o", str(output), cwd=root).returncode
            desk = Desk(root, period, (output / f"bao-cao-{period}.docx").read_bytes())
        else:
            desk = desk_of_sample(root)
        edits: Counter[str] = Counter()
        done = listed = lost = 0
        for seed in range(count):
            tried = desk.tried(seed)
            edits.update(tried.edits)
            done, listed, lost = done + tried.done, listed + tried.listed, lost + bool(tried.lost)
            if tried.lost:
                print(seed, tried.edits, tried.lost, flush=True)  # noqa: T201
        print(f"{count} files, {edits.total()} edits: {done} changes taken, {listed} listed, {lost} files with a loss")  # noqa: T201
        print(dict(edits))  # noqa: T201


if __name__ == "__main__":
    _main(int(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None, sys.argv[3] if len(sys.argv) > 3 else "")
