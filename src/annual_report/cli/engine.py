"""What commands say where no PDF could be made: a library of the system is missing, or the PDF engine failed."""

from typing import TYPE_CHECKING

from annual_report.cli.console import Screen
from annual_report.language import N_, message, translator

if TYPE_CHECKING:
    from annual_report.render.pdf.engine import EngineCrashedError


def tell_missing_library(screen: Screen) -> None:
    """Tells how Pango is installed here."""
    from annual_report.render.pdf.system_libraries import install_command

    screen.say(message(N_("The PDF was not made: the Pango libraries are missing on this machine. To install them:")))
    screen.say(message("  {command}", command=translator(screen.language)(install_command())))


def tell_engine_failure(screen: Screen, error: "EngineCrashedError") -> None:
    """Tells the likely cause, and what to do; what the engine says of itself may quote a stranger's file."""
    from annual_report.api.examinations.engine_failures import advice_on

    for line in advice_on(error).lines():
        screen.say(line)
