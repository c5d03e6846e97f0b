"""A share is rounded by one rule wherever it is told: half up, to one decimal where the program computes it."""

import re
from fractions import Fraction

from compose.composing import document
from sample import Sample

from annual_report.language.numbers import half_up
from annual_report.proofreading.counting import number_text
from annual_report.values.figures import parse_figure
from annual_report.values.figures.percent import Percent

FIGURES = """\
statistics:
  - {id: dat, label: Hồ sơ đạt, value: 7/8, unit: hồ sơ}
  - {id: truoc, label: Hồ sơ, value: 15, previous: 8, unit: hồ sơ}
"""
SECTION = """\
sections:
  - title: Kết quả
    text: Tỷ lệ là {dat.ty-le}, {truoc.so-voi-nam-truoc}.
    figures: {title: Số liệu}
    charts:
      - {id: bieu-do, title: Tỷ lệ, statistics: [dat]}
"""


def test_half_goes_up_whatever_the_number() -> None:
    for part in range(101):
        for whole in (1, 7, 8, 16, 40, 64, 200):
            share = Fraction(part, whole)
            tenths = int(share * 1000 + Fraction(1, 2))
            figure = parse_figure(f"{part}/{whole}")
            assert figure is not None
            assert figure.percent("vi") == figure.amounting_to(share).say("vi") == Percent.of(share).say("vi")
            assert half_up(share * 100, 1) * 10 == tenths
    assert [str(half_up(Fraction(each, 8), 0)) for each in (-12, -4, -1, 4, 12, 20)] == ["-2", "-1", "0", "1", "2", "3"]
    assert number_text(Fraction(175, 2), 0) == "88"


def test_share_is_the_same_in_texts_tables_and_charts() -> None:
    page = str(document(FIGURES + SECTION))
    told = re.findall(r"\b8[78](?:,\d+)?%", page)
    assert (set(told), len(told)) == ({"87,5%"}, 6)


def test_share_that_people_round_is_held_against_the_same_rule(sample: Sample) -> None:
    for typed, right in (("87%", False), ("88%", True), ("87,5%", True), ("87,4%", False)):
        sample.report(
            f"""\
period: 2020
issuance: {{subject: Tổng kết năm 2020, signatory: {{person: nguyen-van-mau}}}}
statistics:
  - {{id: dat, label: Hồ sơ đạt, value: "{typed}", percent_of: {{part: 7, base: 8}}}}
sections:
  - {{title: Kết quả, text: "Có 7/8 hồ sơ (chiếm {typed}) đạt."}}
"""
        )
        said = sample.run("check").stdout + sample.run("check").stderr
        assert ("percent-disagrees-with-base" in said, "percentage-wrong" in said) == (not right, not right)


def test_state_of_a_report_is_told_with_the_same_share(sample: Sample) -> None:
    given = "".join(f"  - {{id: so-{each}, label: Số {each}, value: {each or ''}}}\n" for each in range(8))
    sample.report(
        "period: 2020\nissuance: {subject: Tổng kết, signatory: {person: nguyen-van-mau}}\n"
        f"statistics:\n{given}sections: [{{title: Kết quả, text: Xong.}}]\n"
    )
    assert "7/8 số liệu (87,5%)" in sample.run("status", lang="vi").stdout
