"""`annual-report merge`: takes what was changed in a file of Word back into the data that it was made from."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.console import Screen, show_exactly, shown
from annual_report.cli.formats import TERMINAL, folder_from_here, offering, unknown_format
from annual_report.cli.periods import FINE, MACHINE_LACKS, PROBLEMS_IN_DATA, WRONG_USAGE
from annual_report.cli.refusals import refusals, refuse_missing
from annual_report.cli.shell import shell_word
from annual_report.language import N_, Language, message, system_reason, translator

if TYPE_CHECKING:
    from annual_report.api.merging.taking_back import MergedFile
    from annual_report.load.workspace import Workspace

FORMATS: Final = (TERMINAL, "json")
_WORD: Final = ".docx"
_CURE: Final = N_("what to do: {cure}")
_ASK: Final = N_(
    "ask for the .docx that was sent, with the changes made in it: saved in another format, pasted into another file or"
    " typed again, a text no longer says where in the data it belongs"
)


def merge_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def merge(
        file: Annotated[
            Path,
            typer.Argument(help=say(N_("File of Word that annual-report made and others changed.")), readable=False),
        ],
        write: Annotated[bool, typer.Option("--write", help=say(N_("Writes the changes into the data.")))] = False,
        output_format: Annotated[
            str,
            typer.Option(
                help=say(N_("How the changes are shown: terminal or json.")), autocompletion=offering(FORMATS)
            ),
        ] = TERMINAL,
        workspace: Annotated[
            Path | None, typer.Option(help=say(N_("Folder of the workspace.")), readable=False)
        ] = None,
        quiet: Annotated[bool, typer.Option("--quiet", "-q", help=say(N_("Shows only results and problems.")))] = False,
    ) -> None:
        screen, wanted = Screen(language, quiet=quiet), output_format.strip().lower()
        if wanted not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        refuse_missing([file], screen)
        with refusals(screen):
            data = api.open(workspace)
            screen.root = data.workspace.root
            done = _merged(data.workspace, file, screen)
            if write and done.changes:
                done = _written(data.workspace, done, screen)
        _show(done, wanted, screen, file=file, wrote=write)
        raise typer.Exit(FINE if done.is_complete else PROBLEMS_IN_DATA)

    return merge


def _merged(workspace: "Workspace", file: Path, screen: Screen) -> "MergedFile":
    """What the file changes; ends the command, with what is to be done, where that cannot be told."""
    from annual_report.api.merging.taking_back import NoBaseError, NotMadeError, merged
    from annual_report.api.publish import ChangedMeanwhileError
    from annual_report.load.extracted import UnreadableFileError

    try:
        return merged(workspace, file, shown(file))
    except NoBaseError:
        screen.say(message(N_("{file} does not say what it was made from."), file=shown(file)))
        screen.say(message(N_("Only files that “build --format docx” made can be taken back.")))
        screen.say(message(_CURE, cure=message(_ASK)))
        raise typer.Exit(WRONG_USAGE) from None
    except NotMadeError as error:
        screen.diagnostics([each for each in error.checked.diagnostics if each.is_error])
        screen.say(message(N_("The data has to be right before changes can be taken back into it.")))
        raise typer.Exit(PROBLEMS_IN_DATA) from None
    except UnreadableFileError as error:
        screen.say(message(N_("{file} cannot be read: {what}"), file=shown(file), what=error.reason))
        is_word = file.suffix.casefold() == _WORD
        screen.say(message(_CURE, cure=error.cure if is_word else message(_ASK)))
    except ChangedMeanwhileError as error:
        screen.cannot_write(error)
    except OSError as error:
        screen.say(message(N_("Cannot read {file}: {reason}."), file=file, reason=system_reason(error)))
    raise typer.Exit(MACHINE_LACKS)


def _written(workspace: "Workspace", done: "MergedFile", screen: Screen) -> "MergedFile":
    """Writes the changes; ends the command where a file was changed meanwhile, or cannot be written."""
    from annual_report.api.merging.taking_back import written
    from annual_report.api.publish import CannotWriteError, ChangedMeanwhileError

    try:
        return written(workspace, done)
    except CannotWriteError as error:
        screen.cannot_write(error)
        screen.say(message(N_("Nothing was taken back.")))
        status = PROBLEMS_IN_DATA if isinstance(error, ChangedMeanwhileError) else MACHINE_LACKS
        raise typer.Exit(status) from None


def _show(done: "MergedFile", wanted: str, screen: Screen, *, file: Path, wrote: bool) -> None:
    if wanted == "json":
        from annual_report.cli.printing.merge_json import as_json

        root = screen.root
        folder = folder_from_here(root) if root is not None else ""
        show_exactly(as_json(done, screen.language, folder))
        return
    from annual_report.cli.printing.merge_terminal import print_merge
    from annual_report.cli.printing.terminal import results

    print_merge(done, screen.language, results(), screen.root)
    screen.findings(done.comments)
    if not wrote:
        for change in done.changes:
            screen.change(change.diff)
    for change in done.changes if wrote else ():
        screen.result(message(N_("{file}: changed"), file=screen.seen(change.name)))
        screen.result(message(N_("as it was before: {file}"), file=screen.seen(change.backup)))
    if done.changes and not wrote:
        told = N_("Nothing is written yet. To write it: annual-report merge {file} --write")
        screen.say(message(told, file=shell_word(file)))
    elif done.changes:
        told = N_("Next: annual-report check {period}, then annual-report build {period}")
        screen.say(message(told, period=shell_word(done.period)))
