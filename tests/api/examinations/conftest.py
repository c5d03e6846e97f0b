"""What the tests of the doctor share: one examination run through the command, and an installation that is invented."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sample import Sample
from typer.testing import CliRunner

from annual_report.api import examinations as doctor
from annual_report.api.examinations.examination import Examination, Machine, Observation
from annual_report.cli.app import make_app
from annual_report.language import LANGUAGES
from annual_report.render.pdf.engine import PdfEngine

if TYPE_CHECKING:
    import subprocess

NAMES = {"en": ("OK", "attention", "wrong", "help"), "vi": ("đạt", "lưu ý", "lỗi", "cách sửa")}


@dataclass(frozen=True)
class Told:
    """What the command showed of one examination: in English, and in Vietnamese."""

    code: int
    english: str
    vietnamese: str

    def fine(self, *words: str) -> None:
        """All is well, and `words` are said."""
        assert (self.code, self._marks()) == (0, {"OK"}), self.english
        assert all(word in flat(self.english) for word in words), self.english

    def attention(self, *words: str, cure: str) -> None:
        """Something deserves attention, which stops nobody; `words` are said, and `cure` in both languages."""
        self._cured("attention", 0, words, cure)

    def wrong(self, *words: str, cure: str) -> None:
        """Something is wrong; `words` are said, and `cure` in both languages."""
        self._cured("wrong", 3, words, cure)

    def _cured(self, mark: str, code: int, words: tuple[str, ...], cure: str) -> None:
        assert self.code == code, self.english
        assert mark in self._marks()
        assert all(word in flat(self.english) for word in words), self.english
        for said, (*_marks, name) in zip((self.english, self.vietnamese), NAMES.values(), strict=True):
            assert f"= {name}: " in said
            assert cure in flat(said), said
        english, vietnamese = (table(said) for said in (self.english, self.vietnamese))
        assert not set(english) & set(vietnamese)

    def _marks(self) -> set[str]:
        return {name for name in NAMES["en"] for line in self.english.splitlines() if line.startswith(f"{name}  ")}


def flat(text: str) -> str:
    """`text` as if the terminal had no edge."""
    return " ".join(text.split())


def table(text: str) -> list[str]:
    """The lines of mark, thing and finding, and those that begin a cure: all that is worded, no line to type."""
    return [line for line in text.splitlines() if line.startswith(NAMES["en"] + NAMES["vi"]) or " = " in line]


Examine = Callable[[Examination], Told]


@pytest.fixture
def examine(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> Examine:
    """Runs the command with one examination only, in this process, in the sample's folder, in both languages."""
    monkeypatch.chdir(sample.root)
    for name in ("ANNUAL_REPORT_LANG", "LANGUAGE", "LC_ALL"):
        monkeypatch.setenv(name, "")
    monkeypatch.setattr(doctor, "PdfEngine", lambda: PdfEngine(wanted=False))

    def examine(examination: Examination) -> Told:
        monkeypatch.setattr(doctor, "EXAMINATIONS", (examination,))
        codes, said = set(), {}
        for language in LANGUAGES:
            done = CliRunner().invoke(make_app(language), ["doctor"])
            assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
            assert done.stderr == ""
            codes.add(done.exit_code)
            said[language] = done.stdout
        [code] = codes
        return Told(code, said["en"], said["vi"])

    return examine


def observations(examination: Examination, folder: Path) -> list[Observation]:
    """What `examination` finds, seen from `folder`."""
    with PdfEngine(wanted=False) as engine:
        return list(examination.observations(Machine(folder, "en", engine)))


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Puts the metadata of an invented installation of this program before the real one."""

    def install(version: str, python: str, *requirements: str, files: tuple[str, ...] = ()) -> None:
        folder = tmp_path / f"annual_report-{version}.dist-info"
        folder.mkdir()
        head = f"Metadata-Version: 2.1\nName: annual-report\nVersion: {version}\nRequires-Python: {python}\n"
        folder.joinpath("METADATA").write_text(head + "".join(f"Requires-Dist: {each}\n" for each in requirements))
        folder.joinpath("RECORD").write_text("".join(f"{each},,\n" for each in files))
        monkeypatch.syspath_prepend(tmp_path)

    return install


def run_without_libraries(sample: Sample, lang: str, *names: str) -> "subprocess.CompletedProcess[str]":
    """Runs the command where each of the libraries `names` is hidden by an empty file, which cannot be loaded."""
    for name in names:
        sample.write(f"hidden/{name}", "")
    return sample.process("doctor", lang=lang, LD_LIBRARY_PATH=str(sample.root / "hidden"))
