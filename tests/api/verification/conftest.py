"""What the tests share: a PDF with a photo that the program has made, and one engine for all."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from api.verification.altering import PHOTO_FILE
from documents.rich import picture
from sample import REPORT, Sample

from annual_report.api.building import BuildOrder, build_period
from annual_report.api.checking import DataFiles
from annual_report.api.verification import VerifiedPdf, verify
from annual_report.load.workspace import Workspace
from annual_report.render.pdf.engine import PdfEngine

Verify = Callable[[bytes], VerifiedPdf]
PHOTO = """\
    photos: [{id: anh, caption: Toàn cảnh, file: "photos/Ảnh đẹp: số 1.jpg", alternative: Hội trường đông người dự}]
"""


@pytest.fixture(scope="session")
def engine() -> Iterator[PdfEngine]:
    with PdfEngine() as engine:
        yield engine


@pytest.fixture(scope="session")
def make(engine: PdfEngine, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., bytes]:
    """Makes the PDF of the sample, dated by an epoch or not."""

    def made(epoch: int | None = None) -> bytes:
        sample = Sample(tmp_path_factory.mktemp("issued"))
        sample.report(REPORT + PHOTO)
        sample.write(PHOTO_FILE, picture(900, 600, "JPEG"))
        order = BuildOrder(("pdf",), None, engine, epoch)
        [file] = build_period(DataFiles(Workspace.at(sample.root)), "2020", order, lambda _stage: None).files
        return Path(file).read_bytes()

    return made


@pytest.fixture(scope="session")
def issued(make: Callable[..., bytes]) -> bytes:
    return make()


@pytest.fixture(scope="session")
def verified(engine: PdfEngine) -> Verify:
    return lambda data: verify(data, engine, lambda _stage: None)
