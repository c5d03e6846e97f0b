"""The page on Word: its pictures are what is shown today, and what the leader changed is in the data at its end."""

import re
from pathlib import Path
from unittest.mock import Mock, patch

import pytest
from docs.word_page import ROOT, word_script
from PIL import Image
from sample import Sample, _engine

PICTURES = ROOT / "docs/images/word"
PAGES = {"vi": "word.vi.md", "en": "word.md"}


def text(language: str) -> str:
    return (ROOT / "docs/how-to" / PAGES[language]).read_text("utf-8")


@pytest.mark.parametrize("language", ["vi", pytest.param("en", marks=pytest.mark.thorough)])
def test_pictures_are_what_the_script_draws(language: str, tmp_path: Path) -> None:
    script = word_script()
    with (
        patch("annual_report.render.pdf.engine.PdfEngine", lambda **_options: _engine()),
        patch.multiple("gc", set_threshold=Mock(), freeze=Mock()),
    ):
        made = script["shown"](language, tmp_path, script["data_of"](text(language)))
    for name, picture in script["drawings"](made, language).items():
        assert (PICTURES / name).read_text("utf-8") == picture, f"{name}: run script/pictures"
        assert f"images/word/{name}" in text(language)
    with Image.open(PICTURES / script["DRAFT"]) as page:
        assert page.info["draft"] == script["digest"](made.returned), "run script/pictures"


def test_what_the_leader_changed_is_in_the_data_and_nothing_is_left(sample: Sample) -> None:
    script = word_script()
    before = script["data_of"](text("vi"))
    file = sample.write("data/2023/report.yaml", before)
    assert sample.run("build", "2023", "--format", "docx", "-q").returncode == 0
    sample.write(script["RETURNED"], script["changed"]((sample.root / script["SENT"]).read_bytes()))
    assert sample.run("merge", script["RETURNED"], "--write").returncode == 0
    expected = (
        before.replace("ở sáu chi hội", "ở cả sáu chi hội")
        .replace("còn chậm", "còn chậm, có lớp phải học bằng bản sao")
        .replace("value: 960", "value: 985")
        .replace("Tây Mẫu | 11\n", "Tây Mẫu | 11\n          - Huyện Nam Mẫu | 3\n")
    )
    assert file.read_text("utf-8") == expected
    assert sample.run("check", "2023").returncode == 0
    again = sample.run("merge", script["RETURNED"], "--output-format", "json")
    assert again.returncode == 0
    assert file.read_text("utf-8") == expected


def test_pictures_have_words_and_are_there() -> None:
    for language in PAGES:
        found = re.findall(r"!\[([^\]]+)\]\(([^)]+)\)|src=\"([^\"]+)\"", text(language))
        assert len(found) == 4
        assert all((ROOT / "docs/how-to" / (target or source)).is_file() for _words, target, source in found)
