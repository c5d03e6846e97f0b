"""Lines of figures: which there are, in which order, what changed, and why something is not compared."""

from fractions import Fraction

from api.comparison.comparing import line, report, why
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st

from annual_report.api.comparison.table import side_by_side
from annual_report.values.figures import Comparison
from annual_report.values.text_types import slug

MEMBERS = """\
sections:
  - title: Tổ chức
    memberships:
      - {{id: ca-nhan, label: Hội viên cá nhân, unit: người, opening: 90, closing: {closing}{more}}}
"""
UNITS = st.sampled_from(["lớp", "buổi", "người", "học viên"])
VALUES = st.sampled_from(["12", "0", "hơn 1000", "dưới 50", "15-20", "40/62", "64,5%", "25 tỷ đồng", "có", "hàng trăm"])


def test_order_is_that_of_the_latest_report_then_of_those_before() -> None:
    first = report(
        "2018", "id: cu, label: Cũ, value: 1\nid: lop, label: Lớp, value: 2\nid: ho-so, label: Hồ sơ, value: 3"
    )
    second = report("2019", "id: giua, label: Giữa, value: 4")
    third = report("2020", "id: ho-so, label: Hồ sơ mới, value: 5\nid: moi, label: Mới, value: 6")
    found = side_by_side([first, second, third])
    assert found.periods == ("2018", "2019", "2020")
    assert [(each.id, each.label) for each in found.lines] == [
        ("ho-so", "Hồ sơ mới"), ("moi", "Mới"), ("giua", "Giữa"), ("cu", "Cũ"), ("lop", "Lớp"),
    ]  # fmt: skip


@each_case(
    ("before", "now", "direction", "amount", "percent"),
    [
        ("100", "112", Comparison.GREATER, Fraction(12), "12%"),
        ("112", "100", Comparison.LESS, Fraction(12), "10,7%"),
        ("0", "5", Comparison.GREATER, Fraction(5), None),
        ("2 tỷ đồng", "2,5 tỷ đồng", Comparison.GREATER, Fraction(500_000_000), "25%"),
        ("7", "7", Comparison.EQUAL, None, None),
        ("hơn 100", "120", Comparison.UNKNOWN, None, None),
    ],
)
def test_change_is_told(
    before: str, now: str, direction: Comparison, amount: Fraction | None, percent: str | None
) -> None:
    found = line(
        report("2019", f'id: a, label: A, value: "{before}"'), report("2020", f'id: a, label: A, value: "{now}"')
    )
    assert found.difference is not None
    assert found.difference.direction is direction
    assert (found.difference.amount.interval().low if found.difference.amount else None) == amount
    assert (found.difference.percent.say("vi") if found.difference.percent else None) == percent
    assert not found.notes


def test_change_is_told_from_the_first_to_the_last() -> None:
    years = [
        report(year, f"id: a, label: A, value: {value}") for year, value in (("2018", 10), ("2019", 50), ("2020", 12))
    ]
    found = line(*years)
    assert [str(each.figure and each.figure.say("en")) for each in found.values] == ["10", "50", "12"]
    assert found.difference is not None
    assert found.difference.percent is not None
    assert found.difference.percent.say("en") == "20%"


def test_missing_figures_are_told_by_their_periods() -> None:
    blank = line(report("2019", "id: a, label: A, value: 1"), report("2020", "id: a, label: A"))
    assert [each.state for each in blank.values] == ["given", "blank"]
    assert (blank.difference, why(blank)) == (None, ["there is no figure for 2020"])
    absent = line(report("2018"), report("2019", "id: a, label: A"), report("2020", "id: a, label: A"))
    assert [each.state for each in absent.values] == ["absent", "blank", "blank"]
    assert why(absent) == ["there is no figure for 2018, 2020"]


def test_the_report_a_year_later_gives_what_a_report_does_not() -> None:
    found = line(report("2019"), report("2020", "id: a, label: A, value: 6, previous: 4"))
    assert found.difference is not None
    assert found.difference.direction is Comparison.GREATER
    assert why(found) == ["the figure of 2019 is taken from the report on 2020"]
    kept = line(report("2019", "id: a, label: A, value: 5"), report("2020", "id: a, label: A, value: 6, previous: 4"))
    assert not why(kept)
    far = line(report("2018"), report("2020", "id: a, label: A, value: 6, previous: 4"))
    assert why(far) == ["there is no figure for 2018"]


@each_case(
    ("before", "now", "reason"),
    [
        ("value: 5, unit: lớp", "value: 5, unit: buổi", "it counts “lớp” there, and “buổi” here"),
        ("value: 5, scope: toàn tỉnh", "value: 5", "it covers “toàn tỉnh” there, and “–” here"),
        ("value: 5", "value: 5, break: Sau sáp nhập.", "the series is interrupted: Sau sáp nhập"),
        ("value: có", "value: 5", "no number is given for one of the two"),
        ("value: 5", "value: 50%", "“5” and “50%” are not figures of the same kind"),
    ],
)
def test_unlike_is_not_compared(before: str, now: str, reason: str) -> None:
    found = line(report("2019", f"id: a, label: A, {before}"), report("2020", f"id: a, label: A, {now}"))
    assert (found.difference, why(found)) == (None, [reason])


def test_a_break_in_the_midst_is_seen_whether_that_year_is_named_or_not() -> None:
    first, last = report("2018", "id: a, label: A, value: 5"), report("2020", "id: a, label: A, value: 6")
    broken = report("2019", "id: a, label: A, value: 5, break: Cách tính mới")
    for found in (line(first, broken, last), line(first, last, between=(broken,))):
        assert (found.difference, why(found)) == (None, ["the series is interrupted: Cách tính mới"])
    assert line(broken, last).difference is not None
    assert line(first, last).difference is not None


def test_members_at_the_end_are_a_line() -> None:
    first, last = (
        report(year, sections=MEMBERS.format(closing=closing, more=""))
        for year, closing in (("2019", 100), ("2020", 112))
    )
    found = line(first, last)
    assert (found.kind, found.id, found.label, found.unit) == ("membership", "ca-nhan", "Hội viên cá nhân", "người")
    assert found.difference is not None
    others = report("2020", sections=MEMBERS.format(closing=112, more=", exclusions: Chưa tính hội viên danh dự."))
    assert line(first, others).difference is None


def test_only_what_is_asked_for_is_left() -> None:
    years = [report(year, "id: a, label: A, value: 1\nid: b, label: B, value: 1") for year in ("2019", "2020")]
    assert [each.id for each in side_by_side(years, only={"b"}).lines] == ["b"]


@given(UNITS, UNITS, VALUES, VALUES)
def test_figures_of_different_units_are_never_compared(one: str, other: str, before: str, now: str) -> None:
    found = line(
        report("2019", f'id: a, label: A, value: "{before}", unit: {one}'),
        report("2020", f'id: a, label: A, value: "{now}", unit: {other}'),
    )
    assert slug(one) == slug(other) or found.difference is None
    assert (found.difference is None) == bool(found.notes)
