"""Beginning a year: from which report, whether it may be, and the file written."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Final

from annual_report.api.begin.in_languages import with_other_languages
from annual_report.api.begin.kept_exemptions import kept_exemptions, with_exemptions, without_unused
from annual_report.api.begin.key_translation import with_vietnamese_keys
from annual_report.api.begin.last_year import LastYear
from annual_report.api.begin.next_documents import next_documents
from annual_report.api.begin.next_year import next_report
from annual_report.api.checking import CheckedPeriod, DataFiles, check_period
from annual_report.api.data_schema import FILES, SCHEMA_FOLDER, schema_file
from annual_report.api.periods import is_far_ahead, meant_key, slips_of
from annual_report.api.publish import CannotWriteError, settle_folder, write_files
from annual_report.api.rules.rules import UNUSED_EXEMPTION
from annual_report.api.workspace_schemas import renew_schemas
from annual_report.diagnostics.advice import did_you_mean
from annual_report.language import DATA_LANGUAGE, LANGUAGES, N_, SOURCE_LANGUAGE, Language, Message, message, translator
from annual_report.load.containment import OutsideWorkspaceError, inside
from annual_report.load.translations import NO_TRANSLATIONS
from annual_report.load.workspace import Workspace
from annual_report.values.period import Period, period_in_words
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import slug

_YEAR: Final = re.compile(r"\d{4}")
SCHEMA: Final = f"{SCHEMA_FOLDER}/{schema_file('report')}"


class CannotBeginError(Exception):
    """Why a report cannot be begun, and what to do instead: `messages`, to be told one below the other."""

    def __init__(self, *messages: Message) -> None:
        super().__init__(*(each.say(SOURCE_LANGUAGE) for each in messages))
        self.messages = messages


def period_to_begin(text: str, workspace: Workspace) -> Period:
    """The period that `text` names, a year or another without a report; no term. Raises `CannotBeginError`.

    One with a label is named by its key, or by its years where there is one of other years: `2025-2026`.
    """
    there = workspace.periods_by_key().values()
    try:
        period = Period.parse(period_in_words(text) or text)
    except RefusalError as refusal:
        labelled = _next_labelled(text, there)
        if labelled is None:
            raise CannotBeginError(refusal.reason, *([refusal.fix] if refusal.fix else [])) from None
        period = labelled
    if period.is_term or not any(each.is_like(period) for each in there):
        period = _next_labelled(text, there) or period
    if period.is_term:
        what = message(
            N_(
                "{period} is a term: its report is made from the reports of its years, not started from another report."
            ),
            period=period.key,
        )
        raise CannotBeginError(what)
    _refuse_what_is_there(workspace, period)
    return period


def _next_labelled(text: str, there: Iterable[Period]) -> Period | None:
    """The period that `text` names by its key or its years, made from one `there` that is called so in other years."""
    wanted, year = slug(text), _YEAR.search(text)
    if year is None:
        return None
    labelled = sorted((each for each in there if each.form is None), key=lambda each: (each.months, each.last))
    for each in reversed(labelled):
        named = _YEAR.search(each.label)
        found = each.moved(int(year[0]) - int(named[0])) if named else None
        if found and (found.key == wanted or (text.strip()[:1].isdigit() and found.key.endswith(f"-{wanted}"))):
            return found
    return None


def reported_years(workspace: Workspace) -> frozenset[int]:
    """The years that have a report."""
    return frozenset(each.year for each in workspace.periods_by_key().values() if each.is_year)


def report_before(period: Period, workspace: Workspace, wanted: str | None) -> str:
    """The key of the report to begin `period` from.

    It is the one `wanted`, or that on the period just before, or the latest on the same months of an earlier year, or
    the latest of the same kind. Raises `CannotBeginError`.
    """
    there = list(workspace.periods_by_key().values())
    before = [each for each in there if not each.is_term and each.last < period.last]
    if wanted is not None and (key := meant_key(wanted, workspace)) in {each.key for each in before}:
        return key
    alike = [each for each in before if each.is_like(period) and each.first < period.first]
    same = [each for each in alike if each.family == period.family]
    just_before = [each for each in alike if period.follows(each)]
    likely = [*alike[-1:], *same[-1:], *just_before[-1:]]
    if wanted is None and likely:
        if is_far_ahead(period, likely[-1]):
            raise _far_ahead(period, likely[-1], workspace)
        return likely[-1].key
    if wanted is None:
        what = message(
            N_("The report on {year} could not be started: there is no report on the same months of an earlier year."),
            year=period.key,
        )
        if before:
            anyway = message(
                N_("To start it anyway: annual-report new {year} --from {last}"), year=period.key, last=before[-1].key
            )
            raise CannotBeginError(what, anyway)
    else:
        what = message(N_("The report on {year} cannot be started from “{wanted}”."), year=period.key, wanted=wanted)
    those = message(N_("There are reports for: {years}"), years=", ".join(each.key for each in there) or "–")
    raise CannotBeginError(what, those)


def _far_ahead(period: Period, last: Period, workspace: Workspace) -> CannotBeginError:
    """Why a period long after the `last` report is not begun: its year may be a slip of one of the next."""
    years = period.year - last.year
    what = message(
        N_("{year} is {count} years after the last report, {last}."), year=period.key, count=years, last=last.key
    )
    next_ones = [each.key for more in (1, 2) if (each := period.moved(more - years))]
    question = did_you_mean(slips_of(period.key, [key for key in next_ones if not workspace.has_report(key)]))
    if question is None:
        question = did_you_mean(slips_of(period.key, workspace.periods()))
    anyway = message(N_("To start it anyway: annual-report new {year} --from {last}"), year=period.key, last=last.key)
    return CannotBeginError(what, *([question] if question else []), anyway)


@dataclass(frozen=True, slots=True)
class BegunReport:
    """A report begun from that on the period `last`: its `file`; None where the data of the last is not sound.

    `documents` are the files of what goes out with it, such as the letter. `checked` is the data that it is begun from.
    `schemas` are those for editors, renewed with its ids; `not_renewed` says why they could not be.
    `left_out` are the first and the last of those that come between the two.
    """

    period: str
    last: str
    checked: CheckedPeriod
    file: Path | None = None
    documents: tuple[Path, ...] = ()
    schemas: tuple[Path, ...] = ()
    not_renewed: CannotWriteError | None = None
    left_out: tuple[str, ...] = ()


def begin(
    shelf: DataFiles, year: str, begin_with: str | None, language: Language, *, keep_text: bool = True
) -> BegunReport:
    """Begins the report on `year` from that on `begin_with`, or on the latest period before it.

    With `keep_text` the texts of that are kept, to be reviewed. Raises `CannotBeginError` and `CannotWriteError`.
    """
    workspace = shelf.workspace
    settle_folder(workspace.root / "data")  # whether it can be begun, or is by now
    period = period_to_begin(year, workspace)
    last = report_before(period, workspace, begin_with)
    checked = check_period(shelf, last)
    if not checked.sound:
        return BegunReport(period.key, last, checked)
    others = _in_other_languages(shelf, checked)
    begun_from = LastYear(checked, period, keep_text, reported_years(workspace))
    file, *documents = write_next(workspace, begun_from, language, others)
    between = _left_out(workspace.period(last), period)
    begun = BegunReport(period.key, last, checked, file, tuple(documents), left_out=between)
    try:
        return replace(begun, schemas=renew_schemas(workspace, language))
    except CannotWriteError as error:
        return replace(begun, not_renewed=error)


def _left_out(last: Period | None, period: Period) -> tuple[str, ...]:
    """The keys of the first and the last period between the `last` one and `period`, one where it is the only one."""
    first, end = last.coming if last else None, period.moved(-1)
    if last is not None and last.family == period.family:  # of the same part, the years in between
        first = last.moved(1)
    elif period.form and (before := period.form.just_before):
        end = Period.parse(before.key)
    if first is None or end is None or not (first.is_like(period) and first.first <= end.first):
        return ()
    return tuple(dict.fromkeys((first.key, end.key)))


def _in_other_languages(shelf: DataFiles, checked: CheckedPeriod) -> tuple[CheckedPeriod, ...]:
    """The data of a period in the further languages that its texts are in."""
    if checked.others or not any(each.spoken.is_mixed for each in (checked.report, *checked.documents.values())):
        return checked.others
    own, key = checked.report.spoken.language, PurePath(checked.report.source.name).parent.name
    return tuple(check_period(shelf.in_language(each), key) for each in LANGUAGES if each != own)


def write_next(
    workspace: Workspace, last: LastYear, language: Language, others: Iterable[CheckedPeriod] = ()
) -> list[Path]:
    """Writes the next report, begun from the `last`, a sound one, and what goes with it; gives the files.

    `others` are the last one in other languages, whose texts are kept too.

    The file of the report is the first. A file of another document that is there already is left as it is. Raises
    `CannotBeginError` and `CannotWriteError`.
    """
    period = last.period
    name = workspace.report_file(period.key)
    texts = _next_files(workspace, last, language)
    further = {
        str(each.report.spoken.language): _next_files(workspace, replace(last, checked=each), language)
        for each in others
        if each.report.value is not None and last.keep_text
    }
    listed = last.checked.translations and last.checked.translations.value
    for file, text in texts.items() if further else ():
        said = {code: files[file] for code, files in further.items() if file in files}
        own = last.checked.report.spoken.language or DATA_LANGUAGE
        texts[file] = with_other_languages(text, own, said, FILES[PurePath(file).stem], listed or NO_TRANSLATIONS)
    texts = {name: _with_keys_of(last.checked, name, text, language) for name, text in texts.items()}
    texts = _with_exemptions(workspace, last, texts, language) if last.keep_text else texts
    try:
        folder = inside(workspace.root, name).parent
    except OutsideWorkspaceError:
        raise CannotBeginError(message(N_("“{file}” is a link that leads out of the workspace"), file=name)) from None
    try:
        write_files(folder, {PurePath(each).name: text.encode() for each, text in texts.items()}, fresh=True)
    except CannotWriteError:
        _refuse_what_is_there(workspace, period)
        raise
    return [workspace.root / each for each in texts]


def _next_files(workspace: Workspace, last: LastYear, language: Language) -> dict[str, str]:
    """The files of the next period by their names, in the language of the `last`."""
    period, has_schema = last.period, (workspace.root / SCHEMA).is_file()
    texts = {workspace.report_file(period.key): next_report(last, language, has_schema=has_schema)}
    for kind, text in next_documents(last, language, has_schema=has_schema).items():
        if not workspace.has_document_file(period.key, kind):
            texts[workspace.document_file(period.key, kind)] = text
    return texts


def _with_keys_of(checked: CheckedPeriod, name: str, text: str, language: Language) -> str:
    """The text of a file of the next period, with keys in the language in which the same file of the last has them."""
    kind = PurePath(name).stem
    last = checked.documents.get(kind, checked.report)
    return with_vietnamese_keys(text, FILES[kind], spoken_of=language == DATA_LANGUAGE) if last.keys else text


def _with_exemptions(
    workspace: Workspace, last: LastYear, texts: Mapping[str, str], language: Language
) -> dict[str, str]:
    """The `texts` by file name with the exemptions that the files of the last period had at what they have again."""
    say, made = translator(language), dict(texts)
    for name, text in texts.items():
        loaded = last.checked.documents.get(PurePath(name).stem, last.checked.report)
        kept = kept_exemptions(loaded.source, loaded.root, text) if loaded.root else {}
        if not kept:
            continue
        made[name] = with_exemptions(text, kept, say)
        told = check_period(DataFiles(workspace, made), last.period.key).diagnostics
        unused = [each for each in told if each.rule.name == UNUSED_EXEMPTION.name and each.place.file == name]
        made[name] = with_exemptions(text, without_unused(kept, unused), say)
    return made


def _refuse_what_is_there(workspace: Workspace, period: Period) -> None:
    if workspace.has_report(period.key):
        file = workspace.report_file(period.key)
        what = message(
            N_("There is a report for {year} already, which is left as it is: {file}"), year=period.key, file=file
        )
        raise CannotBeginError(what)
