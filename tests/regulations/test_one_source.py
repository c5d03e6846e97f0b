"""A regulation's file is the one source: a value changed there changes the page and what is asked of it alike."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from documents.rich import long_report
from sample import ORGANIZATION, Sample, uncovered

ROOT = Path(__file__).parents[2]
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


class Program:
    """The program, or a copy of it whose regulation is another."""

    def __init__(self, source: Path) -> None:
        self._source = source

    @classmethod
    def changed(cls, folder: Path, old: str, new: str) -> "Program":
        """A copy in `folder` with `new` in place of `old` in the file of the regulation, and nothing else."""
        shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "templates").symlink_to(ROOT / "templates")
        file = folder / "src/annual_report/regulations/nd30-2020.yaml"
        text = file.read_text("utf-8")
        assert text.count(old) == 1
        file.write_text(text.replace(old, new), "utf-8")
        return cls(folder / "src")

    def run(self, *arguments: str, cwd: Path) -> str:
        """What it prints, run in the folder `cwd`."""
        # Coverage is of the program itself, not of its copies.
        environment = {**uncovered(), "PYTHONPATH": str(self._source), "ANNUAL_REPORT_LANG": "en"}
        command = [sys.executable, "-m", "annual_report", *arguments]
        done = subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)
        assert "Traceback" not in done.stderr
        return done.stdout

    def deviations(self, pdf: Path) -> set[str]:
        """The rules that the PDF does not keep by its regulation."""
        told = json.loads(self.run("inspect", pdf.name, "--output-format", "json", cwd=pdf.parent))
        results: list[dict[str, Any]] = told["files"][0]["requirements"]
        return {each["name"] for each in results if each["outcome"] in {"deviates", "not-found"}}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report as the program makes it."""
    return made_by(Program(ROOT / "src"), tmp_path_factory.mktemp("sound"))


def made_by(program: Program, folder: Path) -> Path:
    """The report in several pages, built by `program`."""
    sample = Sample(folder)
    sample.write("data/organization.yaml", ORGANIZATION)
    sample.write("data/2020/report.yaml", long_report(14, 7, ISSUED))
    program.run("build", "2020", "--format", "pdf", cwd=folder)
    return folder / "output/2020/bao-cao-2020.pdf"


@pytest.mark.parametrize(("old", "new", "rule"), CHANGES, ids=[rule for _old, _new, rule in CHANGES])
def test_value_in_the_file_is_the_value_on_the_page_and_of_the_demand(
    old: str, new: str, rule: str, sound: Path, tmp_path: Path
) -> None:
    program, changed = Program(ROOT / "src"), Program.changed(tmp_path / "program", old, new)
    made = made_by(changed, tmp_path / "workspace")
    assert changed.deviations(made) == set()
    assert rule in program.deviations(made)
    assert rule in changed.deviations(sound)


def test_without_a_change_all_is_as_demanded(sound: Path) -> None:
    assert Program(ROOT / "src").deviations(sound) == set()
