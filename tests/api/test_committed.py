"""The schemas beside the data of this project: as the program makes them, and found by the first lines of the files."""

import re
from pathlib import Path

from cases import each_case

from annual_report import api
from annual_report.api.begin import write_scaffold
from annual_report.api.data_schema import schema_files
from annual_report.api.workspace_ids import ids_in
from annual_report.compose.registry import DOCUMENT_DATA
from annual_report.language import LANGUAGES, Language

ROOT = Path(__file__).parents[2]
MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


def schema_named_by(file: Path) -> Path:
    """The file that the first line of a data file names as its schema."""
    found = MODELINE.match(file.read_text("utf-8"))
    assert found is not None, f"{file} does not begin with the line that names its schema"
    return file.parent / found[1]


@each_case("folder", [ROOT / "data/schema", *sorted(ROOT.glob("examples/*/data/schema"))])
def test_schemas_are_those_that_the_program_makes(folder: Path) -> None:
    there = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert there == schema_files("vi"), "script/schemas renews them"


@each_case(
    ("file", "schema"),
    [
        ("data/organization.yaml", "data/schema/organization.schema.json"),
        ("data/2017/report.yaml", "data/schema/report.schema.json"),
        ("examples/hoi-mau-nho/data/organization.yaml", "examples/hoi-mau-nho/data/schema/organization.schema.json"),
        ("examples/hoi-mau-nho/data/2020/letter.yaml", "examples/hoi-mau-nho/data/schema/letter.schema.json"),
    ],
)
def test_data_names_its_schema(file: str, schema: str) -> None:
    assert schema_named_by(ROOT / file).resolve() == ROOT / schema


@each_case("language", LANGUAGES)
def test_new_workspace_has_the_schemas_that_it_names(language: Language, tmp_path: Path) -> None:
    written = write_scaffold(tmp_path, 2024, language)
    begun_with = [kind for kind, data in DOCUMENT_DATA.items() if data.samples]  # the others begin without a file
    files = ("data/organization.yaml", *(f"data/2024/{name}.yaml" for name in ("report", *begun_with)))
    named = [schema_named_by(tmp_path / name).resolve() for name in files]
    assert [file.name for file in named] == [f"{name}.schema.json" for name in ("organization", "report", *begun_with)]
    data = api.open(tmp_path)
    wanted = schema_files(language, ids_in(data, data.workspace.periods()))
    assert {file.name: file.read_bytes() for file in named}.items() <= wanted.items()
    assert set(named) <= {file.resolve() for file in written}
