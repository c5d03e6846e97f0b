"""The parts of what a report on a term tells of its years by itself."""

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator

from annual_report.values.choice import Choice

TermPart = Literal["figures", "memberships", "charts", "series", "plans"]
TERM_PARTS: Final[dict[str, TermPart]] = {
    "số liệu": "figures",
    "hội viên": "memberships",
    "biểu đồ": "charts",
    "hoạt động thường kỳ": "series",
    "kế hoạch": "plans",
    "figures": "figures",
    "memberships": "memberships",
    "charts": "charts",
    "series": "series",
    "plans": "plans",
}
TermParts = tuple[Annotated[TermPart, BeforeValidator(Choice(TERM_PARTS))], ...]
