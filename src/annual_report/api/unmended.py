"""What is told of a file that was to be mended, and is left as it is."""

from typing import TYPE_CHECKING, Final

from annual_report.diagnostics import Diagnostic, Rule, Source, whole_file
from annual_report.language import N_, message

if TYPE_CHECKING:
    from annual_report.api.publish import CannotWriteError

FILE_NOT_MENDED: Final = Rule(
    "file-not-mended",
    title=N_("a file was to be mended, and is left as it is"),
    explanation=N_(
        "“--fix” and “--accept” write into a file only if that is still as it was read: where an editor has saved it "
        "meanwhile, your work goes first. Nor do they write into a file that is write-protected, or that has several "
        "names (hard links), which a new file would part. The message says which it is; see to that, and run the "
        "command again. What a mended file was before stands beside it, in report.yaml.bak."
    ),
)


def not_mended(error: "CannotWriteError", name: str) -> Diagnostic:
    """The `error` told of the file `name`."""
    what = message(N_("this file is left as it is: {reason}"), reason=error.reason)
    told = () if not error.changed else (error.state,)
    return Diagnostic(FILE_NOT_MENDED, what, whole_file(Source(name, "")), told, error.cure)
