"""What the tests of finished documents share: the rich report built once, and a browser."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from documents.rich import make_rich
from large import PERIOD, large_workspace
from pace import PATIENCE
from sample import Sample

from annual_report.api.building import BuildOrder, build_period
from annual_report.api.checking import DataFiles
from annual_report.load.workspace import Workspace
from annual_report.render.pdf.engine import PdfEngine

Chromium = Callable[..., str]


@pytest.fixture(scope="session")
def rich(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the documents of a report that shows everything, dated 2021."""
    sample = make_rich(Sample(tmp_path_factory.mktemp("rich")))
    done = sample.run("build", lang="vi")
    assert done.returncode == 0, done.stderr
    return sample.root / "output" / "2020"


@pytest.fixture(scope="session")
def built_large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the PDFs of the large workspace."""
    made = large_workspace(tmp_path_factory.mktemp("large"))
    done = made.run("build", "--format", "pdf", PERIOD, lang="vi")
    assert done.returncode == 0, done.stderr
    return made.root / "output" / PERIOD


@pytest.fixture(scope="session")
def engine() -> Iterator[PdfEngine]:
    """One PDF engine for many builds."""
    with PdfEngine() as engine:
        yield engine


@pytest.fixture
def build(tmp_path: Path, engine: PdfEngine) -> Callable[[str], Path]:
    """Builds the PDF of one report text after the other, in this process."""
    sample = Sample(tmp_path / "many")

    def built(report: str) -> Path:
        key = report.splitlines()[0].removeprefix("period: ")
        sample.write(f"data/{key}/report.yaml", report)
        done = build_period(
            DataFiles(Workspace.at(sample.root)), key, BuildOrder(("pdf",), None, engine), lambda _stage: None
        )
        assert done.files, [each.message.say("en") for each in done.diagnostics]
        return done.files[0]

    return built


@pytest.fixture(scope="session")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Chromium:
    """Runs headless Chromium with options and gives what it prints."""
    profile = tmp_path_factory.mktemp("profile")
    program = next(
        (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), ""
    )

    def browse(*options: str) -> str:
        fixed = ("--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={profile}")
        done = subprocess.run(
            [program, *fixed, *options], capture_output=True, encoding="utf-8", timeout=PATIENCE, check=True
        )
        return done.stdout

    return browse
