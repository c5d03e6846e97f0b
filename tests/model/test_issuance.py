"""Issuance: forms of authority, document numbers, the day of issue, status."""

import pytest
from cases import each_case
from pydantic import ValidationError

from annual_report.model.issuance import Issuance
from annual_report.values.authority import Authority
from annual_report.values.refusal import RefusalError


def issuance(**values: object) -> Issuance:
    return Issuance.model_validate({"subject": "Tổng kết", "signatory": {"person": "a"}, **values})


def refused(**values: object) -> str:
    """The rule that a value breaks."""
    with pytest.raises(ValidationError) as error:
        issuance(**values)
    cause = error.value.errors()[0]["ctx"]["error"]
    assert isinstance(cause, RefusalError)
    return cause.rule.name


@each_case(
    ("text", "line"),
    [
        ("TM. Ban Thường vụ", "TM. Ban Thường vụ"),
        ("KT.Chủ tịch", "KT. Chủ tịch"),
        (" TL. Chủ tịch ", "TL. Chủ tịch"),
        ("TUQ. Chủ tịch", "TUQ. Chủ tịch"),
        ("Q. Chủ tịch", "Q. Chủ tịch"),
    ],
)
def test_authority_is_one_of_the_official_forms(text: str, line: str) -> None:
    assert Authority.parse(text).line("vi") == line


def test_authority_is_read_as_english_says_it() -> None:
    for text in (
        "On behalf of the Council", "For the President", "By order of the Council", "By authorisation of the President",
        "Acting President",
    ):  # fmt: skip
        assert Authority.parse(text).line("en") == text
    assert Authority.parse("on behalf of the Council").line("vi") == "TM. Council"


@each_case("text", ["", "Ban Thường vụ", "T/M Ban Thường vụ", "TM Ban Thường vụ", "TM. ", "tm. Ban"])
def test_other_authority_is_refused(text: str) -> None:
    with pytest.raises(RefusalError) as refusal:
        Authority.parse(text)
    assert refusal.value.rule.name == "bad-authority"


@each_case(("text", "number"), [("5", 5), ("05", 5), ("0123", 123), ("999999", 999_999)])
def test_number_loses_its_zeros(text: str, number: int) -> None:
    assert issuance(number=text).number == number


@each_case("text", ["0", "00", "-5", "5/BC", "5a", "1000000", " 5", "1.000"])
def test_other_number_is_refused(text: str) -> None:
    assert refused(number=text) == "bad-document-number"


def test_document_is_issued_on_a_day() -> None:
    day = issuance(date="12/01/2018").date
    assert day is not None
    assert day.say("vi") == "ngày 12/01/2018"


@each_case("text", ["2018", "1/2018", "10-12/1/2018", "quý I/2018", "không rõ", "thường xuyên"])
def test_document_is_not_issued_in_a_month(text: str) -> None:
    assert refused(date=text) == "issued-without-day"


@each_case(("word", "status"), [("draft", "draft"), ("dự thảo", "draft"), ("Chính thức", "final"), ("final", "final")])
def test_status_is_said_in_either_language(word: str, status: str) -> None:
    assert issuance(status=word).status == status


@each_case("values", [{"status": "xong"}, {"type": "thư"}])
def test_unknown_word_is_refused(values: dict[str, str]) -> None:
    assert refused(**values) == "bad-choice"


def test_a_report_is_a_draft_report_until_said_otherwise() -> None:
    fresh = issuance()
    assert (fresh.type, fresh.status, fresh.number, fresh.date) == ("báo cáo", "draft", None, None)
