"""The same bytes whatever fonts, rules and variables the machine has."""

import os
import shutil
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from annual_report.language.typography.metrics import FONTS
from annual_report.render.pdf import bundled_fonts, weasyprint_pdf
from annual_report.render.pdf.engine import PdfEngine
from annual_report.render.pdf.weasyprint_pdf import print_pages

# The last letters are in no bundled font: a machine that has them must not lend them.
PAGE = (
    '<!DOCTYPE html><html lang="vi"><title>x</title><style>body { font-family: "Liberation Serif", Tinos, serif'
    "} h1 { font-family: sans-serif }</style><h1>Chào</h1><p>Tổng <b>kết</b> <i>năm</i> CO₂ ≤ 日本語 ก</p>"
    '<svg width="50" height="20"><text y="9" font-family="Arial">Số</text></svg>'
)
RULES = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd"><fontconfig><dir>{folder}</dir>
<match target="pattern"><edit name="family" mode="assign" binding="strong"><string>Winning</string></edit></match>
<match target="font"><edit name="hinting" mode="assign"><bool>true</bool></edit></match></fontconfig>
"""


@pytest.fixture
def surroundings(tmp_path: Path) -> list[dict[str, str]]:
    """Environments of machines: one that has no font, one whose fonts and rules would win."""
    home = tmp_path / "home"
    for folder in ("fonts", ".fonts", ".config/fontconfig"):
        (home / folder).mkdir(parents=True)
    shutil.copy(FONTS / "LiberationSerif-BoldItalic.ttf", home / "fonts/Regular.ttf")
    with TTFont(FONTS / "LiberationSerif-BoldItalic.ttf") as font:
        for name, family in (("a", "Liberation Serif"), ("b", "Winning"), ("c", "Arial")):
            font["name"].setName(family, 1, 3, 1, 0x409)
            font["OS/2"].usWeightClass = 400
            font.save(home / f"fonts/{name}.ttf")
            shutil.copy(home / f"fonts/{name}.ttf", home / ".fonts")
    rules = home / ".config/fontconfig/fonts.conf"
    rules.write_text(RULES.format(folder=home / "fonts"), "utf-8")
    empty = tmp_path / "empty.conf"
    empty.write_text("<fontconfig></fontconfig>", "utf-8")
    return [
        {},
        {"FONTCONFIG_FILE": str(empty), "HOME": str(tmp_path / "nowhere"), "XDG_CACHE_HOME": str(tmp_path / "cache")},
        {"HOME": str(home), "XDG_DATA_HOME": str(home), "XDG_CONFIG_HOME": str(home / ".config")},
        {
            "FONTCONFIG_FILE": str(rules),
            "FC_LANG": "ja",
            "FREETYPE_PROPERTIES": "x:y=1",
            "PANGO_LANGUAGE": "ja",
            "LC_ALL": "C",
        },
    ]


def test_document_has_the_same_bytes_on_every_machine(
    surroundings: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    made = {}
    for environment in surroundings:
        with monkeypatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            with PdfEngine() as engine:
                made[str(environment)] = sha256(engine.render(PAGE).pdf).hexdigest()
    assert len(set(made.values())) == 1, made
    assert not (tmp_path / "cache").exists(), "nothing is kept on the machine"


def test_engine_starts_no_program_to_find_its_libraries(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("gcc", "cc", "ld", "ldconfig", "objdump"):
        program = tmp_path / name
        program.write_text(f"#!/bin/sh\ntouch {tmp_path}/started-{name}\n", "utf-8")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path) + os.pathsep + os.environ["PATH"])
    with PdfEngine() as engine:
        assert engine.render("<p>x").count == 1
    assert list(tmp_path.glob("started-*")) == []


def test_fonts_in_a_folder_that_windows_cannot_name_are_copied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    made = print_pages(PAGE).pdf
    monkeypatch.setattr(bundled_fonts, "FONTS", shutil.copytree(FONTS, tmp_path / "phông"))
    with monkeypatch.context() as windows:  # for no longer: what Python loads then takes it for Windows as well
        windows.setattr(sys, "platform", "win32")
        fonts = bundled_fonts.bundled_fonts()
    assert {file.name for file in Path(str(fonts._folder)).iterdir()} == {*bundled_fonts.FACES, bundled_fonts.SIGNS}
    monkeypatch.setattr(weasyprint_pdf, "bundled_fonts", lambda: fonts)
    assert print_pages(PAGE).pdf == made
