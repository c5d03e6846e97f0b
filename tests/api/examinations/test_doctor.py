"""`doctor`: a sound machine, the table, what becomes of an examination that fails."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from api.examinations.conftest import NAMES, Examine
from cases import each_case
from rich.cells import cell_len
from sample import Sample
from typer.testing import CliRunner

from annual_report.api import examinations as doctor
from annual_report.api.examinations import EXAMINATIONS
from annual_report.api.examinations.examination import Health, Machine, Observation, examination
from annual_report.cli.app import make_app
from annual_report.language import LANGUAGES, Language, message, translator
from annual_report.render.pdf.engine import PdfEngine


@each_case("lang", LANGUAGES)
def test_this_machine_can_build_reports(lang: Language, sample: Sample) -> None:
    done = sample.run("doctor", lang=lang)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    *shown, blank, summary = done.stdout.splitlines()
    assert (blank, summary[-1]) == ("", ".")
    assert NAMES[lang][2] not in {line.partition("  ")[0] for line in shown}
    titles = [translator(lang)(each.title) for each in EXAMINATIONS]
    width = max(map(len, titles))
    begun = [line for line in shown if line.startswith(NAMES[lang][:2])]
    margin = max(map(len, NAMES[lang][:3])) + 2
    assert [line[margin : margin + width].rstrip() for line in begun] == titles
    assert max(cell_len(line) for line in shown) <= 80
    assert not [path for path in sample.root.iterdir() if path.name != "data"]


def test_no_workspace_is_needed(tmp_path: Path, sample: Sample) -> None:
    sample.root = tmp_path
    done = sample.run("doctor")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
    assert "annual-report init" in done.stdout


def test_workspace_may_be_named(tmp_path: Path, sample: Sample) -> None:
    named = sample.root
    sample.root = tmp_path
    assert str(named) in re.sub(r"\s", "", sample.run("doctor", "--workspace", str(named)).stdout)


@examination("program")
def _breaks(_machine: Machine) -> Iterator[Observation]:
    yield Observation(Health.OK, message("so far"))
    raise KeyError("hỏng")


def test_failed_examination_is_a_wrong_line(examine: Examine) -> None:
    told = examine(_breaks)
    told.wrong("could not be examined (KeyError: 'hỏng')", "so far", cure="script/bootstrap")
    assert "không kiểm tra được (KeyError: 'hỏng')" in told.vietnamese
    assert "Traceback" not in told.english


def test_failed_examination_leaves_the_others(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(doctor, "PdfEngine", lambda: PdfEngine(wanted=False))
    monkeypatch.setattr(doctor, "EXAMINATIONS", (_breaks, doctor.language))
    assert [mark.mark for _each, mark in doctor.examine(tmp_path, "en")] == [Health.OK, Health.WRONG, Health.OK]


def test_lines_to_type_are_not_broken(examine: Examine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")

    @examination("program")
    def far(_machine: Machine) -> Iterator[Observation]:
        yield Observation(Health.WRONG, message("x " * 60), message("y " * 60), "type this " * 20)

    lines = examine(far).english.splitlines()
    assert "    " + "type this " * 20 in lines
    assert max(map(len, lines[:-3])) > 80
    assert all(len(line) <= 80 for line in lines if "type" not in line)


def test_names_cannot_steer_the_terminal(examine: Examine, sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sample.root / "x\x1b[31m\u202ey"
    folder.mkdir()
    sample.root.joinpath("data").rename(folder / "data")
    monkeypatch.chdir(folder)
    said = examine(doctor.workspace).english
    assert "x\ufffd[31m\ufffdy" in re.sub(r"\s", "", said)
    assert "\x1b" not in said
    assert "\u202e" not in said


@pytest.mark.parametrize(("no_color", "coloured"), [("", True), ("1", False)])
def test_marks_have_colour_unless_it_is_not_wanted(
    no_color: str, coloured: bool, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", no_color)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("LANGUAGE", "")
    monkeypatch.setattr(doctor, "PdfEngine", lambda: PdfEngine(wanted=False))
    monkeypatch.setattr(doctor, "EXAMINATIONS", (doctor.python,))
    done = CliRunner().invoke(make_app("en"), ["doctor"], color=True)
    assert ("\x1b[32mOK\x1b[0m" in done.stdout) == coloured


@each_case("lang", LANGUAGES)
def test_help_is_there(lang: Language, sample: Sample) -> None:
    assert "--workspace" in sample.run("doctor", "--help", lang=lang).stdout


def test_libraries_that_cannot_be_loaded_do_not_stop_it(sample: Sample) -> None:
    """The parser of the command line needs typer and pydantic; nothing else is needed to hear what is missing."""
    for name in ("rich", "jinja2", "PIL", "markdown_it", "fontTools", "yaml"):
        sample.write(f"hidden/{name}.py", "raise ImportError('gone')")
    done = sample.process("doctor", PYTHONPATH=str(sample.root / "hidden"))
    assert done.returncode == 3
    assert done.stdout.count("could not be examined (ImportError: gone)") == 3
    assert "4 things are wrong" in done.stdout


def test_every_title_is_there_once() -> None:
    titles = [each.title for each in EXAMINATIONS]
    assert len(set(titles)) == len(titles) == 16
