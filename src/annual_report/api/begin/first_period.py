"""The period of the first report of a workspace: a year, or the school year of a school."""

import re
from dataclasses import dataclass
from typing import Final, Self

_SCHOOL_YEAR: Final = re.compile(r"(?:(?:năm học|nam[ -]hoc|school year)[ -])?(\d{4}) ?[-–] ?(\d{4})", re.IGNORECASE)
# The line of a sample with the period, and the comments below it on other periods.
_PERIOD: Final = re.compile(r"^period: .*\n(?:# .*\n)*", re.MULTILINE)
_YEAR: Final = re.compile(r"([Nn]ăm) __(NEXT_)?YEAR__")
_AFTER_NEW_YEAR: Final = re.compile(r"/([1-8])/__YEAR__")


@dataclass(frozen=True, slots=True)
class FirstPeriod:
    """A `year`, or the school year that begins in it."""

    year: int
    is_school_year: bool = False

    @classmethod
    def of(cls, year: int | str) -> Self:
        """That of a year, or of a school year as it is written, `2024-2025`, or its folder called, `nam-hoc-2024-2025`.

        Raises `ValueError`.
        """
        if isinstance(year, int):
            return cls(year)
        match = _SCHOOL_YEAR.fullmatch(" ".join(year.split()))
        if match is None:
            return cls(int(year))
        if int(match[2]) != int(match[1]) + 1:
            raise ValueError(year)
        return cls(int(match[1]), is_school_year=True)

    @property
    def key(self) -> str:
        """The name of its folder."""
        return self._key(self.year)

    def in_names(self, text: str) -> str:
        """`text` about files and commands, with the keys of this period and the next where a sample has years."""
        return text.replace("__NEXT_YEAR__", self._key(self.year + 1)).replace("__YEAR__", self.key)

    def in_data(self, text: str) -> str:
        """`text` of a data file, with this period and the next where a sample has years."""
        if self.is_school_year:
            school_years = [f"{first}-{first + 1}" for first in (self.year, self.year + 1)]
            dates = f"from: 01/9/{self.year}, to: 31/5/{self.year + 1}"
            text = _PERIOD.sub(f"period: {{{dates}, label: năm học {school_years[0]}}}\n", text)
            text = _YEAR.sub(lambda match: f"{match[1]} học {school_years[bool(match[2])]}", text)
            text = _AFTER_NEW_YEAR.sub(rf"/\1/{self.year + 1}", text)
        return text.replace("__NEXT_YEAR__", str(self.year + 1)).replace("__YEAR__", str(self.year))

    def _key(self, year: int) -> str:
        return f"nam-hoc-{year}-{year + 1}" if self.is_school_year else str(year)
