"""Figures of a section: what belongs to it, and by which words it is asked for."""

import pytest
from api.comparison.comparing import report
from cases import each_case

from annual_report.api.comparison.sections import NoSuchSectionError, belonging
from annual_report.model.report import Report

FIGURES = "\n".join(f"id: {name}, label: Số, value: 1" for name in "abcdefg")


def year(key: str) -> Report:
    return report(
        key,
        FIGURES,
        f"""\
sections:
  - title: Kết quả hoạt động năm {key}
    id: ket-qua
    text: Đã có {{a}} và {{b.so}}.
    activities:
      - {{id: viec, text: "Làm {{c}}.", statistics: [d]}}
    sections:
      - title: Tổ chức
        charts: [{{id: bieu-do, title: Biểu đồ, statistics: [e]}}]
        memberships: [{{id: ca-nhan, label: Hội viên, closing: 5}}]
  - title: Số liệu chủ yếu
    figures: {{title: Bảng, statistics: [f]}}
  - title: Phương hướng
    plan:
      - {{id: lam, text: Làm., target: {{statistic: g, value: 5}}}}
annexes:
  - {{id: phu-luc, title: Toàn bộ số liệu, figures: {{title: Bảng}}}}
""",
    )


@each_case(
    ("asked", "figures"),
    [
        ("ket-qua", "a b c d e ca-nhan"),
        ("Kết quả hoạt động năm 2020", "a b c d e ca-nhan"),
        ("ket qua hoat dong", "a b c d e ca-nhan"),
        ("TO CHUC", "e ca-nhan"),
        ("so lieu chu yeu", "f"),
        ("so lieu", "f a b c d e g"),
        ("Phương hướng", "g"),
        ("phu-luc", "a b c d e f g"),
    ],
)
def test_section_is_asked_for_by_id_title_or_words_of_it(asked: str, figures: str) -> None:
    assert belonging([year("2019"), year("2020")], [asked]) == set(figures.split())


def test_several_sections_are_added() -> None:
    assert belonging([year("2020")], ["phuong huong", "tổ chức"]) == {"g", "e", "ca-nhan"}


@each_case("asked", ["ke", "khong co", "", "…"])
def test_unknown_section_is_told_with_those_that_there_are(asked: str) -> None:
    with pytest.raises(NoSuchSectionError) as error:
        belonging([year("2019"), year("2020")], [asked])
    assert error.value.asked == asked
    assert error.value.known == [
        ("ket-qua", "Kết quả hoạt động năm 2020"),
        (None, "Tổ chức"),
        (None, "Số liệu chủ yếu"),
        (None, "Phương hướng"),
        ("phu-luc", "Toàn bộ số liệu"),
        ("ket-qua", "Kết quả hoạt động năm 2019"),
    ]
