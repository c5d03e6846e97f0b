"""One period's data, loaded and checked: all that is wrong with it, as its workspace wants it told."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from annual_report.analysis.derivation.derivation import with_derived
from annual_report.analysis.neighbouring_reports import NeighbouringReports, neighbouring_periods
from annual_report.analysis.term.statistics import with_figures
from annual_report.api.rules.catalogue import all_checks
from annual_report.api.rules.rules import UNUSED_EXEMPTION
from annual_report.api.rules.settling import settled
from annual_report.checks.check_input import CheckInput, sound_reports
from annual_report.checks.registry import run_checks
from annual_report.compose.registry import DOCUMENT_DATA
from annual_report.diagnostics import Diagnostic, Fault, Source, any_fault, in_order, whole_file
from annual_report.language import DATA_LANGUAGE, N_, Language, message
from annual_report.load.binding.text_languages import WantedLanguage
from annual_report.load.containment import OutsideWorkspaceError, inside
from annual_report.load.loaded import Loaded
from annual_report.load.loader import load_data, load_organization, load_report
from annual_report.load.organization_then import organization_then
from annual_report.load.photo_files import PhotoFiles
from annual_report.load.rules import FILE_MISNAMED, FILE_OUTSIDE
from annual_report.load.term_source import term_text
from annual_report.load.translations import NO_TRANSLATIONS, Translations, load_translations
from annual_report.load.workspace import ORGANIZATION_FILE, TRANSLATIONS_FILE, Workspace
from annual_report.model.official_frame import Frame
from annual_report.model.organization import Organization
from annual_report.model.report import Report
from annual_report.model.small_numbers import in_two_digits
from annual_report.regulations import day_of_issue
from annual_report.values.period import Period, is_term

if TYPE_CHECKING:
    from datetime import date

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class CheckedPeriod:
    """One period's data: bound to the model where that was possible, and what is wrong with it.

    `documents` are the files of those that have data of their own, by the names of their kinds, as far as there are
    such files. `beside` are the reports on other periods by their keys. `organization` is as it was on the day of
    issue, `organization_file` as its file is written. `others` are the same data in the further languages of the
    report; what is wrong with them is among the diagnostics too.
    """

    report: Loaded[Report]
    organization: Loaded[Organization]
    diagnostics: tuple[Diagnostic, ...]
    documents: Mapping[str, Loaded[Frame]] = field(default_factory=lambda: MappingProxyType({}))
    beside: Mapping[str, Loaded[Report]] = field(default_factory=lambda: MappingProxyType({}))
    organization_file: Loaded[Organization] | None = None
    translations: Loaded[Translations] | None = None
    others: tuple["CheckedPeriod", ...] = ()

    @property
    def years(self) -> NeighbouringReports:
        """The reports on other periods that this one is held against."""
        return sound_reports(self.beside)

    @property
    def sound(self) -> bool:
        """Whether a document can be made of it."""
        return not any(each.is_error for each in self.diagnostics)

    @property
    def failed(self) -> bool:
        """Whether this program failed at it, so that no report is there."""
        return self.report.value is None and any_fault(self.diagnostics)

    def is_on(self, key: str) -> bool:
        """Whether the report could be read without an error, and is the one on the period `key`."""
        report = self.report.value
        return self.report.is_sound and report is not None and report.period.key == key


@dataclass(frozen=True, slots=True)
class CheckedPeriods:
    """What is wrong with the data of several periods, by their keys in the order asked for.

    `faults` tell what this program failed at besides.
    """

    checked: Mapping[str, CheckedPeriod]
    faults: tuple[Diagnostic, ...] = ()

    @property
    def diagnostics(self) -> list[Diagnostic]:
        """All that is wrong, by file, line and column; what two periods have in common is told once."""
        return in_order([*self.faults, *(each for period in self.checked.values() for each in period.diagnostics)])

    @property
    def sound(self) -> bool:
        """Whether the documents of all these periods can be made."""
        return all(each.sound for each in self.checked.values())


class DataFiles:
    """The data files of a workspace, each read once; `texts` by file name stand in for the files'.

    All are read in `language`; None: reports in their own, and what they have in common in that of data.
    """

    def __init__(
        self,
        workspace: Workspace,
        texts: Mapping[str, str] = MappingProxyType({}),
        language: Language | None = None,
    ) -> None:
        self.workspace = workspace
        self.language = language
        self._texts = texts
        self._in_languages: dict[Language, DataFiles] = {}
        self._reports: dict[str, Loaded[Report]] = {}
        self._organization: Loaded[Organization] | None = None
        self._organizations: dict[date, Loaded[Organization]] = {}

    def in_language(self, language: Language) -> "DataFiles":
        """The same files in `language`."""
        if language == self.language:
            return self
        if language not in self._in_languages:
            self._in_languages[language] = DataFiles(self.workspace, self._texts, language)
        return self._in_languages[language]

    @cached_property
    def translations(self) -> Loaded[Translations] | None:
        """The list of translations; None where there is none."""
        there = TRANSLATIONS_FILE in self._texts or self.workspace.has_translations
        return self._read(TRANSLATIONS_FILE, load_translations) if there else None

    @cached_property
    def _wanted(self) -> WantedLanguage:
        listed = self.translations.value if self.translations else None
        return WantedLanguage(self.language, listed or NO_TRANSLATIONS)

    @property
    def organization(self) -> Loaded[Organization]:
        """The organisation's file."""
        self._organization = self._organization or self._read(
            ORGANIZATION_FILE, partial(load_organization, wanted=self._wanted)
        )
        return self._organization

    def organization_of(self, report: Report | None) -> Loaded[Organization]:
        """The organisation as it was on the day of issue of `report`; without one, as it is today."""
        if report is None:
            return self.organization
        day = day_of_issue(report)
        if day not in self._organizations:
            self._organizations[day] = organization_then(self.organization, day)
        return self._organizations[day]

    def report(self, key: str) -> Loaded[Report]:
        """The report on the period `key`; on a term, with all that its years give together."""
        if key not in self._reports:
            self._reports[key] = self._as_the_house_writes(self._of_term(key) if is_term(key) else self._file(key))
        return self._reports[key]

    def _as_the_house_writes(self, loaded: Loaded[Report]) -> Loaded[Report]:
        """The report with its small numbers as the organisation has chosen to write them."""
        house = self.organization.value
        if loaded.value is None or house is None or house.small_numbers != "two-digit":
            return loaded
        return replace(loaded, value=in_two_digits(loaded.value))

    def documents(self, key: str) -> dict[str, Loaded[Frame]]:
        """The data of documents of the period `key` by the names of their kinds, as far as they have files of it."""
        found: dict[str, Loaded[Frame]] = {}
        for kind, data in DOCUMENT_DATA.items():
            if self.workspace.has_document_file(key, kind):
                load = partial(_load_document, data.model, self._wanted)
                found[kind] = self._read(self.workspace.document_file(key, kind), load)
        return found

    @cached_property
    def misnamed(self) -> tuple[Diagnostic, ...]:
        """A warning for each file and folder that has almost the name of one that is read."""
        root = self.workspace.root
        return tuple(
            Diagnostic(
                FILE_MISNAMED,
                message(each.problem, name=each.path.name),
                whole_file(Source(each.path.relative_to(root).as_posix(), "")),
                fix=each.fix,
            )
            for each in self.workspace.misnamed(*DOCUMENT_DATA)
        )

    def _file(self, key: str) -> Loaded[Report]:
        return self._windowed(self._read(self.workspace.report_file(key), self._load_report))

    def _load_report(self, path: Path, name: str, text: str | None) -> Loaded[Report]:
        return load_report(path, name, text, self._wanted)

    def _windowed(self, loaded: Loaded[Report]) -> Loaded[Report]:
        """The report with the days that its year is counted from and to: as it says itself, else the organisation."""
        report = loaded.value
        if report is None:
            return loaded
        organization = self.organization_of(report).value
        window = report.window or (organization.window if organization else None)
        if window is None:
            return loaded
        return replace(loaded, value=report.model_copy(update={"period": report.period.within(window)}))

    def _of_term(self, key: str) -> Loaded[Report]:
        """The report on a term, from its file, or else from the reports of its years alone."""
        period = Period.parse(key)
        keys = self.workspace.years_of(period)
        loaded_years = {year: self.report(own) for year, own in keys.items()}
        sound = sound_reports({keys[year]: loaded for year, loaded in loaded_years.items()}).reports
        years = {year: sound[own] for year, own in keys.items() if own in sound}
        if self.workspace.has_report(key) or not years:
            loaded = self._file(key)
        else:
            name = self.workspace.report_file(key)
            text = term_text(period, {year: loaded_years[year] for year in years})
            loaded = self._windowed(_load(self.workspace, name, {name: text}, self._load_report))
        if loaded.value is None:
            return loaded
        of_school_years = [each.period for each in years.values() if each.period.form is None]
        all_years = period.years[:-1] if of_school_years else period.years
        report = with_figures(loaded.value, {year: years.get(year) for year in all_years})
        if of_school_years:
            report = report.model_copy(update={"period": report.period.over_years_like(of_school_years[0])})
        return replace(loaded, value=with_derived(report))

    def beside(self, report: Report) -> dict[str, Loaded[Report]]:
        """The reports on other periods that `report` looks at, as far as there are any."""
        looks = report.period.form is None or report.period.is_term
        there = self.workspace.periods_by_key().values() if looks else ()
        keys = neighbouring_periods(report, there)
        return {key: self.report(key) for key in keys if self.workspace.has_report(key)}

    def _read(self, name: str, load: Callable[[Path, str, str | None], Loaded[T]]) -> Loaded[T]:
        return _load(self.workspace, name, self._texts, load)


