"""`annual-report new`: begins the report of the next year with what the last one gives."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annual_report import api
from annual_report.cli.console import Screen, shown
from annual_report.cli.period_paths import opened
from annual_report.cli.periods import (
    FINE,
    MACHINE_LACKS,
    OUR_FAULT,
    PROBLEMS_IN_DATA,
    WRONG_USAGE,
    next_here,
    periods_here,
)
from annual_report.cli.refusals import refusals
from annual_report.language import N_, Language, message, translator
from annual_report.values.period import called

if TYPE_CHECKING:
    from annual_report.api.results import BegunReport


def new_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def new(
        year: Annotated[
            str, typer.Argument(help=say(N_("Year of the new report, for example 2018.")), autocompletion=next_here)
        ],
        begin_with: Annotated[
            str | None,
            typer.Option(
                "--from",
                help=say(N_("Year of the report to start from (default: the latest before it).")),
                autocompletion=periods_here,
            ),
        ] = None,
        keep_text: Annotated[
            bool,
            typer.Option(
                "--keep-text/--blank",
                help=say(N_("Keeps the texts of that report, to be reviewed; or writes “……” in their places.")),
            ),
        ] = True,
        workspace: Annotated[
            Path | None, typer.Option(help=say(N_("Folder of the workspace.")), readable=False)
        ] = None,
    ) -> None:
        from annual_report.api.begin.beginning import CannotBeginError

        screen = Screen(language)
        try:
            with refusals(screen):
                data, (period, *last) = opened(workspace, [year, *([begin_with] if begin_with else [])])
                screen.root = data.workspace.root
                start = last[0] if last else None
                begun = api.new(data, period, begin_with=start, keep_text=keep_text, language=language)
        except CannotBeginError as error:
            for each in error.messages:
                screen.say(each)
            raise typer.Exit(WRONG_USAGE) from None
        status = _tell(begun, screen, kept=keep_text)
        if begun.file is not None and begin_with is None:
            _tell_left_out(begun, screen)
        raise typer.Exit(status)

    return new


def _tell_left_out(begun: "BegunReport", screen: Screen) -> None:
    """Tells of years between the last report and this one: that they have none may be a slip in the year."""
    if not begun.left_out:
        return
    years = "–".join(begun.left_out)
    said = N_("There is no report on {years}. If {period} was typed by mistake, delete the folder data/{period}.")
    screen.say(message(said, years=years, period=begun.period))


def _tell(begun: "BegunReport", screen: Screen, *, kept: bool) -> int:
    """Tells which report was written, or what is wrong with the data that it would be begun from."""
    if begun.file is not None:
        for file in (begun.file, *begun.documents):
            screen.result(shown(file))
        screen.say(message(N_("Started from the report for {last}."), last=called(begun.last)))
        if begun.schemas:
            screen.say(message(N_("Editors now suggest its ids: the schemas in data/schema were renewed.")))
        elif begun.not_renewed is not None:
            screen.cannot_write(begun.not_renewed)
        blank = N_("Next: fill in the places marked “……”, then annual-report check {year}")
        review = N_(
            "Next: read the texts with the note “# not reviewed”, remove the notes, then annual-report check {year}"
        )
        next_step = review if kept else blank
        screen.say(message(next_step, year=begun.period))
        return FINE if begun.not_renewed is None else MACHINE_LACKS
    screen.diagnostics(begun.checked.diagnostics)
    if begun.checked.failed:
        screen.say(message(N_("{year}: nothing was written."), year=begun.period))
        return OUR_FAULT
    nothing = N_("{year}: nothing was written; fix the errors of {last} above.")
    screen.say(message(nothing, year=called(begun.period), last=called(begun.last)))
    return PROBLEMS_IN_DATA
