"""Files are named such that they are found from where the command ran, or from anywhere: in a log, say."""

import json
from pathlib import Path

from sample import REPORT, Sample, run

WRONG = REPORT.replace("{lop}", "{lopp}")


def _run(*arguments: str, cwd: Path) -> tuple[str, str]:
    done = run(*arguments, cwd=cwd, ANNUAL_REPORT_LANG="en", COLUMNS="1000")
    return done.stdout, done.stderr


def test_problems_are_named_from_the_current_folder_or_in_full(sample: Sample, tmp_path: Path) -> None:
    sample.report(WRONG.replace("Đã mở", "Đã  mở"))
    root, inside, elsewhere = sample.root, sample.root / "data/2020", tmp_path / "elsewhere"
    elsewhere.mkdir()
    option = ("--workspace", str(root))
    for cwd, report in (
        (root, "data/2020/report.yaml"),
        (root.parent, f"{root.name}/data/2020/report.yaml"),
        (inside, "report.yaml"),
        (elsewhere, f"{root}/data/2020/report.yaml"),
    ):
        assert f" --> {report}:9:" in _run("check", *option, cwd=cwd)[0]
        assert f" --> {report}:9:" in _run("build", *option, "--format", "html", cwd=cwd)[1]
        assert f" --> {report}:9:" in _run("new", "2021", *option, cwd=cwd)[1]
        status = _run("status", *option, cwd=cwd)[0]
        assert f": {report}\n" in status
        assert f" {report}:2" in status
        assert all((cwd / each.split(":")[0]).is_file() for each in status.split() if ".yaml" in each)
    mended = _run("check", "--fix", *option, cwd=elsewhere)[0]
    assert f"{root}/data/2020/report.yaml: 1 problem fixed\n" in mended
    backup = mended.partition("as it was before: ")[2].splitlines()[0]
    assert Path(backup).is_file()


def test_programs_find_the_files_from_where_the_command_ran(sample: Sample, tmp_path: Path) -> None:
    sample.report(WRONG)
    root, elsewhere = sample.root, tmp_path / "báo cáo"
    elsewhere.mkdir()
    for cwd, report in (
        (root, "data/2020/report.yaml"),
        (root.parent, f"{root.name}/data/2020/report.yaml"),
        (root / "data/2020", f"{root}/data/2020/report.yaml"),
        (elsewhere, f"{root}/data/2020/report.yaml"),
    ):
        printed = {
            (command, form): _run(command, "--workspace", str(root), "--output-format", form, cwd=cwd)[0]
            for command in ("check", "status", "build")
            for form in ("json", *(("sarif", "github") if command == "check" else ()))
        }
        assert json.loads(printed["check", "json"])["diagnostics"][0]["file"] == report
        assert json.loads(printed["status", "json"])["file"] == report
        assert json.loads(printed["build", "json"])["periods"][0]["diagnostics"][0]["place"]["file"] == report
        assert f"::error file={report},line=9," in printed["check", "github"]
        location = json.loads(printed["check", "sarif"])["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
        whole = (root / "data/2020/report.yaml").as_uri()
        based = {"uri": report, "uriBaseId": "SRCROOT"}
        assert location["artifactLocation"] == ({"uri": whole} if report.startswith("/") else based)


def test_documents_are_named_in_full_where_they_lie_elsewhere(sample: Sample, tmp_path: Path) -> None:
    root, elsewhere = sample.root, tmp_path / "elsewhere"
    elsewhere.mkdir()
    html = ("--format", "html", "--document", "report", "--workspace", str(root))
    for cwd, output, made in (
        (root, None, "output/2020"),
        (root, "out", "out"),
        (root, "../beside", f"{root.parent}/beside"),
        (root, f"{root}/whole", f"{root}/whole"),
        (elsewhere, None, f"{root}/output/2020"),
    ):
        option = () if output is None else ("--output", output)
        file = f"{made}/bao-cao-2020.html"
        assert _run("build", *html, *option, cwd=cwd)[0] == f"{file}\n"
        told = json.loads(_run("build", *html, *option, "--output-format", "json", cwd=cwd)[0])
        assert told["periods"][0]["files"] == [file]
    made_there = _run("init", "../new", "--year", "2024", "--yes", cwd=elsewhere)[0].splitlines()
    assert made_there
    assert all(each.startswith(f"{tmp_path}/new/") for each in made_there)


def test_a_path_to_a_workspace_asks_for_all_that_it_has(sample: Sample) -> None:
    root = sample.root
    for cwd, path in (
        (root.parent, root.name),
        (root.parent, f"{root.name}/data"),
        (root, "."),
        (root / "data/2020", "../.."),
    ):
        assert _run("check", path, cwd=cwd)[0].startswith("2020: no errors"), (cwd, path)
        assert "output/2020/bao-cao-2020.html" in _run("build", path, "--format", "html", cwd=cwd)[0]


def test_years_in_one_argument_are_years(sample: Sample) -> None:
    sample.write("data/2021/report.yaml", REPORT.replace("2020", "2021"))
    assert _run("check", "2020 2021", cwd=sample.root)[0] == _run("check", "2020", "2021", cwd=sample.root)[0]
