"""The Vietnamese lunar calendar: the lunar day of a day, by new moons and the longitude of the sun at 105° east.

Source: Hồ Ngọc Đức, “Thuật toán tính âm lịch” (after Jean Meeus, Astronomical Algorithms, 1998). It holds for the years
from 1968 on, since when Vietnam has had this time zone.
"""

from dataclasses import dataclass
from datetime import date
from math import pi, sin
from typing import Final

_ZONE: Final = 7 / 24  # of a day
_MONTH: Final = 29.530588853  # days from one new moon to the next
_FIRST_NEW_MOON: Final = 2415021.076998695
_ORDINAL_TO_JULIAN: Final = 1721425
_FIRST_YEAR, _LAST_YEAR = 1968, 2199
_RADIAN: Final = pi / 180
_STEMS: Final = ("Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ")
_BRANCHES: Final = ("Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi")


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A `day` of a `month` (a second one of the same number `is_leap`) of the lunar year that begins in `year`."""

    day: int
    month: int
    year: int
    is_leap: bool

    @property
    def year_name(self) -> str:
        """What the year is called: `Ất Tỵ`."""
        return f"{_STEMS[self.year % 10]} {_BRANCHES[self.year % 12]}"


def lunar_day(day: date) -> LunarDay | None:
    """The lunar day of `day`; None where it is not in the years that this calendar holds for."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        return None
    number = day.toordinal() + _ORDINAL_TO_JULIAN
    moons = int((number - _FIRST_NEW_MOON) / _MONTH)
    begin = _new_moon(moons + 1)
    if begin > number:
        begin = _new_moon(moons)
    this, year = _eleventh_month(day.year), day.year
    before = after = this
    if this >= begin:
        before = _eleventh_month(day.year - 1)
    else:
        after, year = _eleventh_month(day.year + 1), day.year + 1
    months = (begin - before) // 29
    month, is_leap = months + 11, False
    if after - before > 365 and months >= (leap := _leap_month(before)):  # noqa: PLR2004 - thirteen months
        month, is_leap = months + 10, months == leap
    month = month - 12 if month > 12 else month  # noqa: PLR2004
    if month >= 11 and months < 4:  # noqa: PLR2004 - the months before the new year
        year -= 1
    return LunarDay(number - begin + 1, month, year, is_leap)


def _new_moon(count: int) -> int:
    """The Julian day, in Vietnam, of the new moon so many after that of 01/01/1900."""
    t = count / 1236.85
    mean = 2415020.75933 + 29.53058868 * count + 0.0001178 * t**2 - 0.000000155 * t**3
    mean += 0.00033 * _sin(166.56 + 132.87 * t - 0.009173 * t**2)
    sun = 359.2242 + 29.10535608 * count - 0.0000333 * t**2 - 0.00000347 * t**3
    moon = 306.0253 + 385.81691806 * count + 0.0107306 * t**2 + 0.00001236 * t**3
    node = 21.2964 + 390.67050646 * count - 0.0016528 * t**2 - 0.00000239 * t**3
    shift = (
        (0.1734 - 0.000393 * t) * _sin(sun) + 0.0021 * _sin(2 * sun) - 0.4068 * _sin(moon) + 0.0161 * _sin(2 * moon)
        - 0.0004 * _sin(3 * moon) + 0.0104 * _sin(2 * node) - 0.0051 * _sin(sun + moon) - 0.0074 * _sin(sun - moon)
        + 0.0004 * _sin(2 * node + sun) - 0.0004 * _sin(2 * node - sun) - 0.0006 * _sin(2 * node + moon)
        + 0.0010 * _sin(2 * node - moon) + 0.0005 * _sin(2 * moon + sun)
    )  # fmt: skip
    clock = -0.000278 + 0.000265 * t + 0.000262 * t**2
    return int(mean + shift - clock + 0.5 + _ZONE)


def _sun_sector(julian: int) -> int:
    """In which of twelve parts of its way the sun is at the beginning of a day, the first from the spring equinox."""
    t = (julian - 2451545.5 - _ZONE) / 36525
    anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t**2 - 0.00000048 * t**3
    longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t**2
    longitude += (1.914600 - 0.004817 * t - 0.000014 * t**2) * _sin(anomaly)
    longitude += (0.019993 - 0.000101 * t) * _sin(2 * anomaly) + 0.000290 * _sin(3 * anomaly)
    return int(longitude % 360 / 30)


def _eleventh_month(year: int) -> int:
    """The first day of the month with the winter solstice."""
    count = int((date(year, 12, 31).toordinal() + _ORDINAL_TO_JULIAN - 2415021) / _MONTH)
    begin = _new_moon(count)
    return _new_moon(count - 1) if _sun_sector(begin) >= 9 else begin  # noqa: PLR2004 - it holds the solstice


def _leap_month(eleventh: int) -> int:
    """How many months after the eleventh the leap month is: the first in which the sun enters no new part."""
    count = int((eleventh - _FIRST_NEW_MOON) / _MONTH + 0.5)
    sectors = [_sun_sector(_new_moon(count + index)) for index in range(1, 16)]
    return next((index for index in range(1, 14) if sectors[index] == sectors[index - 1]), 13)


def _sin(degrees: float) -> float:
    return sin(degrees * _RADIAN)
