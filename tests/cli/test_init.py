"""`init`: a workspace that builds at once, and nothing lost."""

import json
import re
import sys
from io import StringIO
from pathlib import Path

import pytest
from cases import each_case
from hoi_mau.page import body
from sample import run
from typer import Exit

from annual_report.api.checking import DataFiles, check_period
from annual_report.cli.asking import Asked, asked
from annual_report.cli.console import Screen
from annual_report.cli.init import KEYS, KINDS
from annual_report.language import LANGUAGES
from annual_report.load.workspace import Workspace

OPTIONS = ("--name", "Trường THPT “Lê: Lợi” # 1", "--place", "Gia Lai", "--abbreviation", "LL", "--signatory", "Đỗ Huệ")


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
    assert "error[" not in built.stderr
    assert built.stderr.count("[sample-text-left]") == 3, "one of each data file"
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


@each_case(
    ("year", "kind", "advice"),
    [
        ("12", "union", "write a year, for example 2024;"),
        ("20x4", "school", "write a year, for example 2024, or a school year: 2024-2025"),
        ("3000", "union", "write a year, for example 2024;"),
        ("2024-h1", "union", "period:"),
        ("2024-2025", "company", "--kind school"),
        ("2024-2026", "school", "or a school year: 2024-2025"),
    ],
)
def test_year_must_be_one(year: str, kind: str, advice: str, tmp_path: Path) -> None:
    done = run("--lang", "en", "init", "x", "--year", year, "--kind", kind, cwd=tmp_path)
    assert done.returncode == 2
    assert advice in " ".join(done.stderr.replace("│", "").split())
    assert not (tmp_path / "x").exists()


