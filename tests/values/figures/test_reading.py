"""Figures read and worded: what each kind takes, says in both languages, and refuses with what advice."""

from fractions import Fraction

import pytest
from cases import each_case
from hypothesis import given
from hypothesis import strategies as st
from values.figures.written import counts, figures

from annual_report.values.figures import Figure, Interval, parse_figure
from annual_report.values.figures.bound import Bound
from annual_report.values.figures.by_unit import parse_of_unit
from annual_report.values.figures.computed import Computed
from annual_report.values.figures.count import Count
from annual_report.values.figures.dozens import Dozens
from annual_report.values.figures.estimate import Estimate
from annual_report.values.figures.foreign_money import ForeignMoney
from annual_report.values.figures.loss import Loss
from annual_report.values.figures.money import Money
from annual_report.values.figures.per_head import PerHead
from annual_report.values.figures.percent import Percent
from annual_report.values.figures.range import Range
from annual_report.values.figures.ratio import Ratio
from annual_report.values.figures.registry import FIGURE_KINDS
from annual_report.values.figures.scaled import Scaled
from annual_report.values.figures.unnumbered import Unnumbered
from annual_report.values.refusal import RefusalError

SAID = [
    ("15", Count, "15", "15"),
    ("0", Count, "0", "0"),
    ("007", Count, "7", "7"),
    ("1000", Count, "1.000", "1,000"),
    ("1.234.567", Count, "1.234.567", "1,234,567"),
    ("1.234,5", Count, "1.234,5", "1,234.5"),
    ("12,50", Count, "12,50", "12.50"),
    ("0,125", Count, "0,125", "0.125"),
    ("40/62", Ratio, "40/62", "40/62"),
    ("1500 / 2000", Ratio, "1.500/2.000", "1,500/2,000"),
    ("64,5%", Percent, "64,5%", "64.5%"),
    ("100 %", Percent, "100%", "100%"),
    ("hơn 1000", Bound, "hơn 1.000", "more than 1,000"),
    (">1000", Bound, "hơn 1.000", "more than 1,000"),
    ("Trên 1000", Bound, "hơn 1.000", "more than 1,000"),
    ("<50", Bound, "dưới 50", "less than 50"),
    ("chưa đến 50", Bound, "dưới 50", "less than 50"),
    ("~ 100", Bound, "khoảng 100", "about 100"),
    ("gần 2 tỷ đồng", Bound, "gần 2 tỷ đồng", "nearly VND 2 billion"),
    ("khoảng 64,5%", Bound, "khoảng 64,5%", "about 64.5%"),
    ("15-20", Range, "15-20", "15-20"),
    ("15 – 20 %", Range, "15-20%", "15-20%"),
    ("1000-2000", Range, "1.000-2.000", "1,000-2,000"),
    ("2-3 tỷ đồng", Range, "2-3 tỷ đồng", "VND 2-3 billion"),
    ("25,7 tỷ đồng", Money, "25,7 tỷ đồng", "VND 25.7 billion"),
    ("25,7 tỉ đồng", Money, "25,7 tỷ đồng", "VND 25.7 billion"),
    ("350 triệu đ", Money, "350 triệu đồng", "VND 350 million"),
    ("500 nghìn đồng", Money, "500 nghìn đồng", "VND 500 thousand"),
    ("1.234.567 đồng", Money, "1.234.567 đồng", "VND 1,234,567"),
    ("1000đ", Money, "1.000 đồng", "VND 1,000"),
    ("hàng chục", Dozens, "hàng chục", "dozens"),
    ("Hàng  trăm", Dozens, "hàng trăm", "hundreds"),
    ("hàng nghìn", Dozens, "hàng nghìn", "thousands"),
    ("hàng vạn", Dozens, "hàng vạn", "tens of thousands"),
    ("hàng chục nghìn", Dozens, "hàng chục nghìn", "tens of thousands"),
    ("hàng trăm ngàn", Dozens, "hàng trăm nghìn", "hundreds of thousands"),
    ("hàng triệu", Dozens, "hàng triệu", "millions"),
    ("hàng nghìn tỷ đồng", Dozens, "hàng nghìn tỷ đồng", "thousands of billions of dong"),
    ("vài chục", Dozens, "vài chục", "a few dozen"),
    ("mấy trăm", Dozens, "vài trăm", "a few hundred"),
    ("vài tỷ đồng", Dozens, "vài tỷ đồng", "a few billion dong"),
    ("ít nhất 20", Bound, "ít nhất 20", "at least 20"),
    ("≥ 20", Bound, "ít nhất 20", "at least 20"),
    ("tối thiểu 2 tỷ đồng", Bound, "ít nhất 2 tỷ đồng", "at least VND 2 billion"),
    ("không quá 50", Bound, "tối đa 50", "at most 50"),
    ("tối đa 5%", Bound, "tối đa 5%", "at most 5%"),
    ("trên dưới 100", Bound, "khoảng 100", "about 100"),
    ("ước đạt 100", Estimate, "ước đạt 100", "an estimated 100"),
    ("ước 12,5 tỷ đồng", Estimate, "ước 12,5 tỷ đồng", "an estimated VND 12.5 billion"),
    ("ước tính khoảng 100", Estimate, "ước khoảng 100", "an estimated 100"),
    ("ước thực hiện hơn 1000", Estimate, "ước đạt hơn 1.000", "an estimated more than 1,000"),
    ("1200 (ước)", Estimate, "ước 1.200", "an estimated 1,200"),
    ("ước đạt 40/62", Estimate, "ước đạt 40/62", "an estimated 40/62"),
    ("1,2 triệu lượt", Scaled, "1,2 triệu", "1.2 million"),
    ("30 ngàn cây giống", Scaled, "30 nghìn", "30 thousand"),
    ("1,5 nghìn đồng chí", Scaled, "1,5 nghìn", "1.5 thousand"),
    ("hơn 1,2 triệu lượt", Bound, "hơn 1,2 triệu", "more than 1.2 million"),
    ("1-1,5 triệu lượt", Range, "1-1,5 triệu", "1-1.5 million"),
    ("3 tỷ 500 triệu đồng", Money, "3 tỷ 500 triệu đồng", "VND 3.5 billion"),
    ("3 tỷ 50 triệu 200 nghìn đồng", Money, "3 tỷ 50 triệu 200 nghìn đồng", "VND 3,050.2 million"),
    ("2 triệu 500.000 đồng", Money, "2 triệu 500 nghìn đồng", "VND 2.5 million"),
    ("350.000 đồng", Money, "350.000 đồng", "VND 350,000"),
    ("1.000/2.500", Ratio, "1.000/2.500", "1,000/2,500"),
    ("20.000 USD", ForeignMoney, "20.000 USD", "US$20,000"),
    ("1,5 triệu đô la Mỹ", ForeignMoney, "1,5 triệu đô la Mỹ", "US$1.5 million"),
    ("5 triệu usd", ForeignMoney, "5 triệu USD", "US$5 million"),
    ("£1,3 triệu", ForeignMoney, "1,3 triệu GBP", "£1.3 million"),
    ("300 bảng Anh", ForeignMoney, "300 bảng Anh", "£300"),
    ("€ 500", ForeignMoney, "500 EUR", "€500"),
    ("2 tỷ yên", ForeignMoney, "2 tỷ yên Nhật", "¥2 billion"),
    ("100 franc Thụy Sĩ", ForeignMoney, "100 franc Thụy Sĩ", "CHF 100"),
    ("350.000 đồng/người", PerHead, "350.000 đồng/người", "VND 350,000 per person"),
    (
        "2,5 triệu đồng / người/năm",
        PerHead,
        "2,5 triệu đồng/người/năm",
        "VND 2.5 million per person per year",
    ),
    ("lỗ 600 triệu đồng", Loss, "lỗ 600 triệu đồng", "a loss of VND 600 million"),
    ("Thua lỗ 1,2 tỷ đồng", Loss, "lỗ 1,2 tỷ đồng", "a loss of VND 1.2 billion"),
    ("âm 2,5 triệu đồng", Loss, "âm 2,5 triệu đồng", "minus VND 2.5 million"),
    ("thâm hụt 3 triệu đồng", Loss, "thâm hụt 3 triệu đồng", "a deficit of VND 3 million"),
    ("Bội chi 3 triệu đồng", Loss, "thâm hụt 3 triệu đồng", "a deficit of VND 3 million"),
    ("lỗ hơn 1 tỷ đồng", Loss, "lỗ hơn 1 tỷ đồng", "a loss of more than VND 1 billion"),
    ("ước lỗ 5 tỷ đồng", Estimate, "ước lỗ 5 tỷ đồng", "a loss of VND 5 billion (estimated)"),
    ("20 USD/học sinh", PerHead, "20 USD/học sinh", "US$20 per pupil"),
    ("hơn 5 triệu đồng/hộ", Bound, "hơn 5 triệu đồng/hộ", "more than VND 5 million per household"),
    ("2-3 triệu đồng/người", Range, "2-3 triệu đồng/người", "VND 2-3 million per person"),
    ("ước đạt 5 triệu đồng/người", Estimate, "ước đạt 5 triệu đồng/người", "an estimated VND 5 million per person"),
    ("có", Unnumbered, "có, chưa có số liệu", "given, without number"),
    ("không có", Unnumbered, "không có", "none"),
    ("Không", Unnumbered, "không có", "none"),
    ("{lop} + {hoi-thao}", Computed, "{lop} + {hoi-thao}", "{lop} + {hoi-thao}"),
    ("34/{uy-vien}", Computed, "34/{uy-vien}", "34/{uy-vien}"),
    ("({a} - {a.b}) x 5 : 2", Computed, "({a} - {a.b}) x 5 : 2", "({a} - {a.b}) x 5 : 2"),
]

