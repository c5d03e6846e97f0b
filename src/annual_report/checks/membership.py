"""Membership: from the opening to the closing."""

from collections.abc import Iterator

from annual_report.checks.check_input import CheckInput, Finding, check
from annual_report.checks.totals import CHECK_THE_RECORD
from annual_report.diagnostics import Rule, Sample
from annual_report.language import N_, message
from annual_report.model.membership import Membership
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
            "write under “exclusions” who is not counted."
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
