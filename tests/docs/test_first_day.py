"""The pages on the first day: their block builds, their commands are there, their pictures are what is shown today."""

import re
import sys
from pathlib import Path
from runpy import run_path
from typing import Any, Final
from unicodedata import is_normalized
from unittest.mock import Mock, patch

import pytest
from cases import each_case
from PIL import Image
from sample import _engine, run

ROOT: Final = Path(__file__).parents[2]
DOCS: Final = ROOT / "docs"
PAGES: Final = [f"first-day-{system}{end}" for end in (".vi.md", ".md") for system in ("windows", "linux")]
LANGUAGES: Final = ["vi", pytest.param("en", marks=pytest.mark.thorough)]


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    with patch.object(sys, "path", [str(ROOT / "script"), *sys.path]):
        return run_path(str(ROOT / "script/write_guide_pictures.py"))


def text(name: str) -> str:
    return (DOCS / name).read_text("utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_pictures_are_what_the_script_draws_and_the_block_builds(
    language: str, script: dict[str, Any], tmp_path: Path
) -> None:
    block = script["block_of"](text(PAGES[0] if language == "vi" else PAGES[2]))
    with (
        patch("annual_report.render.pdf.engine.PdfEngine", lambda **_options: _engine()),
        patch.multiple("gc", set_threshold=Mock(), freeze=Mock()),
    ):
        made = script["shown"](language, tmp_path, block)
    assert "Hội thảo được tổ chức ngày 15/8/2025 tại hội trường tỉnh Mẫu" in " ".join(
        re.sub(r"<[^>]+>", "", made.html).split()
    )
    drawn = script["drawings"](made, language, block)
    for name, picture in drawn.items():
        assert (DOCS / "images/first-day" / name).read_text("utf-8") == picture, f"{name}: run script/pictures"
        assert "http" not in picture.replace("http://www.w3.org/2000/svg", ""), "nothing is fetched"
    if language == "vi":
        with Image.open(DOCS / "images/first-day" / script["PAGE"]) as page:
            assert page.info["report"] == script["digest"](made.html), "run script/pictures"


@each_case("name", PAGES)
def test_pages_have_the_same_block_of_five_lines(name: str, script: dict[str, Any]) -> None:
    block = script["block_of"](text(name))
    assert block == script["block_of"](text(PAGES[0] if name.endswith(".vi.md") else PAGES[2]))
    keys = re.findall(r"^ +(?:- )?(\w+):", block, re.MULTILINE)
    assert len(keys) == len(block.splitlines()) == 5
    assert "# fragment" not in text(name), "nothing but the five lines is to be copied"
    assert ("type: hội nghị" in block) == name.endswith(".vi.md")
    assert re.findall(r"^\| `(\w+)` \|", text(name), re.MULTILINE) == keys


@each_case("name", PAGES)
def test_links_pictures_and_commands_are_there(name: str) -> None:
    page = text(name)
    assert is_normalized("NFC", page)
    targets = re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", page)
    for target in (one or other for one, other in targets):
        assert (DOCS / target).is_file(), target
    assert all(alt for alt in re.findall(r"!\[([^\]]*)\]|alt=\"([^\"]*)\"", page))
    known = run("--help", cwd=ROOT).stdout
    commands = set(re.findall(r"annual-report (?:--lang \w+ )?([a-z]+)", page))
    assert commands >= {"init", "check", "build", "explain", "doctor", "status", "new"}
    assert not [each for each in commands if f" {each} " not in known]


def test_both_systems_and_both_languages_have_the_same_steps() -> None:
    shapes = {
        (len(re.findall(r"^## \d\. ", text(each), re.MULTILINE)), text(each).count("\n| "), text(each).count("```"))
        for each in PAGES
    }
    assert len(shapes) == 1
