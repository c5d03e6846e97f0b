"""`annual-report doctor`: whether this machine can build reports, and what to do where it cannot."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annual_report import api
from annual_report.cli.console import Screen, made
from annual_report.cli.periods import FINE, MACHINE_LACKS
from annual_report.cli.refusals import refusals, refuse_no_folder
from annual_report.language import N_, Language, message, translator

if TYPE_CHECKING:
    from annual_report.api.examinations import Observation
    from annual_report.api.examinations.examination import Examination

    Seen = list[tuple[Examination, Observation]]


def doctor_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def doctor(
        file: Annotated[
            Path | None, typer.Argument(help=say(N_("File for --report (default: doctor-report.txt).")), dir_okay=False)
        ] = None,
        report: Annotated[
            bool,
            typer.Option(
                "--report",
                help=say(N_("Writes a file for your IT colleague, without names or texts of reports.")),
            ),
        ] = False,
        workspace: Annotated[
            Path | None, typer.Option(help=say(N_("Folder of the workspace.")), readable=False)
        ] = None,
    ) -> None:
        from annual_report.api.examinations import EXAMINATIONS, Health
        from annual_report.cli.printing.examination_terminal import ExaminationTable, print_summary

        if file is not None and not report:
            raise typer.BadParameter(say(N_("a file can only be given with --report")), param_hint=say(N_("FILE")))
        if report:
            refuse_no_folder(file or Path(), Screen(language))
        table = ExaminationTable(language, [each.title for each in EXAMINATIONS])
        seen: Seen = []
        for each, observation in api.doctor(workspace, language):
            seen.append((each, observation))
            table.show(each.title, observation)
        marks = [observation.mark for _each, observation in seen]
        print_summary(marks, language)
        if report:
            _write(Screen(language), seen, workspace, file)
        raise typer.Exit(MACHINE_LACKS if Health.WRONG in marks else FINE)

    return doctor


def _write(
    screen: Screen, seen: "list[tuple[Examination, Observation]]", folder: Path | None, file: Path | None
) -> None:
    """Writes the report on the machine, and says what to do with it."""
    from annual_report.api.examinations.machine_report import FILE

    with refusals(screen):
        written = api.write_doctor_report(file or Path(FILE), seen, folder, screen.language)
    screen.result(made(written, file))
    screen.say(message(N_("Send this file to your IT colleague. Its first lines list what is left out.")))
