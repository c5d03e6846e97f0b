"""The interface for programs: what annual-report does, as calls that take paths and names, and give typed values.

    from annual_report import api

    data = api.open("my-report")
    for diagnostic in api.check(data, "2017").diagnostics:
        print(diagnostic.place.say("en"), diagnostic.message.say("en"))

The command line does nothing that cannot be done by these calls, which docs/api.md explains. Results are frozen
dataclasses; where they tell people something, it is a `Message`, which `say` puts into a language. The types of results
and errors stand in `annual_report.api.results`.

What is wrong with somebody's data is a result, never an exception. So is a fault of this program: one rule, file,
period or document at which it fails does not keep the others from being done. A call raises what it says it does, and
nothing else that callers could mend.

Loading this module loads next to nothing; each call loads what it needs.
"""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from annual_report.language import DATA_LANGUAGE, Language
from annual_report.language.key_language import EN_KEYS

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from annual_report.api.results import (
        BegunReport,
        BuildResult,
        CheckedPeriods,
        DataFiles,
        Examination,
        Explanation,
        FixResult,
        InspectedFile,
        Observation,
        PdfEngine,
        PeriodComparison,
        ProofreadFiles,
        ReportProgress,
        Rule,
        TakenFromWord,
        VerifiedPdf,
    )

__all__ = [
    "all_rules",
    "build",
    "check",
    "compare",
    "doctor",
    "explain",
    "fix",
    "init",
    "inspect",
    "new",
    "open",
    "progress",
    "proofread",
    "schema",
    "take_from_word",
    "verify",
    "write_doctor_report",
    "write_schemas",
    "write_workspace_schemas",
]

# Called with the name of each stage as it begins: "check", "compose", "html", "pdf", "docx", "publish". It has the
# `document` that it is about.
Stages = Callable[[str], None]


def open(  # noqa: A001 - as in gzip.open, the call of this module
    folder: Path | str | None = None, language: str | None = None
) -> "DataFiles":
    """The data files of the workspace in `folder`; without one, of that around the current folder.

    All texts are those in `language`, "vi" or "en"; without one, each report is taken in its own languages. Each file
    is read once, by the first call that needs it: open the workspace anew after files have changed. Raises
    `NoWorkspaceError`, `UnknownNameError`, and `OSError` where a folder cannot be entered.
    """
    from annual_report.api.checking import DataFiles
    from annual_report.api.names import document_language
    from annual_report.load.workspace import Workspace

    spoken = document_language(language) if language else None
    workspace = Workspace.find(Path.cwd()) if folder is None else Workspace.at(Path(folder))
    return DataFiles(workspace, language=spoken)


def check(data: "DataFiles", *periods: str) -> "CheckedPeriods":
    """All that is wrong with the data of the `periods`, such as "2017"; without any, of the latest.

    Raises `NoReportError`.
    """
    from annual_report.api.checking import check_periods
    from annual_report.api.periods import periods_asked

    return check_periods(data, periods_asked(data.workspace, periods))


def fix(data: "DataFiles", *periods: str, accept: Iterable[str] = (), write: bool = True) -> "FixResult":
    """Mends what can be mended safely in the data of the `periods`; without any, of the latest.

    Of the rules that are to be `accept`ed, what they propose is done too, everywhere or at one place (“RULE:LINE”,
    “RULE:FILE:LINE”). Without `write`, no file is changed: the
    changes say what would be. A file that cannot be written, or was changed meanwhile, is left as it is: `unwritten`
    and `faults` say why. Raises `NoReportError`, `UnknownNameError` for a rule that proposes nothing, and
    `AcceptedInBulkError` for one that is accepted only place by place.
    """
    from annual_report.api.accepting import acceptances
    from annual_report.api.fixing import fixed, written
    from annual_report.api.periods import periods_asked

    accepted, asked = acceptances(accept), periods_asked(data.workspace, periods)
    done = fixed(data.workspace, asked, accepted)
    return written(data.workspace, asked, done) if write else done


