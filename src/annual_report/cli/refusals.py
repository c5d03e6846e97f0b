"""What commands say, and how they end, where a call of the api refuses what it was asked for."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from os import scandir
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

import typer

from annual_report.cli.console import Screen, shown
from annual_report.cli.periods import MACHINE_LACKS, WRONG_USAGE
from annual_report.language import N_, message

if TYPE_CHECKING:
    from annual_report.api.periods import NoReportError
    from annual_report.load.misnamed import Misnamed
    from annual_report.load.workspace import NoWorkspaceError

_MOST_FILES: Final = 1000  # of a folder in which one is looked for that may be meant


@contextmanager
def refusals(screen: Screen) -> Iterator[None]:
    """Ends the command, with what is to be done, where there is no workspace, no report, or no way to write a file."""
    from annual_report.api.periods import NoReportError
    from annual_report.load.workspace import NoWorkspaceError

    try:
        yield
    except NoWorkspaceError as error:
        _tell_no_workspace(error, screen)
        raise typer.Exit(WRONG_USAGE) from None
    except NoReportError as error:
        _tell_no_report(error, screen)
        raise typer.Exit(WRONG_USAGE) from None
    except OSError as error:
        from annual_report.api.publish import CannotWriteError  # only now: most commands write no file

        if not isinstance(error, CannotWriteError):
            raise
        screen.cannot_write(error)
        screen.say(error.state)
        raise typer.Exit(MACHINE_LACKS) from None


def refuse_missing(files: Sequence[Path], screen: Screen) -> None:
    """Ends the command where one of the `files` is none, before the work on the others begins."""
    missing = [path for path in files if not path.is_file()]
    irregular = [path for path in missing if path.exists() and not path.is_dir()]
    for path in missing:
        if path in irregular:
            reason = message(N_("this is a device or a pipe, not a file"))
            screen.say(message(N_("Cannot read {file}: {reason}."), file=path, reason=reason))
        elif path.is_dir():
            screen.say(message(N_("{file}: this is a folder, not a file"), file=path))
        else:
            screen.say(message(N_("There is no file {file}."), file=path))
            _ask_whether_meant(path, screen)
    if missing:
        raise typer.Exit(MACHINE_LACKS if irregular else WRONG_USAGE)


def refuse_no_folder(file: Path, screen: Screen) -> None:
    """Ends the command, before its work begins, where there is no folder for the `file` that it is to write."""
    from annual_report.api.publish import need_folder

    with refusals(screen):
        need_folder(file)


def _ask_whether_meant(missing: Path, screen: Screen) -> None:
    """Names the files in the same folder whose names are nearly that of the one that is `missing`."""
    from annual_report.diagnostics.advice import did_you_mean
    from annual_report.language.similar_names import may_be_meant

    meant = may_be_meant(missing.name, _files_beside(missing))
    if question := did_you_mean([str(missing.with_name(each)) for each in meant], lambda name: shown(Path(name))):
        screen.say(question)


def _files_beside(path: Path) -> list[str]:
    """The files of the folder in which a file was looked for: of the same kind, where there are such."""
    with suppress(OSError), scandir(path.parent) as entries:
        names = sorted(each.name for each in islice(entries, _MOST_FILES) if each.is_file())
        return [name for name in names if PurePath(name).suffix == path.suffix] or names
    return []


def _tell_no_workspace(error: "NoWorkspaceError", screen: Screen) -> None:
    if not error.folder.is_dir():
        _tell_no_folder(error.folder, screen)
        return
    _tell_misnamed(error.misnamed, screen)
    screen.say(message(N_("There is no data/organization.yaml in {folder} or above it."), folder=error.folder))
    screen.say(message(N_("Go to the folder of your workspace, or create one: annual-report init my-report")))


def _tell_no_folder(folder: Path, screen: Screen) -> None:
    """That a folder that was named is not there, and which others may be meant."""
    from annual_report.diagnostics.advice import did_you_mean
    from annual_report.language.similar_names import may_be_meant

    if folder.exists():
        screen.say(message(N_("{folder} is a file, not a folder."), folder=folder))
        return
    screen.say(message(N_("There is no folder {folder}."), folder=folder))
    with suppress(OSError):  # of the folder above, which nobody may look into or which is not there either
        beside = [each.name for each in folder.parent.iterdir() if each.is_dir()]
        if question := did_you_mean(may_be_meant(folder.name, beside), lambda name: str(folder.with_name(name))):
            screen.say(question)


def _tell_no_report(error: "NoReportError", screen: Screen) -> None:
    _tell_misnamed(error.misnamed, screen)
    if not error.there:
        screen.say(message(N_("There is no report yet: add data/<year>/report.yaml.")))
        return
    screen.say(message(N_("There is no report for {unknown}."), unknown=", ".join(error.unknown)))
    screen.say(message(N_("There are reports for: {years}"), years=", ".join(error.there)))
    _ask_what_is_meant(error.unknown, error.there, screen)
    if year := _could_begin(error.unknown, error.there):
        screen.say(message(N_("To start the report for {year}: annual-report new {year}"), year=year))


def _could_begin(unknown: Sequence[str], there: Sequence[str]) -> str | None:
    """The first period that `new` could begin from one that is `there`: the next one, or the same of a later year."""
    from annual_report.api.periods import is_far_ahead
    from annual_report.values.period import Period

    known = [each for key in there if (each := Period.named(key))]
    for key in unknown:
        period = Period.named(key)
        if period is None or period.is_term:
            continue
        earlier = [each for each in known if each.family == period.family and each.first < period.first]
        earlier += [each for each in known if each.key in period.plans and each.is_like(period)]
        if earlier and not is_far_ahead(period, earlier[-1]):
            return period.key
    return None


def _ask_what_is_meant(unknown: Sequence[str], there: Sequence[str], screen: Screen) -> None:
    """Asks whether a report that is `there` is meant by an `unknown` year that is none of the next ones."""
    from annual_report.api.periods import slips_of
    from annual_report.diagnostics.advice import did_you_mean

    for key in unknown:
        question = None if _could_begin([key], there) else did_you_mean(slips_of(key, there))
        if question:
            screen.say(message("{key}: {question}", key=key, question=question))


def _tell_misnamed(misnamed: "Sequence[Misnamed]", screen: Screen) -> None:
    for each in misnamed:
        if not each.name:
            screen.say(message("{file}: {fix}.", file=shown(each.path), fix=each.fix))
            continue
        screen.say(message(N_("{file} must be called {name}: rename it."), file=shown(each.path), name=each.name))
        if each.path.suffix == ".txt":
            screen.say(message(N_("Windows may hide the .txt at the end of the name.")))
