"""Faults of this program, as against mistakes in somebody's data: what failed, what exactly, and what to send us.

One rule, file, year or document at which the program fails is told so, and all others go on. Nothing of the data is
told: neither the text of the exception nor any value, only its type and the line of the program.
"""

import errno
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import TracebackType
from typing import Final, Self

from annual_report import __version__
from annual_report.diagnostics.diagnostic import Diagnostic
from annual_report.diagnostics.place import FilePlace
from annual_report.diagnostics.rule import Rule, Severity
from annual_report.diagnostics.source import Source, whole_file
from annual_report.language import N_, Message, message

# Where this is set in the environment, maintainers see the whole traceback as well, on standard error.
TRACEBACK: Final = "ANNUAL_REPORT_TRACEBACK"
_PROGRAM: Final = "annual_report"

INTERNAL_FAULT: Final = Rule(
    "internal-fault",
    title=N_("this program failed"),
    explanation=N_(
        "This is a fault of annual-report itself: nothing in your data has to be fixed. Everything else was done: "
        "the other rules, files, years and documents. If a rule failed (shown as a warning), some places that break "
        "it may not be shown, and the documents are still made. Send the message to the maintainers of the program: "
        "it contains nothing of your data."
    ),
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What failed in this program: the type of the exception, and the module and line of ours that it came out of."""

    kind: str
    where: str

    @classmethod
    def of(cls, error: Exception) -> Self:
        """That of an unexpected `error`, whose traceback is shown where maintainers want it.

        Where it is a lack of the machine's, it is no fault, and keeps all else from being done too: it is raised again.
        """
        if lack_of(error):
            raise error
        if os.environ.get(TRACEBACK):
            import traceback

            traceback.print_exception(error, file=sys.stderr)
        return cls(type(error).__name__, _where(error.__traceback__))

    def lines(self, what: Message) -> tuple[Message, Message, Message]:
        """That this is why `what` came about, the particulars, and what to do."""
        return (
            message(N_("{what}: a fault of this program, not of the data"), what=what),
            message(
                N_("{kind} at {where}, annual-report {version}"), kind=self.kind, where=self.where, version=__version__
            ),
            message(N_("send these lines to the maintainers of annual-report; they contain nothing of your data")),
        )

    def diagnostic(self, what: Message, file: str | FilePlace, severity: Severity = Severity.ERROR) -> Diagnostic:
        """The fault told of a `file`, nothing of which is shown; as a warning, it keeps no document from being made.

        A file by its name is a text, at whose beginning the fault is told.
        """
        said, particulars, cure = self.lines(what)
        place = whole_file(Source(file, "")) if isinstance(file, str) else file
        return Diagnostic(replace(INTERNAL_FAULT, severity=severity), said, place, (particulars,), cure)


# What the system says where there is too little of something, whatever was wanted of it.
_LACKS: Final = {
    errno.EMFILE: N_("This program is allowed too few open files here (ulimit -n)."),
    errno.ENFILE: N_("Too many files are open on this machine."),
    errno.ENOMEM: N_("There is too little memory. Close other programs, and try again."),
    errno.EAGAIN: N_("This machine cannot start more programs now. Close others, and try again."),
}


def lack_of(error: BaseException) -> Message | None:
    """What the machine lacks, where that is what `error` says, and no fault of this program or mistake in the data."""
    if isinstance(error, MemoryError):
        return message(_LACKS[errno.ENOMEM])
    lack = _LACKS.get(error.errno or 0) if isinstance(error, OSError) else None
    return message(lack) if lack else None


def _where(trace: TracebackType | None) -> str:
    """The innermost line of this program, as `annual_report.module:line`."""
    place = _PROGRAM
    while trace is not None:
        module = str(trace.tb_frame.f_globals.get("__name__", ""))
        if module.partition(".")[0] == _PROGRAM:
            place = f"{module}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place


def unjudged(failed: Mapping[str, Fault]) -> list[tuple[Fault, Message]]:
    """What to say of the rules that `failed`, by name; those together that failed at the same thing."""
    alike: dict[Fault, list[str]] = {}
    for name, fault in failed.items():
        alike.setdefault(fault, []).append(name)
    return [(fault, _not_judged(names)) for fault, names in alike.items()]


def _not_judged(names: list[str]) -> Message:
    if len(names) == 1:
        return message(N_("the rule “{rule}” could not be checked completely"), rule=names[0])
    return message(N_("the rules {rules} could not be checked completely"), rules=", ".join(names))


def faults_of_rules(failed: Mapping[str, Fault], file: str | FilePlace) -> list[Diagnostic]:
    """The rules that `failed`, by name, told of the `file` that they were held against."""
    return [fault.diagnostic(what, file, Severity.WARNING) for fault, what in unjudged(failed)]


def is_fault(diagnostic: Diagnostic) -> bool:
    """Whether it tells of a fault of this program."""
    return diagnostic.rule.name == INTERNAL_FAULT.name


def any_fault(diagnostics: Iterable[Diagnostic]) -> bool:
    """Whether any of them tells of a fault of this program."""
    return any(map(is_fault, diagnostics))
