"""What commands say where a file could not be made: libraries are missing here, or the PDF engine failed."""

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


def can_write_word() -> bool:
    """Whether the libraries for files of Word are installed here: they are an extra."""
    from importlib.util import find_spec

    return all(map(find_spec, ("docx", "resvg_py")))


def tell_missing_word(screen: Screen) -> None:
    """Tells how they are installed here."""
    screen.say(message(N_("The Word file was not made: the part that writes it is not installed on this machine.")))
    screen.say(message(N_('To install it: pip install "annual-report[word]"')))


def tell_engine_failure(screen: Screen, error: "EngineCrashedError") -> None:
    """Tells the likely cause, and what to do; what the engine says of itself may quote a stranger's file."""
    from annual_report.api.examinations.engine_failures import advice_on

    for line in advice_on(error).lines():
        screen.say(line)
