"""Draws the pictures of the pages on the first day: terminals as the program fills them, drawings, the page made.

Commands are really run, in a new workspace of an invented body; what they show is drawn as it is.
"""

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import chdir
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final
from unittest.mock import patch

import pypdfium2
from guide_drawings import editor_window, folder_window
from PIL import Image, ImageOps
from PIL.PngImagePlugin import PngInfo
from rich.console import Console
from rich.text import Text

from annual_report.cli import main
from annual_report.language import LOCALES, Language

FOLDER: Final = Path("docs/images/first-day")
PAGE: Final = "page.png"
YEAR: Final = 2025
ROOT: Final = "bao-cao"
ANSWERS: Final = ("1", "Hội Khuyến học tỉnh Mẫu", "Tỉnh Mẫu", "HKH", "Trần Thị Mẫu")
REPORT: Final = f"data/{YEAR}/report.yaml"
BEFORE: Final = "          - id: nghiem-thu"
COLUMNS: Final = 80
_BLOCK: Final = re.compile(r"^```yaml\n( +- id: .*?)^```$", re.MULTILINE | re.DOTALL)
_MARKUP: Final = re.compile(r"<(style|head)\b.*?</\1>|<[^>]+>", re.DOTALL)
# Rich's own picture of a terminal, without the fonts that it would fetch.
_SVG: Final = """\
<svg class="rich-terminal" viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
<style>
.{unique_id}-matrix {{ font-family: Consolas, 'DejaVu Sans Mono', monospace; font-size: {char_height}px;
  line-height: {line_height}px; }}
.{unique_id}-title {{ font-size: 18px; font-family: sans-serif; }}
{styles}
</style>
<defs><clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}" /></clipPath>
{lines}
</defs>
<rect x="1" y="1" width="{width}" height="{height}" rx="6" fill="#292929" />
<text class="{unique_id}-title" x="20" y="30" fill="#c5c8c6">Terminal</text>
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_SAID: Final[dict[Language, dict[str, str]]] = {
    "vi": {
        "drawn": "Hình vẽ minh họa, không phải ảnh chụp màn hình.",
        "folder": "Tài liệu",
        "editor": "report.yaml: năm dòng cần sửa được tô nền",
    },
    "en": {
        "drawn": "A drawing, no picture of a real screen.",
        "folder": "Documents",
        "editor": "report.yaml: the five lines to change are marked",
    },
}


class Terminal(TextIOWrapper):
    """A terminal of the size of the pictures: one screen for both streams, on which `typed` lines are echoed."""

    def __init__(self, *typed: str) -> None:
        super().__init__(BytesIO(), encoding="utf-8", write_through=True)
        self._typed = iter(typed)

    def isatty(self) -> bool:
        """Whether somebody sits there: where something is typed."""
        return hasattr(self, "_typed")

    def readline(self, _size: int | None = -1, /) -> str:
        """The next line that is typed, shown on the screen as a terminal does."""
        line = f"{next(self._typed, '')}\n"
        self.write(line)
        return line

    @property
    def shown(self) -> str:
        """All that is on the screen."""
        self.seek(0)
        return self.read()


@dataclass(frozen=True, slots=True)
class Shown:
    """What is drawn: the screens after each command, by name, the report's text with the block in it, the page made."""

    screens: dict[str, str]
    report: str
    html: str
    pdf: bytes


def shown(language: Language, folder: Path, block: str) -> Shown:
    """Runs the commands of the page in `folder`, with the `block` of the page put into the report in between."""
    run = runner(language)
    screens = {"init": run(folder, ANSWERS, "init", ROOT, "--year", str(YEAR))}
    root = folder / ROOT
    screens["check"] = run(root, (), "check")
    report = (root / REPORT).read_text("utf-8").replace(BEFORE, block + BEFORE, 1)
    (root / REPORT).write_text(report, "utf-8")
    screens["build"] = _without_findings(run(root, (), "build", str(YEAR)))
    output = root / f"output/{YEAR}"
    html = (output / f"bao-cao-{YEAR}.html").read_text("utf-8")
    return Shown(screens, report, html, (output / f"bao-cao-{YEAR}.pdf").read_bytes())


