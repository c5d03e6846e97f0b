"""A statistic: a labelled figure, what it is measured against, and what it is made of."""

import re
from dataclasses import dataclass
from typing import Annotated, ClassVar, Final, Self

from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, Language, Message, message
from annual_report.model.base import About, AtLeastOne, Identified, Model, Reference, Text, TextType, YesNo
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
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    previous: 115
    change: 13
"""),
    right=Sample("""\
statistics:
  - id: hoi-vien
    label: Tổng số hội viên
    value: 128
    previous: 115
    change: +13
"""),
)
_SIGNS: Final = {"tăng": "+", "giảm": "-", "–": "-", "−": "-"}
_IN_WORDS: Final = re.compile(rf"({'|'.join(_SIGNS)}) ?(\d.*)", re.IGNORECASE)


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
            what = message(N_("“{text}” does not begin with + or -"), text=text)
            raise RefusalError(BAD_CHANGE, what, _with_sign(text))
        return cls(text[0] == "+", parse_figure(text[1:].strip()))

    def say(self, language: Language) -> str:
        """The change with its sign."""
        return f"{'+' if self.rises else '-'}{self.by.say(language)}"


def _with_sign(text: str) -> Message:
    """What to write in place of a change without a sign."""
    if match := _IN_WORDS.fullmatch(text):
        return message(N_("write {change}"), change=f"{_SIGNS[match[1].lower()]}{match[2]}")
    if text[:1].isdigit():
        return message(N_("write +{text} for an increase, -{text} for a decrease"), text=text)
    return message(N_("write for example +79, -3 or +12,3%"))


Unit = Annotated[
    Text | None,
    About(N_("Unit"), N_("What is counted, printed after the figure; blank: nothing."), ("hội viên", "lớp")),
]


class Part(Model):
    """One part of a whole; a part without a value is not given."""

    label: Annotated[
        Text,
        About(
            N_("Label"),
            N_("What the part is called, printed in tables after “Trong đó”."),
            ("hội viên cá nhân", "hội viên tập thể"),
        ),
    ]
    value: Annotated[
        Figure | None,
        About(N_("Value"), N_("How much of the whole it is; blank: not known, printed as –."), ("120", "8")),
    ] = None


class Parts(Model):
    """What a figure is made of; only `complete` parts have to add up to it."""

    complete: Annotated[
        YesNo,
        About(
            N_("Complete"), N_("có: these are all parts, and have to add up to the figure; không: only some of them.")
        ),
    ]
    items: Annotated[tuple[Part, ...], AtLeastOne, About(N_("Items"), N_("The parts, one entry each."))]


def _prize(title: str) -> About:
    what = N_("How many were given, printed as a line of the table; 0: none was given, blank: nothing is said of them.")
    return About(title, what, ("1", "không có"))


class Prizes(Model):
    """A contest's prizes by class; 0 says that none was given, a missing class that nothing is said."""

    special: Annotated[Figure | None, _prize(N_("Special prizes"))] = None
    first: Annotated[Figure | None, _prize(N_("First prizes"))] = None
    second: Annotated[Figure | None, _prize(N_("Second prizes"))] = None
    third: Annotated[Figure | None, _prize(N_("Third prizes"))] = None
    consolation: Annotated[Figure | None, _prize(N_("Consolation prizes"))] = None


PRIZE_CLASSES: Final = {
    "special": N_("Special prize"),
    "first": N_("First prize"),
    "second": N_("Second prize"),
    "third": N_("Third prize"),
    "consolation": N_("Consolation prize"),
}


class PercentOf(Model):
    """What a percentage was computed from."""

    part: Annotated[Figure, About(N_("Part"), N_("How many of the whole the percentage counts."), ("40", "57"))]
    base: Annotated[Figure, About(N_("Base"), N_("How many there are in all: what is 100%."), ("62", "60"))]


class Statistic(Identified, Sourced):
    """A figure under a name, so that text and tables never disagree.

    `value` missing: not given; `không có`: none; `0`: zero; `có`: there is, without a number.
    """

    kind: ClassVar[str] = "statistic"
    label: Annotated[
        Text,
        About(
            N_("Label"),
            N_("What the figure is called in tables and charts."),
            ("Tổng số hội viên", "Lớp tập huấn"),
        ),
    ]
    value: Annotated[
        Figure | None,
        About(
            N_("Value"),
            N_("The figure. Blank: not known, printed as –; không có: there is none; có: some, how many is not known."),
            ("128", "12/15", "64,5%", "hơn 1000", "25,7 tỷ đồng", "có"),
        ),
    ] = None
    unit: Unit = None
    target: Annotated[
        Figure | None,
        About(
            N_("Target"),
            N_("What was to be reached: a column of the table, {hoi-vien.muc-tieu} in texts; blank: none was set."),
            ("120", "400 triệu đồng"),
        ),
    ] = None
    previous: Annotated[
        Figure | None,
        About(
            N_("Previous period"),
            N_(
                "The figure of the period before: a column of the table, {hoi-vien.nam-truoc} in texts; blank: unknown."
            ),
            ("115", "350 triệu đồng"),
        ),
    ] = None
    change: Annotated[
        Change | None,
        About(
            N_("Change"),
            N_("How it differs from the period before, with + or -: a column of the table; blank: not told."),
            ("+13", "-3", "+11,3%"),
        ),
    ] = None
    parts: Annotated[
        Parts | None,
        About(
            N_("Breakdown"), N_("What the figure is made of, printed as lines below it in the table; blank: not told.")
        ),
    ] = None
    prizes: Annotated[
        Prizes | None,
        About(N_("Prizes"), N_("The prizes by class, printed as lines below it in the table; blank: not told.")),
    ] = None
    percent_of: Annotated[
        PercentOf | None,
        About(
            N_("Percentage of"),
            N_("What the percentage was computed from, to be checked; it is not printed and may be left blank."),
        ),
    ] = None
    note: Annotated[
        Text | None,
        About(
            N_("Note"),
            N_("A remark printed under the table; blank: none."),
            ("Tính đến ngày 30/11/2024.", "Chưa tính các huyện."),
        ),
    ] = None


def _members(title: str, *examples: str) -> About:
    what = N_("How many, a column of the table; blank: not known. Beginning + admitted - left has to be the end.")
    return About(title, what, examples)


class Membership(Identified, Sourced):
    """Members over the period: opening + admitted - left = closing; `exclusions` says who is not counted."""

    kind: ClassVar[str] = "membership"
    label: Annotated[
        Text,
        About(
            N_("Label"),
            N_("What these members are called: the head of their line in the table."),
            ("Hội viên cá nhân", "Hội viên tập thể"),
        ),
    ]
    unit: Unit = None
    opening: Annotated[Figure | None, _members(N_("At the beginning"), "115", "108")] = None
    admitted: Annotated[Figure | None, _members(N_("Admitted"), "20", "0")] = None
    left: Annotated[Figure | None, _members(N_("Left"), "8", "0")] = None
    closing: Annotated[Figure | None, _members(N_("At the end"), "120", "127")] = None
    exclusions: Annotated[
        Text | None,
        About(
            N_("Exclusions"),
            N_("Who is not counted, printed under the table; blank: nothing is said."),
            ("Chưa tính hội viên danh dự.", "Chưa tính các câu lạc bộ."),
        ),
    ] = None
