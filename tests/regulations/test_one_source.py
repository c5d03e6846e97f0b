"""A regulation's file is the one source: a value changed there changes the page and what is asked of it alike."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

from budget import share
from cases import each_case
from documents.rich import long_report
from sample import ORGANIZATION, Sample

from annual_report.load.pdf.page import PdfFile
from annual_report.load.pdf.reading import read_pdf
from annual_report.regulations import all_regulations, choice
from annual_report.regulations.inspection.inspecting import inspect_pages
from annual_report.regulations.inspection.requirements.requirement import Conformance

ISSUED = "12/4/2021"
CHANGES = [
    ("margin_left: {value: 30, least: 30, most: 35", "margin_left: {value: 40, least: 39, most: 41", "margin-left"),
    ("number_place: top-centre", "number_place: bottom-right", "page-number-place"),
    ("issuer: {size: 13, sizes: [12, 13], bold: có", "issuer: {size: 13, sizes: [12, 13]", "issuer-style"),
    ("recipients: {size: 11, sizes: [11]", "recipients: {size: 10, sizes: [10]", "recipients-size"),
    ("value: 12.7, least: 10, most: 12.7, only: [10, 12.7]", "value: 20, only: [20]", "body-indent"),
    ("line_height: {value: 1.3, least: 1.15, most: 1.725", "line_height: {value: 1.9, least: 1.8", "body-line-height"),
    ("motto: {value: 1, least: 0.97, most: 1.03", "motto: {value: 0.5, least: 0.45, most: 0.55", "motto-line"),
    ("motto: {text: Độc lập - Tự do - Hạnh phúc", "motto: {text: Độc lập - Tự do - Ấm no", "motto-text"),
    ("days_below: 10, months_below: 3", "days_below: 10, months_below: 10", "date-zeros"),
    ("recipients: {text: \"Nơi nhận:\"", "recipients: {text: \"Nơi gửi:\"", "recipients-heading-form"),
    ("closing_mark: ./.", "closing_mark: ..", "body-end"),
]  # fmt: skip


@contextmanager
def changed(folder: Path, old: str, new: str) -> Iterator[None]:
    """While this is open, `new` stands in place of `old` in the file of the regulation."""
    shutil.copytree(choice.FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    file = folder / "nd30-2020.yaml"
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), "utf-8")
    all_regulations.cache_clear()
    try:
        with patch.object(choice, "FOLDER", folder):
            yield
    finally:
        all_regulations.cache_clear()


def made(folder: Path) -> PdfFile:
    """The report in several pages, as it is built now."""
    sample = Sample(folder)
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.write("data/2020/report.yaml", long_report(14, 7, ISSUED))
    done = sample.run("build", "2020", "--format", "pdf")
    assert done.returncode == 0, done.stderr
    return read_pdf((folder / "output/2020/bao-cao-2020.pdf").read_bytes())


def deviations(file: PdfFile) -> set[str]:
    """The rules that the PDF does not keep by its regulation, as that is now."""
    return {each.name for each in inspect_pages(file).of(Conformance.DEVIATES, Conformance.NOT_FOUND)}


def test_value_in_the_file_is_the_value_on_the_page_and_of_the_demand(tmp_path: Path) -> None:
    sound = made(tmp_path / "sound")
    assert deviations(sound) == set()

    @each_case(("old", "new", "rule"), share(CHANGES, 3))
    def every_change(old: str, new: str, rule: str, tmp_path: Path) -> None:
        with changed(tmp_path / "regulations", old, new):
            other = made(tmp_path / "workspace")
            assert deviations(other) == set()
            assert rule in deviations(sound)
        assert rule in deviations(other)

    every_change(tmp_path=tmp_path)
