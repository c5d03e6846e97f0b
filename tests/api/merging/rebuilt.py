"""A judge of `merge` that trusts nothing of it: real files, the commands as people run them, and the plain texts.

A Word file is edited, taken back with `merge --write`, and built anew from the files on disk. Wherever the new file
does not say what the edited one says, paragraph by paragraph and cell by cell, the merge must have listed it, or told
that a figure follows. What the program sets by itself (counted marks, capitals of titles, the closing mark) is counted
apart.

`python tests/api/merging/rebuilt.py COUNT [WORKSPACE PERIOD [FIRST]]` tries so many files.
"""

import json
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Final

if __name__ == "__main__":  # as pytest has it
    sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parents[3])]

from sample import ORGANIZATION, Sample, run

from tests.api.merging.office_habits import OfficeHabits
from tests.api.merging.plain_word import Unit, pieces, plain, tidied
from tests.api.merging.test_taking_back import REPORT

# Versions of each other are at least as alike as this.
_ALIKE: Final = 0.5
_MARKER: Final = re.compile(r"(?:[a-zđ]{1,2}\)|\d+(?:\.\d+)*[.)]|[IVXLC]+\.|[-–+•])\s+|\d+$")


@dataclass(frozen=True)
class Difference:
    """What a rebuilt file says (`is_now`, "" where it says nothing) in place of what was written in Word."""

    wanted: str
    is_now: str
    words: tuple[str, str]
    kind: str = "words"
    crossed: tuple[str, ...] = ()

    @property
    def is_by_rule(self) -> bool:
        """Whether only what the program sets by itself differs: counted marks, capitals of titles, the closing mark."""
        if self.kind not in {"words", "by rule"} or not (self.wanted and self.is_now):
            return False
        return _bare(self.wanted) == _bare(self.is_now)


@dataclass(frozen=True)
class Judged:
    """What came of one file: its edits, how many changes were taken and listed, and what is lost without a word."""

    edits: tuple[str, ...]
    taken: int
    listed: int
    lost: tuple[Difference, ...]
    by_rule: int = 0
    broken: str = ""


@dataclass(frozen=True)
class Told:
    """What the merge listed, and the figures that it said would follow."""

    texts: tuple[str, ...]
    followers: tuple[tuple[str, str], ...]

    @classmethod
    def by(cls, merge: dict[str, Any]) -> "Told":
        """From what `merge --output-format json` says."""
        texts = [each["text"] for each in merge["not_taken"]]
        texts += [each[key] or "" for each in merge["conflicts"] for key in ("went_out", "word", "data")]
        parts = [part for text in texts for part in re.split(r" → |\n| \| ", text)]
        listed = {tidied(each.replace(" | ", " ")) for each in [*texts, *parts]}
        return cls(
            tuple(sorted(each for each in listed if each)),
            tuple((tidied(each["old"]), tidied(each["new"])) for each in merge["followers"]),
        )

    def explains(self, difference: Difference) -> bool:
        """Whether a difference was listed by its text, or follows a figure."""
        if any(self._lists(text, difference) for text in self.texts):
            return True
        return difference.kind == "words" and (difference.words in self.followers or self._follows(difference))

    def _lists(self, text: str, difference: Difference) -> bool:
        if text in difference.crossed:
            return True
        whole = [each for each in (difference.wanted, difference.is_now) if each]
        if any(_has(_bare(text), _bare(each)) or _is_nearly(text, each) for each in whole):
            return True
        return any(_has(text, each) for each in difference.words if each) and any(_has(each, text) for each in whole)

    def _follows(self, difference: Difference) -> bool:
        """Whether the words that differ are parts of a figure that follows: `41/62` after `40/62`."""
        wanted, is_now = difference.words
        return any(
            _has(old, wanted) and _has(new, is_now) and _has(difference.wanted, old) and _has(difference.is_now, new)
            for old, new in self.followers
        )