def build(  # noqa: PLR0913 - all but the first two are said by name
    data: "DataFiles",
    period: str | None = None,
    *,
    formats: Iterable[str] = ("pdf", "html"),
    documents: Iterable[str] | None = None,
    output: Path | str | None = None,
    engine: "PdfEngine | None" = None,
    epoch: int | None = None,
    strict: bool = False,
    stages: Stages | None = None,
) -> "BuildResult":
    """Makes the documents of a `period`, by default the latest; files are written only if all is well with its data.

    `documents` are names of kinds, "report" or "letter"; by default, those that the data wants. `output` is the folder
    for the files (by default output/<period>/ of the workspace), `epoch` the moment that PDFs bear in place of the day
    of issue, in seconds since 1970. Where it is `strict`, warnings count as errors. Many builds are faster with one
    `engine`, made and closed by the caller. `stages` is called with the name of each stage as it begins. Raises
    `NoReportError`, `UnknownNameError`, `CannotWriteError`, and `EngineCrashedError` where the PDF engine gives no
    answer.
    """
    from annual_report.api.building import BuildOrder, BuildResult, build_period, known_documents, known_formats
    from annual_report.api.periods import periods_asked
    from annual_report.api.publish import CannotWriteError
    from annual_report.diagnostics import Fault
    from annual_report.render.pdf.engine import EngineCrashedError

    folder = None if output is None else Path(output)
    kinds = None if documents is None else known_documents(documents)
    (key,) = periods_asked(data.workspace, [period] if period else [])
    with _engine(engine) as running:
        order = BuildOrder(known_formats(formats), folder, running, epoch, kinds, strict)
        try:
            return build_period(data, key, order, stages or _unheard)
        except (CannotWriteError, EngineCrashedError):
            raise
        except Exception as error:  # whatever it is, other periods are of use
            return BuildResult(fault=Fault.of(error))


def compare(data: "DataFiles", *periods: str, sections: Iterable[str] = ()) -> "PeriodComparison":
    """The figures of the `periods` side by side, and how they changed from the first to the last.

    A term stands for its years, one period alone for itself and the one a year before; by default, that is the latest.
    `sections` are ids, titles or words of titles; where there are some, only their figures are told. Raises
    `NoReportError`, `NotAlikeError` for periods that are not as long as one another, and `NoSuchSectionError`.
    """
    from annual_report.api.comparison.periods_compared import compare_periods, periods_to_compare

    return compare_periods(data, periods_to_compare(data.workspace, periods), list(sections))


def progress(data: "DataFiles", period: str | None = None) -> "ReportProgress":
    """How far the report on a `period` is, by default the latest: what is blank, and what became of the last plan.

    Raises `NoReportError`.
    """
    from annual_report.api.completeness.report_progress import standing_of
    from annual_report.api.periods import periods_asked

    (key,) = periods_asked(data.workspace, [period] if period else [])
    return standing_of(data, key)


def new(
    data: "DataFiles",
    year: str,
    *,
    begin_with: str | None = None,
    keep_text: bool = True,
    language: Language = DATA_LANGUAGE,
) -> "BegunReport":
    """Writes the report on `year`, begun from that on the period `begin_with` or the latest one before.

    With `keep_text` the texts of that report are kept, each marked to be reviewed; without, dots stand in their places.
    Nothing is written where there are errors in the data that it would be begun from. Comments in the file are in
    `language`. Where the workspace has schemas for editors, they get the ids of the new report. Raises
    `CannotBeginError` and `CannotWriteError`.
    """
    from annual_report.api.begin.beginning import begin

    return begin(data, year, begin_with, language, keep_text=keep_text)


