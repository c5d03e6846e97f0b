"""The files of Word that this program makes conform, as far as a file of Word shows it."""

from pathlib import Path

import pytest
from hoi_mau.files import OVER, WORKSPACE
from large import large_workspace
from sample import run

from annual_report import api
from annual_report.regulations.inspection.inspecting import Inspection
from annual_report.regulations.inspection.requirements.requirement import Conformance


def wrong(folder: Path, *periods: str) -> dict[str, list[str]]:
    """What is wrong with the documents on these periods, by their files."""
    for period in periods:
        to = str(folder / period)
        done = run("build", period, "--format", "docx", "--output", to, "--workspace", str(WORKSPACE), cwd=WORKSPACE)
        assert done.returncode == 0, done.stderr
    return wrong_in(folder)


def wrong_in(folder: Path) -> dict[str, list[str]]:
    """What is wrong with the files of Word in the folder, by their names."""
    found = api.inspect(*sorted(folder.rglob("*.docx")))
    told: dict[str, list[str]] = {}
    for path, inspection in found.items():
        assert isinstance(inspection, Inspection), path
        assert len(inspection.of(Conformance.CONFORMS)) > 80
        told[path.name] = [each.name for each in inspection.results if each.outcome in _BROKEN]
    return {name: rules for name, rules in told.items() if rules}


_BROKEN = {Conformance.DEVIATES, Conformance.NOT_FOUND, Conformance.NOT_JUDGED}


def test_report_and_letter_conform(tmp_path: Path) -> None:
    assert wrong(tmp_path, "2020") == {}


@pytest.mark.thorough
def test_reports_of_other_years_conform(tmp_path: Path) -> None:
    assert wrong(tmp_path, "2018", "2019", "2021", "2022", OVER) == {}


@pytest.mark.thorough
def test_report_with_everything_in_it_conforms(tmp_path: Path) -> None:
    sample = large_workspace(tmp_path)
    done = sample.run("build", "--format", "docx", lang="vi")
    assert done.returncode == 0, done.stderr
    assert wrong_in(tmp_path / "output") == {}
