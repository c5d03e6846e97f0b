"""`annual-report diff`: what changed between two versions of a report."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report.cli.console import Screen, show_exactly, shown
from annual_report.cli.formats import TERMINAL, offering, unknown_format
from annual_report.cli.periods import FINE, MACHINE_LACKS, PROBLEMS_IN_DATA, WRONG_USAGE, periods_here
from annual_report.cli.refusals import refusals
from annual_report.language import N_, Language, counted, message, system_reason, translator

if TYPE_CHECKING:
    from annual_report.api.changes import Changes, Edition

FORMATS: Final = (TERMINAL, "json", "html")


def diff_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def diff(
        old: Annotated[
            Path,
            typer.Argument(
                help=say(N_("Older version: a PDF or .docx made by annual-report, or a folder.")), readable=False
            ),
        ],
        new: Annotated[
            Path,
            typer.Argument(
                help=say(N_("Newer version: a PDF or .docx made by annual-report, or a folder.")), readable=False
            ),
        ],
        year: Annotated[
            str | None,
            typer.Option(
                help=say(N_("Year of the report in a folder (default: the latest).")), autocompletion=periods_here
            ),
        ] = None,
        output_format: Annotated[
            str,
            typer.Option(
                help=say(N_("How the changes are shown: terminal, json or html.")), autocompletion=offering(FORMATS)
            ),
        ] = TERMINAL,
    ) -> None:
        screen, wanted = Screen(language), output_format.strip().lower()
        if wanted not in FORMATS:
            raise unknown_format(output_format, FORMATS, "--output-format", language)
        _refuse_absent((old, new), screen)
        from annual_report.api.changes import changes_between

        editions = _editions(old, new, year, screen)
        for place, edition in zip((old, new), editions, strict=True):
            _tell_changes_in_word(place, edition, screen)
        changes = changes_between(*editions)
        _show(changes, (shown(old), shown(new)), wanted, language)
        raise typer.Exit(FINE)

    return diff


def _refuse_absent(places: tuple[Path, ...], screen: Screen) -> None:
    absent = [each for each in places if not each.exists()]
    for each in absent:
        screen.say(message(N_("There is no file {file}."), file=shown(each)))
    if absent:
        raise typer.Exit(WRONG_USAGE)


def _editions(old: Path, new: Path, year: str | None, screen: Screen) -> "tuple[Edition, Edition]":
    """Both versions; ends the command, with what is to be done, where one cannot be read."""
    from annual_report.api.changes import BrokenEditionError, editions_at
    from annual_report.api.verification import UnreadableError

    try:
        with refusals(screen):
            return editions_at(old, new, year)
    except BrokenEditionError as error:
        screen.diagnostics(error.diagnostics)
        screen.say(message("{file}: {what}", file=shown(error.place), what=error.what))
        raise typer.Exit(PROBLEMS_IN_DATA if error.diagnostics else WRONG_USAGE) from None
    except UnreadableError as error:
        screen.say(error.what)
        screen.say(error.cure)
    except OSError as error:
        screen.say(message(N_("Cannot read {file}: {reason}."), file=error.filename or "", reason=system_reason(error)))
    raise typer.Exit(MACHINE_LACKS)


def _tell_changes_in_word(place: Path, edition: "Edition", screen: Screen) -> None:
    """Tells of what was changed in a file of Word, and is not compared as its data has no place for it."""
    if edition.changes_in_word:
        said = counted(
            "{count} change made in Word has no place in the data of {file}, and is not compared. To see it: "
            "annual-report merge {file}",
            "{count} changes made in Word have no place in the data of {file}, and are not compared. To see them: "
            "annual-report merge {file}",
            edition.changes_in_word,
            file=shown(place),
        )
        screen.say(said)


def _show(changes: "Changes", versions: tuple[str, str], wanted: str, language: Language) -> None:
    if wanted == "json":
        from annual_report.cli.printing.changes_json import as_json

        show_exactly(as_json(changes))
    elif wanted == "html":
        from annual_report.cli.printing.changes_html import as_html

        show_exactly(as_html(changes, versions, language))
    else:
        from annual_report.cli.printing.changes_terminal import print_changes
        from annual_report.cli.printing.terminal import results

        print_changes(changes, language, results())
