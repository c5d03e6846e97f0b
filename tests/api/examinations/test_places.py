"""Places: the temporary folder, the workspace and its periods, the output folder: read-only, full, led elsewhere."""

import shutil
import subprocess
import sys
import tempfile
from collections import namedtuple
from pathlib import Path

import pytest
from api.examinations.conftest import Examine, flat
from needs import without_rights
from sample import REPORT, Sample, uncovered

from annual_report.api import examinations as doctor
from annual_report.api.examinations.places import COMFORTABLE, NEEDED
from annual_report.language import LANGUAGES, Language

Usage = namedtuple("Usage", "total used free")
ELSEWHERE = "--output"


def with_room(free: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: Usage(2**40, 2**40 - free, free))


def test_temporary_folder_is_told(examine: Examine) -> None:
    examine(doctor.temporary_folder).fine(tempfile.gettempdir(), "MiB free")


def test_temporary_folder_that_is_not_there_is_wrong(
    examine: Examine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "nowhere"))
    examine(doctor.temporary_folder).wrong("nowhere", "cannot be written", cure="TMPDIR")


def test_no_temporary_folder_at_all_is_wrong(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    def none() -> str:
        raise FileNotFoundError("No usable temporary directory found")

    monkeypatch.setattr(tempfile, "gettempdir", none)
    examine(doctor.temporary_folder).wrong("no temporary folder can be written to", cure="TMPDIR")


def test_temporary_folder_on_a_full_disk_is_wrong(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    with_room(NEEDED - 1, monkeypatch)
    examine(doctor.temporary_folder).wrong("9 MiB free", cure="TMPDIR")


def test_workspace_is_told_with_its_periods(examine: Examine, sample: Sample) -> None:
    sample.write("data/2019-h1/report.yaml", REPORT)
    sample.write("data/photos/x.jpg", "")
    told = examine(doctor.workspace)
    told.fine("reports: 2019-h1, 2020")


def test_no_workspace_deserves_attention(examine: Examine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    examine(doctor.workspace).attention("none in", cure="annual-report init")
    assert "output" not in examine(doctor.output).english


def test_workspace_without_a_report_deserves_attention(examine: Examine, sample: Sample) -> None:
    sample.root.joinpath("data/2020/report.yaml").unlink()
    told = examine(doctor.workspace)
    told.attention("no report yet", "data/2020 has no report.yaml", cure="/report.yaml")
    examine(doctor.output).fine("MiB free")


def test_report_in_a_folder_that_is_no_period_deserves_attention(examine: Examine, sample: Sample) -> None:
    sample.write("data/nam-2019/report.yaml", REPORT)
    examine(doctor.workspace).attention("reports: 2020", "data/nam-2019 is not built", cure="2017-h1")


def test_output_is_told_and_not_made(examine: Examine, sample: Sample) -> None:
    examine(doctor.output).fine("MiB free")
    assert [path.name for path in sample.root.iterdir()] == ["data"]


def test_link_out_of_the_workspace_is_wrong(examine: Examine, sample: Sample, tmp_path: Path) -> None:
    tmp_path.joinpath("elsewhere").mkdir()
    sample.root.joinpath("output").symlink_to(tmp_path / "elsewhere")
    examine(doctor.output).wrong("output/2020 is a link that leads out", cure=ELSEWHERE)


def test_file_in_place_of_the_folder_is_wrong(examine: Examine, sample: Sample) -> None:
    sample.write("output", "")
    examine(doctor.output).wrong("output is a file, not a folder", cure=ELSEWHERE)


@pytest.mark.parametrize("free", [NEEDED, COMFORTABLE - 1])
def test_little_room_deserves_attention(free: int, examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    with_room(free, monkeypatch)
    examine(doctor.output).attention(f"{free // 2**20} MiB free", cure=ELSEWHERE)


def test_no_room_is_wrong(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    with_room(0, monkeypatch)
    examine(doctor.output).wrong("0 MiB free", cure=ELSEWHERE)


@pytest.mark.thorough
@pytest.mark.needs_dropped_rights
@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("folder", [".", "output", "output/2020"])
def test_folder_that_may_not_be_written_is_wrong(folder: str, lang: Language, sample: Sample) -> None:
    place = sample.root / folder
    place.mkdir(parents=True, exist_ok=True)
    place.chmod(0o555)
    try:
        done = subprocess.run(
            [*without_rights(), sys.executable, "-m", "annual_report", "--lang", lang, "doctor"],
            cwd=sample.root, env=uncovered(), capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
    finally:
        place.chmod(0o755)
    assert done.returncode == 3, done.stdout
    said = {"en": "cannot be written to: you do not have the right to do this", "vi": "không ghi được vào"}[lang]
    assert said in flat(done.stdout)
    assert ELSEWHERE in done.stdout
