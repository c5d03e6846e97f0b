"""An amount of money for each of something: `350.000 đồng/người`, `2,5 triệu đồng/người/năm`."""

from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Self

from annual_report.language import DATA_LANGUAGE, N_, Language, translator
from annual_report.language.lazy_patterns import lazy_pattern
from annual_report.values.figures.figure import Figure, Interval, parse_inner

_THING: Final = r"[^\W\d_]+[23²³]?(?: [^\W\d_]+){0,3}"
_FORM: Final = lazy_pattern(rf"(\d[^/]*?) ?/ ?({_THING}(?: ?/ ?{_THING}){{0,2}})")
# What reports count by, in English; what is not here is said as the data has it.
_THINGS: Final = {
    "người": N_("person"),
    "đầu người": N_("head"),
    "hội viên": N_("member"),
    "học sinh": N_("pupil"),
    "sinh viên": N_("student"),
    "lao động": N_("worker"),
    "hộ": N_("household"),
    "hộ gia đình": N_("household"),
    "gia đình": N_("family"),
    "suất": N_("grant"),
    "lớp": N_("class"),
    "lượt": N_("visit"),
    "tháng": N_("month"),
    "quý": N_("quarter"),
    "năm": N_("year"),
    "ngày": N_("day"),
    "giờ": N_("hour"),
    "tấn": N_("tonne"),
    "ha": N_("ha"),
}


@dataclass(frozen=True, slots=True)
class PerHead(Figure):
    """An exact `amount` of money for each of the `things`: `("người", "năm")` is for each person a year.

    It is never added: what ten people have each is no sum.
    """

    amount: Figure
    things: tuple[str, ...]

    @property
    def dimension(self) -> str:  # type: ignore[override]
        """The money, and what it is for."""
        return "/".join((self.amount.dimension, *self.things))

    @classmethod
    def read(cls, text: str) -> Self | None:
        match = _FORM.fullmatch(text)
        amount = parse_inner(match[1]) if match else None
        if match is None or amount is None or not amount.scales or not amount.interval().exact or amount.is_rate:
            return None
        return cls(amount, tuple(thing.strip().lower() for thing in match[2].split("/")))

    def say(self, language: Language) -> str:
        return self._for_each(self.amount.say(language), language)

    def _for_each(self, amount: str, language: Language) -> str:
        if language == DATA_LANGUAGE:
            return "/".join((amount, *self.things))
        say = translator(language)
        for thing in self.things:
            amount = say(N_("{amount} per {thing}")).format(amount=amount, thing=say(_THINGS.get(thing, thing)))
        return amount

    def interval(self) -> Interval:
        return self.amount.interval()

    @property
    def is_rate(self) -> bool:
        return True

    @property
    def scales(self) -> tuple[int, ...]:
        return self.amount.scales

    def unit_in(self, scale: int, language: Language) -> str:
        return self._for_each(self.amount.unit_in(scale, language) or "", language)

    def shown_in(self, scale: int) -> Figure:
        return PerHead(self.amount.shown_in(scale), self.things)

    def counted_in(self, scale: Fraction) -> Figure:
        return self.amount.counted_in(scale)

    def amounting_to(self, value: Fraction) -> Figure | None:
        amount = self.amount.amounting_to(value)
        return PerHead(amount, self.things) if amount else None
