"""Membership: from the opening to the closing."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from annual_report.analysis.comparison import can_be_equal
from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.totals import CHECK_THE_RECORD
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.exclusion import BodyName, Exclusion
from annual_report.model.membership import Membership
from annual_report.model.walk import Path
from annual_report.values.figures import Figure
from annual_report.values.figures.count import Count
from annual_report.values.figures.digits import exact_decimal


@check(
    Rule(
        "membership-does-not-add-up",
        title=N_("the membership does not add up from the beginning to the end"),
        explanation=N_(
            "Members at the beginning, plus those admitted, minus those who left, must equal the members at the end; "
            "the table prints all four, so a slip is seen at once. Often the number at the beginning is not the "
            "number at the end of the last report. Compare with the list of members, and correct the wrong number; "
            "write under “excluded” who is not counted."
        ),
        wrong=Sample("""\
sections:
  - title: Công tác tổ chức
    memberships:
      - id: ca-nhan
        label: Hội viên cá nhân
        opening: 108
        admitted: 20
        left: 8
        closing: 128
"""),
        right=Sample("""\
sections:
  - title: Công tác tổ chức
    memberships:
      - id: ca-nhan
        label: Hội viên cá nhân
        opening: 108
        admitted: 20
        left: 8
        closing: 120
"""),
        judgement=True,
    )
)
def membership_does_not_add_up(data: CheckInput) -> Iterator[Finding]:
    """Members at the opening, plus those admitted, less those who left, are the members at the closing."""
    for path, members in data.each(Membership):
        figures = (members.opening, members.admitted, members.left, members.closing)
        opening, admitted, left, closing = (
            figure.exact_value if figure and figure.is_count else None for figure in figures
        )
        if opening is None or admitted is None or left is None or closing is None:
            continue
        if opening + admitted - left != closing:
            expected = Count(exact_decimal(opening + admitted - left))
            problem = message(
                N_("{opening} + {admitted} - {left} is {expected}, not {closing}"),
                opening=members.opening, admitted=members.admitted, left=members.left,
                expected=expected, closing=members.closing,
            )  # fmt: skip
            yield Finding((*path, "closing"), problem, message(CHECK_THE_RECORD))


@check(
    Rule(
        "members-listed-otherwise",
        title=N_("a number and the list of those counted disagree"),
        explanation=N_(
            "Where a list says who was admitted, who left or who is not counted, readers count it. Complete the list, "
            "or correct the number; without a number, as many are printed as the list has."
        ),
        wrong=Sample("""\
sections:
  - title: Công tác tổ chức
    memberships:
      - id: tap-the
        label: Hội thành viên
        admitted: 3
        admitted_list: [hoi-a, Hội Sinh vật cảnh]
"""),
        right=Sample("""\
sections:
  - title: Công tác tổ chức
    memberships:
      - id: tap-the
        label: Hội thành viên
        admitted: 2
        admitted_list: [hoi-a, Hội Sinh vật cảnh]
"""),
        judgement=True,
    )
)
def members_listed_otherwise(data: CheckInput) -> Iterator[Finding]:
    """A list of all that are counted has as many entries as the number says."""
    for path, members in data.each(Membership):
        for key, those in (("admitted", members.admitted_list), ("left", members.left_list)):
            yield from _counted_otherwise((*path, key), getattr(members, key), those)
    for path, exclusion in data.each(Exclusion):
        yield from _counted_otherwise((*path, "count"), exclusion.count, exclusion.names)


def _counted_otherwise(path: Path, figure: Figure | None, those: Sequence[BodyName]) -> Iterator[Finding]:
    listed = Count(Decimal(len(those)))
    if figure is not None and those and not can_be_equal(figure, listed):
        problem = message(N_("the number is {figure}, and the list has {listed}"), figure=figure, listed=listed)
        yield Finding(path, problem, message(N_("write {listed}, or complete the list"), listed=listed))