@each_case(("keys", "written"), [("en", "2024-2025"), ("en", "nam-hoc-2024-2025"), ("vi", "năm học 2024 - 2025")])
def test_school_begins_with_a_school_year(keys: str, written: str, tmp_path: Path) -> None:
    done = run("init", "x", "--kind", "trường", "--year", written, "--keys", keys, "--yes", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "x/data/nam-hoc-2024-2025/report.yaml" in done.stdout.splitlines()
    found = check_period(DataFiles(Workspace.at(tmp_path / "x")), "nam-hoc-2024-2025")
    assert {each.rule.name for each in found.diagnostics} == {"sample-text-left"}
    assert found.report.value is not None
    assert found.report.value.period.label == "năm học 2024-2025"
    assert "__" not in "".join(file.read_text("utf-8") for file in (tmp_path / "x").glob("*.md"))
    assert run("new", "2025-2026", cwd=tmp_path / "x").returncode == 0


@each_case("keys", ["en", "vi"])
def test_sample_of_a_school_says_how_a_school_year_is_written(keys: str, tmp_path: Path) -> None:
    run("init", "x", "--kind", "school", "--year", "2024", "--keys", keys, "--yes", cwd=tmp_path)
    file = tmp_path / "x/data/2024/report.yaml"
    text = file.read_text("utf-8")
    line, written = re.findall(r"^(?:# )?((?:period|kỳ báo cáo): [2{].*)$", text, re.MULTILINE)
    file.write_text(text.replace(f"# {written}", written).replace(line, f"# {line}"), "utf-8")
    file.parent.rename(file.parent.with_name("nam-hoc-2024-2025"))
    found = check_period(DataFiles(Workspace.at(tmp_path / "x")), "nam-hoc-2024-2025")
    assert found.report.value is not None
    assert found.report.value.period.label == "năm học 2024-2025"
    assert "period-differs-from-folder" not in {each.rule.name for each in found.diagnostics}


@each_case(("kind", "more"), [("society", ()), ("company", ("--language", "English"))])
def test_workspace_in_english_is_so_to_the_last_word(kind: str, more: tuple[str, ...], tmp_path: Path) -> None:
    for keys in KEYS:
        arguments = ("--kind", kind, *more, "--year", "2024", "--keys", keys, "--yes")
        assert run("init", keys, *arguments, cwd=tmp_path, ANNUAL_REPORT_LANG="vi").returncode == 0
        found = check_period(DataFiles(Workspace.at(tmp_path / keys)), "2024").diagnostics
        assert {each.rule.name for each in found} == {"sample-text-left"}
        assert len(found) == 3, "one of each data file"
    folder = tmp_path / "en"
    written = [*folder.glob("*.md"), *folder.rglob("data/**/*.yaml")]
    assert not re.search("[à-ỹđ]", "".join(each.read_text("utf-8") for each in written).lower())
    built = run("build", cwd=folder)
    assert built.stdout.splitlines() == [
        f"output/2024/{stem}-2024.{ending}" for stem in ("report", "letter") for ending in ("pdf", "html")
    ]
    pages = [body((folder / each).read_text("utf-8")).text for each in built.stdout.splitlines() if each.endswith("l")]
    assert not re.search("[à-ỹđ]|__", "".join(pages).lower())
    assert "SOCIALIST REPUBLIC" not in pages[0].upper()
    assert run("new", "2025", cwd=folder).returncode == 0
    told = check_period(DataFiles(Workspace.at(folder)), "2025").diagnostics
    assert not [each.message.say("en") for each in told if each.is_error]


def test_kinds_without_samples_in_a_language_are_refused(tmp_path: Path) -> None:
    for kind, documents, known in (("school", "en", "society, company"), ("society", "tiếng việt", "union, school")):
        said = run("--lang", "en", "init", "x", "--kind", kind, "--language", documents, cwd=tmp_path)
        assert (said.returncode, known in " ".join(said.stderr.split())) == (2, True), said.stderr
    assert run("init", "x", "--language", "fr", cwd=tmp_path).returncode == 2
    done = run("init", "y", "--language", "en", "--year", "2024", "--yes", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Society" in (tmp_path / "y/data/organization.yaml").read_text("utf-8")


@each_case("kind", [kind for kind in KINDS if kind != "society"])
def test_options_fill_in_the_sample_of_a_kind(kind: str, tmp_path: Path) -> None:
    done = run("init", "x", "--year", "2024", "--kind", kind, *OPTIONS, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    found = check_period(DataFiles(Workspace.at(tmp_path / "x")), "2024")
    assert {each.rule.name for each in found.diagnostics} == {"sample-text-left"}
    organization = found.organization.value
    assert organization is not None
    person = organization.people[0]
    assert (organization.name, organization.place, organization.abbreviation) == (OPTIONS[1], "Gia Lai", "LL")
    assert (person.id, person.name) == ("do-hue", "Đỗ Huệ")
    assert " ".join(organization.letterhead) == OPTIONS[1]
    text = (tmp_path / "x/data/organization.yaml").read_text("utf-8")
    assert "Số: …/BC-LL" in text
    assert "__" not in text + (tmp_path / "x/data/2024/letter.yaml").read_text("utf-8")


@each_case(
    "wrong",
    [
        ["--kind", "gia đình"],
        ["--abbreviation", "LL VP"],
        ["--name", "a\x1bb"],
        ["--name", " "],
        ["--place", "hà nội"],
        ["--place", "CLB SVC"],
        ["--signatory", "CLB SVC"],
        ["--signatory", "bà Nguyễn Thị Mẫu, Chủ tịch"],
        ["--signatory", "ông A"],
        ["--place", "x" * 201],
    ],
)
def test_option_that_will_not_do_is_wrong_usage(wrong: list[str], tmp_path: Path) -> None:
    done = run("init", "x", *wrong, cwd=tmp_path)
    assert (done.returncode, wrong[0] in done.stderr) == (2, True), done.stderr
    assert not (tmp_path / "x").exists()


class Terminal(StringIO):
    """Somebody at a terminal."""

    def isatty(self) -> bool:
        return True


def at_terminal(monkeypatch: pytest.MonkeyPatch, typed: str, given: Asked | None = None) -> tuple[Asked, str]:
    """What comes of it when somebody types, and what is shown."""
    monkeypatch.setattr(sys, "stdin", Terminal(typed))
    monkeypatch.setattr(sys, "stderr", shown := Terminal())
    return asked(Screen("en"), given or Asked(), ask=True), shown.getvalue()


def test_questions_are_asked_on_a_terminal_and_enter_takes_the_sample(monkeypatch: pytest.MonkeyPatch) -> None:
    answers, shown = at_terminal(monkeypatch, "\n" * 6)
    assert (answers.kind, answers.name, answers.signatory) == ("union", None, None)
    assert answers.year is not None
    assert "Name in full [Hội Mẫu tỉnh A]: " in shown
    assert f"[{answers.year}]: " in shown
    typed = "7\n2\n  Trường  A \n\nT H\nTH-A\nĐỗ Huệ\nnăm\n2024\n"
    answers, shown = at_terminal(monkeypatch, typed)
    assert answers == Asked("school", 2024, "Trường A", None, "TH-A", "Đỗ Huệ")
    assert shown.count("Kind of body [1]: ") == shown.count("Year of the first report") == 2


def test_answer_as_it_would_do_is_offered_next(monkeypatch: pytest.MonkeyPatch) -> None:
    typed = "câu lạc bộ\nCâu lạc bộ Sinh vật cảnh Mẫu\nxã Mẫu\n\nCLB SVC\n\nbà Trần Thị Mẫu\n\n2024\n"
    answers, shown = at_terminal(monkeypatch, typed)
    assert answers == Asked("club", 2024, "Câu lạc bộ Sinh vật cảnh Mẫu", "Xã Mẫu", "CLB-SVC", "Trần Thị Mẫu")
    for offered in ("[Xã Mẫu]", "[CLBSVCM]", "[CLB-SVC]", "[Trần Thị Mẫu]"):
        assert offered in shown
    answers, _shown = at_terminal(monkeypatch, "1\nHội Hoa Mẫu\nHUẾ\n\n\n\n2024\n")
    assert answers == Asked("union", 2024, "Hội Hoa Mẫu", None, "HHM", None), "what Enter takes is from the name"


def test_sample_that_is_offered_is_the_one_that_is_written(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    answers, shown = at_terminal(monkeypatch, "\nCâu lạc bộ Hoa Mẫu\n\n\n\n2024\n")
    assert "[Xã Mẫu A]" in shown
    assert answers.place is None
    run("init", "x", "--name", "Câu lạc bộ Hoa Mẫu", "--year", "2024", "--yes", cwd=tmp_path)
    written = (tmp_path / "x/data/organization.yaml").read_text("utf-8")
    assert "place: Xã Mẫu A" in written
    assert "abbreviation: CLBHM" in written, "what the name gives is not asked for"


def test_kind_decides_on_the_regulation_and_the_file_says_so(tmp_path: Path) -> None:
    for kind, lang, line in (
        ("club", "vi", "regulation: không "),
        ("club", "en", "regulation: none "),
        ("company", "vi", "# regulation: không "),
        ("company", "en", "# regulation: none "),
        ("society", "en", "regulation: none "),
    ):
        root = tmp_path / lang / kind
        run("init", str(root), "--kind", kind, "--year", "2024", "--yes", cwd=tmp_path, ANNUAL_REPORT_LANG=lang)
        lines = (root / "data/organization.yaml").read_text("utf-8").splitlines()
        assert [each for each in lines if each.startswith(line)], (kind, lang)
    page = (tmp_path / "vi/club/data/organization.yaml").read_text("utf-8")
    assert "Nghị định 30" in page


def test_kinds_are_named_in_the_language_of_the_user(tmp_path: Path) -> None:
    said = run("--lang", "vi", "init", "x", "--kind", "xưởng", cwd=tmp_path).stderr
    assert 'hội, trường, "công ty", sở' in said
    assert run("init", "clb", "--yes", "--kind", "clb", cwd=tmp_path).returncode == 0
    assert "TM. Ban Chủ nhiệm" in next((tmp_path / "clb/data").glob("2*/report.yaml")).read_text("utf-8")
    split = run("--lang", "vi", "init", "x", "--kind", "công", "ty", cwd=tmp_path)
    assert (split.returncode, "ngoặc kép" in split.stderr) == (2, True)


@each_case(
    ("kind", "name", "said"),
    [
        (
            "union",
            "Câu lạc bộ Hoa Mẫu",
            ("TM. Ban Chủ nhiệm", "- Chủ nhiệm", "Câu lạc bộ có {thanh-vien}"),
        ),
        ("company", "Hợp tác xã Mẫu", ("của Hợp tác xã.", "Hợp tác xã thực hiện")),
        ("department", "Chi cục Mẫu", ("- Chi cục trưởng", "Chi cục tiếp nhận")),
        ("school", "Trường Mẫu", ("- Hiệu trưởng", "- Nhà trường")),
    ],
)
def test_words_are_those_of_the_name(kind: str, name: str, said: tuple[str, ...], tmp_path: Path) -> None:
    assert run("init", "x", "--year", "2024", "--kind", kind, "--name", name, cwd=tmp_path).returncode == 0
    files = [each.read_text("utf-8") for each in (tmp_path / "x/data").rglob("*.yaml")]
    text = re.sub("(?m) *#.*$", "", "\n".join(files))
    assert not [each for each in said if each not in text]
    other = {"union": "Hội", "company": "Công ty", "department": "Sở", "school": "Trường"}[kind]
    assert kind == "school" or not re.search(rf"\b{other} (?:thực hiện|kính gửi|có)|của {other}\b", text)


def test_what_options_say_is_not_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    given = Asked("company", 2024, "Công ty A", "Huế", "CTA", None)
    answers, shown = at_terminal(monkeypatch, "\n", given)
    assert answers == given
    assert shown.count("]: ") == 1


def test_end_of_input_writes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Exit) as ended:
        at_terminal(monkeypatch, "1\n")
    assert ended.value.exit_code == 2


def test_nothing_is_asked_with_yes_or_without_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Terminal(""))
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert asked(Screen("en"), Asked(), ask=False) == Asked()
    monkeypatch.setattr(sys, "stdin", StringIO("company\n"))
    assert asked(Screen("en"), Asked(), ask=True) == Asked()


def test_editor_finds_the_schemas_inside_the_workspace(tmp_path: Path) -> None:
    assert run("--lang", "en", "init", "x", "--year", "2024", "--yes", cwd=tmp_path).returncode == 0
    folder = tmp_path / "x"
    settings = json.loads((folder / ".vscode/settings.json").read_text("utf-8"))
    run("--lang", "en", "schema", "--workspace", "-o", str(tmp_path / "schemas"), cwd=folder)
    for schema, pattern in settings["yaml.schemas"].items():
        (file,) = folder.glob(pattern)
        first, text = file.read_text("utf-8").splitlines()[0], (folder / schema).read_text("utf-8")
        assert (file.parent / first.rpartition("$schema=")[2]).resolve() == (folder / schema).resolve()
        assert text == (tmp_path / "schemas" / Path(schema).name).read_text("utf-8")
    assert json.loads((folder / ".vscode/extensions.json").read_text("utf-8")) == {
        "recommendations": ["redhat.vscode-yaml"]
    }


def test_what_was_not_asked_is_said(tmp_path: Path) -> None:
    silent = "This is no terminal, so nothing was asked"
    assert silent in run("init", "a", cwd=tmp_path, ANNUAL_REPORT_LANG="en").stderr
    assert silent not in run("init", "b", "--yes", cwd=tmp_path, ANNUAL_REPORT_LANG="en").stderr
    said = ("--kind", "union", "--year", "2024", *OPTIONS)
    assert silent not in run("init", "c", *said, cwd=tmp_path, ANNUAL_REPORT_LANG="en").stderr
