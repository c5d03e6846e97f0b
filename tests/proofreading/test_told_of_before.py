"""Numbers that a text takes from the report on the year before."""

from datetime import date
from fractions import Fraction

from cases import each_case
from proofreading.finding import slips

from annual_report.proofreading import Knowledge

KNOWN = Knowledge(
    figures=frozenset({Fraction(35)}),
    figures_before=lambda: frozenset({Fraction(28), Fraction(2_500_000_000)}),
    period=(date(2025, 1, 1), date(2025, 12, 31)),
    from_data=True,
)


@each_case(
    ("text", "told"),
    [
        ("Năm 2024, Hội kết nạp 28 hội viên; năm nay kết nạp 35 hội viên.", 0),
        ("Kết nạp 35 hội viên, so với 28 hội viên của năm trước.", 0),
        ("Kết nạp 35 hội viên (28 hội viên cùng kỳ).", 0),
        ("Lãi năm 2024 là 2,5 tỷ đồng.", 0),
        ("Cùng kỳ năm ngoái có 28 hội viên mới.", 0),
        ("Kết nạp 28 hội viên.", 1),
        ("Kết nạp 28 hội viên, tăng so với năm trước.", 1),
        ("So với năm 2024, năm nay kết nạp nhiều hơn, được 28 hội viên.", 1),
        ("Năm 2024 kết nạp 29 hội viên.", 1),
        ("Năm 2023 kết nạp 28 hội viên.", 1),
    ],
)
def test_number_of_the_year_before(text: str, told: int) -> None:
    assert len(slips("number-unbacked", text, knowledge=KNOWN)) == told
