"""`annual-report doctor`: whether this machine can build reports, and what to do where it cannot."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from annual_report import api
from annual_report.cli.periods import FINE, MACHINE_LACKS
from annual_report.language import N_, Language, translator


def doctor_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def doctor(
        workspace: Annotated[Path | None, typer.Option(help=say(N_("Folder of the workspace.")))] = None,
    ) -> None:
        from annual_report.api.examinations import EXAMINATIONS, Health
        from annual_report.cli.printing.examination_terminal import ExaminationTable, print_summary

        table = ExaminationTable(language, [each.title for each in EXAMINATIONS])
        marks: list[Health] = []
        for each, observation in api.doctor(workspace, language):
            marks.append(observation.mark)
            table.show(each.title, observation)
        print_summary(marks, language)
        raise typer.Exit(MACHINE_LACKS if Health.WRONG in marks else FINE)

    return doctor
