"""Titles that name a part of a year, moved on to the next part, or to the same of another year."""

from cases import each_case

from annual_report.api.begin.moving import Move
from annual_report.api.begin.moving_parts import PartMove
from annual_report.values.period_forms import read_form


@each_case(
    ("old", "new", "text", "moved"),
    [
        ("2025-q1", "2025-q2", "Kết quả quý I, nhiệm vụ quý II năm 2025", "Kết quả quý II, nhiệm vụ quý III năm 2025"),
        ("2025-q3", "2025-q4", "Quý III/2025, nhiệm vụ quý IV/2025", "Quý IV/2025, nhiệm vụ quý I/2026"),
        ("2024-q4", "2025-q1", "Quý IV năm 2024; kế hoạch năm 2025", "Quý I năm 2025; kế hoạch năm 2026"),
        ("2024-q2", "2025-q2", "Kết quả quý II năm 2024", "Kết quả quý II năm 2025"),
        ("2025-q1", "2025-q2", "Kết quả quý 1; so với quý IV năm 2024", "Kết quả quý 2; so với quý IV năm 2024"),
        ("2025-m12", "2026-m01", "Tháng 12 năm 2025, tháng 01 năm 2026", "Tháng 01 năm 2026, tháng 02 năm 2026"),
        ("2025-m03", "2025-m04", "Tháng 3/2025 (đến ngày 25 tháng 3)", "Tháng 4/2025 (đến ngày 25 tháng 3)"),
        ("2025-m06", "2025-m07", "6 tháng đầu năm, tháng 6", "6 tháng đầu năm, tháng 7"),
        ("2025-h1", "2025-h2", "6 tháng đầu năm 2025, 6 tháng cuối năm", "6 tháng cuối năm 2025, 6 tháng đầu năm"),
    ],
)  # fmt: skip
def test_title_is_moved(old: str, new: str, text: str, moved: str) -> None:
    before, after = read_form(old), read_form(new)
    assert before is not None
    assert after is not None
    move = Move(before.year, after.year - before.year, PartMove.between(before, after))
    assert move.title(text) == moved


def test_years_alone_have_no_parts() -> None:
    assert PartMove.between(read_form("2024"), read_form("2025")) is None
    assert PartMove.between(read_form("2024-q1"), read_form("2024-h2")) is None
    assert PartMove.between(None, read_form("2024-h2")) is None


def test_years_in_pairs_are_moved_with_what_they_plan() -> None:
    move = Move(2024, 1, in_pairs=True)
    assert (
        move.title("Năm học 2024-2025, nhiệm vụ năm học 2025-2026") == "Năm học 2025-2026, nhiệm vụ năm học 2026-2027"
    )
    assert move.title("Giai đoạn 2020-2025") == "Giai đoạn 2020-2025"
