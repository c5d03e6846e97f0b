"""Examinations of how the program speaks: the language and what chose it, and whether the terminal can show it."""

import codecs
import locale
import os
import sys
from collections.abc import Iterator

from annual_report.api.examinations.examination import Health, Machine, Observation, examination
from annual_report.language import LANGUAGES, N_, Language, Message, message, preferred


@examination(N_("language"))
def language(machine: Machine) -> Iterator[Observation]:
    """Which language is spoken, and what chose it."""
    what = message(N_("{language}, chosen by {reason}"), language=machine.language, reason=_chosen_by(machine.language))
    yield Observation(Health.OK, what)
    asked = os.environ.get("ANNUAL_REPORT_LANG", "")
    if asked and not _known(asked):
        what = message(N_("ANNUAL_REPORT_LANG={value} is not a language of this program"), value=asked)
        yield Observation(Health.ATTENTION, what, message(N_("write {languages}"), languages=", ".join(LANGUAGES)))


def _chosen_by(spoken: Language) -> Message:
    """What made `preferred` choose the language: --lang wherever the environment alone would give another one."""
    if preferred(None) != spoken:
        return message("--lang")
    names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    if _known(os.environ.get("ANNUAL_REPORT_LANG", "")):
        names.insert(0, "ANNUAL_REPORT_LANG")
    name = next((each for each in names if os.environ.get(each)), None)
    return message("{name}={value}", name=name, value=os.environ[name]) if name else message(N_("the system"))


def _known(value: str) -> bool:
    return value.lower()[:2] in LANGUAGES


@examination(N_("terminal"))
def terminal(_machine: Machine) -> Iterator[Observation]:
    """Whether what the program writes, which is always UTF-8, is read as such."""
    encoding = _encoding()
    if encoding is None:
        what = message(N_("the Windows console; if letters show as boxes, choose the font Consolas there"))
        yield Observation(Health.OK, what)
    elif _is_utf8(encoding):
        yield Observation(Health.OK, message("UTF-8"))
    else:
        what = message(
            N_("{encoding}: Vietnamese letters may look wrong here; documents are not affected"), encoding=encoding
        )
        yield Observation(Health.ATTENTION, what, message(N_("before annual-report, type:")), _to_utf8())


def _encoding() -> str | None:
    """The encoding that the terminal is set to; None for the console of Windows, which Python writes to in Unicode."""
    if sys.platform != "win32":
        return locale.getencoding()
    if sys.stdout.isatty():
        return None
    import ctypes

    return f"cp{ctypes.windll.kernel32.GetConsoleOutputCP()}"


def _is_utf8(encoding: str) -> bool:
    try:
        return codecs.lookup(encoding).name == "utf-8"
    except LookupError:
        return False


def _to_utf8() -> str:
    if sys.platform == "win32":
        return "chcp 65001"
    return f"export LC_ALL={'en_US' if sys.platform == 'darwin' else 'C'}.UTF-8"
