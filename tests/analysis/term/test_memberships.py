"""Memberships over a term: the opening of the first year, all that came and left, the closing of the last."""

from analysis.term.reporting import report
from hypothesis import given
from hypothesis import strategies as st

from annual_report.analysis.term.memberships import members_over_term
from annual_report.model.report import Report
from annual_report.values.figures.count import Count


def membership(year: int, opening: int, admitted: int, left: int | str) -> Report:
    """A report with one line of members."""
    closing = opening + admitted - (left if isinstance(left, int) else 0)
    entry = (
        f"{{id: ca-nhan, label: Cá nhân, opening: {opening}, admitted: {admitted}, left: {left}, closing: {closing}}}"
    )
    return report(year, rest=f"sections:\n  - title: Kết quả\n    memberships:\n      - {entry}\n")


@given(st.integers(100, 999), st.lists(st.tuples(st.integers(0, 50), st.integers(0, 10)), min_size=2, max_size=6))
def test_chain_of_years(opening: int, moves: list[tuple[int, int]]) -> None:
    reports: dict[int, Report | None] = {}
    members = opening
    for year, (admitted, left) in enumerate(moves, 2018):
        reports[year] = membership(year, members, admitted, left)
        members += admitted - left
    (over,) = members_over_term(reports)
    whole = over.membership
    came, went = (sum(column) for column in zip(*moves, strict=True))
    assert [whole.opening, whole.admitted, whole.left, whole.closing] == [
        Count.parse(str(number)) for number in (opening, came, went, members)
    ]
    assert over.missing_years == ()


def test_year_that_is_lacking_is_named_and_what_is_not_known_is_not_added() -> None:
    reports = {2018: membership(2018, 100, 5, "có"), 2019: None, 2020: membership(2020, 105, 7, 2)}
    (over,) = members_over_term(reports)
    assert over.missing_years == (2019,)
    assert (over.membership.admitted, over.membership.left) == (None, None)
    assert (over.membership.opening, over.membership.closing) == (Count.parse("100"), Count.parse("110"))


def test_opening_and_closing_are_those_of_the_first_and_the_last_year_alone() -> None:
    (over,) = members_over_term({2018: None, 2019: membership(2019, 100, 5, 2), 2020: None})
    assert (over.membership.opening, over.membership.closing, over.missing_years) == (None, None, (2018, 2020))


def test_no_memberships() -> None:
    assert members_over_term({2018: report(2018), 2019: None}) == ()
