"""A statistic: a labelled figure, what it is measured against, and what it is made of."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, Language, message
from annual_report.model.base import AtLeastOne, Identified, Model, Reference, Text, TextType, YesNo
from annual_report.model.figures import Figure, parse_figure
from annual_report.model.refusal import RefusalError
from annual_report.model.sourcing import Sourced

BAD_CHANGE: Final = Rule(
    "bad-change",
    title=N_("a change has no sign"),
    explanation=N_(
        "“13” leaves open whether the figure rose or fell. Begin with + or -: “+13”, “-3”, or in percent “+11,3%”."
    ),
    wrong=Sample("""\
statistics:
  - {id: hoi-vien, label: Tổng số hội viên, value: 128, previous: 115, change: 13}
"""),
    right=Sample("""\
statistics:
  - {id: hoi-vien, label: Tổng số hội viên, value: 128, previous: 115, change: +13}
"""),
)


class StatisticRef(Reference):
    """The id of a statistic."""

    kind = "statistic"


@dataclass(frozen=True, slots=True)
class Change(TextType):
    """The difference to the previous period: `+79`, `-3`, or relative, `+12,3%`."""

    rises: bool
    by: Figure

    @classmethod
    def parse(cls, text: str) -> Self:
        """The change that a sign and a figure write. Raises `RefusalError`."""
        if text[:1] not in {"+", "-"}:
            raise RefusalError(
                BAD_CHANGE,
                message(N_("“{text}” does not begin with + or -"), text=text),
                message(N_("write for example +79, -3 or +12,3%")),
            )
        return cls(text[0] == "+", parse_figure(text[1:].strip()))

    def say(self, language: Language) -> str:
        """The change with its sign."""
        return f"{'+' if self.rises else '-'}{self.by.say(language)}"


class Part(Model):
    """One part of a whole; a part without a value is not given."""

    label: Text
    value: Figure | None = None


class Parts(Model):
    """What a figure is made of; only `complete` parts have to add up to it."""

    complete: YesNo
    items: Annotated[tuple[Part, ...], AtLeastOne]


class Prizes(Model):
    """A contest's prizes by class; 0 says that none was given, a missing class that nothing is said."""

    special: Figure | None = None
    first: Figure | None = None
    second: Figure | None = None
    third: Figure | None = None
    consolation: Figure | None = None


PRIZE_CLASSES: Final = {
    "special": N_("Special prize"),
    "first": N_("First prize"),
    "second": N_("Second prize"),
    "third": N_("Third prize"),
    "consolation": N_("Consolation prize"),
}


class PercentOf(Model):
    """What a percentage was computed from."""

    part: Figure
    base: Figure


class Statistic(Identified, Sourced):
    """A figure under a name, so that text and tables never disagree.

    `value` missing: not given; `không có`: none; `0`: zero; `có`: there is, without a number.
    """

    kind: ClassVar[str] = "statistic"
    label: Text
    value: Figure | None = None
    unit: Text | None = None
    target: Figure | None = None
    previous: Figure | None = None
    change: Change | None = None
    parts: Parts | None = None
    prizes: Prizes | None = None
    percent_of: PercentOf | None = None
    note: Text | None = None


class Membership(Identified, Sourced):
    """Members over the period: opening + admitted - left = closing; `exclusions` says who is not counted."""

    kind: ClassVar[str] = "membership"
    label: Text
    unit: Text | None = None
    opening: Figure | None = None
    admitted: Figure | None = None
    left: Figure | None = None
    closing: Figure | None = None
    exclusions: Text | None = None
