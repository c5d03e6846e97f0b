"""Files that change, vanish or become links while a build reads them: at the very opening, and between two stages.

What is changed, and when, is not left to luck: Python's own audit event of each opening is listened to.
"""

import json
import os
import re
import shutil
import sys
from base64 import b64decode
from collections.abc import Callable
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Final

import pytest
from budget import share
from PIL import Image
from sample import FINAL_REPORT, ORGANIZATION, Sample
from security.attack import MARKER

PHOTO: Final = FINAL_REPORT + "    photos:\n      - {id: anh, caption: Ảnh, file: photos/anh.jpg}\n"
FILES: Final = {
    "data/organization.yaml": ORGANIZATION.encode(),
    "data/2020/report.yaml": PHOTO.encode(),
    "templates/report/page.css.j2": b'{% include "program/report/page.css.j2" %}\n',
}


def picture(colour: str) -> bytes:
    """A picture of one colour."""
    data = BytesIO()
    Image.new("RGB", (60, 40), colour).save(data, "JPEG", quality=95)
    return data.getvalue()


MINE, OTHER, SECRET = picture("green"), picture("blue"), picture("red")
Change = Callable[[Path, Path], None]


def link(file: Path, secret: Path) -> None:
    """A link to what lies outside of the workspace takes the file's place."""
    file.unlink()
    file.symlink_to(secret)


def vanish(file: Path, _secret: Path) -> None:
    """The file goes."""
    file.unlink()


def other(file: Path, _secret: Path) -> None:
    """The file is written anew."""
    file.write_bytes(OTHER if file.suffix == ".jpg" else FILES[file.relative_to(root_of(file)).as_posix()] + b"# x\n")


def half(file: Path, _secret: Path) -> None:
    """The file is cut off."""
    os.truncate(file, file.stat().st_size // 2)


def pipe(file: Path, _secret: Path) -> None:
    """A pipe takes the file's place, which nobody writes to."""
    file.unlink()
    os.mkfifo(file)


def folder(file: Path, _secret: Path) -> None:
    """A folder takes the file's place."""
    file.unlink()
    file.mkdir()


def folder_link(file: Path, secret: Path) -> None:
    """The folder of the file becomes a link to one outside, with a file of that name in it."""
    elsewhere = secret.parent / "elsewhere"
    elsewhere.mkdir(exist_ok=True)
    shutil.copy(secret, elsewhere / file.name)
    shutil.move(file.parent, secret.parent / "moved")
    file.parent.symlink_to(elsewhere)


def folder_gone(file: Path, _secret: Path) -> None:
    """The folder of the file goes."""
    shutil.rmtree(file.parent)


CHANGES: Final[tuple[Change, ...]] = (link, vanish, other, half, pipe, folder, folder_link, folder_gone)
NAMES: Final = ("data/2020/photos/anh.jpg", *FILES)
# Before the first, second … opening of the file; or as a stage begins.
WHEN: Final = (1, 2, 3, "check", "compose", "html", "publish")


def root_of(file: Path) -> Path:
    """The workspace that `file` is in."""
    return next(each for each in file.parents if each.name == "workspace")


class Trap:
    """Changes a file once, when it is opened for the time that is said; audit hooks stay for good, so there is one."""

    def __init__(self) -> None:
        self.name, self.openings, self.change = "", 0, lambda: None
        sys.addaudithook(self._heard)

    def _heard(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == "open" and self.name and str(arguments[0]).endswith(self.name):
            self.openings -= 1
            if self.openings == 0:
                self.name = ""
                self.change()


@pytest.fixture(scope="module")
def trap() -> Trap:
    """The one trap."""
    return Trap()


def attacked(sample: Sample, trap: Trap, name: str, change: Change, when: int | str) -> None:
    """Builds while the file called `name` is changed, and looks at all that came of it."""
    for each, content in FILES.items():
        sample.write(each, content)
    sample.write("data/2020/photos/anh.jpg", MINE)
    file, secret = sample.root / name, sample.root.parent / f"secret{Path(name).suffix}"
    secret.write_bytes(SECRET if file.suffix == ".jpg" else MARKER.encode())
    if isinstance(when, int):
        trap.change, trap.openings, trap.name = lambda: change(file, secret), when, file.name
        done = sample.run("build", "--format", "html")
        trap.name = ""
    else:
        done = staged(sample, when, lambda: change(file, secret))
    shown = done.stdout + done.stderr
    assert done.returncode in {0, 1, 3}, done
    assert "Traceback" not in shown, shown
    assert "internal-fault" not in shown, shown
    assert "a fault of this program" not in shown, shown
    assert MARKER not in shown
    page = sample.root / "output/2020/bao-cao-2020.html"
    assert page.exists() == (done.returncode == 0), done
    if page.exists():
        agrees(page)


def staged(sample: Sample, stage: str, change: Callable[[], None]) -> "object":
    """Builds, with the change made as a `stage` begins."""
    from unittest.mock import patch

    from annual_report.api import building

    made = building.build_period

    def build_period(shelf: object, key: str, order: object, progress: Callable[[str], None]) -> object:
        def told(begun: str) -> None:
            if begun == stage:
                change()
            progress(begun)

        return made(shelf, key, order, told)  # type: ignore[arg-type]

    with patch.object(building, "build_period", build_period):
        return sample.run("build", "--format", "html")


def agrees(page: Path) -> None:
    """Sees that nothing of the secret is on the page, and that the manifest is about the bytes that are."""
    html = page.read_text("utf-8")
    assert MARKER not in html
    (printed,) = re.findall(r"data:image/jpeg;base64,([A-Za-z0-9+/=]+)", html)
    red, green, blue = Image.open(BytesIO(b64decode(printed))).convert("RGB").resize((1, 1)).getpixel((0, 0))
    assert red < max(green, blue)
    inputs = json.loads((page.parent / "manifest.json").read_text("utf-8"))["outputs"][page.name]["inputs"]
    shown = MINE if green > blue else OTHER
    assert inputs["data/2020/photos/anh.jpg"] == sha256(shown).hexdigest()


def test_files_that_change_while_they_are_read(sample: Sample, trap: Trap) -> None:
    cases = [(name, change, when) for name in NAMES for change in CHANGES for when in WHEN]
    for number, (name, change, when) in enumerate(share(cases, 19)):
        attacked(sample.apart(str(number)), trap, name, change, when)
