"""What a check looks at, and what it finds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar, cast

from annual_report.analysis.neighbouring_reports import Years
from annual_report.diagnostics import Diagnostic, Edit, Rule, Span
from annual_report.language import Message
from annual_report.load import Loaded
from annual_report.model.letter import Letter
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.walk import Path as DataPath
from annual_report.model.walk import walk
from annual_report.values.period import Period

T = TypeVar("T")

LETTER: Final = "letter"  # what the paths of everything in the letter begin with


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule at `path` of the report (or of the organisation's file); `word` narrows it inside the value.

    `stretch` narrows it to what stands from one place to another of the value's text; `replacement` may safely stand
    there instead. A path of the letter begins with `LETTER`. With a `year`, the path is that of the report on the
    period of this key. `proposals` and `cause` are those of the `Diagnostic`.
    """

    path: DataPath
    message: Message
    fix: Message | None = None
    notes: tuple[Message, ...] = ()
    word: str = ""
    stretch: tuple[int, int] | None = None
    replacement: str | None = None
    in_organization: bool = False
    year: str = ""
    proposals: tuple[Edit, ...] = ()
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Subject:
    """The checked data: a report with its organisation, the letter that it travels with where there is one of its own.

    `folder` is what the photos are relative to. `loaded_years` are reports on other periods to hold it against,
    by the keys of the periods.
    """

    report: Report
    loaded_report: Loaded[Report]
    organization: Organization | None
    loaded_organization: Loaded[Organization]
    workspace: Path
    folder: Path
    loaded_letter: Loaded[Letter] | None = None
    loaded_years: Mapping[str, Loaded[Report]] = field(default_factory=lambda: MappingProxyType({}))
    # Every part of the data with its path: dozens of checks ask for some of them.
    _parts: list[tuple[DataPath, object]] = field(default_factory=list, init=False, repr=False, compare=False)
    _made: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def letter(self) -> Letter | None:
        """The letter, where a file of its own says something of it."""
        return self.loaded_letter.value if self.loaded_letter else None

    def each(self, wanted: type[T]) -> Iterator[tuple[DataPath, T]]:
        """Every `wanted` part of the report and of the letter with its path."""
        if not self._parts:
            self._parts.extend(walk(self.report))
            self._parts.extend(((LETTER, *path), found) for path, found in walk(self.letter))
        return ((path, found) for path, found in self._parts if isinstance(found, wanted))

    def once(self, make: "Callable[[Subject], T]") -> T:
        """What `make` makes of this subject, made once however many checks ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @property
    def years(self) -> Years:
        """The reports on other periods, those that could be read without an error."""
        return self.once(_years_of)

    @property
    def loaded_last(self) -> Loaded[Report] | None:
        """The report on the period before, however it could be read; None where there is none, or it is not known."""
        earlier = self.period.a_year_before if self.period else None
        return self.loaded_years.get(earlier.key) if earlier else None

    @property
    def last(self) -> Report | None:
        """The report on the period before, where it could be read without an error."""
        return self.years.before(self.period) if self.period else None

    @property
    def period(self) -> Period | None:
        """The period of the report; None where it is not known, or not the one of its folder."""
        return self.report.period if self.report.period.key == self.folder.name else None

    @property
    def lost(self) -> frozenset[str]:
        """The ids that were left out of the data, since something about them did not fit."""
        return self.loaded_report.lost | self.loaded_organization.lost

    def is_stand_in(self, finding: Finding) -> bool:
        """Whether `finding` is about what only stands in for a value told to be wrong before."""
        loaded, path = self._place(finding)
        return loaded.is_stand_in(path)

    def span(self, finding: Finding) -> Span:
        """Where `finding` stands."""
        loaded, path = self._place(finding)
        if finding.stretch is not None:
            return loaded.span_within(path, *finding.stretch)
        span = loaded.span(path)
        return span.narrowed(finding.word) if finding.word else span

    def edits(self, finding: Finding) -> tuple[Edit, ...]:
        """The edit that mends `finding`, where that is safe."""
        if finding.stretch is None or finding.replacement is None:
            return ()
        loaded, path = self._place(finding)
        return loaded.replaced_within(path, *finding.stretch, finding.replacement)

    def text_at(self, path: DataPath) -> str:
        """The text of the value at a `path` of the report or the letter, as YAML has it."""
        loaded, path = self._place(Finding(path, Message("")))
        return loaded.text(path)

    def _place(self, finding: Finding) -> tuple[Loaded[Report] | Loaded[Organization] | Loaded[Letter], DataPath]:
        """The file that `finding` is about, and its path there."""
        if finding.in_organization:
            return self.loaded_organization, finding.path
        if finding.year in self.loaded_years:
            return self.loaded_years[finding.year], finding.path
        if self.loaded_letter and finding.path[:1] == (LETTER,):
            return self.loaded_letter, finding.path[1:]
        return self.loaded_report, finding.path


def _years_of(subject: Subject) -> Years:
    return sound_years(subject.loaded_years)


def sound_years(loaded: Mapping[str, Loaded[Report]]) -> Years:
    """Those of the reports that were read without an error: nothing is to be held against what only stands in.

    Nor against a report that says to be on another period than its folder's.
    """
    whole = {key: each.value for key, each in loaded.items() if each.value is not None and each.is_sound}
    return Years({key: report for key, report in whole.items() if report.period.key == key})


Check = Callable[[Subject], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """A rule with the function that looks for breaches of it."""

    rule: Rule
    find: Check

    def diagnostics(self, subject: Subject) -> Iterator[Diagnostic]:
        """Every breach of the rule in `subject`; none at what only stands in for a value told to be wrong before."""
        for finding in self.find(subject):
            if subject.is_stand_in(finding):
                continue
            yield Diagnostic(
                self.rule,
                finding.message,
                subject.span(finding),
                finding.notes,
                finding.fix,
                subject.edits(finding),
                finding.proposals,
                finding.cause,
            )


def check(rule: Rule) -> Callable[[Check], RuleCheck]:
    """Makes a function that finds breaches the check of `rule`."""
    return lambda find: RuleCheck(rule, find)