def _without_findings(text: str) -> str:
    """The command, and the files that it lists; in between, a sign for what is on the picture of `check` as well."""
    command, *rest = text.splitlines()
    return "\n".join([command, "…", *(line for line in rest if line.startswith("output/"))])


def runner(language: Language) -> Callable[..., str]:
    """What runs a command in a folder, with the lines that are typed, and gives the screen after it."""

    def run(folder: Path, typed: tuple[str, ...], *arguments: str) -> str:
        screen = Terminal(*typed)
        command = ["annual-report", *arguments]
        environment = {"ANNUAL_REPORT_LANG": language, "COLUMNS": str(COLUMNS), "NO_COLOR": "1", "TERM": "dumb"}
        streams = {"argv": command, "stdin": screen, "stdout": screen, "stderr": screen}
        with chdir(folder), patch.dict("os.environ", environment), patch.multiple(sys, **streams):
            try:
                main()
            except SystemExit as end:
                if end.code not in {None, 0}:
                    raise RuntimeError(screen.shown) from end
        return f"> {' '.join(command)}\n{screen.shown}"

    return run


def terminal(text: str, name: str) -> str:
    """A picture of a terminal that shows `text`."""
    console = Console(record=True, width=COLUMNS, file=StringIO(), force_terminal=True, color_system="truecolor")
    for line in text.splitlines():
        style = "bold" if line.startswith("> ") else ""
        console.print(Text(line, style=style), soft_wrap=False, highlight=False)
    return console.export_svg(code_format=_SVG, unique_id=name)


def block_of(page: str) -> str:
    """The block to be copied, as the page has it."""
    found = _BLOCK.search(page)
    if found is None:
        raise ValueError("- id:")
    return found[1]


def drawings(made: Shown, language: Language, block: str) -> dict[str, str]:
    """The pictures in `language`, by the names of their files."""
    said = _SAID[language]
    pictures = {f"{name}.{language}.svg": terminal(text, name) for name, text in made.screens.items()}
    home = [f"{ROOT}/", "hop/", "lich-cong-tac.xlsx"]
    pictures[f"folder.{language}.svg"] = folder_window(said["folder"], "cmd", home, "cmd", said["drawn"], typed=True)
    files = [f"bao-cao-{YEAR}.html", f"bao-cao-{YEAR}.pdf", f"cong-van-{YEAR}.html", f"cong-van-{YEAR}.pdf"]
    files.append("manifest.json")
    address = f"{ROOT} › output › {YEAR}"  # as file managers of every system show it
    pictures[f"output.{language}.svg"] = folder_window(
        str(YEAR), address, files, f"bao-cao-{YEAR}.pdf", said["drawn"], typed=False
    )
    first = made.report[: made.report.index(block)].count("\n") + 1
    changed = range(first, first + block.count("\n"))
    lines = list(enumerate(made.report.splitlines(), 1))[first - 6 : first + block.count("\n") + 3]
    pictures[f"editor.{language}.svg"] = editor_window(said["editor"], lines, list(changed), said["drawn"])
    return pictures


def digest(html: str) -> str:
    """What tells whether the picture of a page is that of this report: its words, whatever the markup around them."""
    words = _MARKUP.sub(" ", html).split()
    return sha256(" ".join(words).encode()).hexdigest()


def draw_page(made: Shown, file: Path) -> None:
    """Draws the first page, and writes into the picture what it was made from."""
    page = pypdfium2.PdfDocument(made.pdf)[0].render(scale=90 / 72).to_pil().convert("L")
    notes = PngInfo()
    notes.add_text("report", digest(made.html))
    picture: Image.Image = ImageOps.expand(page, 1, 160).quantize(32)
    picture.save(file, optimize=True, pnginfo=notes)


def pages() -> Iterator[tuple[Language, str]]:
    """The page on Windows in each language: the one on Linux has the same block."""
    for each in LOCALES:
        yield each.code, Path(f"docs/first-day-windows{each.page}").read_text("utf-8")


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for language, page in pages():
        with TemporaryDirectory() as temporary:
            block = block_of(page)
            made = shown(language, Path(temporary), block)
        for name, picture in drawings(made, language, block).items():
            (FOLDER / name).write_text(picture, "utf-8")
        if language == "vi":
            draw_page(made, FOLDER / PAGE)
