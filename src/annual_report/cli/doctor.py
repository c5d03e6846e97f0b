"""`annual-report doctor`: whether this machine can build reports, and what to do where it cannot."""

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Annotated, Final

import typer

from annual_report import api
from annual_report.cli.periods import FINE, MACHINE_LACKS
from annual_report.language import N_, Language, Message, message, translator

if TYPE_CHECKING:
    from annual_report.api.examinations import Mark, Observation

WIDTH: Final = 80
_HELP: Final = N_("help")  # not inside the f-string, where script/messages finds no text


def doctor_command(language: Language) -> Callable[..., None]:
    """The command, with its help in `language`."""
    say = translator(language)

    def doctor(
        workspace: Annotated[Path | None, typer.Option(help=say(N_("Folder of the workspace.")))] = None,
    ) -> None:
        from annual_report.api.examinations import EXAMINATIONS, Mark

        table = _Table(language, [each.title for each in EXAMINATIONS])
        marks: list[Mark] = []
        for each, observation in api.doctor(workspace, language):
            marks.append(observation.mark)
            table.show(each.title, observation)
        typer.echo()
        for line in wrap(_summary(marks).say(language), WIDTH):
            typer.echo(line)
        raise typer.Exit(MACHINE_LACKS if Mark.WRONG in marks else FINE)

    return doctor


class _Table:
    """Lines of mark, thing and finding. Neither rich nor any other library is used that may be what is missing."""

    def __init__(self, language: Language, titles: Sequence[str]) -> None:
        from annual_report.api.examinations import Mark

        self._language = language
        self._say = translator(language)
        self._mark_width = max(len(self._say(mark)) for mark in Mark)
        self._title_width = max(len(self._say(title)) for title in titles)
        self._colours = {Mark.OK: "green", Mark.ATTENTION: "yellow", Mark.WRONG: "red"}

    def show(self, title: str, observation: "Observation") -> None:
        """Prints one observation, with its cure below it."""
        mark = self._say(observation.mark)
        margin = self._mark_width + self._title_width + 4
        first, *rest = wrap(self._text(observation.found), WIDTH - margin, break_on_hyphens=False) or [""]
        coloured = typer.style(mark, self._colours[observation.mark]) + " " * (self._mark_width - len(mark))
        _echo(f"{coloured}  {self._say(title):<{self._title_width}}  {first}")
        for line in (*(" " * margin + each for each in rest), *self._cure(observation)):
            _echo(line)

    def _cure(self, observation: "Observation") -> Iterator[str]:
        if observation.cure is not None:
            start = f"{'':{self._mark_width + 2}}= {self._say(_HELP)}: "
            for line in wrap(self._text(observation.cure), WIDTH - len(start), break_on_hyphens=False):
                yield start + line
                start = " " * len(start)
        if observation.command:
            yield f"    {observation.command}"  # never broken: it is there to be copied

    def _text(self, text: Message) -> str:
        """What is said, without signs that would steer the terminal: names of folders may have any."""
        return "".join(sign if sign.isprintable() else "\ufffd" for sign in text.say(self._language))


def _echo(line: str) -> None:
    typer.echo(line, color=False if os.environ.get("NO_COLOR") else None)


def _summary(marks: "Sequence[Mark]") -> Message:
    from annual_report.api.examinations import Mark

    wrong, attention = marks.count(Mark.WRONG), marks.count(Mark.ATTENTION)
    if wrong:
        return message(
            N_("This machine cannot build reports yet: {wrong} thing(s) wrong. Mend that, then look again."),
            wrong=wrong,
        )
    if attention:
        return message(N_("This machine can build reports; {count} thing(s) deserve attention."), count=attention)
    return message(N_("This machine can build reports."))
