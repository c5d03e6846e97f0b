"""annual-report proofread: what is shown, what is mended, exit codes."""

import json
from pathlib import Path

import pytest
from api.manuscripts.documents import docx, paragraph
from cases import each_case
from cli.conftest import Command
from proofreading.finders import AGAIN, wrong_word
from sample import Sample, run

from annual_report.api.manuscripts import house
from annual_report.proofreading import registry


@pytest.fixture(autouse=True)
def finders(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proofreaders of these tests, and no others."""
    for module in (house, registry):
        monkeypatch.setattr(module, "PROOFREADERS", (wrong_word, AGAIN))


@pytest.fixture
def text(sample: Sample) -> Path:
    """A text with a slip."""
    return sample.write("bai.txt", "Hội Mẫu họp.\n\nCác nghành đã về dự.\n")


def test_slips_are_shown_with_their_lines(text: Path, command: Command) -> None:
    done = command("proofread", "bai.txt", lang="vi")
    assert done.returncode == 1
    assert done.stderr == ""
    assert "cảnh báo[wrong-word]" in done.stdout
    assert "--> bai.txt:3:5" in done.stdout
    assert "3 | Các nghành đã về dự.\n  |     ^^^^^^" in done.stdout
    assert "viết “ngành”, hoặc “nghề”" in done.stdout


def test_nothing_found_is_zero(sample: Sample, command: Command) -> None:
    sample.write("a.md", "# Kết quả\n")
    done = command("proofread", "a.md")
    assert (done.returncode, done.stdout, done.stderr) == (0, "nothing found\n", "")
    assert command("proofread", "a.md", "-q").stdout == ""


def test_programs_get_all_files_in_one(text: Path, sample: Sample, command: Command) -> None:
    sample.write("b.docx", docx(paragraph("nghành")))
    done = command("proofread", "b.docx", "bai.txt", "--output-format", "json")
    assert done.returncode == 1
    told = json.loads(done.stdout)["diagnostics"]
    assert [(each["file"], each["line"], each["column"]) for each in told] == [
        ("b.docx", None, None),
        ("bai.txt", 3, 5),
    ]
    assert told[0]["place"] == {
        "kind": "paragraph", "file": "b.docx", "said": "paragraph 1", "text": "nghành", "start": 0, "end": 6,
        "part": "paragraph", "numbers": [1],
    }  # fmt: skip
    assert told[0]["notes"] == []
    assert [edit["text"] for edit in told[1]["edits"]] == ["ngành"]
    for kind, sign in (("sarif", '"wrong-word"'), ("github", "::warning ")):
        assert sign in command("proofread", "bai.txt", "--output-format", kind).stdout


def test_safe_slips_are_mended_where_that_is_asked(text: Path, sample: Sample, command: Command) -> None:
    shown = command("proofread", "bai.txt", "--diff")
    assert shown.returncode == 1
    assert "-Các nghành đã về dự.\n+Các ngành đã về dự.\n" in shown.stdout
    assert "nghành" in text.read_text("utf-8")
    done = command("proofread", "bai.txt", "--fix")
    assert done.returncode == 0
    assert done.stdout == "bai.txt: 1 problem fixed\nas it was before: bai.txt.bak\nnothing found\n"
    assert done.stderr == ""
    assert text.read_text("utf-8") == "Hội Mẫu họp.\n\nCác ngành đã về dự.\n"
    nothing = command("proofread", "bai.txt", "--diff")
    assert (nothing.returncode, nothing.stderr) == (0, "There is nothing for --fix to fix.\n")


def test_documents_are_not_changed(sample: Sample, command: Command) -> None:
    data = docx(paragraph("nghành"))
    file = sample.write("b.docx", data)
    done = command("proofread", "b.docx", "--fix")
    assert done.returncode == 1
    assert "b.docx was not changed" in done.stderr
    assert file.read_bytes() == data


def test_rule_and_year_and_workspace_are_heard(text: Path, sample: Sample, command: Command) -> None:
    assert command("proofread", "bai.txt", "--rule", "said-again").returncode == 0
    assert command("proofread", "bai.txt", "--rule", "khong-co").returncode == 2
    meant = command("proofread", "bai.txt", "--rule", "said-agan")
    assert "unknown proofreading rule “said-agan”; did you mean “said-again”?" in meant.stderr
    assert command("proofread", "bai.txt", "--year", "2020").returncode == 1
    assert command("proofread", "bai.txt", "--year", "1999").returncode == 2
    assert command("proofread", "bai.txt", "--diff", "--output-format", "json").returncode == 2
    organization = sample.root.joinpath("data/organization.yaml").read_text("utf-8")
    sample.write("khac/data/organization.yaml", organization + "proofreading: {allow: [nghành]}\n")
    assert command("proofread", "bai.txt", "--workspace", "khac").returncode == 0
    assert command("proofread", "bai.txt", "--workspace", "data").returncode == 2


@each_case("lang", ["vi", "en"])
@each_case("name", ["a.docx", "a.pdf", "a.txt", "a.doc"])
def test_unreadable_file_is_told_with_a_cure_and_the_others_are_read(
    name: str, lang: str, text: Path, sample: Sample, command: Command
) -> None:
    sample.write(name, b"\x89PNG\r\n\x1a\n\0\0")
    done = command("proofread", name, "bai.txt", lang=lang)
    assert done.returncode == 3
    assert name in done.stderr
    assert ("cách xử lý" if lang == "vi" else "what to do") in done.stderr
    assert "wrong-word" in done.stdout


def test_missing_file_ends_the_command(text: Path, command: Command) -> None:
    done = command("proofread", "bai.txt", "khong-co.txt")
    assert (done.returncode, done.stderr) == (2, "There is no file khong-co.txt.\n")


def test_file_named_nearly_right_is_asked_for(sample: Sample, command: Command) -> None:
    for name in ("thong-bao.txt", "thong-bao-khac.docx", "bao-cao.pdf"):
        sample.write(f"van-ban/{name}", "a")
    for asked, meant in (("proofread", "thongbao.txt"), "thong-bao.txt"), (("inspect", "baocao.pdf"), "bao-cao.pdf"):
        done = command(asked[0], f"van-ban/{asked[1]}")
        assert (done.returncode, done.stderr.splitlines()[1:2]) == (2, [f"did you mean “van-ban/{meant}”?"])
    assert command("proofread", "khong/co.txt").stderr == "There is no file khong/co.txt.\n"


def test_file_outside_of_a_workspace_is_read_all_the_same(
    text: Path, tmp_path_factory: pytest.TempPathFactory, command: Command
) -> None:
    file = tmp_path_factory.mktemp("away") / "a.txt"
    file.write_text("nghành", "utf-8")
    assert command("proofread", str(file)).returncode == 1


def test_a_text_in_english_is_read_as_such(tmp_path: Path) -> None:
    text = (
        "THE SAMPLE SOCIETY FOR THE HISTORY OF WEATHER\n\n"
        "The Society had 1,284 members, an increase of 2.6% on the year before, and the members of the Council met.\n"
    )
    (tmp_path / "report.txt").write_text(text, "utf-8")
    done = run("proofread", "report.txt", cwd=tmp_path, ANNUAL_REPORT_LANG="en")
    assert (done.returncode, "warning" in done.stdout) == (0, False), done.stdout
