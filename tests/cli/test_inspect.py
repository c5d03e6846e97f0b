"""annual-report inspect: tables people read, JSON programs read, exit codes both rely on."""

import json
from pathlib import Path
from unicodedata import normalize

import pytest
from cases import each_case
from cli.conftest import Command
from regulations.inspection.gallery.papers import paper
from rich.cells import cell_len
from sample import run

from annual_report.language import LANGUAGES, Language
from annual_report.regulations.inspection.requirements.registry import REQUIREMENTS
from annual_report.render.pdf.weasyprint_pdf import render_pdf

SUMMARIES = {"en": "1 wrong, 0 not found", "vi": "1 sai, 0 không tìm thấy"}


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a sound report, one with an error, and files that are none."""
    folder = tmp_path_factory.mktemp("papers")
    sound = paper("annexes", "nd30-2020")
    folder.joinpath("dung.pdf").write_bytes(render_pdf(sound))
    folder.joinpath("sai.pdf").write_bytes(render_pdf(sound.replace("Số: 05", "Số: 5")))
    folder.joinpath("khong-phai.pdf").write_bytes(b"Xin chao")
    return folder


@each_case("lang", LANGUAGES)
def test_table_fits_80_columns_and_names_what_is_wrong_first(lang: Language, papers: Path, command: Command) -> None:
    done = command("inspect", str(papers / "sai.pdf"), lang=lang)
    assert done.returncode == 1
    lines = done.stdout.splitlines()
    assert max(cell_len(line) for line in lines[1:]) <= 80
    assert done.stdout.index("“5”") < done.stdout.index("210 x 297 mm")
    assert "Nghị định 30/2020/NĐ-CP" in lines[1]
    assert SUMMARIES[lang] in lines[-1]
    assert normalize("NFC", done.stdout) == done.stdout
    assert "\x1b" not in done.stdout


def test_conforming_file_is_zero(papers: Path, command: Command) -> None:
    done = command("inspect", str(papers / "dung.pdf"), "--quiet")
    assert done.returncode == 0
    assert "0 wrong, 0 not found" in done.stdout
    assert "as required" not in done.stdout


def test_rules_that_do_not_apply_are_named_where_asked(papers: Path, command: Command) -> None:
    asked = command("inspect", str(papers / "dung.pdf"), "--all").stdout
    assert "not applicable: letter: no type in the title;" in asked.replace("\n", " ")
    assert "letter: no type in the title" not in command("inspect", str(papers / "dung.pdf")).stdout


def test_pages_are_named(papers: Path, command: Command) -> None:
    done = command("inspect", str(papers / "dung.pdf"), "--regulation", "tt01-2011", "-q")
    assert done.returncode == 1
    assert "as asked" in done.stdout
    assert "(page 2, 4)" in " ".join(done.stdout.split())


def test_json_has_every_requirement_of_every_file(papers: Path, command: Command) -> None:
    files = [str(papers / name) for name in ("sai.pdf", "dung.pdf", "khong-phai.pdf")]
    done = command("inspect", *files, "--output-format", "json", lang="vi")
    assert done.returncode == 3
    told = json.loads(done.stdout)
    assert [each["file"] for each in told["files"]] == files
    names = [each.name for each in REQUIREMENTS]
    assert [[one["name"] for one in each["requirements"]] for each in told["files"]] == [names, names, []]
    wrong = next(one for one in told["files"][0]["requirements"] if one["outcome"] == "deviates")
    assert (wrong["name"], wrong["places"]) == ("number-zero", [{"page": 1, "required": "“05”", "found": "“5”"}])
    assert sum(told["files"][1]["summary"].values()) == len(names)
    assert told["files"][2]["problem"]["name"] == "no-pdf"


@each_case(("lang", "said"), [("en", "what to do"), ("vi", "cách xử lý")])
def test_file_that_cannot_be_inspected_is_told(lang: Language, said: str, papers: Path, command: Command) -> None:
    done = command("inspect", str(papers / "khong-phai.pdf"), lang=lang)
    assert done.returncode == 3
    assert done.stdout == ""
    assert said in done.stderr


@each_case(
    "asked", [["khong-co.pdf"], ["."], ["sai.pdf", "--regulation", "x"], ["sai.pdf", "--output-format", "sarif"], []]
)
def test_wrong_usage_is_two_and_no_traceback(asked: list[str], papers: Path) -> None:
    done = run("inspect", *asked, cwd=papers, ANNUAL_REPORT_LANG="vi")
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_signs_that_steer_the_terminal_are_made_visible(papers: Path, command: Command) -> None:
    path = papers / "tep\x1b[31m.pdf"
    path.write_bytes((papers / "dung.pdf").read_bytes())
    assert "\x1b" not in command("inspect", str(path), "-q").stdout
