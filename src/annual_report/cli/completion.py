"""What the Tab key offers, where it is no file and no option."""

from collections.abc import Callable, Iterable
from contextlib import suppress

import typer


def among(offered: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """What completes one of those `offered`, which are asked for only then."""

    def complete(incomplete: str) -> list[str]:
        return [each for each in offered() if each.startswith(incomplete)]

    return complete


def several_among(offered: Callable[[], Iterable[str]]) -> Callable[[str], list[str]]:
    """What completes the last of several of those `offered`, between commas: none is offered again."""

    def complete(incomplete: str) -> list[str]:
        before, comma, last = incomplete.rpartition(",")
        named = set(before.split(","))
        return [f"{before}{comma}{each}" for each in offered() if each.startswith(last) and each not in named]

    return complete


def languages() -> Iterable[str]:
    """The languages of messages."""
    from annual_report.language import LANGUAGES

    return LANGUAGES


def document_kinds() -> Iterable[str]:
    """The documents that are built."""
    from annual_report.compose.registry import DOCUMENT_KINDS

    return [kind.name for kind in DOCUMENT_KINDS]


def document_formats() -> Iterable[str]:
    """The formats that documents are made in."""
    from annual_report.api.building import FORMATS

    return FORMATS


def data_files() -> Iterable[str]:
    """The data files that there are schemas of."""
    from annual_report.api.data_schema import FILES

    return FILES


def sections_here(context: typer.Context, incomplete: str) -> list[str]:
    """The sections that the reports of the years named, or of the latest, have: by id, or else by title as in an id."""
    from annual_report.api.checking import DataFiles
    from annual_report.cli.periods import workspace_of
    from annual_report.load.workspace import NoWorkspaceError
    from annual_report.model.report import Contents
    from annual_report.model.walk import each
    from annual_report.values.text_types import slug

    with suppress(NoWorkspaceError, OSError):
        data = DataFiles(workspace_of(context))
        there = data.workspace.periods()
        asked = [key for key in context.params.get("years") or () if key in there] or there[-1:]
        reports = [data.report(key).value for key in asked]
        found = [one for report in reports if report is not None for _path, one in each(report, Contents)]
        names = dict.fromkeys(one.id or slug(one.title) for one in found)
        return [name for name in names if name.startswith(incomplete)]
    return []
