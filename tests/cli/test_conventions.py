"""The command line as people know it of other programs: short options, help, paths for years, colours, statuses."""

import errno
import os
import re
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from sample import REPORT, Sample, run

from annual_report.cli import opening
from annual_report.language import LANGUAGES, system_reason

HTML = ("--format", "html")


@pytest.fixture
def two(sample: Sample) -> Sample:
    """A workspace with the years 2019 and 2020."""
    sample.write("data/2019/report.yaml", REPORT.replace("2020", "2019"))
    return sample


def test_version_and_help_are_asked_for_in_every_usual_way(sample: Sample) -> None:
    assert sample.run("-V").stdout == sample.run("--version").stdout == sample.run("version").stdout != ""
    assert sample.run("help").stdout == sample.run("--help").stdout
    for command in ("build", "verify", "help"):
        assert sample.run("help", command).stdout == sample.run(command, "-h").stdout
    unknown = sample.run("help", "bild", lang="vi")
    assert unknown.returncode == 2
    assert unknown.stderr.startswith("không có lệnh “bild”; có phải ý bạn là “build”?\n")


def test_period_may_be_named_by_its_folder_or_a_file_in_it(two: Sample) -> None:
    json = ("--output-format", "json")
    told = {key: two.run("status", key, *json).stdout for key in ("2019", "2020")}
    for path in ("2019/", "data/2019", "./data/2019/", "data/2019/report.yaml", str(two.root / "data/2019")):
        assert two.run("status", path, *json).stdout == told["2019"], path
    for here, path in (("data", "2019/"), ("data/2019", "."), ("data/2019", "report.yaml"), ("data/2020", "../2019")):
        done = run("status", path, *json, cwd=two.root / here, ANNUAL_REPORT_LANG="en")
        assert done.stdout.replace(f"{two.root}/", "") == told["2019"], here  # from here, files have whole paths
    assert run("status", str(two.root / "data/2019/report.yaml"), cwd=Path("/")).returncode == 0
    assert two.run("check", "data/2019/report.yaml", "2020/").stdout == "2019: no errors\n2020: no errors\n"
    assert two.run("build", "data/2019", *HTML).stdout == "output/2019/bao-cao-2019.html\n"
    assert two.run("compare", "2019/", "data/2020").returncode == 0
    assert two.run("new", "data/2021", "--from", "2020/").stdout.startswith("data/2021/report.yaml\n")
    text = two.write("bai.txt", "Hội Mẫu họp.\n")
    assert two.run("proofread", text.name, "--year", "data/2019").returncode == 0


def test_path_into_another_workspace_is_no_period_of_this_one(two: Sample, tmp_path: Path) -> None:
    other = Sample(tmp_path / "other")
    done = two.run("status", str(other.root / "data/2020"))
    assert (done.returncode, "There is no report for" in done.stderr) == (2, True)


def test_year_without_a_report_is_begun_with_new(two: Sample) -> None:
    for command in ("build", "check", "status", "compare"):
        assert "To start the report for 2021: annual-report new 2021\n" in two.run(command, "2021").stderr, command
    for none in ("2018", "2019-h1", "2021-2022", "abc"):  # none that `new` could begin
        assert "annual-report new" not in two.run("check", none).stderr, none


def test_options_of_all_commands_are_taken_anywhere(sample: Sample) -> None:
    told = sample.run("check", lang="vi").stdout
    for line in (["check", "--lang", "vi"], ["--lang=en", "check", "--lang=VI"], ["check", "2020", "--lang", "vi"]):
        assert sample.run(*line).stdout == told, line
    assert sample.run("check", "--", "--lang", "vi").returncode == 2  # behind --, they are none
    for line in (["--lang", "fr", "check"], ["check", "--lang", "fr"], ["check", "--lang=fr", "--lang", "vi"]):
        done = sample.run(*line, lang="vi" if "vi" not in line else "en")
        said = "--lang: không có ngôn ngữ “fr”; hãy dùng vi hoặc en"
        assert (done.returncode, done.stderr.splitlines()[0]) == (2, said), line
    assert sample.run("check", "--lang").stderr.startswith("“--lang” needs a value: vi or en\n")
    assert sample.run("check", "--color", "red").stderr.startswith("--color: unknown choice “red”; use auto, always or")


def test_variable_with_an_unknown_language_is_told(sample: Sample) -> None:
    done = sample.run("check", lang="xx", LC_ALL="vi_VN.UTF-8")
    assert done.returncode == 2
    assert done.stderr.startswith("ANNUAL_REPORT_LANG: không có ngôn ngữ “xx”; hãy dùng vi hoặc en\n")
    for known in ("vi_VN.UTF-8", "VI", "vietnamese", "en-US"):
        assert sample.run("check", lang=known).returncode == 0
    assert sample.run("check", "--lang", "en", lang="xx").returncode == 0


def test_colours_are_those_that_are_asked_for(sample: Sample) -> None:
    sample.report(REPORT.replace("{lop}", "{lopp}"))
    for options, environment, expected in (
        ([], {"NO_COLOR": ""}, False),
        (["--color", "always"], {}, True),
        (["--color=always"], {"NO_COLOR": "1"}, True),
        (["--color", "never"], {"NO_COLOR": "", "FORCE_COLOR": "1"}, False),
        (["--color", "auto"], {"FORCE_COLOR": "1"}, False),
        ([], {"NO_COLOR": "", "FORCE_COLOR": "1"}, True),
        ([], {"NO_COLOR": "", "CLICOLOR_FORCE": "1"}, True),
    ):
        done = sample.run("check", *options, **environment)
        assert ("\x1b[1;31m" in done.stdout) == expected, (options, environment)
    assert "\x1b[1;31m" in sample.run("build", "--color", "always", *HTML).stderr


