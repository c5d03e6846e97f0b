"""Numbers below ten that a list adds up to a figure of the data, and numbers of each of something."""

from fractions import Fraction

from cases import each_case
from proofreading.finding import told

from annual_report.proofreading import Knowledge

KNOWN = Knowledge(
    figures=frozenset(map(Fraction, (7, 18))),
    from_data=True,
    counted=lambda: {"mô hình": frozenset({Fraction(7)})},
)


@each_case(
    ("text", "numbers"),
    [
        ("Xây dựng 7 mô hình, trong đó 4 mô hình trồng cây ăn quả và 3 mô hình nuôi cá.", []),
        ("Xây dựng 7 mô hình, gồm 4 mô hình trồng cây và 3 mô hình nuôi cá.", []),
        ("Mỗi mô hình có từ 5 đến 10 hộ tham gia; cứ 12 hộ có 2 cán bộ.", []),
        ("Đã có 4 mô hình trồng cây ăn quả.", ["4"]),
        ("Đã có 86 hộ tham gia.", ["86"]),
    ],
)
def test_small_parts_and_numbers_of_each(text: str, numbers: list[str]) -> None:
    assert [written for written, _fix in told("number-unbacked", text, knowledge=KNOWN)] == numbers
