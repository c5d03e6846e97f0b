"""What is told of a file that was to be mended, and is left as it is."""

from typing import TYPE_CHECKING, Final

from annual_report.diagnostics import Diagnostic, Rule, Source, whole_file
from annual_report.language import N_, message

if TYPE_CHECKING:
    from annual_report.api.publish import CannotWriteError

FILE_NOT_MENDED: Final = Rule(
    "file-not-mended",
    title=N_("a file could not be fixed and was left as it is"),
    explanation=N_(
        "“--fix” and “--accept” change a file only if it is still as it was when the program read it: if an editor "
        "has saved it in the meantime, your changes are kept. Write-protected files and files with several names "
        "(hard links) are not changed either. The message gives the reason; deal with it, and run the command again. "
        "The file as it was before fixing is kept next to it, as report.yaml.bak."
    ),
)


def not_mended(error: "CannotWriteError", name: str) -> Diagnostic:
    """The `error` told of the file `name`."""
    what = message(N_("this file was left as it is: {reason}"), reason=error.reason)
    told = () if not error.changed else (error.state,)
    return Diagnostic(FILE_NOT_MENDED, what, whole_file(Source(name, "")), told, error.cure)