NONE = "write “không có” if there is none; leave the value blank if it is not known yet"
REFUSED = [
    (
        "1.000",
        "ambiguous-number",
        "replace 1.000 with 1000 if it is thousands, or with 1,0 if it is a decimal fraction",
    ),
    (
        "1,000",
        "ambiguous-number",
        "replace 1,000 with 1000 if it is thousands, or with 1,0 if it is a decimal fraction",
    ),
    (
        "12,250",
        "ambiguous-number",
        "replace 12,250 with 12250 if it is thousands, or with 12,25 if it is a decimal fraction",
    ),
    (
        "1.234",
        "ambiguous-number",
        "replace 1.234 with 1234 if it is thousands; for three decimals add one more zero: 1,2340",
    ),
    ("18 lớp", "bad-figure", "write only the number, 18; what it counts goes under “unit:”"),
    ("hơn 150 tin", "bad-figure", "write only the number, hơn 150; what it counts goes under “unit:”"),
    ("15-20 lớp", "bad-figure", "write only the number, 15-20; what it counts goes under “unit:”"),
    (
        "hơn 1,85 tỷ",
        "bad-figure",
        "write hơn 1,85 tỷ đồng if it is money; otherwise add a “unit:”, or write hơn 1850000000",
    ),
    (
        "2-3 tỷ",
        "bad-figure",
        "write 2-3 tỷ đồng if it is money; otherwise add a “unit:”, or write 2000000000-3000000000",
    ),
    ("40 trên 62", "bad-figure", "write 40/62"),
    ("“12”", "bad-figure", "write 12"),
    (
        "“nhiều”",
        "bad-figure",
        "write for example 15, 40/62, hơn 1000, ước đạt 100, 64,5%, 15-20%, 25,7 tỷ đồng, có or không có",
    ),
    ("12 // tạm tính", "bad-figure", "write 12, and # instead of // before a remark"),
    ("1 250", "bad-figure", "write 1250"),
    (
        "350 tr",
        "bad-figure",
        "write 350 triệu đồng if it is money; otherwise add a “unit:”, or write 350000000",
    ),
    ("15+", "bad-figure", "write hơn 15"),
    ("1O", "bad-figure", "write 10 in digits: it contains a letter O, I or l"),
    ("3/Thg 5", "bad-figure", "write 3/5 if that is meant: a spreadsheet turned it into a date"),
    (
        "#REF!",
        "bad-figure",
        "write the value itself: a spreadsheet shows this if there is an error or the column is too narrow",
    ),
    ("1.250 tin", "bad-figure", None),
    (
        "gần 30 nghìn",
        "bad-figure",
        "write gần 30 nghìn đồng if it is money; otherwise add a “unit:”, or write gần 30000",
    ),
    (
        "30k",
        "bad-figure",
        "write 30 nghìn đồng if it is money; otherwise add a “unit:”, or write 30000",
    ),
    ("30k đồng", "bad-figure", "write 30 nghìn đồng"),
    (
        "512.5 triệu",
        "bad-figure",
        "write 512,5 triệu đồng if it is money; otherwise add a “unit:”, or write 512500000",
    ),
    (
        "hơn 1.5 triệu",
        "bad-figure",
        "write hơn 1,5 triệu đồng if it is money; otherwise add a “unit:”, or write hơn 1500000",
    ),
    (
        "1.500 triệu",
        "bad-figure",
        "write 1500 triệu đồng or 1,5 triệu đồng if it is money; otherwise add a “unit:”",
    ),
    ("1.500 triệu lượt", "ambiguous-number", None),
    ("1.500 triệu USD", "ambiguous-number", None),
    ("5 triệu rưỡi đồng", "bad-figure", None),
    ("ước", "bad-figure", None),
    ("ước có", "bad-figure", None),
    ("ước ước 5", "bad-figure", None),
    ("hơn ước 5", "bad-figure", None),
    ("ước đạt 1.000", "ambiguous-number", None),
    ("hàng chục chục", "bad-figure", None),
    ("vài", "bad-figure", None),
    ("3 tỷ 5000 triệu đồng", "bad-figure", None),
    ("3 triệu 2 tỷ đồng", "bad-figure", None),
    ("3,5 tỷ 200 triệu đồng", "bad-figure", None),
    ("hơn 5 đồng/người/năm/hộ/xã", "bad-figure", None),
    ("5/người", "bad-figure", None),
    ("5%/năm", "bad-figure", None),
    ("20.5 USD", "ambiguous-number", None),
    ("3 chục người", "bad-figure", "write only the number, 30; what it counts goes under “unit:”"),
    ("2 vạn", "bad-figure", "write 20000"),
    ("30 phần trăm", "bad-figure", "write 30%"),
    (
        "1.200 nghìn",
        "bad-figure",
        "write 1200 nghìn đồng or 1,2 nghìn đồng if it is money; otherwise add a “unit:”",
    ),
    ("12 rưỡi", "bad-figure", None),
    ("20 trở lên", "bad-figure", "write ít nhất 20"),
    ("từ 30% trở xuống", "bad-figure", "write không quá 30%"),
    *((text, "bad-figure", None) for text in ("lỗ 20 hội viên", "lỗ 20/30", "âm 5%", "lỗ ước 5 tỷ đồng")),
    (
        "-1.215 tấn",
        "bad-figure",
        "only money can be below zero: write the amount with its currency, lỗ 600 triệu đồng, or write the unit, for "
        "example triệu đồng, under “unit:”; a decrease is written under “change:”",
    ),
    ("5 triệu/người", "bad-figure", "write 5 triệu đồng/người if it is money"),
    ("350.000 VNĐ/người", "bad-figure", "write it with its currency: 350.000 đồng/người"),
    ("0912 345 678", "bad-figure", None),
    (
        "1,85 tỷ",
        "bad-figure",
        "write 1,85 tỷ đồng if it is money; otherwise add a “unit:”, or write 1850000000",
    ),
    ("125.500.000 VNĐ", "bad-figure", "write it with its currency: 125.500.000 đồng"),
    (
        "hơn 1.000",
        "ambiguous-number",
        "replace 1.000 with 1000 if it is thousands, or with 1,0 if it is a decimal fraction",
    ),
    ("1.5", "ambiguous-number", "replace 1.5 with 1,5: Vietnamese uses a decimal comma"),
    ("64.5%", "ambiguous-number", "replace 64.5 with 64,5: Vietnamese uses a decimal comma"),
    ("0.125", "ambiguous-number", "replace 0.125 with 0,125: Vietnamese uses a decimal comma"),
    ("0,5 đồng", "money-below-one-dong", "check the decimals: the smallest amount is 1 đồng"),
    ("0,0000000001 tỷ đồng", "bad-figure", None),
    ("20-15", "range-reversed", "write the smaller number first"),
    ("20-20%", "range-reversed", "write 20%"),
    ("", "bad-figure", None),
    ("nhiều", "bad-figure", None),
    ("-5", "bad-figure", None),
    ("15-", "bad-figure", None),
    ("40/62/3", "bad-figure", None),
    ("hơn 15-20", "bad-figure", None),
    ("hơn 1/0", "bad-figure", None),
    ("hơn hơn 5", "bad-figure", None),
    ("1,000,000", "ambiguous-number", "replace 1,000,000 with 1000000: in Vietnamese the comma is the decimal mark"),
    ("1,234.5", "ambiguous-number", "replace 1,234.5 with 1234,5: in Vietnamese the comma is the decimal mark"),
    ("mười hai", "number-in-words", "write 12"),
    ("ba mươi lăm phần trăm", "number-in-words", "write 35%"),
    ("hai tỷ đồng", "number-in-words", "write 2 tỷ đồng"),
    ("mười hai lớp", "number-in-words", "write only the number, 12; what it counts goes under “unit:”"),
    ("trăm hai", "bad-figure", None),
    ("1.00.000", "bad-figure", None),
    ("none", "bad-figure", NONE),
    ("No", "bad-figure", NONE),
    ("yes", "bad-figure", "write the number, or “có” if it is not known"),
    ("null", "bad-figure", "leave the value blank if it is not known yet"),
    ("chưa có số liệu", "bad-figure", "leave the value blank if it is not known yet"),
    ("15 người", "bad-figure", None),
    ("1" * 16, "bad-figure", None),
]


