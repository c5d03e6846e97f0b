"""What examinations of this machine observe, for a terminal: lines of mark, thing and finding, with the cure below.

Neither rich nor any other library is used that may be what is missing.
"""

import sys
from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

import typer

from annual_report.api.examinations import Health, Observation
from annual_report.cli.colours import coloured
from annual_report.cli.printing.terminal import LEAST_WIDTH, line_width
from annual_report.language import N_, Language, Message, counted, message, translator
from annual_report.language.harmless import on_one_line

_COLOURS: Final = {Health.OK: "green", Health.ATTENTION: "yellow", Health.WRONG: "red"}
_HELP: Final = N_("help")  # not inside the f-string, where script/messages finds no text


class ExaminationTable:
    """Lines of mark, thing and finding, for things called by their `titles`."""

    def __init__(self, language: Language, titles: Sequence[str]) -> None:
        self._language = language
        self._say = translator(language)
        self._mark_width = max(len(self._say(mark)) for mark in Health)
        self._title_width = max(len(self._say(title)) for title in titles)
        self._width = line_width(sys.stdout)

    def show(self, title: str, observation: Observation) -> None:
        """Prints one observation, with its cure below it."""
        mark = self._say(observation.mark)
        margin = self._mark_width + self._title_width + 4
        first, *rest = self._wrapped(observation.found, margin) or [""]
        shown = typer.style(mark, _COLOURS[observation.mark]) + " " * (self._mark_width - len(mark))
        _echo(f"{shown}  {self._say(title):<{self._title_width}}  {first}")
        for line in (*(" " * margin + each for each in rest), *self._cure(observation)):
            _echo(line)

    def _cure(self, observation: Observation) -> Iterator[str]:
        if observation.cure is not None:
            start = f"{'':{self._mark_width + 2}}= {self._say(_HELP)}: "
            for line in self._wrapped(observation.cure, len(start)):
                yield start + line
                start = " " * len(start)
        if observation.command:
            yield f"    {observation.command}"  # never broken: it is there to be copied

    def _wrapped(self, text: Message, margin: int) -> list[str]:
        """What is said in lines, without signs that would steer the terminal: names of folders may have any."""
        room = max(self._width - margin, LEAST_WIDTH)
        return wrap(on_one_line(text.say(self._language)), room, break_on_hyphens=False)


def _echo(line: str) -> None:
    typer.echo(line, color=coloured(sys.stdout.isatty()))


def print_summary(marks: Sequence[Health], language: Language) -> None:
    """Prints what all observations come to, below a blank line."""
    typer.echo()
    for line in wrap(_summary(marks).say(language), line_width(sys.stdout)):
        typer.echo(line)


def _summary(marks: Sequence[Health]) -> Message:
    wrong, attention = marks.count(Health.WRONG), marks.count(Health.ATTENTION)
    if wrong:
        return counted(
            "This machine cannot build reports yet: {count} thing is wrong. Fix it, then check again.",
            "This machine cannot build reports yet: {count} things are wrong. Fix them, then check again.",
            wrong,
        )
    if attention:
        return counted(
            "This machine can build reports; {count} thing needs attention.",
            "This machine can build reports; {count} things need attention.",
            attention,
        )
    return message(N_("This machine can build reports."))
