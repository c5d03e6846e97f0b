"""A PDF as a machine with other software makes it: without HarfBuzz's subsets of fonts, and with another Flate."""

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import weasyprint.pdf.fonts
from api.verification.conftest import PHOTO
from documents.rich import picture
from sample import REPORT, Sample

from annual_report.api.building import BuildOrder, build_period
from annual_report.api.checking import DataFiles
from annual_report.load.workspace import Workspace
from annual_report.render.pdf import attachments
from annual_report.render.pdf.engine import PdfEngine
from annual_report.render.pdf.identity import PdfIdentity
from annual_report.render.pdf.versions import versions
from annual_report.render.pdf.weasyprint_pdf import PrintedPages, load_engine, print_pages

VERSIONS = {"harfbuzz-subset": "no", "zlib": "1.3.1.zlib-ng"}
_PHOTO_FILE = "photos/mau.png"
_LINK = " Xem [trang của Hội](https://example.org/)."


class EngineHere(PdfEngine):
    """An engine in this process, which may be altered."""

    def __init__(self) -> None:
        super().__init__(wanted=False)

    def render(self, page: str, identity: PdfIdentity | None = None) -> PrintedPages:
        return print_pages(page, identity)


def issued(folder: Path) -> bytes:
    """A document with a photo, a link and headings, made in this process."""
    sample = Sample(folder)
    photo = PHOTO[: PHOTO.index('"')] + f'"{_PHOTO_FILE}"' + PHOTO[PHOTO.rindex('"') + 1 :]
    sample.report(REPORT.replace("text: Đã mở {lop}.", f"text: Đã mở {{lop}}.{_LINK}") + photo)
    sample.write(f"data/2020/{_PHOTO_FILE}", picture(60, 40, "PNG"))
    order = BuildOrder(("pdf",), None, EngineHere(), None)
    built = build_period(DataFiles(Workspace.at(sample.root)), "2020", order, lambda _stage: None)
    assert built.files, built.diagnostics
    return Path(built.files[0]).read_bytes()


@contextmanager
def other_software() -> Iterator[None]:
    """While this is open, documents of this process are made as on another machine."""
    load_engine()
    compressor, compress = zlib.compressobj, zlib.compress

    def quick(*_arguments: Any, **_options: Any) -> Any:
        return compressor(1)

    with (
        patch.object(weasyprint.pdf.fonts, "harfbuzz_subset", None),
        patch.object(zlib, "compressobj", quick),
        patch.object(zlib, "compress", lambda data, *_arguments, **_options: compress(data, 1)),
        patch.object(attachments, "versions", lambda: {**versions(), **VERSIONS}),
        patch.dict(os.environ, SOURCE_DATE_EPOCH="0"),
    ):
        yield