def refusal_of(text: str) -> RefusalError | None:
    """Why `text` is no figure; None where it is one."""
    try:
        parse_figure(text)
    except RefusalError as refusal:
        return refusal
    return None


@each_case(("text", "kind", "vi", "en"), SAID)
def test_figure_is_of_its_kind_and_says_itself(text: str, kind: type[Figure], vi: str, en: str) -> None:
    figure = parse_figure(text)
    assert type(figure) is kind
    assert (figure.say("vi"), figure.say("en")) == (vi, en)


def test_form_is_of_one_kind_whatever_their_order() -> None:
    for text, kind, _vi, _en in SAID:
        assert {each for each in FIGURE_KINDS if each.read(" ".join(text.split())) is not None} == {kind}
    for text, _rule, _fix in REFUSED:
        assert len([each for each in FIGURE_KINDS if claims(each, text)]) <= 1, text


def claims(kind: type[Figure], text: str) -> bool:
    """Whether the kind reads the text or refuses it, and so keeps it from those behind it."""
    try:
        return kind.read(text) is not None
    except RefusalError:
        return True


def test_every_kind_is_read_somewhere() -> None:
    assert {kind for _text, kind, _vi, _en in SAID} == set(FIGURE_KINDS)


@each_case(("text", "rule", "fix"), REFUSED)
def test_text_that_is_no_figure_is_refused(text: str, rule: str, fix: str | None) -> None:
    with pytest.raises(RefusalError) as refusal:
        parse_figure(text)
    assert refusal.value.rule.name == rule
    assert refusal.value.fix is not None
    assert fix is None or refusal.value.fix.say("en") == fix


