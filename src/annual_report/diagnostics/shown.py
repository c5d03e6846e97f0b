"""What is shown of many diagnostics: of each file so many, errors before warnings; and how many there are in all."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.diagnostics.source import seen_from_above
from annual_report.language import N_, Message, message

# More of one file than anybody mends at once; one that has nothing to do with reports may give a hundred thousand.
MOST: Final = 500
_MOST_RULES: Final = 5
_SOME: Final = N_("{file}: {shown} of {all} problems are shown; the rest, by rule: {rules}")


@dataclass(frozen=True, slots=True)
class Cut:
    """A file of whose problems (`all`) only some are `shown`; the `rest` by rule, the most frequent first."""

    file: str
    shown: int
    all: int
    rest: tuple[tuple[str, int], ...]

    @property
    def told(self) -> Message:
        """The same as a sentence."""
        rules = [f"{rule} {count}" for rule, count in self.rest[:_MOST_RULES]]
        more = ["…"] if len(self.rest) > _MOST_RULES else []
        return message(_SOME, file=self.file, shown=self.shown, all=self.all, rules=", ".join([*rules, *more]))


@dataclass(frozen=True, slots=True)
class Shown:
    """The diagnostics that are shown, how many errors and warnings there are in all, and the files that were cut."""

    diagnostics: tuple[Diagnostic, ...]
    errors: int
    warnings: int
    cuts: tuple[Cut, ...] = ()


def shown_of(found: Sequence[Diagnostic], folder: str = "") -> Shown:
    """Of each file the first `MOST` of what is found, warnings giving way to errors; all else is counted.

    Files are named from where the workspace lies in `folder`.
    """
    files: dict[str, list[int]] = {}
    for index, each in enumerate(found):
        files.setdefault(each.place.file, []).append(index)
    hidden: set[int] = set()
    cuts = []
    for indices in files.values():
        rest = sorted(indices, key=lambda index: not found[index].is_error)[MOST:]
        if rest:
            hidden.update(rest)
            rules = Counter(found[index].rule.name for index in rest).most_common()
            name = seen_from_above(found[rest[0]].place.file, folder)
            cuts.append(Cut(name, MOST, len(indices), tuple(rules)))
    errors = sum(each.is_error for each in found)
    shown = tuple(each for index, each in enumerate(found) if index not in hidden)
    return Shown(shown, errors, len(found) - errors, tuple(cuts))
