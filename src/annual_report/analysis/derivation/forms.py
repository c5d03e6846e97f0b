"""The forms of names that stand for a figure, and where in the data each of them is: `{giai.nhat}`, `{lop.nam-truoc}`.

Texts and values name the same things by the same names.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from annual_report.model.commendation import Commendation
from annual_report.model.membership import Membership
from annual_report.model.statistic import Statistic
from annual_report.model.walk import Path

# The bare number behind any form: `{giai.nhat.so}`.
NUMBER: Final = "so"
TARGET: Final = "muc-tieu"
PREVIOUS_VALUE: Final = "nam-truoc"
# The sum since the year began, in a later part of it.
SINCE_YEAR_BEGAN: Final = "luy-ke"
# Of a ratio: its part, its whole, and what is left.
REACHED: Final = "dat"
WHOLE: Final = "tong"
REST: Final = "con-lai"
PRIZE_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {"special": "dac-biet", "first": "nhat", "second": "nhi", "third": "ba", "consolation": "khuyen-khich"}
)
MEMBERSHIP_FORMS: Final[Mapping[str, str]] = MappingProxyType(
    {"opening": "dau-ky", "admitted": "ket-nap", "left": "giam", "closing": "cuoi-ky"}
)
COMMENDATION_FORMS: Final[Mapping[str, str]] = MappingProxyType({"groups": "tap-the", "individuals": "ca-nhan"})


def stage_forms(statistic: Statistic) -> list[str]:
    """The form of each stage: its id, or its place."""
    return [stage.id or f"vong-{number}" for number, stage in enumerate(statistic.stages, 1)]


def figure_paths(thing: Statistic | Membership | Commendation) -> Iterator[tuple[str, Path]]:
    """The forms of a thing that are one of its figures, each with the path of that inside of the thing."""
    match thing:
        case Statistic():
            yield "", ("value",)
            yield TARGET, ("target",)
            yield PREVIOUS_VALUE, ("previous",)
            # A stage with an id is known by its place too, where nothing else is called so.
            yield from ((f"vong-{place}", ("stages", place - 1, "value")) for place, _ in enumerate(thing.stages, 1))
            for index, part in enumerate(thing.parts.items if thing.parts else ()):
                if part.id:
                    yield part.id, ("parts", "items", index, "value")
            for index, form in enumerate(stage_forms(thing)):
                yield form, ("stages", index, "value")
            if thing.prizes:
                yield from ((form, ("prizes", key)) for key, form in PRIZE_FORMS.items())
        case Membership():
            yield "", ("closing",)
            yield from ((form, (key,)) for key, form in MEMBERSHIP_FORMS.items())
        case Commendation():
            yield from ((form, (key,)) for key, form in COMMENDATION_FORMS.items())
