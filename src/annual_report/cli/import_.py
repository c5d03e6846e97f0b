"""`annual-report import`: last year's report in Word, taken into the data."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report.cli.console import Screen, show_exactly, shown
from annual_report.cli.formats import TERMINAL, folder_from_here, offering, unknown_format
from annual_report.cli.periods import FINE, MACHINE_LACKS, WRONG_USAGE
from annual_report.cli.refusals import refusals, refuse_missing
from annual_report.language import N_, Language, Message, message, system_reason, translator

if TYPE_CHECKING:
    from annual_report.api.importing.statistics import Proposal
    from annual_report.api.importing.taking import TakenFromWord, WordFile

FORMATS: Final = (TERMINAL, "json")
_SHOWN: Final = 5  # proposals that are shown where none is taken


def import_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def import_file(
        file: Annotated[
            Path,
            typer.Argument(
                help=say(N_("Report in Word (.docx); with LibreOffice also .odt, .doc or .rtf.")), readable=False
            ),
        ],
        year: Annotated[
            str | None, typer.Option(help=say(N_("Year of the report (default: as its subject says).")))
        ] = None,
        statistics: Annotated[
            bool, typer.Option("--statistics", help=say(N_("Makes the numbers in its texts figures with ids.")))
        ] = False,
        choose: Annotated[
            bool, typer.Option("--choose", help=say(N_("Asks which numbers to take, one by one.")))
        ] = False,
        output_format: Annotated[
            str,
            typer.Option(
                help=say(N_("How what was written is shown: terminal or json.")), autocompletion=offering(FORMATS)
            ),
        ] = TERMINAL,
        workspace: Annotated[
            Path | None, typer.Option(help=say(N_("Folder of the workspace (default: this one).")), readable=False)
        ] = None,
    ) -> None:
        screen, wanted = Screen(language), output_format.strip().lower()
        if wanted not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        refuse_missing([file], screen)
        read = _read(file, screen)
        chosen: bool | Collection[str] = statistics
        if choose and not statistics:
            chosen = _chosen(read, year, screen)
        taken = _take(read, _root(workspace), year, chosen, screen)
        if wanted == TERMINAL:
            _tell(taken, screen, took=bool(chosen))
        else:
            from annual_report.cli.printing.import_json import as_json

            show_exactly(as_json(taken, language, folder_from_here(taken.root)))
        raise typer.Exit(FINE)

    return import_file


def _root(workspace: Path | None) -> Path:
    """The folder of the workspace: the one that is named, the one that this folder is in, else this folder."""
    from annual_report.load.workspace import NoWorkspaceError, Workspace

    if workspace is not None:
        return workspace.resolve()
    try:
        return Workspace.find(Path()).root
    except NoWorkspaceError:
        return Path().resolve()


def _read(file: Path, screen: Screen) -> "WordFile":
    from annual_report.api.importing.taking import read_word_file
    from annual_report.load.extracted import UnreadableFileError

    try:
        return read_word_file(file)
    except UnreadableFileError as error:
        screen.say(message(N_("{file} cannot be imported: {reason}"), file=shown(file), reason=error.reason))
        screen.say(error.cure)
    except OSError as error:
        screen.say(message(N_("Cannot read {file}: {reason}."), file=shown(file), reason=system_reason(error)))
    raise typer.Exit(MACHINE_LACKS)


def _chosen(read: "WordFile", year: str | None, screen: Screen) -> set[str]:
    """The ids of the figures that are taken, each asked for with its sentence."""
    from annual_report.api.importing.importing import imported
    from annual_report.values.refusal import RefusalError

    try:
        proposals = imported(read.content, {}, year=year).proposals
    except RefusalError:
        return set()  # told when it is taken
    say, taken = translator(screen.language), set[str]()
    for each in dict.fromkeys(proposals):
        if each.id in taken:
            continue
        screen.say(_proposed(each))
        if typer.confirm(say(N_("Take it?")), default=True, err=True):
            taken.add(each.id)
    return taken


def _take(
    read: "WordFile", root: Path, year: str | None, statistics: bool | Collection[str], screen: Screen
) -> "TakenFromWord":
    from annual_report.api.begin.beginning import CannotBeginError
    from annual_report.api.importing.taking import take

    try:
        with refusals(screen):
            return take(read, root, year, statistics, screen.language)
    except CannotBeginError as error:
        for each in error.messages:
            screen.say(each)
    raise typer.Exit(WRONG_USAGE)


def _tell(taken: "TakenFromWord", screen: Screen, *, took: bool) -> None:
    for file in taken.files:
        screen.result(shown(file))
    if taken.notices:
        screen.say(message(N_("To look at:")))
    for notice in taken.notices:
        screen.say(message("- {what}", what=notice.text))
    proposals = taken.imported.proposals
    if proposals and not took:
        said = N_("{count} numbers in its texts could be figures with ids: --statistics takes all, --choose asks.")
        screen.say(message(said, count=len(proposals)))
        for each in proposals[:_SHOWN]:
            screen.say(_proposed(each))
    screen.say(message(N_("Next: compare {file} with the document, then annual-report build {year}"),
                       file=shown(taken.files[0]), year=taken.period))  # fmt: skip


def _proposed(proposal: "Proposal") -> Message:
    return message(
        N_("- {label}: {value} {unit} – “{sentence}”"),
        label=proposal.label, value=proposal.value, unit=proposal.unit, sentence=proposal.proposed,
    )  # fmt: skip