def check_period(shelf: DataFiles, key: str, photos: PhotoFiles | None = None) -> CheckedPeriod:
    """Loads and checks the report of the period `key` and the documents beside it.

    Nothing is raised: that this program failed at it is told as an error. `photos` are the files of its folder, where
    documents are to be made of the same.
    """
    try:
        first, *others = [_checked(each, key, photos) for each in _in_its_languages(shelf, key)]
        return replace(first, others=tuple(others), diagnostics=_together(first, others)) if others else first
    except Exception as error:  # whatever it is, other periods are of use
        source = Source(shelf.workspace.report_file(key), "")
        what = message(N_("the report for {year} could not be checked"), year=key)
        told = Fault.of(error).diagnostic(what, source.name)
        return CheckedPeriod(Loaded(source, None), Loaded(Source(ORGANIZATION_FILE, ""), None), (told,))


def _in_its_languages(shelf: DataFiles, key: str) -> Iterator[DataFiles]:
    """The files in each language of the report on the period `key`, or in that in which they are wanted."""
    languages = shelf.report(key).spoken.languages if shelf.language is None else ()
    own = next(iter(languages), DATA_LANGUAGE)
    yield shelf if shelf.language or own == DATA_LANGUAGE else shelf.in_language(own)
    yield from map(shelf.in_language, languages[1:])


