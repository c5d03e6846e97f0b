"""What a check looks at, and what it finds."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar, cast

from annual_report.analysis.neighbouring_reports import NeighbouringReports
from annual_report.diagnostics import Diagnostic, Edit, Rule, Span
from annual_report.language import N_, SOURCE_LANGUAGE, Message, message
from annual_report.load.loaded import Loaded
from annual_report.load.photo_files import PhotoFiles
from annual_report.load.unreviewed import UnreviewedText, unreviewed_texts
from annual_report.model.official_frame import Frame, Status
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.walk import Path as DataPath
from annual_report.model.walk import walk
from annual_report.proofreading.passage import Role
from annual_report.values.period import Period
from annual_report.wording.nameable import Nameable

T = TypeVar("T")
F = TypeVar("F", bound=Frame)
_IN_QUOTES: Final = message(
    N_("within {{ and }}, a text with a comma or a name in braces needs quotes around all of it")
)
_IN_A_FINAL: Final = message(N_("an error, because the status of the document is final; in a draft it is a warning"))


@dataclass(frozen=True, slots=True)
class DocumentFile:
    """The data that one document has in a file of its own, with what the kind of document knows of it.

    `names` are those that its prose alone can use. `printed` are the keys whose texts it prints as they are, with what
    they are to readers: titles, names, cells (prose is printed wherever it stands). `automatic_prefixes` are words that
    the program prints before the text of a key by itself, as the first group of a pattern: they are not typed too.
    """

    loaded: Loaded[Frame]
    names: Mapping[str, Nameable] = field(default_factory=lambda: MappingProxyType({}))
    printed: Mapping[str, Role] = field(default_factory=lambda: MappingProxyType({}))
    automatic_prefixes: Mapping[str, re.Pattern[str]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule at `path` of the report (or of the organisation's file); `word` narrows it inside the value.

    `stretch` narrows it to what stands from one place to another of the value's text; `replacement` may safely stand
    there instead, or is `proposed` to. What a `fix` that is an `Advice` says is proposed too. A path in the file of a
    document begins with the name of its kind. With a `period_key`, the path is that of the report on this other period.
    `proposals` and `cause` are those of the `Diagnostic`.
    """

    path: DataPath
    message: Message
    fix: Message | None = None
    notes: tuple[Message, ...] = ()
    word: str = ""
    stretch: tuple[int, int] | None = None
    replacement: str | None = None
    proposed: str | None = None
    in_organization: bool = False
    period_key: str = ""
    proposals: tuple[Edit, ...] = ()
    cause: str = ""


