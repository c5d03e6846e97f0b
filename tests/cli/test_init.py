"""`init`: a workspace that builds at once, and nothing lost."""

from pathlib import Path

from cases import each_case
from sample import run

from annual_report.language import LANGUAGES


@each_case("lang", LANGUAGES)
def test_new_workspace_builds_at_once(lang: str, tmp_path: Path) -> None:
    made = run("--lang", lang, "init", "báo cáo", "--year", "2024", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert "báo cáo/data/2024/report.yaml" in made.stdout.splitlines()
    assert all((tmp_path / line).is_file() for line in made.stdout.splitlines())
    assert ("Next: cd" in made.stderr) == (lang == "en")
    built = run("--lang", lang, "build", cwd=tmp_path / "báo cáo")
    assert built.returncode == 0, built.stderr
    documents = [f"output/2024/{stem}-2024" for stem in ("bao-cao", "cong-van")]
    assert built.stdout.splitlines() == [f"{each}.{ending}" for each in documents for ending in ("pdf", "html")]
    assert "error" not in built.stderr
    for each in documents:
        assert "__" not in (tmp_path / "báo cáo" / f"{each}.html").read_text("utf-8")


@each_case("there", ["mine.txt", ".git/config", "data/organization.yaml"])
def test_folder_with_something_in_it_is_left_alone(there: str, tmp_path: Path) -> None:
    file = tmp_path / "x" / there
    file.parent.mkdir(parents=True)
    file.write_text("mine", "utf-8")
    done = run("init", "x", cwd=tmp_path)
    assert done.returncode == 2
    assert "x" in done.stderr
    assert [path for path in (tmp_path / "x").rglob("*") if path.is_file()] == [file]
    assert file.read_text("utf-8") == "mine"


def test_empty_folder_is_filled(tmp_path: Path) -> None:
    done = run("init", ".", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "data/organization.yaml").is_file()


def test_file_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("mine", "utf-8")
    assert run("init", "x", cwd=tmp_path).returncode == 2
    assert (tmp_path / "x").read_text("utf-8") == "mine"


@each_case("year", ["12", "20x4", "3000"])
def test_year_must_be_one(year: str, tmp_path: Path) -> None:
    assert run("init", "x", "--year", year, cwd=tmp_path).returncode == 2
    assert not (tmp_path / "x").exists()
