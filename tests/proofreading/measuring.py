"""How much of slips.yaml proofreading finds, and what it finds where there is nothing to be found.

    python tests/proofreading/measuring.py [class ...]

prints what is missed of these classes (of all, unless told) and what is falsely found, then the shares.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from itertools import groupby
from pathlib import Path
from typing import Any, Final
from unicodedata import normalize

import yaml

from annual_report.api.checking import DataFiles, check_period
from annual_report.api.manuscripts.plain import passages as passages_of_text
from annual_report.checks.check_input import CheckInput, DocumentFile
from annual_report.checks.passages import passages
from annual_report.diagnostics import Diagnostic
from annual_report.load.workspace import Workspace
from annual_report.proofreading import Knowledge, Slip, proofread
from annual_report.proofreading.knowledge import KnownAmount, KnownName
from annual_report.proofreading.markdown_passages import passages_of_markdown
from annual_report.proofreading.placed_passage import PlacedPassage
from annual_report.proofreading.registry import PROOFREADERS

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parents[1]
MOST_FIXES: Final = 2
_TABLE: Final = "\n|---"  # below the head of a table in Markdown
_TONES: Final[dict[str, Any]] = {"cũ": "old", "mới": "new"}


@dataclass(frozen=True)
class Given:
    """A sentence of the sheet with its slip, which stands from `start` to `end`."""

    kind: str
    text: str
    start: int
    end: int
    right: tuple[str, ...]
    knowledge: Knowledge

    @property
    def wrong(self) -> str:
        """The slip."""
        return self.text[self.start : self.end]

    def corrected(self) -> set[str]:
        """The sentence as it may be; where the slip is to go, one space beside it may go too."""
        before, behind = self.text[: self.start], self.text[self.end :]
        made = {before + right + behind for right in self.right}
        if "" in self.right:
            made |= {before.removesuffix(" ") + behind, before + behind.removeprefix(" ")}
        return {normalize("NFC", each) for each in made}


@dataclass(frozen=True)
class Found:
    """What a proofreader says of a text, where in it."""

    rule: str
    start: int
    end: int
    slip: Slip

    @property
    def told(self) -> str:
        """The rule, what is wrong, and what to write."""
        fixes = " | ".join(self.slip.fixes[:MOST_FIXES])
        return f"{self.rule}: {self.slip.text!r} -> {fixes!r}"


@dataclass
class Result:
    """What became of one slip: found or not, and whether the right correction was proposed."""

    given: Given
    near: list[Found] = field(default_factory=list)

    @property
    def found(self) -> bool:
        """Whether anything was said of the slip."""
        return bool(self.near)

    @property
    def mended(self) -> bool:
        """Whether one of the first two proposals makes the sentence right; where only its author can, it is enough."""
        return self.found and (not self.given.right or any(self._attempts()))

    def _attempts(self) -> Iterator[bool]:
        wanted = self.given.corrected()
        for _rule, same in groupby(self.near, key=lambda each: each.rule):
            found = list(same)
            for each in found:
                yield from (_with(self.given.text, [(each, fix)]) in wanted for fix in each.slip.fixes[:MOST_FIXES])
            if all(each.slip.fixes for each in found):  # two words of one slip, told one by one
                yield _with(self.given.text, [(each, each.slip.fixes[0]) for each in found]) in wanted


def sheet(name: str = "slips.yaml") -> list[Given]:
    """The sentences of a sheet."""
    return [_given(each) for each in yaml.safe_load(HERE.joinpath(name).read_text("utf-8"))]


def _given(entry: Mapping[str, Any]) -> Given:
    start = -1
    for _ in range(entry.get("nth", 1)):
        start = entry["text"].index(entry["wrong"], start + 1)
    end = start + len(entry["wrong"])
    known = knowledge(entry.get("context", {}))
    return Given(entry["class"], entry["text"], start, end, tuple(entry["right"]), known)


def knowledge(context: Mapping[str, Any]) -> Knowledge:
    """What the `context` of an entry says that proofreaders should know."""
    year, style = context.get("period"), context.get("style", {})
    names = [KnownName(each["name"], tuple(each["short_names"])) for each in context.get("bodies", ())]
    names += [KnownName("Hội Mẫu", is_own=True)] if "statistics" in context else []
    names += [KnownName(each, kind="person") for each in context.get("people", ())]
    names += [KnownName(each, kind="series") for each in context.get("contests", ())]
    names += [KnownName(each, kind="document") for each in context.get("documents", ())]
    figures = context.get("statistics")
    return Knowledge(
        names=tuple(names),
        tone=_TONES.get(style.get("tone")),
        i_or_y=style.get("y"),
        period=(date(year, 1, 1), date(year, 12, 31)) if year else None,
        figures=frozenset(map(Fraction, figures.values())) if figures else None,
        amounts=tuple(
            KnownAmount(name.lower(), name.lower(), Fraction(value)) for name, value in (figures or {}).items()
        ),
    )


def found_in(text: Sequence[PlacedPassage], known: Knowledge) -> list[Found]:
    """All that proofreaders say of a text, by rule and place."""
    found = []
    for proofreader, slip in proofread(text, known, PROOFREADERS):
        assert isinstance(slip.passage, PlacedPassage)
        found.append(Found(proofreader.rule.name, *slip.passage.origin(slip.start, slip.end), slip))
    return sorted(found, key=lambda each: (each.rule, each.start))


def results(name: str = "slips.yaml") -> list[Result]:
    """What became of each slip of a sheet."""
    return [_result(each) for each in sheet(name)]


def _result(given: Given) -> Result:
    read = passages_of_markdown if _TABLE in given.text else passages_of_text
    found = found_in(list(read(given.text)), given.knowledge)
    return Result(given, [each for each in found if _meets(each, given)])


def _meets(found: Found, given: Given) -> bool:
    """Whether some of what is told stands in the slip, or, where something is missing, at it."""
    if found.start == found.end:
        return given.start <= found.start <= given.end
    return found.start < given.end and found.end > given.start


def _with(text: str, fixes: Sequence[tuple[Found, str]]) -> str:
    for found, fix in sorted(fixes, key=lambda each: -each[0].start):
        text = text[: found.start] + fix + text[found.end :]
    return normalize("NFC", text)


@dataclass
class Sound:
    """A text without slips: how many words it has, and what is said of it all the same."""

    name: str
    words: int
    said: list[str]
    errors: int = 0


def sound() -> list[Sound]:
    """All texts that hold no slip: the files of sound/, and the data of all workspaces."""
    return [*map(_sound_file, sorted(HERE.glob("sound*/*.md"))), *_sound_workspaces()]


def _sound_file(path: Path) -> Sound:
    read = list(passages_of_markdown(path.read_text("utf-8")))
    found = found_in(read, Knowledge())
    errors = sum(each.rule.severity == "error" for each in PROOFREADERS if each.rule.name in {f.rule for f in found})
    return Sound(path.name, sum(len(each.words) for each in read), [each.told for each in found], errors)


def _sound_workspaces() -> Iterator[Sound]:
    rules = {each.rule.name for each in PROOFREADERS}
    for root in (ROOT, *sorted(each for each in (ROOT / "examples").iterdir() if each.is_dir())):
        shelf = DataFiles(Workspace.at(root))
        for key in shelf.workspace.periods():
            checked = check_period(shelf, key)
            found = [each for each in checked.diagnostics if each.rule.name in rules]
            assert checked.report.value is not None
            organization, folder = checked.organization, shelf.workspace.period_folder(key)
            found_beside = {kind: DocumentFile(loaded) for kind, loaded in checked.documents.items()}
            subject = CheckInput(
                checked.report.value, checked.report, organization.value, organization, root, folder, found_beside
            )
            words = sum(len(each.words) for each in passages(subject))
            errors = sum(each.is_error for each in found)
            yield Sound(f"{root.name}/{key}", words, [_told(each) for each in found], errors)


def _told(found: Diagnostic) -> str:
    fix = found.fix.say("vi") if found.fix else ""
    return f"{found.rule.name}: {found.span.place} {found.span.text!r} {fix}"


def main(kinds: Sequence[str]) -> None:
    """Prints what is missed and falsely found, and the shares."""
    say = sys.stdout.write
    of_kind: dict[str, list[Result]] = {}
    for result in results():
        of_kind.setdefault(result.given.kind, []).append(result)
    for kind, each in of_kind.items():
        for result in each if not kinds or kind in kinds else ():
            if not result.mended:
                said = "; ".join(found.told for found in result.near) or "nothing"
                wanted = " | ".join(map(repr, result.given.right)) or "(only to be found)"
                say(f"{'NO FIX' if result.found else 'MISSED'} {kind}: {result.given.text!r}\n")
                say(f"       {result.given.wrong!r} -> {wanted}; said: {said}\n")
    texts = sound()
    for text in texts:
        for said in text.said:
            say(f"FALSE {text.name}: {said}\n")
    for kind, each in [*of_kind.items(), ("all", [one for all_of in of_kind.values() for one in all_of])]:
        found, mended = sum(one.found for one in each), sum(one.mended for one in each)
        say(f"{kind:<16} {len(each):>4} slips, {found / len(each):>6.1%} found, {mended / len(each):>6.1%} mended\n")
    words, false = sum(text.words for text in texts), sum(len(text.said) for text in texts)
    say(f"{words} sound words, {false} false findings: {1000 * false / words:.2f} in 1,000 words\n")


if __name__ == "__main__":
    main(sys.argv[1:])
