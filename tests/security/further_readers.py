"""What other readers of PDFs show: pdfium, poppler, Chromium. Each gives pictures of pages, and the words on them."""

import subprocess
import time
from base64 import b64decode
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2
from pace import PATIENCE
from PIL import Image
from security.browser import Browser

DOTS = 40  # an inch
Shown = list[tuple[bytes, bytes]]
Reader = Callable[[bytes, Path], Shown]


def pdfium(data: bytes, _folder: Path) -> Shown:
    """The pages with what forms and notes draw on them, and their words."""
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return []
    try:
        pdf.init_forms()
        pages = [pdf[number] for number in range(len(pdf))]
        return [
            (page.render(scale=DOTS / 72).to_pil().tobytes(), page.get_textpage().get_text_bounded().encode())
            for page in pages
        ]
    except pypdfium2.PdfiumError:
        return []
    finally:
        pdf.close()


def poppler(data: bytes, folder: Path) -> Shown:
    """The same by pdftoppm and pdftotext."""
    for left in folder.glob("p*"):
        left.unlink()
    file = folder / "p.pdf"
    file.write_bytes(data)
    for command in (("pdftoppm", "-r", str(DOTS)), ("pdftotext",)):
        target = str(folder / "p") if command[0] == "pdftoppm" else str(folder / "p.txt")
        subprocess.run((*command, str(file), target), capture_output=True, check=False, timeout=PATIENCE)
    text = folder / "p.txt"
    words = text.read_bytes().split(b"\f") if text.exists() else []
    pictures = [each.read_bytes() for each in sorted(folder.glob("p-*.ppm"))]
    return list(zip(pictures, [*words, *[b""] * len(pictures)], strict=False))


def pdfsig(data: bytes, folder: Path) -> str:
    """What poppler says of the signatures."""
    file = folder / "s.pdf"
    file.write_bytes(data)
    return subprocess.run(
        ("pdfsig", "-nocert", str(file)), capture_output=True, text=True, check=False, timeout=PATIENCE
    ).stdout


class ChromiumReader:
    """The window of a Chromium that shows a file, from its first page on."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._count = 0

    def __call__(self, data: bytes, folder: Path) -> Shown:
        self._count += 1
        file = folder / f"c{self._count}.pdf"
        file.write_bytes(data)
        self._browser.ask("Page.navigate", url=f"{file.as_uri()}#toolbar=0&view=FitH")
        last = b""
        for _round in range(20):  # it draws when it has time
            time.sleep(0.3)
            picture = b64decode(self._browser.ask("Page.captureScreenshot", format="png")["data"])
            drawn = Image.open(BytesIO(picture)).convert("RGB")
            if picture == last and len(drawn.getcolors(1 << 20) or ()) > 1:
                return [(drawn.tobytes(), b"")]
            last = picture
        return []