def init(  # noqa: PLR0913 - all but the first three are said by name
    folder: Path | str,
    year: int | str | None = None,
    language: Language = DATA_LANGUAGE,
    *,
    kind: str | None = None,
    document_language: str | None = None,
    name: str | None = None,
    place: str | None = None,
    abbreviation: str | None = None,
    signatory: str | None = None,
    keys: str = EN_KEYS,
) -> tuple[Path, ...]:
    """Makes a workspace in `folder` with a first report on `year` (by default the last), and gives its files.

    It begins with the sample of a `kind` of body: "union" (the default), "school", "company", "department" or "club"
    (also of a union that is called so); of what is said about the body, nothing is a sample. With `document_language`
    "en" all of it is in English, for a "society" (the default then) or a "company". A school may begin with a school
    year, "2024-2025". Its keys are English ("en") or Vietnamese ("vi"). Raises `UnknownNameError`, `ValueError` for
    what is no year, `FolderNotEmptyError` and `CannotWriteError`.
    """
    from datetime import UTC, datetime

    from annual_report.api.begin import write_scaffold
    from annual_report.api.begin.kinds import Answers, body_kind, suiting
    from annual_report.api.names import document_language as known_language
    from annual_report.api.names import key_language

    last_year = datetime.now(UTC).astimezone().year - 1
    answers = Answers(name, place, abbreviation, signatory)
    named = key_language(keys)
    chosen = suiting(body_kind(kind, known_language(document_language) if document_language else None), name)
    return tuple(write_scaffold(Path(folder), year or last_year, language, chosen, answers, named))


def take_from_word(
    file: Path | str,
    folder: Path | str,
    *,
    year: str | None = None,
    statistics: bool | Iterable[str] = False,
    language: Language = DATA_LANGUAGE,
) -> "TakenFromWord":
    """Writes the data of a report in Word into the workspace in `folder`, or into a new one there.

    `year` is the period that it reports on, by default the one that its subject tells. `statistics` are ids of the
    numbers in its texts that become statistics, True for all: `imported.proposals` of the result has those that could.
    Comments in the files are in `language`. Raises `UnreadableFileError`, and `OSError` for a file that cannot be
    opened; `CannotBeginError` where `year` is no period or there is a report on it, and `CannotWriteError`.
    """
    from annual_report.api.importing.taking import read_word_file, take

    wanted = statistics if isinstance(statistics, bool) else set(statistics)
    return take(read_word_file(Path(file)), Path(folder).resolve(), year, wanted, language)


def inspect(*files: Path | str, regulation: str | None = None) -> "dict[Path, InspectedFile]":
    """PDF and Word `files` of any program against a `regulation`, by default that in force on the date on page 1.

    Of a file that cannot be inspected there is an `Obstacle` (of a PDF), an `UnreadableFileError` (of a Word file), or
    the `Fault` of this program. Raises `UnknownNameError`, and `OSError` for a file that cannot be opened.
    """
    from annual_report.api.inspecting import inspect_files, known_regulation

    wanted = known_regulation(regulation) if regulation else None
    return inspect_files([Path(each) for each in files], wanted)


def proofread(
    *files: Path | str,
    data: "DataFiles | None" = None,
    period: str | None = None,
    rules: Iterable[str] = (),
    fix: bool = False,
    write: bool = True,
) -> "ProofreadFiles":
    """Slips of writing in text files, Markdown, Word documents and PDF files.

    Names and spelling are those of the workspace of `data`, by default of that around each file; figures and dates are
    held against its report on `period`. With `rules`, only breaches of these are sought. With `fix`, what can be mended
    safely in text files is mended; without `write`, no file is changed. Raises `UnknownNameError`, `NoReportError` and
    `NoWorkspaceError` (where there is none for `period`).
    """
    from annual_report.api.manuscripts.files import Wanted, known_proofreading, proofread_files

    wanted = Wanted(data, period, known_proofreading(rules), fix, fix and write)
    return proofread_files([Path(each) for each in files], wanted)


def verify(
    file: Path | str,
    *,
    extract: Path | str | None = None,
    engine: "PdfEngine | None" = None,
    stages: Stages | None = None,
) -> "VerifiedPdf":
    """Whether a PDF of this program is, byte for byte, what the sources inside of it give, and what was added to that.

    What it begins with and they give is written to the file `extract`, unless another one is there. `engine` and
    `stages` are as in `build`. Where `extract` cannot be written, `not_written` of the verdict is why. Raises
    `UnreadableError` where it is no such PDF, `EngineCrashedError`, `OSError` where it cannot be read, and
    `CannotWriteError` where there is no room to compile it.
    """
    from annual_report.api.verification import verify_file

    with _engine(engine) as running:
        return verify_file(Path(file), running, stages or _unheard, None if extract is None else Path(extract))


