"""The figures that belong to a section: those of its tables, charts, activities and tasks, and those its texts name."""

from collections.abc import Iterable, Iterator, Sequence

from annual_report.model.membership import Membership
from annual_report.model.report import Contents, FigureTable, Report
from annual_report.model.statistic import StatisticRef
from annual_report.model.walk import each, walk
from annual_report.values.text_types import mentions, slug
from annual_report.wording.nameable import id_and_form
from annual_report.wording.named_texts import NamingText, names_within


class NoSuchSectionError(LookupError):
    """No report has the section `asked` for; `known` are those that there are, as id (or none) and title."""

    def __init__(self, asked: str, known: Sequence[tuple[str | None, str]]) -> None:
        super().__init__(asked)
        self.asked = asked
        self.known = known


def belonging(reports: Iterable[Report], asked: Iterable[str]) -> frozenset[str]:
    """The ids of the figures that belong to one of the sections `asked` for, in any of the `reports`.

    A section is asked for by its id or title, or by words of its title, with or without marks. Raises
    `NoSuchSectionError`.
    """
    reports = list(reports)
    found: set[str] = set()
    for one in asked:
        meant = [(report, contents) for report in reports for contents in _meant(report, one)]
        if not meant:
            raise NoSuchSectionError(one, _known(reports))
        found.update(name for report, contents in meant for name in _figures(report, contents))
    return frozenset(found)


def _meant(report: Report, asked: str) -> list[Contents]:
    """The sections of `report` that are called so; else those that have these words in their title.

    Titles have the year in them: the words before it have to do for all years.
    """
    wanted = slug(asked)
    sections = [contents for _path, contents in each(report, Contents)]
    called = [one for one in sections if wanted and wanted in {one.id, slug(one.title)}]
    return called or [one for one in sections if mentions(one.title, asked)]


def _known(reports: Sequence[Report]) -> list[tuple[str | None, str]]:
    """The sections of all reports, the latest first, those that are called alike once."""
    found: dict[str, tuple[str | None, str]] = {}
    for report in reversed(reports):
        for _path, contents in each(report, Contents):
            known, _title = found.get(slug(contents.title), (None, ""))
            found[slug(contents.title)] = (known or contents.id, contents.title)
    return list(found.values())


def _figures(report: Report, contents: Contents) -> Iterator[str]:
    for _path, part in walk(contents):
        if isinstance(part, NamingText):
            yield from (id_and_form(name)[0] for name in names_within(part))
        elif isinstance(part, StatisticRef):
            yield part
        elif isinstance(part, Membership):
            yield part.id
        elif isinstance(part, FigureTable) and not part.statistics:
            yield from (statistic.id for statistic in report.statistics)
