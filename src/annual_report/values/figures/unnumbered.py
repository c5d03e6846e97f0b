"""What is said without a number: `có` (there is, no number given) and `không có` (there is none)."""

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final, Self

from annual_report.language import N_, Language, translator
from annual_report.values.figures.figure import Figure, Interval

_WORDS: Final = {"có": True, "không có": False, "không": False}
_WORDED: Final = {True: N_("given, without number"), False: N_("none")}


@dataclass(frozen=True, slots=True)
class Unnumbered(Figure):
    """Something that exists without a number given (`exists`), or does not exist; 0 is a count, not this."""

    exists: bool
    dimension: ClassVar[str] = "existence"

    @classmethod
    def read(cls, text: str) -> Self | None:
        exists = _WORDS.get(text.lower())
        return None if exists is None else cls(exists)

    def say(self, language: Language) -> str:
        return translator(language)(_WORDED[self.exists])

    def interval(self) -> Interval:
        return Interval(Fraction(1), None) if self.exists else Interval(Fraction(0), Fraction(0))

    @property
    def counts_nothing(self) -> bool:
        return True

    @property
    def is_none(self) -> bool:
        return not self.exists
