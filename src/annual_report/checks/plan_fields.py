"""The fields of work that a plan is ordered by: the first task begins one, and each is there once."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.model.report import Piece
from annual_report.values.text_types import slug


@check(
    Rule(
        "plan-field-out-of-order",
        Severity.WARNING,
        title=N_("the fields of a plan are out of order"),
        explanation=N_(
            "“field” begins a field of work, and every task after it belongs to that, until the next begins. If the "
            "first task has none, some tasks come before the first field; if a field begins a second time, its name "
            "is printed twice. Put the tasks of a field together, and write “field” at the first of them."
        ),
        wrong=Sample("""\
sections:
  - title: Nhiệm vụ năm 2018
    plan:
      - {id: ket-nap, text: Kết nạp hội viên mới.}
      - {id: mo-lop, text: Mở lớp tập huấn., field: Công tác tuyên truyền}
"""),
        right=Sample("""\
sections:
  - title: Nhiệm vụ năm 2018
    plan:
      - {id: ket-nap, text: Kết nạp hội viên mới., field: Công tác tổ chức}
      - {id: mo-lop, text: Mở lớp tập huấn., field: Công tác tuyên truyền}
"""),
    )
)
def plan_field_out_of_order(data: CheckInput) -> Iterator[Finding]:
    """Where tasks have fields, the first begins one, and none begins twice."""
    for path, piece in data.each(Piece):
        begun: dict[str, int] = {}
        last = ""
        for index, task in enumerate(piece.plan):
            if task.field is None or slug(task.field) == last:
                continue
            place, last = (*path, "plan", index, "field"), slug(task.field)
            if not begun and index:
                problem = message(N_("the tasks before “{field}” belong to no field"), field=task.field)
                yield Finding(place, problem, message(N_("give the first task a “field:” too")))
            if last in begun:
                problem = message(N_("the field “{field}” begins a second time"), field=task.field)
                fix = message(N_("move its tasks to the others of this field, and remove this “field”"))
                yield Finding(place, problem, fix)
            begun[last] = index
