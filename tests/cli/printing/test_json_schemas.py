"""The published schemas of what commands print as JSON: fresh, sound, and those of what is printed, to the last key."""

import json
from pathlib import Path
from runpy import run_path
from typing import Any, Final

import pytest
from api.manuscripts.documents import docx, paragraph
from api.merging.hand import HandEdits
from cases import each_case
from cli.conftest import Command
from diagnostics.found import IN_DOCUMENTS, MISSPELT_KEY
from jsonschema import Draft202012Validator
from sample import REPORT, Sample, run

from annual_report.cli.printing.diagnostics_json import as_json
from annual_report.cli.printing.json_models import OUTPUTS
from annual_report.language import LANGUAGES

ROOT: Final = Path(__file__).parents[3]
SCRIPT: Final = run_path(str(ROOT / "script/write_json_schemas.py"))
JSON: Final = ("--output-format", "json")
PLAN: Final = "  - title: Kế hoạch\n    plan:\n      - {id: mo-lop, text: Mở lớp tập huấn., owner: Hội A tỉnh Mẫu}\n"
# Each command with its exit status, in the workspace below; each sees what is right and what is wrong.
COMMANDS: Final = (
    ("check 2019 2020", 1),
    ("check 2018", 0),
    ("proofread bai.txt bai.docx none.docx", 3),
    ("compare 2018 2019", 0),
    ("compare 2018 2019 --section ket-qua", 0),
    ("diff . . --year 2018", 0),
    ("import cu.docx --statistics", 0),
    ("merge ve.docx", 1),
    ("status 2019", 0),
    ("status 2018", 0),
    ("build 2018 2020 --format pdf,html --quiet", 1),
    ("build 2018 --format html --output bai.txt/trong --quiet", 3),
    ("verify output/2018/bao-cao-2018.pdf bai.txt --quiet", 3),
    ("inspect output/2018/bao-cao-2018.pdf bai.txt", 3),
)


@pytest.fixture
def workspace(sample: Sample) -> Sample:
    """Reports on 2018 to 2020, of which the last has errors; texts; a file that is no Word document."""
    sample.report(REPORT.replace("title:", "titel:").replace("value: 12", "value: 5/4"))
    sample.write("data/2018/report.yaml", REPORT.replace("period: 2020", "period: 2018") + PLAN)
    later = REPORT.replace("period: 2020", "period: 2019").replace("12", "hơn 15")
    sample.write("data/2019/report.yaml", later.replace("Đã mở {lop}.", "Đã mở … lớp kỷ thuật.") + PLAN)
    sample.write("bai.txt", "Nâng cao kỷ thuật.\n")
    sample.write("bai.docx", docx(paragraph("Nâng cao kỷ thuật.")))
    sample.write("none.docx", "none")
    sample.write("ve.docx", _come_back(sample.root))
    sample.write("cu.docx", docx(paragraph("BÁO CÁO") + paragraph("Kết quả năm 2016") + paragraph("Đã mở 12 lớp.")))
    return sample


def _come_back(root: Path) -> bytes:
    """The report on 2018 as a file of Word that somebody changed: a figure, words, and what the program writes."""
    assert not run("build", "2018", "--format", "docx", "--quiet", cwd=root).returncode
    edits = HandEdits((root / "output/2018/bao-cao-2018.docx").read_bytes())
    edits.replace("12\u00a0lớp", "15\u00a0lớp").replace("Mở lớp tập huấn", "Mở lớp mới", tracked=True)
    return edits.replace("Nơi nhận:", "Gửi:").data


def closed(schema: Any) -> Any:
    """The schema that allows no key but those it names: programs may be given more, tests may not."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {name: closed(value) for name, value in schema.items()}
    return {"additionalProperties": False, **inner} if "properties" in schema else inner


@each_case("command", OUTPUTS)
def test_file_is_the_one_that_the_script_writes(command: str) -> None:
    text = SCRIPT["file_of"](command).read_text("utf-8")
    assert text == SCRIPT["schema_text"](command), "run script/json-schemas"
    Draft202012Validator.check_schema(json.loads(text))


def test_there_is_no_other_file() -> None:
    assert {file.name for file in (ROOT / "docs/json").iterdir()} == {f"{each}.schema.json" for each in OUTPUTS}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_printed_fits(lang: str, workspace: Sample, command: Command) -> None:
    tried = set()
    for line, status in COMMANDS:
        name, *arguments = line.split()
        done = command(name, *arguments, *JSON, lang=lang)
        assert done.returncode == status, (line, done.stdout, done.stderr)
        schema = closed(json.loads(SCRIPT["file_of"](name).read_text("utf-8")))
        Draft202012Validator(schema).validate(json.loads(done.stdout))
        tried.add(name)
    assert tried == set(OUTPUTS)


def test_places_of_every_kind_fit() -> None:
    schema = closed(json.loads(SCRIPT["file_of"]("proofread").read_text("utf-8")))
    told = json.loads(as_json([MISSPELT_KEY, *IN_DOCUMENTS], "vi"))
    Draft202012Validator(schema).validate(told)
    told["diagnostics"][1]["place"]["kind"] = "page"
    assert not Draft202012Validator(schema).is_valid(told)


def test_what_kept_a_build_from_being_done_is_told(workspace: Sample, command: Command) -> None:
    done = command("build", "2018", "2020", "--format", "html", "--output", "bai.txt/trong", "--quiet", *JSON)
    first, second = json.loads(done.stdout)["periods"]
    assert (first["period"], first["files"], first["problem"]["name"]) == ("2018", [], "cannot-write")
    assert first["problem"]["fix"].startswith("Nothing was changed.")
    assert (second["problem"], second["summary"]["errors"]) == (None, 2)
    assert done.stderr == ""


def test_a_verdict_is_told(workspace: Sample, command: Command) -> None:
    command("build", "2018", "--format", "pdf", "--quiet")
    done = command("verify", "output/2018/bao-cao-2018.pdf", "bai.txt", "--quiet", *JSON)
    first, second = json.loads(done.stdout)["files"]
    assert (first["same"], first["sources"], first["differences"], first["problem"]) == (True, 2, [], None)
    assert (second["same"], second["problem"]["name"]) == (None, "unreadable")


def test_a_fault_of_the_program_is_told(workspace: Sample, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(*_arguments: object) -> None:
        raise ValueError

    monkeypatch.setattr("annual_report.api.building.check_period", failing)
    done = command("build", "2018", "--quiet", *JSON)
    (only,) = json.loads(done.stdout)["periods"]
    assert (done.returncode, only["problem"]["name"]) == (4, "internal-fault")


def test_what_was_taken_from_word_is_told(workspace: Sample, command: Command) -> None:
    told = json.loads(command("import", "cu.docx", "--statistics", *JSON).stdout)
    assert told["period"] == "2016"
    assert "data/2016/report.yaml" in told["files"]
    assert any("no letterhead was found" in notice for notice in told["notices"])
    assert [(each["value"], each["unit"], each["sentence"], each["taken"]) for each in told["figures"]] == [
        ("12", "lớp", "Đã mở 12 lớp.", True)
    ]
    assert "{" in (workspace.root / "data/2016/report.yaml").read_text("utf-8")
