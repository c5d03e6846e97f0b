"""Values that are read from one scalar: ids, references, citations, changes."""

import pytest
from cases import each_case

from annual_report.model.fact_sources import Citation
from annual_report.model.statistic import StatisticRef
from annual_report.values.change import Change
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Reference, TextType, mentions, read_id


@each_case("text", ["a", "0", "ho-so-tien-si", "khtd-2018", "2017"])
def test_id_is_plain_letters_digits_hyphens(text: str) -> None:
    assert read_id(text) == StatisticRef.parse(text) == text


@each_case("text", ["", "Hồ-sơ", "ho so", "ho_so", "-a", "a-", "a--b", "A", "a.b", "a\n"])
def test_other_id_is_refused(text: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        read_id(text)
    assert refusal.value.rule.name == "bad-id"


@each_case(
    ("text", "proposed"),
    [
        ("Hồ-sơ", "ho-so"), ("Nguyễn Văn Mẫu", "nguyen-van-mau"), ("Đề án số 5", "de-an-so-5"), ("ho_so", "ho-so"),
        ("-a--b-", "a-b"), ("a.b", "a-b"), ("", "ho-so-tien-si"), ("日本!", "ho-so-tien-si"),
    ],
)  # fmt: skip
def test_an_id_made_of_the_text_is_proposed(text: str, proposed: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        read_id(text)
    assert refusal.value.fix is not None
    assert refusal.value.fix.say("en") == f"write it like this: {proposed}"
    assert read_id(proposed) == proposed


def test_text_type_alone_reads_nothing() -> None:
    with pytest.raises(NotImplementedError):
        TextType.parse("a")
    assert Reference.parse("a") == "a"


@each_case(
    ("text", "source", "locator"),
    [
        ("bai-bao", "bai-bao", None),
        ("bai-bao, đoạn 4", "bai-bao", "đoạn 4"),
        (" bai-bao, trang 4, 5 ", "bai-bao", "trang 4, 5"),
    ],
)
def test_citation_names_a_source_and_a_place(text: str, source: str, locator: str | None) -> None:
    assert Citation.parse(text) == Citation.parse(f"{source}, {locator}" if locator else source)
    assert (Citation.parse(text).source, Citation.parse(text).locator) == (source, locator)


@each_case("text", ["", "Bài báo", "bai-bao,", "bai-bao đoạn 4", "bai-bao,đoạn 4"])
def test_other_citation_is_refused(text: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        Citation.parse(text)
    assert refusal.value.rule.name == "bad-citation"


@each_case(
    ("text", "rises", "by"),
    [("+79", True, "79"), ("-3", False, "3"), ("+ 12,3%", True, "12,3%"), ("-1 tỷ đồng", False, "1 tỷ đồng")],
)
def test_change_is_a_sign_and_a_figure(text: str, rises: bool, by: str) -> None:
    change = Change.parse(text)
    assert (change.rises, change.by.say("vi")) == (rises, by)


@each_case(
    ("text", "rule"), [("", "bad-change"), ("79", "bad-change"), ("+", "bad-figure"), ("+1.000", "ambiguous-number")]
)
def test_other_change_is_refused(text: str, rule: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        Change.parse(text)
    assert refusal.value.rule.name == rule


@each_case(
    ("text", "name", "is_mentioned"),
    [
        ("Tổ chức Hội thi Tin học trẻ", "hội thi tin học", True),
        ("Hội thi Tin học", "Hội thi Tin học", True),
        ("Hội thi Tin họcs", "Hội thi Tin học", False),
        ("Hội thi Tin học", "Tin học Hội thi", False),
        ("Hội thi", "", False),
        ("", "", False),
    ],
)
def test_text_mentions_whole_words_in_a_row(text: str, name: str, is_mentioned: bool) -> None:
    assert mentions(text, name) is is_mentioned
