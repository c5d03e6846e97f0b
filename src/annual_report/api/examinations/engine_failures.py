"""What is said where the PDF engine gave no PDF: what happened, the likely cause, what to do, the line to type."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from typing import Final

from annual_report.api.examinations.cures import set_up_again
from annual_report.api.examinations.requirements import Requirement, requirements, unfit
from annual_report.language import N_, Message, message
from annual_report.render.pdf.engine import SECONDS_OF_A_PAGE, Cause, EngineCrashedError
from annual_report.render.pdf.system_libraries import WINDOWS, install_command

ENGINE: Final = "weasyprint"
_OR_HTML: Final = N_("Until then, --format html makes the web page.")


@dataclass(frozen=True, slots=True)
class Advice:
    """What happened, and what to do, each some sentences; the `command` that does it, where there is one."""

    what: tuple[Message, ...]
    cure: tuple[Message, ...]
    command: str = ""

    def lines(self) -> tuple[Message, ...]:
        """All of it, a line each."""
        command = (message("  {command}", command=self.command),) if self.command else ()
        return (*self.what, *self.cure, *command)


def advice_on(error: EngineCrashedError) -> Advice:
    """What to tell of an engine that failed."""
    return _ADVICE[error.cause](str(error))


def _library_changed(detail: str) -> Advice:
    """A name of a library is not what it was: named is the library whose version is none that works, if one is."""
    what = message(N_("The PDF engine could not use one of its libraries ({detail})."), detail=detail)
    if others := unfit():
        told = tuple(_told(each, present) for each, present in others)
        command = set_up_again(*(str(each) for each, _present in others))
        return Advice((what, *told), (message(N_("Install what works:")),), command)
    fits = next((each for each in requirements() if each.name == ENGINE), None)
    known = message(
        N_("WeasyPrint {version} is installed; this program works with {range}. Its files may have been changed."),
        version=_version(), range=fits or ENGINE,
    )  # fmt: skip
    again = message(N_("Set the program up again; if that does not help, send us these lines:"))
    return Advice((what, known), (again,), set_up_again())


def _told(library: Requirement, present: str | None) -> Message:
    if present is None:
        return message(N_("{library} is not installed; this program works with {range}."), library=library.name,
                       range=library)  # fmt: skip
    return message(
        N_("Likely cause: {library} {version} is installed, but this program works with {range}."),
        library=library.name, version=present, range=library,
    )  # fmt: skip


def _library_crashed(detail: str) -> Advice:
    what = message(N_("The PDF engine crashed in a library of the system, such as Pango ({detail})."), detail=detail)
    command = install_command()
    if command == WINDOWS:
        return Advice((what,), (message(N_("Update those libraries:")), message(WINDOWS), message(_OR_HTML)))
    cure = message(N_("Update those libraries; as administrator (root), type:"))
    return Advice((what, message(_OR_HTML)), (cure,), command)


def _out_of_memory(detail: str) -> Advice:
    what = message(N_("The PDF engine was stopped, probably because the memory was full ({detail})."), detail=detail)
    cure = message(N_("Close other programs, shrink large photos, or build one year at a time; then try again."))
    return Advice((what,), (cure,))


def _too_long(detail: str) -> Advice:
    what = message(
        N_("The PDF engine was stopped: the page took more than {minutes} minutes ({detail})."),
        minutes=SECONDS_OF_A_PAGE // 60, detail=detail,
    )  # fmt: skip
    cure = message(N_("Look for a text, a table or a template that makes the page far too long, and shorten it."))
    return Advice((what,), (cure, message(_OR_HTML)))


def _page(detail: str) -> Advice:
    what = message(N_("The PDF engine stopped because of something in the page ({detail})."), detail=detail)
    again = message(
        N_("It will stop again until the page is changed. If the workspace has its own templates, look there first.")
    )
    else_ = message(N_("If it has no templates, send us these lines; --format html still makes the web page."))
    return Advice((what,), (again, else_))


def _ended(detail: str) -> Advice:
    what = message(N_("The PDF engine stopped without giving a reason (code {code})."), code=detail)
    return Advice((what,), (message(N_("Try again; if it stops again, use --format html.")),))


_ADVICE: Final[dict[Cause, Callable[[str], Advice]]] = {
    Cause.LIBRARY_CHANGED: _library_changed,
    Cause.LIBRARY_CRASHED: _library_crashed,
    Cause.OUT_OF_MEMORY: _out_of_memory,
    Cause.TOO_LONG: _too_long,
    Cause.PAGE: _page,
    Cause.ENDED: _ended,
}


def _version() -> str:
    try:
        return version(ENGINE)
    except PackageNotFoundError:
        return "?"
