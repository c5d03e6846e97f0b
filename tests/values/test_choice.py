"""Words to choose from: yes and no, kinds of activities and of bodies, in either language."""

import pytest
from cases import each_case
from pydantic import ValidationError

from annual_report.language import LANGUAGES
from annual_report.model.activities import Activity, Dated
from annual_report.model.people import Body
from annual_report.model.report import Report
from annual_report.values.choice import Choice
from annual_report.values.refusal import RefusalError


@each_case(
    ("word", "value"),
    [("có", True), ("Có", True), ("yes", True), (" true ", True), ("không", False), ("no", False), ("FALSE", False)],
)
def test_yes_and_no_in_either_language(word: str, value: bool) -> None:
    assert Dated.model_validate({"after_period": word}).after_period is value


@each_case("word", ["", "1", "y", "on", "rồi"])
def test_other_word_is_neither(word: str) -> None:
    with pytest.raises(ValidationError, match="not one of the possible words"):
        Dated.model_validate({"after_period": word})


@each_case(
    ("word", "type_"),
    [
        ("meeting", "meeting"), ("gặp mặt", "meeting"), ("hội nghị", "conference"), ("hội thi", "contest"),
        ("Tập huấn", "training"), ("tham mưu", "advice"), ("tuyên truyền", "communication"),
        ("nghiên cứu", "research"), ("xã hội", "charity"), ("phối hợp", "coordination"), ("tổ chức", "organization"),
        ("thi đua", "emulation"), ("triển lãm", "exhibition"), ("hội chợ", "fair"), ("tham quan", "excursion"),
        ("giao lưu", "exchange"), ("kỷ niệm", "anniversary"), ("khác", "other"),
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
    with pytest.raises(ValidationError, match="not one of the possible words") as error:
        model.model_validate({"id": "a", **given, **values})
    refusal = error.value.errors()[0]["ctx"]["error"]
    said = {language: refusal.fix.say(language).split(", ") for language in LANGUAGES}
    assert ("other" in said["en"], "khác" in said["en"]) == (True, False)
    assert ("other" in said["vi"], "khác" in said["vi"]) == (False, True)


def test_choice_is_left_to_the_type_where_it_is_no_text() -> None:
    with pytest.raises(ValidationError, match="bool"):
        Dated.model_validate({"after_period": ["có"]})


def test_report_is_in_a_language_of_the_program() -> None:
    with pytest.raises(ValidationError, match="not one of the possible words"):
        Report.model_validate({"language": "fr"})


def test_a_word_may_be_written_as_it_is_printed_and_is_not_offered() -> None:
    choice = Choice({"một phần": "partly", "partly": "partly"}, as_printed={"partly met": "partly"})
    assert choice("Partly met") == choice("partly") == "partly"
    with pytest.raises(RefusalError) as refused:
        choice("blue")
    assert "partly met" not in str(refused.value)
