"""What came of builds and verifications as JSON: `json_models.Build` and `json_models.Verification`.

What kept something from being done is a problem, with the words that are said on a terminal.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, Literal

from annual_report.api.building import BuildResult
from annual_report.api.examinations.engine_failures import advice_on
from annual_report.api.publish import CannotWriteError
from annual_report.api.verification import UnreadableError, Verdict, VerifiedPdf
from annual_report.cli.console import made, shown
from annual_report.cli.printing.diagnostics_json import summary, told_diagnostics
from annual_report.cli.printing.json_models import VERSION, Build, BuiltPeriod, Problem, Verification, VerifiedFile
from annual_report.diagnostics import Fault
from annual_report.diagnostics.fault import INTERNAL_FAULT
from annual_report.diagnostics.said import json_text
from annual_report.diagnostics.shown import shown_of
from annual_report.language import N_, Language, Message, message, system_reason, translator
from annual_report.render.pdf.engine import EngineCrashedError
from annual_report.render.pdf.system_libraries import install_command

BuildOutcome = BuildResult | CannotWriteError | EngineCrashedError
_VERDICTS: Final[Mapping[Verdict, Literal["same", "signed", "begins", "same-pages", "differs"]]] = {
    Verdict.SAME: "same",
    Verdict.SIGNED: "signed",
    Verdict.BEGINS: "begins",
    Verdict.SAME_PAGES: "same-pages",
    Verdict.DIFFERS: "differs",
}
VerifyOutcome = VerifiedPdf | UnreadableError | OSError | EngineCrashedError


def build_json(periods: Mapping[str, BuildOutcome], language: Language, folder: str, output: Path | None = None) -> str:
    """What came of each of the `periods`; data files are named from where the workspace lies in `folder`.

    `output` is the folder that was asked for, if one was.
    """
    told = [_period(*each, language, folder, output) for each in periods.items()]
    build: Build = {"version": VERSION, "periods": told}
    return json_text(build)


def verification_json(files: Mapping[Path, VerifyOutcome], language: Language) -> str:
    """What came of each of the `files`."""
    told: Verification = {"version": VERSION, "files": [_file(*each, language) for each in files.items()]}
    return json_text(told)


def _period(key: str, outcome: BuildOutcome, language: Language, folder: str, output: Path | None) -> BuiltPeriod:
    built = outcome if isinstance(outcome, BuildResult) else BuildResult()
    failed = message(N_("the documents for {year} could not be made"), year=key)
    found = shown_of(built.diagnostics, folder)
    return {
        "period": key,
        "files": [made(file, output) for file in built.files],
        "moved": [made(file, output) for file in built.moved],
        "kept": [made(file, output) for file in built.kept],
        "replaced": [made(file, output) for file in built.replaced],
        "outdated": list(built.outdated),
        "problem": _problem(outcome, failed, language),
        "summary": summary(found),
        "diagnostics": told_diagnostics(found, language, folder),
    }


def _file(path: Path, outcome: VerifyOutcome, language: Language) -> VerifiedFile:
    failed = message(N_("{file} could not be verified"), file=shown(path))
    problem = _problem(outcome, failed, language)
    told = isinstance(outcome, VerifiedPdf) and (problem is None or outcome.not_written is not None)
    verdict = outcome if isinstance(outcome, VerifiedPdf) and told else None
    return {
        "file": shown(path),
        "problem": problem,
        "verdict": _VERDICTS.get(verdict.verdict) if verdict else None,
        "same": verdict.same if verdict else None,
        "sources": len(verdict.sources) if verdict else None,
        "source_names": list(verdict.sources) if verdict else [],
        "templates": list(verdict.templates) if verdict else [],
        "length": verdict.length if verdict else None,
        "added": verdict.added if verdict else None,
        "signed": verdict.signed if verdict else None,
        "pictures": list(verdict.pictures) if verdict else [],
        "unexamined": verdict.unexamined.say(language) if verdict and verdict.unexamined else None,
        "differences": [each.say(language) for each in verdict.differences] if verdict else [],
        "diagnostics": told_diagnostics(shown_of(verdict.diagnostics), language, "") if verdict else [],
    }


def _problem(outcome: BuildOutcome | VerifyOutcome, failed: Message, language: Language) -> Problem | None:
    """What kept it from being done, `failed` where this program did; None where nothing did."""
    match outcome:
        case VerifiedPdf(not_written=CannotWriteError() as error):
            return _problem(error, failed, language)
        case BuildResult() | VerifiedPdf():
            return _in_result(outcome, failed, language)
        case UnreadableError() as error:
            return _told("unreadable", (error.what,), (error.cure,), language)
        case CannotWriteError() as error:
            what = message(N_("Cannot write {file}: {reason}."), file=shown(error.path), reason=error.reason)
            cure = () if error.cure is None else (message(N_("what to do: {cure}"), cure=error.cure),)
            return _told("cannot-write", (what,), (error.state, *cure), language)
        case OSError() as error:
            what = system_reason(error)
            return _told("cannot-read", (what,), (), language)
        case EngineCrashedError() as error:
            advice = advice_on(error)
            command = (message("{command}", command=advice.command),) if advice.command else ()
            return _told("engine-failed", advice.what, (*advice.cure, *command), language)


def _in_result(result: BuildResult | VerifiedPdf, failed: Message, language: Language) -> Problem | None:
    if isinstance(result.fault, Fault):
        what, particulars, cure = result.fault.lines(failed)
        return _told(INTERNAL_FAULT.name, (what, particulars), (cure,), language)
    if result.missing_library is not None:
        what = message(N_("The PDF was not made: the Pango libraries are missing on this machine. To install them:"))
        command = message("{command}", command=translator(language)(install_command()))
        return _told("library-missing", (what,), (command,), language)
    return None


def _told(name: str, what: tuple[Message, ...], fix: tuple[Message, ...], language: Language) -> Problem:
    said = [" ".join(each.say(language) for each in part) for part in (what, fix)]
    return {"name": name, "message": said[0], "fix": said[1]}
