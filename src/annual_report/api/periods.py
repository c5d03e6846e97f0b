"""The periods that are asked for, as against those that there are reports for."""

from collections.abc import Iterable, Sequence

from annual_report.load.misnamed import Misnamed
from annual_report.load.workspace import Workspace


class NoReportError(LookupError):
    """There is no report for the periods `unknown`, or none at all; `there` are the periods that have one.

    `misnamed` are files and folders that were hardly meant to be anything but these reports.
    """

    def __init__(self, unknown: Sequence[str], there: Sequence[str], misnamed: Sequence[Misnamed]) -> None:
        super().__init__(f"no report for {', '.join(unknown) or 'any period'}; there are: {', '.join(there) or 'none'}")
        self.unknown = tuple(unknown)
        self.there = tuple(there)
        self.misnamed = tuple(misnamed)


def periods_asked(workspace: Workspace, asked: Iterable[str]) -> list[str]:
    """The keys of the periods `asked` for, each once, the latest where none is. Raises `NoReportError`."""
    there, keys = workspace.periods(), list(dict.fromkeys(asked))
    if not there:
        raise NoReportError((), (), workspace.misnamed())
    if unknown := [each for each in keys if not workspace.can_report(each)]:
        misnamed = [each for each in workspace.misnamed() if each.period in unknown or each.path.name in unknown]
        raise NoReportError(unknown, there, misnamed)
    return keys or there[-1:]
