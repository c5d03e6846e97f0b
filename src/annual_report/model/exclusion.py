"""Who is not counted by a figure: how many, who, and why; and names of bodies in such lists."""

from typing import Annotated, Final, Self

from annual_report.language import N_
from annual_report.model.base import About, Model
from annual_report.values.figures import Figure
from annual_report.values.text_types import ID_FORM, Text, TextType


class BodyName(str, TextType):
    """What a list calls a body or a person by: an id of the organisation's file, or a name."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """The text as it is; `checks.references` looks for what has this id."""
        return cls(text)

    @property
    def is_id(self) -> bool:
        """Whether it is an id, and not a name."""
        return bool(ID_FORM.fullmatch(self))


class Exclusion(Model):
    """Those that a figure does not count: how many of what, who they are, and why."""

    count: Annotated[
        Figure | None,
        About(
            N_("Count"), N_("How many are not counted; blank: as many as are named, or not known."), ("3", "khoảng 5")
        ),
    ] = None
    unit: Annotated[
        Text | None,
        About(N_("Unit"), N_("What they are, printed after the number."), ("hội", "cơ sở")),
    ] = None
    names: Annotated[
        tuple[BodyName, ...],
        About(N_("Names"), N_("Who they are, one entry each: ids of bodies, or names; may be left blank."), ("hoi-a",)),
    ] = ()
    reason: Annotated[
        Text | None,
        About(N_("Reason"), N_("Why they are not counted, printed after them."), ("chưa báo cáo", "mới thành lập")),
    ] = None


Exclusions = Annotated[
    tuple[Exclusion, ...],
    About(
        N_("Excluded"),
        N_(
            "Who is not counted, one entry for each reason: a sentence under the table says it, and figures that leave "
            "out others than last year are reported; blank: nobody."
        ),
    ),
]
NOBODY: Final[tuple[Exclusion, ...]] = ()
