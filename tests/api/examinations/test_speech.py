"""How the program speaks: the language and what chose it, the encoding of the terminal."""

import ctypes
import locale
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from api.examinations.conftest import Examine, observations

from annual_report.api import examinations as doctor
from annual_report.api.examinations import Health


@pytest.mark.parametrize(
    ("environment", "english", "vietnamese"),
    [
        ({"ANNUAL_REPORT_LANG": "vi", "LANG": "en_US"}, "en, chosen by --lang", "vi, theo ANNUAL_REPORT_LANG=vi"),
        ({"ANNUAL_REPORT_LANG": "", "LANG": "vi_VN"}, "en, chosen by --lang", "vi, theo LANG=vi_VN"),
        ({"LC_ALL": "C.UTF-8", "LANG": "vi_VN"}, "en, chosen by LC_ALL=C.UTF-8", "vi, theo --lang"),
        ({"LANG": "", "LC_MESSAGES": ""}, "en, chosen by the system", "vi, theo --lang"),
    ],
)
def test_language_and_its_reason_are_told(
    environment: dict[str, str], english: str, vietnamese: str, examine: Examine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LC_MESSAGES", raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    told = examine(doctor.language)
    told.fine(english)
    assert vietnamese in told.vietnamese


def test_unknown_language_deserves_attention(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANNUAL_REPORT_LANG", "fr")
    monkeypatch.setenv("LANG", "en_US")
    told = examine(doctor.language)
    told.attention("en, chosen by LANG=en_US", "ANNUAL_REPORT_LANG=fr is not a language", cure="vi, en")


@pytest.mark.parametrize("encoding", ["UTF-8", "utf8", "cp65001"])
def test_utf_8_is_fine(encoding: str, examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locale, "getencoding", lambda: encoding)
    examine(doctor.terminal).fine("UTF-8")


@pytest.mark.parametrize("encoding", ["ANSI_X3.4-1968", "ISO-8859-1", "cp1258", "unknown"])
@pytest.mark.parametrize(("system", "line"), [("linux", "LC_ALL=C.UTF-8"), ("darwin", "LC_ALL=en_US.UTF-8")])
def test_other_encodings_deserve_attention(
    encoding: str, system: str, line: str, examine: Examine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locale, "getencoding", lambda: encoding)
    monkeypatch.setattr(sys, "platform", system)
    examine(doctor.terminal).attention(encoding, cure=f"export {line}")


@pytest.fixture
def windows(monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    """Windows as far as it is asked: its console's code page."""
    kernel = SimpleNamespace(GetConsoleOutputCP=lambda: 1258)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    return kernel


def test_code_page_of_windows_deserves_attention(examine: Examine, windows: SimpleNamespace) -> None:
    examine(doctor.terminal).attention("cp1258", cure="chcp 65001")
    windows.GetConsoleOutputCP = lambda: 65001
    examine(doctor.terminal).fine("UTF-8")


def test_console_of_windows_is_fine(windows: SimpleNamespace, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "stdout", SimpleNamespace(isatty=lambda: True))
    [seen] = observations(doctor.terminal, tmp_path)
    assert seen.mark is Health.OK
    assert "Consolas" in seen.found.say("en")
    assert "phông Consolas" in seen.found.say("vi")
