"""Draws the pictures of the page on Word: terminals as the program fills them, and the draft as it came back.

The steps of the page are really done, in a new workspace of an invented body. LibreOffice draws the draft.
"""

import os
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from zipfile import ZipFile

import pypdfium2
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo
from word_reader import changed, last_year
from write_guide_pictures import runner, terminal

from annual_report.language import LOCALES, Language

FOLDER: Final = Path("docs/images/word")
DRAFT: Final = "draft.png"
OLD: Final = "bao-cao-2022.docx"
SENT: Final = "output/2023/bao-cao-2023.docx"
RETURNED: Final = "bao-cao-2023-da-sua.docx"
ORGANIZATION: Final = """\
name: Hội Mẫu tỉnh Mẫu
letterhead: [Hội Mẫu, Tỉnh Mẫu]
place: Tỉnh Mẫu
abbreviation: HM
people:
  - {id: nguyen-van-mau, name: Nguyễn Văn Mẫu, posts: [Chủ tịch]}
"""
_DATA: Final = re.compile(r"^```yaml\n# data/2023/report\.yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WITH_COMMENTS: Final = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"true"}}'
# The typeface that has the widths of the one that the file names.
_FONTS: Final = """\
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir>
<alias binding="same"><family>Times New Roman</family><prefer><family>Liberation Serif</family></prefer></alias>
</fontconfig>
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """The screens after each command, by name, and the draft as it came back."""

    screens: dict[str, str]
    returned: bytes


def shown(language: Language, folder: Path, report: str) -> Shown:
    """Does the steps of the page in `folder`, with the data of the page."""
    run = runner(language)
    for name, text in (("organization.yaml", ORGANIZATION), ("2023/report.yaml", report)):
        file = folder / "data" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (folder / OLD).write_bytes(last_year())
    screens = {"import": run(folder, (), "import", OLD, "--statistics")}
    run(folder, (), "build", "2023", "--format", "docx", "--quiet")
    returned = changed((folder / SENT).read_bytes())
    (folder / RETURNED).write_bytes(returned)
    screens["merge"] = run(folder, (), "merge", RETURNED)
    screens["diff"] = run(folder, (), "diff", SENT, RETURNED)
    return Shown(screens, returned)


def drawings(made: Shown, language: Language) -> dict[str, str]:
    """The pictures of terminals in `language`, by the names of their files."""
    return {f"{name}.{language}.svg": terminal(text, name) for name, text in made.screens.items()}


def digest(document: bytes) -> str:
    """What tells whether the picture of a draft is that of this file: its words and the comments in it."""
    with ZipFile(BytesIO(document)) as package:
        parts = [package.read(f"word/{name}.xml").decode() for name in ("document", "comments")]
    words = re.findall(r"<w:(t|delText)\b[^>]*>([^<]*)", "".join(parts))
    return sha256(repr(words).encode()).hexdigest()


def draw_draft(document: bytes, folder: Path, file: Path) -> None:
    """Draws the first page with its tracked changes and comments, and writes into the picture what it was made from."""
    (folder / "draft.docx").write_bytes(document)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", _WITH_COMMENTS, "--outdir", str(folder)]
    fonts = Path("src/annual_report/language/typography/fonts").resolve()
    settings = folder / "fonts.conf"
    settings.write_text(_FONTS.format(fonts=fonts, cache=folder / "cache"), "utf-8")
    environment = {**os.environ, "FONTCONFIG_FILE": str(settings)}
    command.append(str(folder / "draft.docx"))
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=environment)
    page = pypdfium2.PdfDocument(folder / "draft.pdf")[0].render(scale=110 / 72).to_pil()
    notes = PngInfo()
    notes.add_text("draft", digest(document))
    picture: Image.Image = ImageOps.expand(page, 1, "#a0a0a0").quantize(64)
    picture.save(file, optimize=True, pnginfo=notes)


def data_of(page: str) -> str:
    """The data of the report, as the page has it."""
    found = _DATA.search(page)
    if found is None:
        raise ValueError("data/2023/report.yaml")
    return found[1]


def pages() -> Iterator[tuple[Language, str]]:
    """The page in each language."""
    for each in LOCALES:
        yield each.code, Path(f"docs/how-to/word{each.page}").read_text("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language, page in pages():
        with TemporaryDirectory() as temporary:
            made = shown(language, Path(temporary), data_of(page))
            if language == "vi":
                draw_draft(made.returned, Path(temporary), FOLDER / DRAFT)
        for name, picture in drawings(made, language).items():
            (FOLDER / name).write_text(picture, "utf-8")
