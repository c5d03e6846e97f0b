"""What two years' figures say about each other: by how much one is more or less, as far as both are known."""

from dataclasses import dataclass
from fractions import Fraction

from hoi_mau.amounts import SCALES, Amount, printed, read, written
from hoi_mau.files import Data, report, statistic


@dataclass(frozen=True)
class Change:
    """`way` is 1, 0, -1 or None (open); `amount` and `percent` as documents say them, None where they are open."""

    way: int | None
    amount: str | None = None
    percent: str | None = None
    points: bool = False


@dataclass(frozen=True)
class Beside:
    """A figure of the year before, as it is printed, and the change since: None where they are not to be compared."""

    before: str
    change: Change | None


def beside(year: int, now: Data) -> Beside | None:
    """What a statistic of `year` is set against; None where nothing is known of the year before."""
    before = statistic(year - 1, now["id"]) if report(year - 1) else None
    if before is None or not before.get("value"):
        if not now.get("previous"):
            return None
        before = {**now, "value": now["previous"]}
    alike = "break" not in now and all(now.get(key) == before.get(key) for key in ("unit", "scope"))
    shown = printed(before["value"]) if alike or before.get("value") == now.get("previous") else ""
    if not now.get("value"):
        return Beside(shown, None)
    return Beside(shown, change(read(now["value"]), read(before["value"])) if alike else None)


def change(now: Amount, before: Amount) -> Change | None:
    """How `now` stands to `before`; None where one has no number, or they are no figures of one kind."""
    if now.kind != before.kind or not (now.numbered and before.numbered):
        return None
    if now.exact and before.exact and now.low == before.low:
        return Change(0)
    way = 1 if _below(before, now) else -1 if _below(now, before) else None
    if way is None:
        return Change(None)
    more, less = (now, before) if way == 1 else (before, now)
    low = None if more.low is None or less.high is None else more.low - less.high
    high = None if more.high is None or less.low is None else more.high - less.low
    points = now.kind == "share"
    return Change(
        way, _amount(low, high, now.scale, points=points), None if points else _percent(now, before, way), points
    )


def _below(one: Amount, other: Amount) -> bool:
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and bool(one.opens or other.opens))


def _amount(low: Fraction | None, high: Fraction | None, scale: str, *, points: bool) -> str | None:
    """Between `low` and `high`, in the unit of the later figure; of shares, in hundredths."""
    unit = Fraction(1, 100) if points else Fraction(SCALES.get(scale, 1))
    low, high = (None if each is None else each / unit for each in (low, high))
    said = _between(low, high, 1 if points else 9)
    return f"{said} {scale}" if said and scale else said


def _percent(now: Amount, before: Amount, way: int) -> str | None:
    """The change over what it was before, to one decimal: bounds rounded to the side that stays true."""
    if not before.low:
        return None
    least = None if now.low is None or before.high is None else now.low / before.high - 1
    most = None if now.high is None else now.high / before.low - 1
    if way == -1:
        least, most = (None if each is None else -each for each in (most, least))
    least, most = (None if each is None else each * 100 for each in (least, most))
    if least is not None and most is None:
        least = Fraction((least * 10).__floor__(), 10)
    said = _between(least, most, 1)
    return f"{said}%" if said else None


def _between(low: Fraction | None, high: Fraction | None, places: int) -> str | None:
    if low is not None and high is not None:
        return written(low, places) if low == high else f"{written(low, places)}-{written(high, places)}"
    if low is not None:
        return f"hơn {written(low, places)}" if low > 0 else None
    assert high is None, "no figure of the sample is below a bound"
    return None


def in_table(change: Change | None) -> tuple[str, str]:
    """The two cells of a change: by how much, and in percent."""
    if change is None or change.way is None:
        return "", ""
    if change.way == 0:
        return "0", "" if change.points else "0%"
    amount = _signed(change.way, change.amount)
    return (f"{amount} điểm %" if amount and change.points else amount), _signed(change.way, change.percent)


def _signed(way: int, said: str | None) -> str:
    if said is None:
        return ""
    if said.startswith("hơn") or "-" in said:
        return f"{'tăng' if way == 1 else 'giảm'} {said}"
    return f"{'+' if way == 1 else '-'}{said}"
