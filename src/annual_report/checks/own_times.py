"""What the organisation and the bodies of its file were called at other times than on the day of the document."""

from collections.abc import Iterator
from datetime import date, timedelta

from annual_report.model.organization import Organization
from annual_report.model.people import Body
from annual_report.proofreading.dated_names import DatedName
from annual_report.proofreading.knowledge import KnownName

_DAY = timedelta(days=1)


def own_dated_names(then: Organization | None, today: Organization | None) -> Iterator[DatedName]:
    """The names that were not those of the day, each with its days and the right one.

    `then` is the organisation as it was on the day of the document, `today` as its file says.
    """
    if then is None or today is None:
        return
    bodies_then = {body.id: body for body in then.bodies}
    pairs: list[tuple[Organization | Body, Organization | Body | None]] = [(today, then)]
    pairs += [(body, bodies_then.get(body.id)) for body in today.bodies]
    seen: set[str] = set()
    for thing, thing_then in pairs:
        for name, first, last in _names_by_days(thing) if thing.earlier and thing_then else ():
            if thing_then and name != thing_then.name and name not in seen:
                seen.add(name)
                yield DatedName(name, first=first, last=last, now=thing_then.name, before=thing_then.name)


def names_of_other_times(then: Organization | None, today: Organization | None) -> Iterator[KnownName]:
    """The same names as known ones, so that they are not taken for the right ones misspelt."""
    for row in own_dated_names(then, today):
        yield KnownName(row.name, is_of_other_times=True)


def _names_by_days(thing: Organization | Body) -> Iterator[tuple[str, date | None, date | None]]:
    """What it was called, with the first and the last day, as far as there are such."""
    named = [(each.until.last, each.name) for each in thing.earlier if each.name and each.until.last]
    first: date | None = None
    for last, name in sorted((last, name) for last, name in named if last):
        yield name, first, last
        first = last + _DAY
    yield thing.name, first, None