def test_folder_for_files_has_a_short_option(sample: Sample) -> None:
    assert sample.run("build", "-o", "x", *HTML).stdout == "x/bao-cao-2020.html\n"
    assert "y/report.schema.json" in sample.run("schema", "-o", "y").stdout


def test_what_is_unknown_is_named_alone(sample: Sample) -> None:
    for line, said in (
        (["build", "--format", "pdf,odt"], "--format: unknown format “odt”; use pdf, html or docx"),
        (["build", "--format", "doc,odt"], "--format: unknown format “doc”, “odt”; use pdf, html or docx"),
        (["build", "--document", "report,x"], "--document: unknown document “x”; use report or letter"),
        (["check", "--output-format", "xml"], "--output-format: unknown format “xml”; use terminal, json, sarif or"),
        (["schema", "x"], "FILE: unknown data file “x”; use report, organization or letter"),
    ):
        assert sample.run(*line).stderr.startswith(said), line


def test_advice_can_be_copied_into_a_shell(sample: Sample) -> None:
    done = sample.run("init", "Báo cáo năm", "--yes")
    assert "Next: cd 'Báo cáo năm', then annual-report build\n" in done.stderr
    assert "Next: cd Báo-cáo, then annual-report build\n" in sample.run("init", "Báo-cáo", "--yes").stderr


def test_progress_names_its_document(sample: Sample) -> None:
    said = sample.run("build", *HTML).stderr
    for line in ("2020: reading and checking", "bao-cao-2020: setting the page", "2020: writing the files"):
        assert f"{line}\n" in said


def test_system_speaks_the_language_of_the_user() -> None:
    for number in sorted(errno.errorcode):
        error = OSError(number, os.strerror(number), "x")
        for language in LANGUAGES:
            said = system_reason(error).say(language)
            assert os.strerror(number).lower() not in said.lower(), said
            assert language == "en" or re.search(r"[à-ỹ]", said), said


def test_document_is_opened_only_where_somebody_sees_it(sample: Sample, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[list[str]] = []
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(opening.subprocess, "Popen", lambda command, **_options: opened.append(command))
    done = sample.run("build", "--open", *HTML, DISPLAY=":0", CI="")
    assert (done.returncode, opened) == (0, [])
    assert "bao-cao-2020.html was not opened: the command does not run in a terminal.\n" in done.stderr
    with patch.object(opening, "_terminal", return_value=True):
        for environment in ({"CI": "true", "DISPLAY": ":0"}, {"CI": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}):
            assert "was not opened" in sample.run("build", "--open", *HTML, WSL_INTEROP="", **environment).stderr
        assert opened == []
        assert sample.run("build", "--open", *HTML, DISPLAY=":0", CI="").stderr.count("opened") == 0
    assert opened == [("xdg-open", str(sample.root / "output/2020/bao-cao-2020.html"))]


def test_same_cause_has_the_same_status_in_all_commands(two: Sample, tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    nowhere.mkdir()
    broken = Sample(tmp_path / "broken")
    broken.report(REPORT.replace("value: 12", "value: 1x2"))
    broken.write("data/2019/report.yaml", REPORT.replace("2020", "2019"))
    two.write("no.pdf", "no pdf")
    two.write("taken", "a file")
    two.write("bai.txt", "Hội Mẫu họp.")
    readers, builders = ("inspect", "verify", "proofread"), ("build", "check", "status", "compare")
    every = (*readers, *builders, "new", "init", "schema", "explain", "doctor", "help")
    pipe = two.root / "pipe.pdf"
    os.mkfifo(pipe)

    def statuses(expected: int, *lines: list[str], root: Path = two.root) -> None:
        for line in lines:
            done = run(*line, cwd=root, ANNUAL_REPORT_LANG="en")
            assert done.returncode == expected, (line, done.stdout, done.stderr)

    statuses(2, *([each, "--no-such-option"] for each in every))
    statuses(2, *([each, "--output-format", "x"] for each in builders), *(
        [each, "--output-format", "x", "no.pdf"] for each in readers))  # fmt: skip
    statuses(2, *([each, "not-there.pdf"] for each in readers), *([each, "data"] for each in readers))
    statuses(2, *([each, "2031-q1"] for each in builders), ["proofread", "bai.txt", "--year", "2031"], ["new", "x"])
    statuses(2, *([each] for each in builders), ["new", "2021"], root=nowhere)
    statuses(2, *([each, "--workspace", str(nowhere)] for each in builders))
    statuses(3, *([each, pipe.name] for each in readers))
    statuses(3, *([each, "no.pdf"] for each in readers))
    statuses(2, ["build", "-o", "taken", *HTML], ["schema", "-o", "taken"])
    two.write("output", "a file")
    statuses(3, ["build", *HTML], ["schema", "-o", "taken/x"], ["init", "taken/x", "--yes"])
    statuses(
        1,
        *([each] for each in ("build", "check", "status")),
        ["compare", "2020", "2019"],
        ["new", "2021"],
        root=broken.root,
    )
