"""The fonts and the PDF engine: missing, damaged, without letters; libraries that are not there, a crash."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from api.examinations.conftest import Examine, run_without_libraries
from cases import each_case
from fontTools import subset
from fontTools.ttLib import TTFont
from sample import Sample

from annual_report.api import examinations as doctor
from annual_report.api.examinations import typesetting
from annual_report.api.examinations.typesetting import ALPHABET
from annual_report.language import LANGUAGES, Language, message
from annual_report.language.typography.metrics import FONTS
from annual_report.render.pdf import engine
from annual_report.render.pdf.system_libraries import WINDOWS, install_command

BOLD = "LiberationSerif-Bold.ttf"
PANGO = ("libpango-1.0-0", "pango-1.0-0", "pango-1.0", "libpango-1.0.so.0")
SUBSET = ("libharfbuzz-subset-0", "harfbuzz-subset", "harfbuzz-subset-0.0", "libharfbuzz-subset.so.0")
linux_only = pytest.mark.needs_linux


@pytest.fixture
def own_fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the bundled fonts in the place of them."""
    folder = shutil.copytree(FONTS, tmp_path / "fonts")
    monkeypatch.setattr(typesetting, "FONTS", folder)
    return folder


def test_every_vietnamese_letter_is_looked_for() -> None:
    assert set("ăâđêôơưĂÂĐÊÔƠƯắằẳẵặẮẰẲẴẶýỳỷỹỵÝỲỶỸỴ₫“”–…") <= set(ALPHABET)
    assert len({sign for sign in ALPHABET if sign.isalpha()} - set("fjwzFJWZ")) == 2 * (12 * 6 + 1 + 17 - 1)


def test_bundled_fonts_are_sound(examine: Examine) -> None:
    examine(doctor.fonts).fine("5 files")


def test_font_that_is_missing_is_wrong(examine: Examine, own_fonts: Path) -> None:
    own_fonts.joinpath(BOLD).unlink()
    examine(doctor.fonts).wrong(f"{BOLD} is missing", cure="git -C")


@pytest.mark.parametrize("content", [b"", b"not a font", b"\0\1\0\0\0\1"])
def test_font_that_is_damaged_is_wrong(content: bytes, examine: Examine, own_fonts: Path) -> None:
    own_fonts.joinpath(BOLD).write_bytes(content)
    examine(doctor.fonts).wrong(BOLD, cure="git -C")


def test_font_without_letters_is_wrong(examine: Examine, own_fonts: Path) -> None:
    with TTFont(FONTS / BOLD) as font:
        made = subset.Subsetter()
        made.populate(text=ALPHABET.replace("ắ", "").replace("₫", ""))
        made.subset(font)
        font.save(own_fonts / BOLD)
    examine(doctor.fonts).wrong(f"{BOLD} does not have the letters ắ ₫", cure="git -C")


def test_engine_makes_a_pdf(examine: Examine) -> None:
    examine(doctor.pdf_engine).fine("made a PDF of", "Pango 1.")


@linux_only
@each_case("lang", LANGUAGES)
def test_missing_library_is_wrong(lang: Language, sample: Sample) -> None:
    done = run_without_libraries(sample, lang, *PANGO)
    assert done.returncode == 3, done.stdout
    assert "libpango-1.0-0" in done.stdout
    assert f"    {install_command()}\n" in done.stdout
    assert ("as administrator" in done.stdout) == (lang == "en")
    assert "Traceback" not in done.stderr


@linux_only
@each_case("lang", LANGUAGES)
def test_missing_library_for_subsets_deserves_attention(lang: Language, sample: Sample) -> None:
    done = run_without_libraries(sample, lang, *SUBSET)
    assert done.returncode == 0, done.stdout
    assert "HarfBuzz-subset" in done.stdout
    assert f"    {install_command()}\n" in done.stdout
    assert ("takes longer" in done.stdout) == (lang == "en")


def test_cure_on_windows_is_told_in_words(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        def __enter__(self) -> "Missing":
            return self

        def __exit__(self, *_exception: object) -> None: ...

        def render(self, _page: str) -> bytes:
            raise engine.MissingLibraryError("cannot load library 'libgobject-2.0-0': error 0x7e")

    monkeypatch.setattr(doctor, "PdfEngine", Missing)
    monkeypatch.setattr(typesetting, "install_command", lambda: WINDOWS)
    told = examine(doctor.pdf_engine)
    told.wrong("a library of the system is missing: libgobject-2.0-0", cure="mingw-w64-x86_64-pango")
    assert " ".join(message(WINDOWS).say("vi").split()) in " ".join(told.vietnamese.split())


@pytest.mark.parametrize(
    ("program", "cure"), [("raise SystemExit(9)", "script/bootstrap"), ("import os; os.abort()", install_command())]
)
def test_engine_that_ends_is_wrong(program: str, cure: str, examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "_COMMAND", (sys.executable, "-c", program))
    examine(doctor.pdf_engine).wrong("the PDF engine stopped", cure=cure)


def test_engine_that_fails_is_wrong(examine: Examine, sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = sample.write("hong/weasyprint.py", "def __getattr__(name):\n    raise ZeroDivisionError(name)\n")
    monkeypatch.setenv("PYTHONPATH", str(failing.parent))
    examine(doctor.pdf_engine).wrong("ZeroDivisionError", cure="script/bootstrap")


def test_engine_runs_in_a_process_of_its_own(sample: Sample) -> None:
    code = (
        "import sys; from pathlib import Path; from annual_report.api.examinations import examine\n"
        "for each, seen in examine(Path(), 'en'):\n"
        "    if each.title == 'fonts': print('weasyprint' in sys.modules)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=sample.root, capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
