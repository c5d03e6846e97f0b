"""Which periods are to be compared: those named, a term as its years, one alone with the year before it."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Final

from annual_report.language import N_, Message, message
from annual_report.values.period import Period
from annual_report.values.refusal import RefusalError

Known = Mapping[str, Period]
"""Periods with a label, of which the key alone does not tell the dates, by their keys."""
NONE_KNOWN: Final[Known] = MappingProxyType({})


class NotAlikeError(ValueError):
    """The periods are not as long as one another, or there is only one; `reason` says which."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.text)
        self.reason = reason


def periods_meant(asked: Sequence[str], there: Sequence[str], known: Known = NONE_KNOWN) -> list[str]:
    """The keys of the periods that are meant by those `asked`, by time; what is no period stays as it is.

    A term stands for its years, but terms alone stand for themselves. Where one period is asked for, the same months
    of the year before are meant besides; where none is, the latest of those that are `there`.
    """
    read = [_read(each, known) for each in asked or there[-1:]]
    periods = [each for each in read if isinstance(each, Period)]
    if len(set(periods)) == 1 or not all(each.is_term for each in periods):
        periods = [year for each in periods for year in _years(each)]
    if len(read) == len(periods) == 1 and (before := periods[0].a_year_before):
        periods.append(before)
    unread = [each for each in read if isinstance(each, str)]
    return [*(each.key for each in sorted(set(periods))), *dict.fromkeys(unread)]


def refuse_unlike(keys: Sequence[str], known: Known = NONE_KNOWN) -> None:
    """Raises `NotAlikeError` where the periods cannot be compared with each other."""
    if len(keys) == 1:
        raise NotAlikeError(
            message(N_("give two periods or more: {period} alone has nothing to be compared with"), period=keys[0])
        )
    first, *others = (known.get(each) or Period.parse(each) for each in keys)
    for each in others:
        if not each.is_like(first) or (each.is_term and each.months != first.months):
            reason = N_("{first} and {other} have different lengths: give years or quarters, not both")
            raise NotAlikeError(message(reason, first=first.key, other=each.key))


def refuse_alone(asked: Sequence[str], meant: Sequence[str], there: Sequence[str]) -> None:
    """Raises `NotAlikeError` where one period was asked for, or none, and the year before has no report."""
    latest = [*(asked or there[-1:])]
    if [*meant[1:]] == latest and len(latest) == 1 and latest[0] in there and meant[0] not in there:
        reason = N_(
            "{period} cannot be compared: there is no report on {before}; write the values of {before} under "
            "“previous:” of the figures, and the report shows the changes"
        )
        raise NotAlikeError(message(reason, period=latest[0], before=meant[0]))


def in_between(keys: Sequence[str], there: Sequence[str], known: Known = NONE_KNOWN) -> list[str]:
    """The keys of those periods `there` that lie between the first and the last of `keys` and are as long as these."""
    first, last = (known.get(each) or Period.parse(each) for each in (keys[0], keys[-1]))
    others = (known.get(each) or Period.parse(each) for each in there if each not in keys)
    return [each.key for each in others if first < each < last and each.is_like(first)]


def _read(key: str, known: Known) -> Period | str:
    try:
        return known.get(key) or Period.parse(key)
    except RefusalError:
        return key


def _years(period: Period) -> list[Period]:
    return [Period.parse(f"{year:04}") for year in period.years] if period.is_term else [period]
