"""Members over a period: how many there were at its beginning, came, left, and were there at its end."""

from typing import Annotated, ClassVar

from annual_report.language import N_
from annual_report.model.base import About, Identified
from annual_report.model.exclusion import NOBODY, BodyName, Exclusions
from annual_report.model.fact_sources import Sourced
from annual_report.model.statistic import Unit
from annual_report.values.figures import Figure
from annual_report.values.text_types import NamedText, Text


def _members(title: str, *examples: str) -> About:
    description = N_(
        "How many, a column of the table; blank: not known. Beginning + admitted - left has to be the end."
    )
    return About(title, description, examples)


class Membership(Identified, Sourced):
    """Members over the period: opening + admitted - left = closing.

    `excluded` says who is not counted, and `exclusions` says it in words.
    """

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
    admitted_list: Annotated[
        tuple[BodyName, ...],
        About(
            N_("Who was admitted"),
            N_("All that were admitted, one entry each: ids of bodies, or names; their number may then be left blank."),
            ("hoi-a", "Hội Sinh vật cảnh tỉnh Mẫu"),
        ),
    ] = ()
    left_list: Annotated[
        tuple[BodyName, ...],
        About(
            N_("Who left"),
            N_("All that left, one entry each: ids of bodies, or names; their number may then be left blank."),
            ("hoi-b", "Hội Nuôi ong tỉnh Mẫu"),
        ),
    ] = ()
    excluded: Exclusions = NOBODY
    exclusions: Annotated[
        NamedText | None,
        About(
            N_("Exclusions"),
            N_("Who is not counted, in words, printed under the table; blank: not mentioned."),
            ("Chưa tính hội viên danh dự.", "Chưa tính các câu lạc bộ."),
        ),
    ] = None
