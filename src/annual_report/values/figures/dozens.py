"""An order of magnitude: `hàng chục`, `vài trăm`, `hàng trăm nghìn`, `hàng tỷ đồng`."""

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Self

from annual_report.language import DATA_LANGUAGE, N_, Language, translator
from annual_report.values.figures.figure import Figure, Interval

_NAMES: Final = {10: "chục", 10**2: "trăm", 10**3: "nghìn", 10**4: "vạn", 10**6: "triệu", 10**9: "tỷ"}
_READ: Final = {name: many for many, name in _NAMES.items()} | {"ngàn": 10**3, "tỉ": 10**9}
_ANY: Final = "|".join(_READ)
_FORM: Final = re.compile(rf"(hàng|vài|mấy) ({_ANY})(?: ({_ANY}))?( ?(?:đồng|đ))?", re.IGNORECASE)
# What counts scales: hàng chục triệu, hàng nghìn tỷ, but not hàng triệu chục.
_MOST_COUNTED: Final = 10**3
_MANY: Final = {
    10: N_("dozens"),
    10**2: N_("hundreds"),
    10**3: N_("thousands"),
    10**4: N_("tens of thousands"),
    10**5: N_("hundreds of thousands"),
    10**6: N_("millions"),
    10**7: N_("tens of millions"),
    10**8: N_("hundreds of millions"),
    10**9: N_("billions"),
    10**10: N_("tens of billions"),
    10**11: N_("hundreds of billions"),
    10**12: N_("thousands of billions"),
}
_FEW: Final = {
    10: N_("a few dozen"),
    10**2: N_("a few hundred"),
    10**3: N_("a few thousand"),
    10**4: N_("a few tens of thousands"),
    10**5: N_("a few hundred thousand"),
    10**6: N_("a few million"),
    10**7: N_("a few tens of millions"),
    10**8: N_("a few hundred million"),
    10**9: N_("a few billion"),
    10**10: N_("a few tens of billions"),
    10**11: N_("a few hundred billion"),
    10**12: N_("a few thousand billion"),
}


@dataclass(frozen=True, slots=True)
class Dozens(Figure):
    """Many times `many` times `scale`, or only a `few` times: more is not said. Of đồng, where it is `of_money`."""

    many: int
    scale: int = 1
    few: bool = False
    of_money: bool = False

    @property
    def dimension(self) -> str:  # type: ignore[override]
        """Money or a count."""
        return "money" if self.of_money else "count"

    @classmethod
    def read(cls, text: str) -> Self | None:
        if not (match := _FORM.fullmatch(text)):
            return None
        many, scale = _READ[match[2].lower()], _READ[match[3].lower()] if match[3] else 1
        if many * scale not in _MANY or (match[3] and not (many <= _MOST_COUNTED <= scale and many < scale)):
            return None
        return cls(many, scale, match[1].lower() != "hàng", bool(match[4]))

    @property
    def unit(self) -> int:
        """The number that there are many or a few of."""
        return self.many * self.scale

    def say(self, language: Language) -> str:
        if language == DATA_LANGUAGE:  # which has several words for one number: hàng vạn, hàng chục nghìn
            words = ("vài" if self.few else "hàng", _NAMES[self.many], _NAMES.get(self.scale, ""))
            return " ".join((*filter(None, words), *(["đồng"] if self.of_money else [])))
        said = translator(language)((_FEW if self.few else _MANY)[self.unit])
        return self._of(said, translator(language)(N_("dong")), language) if self.of_money else said

    def with_unit(self, unit: str | None, language: Language) -> str:
        return self._of(self.say(language), unit, language) if unit else self.say(language)

    def _of(self, said: str, unit: str, language: Language) -> str:
        """`hàng chục lớp`: in English, dozens are of something, while a few dozen count it."""
        plural = not self.few or self.unit in {10**4, 10**7, 10**10}
        return (
            translator(language)(N_("{figure} of {unit}")).format(figure=said, unit=unit)
            if plural
            else f"{said} {unit}"
        )

    def interval(self) -> Interval:
        if self.few:
            return Interval(Fraction(2 * self.unit), Fraction(10 * self.unit), open_high=True)
        return Interval(Fraction(self.unit), None)

    @property
    def magnitude(self) -> Fraction:
        return Fraction(self.unit * 2 if self.few else self.unit)

    @property
    def numbers(self) -> tuple[Fraction, ...]:
        return () if self.few else (Fraction(self.unit),)