def schema(file: str = "report", language: Language = DATA_LANGUAGE) -> str:
    """The JSON Schema by which editors check a data file: "report", "organization" or "letter".

    Raises `UnknownNameError`.
    """
    from annual_report.api.data_schema import FILES, schema_text
    from annual_report.api.names import UnknownNameError

    if file not in FILES:
        raise UnknownNameError(file, list(FILES))
    return schema_text(file, language)


def write_schemas(folder: Path | str, language: Language = DATA_LANGUAGE) -> tuple[Path, ...]:
    """Writes the schemas of all data files into `folder`, and gives their files. Raises `CannotWriteError`."""
    from annual_report.api.data_schema import schema_files
    from annual_report.api.publish import write_files

    files = schema_files(language)
    write_files(Path(folder), files)
    return tuple(Path(folder) / name for name in files)


def write_workspace_schemas(
    data: "DataFiles", folder: Path | str | None = None, language: Language = DATA_LANGUAGE
) -> tuple[Path, ...]:
    """Writes the schemas of all data files with the ids that a workspace has, for editors to offer them.

    Without a `folder`, they go where the first lines of its files say that they are: data/schema. Raises
    `CannotWriteError`, and `OSError` where nobody may look which reports there are.
    """
    from annual_report.api.data_schema import SCHEMA_FOLDER
    from annual_report.api.workspace_schemas import write_with_ids

    return write_with_ids(data, data.workspace.root / SCHEMA_FOLDER if folder is None else Path(folder), language)


def all_rules() -> "tuple[Rule, ...]":
    """Every rule of the program, by name."""
    from annual_report.api.rules import catalogue

    return catalogue.all_rules()


def explain(
    rule: str, language: Language = DATA_LANGUAGE, *, keys: str = EN_KEYS, of_english: bool = False
) -> "Explanation":
    """What a `rule` asks, why, and how it looks wrong and right, in `language`.

    The samples have English `keys` ("en"), or Vietnamese ones ("vi"). With `of_english`, the text names words of data
    in English, for reports in English. Raises `UnknownNameError`.
    """
    from annual_report.api.names import UnknownNameError, key_language
    from annual_report.api.rules.catalogue import rule_named
    from annual_report.api.rules.explanation import explanation

    found = rule_named(rule)
    if found is None:
        raise UnknownNameError(rule, [each.name for each in all_rules()])
    return explanation(found, language, key_language(keys), of_english=of_english)


def doctor(
    folder: Path | str | None = None, language: Language = DATA_LANGUAGE
) -> "Iterator[tuple[Examination, Observation]]":
    """What every examination of this machine observes, one after another, as seen from `folder`; nothing is raised."""
    from annual_report.api.examinations import examine

    return examine(Path(folder or ""), language)


def write_doctor_report(
    file: Path | str,
    seen: "Iterable[tuple[Examination, Observation]] | None" = None,
    folder: Path | str | None = None,
    language: Language = DATA_LANGUAGE,
) -> Path:
    """Writes what `doctor` has `seen`, by default anew, into a text file, without names of people or texts of reports.

    Raises `CannotWriteError`, also where another file of this name is there.
    """
    from annual_report.api.examinations.machine_report import write_machine_report

    place = Path(folder or "")
    return write_machine_report(doctor(folder, language) if seen is None else seen, place, language, Path(file))


def _engine(given: "PdfEngine | None") -> "AbstractContextManager[PdfEngine]":
    """The engine that is `given`, which stays open; else one of its own, closed afterwards."""
    from contextlib import nullcontext

    from annual_report.render.pdf.engine import PdfEngine

    return nullcontext(given) if given is not None else PdfEngine(wanted=False)


def _unheard(_stage: str) -> None:
    """Where nobody wants to know of stages."""
