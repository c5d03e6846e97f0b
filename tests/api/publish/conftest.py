"""What the tests of publishing share: the files of an old and of a new report."""

import time
from dataclasses import dataclass
from pathlib import Path

import pytest
from sample import REPORT, Sample

Files = dict[str, bytes]


@dataclass(frozen=True)
class Versions:
    """The published files of two reports, and how long a build takes."""

    old: Files
    new: Files
    took: float


def read(folder: Path) -> Files:
    """All files of `folder`, hidden ones too."""
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@pytest.fixture(scope="session")
def versions(tmp_path_factory: pytest.TempPathFactory) -> Versions:
    """Built from the sample, and from the sample with another figure in it."""
    sample = Sample(tmp_path_factory.mktemp("versions"))
    assert sample.run("build").returncode == 0
    old = read(sample.root / "output/2020")
    sample.report(REPORT.replace("value: 12", "value: 13"))
    began = time.monotonic()
    assert sample.process("build").returncode == 0
    return Versions(old, read(sample.root / "output/2020"), time.monotonic() - began)
