"""Which language is spoken, and how texts are said in it."""

import locale
import sys

import pytest
from cases import each_case

from annual_report.language import N_, Language, Message, message, preferred


@each_case(
    ("chosen", "environment", "language"),
    [
        (None, {}, "en"),
        ("vi", {"ANNUAL_REPORT_LANG": "en", "LANG": "en_US.UTF-8"}, "vi"),
        ("EN", {"ANNUAL_REPORT_LANG": "vi"}, "en"),
        (None, {"ANNUAL_REPORT_LANG": "vi", "LANG": "en_US.UTF-8"}, "vi"),
        (None, {"LANG": "vi_VN.UTF-8"}, "vi"),
        (None, {"LC_ALL": "vi_VN", "LC_MESSAGES": "en_US", "LANG": "en_US"}, "vi"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "vi_VN", "LANG": "en_US"}, "vi"),
        (None, {"LC_ALL": "C", "LANG": "vi_VN"}, "en"),
        (None, {"LANG": "C.UTF-8"}, "en"),
        (None, {"LANG": "fr_FR.UTF-8"}, "en"),
        (None, {"LANG": "Vietnamese_Vietnam.1258"}, "vi"),
        ("fr", {"ANNUAL_REPORT_LANG": "vi"}, "vi"),
        ("", {"ANNUAL_REPORT_LANG": "", "LANG": "vi_VN"}, "vi"),
    ],
)
def test_preferred_language(chosen: str | None, environment: dict[str, str], language: Language) -> None:
    assert preferred(chosen, environment) == language


@pytest.mark.parametrize(("system", "language"), [("Vietnamese_Vietnam", "vi"), ("English_US", "en"), (None, "en")])
def test_windows_says_its_language_itself(
    system: str | None, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(locale, "getlocale", lambda: (system, "1258"))
    assert preferred(None, {}) == language
    assert preferred(None, {"LANG": "vi_VN"}) == "vi"


def test_message_says_its_values_in_the_same_language() -> None:
    told = message("there is no {kind} with the id “{id}”", kind=message("statistic"), id="lop")
    assert told.say("en") == "there is no statistic with the id “lop”"
    assert told.say("vi") == "không có số liệu nào mang id “lop”"


def test_braces_in_values_stay_as_they_are() -> None:
    assert message("unknown name “{name}”", name="{lop} {{x}}").say("en") == "unknown name “{lop} {{x}}”"


def test_text_without_translation_stays_english() -> None:
    assert Message("no such text: {x}", {"x": 1}).say("vi") == "no such text: 1"
    assert N_("no such text") == "no such text"
