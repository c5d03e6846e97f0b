"""The PDF that is forged: of two pages, with a photo, built once."""

from pathlib import Path

from api.verification.altering import PHOTO_FILE
from api.verification.conftest import PHOTO
from documents.rich import picture
from sample import REPORT, Sample

LONG = "".join(f"\n      Đã mở {{lop}} ở xã số {number}.\n" for number in range(1, 41))


def issued(folder: Path) -> bytes:
    """It, built in a `folder`."""
    sample = Sample(folder)
    sample.report(REPORT.replace("text: Đã mở {lop}.", f"text: |{LONG}") + PHOTO)
    sample.write(PHOTO_FILE, picture(600, 400, "JPEG"))
    done = sample.run("build", "--format", "pdf")
    assert done.returncode == 0, done.stderr
    return (folder / "output/2020/bao-cao-2020.pdf").read_bytes()