def test_figure_of_one_kind_refuses_the_others() -> None:
    assert Count.parse("15") == parse_figure("15")
    with pytest.raises(RefusalError):
        Count.parse("15%")


@given(figures.filter(lambda figure: not figure.counts_nothing))
def test_worded_figure_reads_back_or_has_two_readings(figure: Figure) -> None:
    said = figure.with_unit(figure.counted, "vi")
    refusal = refusal_of(said)
    if refusal is None:
        read = parse_figure(said)
        assert (type(read), read.dimension, read.interval()) == (type(figure), figure.dimension, figure.interval())
        assert read.with_unit(read.counted, "vi") == said
    else:
        assert refusal.rule.name == "ambiguous-number"


@given(counts)
def test_ambiguous_number_is_offered_in_both_its_readings(count: Count) -> None:
    refusal = refusal_of(count.say("vi"))
    if refusal is not None:
        assert refusal.fix is not None
        offered = {parse_figure(str(refusal.fix.values[name])) for name in ("thousands", "decimal")}
        assert count in offered
        assert len(offered) == 2


@given(st.text("0123456789.,/%-–>~ hơnđtỷướcvàigUSD€", max_size=24))
def test_any_text_is_a_figure_or_refused(text: str) -> None:
    if refusal_of(text) is None:
        assert parse_figure(text).say("vi")


