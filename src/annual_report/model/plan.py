"""The plan of the next period: its tasks, and what each is to reach."""

from typing import Annotated, ClassVar

from annual_report.language import N_
from annual_report.model.base import About, Identified, Model, Prose, Reference, Text
from annual_report.model.dates import PartialDate
from annual_report.model.figures import Figure
from annual_report.model.sourcing import Sourced
from annual_report.model.statistic import StatisticRef


class PlanItemRef(Reference):
    """The id of a plan item, of this report or of the one before."""

    kind = "plan-item"


class SectionRef(Reference):
    """The id of a section."""

    kind = "section"


class PlanTarget(Model):
    """What a plan item is to reach: a figure of a statistic."""

    statistic: Annotated[
        StatisticRef, About(N_("Figure"), N_("The id of the figure to be reached."), ("hoi-vien", "lop"))
    ]
    value: Annotated[Figure, About(N_("Value"), N_("What it is to be, printed in the table."), ("140", "hơn 25"))]


class PlanItem(Identified, Sourced):
    """A task of the next period."""

    kind: ClassVar[str] = "plan-item"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_("The task, as it is printed; names in braces stand for figures, bodies, people and documents."),
            ("Phát triển hội viên", "Vận động tài trợ ngay từ đầu năm"),
        ),
    ]
    section: Annotated[
        SectionRef | None,
        About(
            N_("Section"),
            N_("The id of the part that it belongs to; it may be left blank. It is not printed."),
            ("phuong-huong", "ket-qua"),
        ),
    ] = None
    owner: Annotated[
        Text | None,
        About(
            N_("Owner"),
            N_("Who is in charge: a column of the table; blank: not settled."),
            ("Văn phòng", "Ban Tổ chức"),
        ),
    ] = None
    due: Annotated[
        PartialDate | None,
        About(
            N_("Due"),
            N_("By when: a column of the table; blank: not settled."),
            ("31/12/2025", "6/2025", "quý II/2025", "thường xuyên"),
        ),
    ] = None
    target: Annotated[
        PlanTarget | None,
        About(N_("Target"), N_("A figure and what it is to reach: a column of the table; blank: none is set.")),
    ] = None
    carried_over_from: Annotated[
        Text | None,
        About(
            N_("Carried over from"),
            N_("The year whose plan had it already: a column of the table; blank: it is new."),
            ("2023", "2022"),
        ),
    ] = None

    @property
    def has_particulars(self) -> bool:
        """Whether more is known of it than its text, which a table then shows."""
        return any((self.owner, self.due, self.target, self.carried_over_from))
