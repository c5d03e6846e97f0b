"""The ids that the files of a workspace give, for editors to offer where something is called by its id."""

from collections.abc import Sequence

from annual_report.api.checking import DataFiles
from annual_report.model.base import Identified
from annual_report.model.report import Contents
from annual_report.model.walk import each


def ids_in(data: DataFiles, periods: Sequence[str]) -> dict[str, list[str]]:
    """The ids by the kinds of what they are of: those of the organisation's file, then of the latest report, and so on.

    What of a file cannot be read gives none. The reports are those on the `periods`, in the order of time.
    """
    found: dict[str, dict[str, None]] = {}
    reports = (data.report(key).value for key in reversed(periods))
    for part in (data.organization.value, *reports):
        for _path, thing in each(part, Identified):
            found.setdefault(thing.kind, {})[thing.id] = None
        for _path, section in each(part, Contents):
            if section.id is not None:
                found.setdefault(section.kind, {})[section.id] = None
    return {kind: list(ids) for kind, ids in found.items()}
