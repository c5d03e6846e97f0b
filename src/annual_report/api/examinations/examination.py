"""What the doctor speaks of: the machine, an examination of one thing, what was observed, and its cure."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from annual_report.api.examinations.cures import set_up_again
from annual_report.language import N_, Language, Message, message, system_reason
from annual_report.render.pdf.engine import PdfEngine


class Health(StrEnum):
    """How a thing is: as it should be, worth a look, or so that no report can be built."""

    OK = N_("OK")
    ATTENTION = N_("attention")
    WRONG = N_("wrong")


@dataclass(frozen=True, slots=True)
class Observation:
    """What was found; where it is not as it should be, the cure in words and the line to type, if typing mends it."""

    mark: Health
    found: Message
    cure: Message | None = None
    command: str = ""


@dataclass(frozen=True, slots=True)
class Machine:
    """What is examined: this machine as seen from `folder`, in the language spoken, with the PDF engine loading."""

    folder: Path
    language: Language
    engine: PdfEngine


ExamineMachine = Callable[[Machine], Iterator[Observation]]


@dataclass(frozen=True, slots=True)
class Examination:
    """The examination of the thing named `title`."""

    title: str
    look: ExamineMachine

    def observations(self, machine: Machine) -> Iterator[Observation]:
        """What is observed, one thing at least wrong where the examination itself fails."""
        try:
            yield from self.look(machine)
        except OSError as error:
            reason = system_reason(error)
            what = message(N_("{file} cannot be read: {reason}"), file=error.filename or machine.folder, reason=reason)
            yield Observation(Health.WRONG, what, message(N_("ask for the right to read it")))
        except Exception as error:  # the other examinations are still of use
            what = message(
                N_("could not be examined ({kind}: {error})"), kind=type(error).__name__, error=str(error).strip()
            )
            yield Observation(Health.WRONG, what, message(N_("install the program again:")), set_up_again())


def examination(title: str) -> Callable[[ExamineMachine], Examination]:
    """Makes a function that looks at one thing the examination named `title`."""
    return lambda look: Examination(title, look)
