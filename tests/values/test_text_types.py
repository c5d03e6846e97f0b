"""What all parts share: ids, yes and no, strictness; references, citations, changes."""

import pytest
from cases import each_case
from pydantic import ValidationError

from annual_report.language import LANGUAGES
from annual_report.model.activities import Activity, Dated
from annual_report.model.charts import Chart
from annual_report.model.fact_sources import Citation
from annual_report.model.people import Body
from annual_report.model.report import Report
from annual_report.model.statistic import StatisticRef
from annual_report.values.change import Change
from annual_report.values.refusal import RefusalError
from annual_report.values.text_types import Prose, Reference, TextType, read_id


@each_case("text", ["a", "0", "ho-so-tien-si", "khtd-2018", "2017"])
def test_id_is_plain_letters_digits_hyphens(text: str) -> None:
    assert read_id(text) == StatisticRef.parse(text) == text


@each_case("text", ["", "Hồ-sơ", "ho so", "ho_so", "-a", "a-", "a--b", "A", "a.b", "a\n"])
def test_other_id_is_refused(text: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        read_id(text)
    assert refusal.value.rule.name == "bad-id"


@each_case(
    ("word", "value"),
    [("có", True), ("Có", True), ("yes", True), (" true ", True), ("không", False), ("no", False), ("FALSE", False)],
)
def test_yes_and_no_in_either_language(word: str, value: bool) -> None:
    assert Dated.model_validate({"after_period": word}).after_period is value


@each_case("word", ["", "1", "y", "on", "rồi"])
def test_other_word_is_neither(word: str) -> None:
    with pytest.raises(ValidationError, match="not one of the words"):
        Dated.model_validate({"after_period": word})


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


@each_case(
    ("word", "type_"),
    [
        ("meeting", "meeting"), ("gặp mặt", "meeting"), ("hội nghị", "conference"), ("hội thi", "contest"),
        ("Tập huấn", "training"), ("tham mưu", "advice"), ("tuyên truyền", "communication"),
        ("nghiên cứu", "research"), ("xã hội", "charity"), ("phối hợp", "coordination"), ("tổ chức", "organization"),
        ("thi đua", "emulation"), ("khác", "other"),
    ],
)  # fmt: skip
def test_activity_type_in_either_language(word: str, type_: str) -> None:
    assert Activity.model_validate({"id": "a", "text": "x", "type": word}).type == type_


@each_case(
    ("word", "relation"),
    [
        ("state", "state"), ("Nhà nước", "state"), ("tổ chức đảng", "party"), ("thành viên", "member"),
        ("đối tác", "partner"), ("khác", "other"),
    ],
)  # fmt: skip
def test_relation_in_either_language(word: str, relation: str) -> None:
    assert Body.model_validate({"id": "a", "name": "A", "relation": word}).relation == relation


@each_case("values", [{"type": "họp"}, {"relation": "cơ quan"}])
def test_word_of_neither_language_is_refused_with_those_of_the_users_own(values: dict[str, str]) -> None:
    model, given = (Activity, {"text": "x"}) if "type" in values else (Body, {"name": "A"})
    with pytest.raises(ValidationError, match="not one of the words") as error:
        model.model_validate({"id": "a", **given, **values})
    refusal = error.value.errors()[0]["ctx"]["error"]
    said = {language: refusal.fix.say(language).split(", ") for language in LANGUAGES}
    assert ("other" in said["en"], "khác" in said["en"]) == (True, False)
    assert ("other" in said["vi"], "khác" in said["vi"]) == (False, True)


def test_choice_is_left_to_the_type_where_it_is_no_text() -> None:
    with pytest.raises(ValidationError, match="bool"):
        Dated.model_validate({"after_period": ["có"]})


def test_model_is_strict_and_frozen() -> None:
    activity = Activity.model_validate({"id": "a", "text": "Đã làm."})
    assert isinstance(activity.text, Prose)
    with pytest.raises(ValidationError, match="frozen"):
        activity.text = Prose("Khác.")  # type: ignore[misc]
    with pytest.raises(ValidationError, match="Extra inputs"):
        Activity.model_validate({"id": "a", "text": "Đã làm.", "tekst": "x"})


def test_list_that_needs_an_entry_refuses_none() -> None:
    with pytest.raises(ValidationError, match="this list is empty"):
        Chart.model_validate({"id": "a", "title": "A", "statistics": []})


def test_report_is_in_a_language_of_the_program() -> None:
    with pytest.raises(ValidationError, match="not one of the words"):
        Report.model_validate({"language": "fr"})


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