def _has(text: str, part: str) -> bool:
    """Whether a text has another one in it, from word to word."""
    return bool(part) and re.search(rf"(?<!\w){re.escape(part)}(?!\w)", text) is not None


def _is_nearly(one: str, other: str) -> bool:
    """Whether texts differ in signs and marks alone."""
    return _letters(one) == _letters(other) != ""


def _letters(text: str) -> str:
    marks = re.sub(r"(?<!\S)[a-zđ]{1,2}\)\s", " ", _bare(text))
    return "".join(re.findall(r"\w", marks))


def _without_marker(text: str) -> str:
    return _MARKER.sub("", text, count=1) if (match := _MARKER.match(text)) and match.end() < len(text) else text


def differences(wanted: Sequence[Unit], found: Sequence[Unit]) -> Iterator[Difference]:
    """Where two plain texts differ, by their words, and by their order."""
    here, there = [], []
    for tag, a, b, c, d in SequenceMatcher(None, wanted, found, autojunk=False).get_opcodes():
        if tag != "equal":
            here += [(place, each) for place, each in enumerate(wanted[a:b], a)]
            there += [(place, each) for place, each in enumerate(found[c:d], c)]
    pairs: list[tuple[Unit, Unit]] = []
    for same in (lambda one, other: one == other, _versions):
        for one in list(here):
            best = max(
                (each for each in there if same(one[1], each[1])),
                key=lambda each: _ratio(one[1], each[1]),
                default=None,
            )
            if best is not None:
                here.remove(one)
                there.remove(best)
                pairs.append((one[1], best[1]))
    for one, other in pairs:
        if one == other:
            yield Difference(_line(one), _line(one), ("", ""), "moved", tuple(_crossed(one, wanted, found)))
        else:
            yield from _within(one, other)
    yield from (Difference(_line(unit), "", (_line(unit), ""), "came") for _place, unit in here)
    yield from (Difference("", _line(unit), ("", _line(unit)), "stayed") for _place, unit in there)


def _line(unit: Unit) -> str:
    return tidied(" ".join(unit))


def _crossed(unit: Unit, wanted: Sequence[Unit], found: Sequence[Unit]) -> Iterator[str]:
    """The texts that stand before a text here and behind it there, or the other way round."""
    here, there = wanted.index(unit), found.index(unit)
    for place, each in enumerate(wanted):
        if each in found and (place < here) != (found.index(each) < there):
            yield _line(each)


def _versions(one: Unit, other: Unit) -> bool:
    return (len(one) > 1) == (len(other) > 1) and _ratio(one, other) >= _ALIKE


def _ratio(one: Unit, other: Unit) -> float:
    return SequenceMatcher(None, pieces(" ".join(one)), pieces(" ".join(other)), autojunk=False).ratio()


def _within(one: Unit, other: Unit) -> Iterator[Difference]:
    if (rule := Difference(_line(one), _line(other), (_line(one), _line(other)), "by rule")).is_by_rule:
        yield rule
        return
    cells = zip(one, other, strict=True) if len(one) == len(other) else [(" ".join(one), " ".join(other))]
    for wanted, is_now in cells:
        first, second = pieces(wanted), pieces(is_now)
        for tag, a, b, c, d in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
            if tag != "equal":
                words = _slice(wanted, first, a, b), _slice(is_now, second, c, d)
                yield Difference(_line(one), _line(other), words)
        if first == second and wanted != is_now:
            yield Difference(wanted, is_now, ("", ""), "blanks")


def _slice(text: str, words: Sequence[str], start: int, end: int) -> str:
    """The part of a text from one of its words to another one."""
    at, begin, last = 0, 0, 0
    for number, word in enumerate(words):
        at = text.index(word, at)
        if number == start:
            begin = at
        at += len(word)
        if number < end:
            last = at
    return text[begin:last] if end > start else ""


def _bare(text: str) -> str:
    """A text without what the program sets by itself."""
    return _without_marker(text).casefold().replace("\u2011", "-").removesuffix("./.").rstrip(".; ")


