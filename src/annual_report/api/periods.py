"""The periods that are asked for, as against those that there are reports for."""

from collections.abc import Iterable, Sequence
from typing import Final

from annual_report.language.similar_names import edits_apart
from annual_report.load.misnamed import Misnamed
from annual_report.load.workspace import Workspace
from annual_report.values.period import Period, period_in_words
from annual_report.values.text_types import slug

MOST_YEARS_AHEAD: Final = 5
"""So many years after the last report, a term, the next one may be; a year further ahead is a slip: 2205 for 2025."""


def is_far_ahead(period: Period, last: Period) -> bool:
    """Whether `period` is so long after the `last` one with a report that its year is hardly meant."""
    return period.year > last.year + MOST_YEARS_AHEAD


def slips_of(asked: str, meant: Iterable[str]) -> list[str]:
    """Those of the periods `meant` that `asked` is with one digit wrong, or two exchanged with each other."""
    return [each for each in meant if len(each) == len(asked) and edits_apart(asked, each, 1) == 1]


class NoReportError(LookupError):
    """There is no report for the periods `unknown`, or none at all; `there` are the periods that have one.

    `misnamed` are files and folders that were hardly meant to be anything but these reports.
    """

    def __init__(self, unknown: Sequence[str], there: Sequence[str], misnamed: Sequence[Misnamed]) -> None:
        super().__init__(f"no report for {', '.join(unknown) or 'any period'}; there are: {', '.join(there) or 'none'}")
        self.unknown = tuple(unknown)
        self.there = tuple(there)
        self.misnamed = tuple(misnamed)


def meant_key(asked: str, workspace: Workspace) -> str:
    """The key of the period that is `asked` for by its key, in words, or by the years of its label; else as it is.

    `2024-2025` is the school year where there is no report on a term of these years.
    """
    if workspace.has_report(asked):
        return asked
    labelled = [each for each in workspace.periods_by_key().values() if each.form is None]
    meant = [each for each in labelled if asked[:1].isdigit() and each.key.endswith(f"-{slug(asked)}")]
    if meant:  # before a term that could be made of its years: of school years, each is such a term too
        return max(meant, key=lambda each: each.months).key
    if workspace.can_report(asked):
        return asked
    return next((each for each in (period_in_words(asked), slug(asked)) if each and workspace.can_report(each)), asked)


def periods_asked(workspace: Workspace, asked: Iterable[str]) -> list[str]:
    """The keys of the periods `asked` for, each once, the latest where none is. Raises `NoReportError`."""
    there, keys = workspace.periods(), list(dict.fromkeys(meant_key(each, workspace) for each in asked))
    if not there:
        raise NoReportError((), (), workspace.misnamed())
    if unknown := [each for each in keys if not workspace.can_report(each)]:
        misnamed = [each for each in workspace.misnamed() if each.period in unknown or each.path.name in unknown]
        raise NoReportError(unknown, there, misnamed)
    return keys or there[-1:]
