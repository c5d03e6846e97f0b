"""`build`: what is made, where it goes, what is told on which stream, and with which exit status it ends."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from cases import each_case
from cli.conftest import Command
from pace import PATIENCE
from sample import ORGANIZATION, REPORT, Sample, uncovered

HTML = ("--format", "html")
BAD = REPORT.replace("value: 12", "value: 62/40").replace("{lop}", "{lopp}") + "  - title: Hai\n    mau: x\n"


def test_both_formats_are_made_and_listed(sample: Sample, command: Command) -> None:
    done = command("build")
    assert done.returncode == 0
    assert done.stdout.splitlines() == ["output/2020/bao-cao-2020.pdf", "output/2020/bao-cao-2020.html"]
    assert all((sample.root / line).stat().st_size > 1000 for line in done.stdout.splitlines())


def test_latest_year_is_built_unless_told(years: Sample, command: Command) -> None:
    assert command("build", *HTML).stdout == "output/2020/bao-cao-2020.html\n"


def test_several_years_are_built_in_the_order_asked(years: Sample, command: Command) -> None:
    done = command("build", "2020-h1", "2019", "2019", *HTML)
    assert done.stdout.splitlines() == ["output/2020-h1/bao-cao-2020-h1.html", "output/2019/bao-cao-2019.html"]


def test_one_bad_year_does_not_keep_the_others_back(years: Sample, command: Command) -> None:
    years.write("data/2019/report.yaml", BAD.replace("2020", "2019"))
    done = command("build", "2019", "2020", *HTML)
    assert done.returncode == 1
    assert done.stdout == "output/2020/bao-cao-2020.html\n"


@each_case(("formats", "endings"), [("html", ["html"]), ("pdf", ["pdf"]), (" HTML , Pdf", ["html", "pdf"])])
def test_only_the_formats_asked_for_are_made(
    formats: str, endings: list[str], sample: Sample, command: Command
) -> None:
    assert command("build", "--format", formats).returncode == 0
    made = sorted(file.suffix.removeprefix(".") for file in (sample.root / "output/2020").glob("bao-cao*"))
    assert made == endings


@each_case("formats", ["odt", "pdf,odt", "", ",", "pdf;html"])
def test_unknown_format_is_wrong_usage(formats: str, sample: Sample, command: Command) -> None:
    done = command("build", "--format", formats)
    assert done.returncode == 2
    assert "; use pdf, html or docx\n" in done.stderr
    assert not (sample.root / "output").exists()


def test_output_goes_where_it_is_wanted(sample: Sample, command: Command, tmp_path: Path) -> None:
    done = command("build", *HTML, "--output", str(tmp_path / "nơi khác"))
    assert done.stdout == f"{tmp_path / 'nơi khác' / 'bao-cao-2020.html'}\n"
    assert not (sample.root / "output").exists()


def test_workspace_may_lie_elsewhere(
    sample: Sample, command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = command("build", *HTML, "--workspace", "workspace")
    assert done.returncode == 0
    assert done.stdout == "workspace/output/2020/bao-cao-2020.html\n"


def test_workspace_is_found_from_a_folder_below(
    sample: Sample, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample.root / "data" / "2020")
    done = command("build", *HTML)
    assert done.returncode == 0
    assert done.stdout.strip() == str(sample.root / "output/2020/bao-cao-2020.html")


def test_workspace_option_means_that_folder_and_none_above(sample: Sample, command: Command) -> None:
    done = command("build", *HTML, "--workspace", "data")
    assert done.returncode == 2


@each_case("asked", [["2018"], ["2020", "2018"], ["bao-cao"], ["../2021"], ["2021/"], [""]])
def test_unknown_year_is_wrong_usage_and_the_years_there_are_are_named(
    asked: list[str], years: Sample, command: Command
) -> None:
    done = command("build", *asked, *HTML)
    assert done.returncode == 2
    assert "2019, 2020-h1, 2020" in done.stderr
    assert done.stdout == ""


def test_without_workspace_the_way_to_one_is_told(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = command("build")
    assert done.returncode == 2
    assert "data/organization.yaml" in done.stderr
    assert "annual-report init" in done.stderr


def test_without_report_the_way_to_one_is_told(sample: Sample, command: Command) -> None:
    (sample.root / "data/2020/report.yaml").unlink()
    done = command("build")
    assert done.returncode == 2
    assert "report.yaml" in done.stderr


def test_quiet_tells_nothing_but_the_files(sample: Sample, command: Command) -> None:
    done = command("build", *HTML, "--quiet")
    assert (done.stdout, done.stderr) == ("output/2020/bao-cao-2020.html\n", "")


def test_quiet_still_tells_problems(sample: Sample, command: Command) -> None:
    sample.report(BAD)
    done = command("build", "-q", *HTML)
    assert done.returncode == 1
    assert "error[" in done.stderr
    assert done.stdout == ""


def test_stages_are_plain_lines_where_there_is_no_terminal(sample: Sample, command: Command) -> None:
    said = command("build", *HTML).stderr
    assert "\x1b" not in said
    assert "\r" not in said
    assert said.splitlines()[0].startswith("2020: ")
    assert len(said.splitlines()) >= 3


def test_everything_wrong_is_told_at_once(sample: Sample, command: Command) -> None:
    sample.report(BAD)
    sample.write("data/organization.yaml", ORGANIZATION.replace("place: Tỉnh Mẫu\n", ""))
    done = command("build")
    assert done.returncode == 1
    for place in ("data/2020/report.yaml:", "data/organization.yaml:"):
        assert place in done.stderr
    assert "mau" in done.stderr
    assert "place" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (sample.root / "output").exists()


def test_checks_of_one_report_are_told_together(sample: Sample, command: Command) -> None:
    sample.report(REPORT.replace("value: 12", "value: 62/40").replace("{lop}", "{lopp}"))
    said = command("build").stderr
    assert "ratio-exceeds-total" in said
    assert "unknown-name" in said
    assert "2 errors" in said


@each_case("broken", ["period: [", "\tperiod: 2020", "[]", "", "period: 2020\nperiod: 2021\n"])
def test_broken_file_leaves_the_last_good_documents(broken: str, sample: Sample, command: Command) -> None:
    assert command("build", *HTML).returncode == 0
    files = {file: file.read_bytes() for file in (sample.root / "output/2020").iterdir()}
    sample.report(broken)
    done = command("build", *HTML)
    assert done.returncode == 1
    assert "data/2020/report.yaml:" in done.stderr
    assert {file: file.read_bytes() for file in (sample.root / "output/2020").iterdir()} == files


def test_folder_that_cannot_be_written_is_told(sample: Sample, command: Command) -> None:
    sample.write("output", "a file where the folder should be")
    done = command("build", *HTML)
    assert done.returncode == 3
    assert "--output" in done.stderr
    assert (sample.root / "output").read_text("utf-8").startswith("a file")


def test_warnings_do_not_keep_a_document_back(sample: Sample, command: Command) -> None:
    sample.report(REPORT.replace("{person: nguyen-van-mau}", "{person: nguyen-van-mau}\n  date: 01/12/2019"))
    done = command("build", *HTML)
    assert done.returncode == 0
    assert "warning[" in done.stderr
    assert done.stdout == "output/2020/bao-cao-2020.html\n"


def test_second_build_gives_the_same_files(sample: Sample, command: Command) -> None:
    command("build", *HTML)
    files = {file: file.read_bytes() for file in (sample.root / "output/2020").iterdir()}
    command("build", *HTML)
    assert {file: file.read_bytes() for file in (sample.root / "output/2020").iterdir()} == files


@pytest.mark.needs_linux
def test_folder_named_in_no_encoding_is_no_trouble(sample: Sample) -> None:
    odd = os.fsdecode(b"x\xff")
    program = [sys.executable, "-m", "annual_report", "build", *HTML, "--output", odd]
    done = subprocess.run(program, cwd=sample.root, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode() == "x\ufffd/bao-cao-2020.html\n"
    told = subprocess.run([*program, "--output-format", "json"], cwd=sample.root, capture_output=True, check=False)
    assert json.loads(told.stdout)["periods"][0]["files"] == [f"{odd}/bao-cao-2020.html"]
    unknown = subprocess.run([*program[:4], odd], cwd=sample.root, capture_output=True, check=False)
    assert unknown.returncode == 2
    assert b"Traceback" not in unknown.stderr


@pytest.mark.needs_posix
def test_build_interrupted_at_its_first_line_ends_quietly_and_leaves_nothing(sample: Sample) -> None:
    interrupted(sample, after=0)


@pytest.mark.thorough
@pytest.mark.needs_posix
@each_case("after", [0.2, 0.5])
def test_build_interrupted_later_ends_quietly_and_leaves_nothing(after: float, sample: Sample) -> None:
    interrupted(sample, after)


def interrupted(sample: Sample, after: float) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "annual_report", "build", "2020"],
        cwd=sample.root, env=uncovered(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        text=True,
    )  # fmt: skip
    assert process.stderr is not None
    process.stderr.readline()  # before its first line, an interrupt is Python's own to tell
    time.sleep(after)
    process.send_signal(signal.SIGINT)
    _said, told = process.communicate(timeout=PATIENCE)
    assert process.returncode in {0, 130, -signal.SIGINT}
    assert "Traceback" not in told
    assert list(sample.root.glob("output/2020/.*")) == []