def _together(first: CheckedPeriod, others: Iterable[CheckedPeriod]) -> tuple[Diagnostic, ...]:
    """What is wrong in any of the languages of a report, each once; an exemption is unused only if it is in all."""
    told = {(each.rule.name, each.place): each for each in reversed(first.diagnostics)}
    kept = [*first.diagnostics]
    for other in others:
        unused = {each.place for each in other.diagnostics if each.rule == UNUSED_EXEMPTION}
        kept = [each for each in kept if each.rule != UNUSED_EXEMPTION or each.place in unused]
        for each in other.diagnostics:
            if each.rule != UNUSED_EXEMPTION and (each.rule.name, each.place) not in told:
                told[each.rule.name, each.place] = each
                kept.append(each)
    return tuple(in_order(kept))


def check_periods(shelf: DataFiles, keys: Iterable[str]) -> CheckedPeriods:
    """Loads and checks the reports of the periods `keys` and their letters. Nothing is raised."""
    return CheckedPeriods({key: check_period(shelf, key) for key in keys})


def _checked(shelf: DataFiles, key: str, photos: PhotoFiles | None) -> CheckedPeriod:
    report, documents = shelf.report(key), shelf.documents(key)
    organization = shelf.organization_of(report.value)
    listed = [shelf.translations] if shelf.translations else []
    files = (organization, report, *documents.values(), *listed)
    found = [*shelf.misnamed, *(each for file in files for each in file.diagnostics)]
    beside = shelf.beside(report.value) if report.value is not None else {}
    broken = [each for year in beside.values() for each in year.diagnostics if each.is_error] if is_term(key) else []
    found += broken  # without a year that cannot be read, nothing of the term is right
    if report.value is not None and not broken:
        root, folder = shelf.workspace.root, shelf.workspace.period_folder(key)
        own = {
            kind: DOCUMENT_DATA[kind].file(loaded, report.value, organization.value)
            for kind, loaded in documents.items()
        }
        subject = CheckInput(
            report.value, report, organization.value, organization, root, folder, own, beside, photos,
            shelf.organization.value,
        )  # fmt: skip
        found += run_checks(subject, all_checks())
    told = tuple(in_order(settled(found, organization, files)))
    return CheckedPeriod(report, organization, told, documents, beside, shelf.organization, shelf.translations)


def _load_document(
    model: type[Frame], wanted: WantedLanguage, path: Path, name: str, text: str | None
) -> Loaded[Frame]:
    return load_data(path, name, model, text, wanted)


def _load(
    workspace: Workspace, name: str, texts: Mapping[str, str], load: Callable[[Path, str, str | None], Loaded[T]]
) -> Loaded[T]:
    try:
        return load(inside(workspace.root, name), name, texts.get(name))
    except OutsideWorkspaceError:
        source = Source(name, "")
        what = message(N_("“{file}” is a link that leads out of the workspace"), file=name)
        fix = message(N_("put the file itself there"))
        return Loaded(source, None, diagnostics=(Diagnostic(FILE_OUTSIDE, what, whole_file(source), (), fix),))
    except Exception as error:  # whatever it is, other files are of use
        told = Fault.of(error).diagnostic(message(N_("this file could not be read")), name)
        return Loaded(Source(name, ""), None, diagnostics=(told,))