@dataclass(frozen=True, slots=True)
class CheckInput:
    """The checked data: a report with its organisation, and the documents beside it that have data of their own.

    `folder` is what the photos are relative to. `documents` are by the names of their kinds, with which the paths of
    all that stands in their files begin. `loaded_neighbours` are reports on other periods to hold it against, by the
    keys of the periods. `photo_files` are those of the folder; None where nobody else reads them. `organization` is as
    it was on the day of issue, `organization_today` as its file says, with its earlier names.
    """

    report: Report
    loaded_report: Loaded[Report]
    organization: Organization | None
    loaded_organization: Loaded[Organization]
    workspace: Path
    folder: Path
    documents: Mapping[str, DocumentFile] = field(default_factory=lambda: MappingProxyType({}))
    loaded_neighbours: Mapping[str, Loaded[Report]] = field(default_factory=lambda: MappingProxyType({}))
    photo_files: PhotoFiles | None = None
    organization_today: Organization | None = None
    # Every part of the data with its path: dozens of checks ask for some of them.
    _parts: list[tuple[DataPath, object]] = field(default_factory=list, init=False, repr=False, compare=False)
    _parts_of_kind: dict[type, Sequence[tuple[DataPath, object]]] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    _made: dict[object, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def document(self, kind: str, model: type[F]) -> F | None:
        """The data of the document of this `kind`, where it has a file that could be read."""
        value = self.documents[kind].loaded.value if kind in self.documents else None
        return value if isinstance(value, model) else None

    @property
    def frames(self) -> Iterator[tuple[DataPath, Frame]]:
        """The frame of every document with its path: of the report, then of those that have data of their own."""
        yield ("issuance",), self.report.issuance
        yield from self.frames_of_documents

    @property
    def frames_of_documents(self) -> Iterator[tuple[DataPath, Frame]]:
        """The frames of those documents that have data of their own."""
        for kind, document in self.documents.items():
            if document.loaded.value is not None:
                yield (kind,), document.loaded.value

    def each(self, kind: type[T]) -> Iterator[tuple[DataPath, T]]:
        """Every `kind` part of the report and of the documents beside it, with its path."""
        if not self._parts:
            self._parts.extend(walk(self.report))
            for start, frame in self.frames_of_documents:
                self._parts.extend(((*start, *path), part) for path, part in walk(frame))
        if kind not in self._parts_of_kind:
            self._parts_of_kind[kind] = [(path, part) for path, part in self._parts if isinstance(part, kind)]
        return iter(cast("list[tuple[DataPath, T]]", self._parts_of_kind[kind]))

    def once(self, make: "Callable[[CheckInput], T]") -> T:
        """What `make` makes of this data, made once however many checks ask for it."""
        if make not in self._made:
            self._made[make] = make(self)
        return cast("T", self._made[make])

    @property
    def photos(self) -> PhotoFiles:
        """The photo files."""
        return self.photo_files or self.once(_photos_of)

    @property
    def neighbours(self) -> NeighbouringReports:
        """The reports on other periods, those that could be read without an error."""
        return self.once(_neighbours_of)

    @property
    def loaded_last(self) -> Loaded[Report] | None:
        """The report on the period before, however it could be read; None where there is none, or it is not known."""
        earlier = self.period.a_year_before if self.period else None
        return self.loaded_neighbours.get(earlier.key) if earlier else None

    @property
    def last(self) -> Report | None:
        """The report on the period before, where it could be read without an error."""
        return self.neighbours.before(self.period) if self.period else None

    @property
    def loaded_plan_report(self) -> Loaded[Report] | None:
        """The report with the plan for this period, on the one just before, however it could be read."""
        key = self.neighbours.plan_key(self.period) if self.period else None
        return self.loaded_neighbours.get(key) if key else None

    @property
    def plan_report(self) -> Report | None:
        """The report with the plan for this period, where it could be read without an error."""
        return self.neighbours.with_plan(self.period) if self.period else None

    @property
    def period(self) -> Period | None:
        """The period of the report; None where it is not known, or not the one of its folder."""
        return self.report.period if self.report.period.key == self.folder.name else None

    @property
    def unreviewed(self) -> Mapping[DataPath, UnreviewedText]:
        """The texts of the last report that nobody has reviewed, by their paths."""
        return self.once(_unreviewed_texts)

    def is_unreviewed(self, path: DataPath) -> bool:
        """Whether the text at `path`, or the list that it is in, is one of last year that nobody has reviewed yet."""
        unreviewed = self.unreviewed
        return bool(unreviewed) and any(path[:length] in unreviewed for length in range(1, len(path) + 1))

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

    def is_final(self, finding: Finding) -> bool:
        """Whether the document that `finding` is about is final; what they have in common, where one of them is."""
        own = {kind: self._status(document.loaded.value) for kind, document in self.documents.items()}
        if finding.in_organization:
            return "final" in {self.report.issuance.status, *own.values()}
        kind = str(finding.path[0]) if finding.path else ""
        return own.get(kind, self.report.issuance.status) == "final"

    def _status(self, frame: Frame | None) -> Status:
        """The status of a document beside the report, which is as the report is where nothing is said."""
        return getattr(frame, "status", None) or self.report.issuance.status

    def keys(self, finding: Finding) -> Mapping[str, str] | None:
        """The names that the file of `finding` has for keys, where they are not the English ones."""
        return self._place(finding)[0].keys

    def edits(self, finding: Finding) -> tuple[Edit, ...]:
        """The edit that mends `finding`, where that is safe."""
        if finding.stretch is None or finding.replacement is None:
            return ()
        loaded, path = self._place(finding)
        return loaded.replaced_within(path, *finding.stretch, finding.replacement)

    def proposals(self, finding: Finding) -> tuple[Edit, ...]:
        """The edit that a person may agree to, where the finding has one."""
        loaded, path = self._place(finding)
        if finding.proposals:
            return finding.proposals
        if finding.stretch is None:
            return loaded.proposed(path, finding.fix, finding.word)
        proposed = finding.proposed
        return () if proposed is None else loaded.replaced_within(path, *finding.stretch, proposed)

    def how_to_write(self, finding: Finding) -> tuple[Message, ...]:
        """A note where what the finding says to write needs quotes at its place."""
        loaded, path = self._place(finding)
        fix = finding.fix
        if fix is not None and "quotes" in fix.text:
            return ()
        written = [finding.replacement, finding.proposed, *(fix.values.values() if fix is not None else ())]
        needed = any(isinstance(each, str) and loaded.needs_quotes_for(path, each) for each in written)
        return (_IN_QUOTES,) if needed else ()

    def text_at(self, path: DataPath) -> str:
        """The text of the value at a `path` of the report or of a document beside it, as YAML has it."""
        loaded, path = self._place(Finding(path, Message("")))
        return loaded.text(path)

    def last_text(self, path: DataPath) -> str:
        """The text of the value at a `path` of the last report, as YAML has it; empty where there is none."""
        return self.loaded_last.text(path) if self.loaded_last else ""

    def _place(self, finding: Finding) -> tuple[Loaded[Report] | Loaded[Organization] | Loaded[Frame], DataPath]:
        """The file that `finding` is about, and its path there."""
        if finding.in_organization:
            return self.loaded_organization, finding.path
        if finding.period_key in self.loaded_neighbours:
            return self.loaded_neighbours[finding.period_key], finding.path
        if finding.path and finding.path[0] in self.documents:
            return self.documents[str(finding.path[0])].loaded, finding.path[1:]
        return self.loaded_report, finding.path


def _photos_of(data: CheckInput) -> PhotoFiles:
    return PhotoFiles(data.workspace, data.folder)


def _unreviewed_texts(data: CheckInput) -> dict[DataPath, UnreviewedText]:
    files: list[tuple[DataPath, Loaded[Report] | Loaded[Frame]]] = [((), data.loaded_report)]
    files += [((kind,), document.loaded) for kind, document in data.documents.items()]
    return {(*start, *text.path): text for start, file in files for text in unreviewed_texts(file.source, file.root)}


def _neighbours_of(data: CheckInput) -> NeighbouringReports:
    return sound_reports(data.loaded_neighbours)


def sound_reports(loaded_reports: Mapping[str, Loaded[Report]]) -> NeighbouringReports:
    """Those of the reports that were read without an error: nothing is to be held against what only stands in.

    Nor against a report that says to be on another period than its folder's.
    """
    sound = {
        key: report_file.value
        for key, report_file in loaded_reports.items()
        if report_file.value is not None and report_file.is_sound
    }
    on_their_periods = {key: report for key, report in sound.items() if report.period.key == key}
    return NeighbouringReports(on_their_periods, frozenset(loaded_reports.keys() - on_their_periods.keys()))


Check = Callable[[CheckInput], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class RuleCheck:
    """A rule with the function that looks for breaches of it."""

    rule: Rule
    find: Check

    def diagnostics(self, data: CheckInput) -> Iterator[Diagnostic]:
        """Every breach of the rule in `data`; none at what only stands in for a value told to be wrong before."""
        for finding in self.find(data):
            if data.is_stand_in(finding):
                continue
            final, only_there = data.is_final(finding), self.rule.only_warns_in_drafts
            diagnostic = Diagnostic(
                self.rule.for_document(final=final),
                finding.message,
                data.span(finding),
                (*finding.notes, *data.how_to_write(finding), *([_IN_A_FINAL] if only_there and final else [])),
                finding.fix,
                edits := data.edits(finding),
                () if edits else data.proposals(finding),
                finding.cause,
            )
            keys = data.keys(finding)
            diagnostic = diagnostic.about_english() if data.report.language == SOURCE_LANGUAGE else diagnostic
            yield diagnostic.with_keys(keys) if keys else diagnostic


def check(rule: Rule) -> Callable[[Check], RuleCheck]:
    """Makes a function that finds breaches the check of `rule`."""
    return lambda find: RuleCheck(rule, find)