@each_case(
    ("text", "interval"),
    [
        ("15", Interval(Fraction(15), Fraction(15))),
        ("1/4", Interval(Fraction(1, 4), Fraction(1, 4))),
        ("5/0", Interval(None, None)),
        ("25%", Interval(Fraction(1, 4), Fraction(1, 4))),
        ("hơn 5", Interval(Fraction(5), None, open_low=True)),
        ("dưới 5", Interval(None, Fraction(5), open_high=True)),
        ("gần 5", Interval(None, Fraction(5), open_high=True)),
        ("khoảng 5", Interval(None, None)),
        ("5-8", Interval(Fraction(5), Fraction(8))),
        ("2 nghìn đồng", Interval(Fraction(2000), Fraction(2000))),
        ("hàng trăm", Interval(Fraction(100), None)),
        ("vài chục", Interval(Fraction(20), Fraction(100), open_high=True)),
        ("hàng trăm triệu đồng", Interval(Fraction(10**8), None)),
        ("ít nhất 5", Interval(Fraction(5), None)),
        ("không quá 5", Interval(None, Fraction(5))),
        ("ước đạt 5", Interval(Fraction(5), Fraction(5))),
        ("ước hơn 5", Interval(Fraction(5), None, open_low=True)),
        ("1,2 triệu lượt", Interval(Fraction(1_200_000), Fraction(1_200_000))),
        ("3 tỷ 500 triệu đồng", Interval(Fraction(3_500_000_000), Fraction(3_500_000_000))),
        ("1,5 nghìn USD", Interval(Fraction(1500), Fraction(1500))),
        ("2 triệu đồng/người", Interval(Fraction(2_000_000), Fraction(2_000_000))),
        ("có", Interval(Fraction(1), None)),
        ("không có", Interval(Fraction(0), Fraction(0))),
    ],
)
def test_interval_holds_what_is_known(text: str, interval: Interval) -> None:
    assert parse_figure(text).interval() == interval


