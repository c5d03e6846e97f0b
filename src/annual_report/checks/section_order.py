"""Entries of a section that are printed before its numbered subsections."""

from collections.abc import Iterator
from typing import Final

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.diagnostics import Rule, Sample, Severity
from annual_report.language import N_, message
from annual_report.model.report import Section
from annual_report.model.walk import Path

# What a section prints as points a), b), c), or as a table with a heading of its own.
_POINTS: Final = (
    "activities", "signings", "speeches", "commendations", "shortcomings", "lessons", "proposals", "plan"
)  # fmt: skip


@check(
    Rule(
        "points-before-subsections",
        Severity.WARNING,
        title=N_("points a), b) of a section are printed before its subsection 1"),
        explanation=N_(
            "A section that has subsections prints its own activities, signings, commendations and other entries "
            "before the first of them: a) and b) come before 1. Move these entries into the subsection where they "
            "belong, or into one of their own. A single entry is printed as a plain paragraph, and may stay."
        ),
        wrong=Sample("""\
sections:
  - title: Kết quả hoạt động
    activities:
      - {id: toa-dam, text: Tổ chức tọa đàm.}
      - {id: tap-huan, text: Mở lớp tập huấn.}
    sections:
      - title: Công tác hội viên
        text: Hội Mẫu kết nạp hội viên mới.
"""),
        right=Sample("""\
sections:
  - title: Kết quả hoạt động
    sections:
      - title: Hoạt động chuyên môn
        activities:
          - {id: toa-dam, text: Tổ chức tọa đàm.}
          - {id: tap-huan, text: Mở lớp tập huấn.}
      - title: Công tác hội viên
        text: Hội Mẫu kết nạp hội viên mới.
"""),
    )
)
def points_before_subsections(data: CheckInput) -> Iterator[Finding]:
    """What a section prints as points is in one of its subsections, if it has any."""
    for path, section in data.each(Section):
        there = list(_points(path, section)) if section.sections else []
        if sum(count for _place, count in there) > 1:
            problem = message(N_("this is printed before subsection 1, “{title}”"), title=section.sections[0].title)
            yield Finding(there[0][0], problem, message(N_("move it into one of the subsections")))


def _points(path: Path, section: Section) -> Iterator[tuple[Path, int]]:
    """The keys by which a section itself has points, with how many."""
    for at, piece in enumerate(section.pieces, -1):
        place = path if at < 0 else (*path, "in_order", at)
        yield from (((*place, key), len(getattr(piece, key))) for key in _POINTS if getattr(piece, key))
