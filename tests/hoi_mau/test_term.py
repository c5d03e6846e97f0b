"""The sample holds every way in which the years of a term go together, and all that is said of them is told."""

from fractions import Fraction

from cases import each_case
from hoi_mau.amounts import Amount, read, written
from hoi_mau.documents import expected
from hoi_mau.files import DRAFTED, OVER, TERM
from hoi_mau.over_term import figures, fulfilment, gaps, members, prizes, series, whole


def test_the_sample_holds_every_way_of_going_together() -> None:
    assert whole("hoc-vien").amount == Amount("count", Fraction(5335), None, "more")
    assert whole("hoi-vien").amount == read("7245")
    assert whole("de-tai").amount.ratio == (58, 72)
    assert written(whole("hai-long").amount.low * 100, 1) == "84,7"
    assert whole("kinh-phi").amount.low == 12_605_000_000
    assert whole("van-dong").amount == Amount("money", Fraction(1_925_500_000), None, "more")
    assert whole("giai-cuoc-thi").amount.low == sum(prizes("giai-cuoc-thi").values()) == 166
    assert {name for name in figures() if whole(name).amount is None} == {"phan-bien", "tin-bai", "luot-truy-cap"}
    assert members("ca-nhan") == (6060, 1787, 602, 7245)
    assert {name: gaps(editions) for name, editions in series().items()} == {
        "Hội thi Sáng tạo kỹ thuật": [],
        "Cuộc thi Sáng tạo Thanh thiếu niên, Nhi đồng": [2021],
        "Diễn đàn Trí thức Mẫu": [],
    }
    assert sum(sum(fulfilment(year).values()) for year in TERM) == 39


@each_case("period", [OVER, DRAFTED])
def test_all_of_the_term_is_expected(period: str) -> None:
    document = expected(period)
    figures_by_year, _members, _series, plans = document.tables
    assert [row[1] for row in figures_by_year.rows if row[0]] == [
        f"{each['label']}{f' ({unit})' if unit else ''}"
        for name, each in figures().items()
        for unit in [{"kinh-phi": "tỷ đồng", "van-dong": "triệu đồng"}.get(name, each.get("unit"))]
    ]
    assert plans.rows[-1][1] == "39"
    assert sum("đề ra 39 nhiệm vụ, trong đó 24 nhiệm vụ đạt hoặc vượt (61,5%)" in each
               for each in document.paragraphs) == 1  # fmt: skip


def test_the_file_of_the_term_names_figures_of_the_term() -> None:
    text = " ".join(expected(OVER).paragraphs)
    for said in (
        "113 lớp",
        "hơn 5.335 lượt",
        "12,605 tỷ đồng",
        "hơn 1.925,5 triệu đồng",
        "58/72 đề tài",
        "80,6%",
        "84,7%",
    ):
        assert said in text