@each_case(("text", "vi"), [("40/62", "64,5%"), ("1/3", "33,3%"), ("1/8", "12,5%"), ("1/16", "6,3%"), ("3/3", "100%")])
def test_ratio_says_its_share_rounded_half_up(text: str, vi: str) -> None:
    assert Ratio.parse(text).percent("vi") == vi


def test_ratio_of_nothing_has_no_share() -> None:
    assert Ratio.parse("0/0").percent("vi") == "–"


@each_case(
    ("exact", "like", "said"),
    [
        (Fraction(129, 2), "1%", "65%"),
        (Fraction(129, 2), "1,0%", "64,5%"),
        (Fraction(645, 1000), "1,00%", "0,65%"),
        (Fraction(10) ** 30, "1,123456789%", f"1{'.000' * 10},000000000%"),
    ],
)
def test_percentage_is_rounded_half_up_like_another(exact: Fraction, like: str, said: str) -> None:
    assert Percent.parse(like).like(exact).say("vi") == said


def test_only_the_unnumbered_count_nothing() -> None:
    formulas = {text for text, kind, *_rest in SAID if kind is Computed}  # nobody sees one before it is computed
    uncounted = {text for text, *_rest in SAID if parse_figure(text).counts_nothing}
    assert uncounted - formulas == {"có", "không có", "Không"}


@given(figures)
def test_every_figure_is_said_in_english_without_vietnamese_words_for_numbers(figure: Figure) -> None:
    said = figure.say("en")
    assert said
    assert not {"ước", "hàng", "vài", "triệu", "tỷ", "nghìn", "đồng", "ít", "tối"} & set(said.split())


