"""Prose: paragraphs, lists and looks, names put into words, what is kept on one line."""

from dataclasses import replace

import pytest
from cases import each_case
from compose.composing import STATISTICS, composition, outline, words

from annual_report.compose.prose import blocks, plain_text
from annual_report.document.tree import Paragraph, Run, Runs
from annual_report.values.text_types import Prose
from annual_report.wording.nameable import Nameable

SOURCES = composition(STATISTICS)
STRONG = Run("đậm", strong=True)


def runs(text: str) -> Runs:
    """The runs of a text of one paragraph."""
    (paragraph,) = blocks(Prose(text), SOURCES.wording)
    assert isinstance(paragraph, Paragraph)
    return paragraph.runs


@each_case(
    ("text", "lines"),
    [
        ("", []),
        ("Một.\n\nHai.", ["Một.", "Hai."]),
        ("Một\nhai  \nba.", ["Một hai ba."]),
        ("Gồm:\n\n- một;\n- hai.", ["Gồm:", "- một;", "- hai."]),
        ("1. một\n2. hai", ["a) một", "b) hai"]),
        ("- một\n  1. hai\n  2. ba\n- bốn", ["- một", "  a) hai", "  b) ba", "- bốn"]),
        ("- một\n\n  hai\n- ba", ["- một", "  hai", "- ba"]),
        ("- \n- ba", ["- ", "- ba"]),
    ],
)
def test_paragraphs_and_lists(text: str, lines: list[str]) -> None:
    assert outline(blocks(Prose(text), SOURCES.wording)) == lines


def test_a_long_list_has_all_its_markers() -> None:
    listed = outline(blocks(Prose("\n".join(f"1. m{number}" for number in range(24))), SOURCES.wording))
    assert (listed[4], listed[23]) == ("đ) m4", "aa) m23")


@each_case(("text", "expected"), [
        ("thường **đậm** *nghiêng*", (Run("thường "), STRONG, Run(" "), Run("nghiêng", emphasis=True))),
        ("***cả hai*** rồi", (Run("cả hai", strong=True, emphasis=True), Run(" rồi"))),
        ("[nối *đây*](https://a.vn)", (Run("nối ", link="https://a.vn"), Run("đây", emphasis=True, link="https://a.vn"))),
        ("gửi a@b.vn", (Run("gửi "), Run("a@b.vn", link="mailto:a@b.vn"))),
        ("xem https://a.vn/12-KH.", (Run("xem "), Run("https://a.vn/12-KH", link="https://a.vn/12-KH"), Run("."))),
        ("[a@b.vn](https://c.vn)", (Run("a@b.vn", link="https://c.vn"),)),
        ("**a\nb**", (Run("a", strong=True), Run(" ", strong=True), Run("b", strong=True))),
        ("**{lop}**", (Run("12 lớp", strong=True, together=True),)),
        ("ngày 05/3/2020 đến", (Run("ngày "), Run("05/3/2020", together=True), Run(" đến"))),
        ("từ 2016 - 2020", (Run("từ "), Run("2016 - 2020", together=True))),
        ("tháng 10 năm 2020", (Run("tháng 10", together=True), Run(" "), Run("năm 2020", together=True))),
        ("nhiệm kỳ III, nhiệm kỳ Isang", (Run("nhiệm kỳ III", together=True), Run(", nhiệm kỳ Isang"))),
        ("Mở {lop}.", (Run("Mở "), Run("12 lớp", together=True), Run("."))),
        ("{qua}", (Run("Hơn 1.000 phần", together=True), Run(" quà"))),
        ("{tien}", (Run("25,7 tỷ đồng", together=True),)),
        ("{lop.so} lớp", (Run("12", together=True), Run(" lớp"))),
        ("{ho-so.ty-le}", (Run("64,5%", together=True),)),
        ("{chuc}", (Run("Hàng chục người"),)),
        ("{hoi-a} và {hoi-a.ngan}", (Run("Hội A tỉnh Mẫu"), Run(" và "), Run("Hội A"))),
        ("\\*sao\\* &amp; 1 < 2", (Run("*sao* & 1 < 2"),)),
    ])  # fmt: skip
def test_looks_and_names(text: str, expected: Runs) -> None:
    assert runs(text) == expected


def test_name_that_is_not_known_is_for_the_checks() -> None:
    for text in ("{la}", "{chuc.la}"):
        with pytest.raises(KeyError):
            runs(text)


def test_name_that_says_nothing_yet_is_dots_in_a_draft() -> None:
    assert runs("Đạt {chuc.ty-le}.") == (Run("Đạt "), Run("……"), Run("."))


def test_words_alone() -> None:
    prose = Prose("Một **đậm** {lop}.\n\n- a\n- b")
    assert plain_text(blocks(prose, SOURCES.wording)) == "Một đậm 12 lớp. a b"
    assert words(runs("Mở {lop}.")) == "Mở 12 lớp."


def test_names_are_said_in_english_in_an_english_report() -> None:
    sources = composition(f"{STATISTICS}language: en\n")
    assert outline(blocks(Prose("Gave {qua.so}, {ho-so.ty-le}."), sources.wording)) == ["Gave more than 1,000, 64.5%."]


@each_case(
    ("text", "printed"),
    [
        ("{ba.ten} dự.", "Bà Lan dự."),
        ("Họp. {ba.ten} dự; {ba.ten} nói! {ba.ten} về.", "Họp. Bà Lan dự; bà Lan nói! Bà Lan về."),
        ("Hội có 12.\n{ba.ten} dự.", "Hội có 12. Bà Lan dự."),
        ("**Họp.** *{ba.ten}* dự.", "Họp. Bà Lan dự."),
        ("Họp (buổi sáng.) {ba.ten} dự.", "Họp (buổi sáng.) Bà Lan dự."),
        ("Gặp TS. {ba.ten}, v.v. {ba.ten}.", "Gặp TS. bà Lan, v.v. bà Lan."),
        ("Gồm:\n\n- {ba.ten};\n- {ba.ten}. {ba.ten} dự.", "Gồm: bà Lan; bà Lan. Bà Lan dự."),
        ("Có {ba.ten}.\n\n{ba.ten} dự.", "Có bà Lan. Bà Lan dự."),
        ("{trong} dự.", "…… dự."),
    ],
)
def test_name_that_begins_a_sentence_has_a_capital(text: str, printed: str) -> None:
    names = {"ba": Nameable({"ten": lambda _: "bà Lan"}), "trong": Nameable({"": lambda _: None})}
    assert plain_text(blocks(Prose(text), replace(SOURCES.wording, names=names))) == printed


def test_name_that_goes_on_has_none() -> None:
    names = {"muc": Nameable({"": lambda _: "hơn 30%"})}
    wording = replace(SOURCES.wording, names=names, goes_on=True)
    assert plain_text(blocks(Prose("{muc} hội viên. {muc} nữa."), wording)) == "hơn 30% hội viên. Hơn 30% nữa."
