"""`schema`: printed, or put where data files look for it."""

import json
from pathlib import Path

from cases import each_case
from sample import run

from annual_report.api.data_schema import FILES, schema_files
from annual_report.language import LANGUAGES, Language


@each_case("lang", LANGUAGES)
def test_schema_of_a_file_is_printed_in_the_language_of_the_screen(lang: Language, tmp_path: Path) -> None:
    done = run("--lang", lang, "schema", "organization", cwd=tmp_path)
    assert done.returncode == 0
    assert done.stderr == ""
    assert done.stdout.encode() == schema_files(lang)["organization.schema.json"]
    assert not list(tmp_path.iterdir())


def test_report_is_meant_where_nothing_is_said(tmp_path: Path) -> None:
    assert json.loads(run("schema", cwd=tmp_path).stdout)["$id"] == "urn:annual-report:report"


def test_all_are_put_into_a_folder(tmp_path: Path) -> None:
    done = run("--lang", "vi", "schema", "--output", "data/schema", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"data/schema/{name}.schema.json" for name in FILES]
    assert {file.name: file.read_bytes() for file in (tmp_path / "data/schema").iterdir()} == schema_files("vi")


def test_unknown_file_is_wrong_usage(tmp_path: Path) -> None:
    done = run("schema", "reports", cwd=tmp_path, ANNUAL_REPORT_LANG="en")
    assert done.returncode == 2
    assert "unknown data file “reports”; use report, organization or letter" in done.stderr
    assert done.stdout == ""


def test_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine", "utf-8")
    done = run("schema", "--output", "x/schema", cwd=tmp_path, ANNUAL_REPORT_LANG="en")
    assert done.returncode == 3
    assert done.stderr.startswith("Cannot write ")
    assert (tmp_path / "x").read_text("utf-8") == "mine"