@given(counts, st.sampled_from(["người", "hội viên", "lớp", "lượt khách", "đồng", "đồng/người"]))
def test_dot_of_thousands_is_read_where_there_are_no_fractions(count: Count, unit: str) -> None:
    said = count.say("vi")
    if "," not in said:
        assert parse_of_unit(said, unit) == count


@each_case(
    "unit", ["kg", "ha", "km", "m2", "%", "tấn", "triệu đồng", "nghìn lượt", "giờ", "điểm", "người/km2", "", None]
)
def test_dot_stays_open_where_there_may_be_fractions(unit: str | None) -> None:
    with pytest.raises(RefusalError) as refusal:
        parse_of_unit("1.000", unit)
    assert refusal.value.rule.name == "ambiguous-number"
    assert {str(refusal.value.fix and refusal.value.fix.values[name]) for name in ("thousands", "decimal")} == {
        "1000",
        "1,0",
    }


@each_case(
    ("text", "unit", "said"),
    [
        ("2.500", "người", "2.500"),
        ("hơn 2.500", "hội viên", "hơn 2.500"),
        ("2.500-3.000", "lớp", "2.500-3.000"),
        ("ước đạt 2.500", "người", "ước đạt 2.500"),
        ("2.500,5", "ha", "2.500,5"),
        ("1,2 triệu", "lượt", "1,2 triệu"),
        ("gần 30 nghìn", "cây", "gần 30 nghìn"),
        ("25,7 tỷ", "đồng", None),
        ("1.200 triệu", "lượt", None),
        ("2,500", "người", None),
        ("2.50", "người", None),
        ("2.500 lớp", "người", None),
    ],
)
def test_figure_is_read_by_its_unit(text: str, unit: str, said: str | None) -> None:
    if said is None:
        with pytest.raises(RefusalError):
            parse_of_unit(text, unit)
    else:
        assert parse_of_unit(text, unit).say("vi") == said


@each_case(
    ("text", "said"),
    [
        ("4", "04"),
        ("0", "0"),
        ("10", "10"),
        ("4,5", "4,5"),
        ("4/15", "04/15"),
        ("3-5", "03-05"),
        ("hơn 5", "hơn 05"),
        ("ước đạt 5", "ước đạt 05"),
        ("5%", "5%"),
        ("5 triệu đồng", "5 triệu đồng"),
    ],
)
def test_small_counts_are_written_in_two_digits_in_vietnamese_alone(text: str, said: str) -> None:
    figure = parse_figure(text)
    assert figure.in_two_digits.say("vi") == said
    assert figure.in_two_digits.say("en") == figure.say("en")
    assert figure.in_two_digits == figure


@given(figures)
def test_two_digits_change_no_more_than_the_looks(figure: Figure) -> None:
    padded = figure.in_two_digits
    assert (padded, padded.interval(), padded.totals) == (figure, figure.interval(), figure.totals)
    assert padded.in_two_digits is padded or padded.in_two_digits == padded
    assert padded.say("vi").replace("0", "") == figure.say("vi").replace("0", "")


def test_cents_are_written_with_two_digits() -> None:
    for written, vietnamese, english in (
        ("£48250,50", "48.250,50 GBP", "£48,250.50"),
        ("48250,5 USD", "48.250,50 USD", "US$48,250.50"),
        ("2500 USD", "2.500 USD", "US$2,500"),
        ("1,5 triệu euro", "1,5 triệu euro", "€1.5 million"),
    ):
        figure = ForeignMoney.read(written)
        assert figure is not None
        assert (figure.say("vi"), figure.say("en")) == (vietnamese, english)
        assert ForeignMoney.read(vietnamese) == figure


def test_bounds_are_read_in_english_words_too() -> None:
    for text, same in (
        ("more than 480", "hơn 480"), ("over 480", "hơn 480"), ("fewer than 10", "dưới 10"),
        ("less than 10", "dưới 10"),
        ("at least 3", "ít nhất 3"), ("up to 5", "tối đa 5"), ("about 600", "khoảng 600"), ("nearly 500", "gần 500"),
        ("more than £1200", "hơn £1200"),
    ):  # fmt: skip
        assert parse_figure(text) == parse_figure(same), text
