"""A statistic: a labelled figure, what it is measured against, and what it is made of."""

from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, Self

from pydantic import BeforeValidator, PrivateAttr, create_model, model_validator

from annual_report.language import N_
from annual_report.model.base import About, AtLeastOne, Identified, Model
from annual_report.model.exclusion import NOBODY, Exclusions
from annual_report.model.fact_sources import Sourced
from annual_report.values.change import Change
from annual_report.values.choice import Choice, YesNo
from annual_report.values.dates import PartialDate
from annual_report.values.figures import Figure
from annual_report.values.figures.by_unit import without_unit
from annual_report.values.figures.scaled import counted_in
from annual_report.values.text_types import Id, NamedText, Reference, Text


class StatisticRef(Reference):
    """The id of a statistic."""

    kind = "statistic"


Unit = Annotated[
    Text | None,
    About(N_("Unit"), N_("What is counted, printed after the figure; blank: nothing."), ("hội viên", "lớp")),
]


class Part(Model):
    """One part of a whole; a part without a value is not given, unless the whole and the others tell it."""

    id: Annotated[
        Id | None,
        About(
            N_("Id"),
            N_(
                "The name of the part in texts, after that of the figure: {hoi-vien.tap-the}; blank where none uses it."
            ),
            ("ca-nhan", "tap-the"),
        ),
    ] = None
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
    unit: Annotated[
        Text | None,
        About(
            N_("Unit"),
            N_("What the part counts in tables and texts; blank: the same as the whole."),
            ("hội chuyên ngành", "trung tâm"),
        ),
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
    description = N_("How many were given, printed as a line of the table; 0: none was given, blank: not mentioned.")
    return About(title, description, ("1", "không có"))


class Prizes(Model):
    """A contest's prizes by class; 0 says that none was given, a missing class that nothing is said."""

    special: Annotated[Figure | None, _prize(N_("Special prizes"))] = None
    first: Annotated[Figure | None, _prize(N_("First prizes"))] = None
    second: Annotated[Figure | None, _prize(N_("Second prizes"))] = None
    third: Annotated[Figure | None, _prize(N_("Third prizes"))] = None
    consolation: Annotated[Figure | None, _prize(N_("Consolation prizes"))] = None

    @property
    def given(self) -> dict[str, Figure]:
        """The prizes of the classes that are told of, by class, the highest first."""
        return {name: figure for name in PRIZE_CLASSES if (figure := getattr(self, name)) is not None}


PRIZE_CLASSES: Final = {
    "special": N_("Special prize"),
    "first": N_("First prize"),
    "second": N_("Second prize"),
    "third": N_("Third prize"),
    "consolation": N_("Consolation prize"),
}


class Stage(Model):
    """What is left after one round of a selection."""

    id: Annotated[
        Id | None,
        About(
            N_("Id"),
            N_("The name of the stage in texts, after that of the figure; blank: vong-1, vong-2 by its place."),
            ("chung-khao", "phong-van"),
        ),
    ] = None
    label: Annotated[
        Text,
        About(N_("Label"), N_("What the stage is called, printed in the table."), ("vào vòng chung khảo", "được chọn")),
    ]
    value: Annotated[
        Figure | None,
        About(N_("Value"), N_("How many are left at this stage; blank: not known, printed as –."), ("34", "22")),
    ] = None
    unit: Annotated[
        Text | None,
        About(
            N_("Unit"),
            N_("What is counted at this stage; blank: the same as the figure."),
            ("giải pháp đạt giải", "suất"),
        ),
    ] = None


class PercentOf(Model):
    """What a percentage was computed from."""

    part: Annotated[Figure, About(N_("Part"), N_("How many of the whole the percentage counts."), ("40", "57"))]
    base: Annotated[Figure, About(N_("Base"), N_("How many there are in all: what is 100%."), ("62", "60"))]


OverYears = Literal["sum", "closing"]
OVER_YEARS: Final[dict[str, OverYears]] = {
    "tổng": "sum", "cuối kỳ": "closing", "sum": "sum", "closing": "closing"
}  # fmt: skip


# Where a figure may be written with what it counts, where no unit is given: the first that is tells it.
FIGURES_WITH_UNIT: Final = ("value", "target", "previous")

_WITH_UNIT: Final = (*FIGURES_WITH_UNIT, "change")


class _Figured(Identified, Sourced):
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
            N_("The figure. Blank: not known, printed as –; 0: zero; không có: none; có: some, number not known."),
            ("128", "12/15", "64,5%", "hơn 1000", "ước đạt 100", "25,7 tỷ đồng", "có"),
        ),
    ] = None
    unit: Unit = None
    scope: Annotated[
        Text | None,
        About(
            N_("Scope"),
            N_("What the figure covers, where that may change from year to year; not printed; blank: not mentioned."),
            ("toàn tỉnh", "cơ quan Hội Mẫu"),
        ),
    ] = None
    as_of: Annotated[
        PartialDate | None,
        About(
            N_("As of"),
            N_("The day, month or quarter that this figure is of, printed with it; blank: that of the report."),
            ("15/01/2025", "tháng 01/2025"),
        ),
    ] = None
    after_period: Annotated[
        YesNo,
        About(
            N_("After the period"),
            N_("có: the figure is of a later time than the period, and is in no sum, comparison or term of it."),
        ),
    ] = False
    over_years: Annotated[
        OverYears | None,
        BeforeValidator(Choice(OVER_YEARS)),
        About(
            N_("Over the years"),
            N_("What a report on a term shows: tổng (all years added) or cuối kỳ (the last year's figure)."),
            ("tổng", "cuối kỳ"),
        ),
    ] = None
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
            N_("How it differs from the period before, with + or -: a column of the table; blank: not shown."),
            ("+13", "-3", "+11,3%"),
        ),
    ] = None
    parts: Annotated[
        Parts | None,
        About(
            N_("Breakdown"), N_("What the figure is made of, printed as lines below it in the table; blank: not shown.")
        ),
    ] = None
    prizes: Annotated[
        Prizes | None,
        About(N_("Prizes"), N_("The prizes by class, printed as lines below it in the table; blank: not shown.")),
    ] = None
    stages: Annotated[
        tuple[Stage, ...],
        About(
            N_("Stages"),
            N_(
                "What is left of the figure after each round of a selection (80 entries, 30 in the final, 1 winner): "
                "lines below it in the table, each no more than the one before."
            ),
        ),
    ] = ()
    percent_of: Annotated[
        PercentOf | None,
        About(
            N_("Percentage of"),
            N_("What the percentage is computed from; the value may then be left blank. Not printed."),
        ),
    ] = None
    excluded: Exclusions = NOBODY
    note: Annotated[
        NamedText | None,
        About(
            N_("Note"),
            N_("A remark printed under the table; blank: none."),
            ("Tính đến ngày 30/11/2024.", "Chưa tính các huyện."),
        ),
    ] = None

    _formula: Figure | None = PrivateAttr(None)

    @model_validator(mode="before")
    @classmethod
    def _with_unit_of_value(cls, data: Any) -> Any:
        """The unit that a figure is written with, `1,2 triệu lượt`, is that of the statistic where it gives none.

        A unit of money may be written with the figures, too: `42,6 tỷ đồng`.
        """
        if not isinstance(data, dict):
            return data
        if isinstance(unit := data.get("unit"), str):
            own = {key: text for key in _WITH_UNIT if isinstance(text := data.get(key), str)} if unit else {}
            return {**data, **{key: without_unit(text, unit) for key, text in own.items()}} if own else data
        texts = (text for key in FIGURES_WITH_UNIT if isinstance(text := data.get(key), str))
        counted = next((word for text in texts if (word := counted_in(text))), None)
        return {**data, "unit": counted} if counted else data

    @property
    def formula(self) -> Figure | None:
        """The sum of other figures that the value was computed from; None where it was given."""
        return self._formula

    def computed_from(self, formula: Figure) -> Self:
        """The statistic, its value being what the `formula` comes to."""
        known = self.model_copy()
        known._formula = formula
        return known

    @property
    def interrupted(self) -> str | None:
        """Why the series is interrupted before this value; None where it goes on."""
        reason: str | None = getattr(self, "break")
        return reason


# The key is a word that Python keeps for itself.
_BREAK: Final = Annotated[
    Text | None,
    About(
        N_("Break"),
        N_("Why the figure cannot be compared with earlier years, printed under the table; blank: it can."),
        ("Từ năm 2023 tính cả hội viên của Hội A sau sáp nhập.", "Cách thống kê mới từ năm 2024."),
    ),
]
if TYPE_CHECKING:

    class Statistic(_Figured):
        """A figure under a name, with a `break` where it begins a new series."""

else:
    Statistic = create_model(
        "Statistic", __base__=_Figured, __module__=__name__, __doc__=_Figured.__doc__, **{"break": (_BREAK, None)}
    )
