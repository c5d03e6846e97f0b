"""A second judge of accessibility (PDF/UA-1, WCAG 2.2), not ours: outloud, on the documents that this project makes."""

from pathlib import Path

import pikepdf
import pytest
from documents.second_judge import false_findings, findings
from sample import run

HOI_MAU = Path(__file__).parents[2] / "examples/hoi-mau"
PERIODS = ("2017", "2018", "2019", "2020", "2021", "2022", "2018-2022")
pytestmark = [pytest.mark.needs_outloud, pytest.mark.thorough]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory, built_2017: Path, built_large: Path) -> dict[str, Path]:
    """The PDFs of 2017, of each period of examples/hoi-mau and of the large workspace, by where they belong."""
    folder = tmp_path_factory.mktemp("hoi-mau")
    for period in PERIODS:
        done = run("build", period, "--format", "pdf", "--output", str(folder / period), cwd=HOI_MAU)
        assert done.returncode == 0, done.stderr
    folders = {"2017": built_2017, "large": built_large, **{f"hoi-mau {each}": folder / each for each in PERIODS}}
    return {f"{name} {file.stem}": file for name, path in folders.items() for file in sorted(path.glob("*.pdf"))}


def test_every_finding_is_mended_or_known_to_be_false(files: dict[str, Path], tmp_path: Path) -> None:
    assert len(files) == 13
    found, known = findings(files, tmp_path / "told.json"), false_findings()
    assert sorted((found - known).elements()) == [], "mend these; one that is not so goes into false_findings.yaml"
    assert sorted((known - found).elements()) == [], "no longer found: take these out of false_findings.yaml"


def test_it_finds_what_is_wrong(built_2017: Path, tmp_path: Path) -> None:
    with pikepdf.open(built_2017 / "cong-van-2017.pdf") as pdf:
        for each in pdf.objects:
            if isinstance(each, pikepdf.Dictionary) and "/EF" in each:
                del each["/Desc"]
        pdf.save(tmp_path / "spoiled.pdf")
    [line] = findings({"spoiled": tmp_path / "spoiled.pdf"}, tmp_path / "told.json")
    assert line.startswith("DOC-031 spoiled: 4 embedded file(s) lack")