@dataclass
class Judge:
    """A workspace the report of which went out as a file of Word; each file is tried in a copy of it."""

    root: Path
    period: str
    stem: str = ""
    sent: bytes = field(default=b"", init=False)

    def __post_init__(self) -> None:
        """Sends the file out."""
        self.stem = self.stem or f"bao-cao-{self.period}"
        self.sent = self._built(self.root)

    def _built(self, root: Path) -> bytes:
        done = run("build", self.period, "--format", "docx", cwd=root)
        if done.returncode:
            raise NotBuiltError(done.stdout + done.stderr)
        return (root / f"output/{self.period}/{self.stem}.docx").read_bytes()

    def judged(self, seed: int) -> Judged:
        """What comes of a file with some random edits."""
        draw = random.Random(seed)  # noqa: S311
        edits = OfficeHabits(self.sent, draw)
        for _ in range(draw.randint(1, 4)):
            edits.edit()
        return self.of(edits.data, tuple(edits.made))

    def of(self, data: bytes, made: tuple[str, ...] = ()) -> Judged:
        """What comes of a file that was edited."""
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder) / "ban-sao"
            shutil.copytree(self.root, root, ignore=shutil.ignore_patterns("output", ".git", ".venv"))
            (root / "ve.docx").write_bytes(data)
            done = run("merge", "ve.docx", "--write", "--output-format", "json", cwd=root)
            try:
                merge = json.loads(done.stdout)
                rebuilt = self._built(root)
            except (json.JSONDecodeError, NotBuiltError) as error:
                return Judged(made, 0, 0, (), broken=f"{done.stderr[-600:]} {str(error)[-900:]}")
        told = Told.by(merge)
        listed = len(merge["not_taken"]) + len(merge["conflicts"])
        taken = len(merge["figures"]) + len(merge["changes"])
        unlike = list(differences(plain(data), plain(rebuilt)))
        lost = [each for each in unlike if not told.explains(each)]
        by_rule = [each for each in lost if each.is_by_rule]
        return Judged(made, taken, listed, tuple(each for each in lost if each not in by_rule), len(by_rule))


class NotBuiltError(Exception):
    """The data can no longer be built."""


def sample_judge(root: Path) -> Judge:
    """The judge of the workspace of the tests."""
    sample = Sample(root)
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.write("data/2020/report.yaml", REPORT)
    return Judge(root, "2020")


def main(count: int, workspace: Path | None, period: str, first: int, say: Callable[[str], None]) -> None:
    """Tries files, and tells of all that is lost, then the sums."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "mau"
        if workspace:
            shutil.copytree(workspace, root, ignore=shutil.ignore_patterns(".git", ".venv", "output", "src", "tests"))
        judge = Judge(root, period) if workspace else sample_judge(root)
        edits: Counter[str] = Counter()
        kinds: Counter[str] = Counter()
        taken = listed = lost = by_rule = broken = 0
        for seed in range(first, first + count):
            done = judge.judged(seed)
            edits.update(done.edits)
            taken, listed, by_rule = taken + done.taken, listed + done.listed, by_rule + done.by_rule
            lost, broken = lost + bool(done.lost), broken + bool(done.broken)
            for each in done.lost:
                kinds[each.kind] += 1
                say(f"{seed} {done.edits} {each.kind}: {each.words}\n   word: {each.wanted}\n   page: {each.is_now}")
            if done.broken:
                say(f"{seed} {done.edits} BROKEN {done.broken}")
        say(f"{count} files, {edits.total()} edits: {taken} taken, {listed} listed, {lost} files with a loss")
        say(f"{dict(kinds)}; {broken} not built or not merged; {by_rule} differ in counted marks, capitals, end")
        say(str(dict(edits)))


if __name__ == "__main__":
    given = sys.argv[1:]
    main(
        int(given[0]),
        Path(given[1]) if len(given) > 1 else None,
        given[2] if len(given) > 2 else "",
        int(given[3]) if len(given) > 3 else 0,
        lambda text: print(text, flush=True),  # noqa: T201
    )
