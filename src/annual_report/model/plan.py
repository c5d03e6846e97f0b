"""The plan of the next period: its tasks, what each is to reach; and what became of the tasks of the last plan."""

from collections.abc import Callable, Sequence
from typing import Annotated, ClassVar, Final, Literal, TypeVar

from pydantic import BeforeValidator

from annual_report.language import N_
from annual_report.model.base import About, Identified, Model
from annual_report.model.fact_sources import Sourced
from annual_report.model.statistic import StatisticRef
from annual_report.values.choice import Choice
from annual_report.values.dates import PartialDate
from annual_report.values.figures import Figure
from annual_report.values.text_types import NamedText, Prose, Reference, Text

T = TypeVar("T")


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
    """A task of the next period, or a part of one: what is followed by its id from year to year."""

    kind: ClassVar[str] = "plan-item"
    text: Annotated[
        Prose,
        About(
            N_("Text"),
            N_("The task, as it is printed; names in braces are replaced by figures, bodies, people and documents."),
            ("Phát triển hội viên", "Vận động tài trợ ngay từ đầu năm"),
        ),
    ]
    section: Annotated[
        SectionRef | None,
        About(
            N_("Section"),
            N_("The id of the part that it belongs to; may be left blank. Not printed."),
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
            N_("The year in which it was first due: a column of the table; blank: it is new."),
            ("2023", "2022"),
        ),
    ] = None

    @property
    def has_particulars(self) -> bool:
        """Whether more is known of it than its text, which a table then shows."""
        return any((self.owner, self.due, self.target, self.carried_over_from))


class PlanTask(PlanItem):
    """A task as the plan lists it: it may begin a field of work, and have items that are followed one by one."""

    field: Annotated[
        NamedText | None,
        About(
            N_("Field"),
            N_(
                "The field of work that begins with this task, printed above it; blank: that of the task before, "
                "or there is none."
            ),
            ("Công tác tổ chức", "Công tác tuyên truyền"),
        ),
    ] = None
    items: Annotated[
        tuple[PlanItem, ...],
        About(
            N_("Items"),
            N_("What the task is made of, one entry each, printed below it as a), b); each has a result of its own."),
        ),
    ] = ()

    @property
    def has_particulars(self) -> bool:
        """Whether more than texts is known of it or of its items, which a table then shows."""
        return super().has_particulars or any(item.has_particulars for item in self.items)


def by_field(tasks: Sequence[T], task_of: Callable[[T], PlanItem]) -> list[tuple[str | None, list[T]]]:
    """What belongs to tasks in their order, those of one field together; a field goes on until the next begins."""
    groups: list[tuple[str | None, list[T]]] = []
    for each in tasks:
        task = task_of(each)
        field = task.field if isinstance(task, PlanTask) else None
        if not groups or (field and field != groups[-1][0]):
            groups.append((field, []))
        groups[-1][1].append(each)
    return groups


Fulfilment = Literal["exceeded", "met", "partly", "missed", "carried-over", "dropped"]
FULFILMENTS: Final[dict[str, Fulfilment]] = {
    "vượt": "exceeded",
    "đạt": "met",
    "một phần": "partly",
    "chưa đạt": "missed",
    "chuyển tiếp": "carried-over",
    "thôi thực hiện": "dropped",
    "exceeded": "exceeded",
    "met": "met",
    "partly": "partly",
    "missed": "missed",
    "carried-over": "carried-over",
    "dropped": "dropped",
}
_AS_PRINTED: Final[dict[str, Fulfilment]] = {
    "partly met": "partly",
    "not met": "missed",
    "carried over": "carried-over",
}


class PlanResult(Sourced):
    """What became of a task of the last plan, where activities and figures do not say it."""

    item: Annotated[
        PlanItemRef,
        About(
            N_("Task"),
            N_("The id of the task in the plan of the last report."),
            ("phat-trien-hoi-vien", "mo-rong-hoi-thi"),
        ),
    ]
    result: Annotated[
        Fulfilment | None,
        BeforeValidator(Choice(FULFILMENTS, as_printed=_AS_PRINTED)),
        About(
            N_("Result"),
            N_("Its result; blank: what its target and the activities under “fulfils” say."),
            ("một phần", "chuyển tiếp"),
        ),
    ] = None
    cause: Annotated[
        Prose | None,
        About(
            N_("Cause"),
            N_("Why it was not done: printed with the result, and among the shortcomings; blank where it was."),
            ("Kinh phí cấp chậm.", "Chờ quy hoạch của tỉnh."),
        ),
    ] = None


class PlanReview(Model):
    """A table of the tasks of the last plan and what became of them."""

    title: Annotated[
        NamedText,
        About(
            N_("Title"),
            N_("What the table shows, printed above it."),
            ("Kết quả thực hiện nhiệm vụ năm 2024", "Thực hiện kế hoạch năm 2024"),
        ),
    ]
