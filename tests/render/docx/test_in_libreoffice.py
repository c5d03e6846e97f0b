"""What another office program makes of our Word files: pages as ours, and every mark kept where it saves the file."""

import os
import shutil
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from large import PERIOD, large_workspace
from sample import run

from annual_report.document.base_text import marked_place
from annual_report.document.word_base import WordBase, is_base
from annual_report.language.typography.metrics import FONTS
from annual_report.load.docx.content import WordContent, WordParagraph, paragraphs_in
from annual_report.load.docx.reading import read_docx

pytestmark = [pytest.mark.needs_soffice, pytest.mark.thorough]
ROOT = Path(__file__).parents[3]
HOI_MAU = ROOT / "examples" / "hoi-mau"
HOI_MAU_PERIODS = ("2018", "2019", "2020", "2021", "2022", "2018-2022")
_FONTS = f"""<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{FONTS}</dir><cachedir>CACHE</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias>
</fontconfig>"""


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Folders with all documents of the report of 2017, of a union's years and term, and of a large report."""
    large = large_workspace(tmp_path_factory.mktemp("large")).root
    made = []
    for root, periods in ((ROOT, ("2017",)), (HOI_MAU, HOI_MAU_PERIODS), (large, (PERIOD,))):
        folder = tmp_path_factory.mktemp("office")
        done = run("build", *periods, "--format", "pdf,docx", "--output", str(folder), cwd=root)
        assert done.returncode == 0, done.stdout + done.stderr
        made.append(folder)
    return made


def converted(folder: Path, ending: str) -> Path:
    """The folder with all Word files as LibreOffice makes them; its Times New Roman has letters of the same widths."""
    out, fonts = folder / f"as-{ending}", folder / "fonts.conf"
    fonts.write_text(_FONTS.replace("CACHE", str(folder / "cache")))
    profile = (folder / "profile").as_uri()
    program = shutil.which("soffice") or ""
    options = [f"-env:UserInstallation={profile}", "--headless", "--convert-to", ending, "--outdir", str(out)]
    files = sorted(map(str, folder.glob("*.docx")))
    environment = os.environ | {"FONTCONFIG_FILE": str(fonts)}
    subprocess.run([program, *options, *files], env=environment, capture_output=True, check=True)
    return out


def test_pages_are_as_the_decree_has_them_and_as_many(folders: list[Path]) -> None:
    count = 0
    for folder in folders:
        for file in sorted(converted(folder, "pdf").glob("*.pdf")):
            done = run("inspect", str(file), cwd=HOI_MAU)
            assert done.returncode == 0, f"{file.stem}\n{done.stdout}"
            assert abs(pages(file) - pages(folder / file.name)) <= 1, file.stem
            count += 1
    assert count == sum(len(list(folder.glob("*.docx"))) for folder in folders) == 12


def pages(file: Path) -> int:
    with pypdfium2.PdfDocument(file) as document:
        return len(document)


def test_each_text_is_found_again_by_its_mark(folders: list[Path]) -> None:
    for file in (each for folder in folders for each in converted(folder, "docx").glob("*.docx")):
        content = read_docx(file.read_bytes())
        (part,) = (each for _name, each in content.custom if is_base(each))
        texts = {each.number: each for each in WordBase.from_xml(part).texts}
        found = set()
        for paragraph in all_paragraphs(content):
            for place in filter(None, map(marked_place, paragraph.bookmarks)):
                if place.run is None:
                    text = texts[place.number]
                    found.add(place.number)
                    assert said(paragraph) == " ".join(f"{text.marker} {text.text}".split()), file.stem
        assert found == set(texts), file.stem


def all_paragraphs(content: WordContent) -> list[WordParagraph]:
    return [*content.paragraphs, *(each for part in content.beside for each in paragraphs_in(part.blocks))]


def said(paragraph: WordParagraph) -> str:
    """What it says, with the marker that Word counts."""
    marker = paragraph.marker.text if paragraph.marker else ""
    return " ".join(f"{marker} {paragraph.text}".split())
