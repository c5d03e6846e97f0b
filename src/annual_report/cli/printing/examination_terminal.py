"""What examinations of this machine observe, for a terminal: lines of mark, thing and finding, with the cure below.

Neither rich nor any other library is used that may be what is missing.
"""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Final

import typer

from annual_report.api.examinations import Health, Observation
from annual_report.cli.printing.terminal import TEXT_WIDTH, colours_unwanted
from annual_report.language import N_, Language, Message, message, translator
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

    def show(self, title: str, observation: Observation) -> None:
        """Prints one observation, with its cure below it."""
        mark = self._say(observation.mark)
        margin = self._mark_width + self._title_width + 4
        first, *rest = wrap(self._text(observation.found), TEXT_WIDTH - margin, break_on_hyphens=False) or [""]
        coloured = typer.style(mark, _COLOURS[observation.mark]) + " " * (self._mark_width - len(mark))
        _echo(f"{coloured}  {self._say(title):<{self._title_width}}  {first}")
        for line in (*(" " * margin + each for each in rest), *self._cure(observation)):
            _echo(line)

    def _cure(self, observation: Observation) -> Iterator[str]:
        if observation.cure is not None:
            start = f"{'':{self._mark_width + 2}}= {self._say(_HELP)}: "
            for line in wrap(self._text(observation.cure), TEXT_WIDTH - len(start), break_on_hyphens=False):
                yield start + line
                start = " " * len(start)
        if observation.command:
            yield f"    {observation.command}"  # never broken: it is there to be copied

    def _text(self, text: Message) -> str:
        """What is said, without signs that would steer the terminal: names of folders may have any."""
        return on_one_line(text.say(self._language))


def _echo(line: str) -> None:
    typer.echo(line, color=False if colours_unwanted() else None)


def print_summary(marks: Sequence[Health], language: Language) -> None:
    """Prints what all observations come to, below a blank line."""
    typer.echo()
    for line in wrap(_summary(marks).say(language), TEXT_WIDTH):
        typer.echo(line)


def _summary(marks: Sequence[Health]) -> Message:
    wrong, attention = marks.count(Health.WRONG), marks.count(Health.ATTENTION)
    if wrong:
        return message(
            N_("This machine cannot build reports yet: {wrong} thing(s) wrong. Mend that, then look again."),
            wrong=wrong,
        )
    if attention:
        return message(N_("This machine can build reports; {count} thing(s) deserve attention."), count=attention)
    return message(N_("This machine can build reports."))
